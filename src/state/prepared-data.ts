import { loadDocument, type LoadOptions } from '../data/load.js';
import type { Narrative } from '../model/case.js';
import { fail, ok, type CaseError, type Result } from '../model/result.js';
import {
  fileFor,
  ORDERS,
  PAGED,
  readCaseFiles,
  readDirectory,
  readGroups,
  readIndex,
  readNarratives,
  readPage,
  type Directory,
  type Head,
  type PagedGroup,
} from '../search/prepared.js';
import type { SearchPart } from '../search/searcher.js';
import type { Answer, Grouping, Query, Row, Suggestion } from '../search/types.js';
import { WholeData, type CasePlace, type GroupSlice, type ListData, type Slice } from './list-data.js';

/** What has come of something that is fetched; neither while it is on its way. */
interface Fetched<T> {
  value?: T;
  error?: CaseError;
}

/** Entries that stand in several files, in order. */
interface Listing<T> {
  key: string;
  /** The first of them, where they are known without the files. */
  first: readonly T[];
  total: number;
  /** The names of the files; asked for only when more than the first are wanted. */
  names: () => Fetched<readonly string[]>;
  read: (json: unknown) => Result<T[]>;
}

/** As many of these entries as are here. */
interface Pages<T> {
  entries: readonly T[];
  /** How many of the files are here. */
  read: number;
  pending?: boolean;
  error?: CaseError | undefined;
}

/** Some of the entries, and whether more are being fetched. */
interface Part<T> {
  entries: readonly T[];
  pending: boolean;
  error: CaseError | undefined;
}

/** A prepared collection: its head at first, pages as they are asked for, and all of it once a reader searches. */
export class PreparedData implements ListData {
  error?: CaseError | undefined;
  readonly #pages = new Map<string, Pages<unknown>>();
  /** Files that are read as one, by their names. */
  readonly #files = new Map<string, Fetched<unknown>>();
  /** Narratives that were met, by their values. */
  readonly #groups = new Map<string, PagedGroup>();
  /** What the head's own rows give as long as the index is not here. */
  #some?: WholeData;
  #whole?: WholeData;
  #preparing = false;

