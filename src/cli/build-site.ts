/** Builds a static site of cases. */
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Case } from '../model/case.js';
import { cardStyles } from '../render/index.js';
import { VERSION } from '../version.js';
import { BuildManifest, digestOf } from './build-manifest.js';
import { CollectionThread } from './collection-thread.js';
import { packageDigest } from './package-digest.js';
import { packageFile, siteScripts } from './package-files.js';
import type { ReadCase } from './read-cases.js';
import { countScripts, scriptsWithoutFont } from './share-image.js';
import { ENDINGS, endingsOf, type Ending, type SiteSettings } from './site-case.js';
import { siteEntry } from './site-entry.js';
import { hostFiles, robots, sitemaps } from './site-files.js';
import { SiteLists } from './site-lists.js';
import { CARD_CSS } from './site-pages.js';
import { GROUPS } from './site-sections.js';
import { siteCss } from './site-css.js';
import { SitePlan } from './site-plan.js';
import type { CaseDone, CaseJob, WorkerSettings } from './site-worker.js';
import { WorkerPool } from './worker-pool.js';
import { putFile, UNFINISHED } from './write-files.js';

/** The settings of a site. */
export interface SiteOptions {
  /** Its future address, absolute, with a trailing slash. */
  url: string;
  /** Its title; by default the publisher's name, else the host's. */
  title?: string | undefined;
  /** The language of the labels; by default that of each case. */
  lang?: string | undefined;
  /** The name of a theme of the package, and own CSS that comes after it. */
  theme?: string | undefined;
  css?: string | undefined;
  /** Whether to draw share cards as PNG too. @throws {UsageError} The package for it is not installed. */
  png: boolean;
  /** Whether to build everything again, whatever the manifest of the last build says. */
  fresh?: boolean | undefined;
  /** Called for each case that is not built. */
  onRefused: (read: ReadCase, message: string) => void;
  /** Called after each case. */
  onBuilt: () => void;
}

/** The outcome of a build. */
export interface SiteResult {
  cases: number;
  written: number;
  unchanged: number;
  /** Files in the folder for cases that are not part of the site, and files that a stopped build left unfinished. */
  left: string[];
  /** The scripts that share cards show boxes for, since the machine has no font: the number of cases by script. */
  withoutFont: Record<string, number>;
}

const SCRIPTS = `debunk-${VERSION}/`;
const CASES = 'cases/';
const COLLECTION = 'checks/';
/** The threads that render and write cases. More gain little, since they write into one folder. */
const THREADS = Math.min(availableParallelism(), 4);

/**
 * Builds a site: for each case its JSON, its page, its page for iframes, its share card and its oEmbed response; the
 * list of all, pages of narratives, outlets, countries and corrections, feeds, a prepared collection, sitemap, robots.txt,
 * headers for hosts, and the scripts. The same cases give the same bytes, whether or not an earlier build is there to go by.
 * @param out The output folder; created if missing.
 */
export async function buildSite(
  cases: AsyncIterable<ReadCase>,
  out: string,
  options: SiteOptions,
): Promise<SiteResult> {
  const { url, lang, png, fresh = false } = options;
  const scripts = new Map<string, number>();
  const plan = new SitePlan((path) => url + path, CASES);
  try {
    for await (const read of cases) {
      const fault = plan.add(read);
      if (fault) options.onRefused(read, `not built: ${fault}. Give each case an id of its own.`);
      if (png) countScripts(drawn(read.case), scripts);
    }
    mkdirSync(join(out, CASES), { recursive: true });
    const title = options.title ?? plan.publisher ?? new URL(url).host;
    const { sections } = plan;
    const folders = { scripts: SCRIPTS, cases: CASES, collection: COLLECTION };
    const site: SiteSettings = { url, title, lang, ...folders, sections, png };
    const missing = png ? await scriptsWithoutFont([...scripts.keys()].sort()) : [];
    // Once there is a font, the share cards are drawn again.
    const settings = digestOf(packageDigest(), JSON.stringify([site, missing]));
    const css = siteCss(options.theme, options.css);
    const endings = endingsOf(site);
    const pathsOf = (name: string): string[] => endings.map((ending) => `${CASES}${name}${ending}`);
    const manifest = new BuildManifest(out, pathsOf, digestOf(settings, css, plan.digest()), fresh);
    const names = [...plan.names.keys()];
    const counts = manifest.isSame(names)
      ? { written: 0, unchanged: names.length * endings.length + manifest.others }
      : await buildChanged(plan, out, site, settings, css, manifest, options.onBuilt);
    const left = [...leftIn(out, plan.names, endings), ...leftGroups(out, manifest)];
    const withoutFont = Object.fromEntries(missing.map((script) => [script, scripts.get(script) ?? 0]));
    return { cases: names.length, ...counts, left, withoutFont };
  } finally {
    plan.close();
  }
}

