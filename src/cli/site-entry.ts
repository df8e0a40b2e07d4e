/** The entries of a case in the lists and feeds of a site. */
import { toneOf } from '../model/verdict.js';
import { messagesFor } from '../i18n/messages-for.js';
import type { Messages } from '../i18n/messages.js';
import type { Case } from '../model/case.js';
import { renderCase } from '../render/index.js';
import type { FeedItem } from './feeds.js';
import { dateOf, siteCase, surely, type SiteSettings } from './site-case.js';
import type { SiteRow } from './site-pages.js';

/** A case in the lists and feeds of a site. */
export interface SiteEntry {
  row: SiteRow;
  /** Whether this site has the case's canonical page. */
  canonical: boolean;
  feedItem: () => Promise<FeedItem>;
  corrections: FeedItem[];
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
  const tone = c.status === 'retracted' ? 'none' : toneOf(c.verdict);
  const changed = [updated, published].filter((date) => date !== undefined).sort();
  return {
    row: {
      ...said,
      lang: c.lang,
      url: `${site.cases}${name}.html`,
      tone,
      publisher: c.publisher?.name,
      date: published,
      changed: changed.at(-1) ?? '',
    },
    canonical,
    feedItem: async () => ({ ...item, html: await renderCase(c, { as: 'article', lang }) }),
    corrections: corrections(c, item, await messagesFor(lang ?? c.lang ?? '')),
  };
}

/** A case's entries in the feed of corrections: each change with the verdict before it; a retraction last. */
function corrections(c: Case, item: FeedItem, m: Messages): FeedItem[] {
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