  constructor(
    private readonly head: Head,
    private readonly url: string,
    private readonly source: number,
    private readonly options: LoadOptions,
    /** Called when something has come. */
    private readonly onChange: () => void,
  ) {
    this.#meet(head.groups.first);
  }

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
    if (!this.#isPaged(query)) return found.length;
    return query.within ? (this.#find(query.within.value).value?.count ?? 0) : this.size;
  }

  groups(query: Query, by: Exclude<Grouping, 'none'>, most: number): GroupSlice {
    if (by === 'narrative' && this.#isPaged(query)) {
      return query.within ? this.#groupAlone(query.within.value) : this.#groupsIn(query, most);
    }
    const searcher = this.#searcher(query, by);
    return searcher?.groups(query, by, most) ?? { groups: [], total: 0, ...this.#waiting() };
  }

  years(by: Exclude<Grouping, 'none'>): readonly [number, number] | undefined {
    if (this.#whole) return this.#whole.years(by);
    return by === 'narrative' ? this.head.groups.years : undefined;
  }

  storyName(narrative: string): string | undefined {
    if (this.#whole) return this.#whole.storyName(narrative);
    const { narratives } = this.head;
    return (this.#groups.get(narrative) ?? narratives.find(({ id, name }) => (id ?? name) === narrative))?.name;
  }

  suggest(query: Query): Suggestion | undefined {
    return this.#whole?.suggest(query);
  }

  slice(query: Query, answer: Answer, most: number): Slice {
    if (this.#isPaged(query))
      return query.within ? this.#sliceOf(query.within.value, query, most) : this.#sliceIn(query, most);
    const searcher = this.#searcher(query);
    return searcher?.slice(query, answer, most) ?? { rows: [], total: 0, ...this.#waiting() };
  }

  marks(text: string, answer: Answer): [number, number][] {
    return (this.#whole ?? this.#some)?.marks(text, answer) ?? [];
  }

  place(id: string): CasePlace {
    const { value: names, error } = this.#file(this.head.files.cases, readCaseFiles);
    return names ? { src: `${this.#address(fileFor(names, id))}#${encodeURIComponent(id)}` } : { error };
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
    for (const [name, { error }] of this.#files) if (error) this.#files.delete(name);
    this.onChange();
  }

  /** Whether the head and the pages answer a query, since it leaves out nothing but perhaps the other narratives. */
  #isPaged(query: Query): boolean {
    return !this.#whole && isUnfiltered(query) && (!query.within || query.within.by === 'narrative');
  }

  /** What answers a query, or divides its cases; undefined where the head and the pages do, or nothing yet. */
  #searcher(query: Query, by: Grouping = 'narrative'): WholeData | undefined {
    if (this.#whole) return this.#whole;
    if (by === 'narrative' && this.#isPaged(query)) return undefined;
    this.prepare();
    return this.#some;
  }

  /** How it stands with what waits for the index. */
  #waiting(): { pending: boolean; error: CaseError | undefined } {
    return { pending: !this.error, error: this.error };
  }

  /** The narratives in the asked order. */
  #groupsIn({ sort }: Query, most: number): GroupSlice {
    const { first, total } = this.head.groups;
    const order = ORDERS.find((name) => name === sort) ?? 'most';
    const known = order === 'most' || total <= 1;
    const { entries, ...rest } = this.#paged(
      {
        key: `groups ${order}`,
        first: known ? first : [],
        total,
        names: () => this.#listed(({ groups }) => groups[order]),
        read: readGroups,
      },
      most,
    );
    this.#meet(entries);
    return { groups: entries, total, ...rest };
  }

  #groupAlone(value: string): GroupSlice {
    const { value: group, error } = this.#find(value);
    const groups = group ? [group] : [];
    return { groups, total: groups.length, pending: group === undefined && !error, error };
  }

  /** All rows in the asked order. */
  #sliceIn({ sort }: Query, most: number): Slice {
    const paged = PAGED.find((name) => name === sort) ?? 'newest';
    const { rows: first } = this.head;
    const total = this.size;
    const { entries, ...rest } = this.#paged(
      {
        key: paged,
        first: paged === 'newest' ? first : [],
        total,
        names: () => this.#listed(({ pages }) => pages[paged]),
        read: this.#readPage,
      },
      most,
    );
    return { rows: [...entries], total, ...rest };
  }

  /** The rows of a narrative. Its pages are by date; any other order takes the index. */
  #sliceOf(value: string, { sort }: Query, most: number): Slice {
    const { value: group, error } = this.#find(value);
    const total = group?.count ?? 0;
    if (!group) return { rows: [], total, pending: group === undefined && !error, error };
    if (sort === 'oldest' || sort === 'outlets') {
      this.prepare();
      return { rows: [], total, ...this.#waiting() };
    }
    const names = (): Fetched<readonly string[]> => {
      const { value: whole, error } = group.rows ? { value: group } : this.#fetchGroup(value);
      return whole ? { value: whole.rows ?? [] } : { ...(error && { error }), ...(whole === null && { value: [] }) };
    };
    const { entries, ...rest } = this.#paged({ key: `=${value}`, first: [], total, names, read: this.#readPage }, most);
    return { rows: [...entries], total, ...rest };
  }

  readonly #readPage = (json: unknown): Result<Row[]> => readPage(json, this.source);

  #meet(groups: readonly PagedGroup[]): void {
    for (const group of groups) if (!this.#groups.get(group.value)?.rows) this.#groups.set(group.value, group);
  }

  /** A narrative that was met, else what its file says; null where there is none. */
  #find(value: string): Fetched<PagedGroup | null> {
    const known = this.#groups.get(value);
    return known ? { value: known } : this.#fetchGroup(value);
  }

  #fetchGroup(value: string): Fetched<PagedGroup | null> {
    const { value: names, ...rest } = this.#listed(({ narratives }) => narratives);
    if (!names) return rest;
    const name = fileFor(names, value);
    if (!name) return { value: null };
    const { value: groups, ...failed } = this.#file(name, readGroups);
    return groups ? { value: groups.find((group) => group.value === value) ?? null } : failed;
  }

  /** Names from the directory. */
  #listed(pick: (directory: Directory) => readonly string[]): Fetched<readonly string[]> {
    const { value, ...rest } = this.#file(this.head.files.directory, readDirectory);
    return value ? { value: pick(value) } : rest;
  }

