/** A static site of cases. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { shorten } from '../content/name.js';
import type { Case } from '../model/case.js';
import { richTextToPlain } from '../model/rich-text.js';
import { renderCase, renderList } from '../render/index.js';
import { VERSION } from '../version.js';
import { toCaseInput } from './case-json.js';
import { jsonFeed, rssFeed, type FeedItem } from './feeds.js';
import { fileNameOf, identityOf } from './file-name.js';
import { headlineOf } from './headline.js';
import { packageFile, siteScripts } from './package-files.js';
import type { ReadCase } from './read-cases.js';
import { HOST_FILES, robots, sitemaps } from './site-files.js';
import { casePage, framePage, listPage, SITE_CSS } from './site-pages.js';
import { FileWriter } from './write-files.js';

/** What a site is to be like. */
export interface SiteOptions {
  /** Where it will be, an absolute address that ends in a slash. */
  url: string;
  /** What it is called; the publisher's name by default, else the host's. */
  title?: string | undefined;
  /** The language of the labels; by default that of each case. */
  lang?: string | undefined;
  /** Called for a case that is not built. */
  onRefused: (read: ReadCase, message: string) => void;
  /** Called after each case. */
  onBuilt: () => void;
}

/** What came of it. */
export interface SiteResult {
  cases: number;
  written: number;
  unchanged: number;
  /** Files of cases that the folder has and the site does not. */
  left: string[];
}

/** How many cases a page of the list holds, and how many the feeds. */
const ON_PAGE = 100;
const IN_FEED = 50;
const SCRIPTS = `debunk-${VERSION}/`;
const FOLDER = 'cases/';
const ENDINGS = ['.json', '.html', '.frame.html', '.svg', '.oembed.json'];

/** What stays of a case once its files are written. */
interface Entry {
  name: string;
  /** The newest date that is surely one. */
  changed: string;
  canonical: boolean;
  /** Enough of it for the list. */
  short: Case;
}

/**
 * Builds a site: for each case its JSON, its page, its page for iframes, its share card and its oEmbed answer; the list
 * of all, feeds of the newest, sitemap, robots.txt, headers for hosts, and the scripts. The same cases give the same bytes.
 * @param cases The cases; each is held only until its files are written.
 * @param out A folder, which is made where it is not there.
 */
export async function buildSite(
  cases: AsyncIterable<ReadCase>,
  out: string,
  options: SiteOptions,
): Promise<SiteResult> {
  const files = new FileWriter(out);
  const entries: Entry[] = [];
  const newest = new Newest();
  const names = new Map<string, string>();
  const languages = new Map<string, string | undefined>();
  let siteTitle = options.title;
  for await (const read of cases) {
    const { lang } = read.case;
    let name = fileNameOf(read.case);
    let identity = identityOf(read.case);
    // The same case in another language often has the same id.
    if (lang && names.get(name) === identity && languages.get(name) !== lang) {
      name = `${name}-${lang.toLowerCase()}`;
      identity = `${identity} (${lang})`;
    }
    const other = names.get(name);
    if (other !== undefined) {
      const message =
        other === identity ? `the id ${identity} comes again` : `it would have the name of another, ${name}`;
      options.onRefused(read, `not built: ${message}. Give each case an id of its own.`);
      continue;
    }
    siteTitle ??= read.case.publisher?.name ?? new URL(options.url).host;
    try {
      const { entry, item } = await buildCase(read.case, name, siteTitle, files, options);
      names.set(name, identity);
      languages.set(name, lang);
      entries.push(entry);
      newest.add(entry, item);
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).syscall) throw cause;
      options.onRefused(read, `not built: ${String(cause)}`);
    }
    options.onBuilt();
  }
  entries.sort(byDate);
  await buildLists(entries, newest.items(), siteTitle ?? new URL(options.url).host, files, options);
  for (const script of siteScripts()) await files.write(SCRIPTS + script, packageFile(script));
  await files.done();
  return { cases: entries.length, written: files.written, unchanged: files.unchanged, left: await leftIn(out, names) };
}

