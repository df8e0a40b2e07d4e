import { loadDocument, type LoadOptions } from '../data/load.js';
import type { Narrative } from '../model/case.js';
import { fail, ok, type CaseError, type Result } from '../model/result.js';
import { caseFile, PAGED, readCaseFiles, readIndex, readPage, type CaseFiles, type Head } from '../search/prepared.js';
import type { SearchPart } from '../search/searcher.js';
import type { Answer, Facet, Group, Grouping, Query, Row } from '../search/types.js';
import { WholeData, type CasePlace, type ListData, type Slice } from './list-data.js';

/** Rows that stand in several files, as far as they are here. */
interface Pages {
  names: readonly string[];
  rows: Row[];
  /** How many of the files are here. */
  read: number;
  pending?: boolean;
  error?: CaseError | undefined;
}

/** A prepared collection: its head at first, pages as they are asked for, and all of it once a reader searches. */
export class PreparedData implements ListData {
  error?: CaseError | undefined;
  readonly #pages = new Map<string, Pages>();
  /** What the head's own rows give as long as the index is not here. */
  #some?: WholeData;
  #whole?: WholeData;
  #preparing = false;
  #files?: { names?: CaseFiles; error?: CaseError } | undefined;

  constructor(
    private readonly head: Head,
    private readonly url: string,
    private readonly source: number,
    private readonly options: LoadOptions,
    /** Called when something has come. */
    private readonly onChange: () => void,
  ) {}

  get size(): number {
    return this.head.count;
  }

