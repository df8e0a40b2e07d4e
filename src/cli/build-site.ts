/** Builds a static site of cases. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { VERSION } from '../version.js';
import { CollectionBuilder } from './collection-builder.js';
import { packageFile, siteScripts } from './package-files.js';
import type { ReadCase } from './read-cases.js';
import { buildCase, ENDINGS, type BuiltCase, type SiteSettings } from './site-case.js';
import { HOST_FILES, robots, sitemaps } from './site-files.js';
import { SiteLists } from './site-lists.js';
import { SITE_CSS } from './site-pages.js';
import { SitePlan } from './site-plan.js';
import { FileWriter } from './write-files.js';

/** The settings of a site. */
export interface SiteOptions {
  /** Its future address, absolute, with a trailing slash. */
  url: string;
  /** Its title; by default the publisher's name, else the host's. */
  title?: string | undefined;
  /** The language of the labels; by default that of each case. */
  lang?: string | undefined;
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
  /** Files in the folder for cases that are not part of the site. */
  left: string[];
}

const SCRIPTS = `debunk-${VERSION}/`;
const CASES = 'cases/';
const COLLECTION = 'checks/';

/**
 * Builds a site: for each case its JSON, its page, its page for iframes, its share card and its oEmbed response; the
 * list of all, feeds of the newest and of corrections, a prepared collection, sitemap, robots.txt, headers for hosts,
 * and the scripts. The same cases give the same bytes.
 * @param out The output folder; created if missing.
 */
export async function buildSite(
  cases: AsyncIterable<ReadCase>,
  out: string,
  options: SiteOptions,
): Promise<SiteResult> {
  const { url, lang } = options;
  const files = new FileWriter(out);
  const plan = new SitePlan((name) => `${url}${CASES}${name}.html`);
  const collection = new CollectionBuilder();
  try {
    for await (const read of cases) {
      const fault = plan.add(read);
      if (fault) options.onRefused(read, `not built: ${fault}. Give each case an id of its own.`);
    }
    const title = options.title ?? plan.publisher ?? new URL(url).host;
    const site: SiteSettings = { url, title, lang, scripts: SCRIPTS, cases: CASES, collection: COLLECTION };
    const lists = new SiteLists(site);
    for await (const { case: entry, name } of plan.cases()) {
      const built = await buildCase(entry, name, site);
      await writeCase(built, name, files);
      lists.add(built, entry.lang);
      collection.add(entry);
      options.onBuilt();
    }
    for (const [path, content] of Object.entries({ ...(await lists.files()), ...others(lists, url) })) {
      await files.write(path, content);
    }
    for (const script of siteScripts()) await files.write(SCRIPTS + script, packageFile(script));
    await files.done();
    const { written, unchanged } = collection.size
      ? collection.write(join(out, COLLECTION), () => undefined)
      : { written: 0, unchanged: 0 };
    return {
      cases: lists.size,
      written: files.written + written,
      unchanged: files.unchanged + unchanged,
      left: await leftIn(out, plan.names),
    };
  } finally {
    plan.close();
    collection.close();
  }
}

async function writeCase({ files: contents }: BuiltCase, name: string, files: FileWriter): Promise<void> {
  for (const ending of ENDINGS) await files.write(`${CASES}${name}${ending}`, contents[ending]);
}

/** Files that do not depend on single cases. */
function others(lists: SiteLists, url: string): Record<string, string> {
  return {
    ...sitemaps(url, [{ url }, ...lists.canonicalPages()]),
    ...HOST_FILES,
    'robots.txt': robots(url),
    'site.css': SITE_CSS,
  };
}

/** Files of cases that are no longer part of the site. None is deleted: they may be someone else's. */
async function leftIn(out: string, names: ReadonlyMap<string, string>): Promise<string[]> {
  const found = await readdir(join(out, CASES)).catch(() => []);
  return found
    .filter((file) => {
      const ending = ENDINGS.filter((one) => file.endsWith(one)).sort((a, b) => b.length - a.length)[0];
      return ending !== undefined && !names.has(file.slice(0, -ending.length));
    })
    .map((file) => join(out, CASES, file))
    .sort();
}
