/** The pages and feeds of a site that are about many cases. */
import { messagesFor } from '../i18n/messages-for.js';
import { jsonFeed, rssFeed, type FeedHead, type FeedItem } from './feeds.js';
import type { SiteSettings } from './site-case.js';
import type { SiteEntry } from './site-entry.js';
import { listPage, type SiteRow } from './site-pages.js';

/** The number of cases on a page of the list, and of entries in a feed. */
const ON_PAGE = 100;
const IN_FEED = 50;

/** Keeps only the newest items. */
class Newest<T extends { changed: string; name: string }> {
  #found: T[] = [];

  add(one: T): void {
    this.#found.push(one);
    if (this.#found.length >= 4 * IN_FEED) this.#cut();
  }

  all(): T[] {
    this.#cut();
    return this.#found;
  }

  #cut(): void {
    this.#found = this.#found.sort(byDate).slice(0, IN_FEED);
  }
}

/** Collects the entries of a site's lists and feeds. */
export class SiteLists {
  readonly #rows: { row: SiteRow; canonical: boolean; changed: string; name: string }[] = [];
  readonly #newest = new Newest<{ changed: string; name: string; item: () => Promise<FeedItem> }>();
  readonly #corrections = new Newest<{ changed: string; name: string; item: FeedItem }>();
  readonly #languages = new Set<string | undefined>();

  constructor(private readonly site: SiteSettings) {}

  get size(): number {
    return this.#rows.length;
  }

  add({ row, canonical, feedItem, corrections }: SiteEntry, lang: string | undefined): void {
    const { url: name, changed } = row;
    this.#languages.add(lang);
    this.#rows.push({ row, canonical, changed, name });
    this.#newest.add({ changed, name, item: feedItem });
    for (const item of corrections) {
      this.#corrections.add({ changed: item.published?.toISOString() ?? '', name: item.id, item });
    }
  }

  /** The canonical pages for search engines, without the list itself. */
  canonicalPages(): { url: string; changed: string | undefined }[] {
    return this.#rows
      .sort(byDate)
      .filter(({ canonical }) => canonical)
      .map(({ row }) => ({ url: this.site.url + row.url, changed: row.changed || undefined }));
  }

  /** The list in pages, the feeds of the newest cases, and that of corrections. */
  async files(): Promise<Record<string, string>> {
    const { url: home, title, scripts, collection } = this.site;
    // The language of lists and feeds: the given one, or the one that all cases share.
    const lang = this.site.lang ?? (this.#languages.size === 1 ? [...this.#languages][0] : undefined);
    const m = await messagesFor(lang ?? '');
    const rows = this.#rows.sort(byDate).map(({ row }) => row);
    const files: Record<string, string> = {};
    const pages = Math.max(1, Math.ceil(rows.length / ON_PAGE));
    const fileOf = (number: number): string => (number === 1 ? 'index.html' : `page-${String(number)}.html`);
    for (let number = 1; number <= pages; number++) {
      const page = {
        root: '',
        scripts,
        siteTitle: title,
        lang: lang ?? 'en',
        url: home + (number === 1 ? '' : fileOf(number)),
        rows: rows.slice((number - 1) * ON_PAGE, number * ON_PAGE),
        collection: number === 1 && rows.length ? `${collection}index.json` : undefined,
        number,
        pages,
        fileOf,
      };
      files[fileOf(number)] = listPage(page, m);
    }
    const head: FeedHead = { title, home, rss: `${home}feed.xml`, json: `${home}feed.json`, lang };
    const items = await Promise.all(this.#newest.all().map(({ item }) => item()));
    files['feed.xml'] = rssFeed(head, items);
    files['feed.json'] = jsonFeed(head, items);
    files['corrections.xml'] = rssFeed(
      { ...head, title: `${title}: ${m.corrections}`, rss: `${home}corrections.xml` },
      this.#corrections.all().map(({ item }) => item),
    );
    return files;
  }
}

/** Sorts the newest first; those of the same day by name. */
function byDate(a: { changed: string; name: string }, b: { changed: string; name: string }): number {
  if (a.changed !== b.changed) return a.changed < b.changed ? 1 : -1;
  return a.name < b.name ? -1 : 1;
}