  get searched(): number {
    if (this.#whole || !this.#preparing) return this.size;
    return this.#some ? this.head.rows.length : 0;
  }

  ask(query: Query): Answer {
    const searcher = this.#searcher(query);
    if (searcher) return searcher.ask(query);
    return { found: [], facets: this.head.facets };
  }

  count(query: Query, { found }: Answer): number {
    return !this.#whole && isWhole(query) ? this.size : found.length;
  }

  distinct(facet: Facet, { facets }: Answer): number {
    return facets === this.head.facets ? this.head.distinct[facet] : facets[facet].length;
  }

  groups(query: Query, by: Exclude<Grouping, 'none'>): Group[] {
    if (!this.#whole && by === 'narrative' && isWhole(query)) return [...this.head.narratives];
    if (by !== 'narrative') this.prepare();
    return (this.#whole ?? this.#some)?.groups(query, by) ?? [];
  }

  slice(query: Query, answer: Answer, most: number): Slice {
    const { within, sort } = query;
    const paged = PAGED.find((name) => name === sort) ?? 'newest';
    const { pages, narratives } = this.head.files;
    const names =
      this.#whole || !isWhole(query)
        ? undefined
        : !within
          ? pages[paged]
          : paged === 'newest' && narratives[within.value];
    if (names) return this.#paged(within ? `=${within.value}` : paged, names, most, this.#sizeOf(within?.value));
    const searcher = this.#searcher(query);
    if (!searcher) return { rows: [], total: this.#sizeOf(within?.value), pending: !this.error, error: this.error };
    return searcher.slice(query, answer, most);
  }

  marks(text: string, answer: Answer): [number, number][] {
    return (this.#whole ?? this.#some)?.marks(text, answer) ?? [];
  }

  place(id: string): CasePlace {
    if (!this.#files) void this.#locate();
    const { names, error } = this.#files ?? {};
    return names ? { src: `${this.#address(caseFile(names, id))}#${encodeURIComponent(id)}` } : { error };
  }

  prepare(): void {
    if (!this.#preparing) void this.#prepare();
  }

  retry(): void {
    if (this.error) {
      this.error = undefined;
      this.#preparing = false;
      this.prepare();
    }
    for (const pages of this.#pages.values()) pages.error = undefined;
    if (this.#files?.error) this.#files = undefined;
    this.onChange();
  }

  /** What answers a query; undefined where the head does, or nothing yet. */
  #searcher(query: Query): WholeData | undefined {
    if (this.#whole) return this.#whole;
    if (isWhole(query) && (!query.within || query.within.by === 'narrative')) return undefined;
    this.prepare();
    return this.#some;
  }

  #sizeOf(value?: string): number {
    if (value === undefined) return this.size;
    return this.head.narratives.find((group) => group.value === value)?.count ?? 0;
  }

  #paged(key: string, names: readonly string[], most: number, total: number): Slice {
    let pages = this.#pages.get(key);
    if (!pages) this.#pages.set(key, (pages = { names, rows: [], read: 0 }));
    // The head has the first rows of the newest.
    const rows = key === 'newest' && !pages.read ? this.head.rows : pages.rows;
    const missing = rows.length < Math.min(most, total) && pages.read < names.length;
    if (missing && !pages.pending && !pages.error) void this.#next(pages);
    return {
      rows: rows.slice(0, most),
      total,
      pending: missing && !pages.error,
      error: missing ? pages.error : undefined,
    };
  }

  async #next(pages: Pages): Promise<void> {
    pages.pending = true;
    const page = await this.#fetch(pages.names[pages.read] ?? '', (json) => readPage(json, this.source));
    pages.pending = false;
    if (page.ok) {
      pages.rows = [...pages.rows, ...page.value];
      pages.read++;
    } else pages.error = page.error;
    this.onChange();
  }

  /** Fetches the index; until it is here, the head's own rows are searched. */
  async #prepare(): Promise<void> {
    this.#preparing = true;
    const code = await import('../search/searcher.js').catch((cause: unknown) => {
      this.error = fail('network', String(cause)).error;
      this.onChange();
    });
    if (!code) return;
    const { createSearcher, pause, prepareSearcher } = code;
    const { rows, files } = this.head;
    const narratives = narrativesOf(this.head);
    const place = (id: string): CasePlace => this.place(id);
    const index = Promise.all(files.index.map((name) => this.#fetch(name, ok)));
    this.#some = new WholeData(createSearcher([{ rows, narratives }]), place);
    this.onChange();
    const parts = await readParts(await index, narratives, this.source, pause);
    if (parts.ok) {
      const searcher = await prepareSearcher(parts.value);
      await searcher.prepare();
      await pause();
      this.#whole = new WholeData(searcher, place);
      this.#pages.clear();
    } else this.error = parts.error;
    this.onChange();
  }

  async #locate(): Promise<void> {
    this.#files = {};
    const read = await this.#fetch(this.head.files.cases, readCaseFiles);
    this.#files = read.ok ? { names: read.value } : { error: read.error };
    this.onChange();
  }

  async #fetch<T>(name: string, read: (json: unknown) => Result<T>): Promise<Result<T>> {
    const document = await loadUnchanging(this.#address(name), this.options);
    return document.ok ? read(document.value) : document;
  }

  #address(name: string): string {
    return new URL(name, this.url).href;
  }
}

/**
 * Reads the parts of a search index.
 * @param pause Waits before each: parsing, reading and drawing are long enough to be apart.
 */
export async function readParts(
  documents: readonly Result<unknown>[],
  narratives: readonly Narrative[],
  source: number,
  pause?: () => Promise<void>,
): Promise<Result<SearchPart[]>> {
  const parts: SearchPart[] = [];
  for (const document of documents) {
    await pause?.();
    const read = document.ok ? readIndex(document.value, source) : document;
    if (!read.ok) return read;
    parts.push({ rows: read.value, narratives });
  }
  await pause?.();
  return ok(parts);
}

/**
 * Loads a file that has its content in its name. The browser's cache may answer for it without asking; the cache of
 * documents is passed by, since what is read is large and held in another form.
 */
export function loadUnchanging(url: string, { fetcher = fetch, signal }: LoadOptions): Promise<Result<unknown>> {
  return loadDocument(url, { signal, fetcher: (url, init) => fetcher(url, { ...init, cache: 'default' }) });
}

/** Whether a query leaves out nothing. */
function isWhole({ text, chosen }: Query): boolean {
  return !text.trim() && !Object.values(chosen).some((values) => values.length);
}

/** The narratives of a head as they stand in a collection. */
export function narrativesOf({ narratives }: Head): Narrative[] {
  return narratives.map(({ value, name, description, url }) => ({
    id: value,
    name,
    ...(description !== undefined && { description }),
    ...(url !== undefined && { url }),
  }));
}