  /** What a file says; begins to fetch it where that was not done. */
  #file<T>(name: string, read: (json: unknown) => Result<T>): Fetched<T> {
    // A file is always read in the same way.
    const known = this.#files.get(name) as Fetched<T> | undefined;
    if (known) return known;
    const file: Fetched<T> = {};
    this.#files.set(name, file);
    void this.#fetch(name, read).then((result) => {
      if (result.ok) file.value = result.value;
      else file.error = result.error;
      this.onChange();
    });
    return file;
  }

  /** The first entries of a listing as far as they are here; fetches the next page where more are wanted. */
  #paged<T>(listing: Listing<T>, most: number): Part<T> {
    const { key, first, total, names } = listing;
    let pages = this.#pages.get(key) as Pages<T> | undefined;
    if (!pages) this.#pages.set(key, (pages = { entries: [], read: 0 }));
    // The first page may be shorter than what the head has.
    const here = first.length > pages.entries.length ? first : pages.entries;
    const entries = here.slice(0, most);
    if (here.length >= Math.min(most, total)) return { entries, pending: false, error: undefined };
    const { value: files, error = pages.error } = names();
    const missing = !files || pages.read < files.length;
    if (files && missing && !pages.pending && !error) void this.#next(pages, files[pages.read] ?? '', listing.read);
    return { entries, pending: missing && !error, error: missing ? error : undefined };
  }

  async #next<T>(pages: Pages<T>, name: string, read: (json: unknown) => Result<T[]>): Promise<void> {
    pages.pending = true;
    const page = await this.#fetch(name, read);
    pages.pending = false;
    if (page.ok) {
      pages.entries = [...pages.entries, ...page.value];
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
    const { rows } = this.head;
    const place = (id: string): CasePlace => this.place(id);
    const index = loadIndex(this.head, (name) => this.#load(name));
    this.#some = new WholeData(createSearcher([{ rows, narratives: narrativesOf(this.head) }]), place);
    this.onChange();
    const parts = await readParts(await index, this.source, pause);
    if (parts.ok) {
      const searcher = await prepareSearcher(parts.value);
      await searcher.prepare();
      await pause();
      this.#whole = new WholeData(searcher, place);
      this.#pages.clear();
    } else this.error = parts.error;
    this.onChange();
  }

  async #fetch<T>(name: string, read: (json: unknown) => Result<T>): Promise<Result<T>> {
    const document = await this.#load(name);
    return document.ok ? read(document.value) : document;
  }

  #load(name: string): Promise<Result<unknown>> {
    return loadUnchanging(this.#address(name), this.options);
  }

  #address(name: string): string {
    return new URL(name, this.url).href;
  }
}

/** The files of a search index as they came. */
export interface IndexDocuments {
  narratives: Result<unknown>;
  parts: readonly Result<unknown>[];
}

/** Loads the files of a search index, all at the same time. */
export async function loadIndex(
  { files }: Head,
  load: (name: string) => Promise<Result<unknown>>,
): Promise<IndexDocuments> {
  const [narratives, parts] = await Promise.all([load(files.narratives), Promise.all(files.index.map(load))]);
  return { narratives, parts };
}

/**
 * Reads the files of a search index.
 * @param pause Waits before each: parsing, reading and drawing are long enough to be apart.
 */
export async function readParts(
  documents: IndexDocuments,
  source: number,
  pause?: () => Promise<void>,
): Promise<Result<SearchPart[]>> {
  const narratives = documents.narratives.ok ? readNarratives(documents.narratives.value) : documents.narratives;
  if (!narratives.ok) return narratives;
  const parts: SearchPart[] = [];
  for (const document of documents.parts) {
    await pause?.();
    const read = document.ok ? readIndex(document.value, source) : document;
    if (!read.ok) return read;
    parts.push({ rows: read.value, narratives: narratives.value });
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

/** Whether a query leaves out nothing, but for what is not in its group. */
function isUnfiltered({ text, chosen, from, to }: Query): boolean {
  return !text.trim() && !from && !to && !Object.values(chosen).some((values) => values.length);
}

/** The narratives that a head names. */
function narrativesOf({ groups, narratives }: Head): Narrative[] {
  const first = groups.first.map(({ value, name, description, url }) => ({
    id: value,
    name,
    ...(description !== undefined && { description }),
    ...(url !== undefined && { url }),
  }));
  return [...first, ...narratives];
}