async function buildCase(
  given: Case,
  name: string,
  siteTitle: string,
  files: FileWriter,
  options: SiteOptions,
): Promise<{ entry: Entry; item: () => Promise<FeedItem> }> {
  const address = (ending: string): string => `${options.url}${FOLDER}${name}${ending}`;
  const url = address('.html');
  // A case without a page elsewhere has this one.
  const c: Case = { ...given, url: given.url ?? url };
  const canonical = c.url === url;
  const { lang } = options;
  const title = await headlineOf(c, lang);
  const retracted = c.status === 'retracted';
  const about = retracted ? '' : (c.verdict?.explanation ?? plain(c.reality) ?? '');
  const page = {
    root: '../',
    scripts: `../${SCRIPTS}`,
    siteTitle,
    lang: lang ?? c.lang ?? 'en',
    title,
    description: shorten([title, about].filter(Boolean).join('. '), 300),
    canonical: c.url ?? url,
    url,
    json: `${name}.json`,
    oembed: address('.oembed.json'),
    image: address('.svg'),
    publisher: c.publisher?.name,
    published: surely(c.published),
    updated: surely(c.updated),
    jsonLd: canonical ? await renderCase(c, { as: 'json-ld' }) : '',
    card: await renderCase(c, { as: 'declarative', lang }),
  };
  const contents: Record<string, string> = {
    '.json': `${JSON.stringify(toCaseInput(c), null, 1)}\n`,
    '.html': casePage(page),
    '.frame.html': framePage(page),
    '.svg': await renderCase(c, { as: 'svg', lang }),
    '.oembed.json': await renderCase(c, { as: 'oembed', lang, frame: address('.frame.html') }),
  };
  for (const ending of ENDINGS) await files.write(`${FOLDER}${name}${ending}`, contents[ending] ?? '');

  const short: Case = { url, ...pick(c, 'id', 'lang', 'title', 'verdict', 'publisher', 'status') };
  if (!c.title && c.claim) short.claim = c.claim;
  const changed =
    [page.updated, page.published]
      .filter((date) => date !== undefined)
      .sort()
      .at(-1) ?? '';
  const item = async (): Promise<FeedItem> => ({
    title,
    url,
    id: url,
    html: await renderCase(c, { as: 'article', lang }),
    summary: page.description,
    published: dateOf(page.published),
    updated: dateOf(page.updated),
    author: c.publisher?.name,
    lang: c.lang,
    image: page.image,
  });
  return { entry: { name, changed, canonical, short }, item };
}

/** Keeps what the feeds need of the newest cases, and of no others. */
class Newest {
  #found: { entry: Entry; item: () => Promise<FeedItem> }[] = [];

  add(entry: Entry, item: () => Promise<FeedItem>): void {
    this.#found.push({ entry, item });
    if (this.#found.length >= 4 * IN_FEED) this.#cut();
  }

  async items(): Promise<FeedItem[]> {
    this.#cut();
    return Promise.all(this.#found.map(({ item }) => item()));
  }

  #cut(): void {
    this.#found = this.#found.sort((a, b) => byDate(a.entry, b.entry)).slice(0, IN_FEED);
  }
}

async function buildLists(
  entries: readonly Entry[],
  items: Promise<FeedItem[]>,
  title: string,
  files: FileWriter,
  options: SiteOptions,
): Promise<void> {
  const { url: home } = options;
  // The language of lists and feeds, where there is one.
  const all = new Set(entries.map(({ short }) => short.lang));
  const lang = options.lang ?? (all.size === 1 ? [...all][0] : undefined);
  const pages = Math.max(1, Math.ceil(entries.length / ON_PAGE));
  const fileOf = (number: number): string => (number === 1 ? 'index.html' : `page-${String(number)}.html`);
  for (let number = 1; number <= pages; number++) {
    const shown = entries.slice((number - 1) * ON_PAGE, number * ON_PAGE).map(({ short }) => short);
    const list = await renderList(shown, { as: 'article', lang: lang ?? 'en' });
    const page = { root: '', scripts: SCRIPTS, siteTitle: title, lang: lang ?? 'en', list };
    const url = home + (number === 1 ? '' : fileOf(number));
    await files.write(fileOf(number), listPage({ ...page, url, number, pages, fileOf }));
  }
  const feed = { title, home, rss: `${home}feed.xml`, json: `${home}feed.json`, lang };
  await files.write('feed.xml', rssFeed(feed, await items));
  await files.write('feed.json', jsonFeed(feed, await items));
  const mapped = entries
    .filter(({ canonical }) => canonical)
    .map(({ name, changed }) => ({ url: `${home}${FOLDER}${name}.html`, changed: changed || undefined }));
  const others = {
    ...sitemaps(home, [{ url: home }, ...mapped]),
    ...HOST_FILES,
    'robots.txt': robots(home),
    'site.css': SITE_CSS,
  };
  for (const [name, content] of Object.entries(others)) await files.write(name, content);
}

/** The newest first; of the same day, by name. */
function byDate(a: Entry, b: Entry): number {
  if (a.changed !== b.changed) return a.changed < b.changed ? 1 : -1;
  return a.name < b.name ? -1 : 1;
}

/** Files of cases that are no part of the site any more. Nothing is deleted: they may be somebody's. */
async function leftIn(out: string, names: ReadonlyMap<string, string>): Promise<string[]> {
  const found = await readdir(join(out, FOLDER)).catch(() => []);
  return found
    .filter((file) => {
      const ending = ENDINGS.filter((one) => file.endsWith(one)).sort((a, b) => b.length - a.length)[0];
      return ending !== undefined && !names.has(file.slice(0, -ending.length));
    })
    .map((file) => join(out, FOLDER, file))
    .sort();
}

function pick<T extends object, Name extends keyof T>(from: T, ...names: Name[]): Pick<T, Name> {
  return Object.fromEntries(names.filter((name) => name in from).map((name) => [name, from[name]])) as Pick<T, Name>;
}

const plain = (text: Case['reality']): string | undefined => text && richTextToPlain(text.slice(0, 1));

/** A date that machines can read; of others, which are shown as they came, nothing. */
const surely = (date: string | undefined): string | undefined =>
  date && /^\d{4}(-\d\d){0,2}(T|$)/.test(date) && dateOf(date) ? date : undefined;

function dateOf(date: string | undefined): Date | undefined {
  const read = new Date(date ?? NaN);
  return Number.isNaN(read.getTime()) ? undefined : read;
}
