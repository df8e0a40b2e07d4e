/** Builds the files of one case of a site, as text. */
import { nameCase, oneLine } from '../content/name.js';
import { shorten } from '../model/shorten.js';
import { toneOf } from '../model/verdict.js';
import { messagesFor } from '../i18n/messages-for.js';
import type { Case } from '../model/case.js';
import { richTextToPlain } from '../model/rich-text.js';
import { renderCase } from '../render/index.js';
import { toCaseInput } from './case-json.js';
import type { FeedItem } from './feeds.js';
import { casePage, framePage, type SiteRow } from './site-pages.js';

/** Settings that the cases of a site share. */
export interface SiteSettings {
  /** The site's future address, absolute, with a trailing slash. */
  url: string;
  title: string;
  /** The language of the labels; by default that of each case. */
  lang?: string | undefined;
  /** The folders of the scripts, of the cases and of the collection, relative to the root. */
  scripts: string;
  cases: string;
  collection: string;
}

/** The suffixes of a case's files. */
export const ENDINGS = ['.json', '.html', '.frame.html', '.svg', '.oembed.json'] as const;

/** The files of a case, and its entries in the site's lists. */
export interface BuiltCase {
  files: Record<(typeof ENDINGS)[number], string>;
  row: SiteRow;
  /** Whether this site has the case's canonical page. */
  canonical: boolean;
  feedItem: () => Promise<FeedItem>;
  corrections: FeedItem[];
}

/** Builds the files of a case. @param c A case with an address. */
export async function buildCase(c: Case, name: string, site: SiteSettings): Promise<BuiltCase> {
  const address = (ending: string): string => `${site.url}${site.cases}${name}${ending}`;
  const url = address('.html');
  const canonical = c.url === url;
  const { lang } = site;
  const m = await messagesFor(lang ?? c.lang ?? '');
  const said = nameCase(c, m);
  const title = oneLine(said);
  const about = c.status === 'retracted' ? '' : (c.verdict?.explanation ?? plain(c.reality) ?? '');
  const root = '../';
  const page = {
    root,
    scripts: root + site.scripts,
    siteTitle: site.title,
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
    jsonLd: canonical ? await renderCase(c, { as: 'json-ld', lang }) : '',
  };
  const list = `${root}${site.collection}index.json`;
  const files = {
    '.json': `${JSON.stringify(toCaseInput(c), null, 1)}\n`,
    '.html': casePage({ ...page, card: await renderCase(c, { as: 'declarative', lang, headingLevel: 1, list }) }),
    '.frame.html': framePage({ ...page, card: await renderCase(c, { as: 'declarative', lang }) }),
    '.svg': await renderCase(c, { as: 'svg', lang }),
    '.oembed.json': await renderCase(c, { as: 'oembed', lang, frame: address('.frame.html') }),
  };
  const item: FeedItem = {
    title,
    url,
    id: url,
    html: '',
    summary: page.description,
    published: dateOf(page.published),
    updated: dateOf(page.updated),
    author: c.publisher?.name,
    lang: c.lang,
    image: page.image,
  };
  const tone = c.status === 'retracted' ? 'none' : toneOf(c.verdict);
  const changed = [page.updated, page.published].filter((date) => date !== undefined).sort();
  return {
    files,
    row: {
      ...said,
      lang: c.lang,
      url: `${site.cases}${name}.html`,
      tone,
      publisher: c.publisher?.name,
      date: page.published,
      changed: changed.at(-1) ?? '',
    },
    canonical,
    feedItem: async () => ({ ...item, html: await renderCase(c, { as: 'article', lang }) }),
    corrections: corrections(c, item, m),
  };
}

/** A case's entries in the feed of corrections: each change with the verdict before it; a retraction last. */
function corrections(c: Case, item: FeedItem, m: Awaited<ReturnType<typeof messagesFor>>): FeedItem[] {
  const all = c.corrections ?? [];
  return all.map(({ date, note, verdictBefore }, index) => {
    const retraction = c.status === 'retracted' && index === all.length - 1;
    const was = verdictBefore && `${m.was} ${verdictBefore.label ?? m.tones[toneOf(verdictBefore)]}`;
    const summary = [was, note].filter(Boolean).join('. ');
    return {
      ...item,
      // The title of a retracted case says so already.
      title: c.status === 'retracted' ? item.title : `${m.corrected}: ${item.title}`,
      id: `${item.url}#correction-${String(index + 1)}`,
      summary: summary || (retraction ? m.retractedNote : m.corrected),
      html: '',
      published: dateOf(surely(date)) ?? item.updated ?? item.published,
      updated: undefined,
    };
  });
}

const plain = (text: Case['reality']): string | undefined => text && richTextToPlain(text.slice(0, 1));

/** The date if it is machine-readable, else undefined: others are only shown as written. */
const surely = (date: string | undefined): string | undefined =>
  date && /^\d{4}(-\d\d){0,2}(T|$)/.test(date) && dateOf(date) ? date : undefined;

function dateOf(date: string | undefined): Date | undefined {
  const read = new Date(date ?? NaN);
  return Number.isNaN(read.getTime()) ? undefined : read;
}
