/** The entries of a case in the lists and feeds of a site. */
import { oneLine } from '../content/name.js';
import { toneOf } from '../model/verdict.js';
import { messagesFor } from '../i18n/messages-for.js';
import type { Messages } from '../i18n/messages.js';
import type { Case } from '../model/case.js';
import { renderCase } from '../render/index.js';
import { narrativeKey } from '../model/narrative.js';
import { countriesOf, outletsOf } from '../search/rows.js';
import type { FeedItem } from './feeds.js';
import { siteCase, type SiteSettings } from './site-case.js';
import { dateOf, surely } from './site-dates.js';
import type { SiteRow } from './site-rows.js';

/** A case in the lists of a site, with all that these go by. */
export interface ListedRow extends SiteRow {
  /** Whether this site has the case's canonical page. */
  canonical: boolean;
  updated: string | undefined;
  /** The latest unambiguous date, for sorting; empty if there is none. */
  changed: string;
  /** When it was published, else when the claim was made. */
  when: string | undefined;
  /** The key of its narrative, and what a feed says of the case; only for a case with a narrative. */
  story?: { key: string; summary: string };
  outlets: readonly string[];
  countries: readonly string[];
}

/** A correction of a case. */
export interface SiteCorrection {
  date: string | undefined;
  item: FeedItem;
}

/** A case in the lists and feeds of a site. */
export interface SiteEntry {
  row: ListedRow;
  feedItem: () => Promise<FeedItem>;
  corrections: SiteCorrection[];
}

/** Lists a case. @param c A case with an address. @param name The name of its files. */
export async function siteEntry(c: Case, name: string, site: SiteSettings): Promise<SiteEntry> {
  const { lang } = site;
  const { said, title, description, url, canonical, image, published, updated } = await siteCase(c, name, site);
  const item: FeedItem = {
    title,
    url,
    id: url,
    html: '',
    summary: description,
    published: dateOf(published),
    updated: dateOf(updated),
    author: c.publisher?.name,
    lang: c.lang,
    image,
  };
  const isRetracted = c.status === 'retracted';
  const key = isRetracted ? undefined : narrativeKey(c.narrative);
  const changed = [updated, published].filter((date) => date !== undefined).sort();
  return {
    row: {
      ...said,
      lang: c.lang,
      url: `${site.cases}${name}.html`,
      tone: isRetracted ? 'none' : toneOf(c.verdict),
      publisher: c.publisher?.name,
      date: published,
      updated,
      changed: changed.at(-1) ?? '',
      canonical,
      when: published ?? surely(c.claim?.date),
      ...(key !== undefined && { story: { key, summary: description } }),
      outlets: isRetracted ? [] : outletsOf(c),
      countries: isRetracted ? [] : countriesOf(c),
    },
    feedItem: async () => ({ ...item, html: await renderCase(c, { as: 'article', lang }) }),
    corrections: corrections(c, item, await messagesFor(lang ?? c.lang ?? '')),
  };
}

/** A case in the feed of its narrative: without its text, which would have to be kept for every case. */
export function feedItemOf(row: ListedRow, home: string): FeedItem {
  const url = home + row.url;
  return {
    title: oneLine(row),
    url,
    id: url,
    html: '',
    summary: row.story?.summary ?? '',
    published: dateOf(row.date),
    updated: dateOf(row.updated),
    author: row.publisher,
    lang: row.lang,
    image: '',
  };
}

/** A case's corrections: each change with the verdict before it; a retraction last. */
function corrections(c: Case, item: FeedItem, m: Messages): SiteCorrection[] {
  const all = c.corrections ?? [];
  return all.map(({ date, note, verdictBefore }, index) => {
    const retraction = c.status === 'retracted' && index === all.length - 1;
    const was = verdictBefore && `${m.was} ${verdictBefore.label ?? m.tones[toneOf(verdictBefore)]}`;
    const summary = [was, note].filter(Boolean).join('. ');
    return {
      date: surely(date),
      item: {
        ...item,
        // The title of a retracted case says so already.
        title: c.status === 'retracted' ? item.title : `${m.corrected}: ${item.title}`,
        id: `${item.url}#correction-${String(index + 1)}`,
        summary: summary || (retraction ? m.retractedNote : m.corrected),
        html: '',
        published: dateOf(surely(date)) ?? item.updated ?? item.published,
        updated: undefined,
      },
    };
  });
}
