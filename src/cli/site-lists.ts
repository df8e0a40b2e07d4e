/** The pages and feeds of a site that are about many cases. */
import type { Case } from '../model/case.js';
import { narrativeKey } from '../model/narrative.js';
import { jsonFeed, rssFeed, type FeedHead, type FeedItem } from './feeds.js';
import { groupFiles } from './group-pages.js';
import { correctionFiles, listFiles, missingFile, type CorrectedRow, type ListSite } from './list-pages.js';
import type { SiteSettings } from './site-case.js';
import { newestFirst } from './site-dates.js';
import type { ListedRow, SiteEntry } from './site-entry.js';
import { nameGroups } from './name-groups.js';
import type { SiteFile } from './site-shell.js';
import { siteTexts } from './site-texts.js';
import { storyGroups, type SiteNarrative } from './story-groups.js';

/** The number of entries in a feed. */
const IN_FEED = 50;

/** Keeps only the newest items. */
class Newest<T extends { date: string; name: string }> {
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
    this.#found = this.#found.sort(newestFirst).slice(0, IN_FEED);
  }
}

/** Collects the entries of a site's lists and feeds. */
export class SiteLists {
  #rows: ListedRow[] = [];
  #corrections: CorrectedRow[] = [];
  readonly #narratives = new Map<string, SiteNarrative>();
  readonly #newest = new Newest<{ date: string; name: string; item: () => Promise<FeedItem> }>();
  readonly #languages = new Set<string | undefined>();
  // Interns strings, since the same names recur.
  readonly #texts = new Map<string, string>();

  constructor(private readonly site: SiteSettings) {}

  add({ row, feedItem, corrections }: SiteEntry, { lang, narrative }: Case): void {
    const { url: name, changed: date, story, label, outlets, countries, publisher } = row;
    this.#languages.add(lang);
    const listed: ListedRow = {
      // A text that was shortened holds on to the whole one; its copy does not.
      ...structuredClone(row),
      label: this.#once(label),
      lang: lang && this.#once(lang),
      publisher: publisher && this.#once(publisher),
      outlets: outlets.map((text) => this.#once(text)),
      countries: countries.map((text) => this.#once(text)),
      ...(story && { story: { ...story, key: this.#once(story.key) } }),
    };
    this.#rows.push(listed);
    this.#newest.add({ date, name, item: feedItem });
    for (const correction of corrections) this.#corrections.push({ ...correction, row: listed });
    const key = story && narrativeKey(narrative);
    if (key === undefined) return;
    const known = this.#narratives.get(key) ?? { lang };
    this.#narratives.set(key, { ...narrative, ...known, lang: known.lang === lang ? lang : undefined });
  }

  /** The canonical pages of cases for search engines. */
  canonicalPages(): { url: string; changed: string | undefined }[] {
    return this.#rows
      .filter(({ canonical }) => canonical)
      .map(({ url, changed }) => ({ url: this.site.url + url, changed: changed || undefined }));
  }

  /** All pages and feeds, one after the other. */
  async *files(): AsyncGenerator<SiteFile> {
    const { url: home, title, scripts, sections } = this.site;
    // The language of lists and feeds: the given one, or the one that all cases share.
    const lang = this.site.lang ?? (this.#languages.size === 1 ? [...this.#languages][0] : undefined);
    const texts = await siteTexts(lang ?? '');
    const { m } = texts;
    const rows = (this.#rows = sorted(this.#rows, ({ changed, url }) => ({ date: changed, name: url })));
    const corrections = sorted(this.#corrections, ({ item: { id, published } }) => ({
      date: published?.toISOString(),
      name: id,
    }));
    const collection = `${this.site.collection}index.json`;
    const site: ListSite = { siteTitle: title, url: home, lang, scripts, collection, sections };
    yield* listFiles(rows, site, texts);
    const kinds = [
      storyGroups(this.#narratives, title, texts),
      nameGroups('outlets', texts),
      nameGroups('countries', texts),
    ];
    for (const kind of kinds) yield* groupFiles(kind, rows, site, texts);
    yield* correctionFiles(corrections, site, texts);
    yield missingFile(rows, site, texts);
    const head: FeedHead = { title, home, rss: `${home}feed.xml`, json: `${home}feed.json`, lang };
    const items = await Promise.all(this.#newest.all().map(({ item }) => item()));
    yield { path: 'feed.xml', content: rssFeed(head, items) };
    yield { path: 'feed.json', content: jsonFeed(head, items) };
    const changes = corrections.slice(0, IN_FEED).map(({ item }) => item);
    const changesHead = { ...head, title: `${title}: ${m.corrections}`, rss: `${home}corrections.xml` };
    yield { path: 'corrections.xml', content: rssFeed(changesHead, changes) };
  }

  #once(text: string): string {
    const held = this.#texts.get(text);
    if (held === undefined) this.#texts.set(text, text);
    return held ?? text;
  }
}

/** Sorts the newest first. @param of What decides of an entry. */
function sorted<T>(entries: readonly T[], of: (entry: T) => { date: string | undefined; name: string }): T[] {
  return entries
    .map((entry) => ({ ...of(entry), entry }))
    .sort(newestFirst)
    .map(({ entry }) => entry);
}