/** Builds the cases that changed, and all that is of many cases. */
async function buildChanged(
  plan: SitePlan,
  out: string,
  site: SiteSettings,
  settings: string,
  css: string,
  manifest: BuildManifest,
  onBuilt: () => void,
): Promise<Pick<SiteResult, 'written' | 'unchanged'>> {
  const counts = { written: 0, unchanged: 0 };
  const collection = new CollectionThread();
  const lists = new SiteLists(site);
  const settingsOf: WorkerSettings = { out, site };
  const workers = new WorkerPool<CaseJob, CaseDone>('./site-worker.js', settingsOf, THREADS, (done) => {
    manifest.addCase(done.name, done.digest, done.stamps);
    counts.written += done.written;
    counts.unchanged += done.unchanged;
    onBuilt();
  });
  try {
    for await (const planned of plan.cases()) {
      const { case: entry, name } = planned;
      const line = JSON.stringify(planned);
      const digest = digestOf(settings, line);
      if (manifest.keeps(name, digest)) {
        counts.unchanged += endingsOf(site).length;
        onBuilt();
      } else await workers.add({ name, line, digest }, line.length);
      lists.add(await siteEntry(entry, name, site), entry);
      await collection.add(line);
    }
    if (plan.names.size) await collection.write(join(out, COLLECTION));
    const put = (path: string, content: string | Buffer): void => {
      const { written, stamp } = putFile(join(out, path), content);
      manifest.addFile(path, stamp);
      counts[written ? 'written' : 'unchanged']++;
    };
    const pages = [{ url: site.url, changed: '' }];
    for await (const { path, content, changed } of lists.files()) {
      put(path, content);
      if (changed !== undefined) pages.push({ url: site.url + path, changed });
    }
    const others = {
      ...sitemaps(site.url, [...pages, ...lists.canonicalPages()]),
      ...hostFiles(site.url),
      'robots.txt': robots(site.url),
      'site.css': css,
      [CARD_CSS]: cardStyles,
    };
    for (const [path, content] of Object.entries(others)) put(path, content);
    for (const script of siteScripts()) put(SCRIPTS + script, packageFile(script));
    const collected = await collection.done();
    for (const [path, stamp] of collected?.stamps ?? []) manifest.addFile(COLLECTION + path, stamp);
    counts.written += collected?.written ?? 0;
    counts.unchanged += collected?.unchanged ?? 0;
    await workers.done();
    manifest.write();
    return counts;
  } finally {
    await workers.close();
    await collection.close();
  }
}

/** What a share card is made of, as one text. */
const drawn = ({ title, claim, verdict, publisher }: Case): string =>
  JSON.stringify([title, claim?.text, verdict?.label, publisher?.name]);

/** Files of cases that are no longer part of the site. None is deleted: they may be someone else's. */
function leftIn(out: string, names: ReadonlyMap<string, string>, endings: readonly Ending[]): string[] {
  return readdirSync(join(out, CASES))
    .filter((file) => {
      if (file.endsWith(UNFINISHED)) return true;
      const ending = ENDINGS.filter((one) => file.endsWith(one)).sort((a, b) => b.length - a.length)[0];
      return ending && (!endings.includes(ending) || !names.has(file.slice(0, -ending.length)));
    })
    .map((file) => join(out, CASES, file))
    .sort();
}

/** The same of narratives, outlets and countries. */
function leftGroups(out: string, manifest: BuildManifest): string[] {
  return GROUPS.flatMap((by) => {
    const files = existsSync(join(out, by)) ? readdirSync(join(out, by)).sort() : [];
    return files.filter((file) => !manifest.hasFile(`${by}/${file}`)).map((file) => join(out, by, file));
  });
}
