import { fail, ok, unloaded, type CaseError, type Result } from '../model/result.js';
import {
  fileFor,
  GROUP_ORDERS,
  ROW_ORDERS,
  readCaseFiles,
  readDirectory,
  readGroups,
  readManifest,
  readPage,
  type Directory,
  type Manifest,
  type PagedGroup,
} from '../search/prepared.js';
import type { LoadOptions } from '../data/load.js';
import type { Group, Grouping, Query, Row, SearchResult, Slice, Suggestion } from '../search/types.js';
import {
  hostOf,
  IndexedData,
  type CaseLocation,
  type ListData,
  type ListSource,
  type SourceOptions,
} from './list-data.js';
import { isFiltered } from './list-filter.js';
import { loadIndex, PreparedFiles, readParts, type Remote } from './prepared-files.js';

/** What is searched once it has loaded. */
type Searched = Pick<ListData, 'search' | 'years' | 'narrativeName' | 'suggest' | 'retry'>;

/** Opens a prepared collection; one of several sources is read in full, to be merged with the others. */
export async function openPrepared(
  document: unknown,
  url: string,
  index: number,
  { alone, onChange, signal, fetcher }: SourceOptions,
): Promise<Result<ListSource>> {
  const read = readManifest(document, index);
  if (!read?.ok) return read ?? fail('format', 'not a prepared collection');
  const prepared = new PreparedData(read.value, url, index, { fetcher }, onChange);
  const source: ListSource = { index, name: hostOf(url), locate: (id) => prepared.locate(id) };
  if (alone) return ok({ ...source, prepared });
  if (read.value.files.words) return fail('too-large', `${url} has too many cases to be shown with others`);
  const files = new PreparedFiles(url, { signal, fetcher }, onChange);
  const parts = await readParts(await loadIndex(read.value, (name) => files.load(name)), index);
  return parts.ok ? ok({ ...source, parts: parts.value }) : parts;
}

/** A prepared collection: at first its manifest, then pages on demand, and the index once a reader searches. */
class PreparedData implements ListData {
  readonly #files: PreparedFiles;
  readonly #index: Remote<Searched>;
  /** The narratives seen so far, by value. */
  readonly #groups = new Map<string, PagedGroup>();
  /** Searches the manifest's own rows while the index is loading. */
  #some?: IndexedData;

  constructor(
    private readonly manifest: Manifest,
    url: string,
    private readonly source: number,
    options: LoadOptions,
    /** Called when something has arrived. */
    private readonly onChange: () => void,
  ) {
    this.#files = new PreparedFiles(url, options, onChange);
    this.#index = this.#files.remote('', () => (this.#isLarge ? this.#loadWords() : this.#loadIndex()));
    this.#meet(manifest.groups.first);
  }

  get size(): number {
    return this.manifest.count;
  }

  /** Whether a search loads parts of the index only. */
  get #isLarge(): boolean {
    return !!this.manifest.files.words;
  }

  get searched(): number {
    if (this.#index.value || !this.#index.isRequested) return this.size;
    return this.#some?.size ?? 0;
  }

  get error(): CaseError | undefined {
    return this.#index.error;
  }

  search(query: Query): SearchResult {
    const isPaged = !isFiltered(query) && [query.within, query].every((of) => isDivided(of?.by));
    if (this.#index.value && !(isPaged && this.#isLarge)) return this.#index.value.search(query);
    if (isPaged) return this.#paged(query);
    return this.#some?.search(query) ?? { ...this.#none, groups: this.#awaitIndex, rows: this.#awaitIndex };
  }

  years(by: Exclude<Grouping, 'none'>): readonly [number, number] | undefined {
    return by === 'narrative' ? this.manifest.groups.years : this.#index.value?.years(by);
  }

  narrativeName(narrative: string): string | undefined {
    const name = this.#index.value?.narrativeName(narrative);
    if (name !== undefined) return name;
    const { narratives } = this.manifest;
    return (this.#groups.get(narrative) ?? narratives.find(({ id, name }) => (id ?? name) === narrative))?.name;
  }

  suggest(query: Query): Suggestion | undefined {
    return this.#index.value?.suggest(query);
  }

  locate(id: string): CaseLocation {
    const { value: names, error, load } = this.#files.file(this.manifest.files.cases, readCaseFiles);
    return names ? { src: `${this.#files.address(fileFor(names, id))}#${encodeURIComponent(id)}` } : { error, load };
  }

  loadIndex(): void {
    this.#index.load?.();
  }

  retry(): void {
    const failed = !!this.#index.error;
    this.#files.retry();
    this.#index.value?.retry();
    if (failed) this.loadIndex();
    this.onChange();
  }

  /** An empty result. */
  get #none(): Pick<SearchResult, 'total' | 'facets' | 'highlights'> {
    return { total: 0, facets: this.manifest.facets, highlights: () => [] };
  }

  /** An empty slice that waits for the index. */
  readonly #awaitIndex = (): Slice<never> => waitingFor(this.#index);

  /** Answers a query that filters nothing, except perhaps by narrative, from the manifest and the pages. */
  #paged(query: Query): SearchResult {
    const { within } = query;
    // All other groupings need the index.
    const some = this.#some?.search(query);
    return {
      ...this.#none,
      total: within ? (this.#find(within.value).value?.count ?? 0) : this.size,
      groups: (by, limit) => {
        if (by !== 'narrative') return some?.groups(by, limit) ?? this.#awaitIndex();
        return within ? this.#groupAlone(within.value) : this.#groupsIn(query, limit);
      },
      rows: (limit, group = within) => {
        if (group && group.by !== 'narrative') return some?.rows(limit, group) ?? this.#awaitIndex();
        return group ? this.#rowsOf(group.value, query, limit) : this.#rowsIn(query, limit);
      },
    };
  }

  /** The narratives in the requested order. */
  #groupsIn({ sort }: Query, limit: number): Slice<Group> {
    const { first, total } = this.manifest.groups;
    const order = GROUP_ORDERS.find((name) => name === sort) ?? 'most';
    const pages = this.#files.pages(`groups ${order}`, () => ({
      first: order === 'most' || total <= 1 ? first : [],
      total,
      names: () => this.#listed(({ groups }) => groups[order]),
      fetch: (name) => this.#files.fetch(name, readGroups),
    }));
    const slice = pages.slice(limit);
    this.#meet(slice.entries);
    return slice;
  }

  #groupAlone(value: string): Slice<Group> {
    const found = this.#find(value);
    return found.value ? { entries: [found.value], total: 1 } : waitingFor(found);
  }

  /** All rows in the requested order. */
  #rowsIn({ sort }: Query, limit: number): Slice<Row> {
    const order = ROW_ORDERS.find((name) => name === sort) ?? 'newest';
    const pages = this.#files.pages(order, () => ({
      first: order === 'newest' ? this.manifest.rows : [],
      total: this.size,
      names: () => this.#listed(({ pages }) => pages[order]),
      fetch: this.#fetchPage,
    }));
    return pages.slice(limit);
  }

  /** The rows of a narrative. Its pages are by date; any other order needs the index. */
  #rowsOf(value: string, query: Query, limit: number): Slice<Row> {
    const { sort } = query;
    const found = this.#find(value);
    const group = found.value;
    if (!group) return waitingFor(found);
    if (sort === 'oldest' || sort === 'outlets') {
      const within = { by: 'narrative', value } as const;
      return this.#index.value?.search({ ...query, within }).rows(limit) ?? waitingFor(this.#index, group.count);
    }
    const names = async (): Promise<Result<readonly string[]>> => {
      const whole = group.rows ? ok(group) : await this.#fetched(value).get();
      return whole.ok ? ok(whole.value?.rows ?? []) : whole;
    };
    const listing = () => ({ first: [], total: group.count, names, fetch: this.#fetchPage });
    return this.#files.pages(`rows ${value}`, listing).slice(limit);
  }

  readonly #fetchPage = (name: string): Promise<Result<Row[]>> =>
    this.#files.fetch(name, (json) => readPage(json, this.source));

  #meet(groups: readonly PagedGroup[]): void {
    for (const group of groups) if (!this.#groups.get(group.value)?.rows) this.#groups.set(group.value, group);
  }

  /** A narrative seen before, else as its file has it; null if there is none. */
  #find(value: string): Pick<Remote<PagedGroup | null>, 'value' | 'error' | 'load'> {
    const known = this.#groups.get(value);
    return known ? { value: known, load: undefined } : this.#fetched(value);
  }

  #fetched(value: string): Remote<PagedGroup | null> {
    return this.#files.remote(`narrative ${value}`, async () => {
      const names = await this.#listed(({ narratives }) => narratives);
      if (!names.ok) return names;
      const name = fileFor(names.value, value);
      const groups = name ? await this.#files.file(name, readGroups).get() : ok([]);
      return groups.ok ? ok(groups.value.find((group) => group.value === value) ?? null) : groups;
    });
  }

  /** Names from the directory. */
  async #listed(pick: (directory: Directory) => readonly string[]): Promise<Result<readonly string[]>> {
    const directory = await this.#files.file(this.manifest.files.directory, readDirectory).get();
    return directory.ok ? ok(pick(directory.value)) : directory;
  }

  /** Fetches what tells which parts of the index to load. */
  async #loadWords(): Promise<Result<Searched>> {
    const code = await import('./partial-search.js').catch(unloaded);
    if ('ok' in code) return code;
    const words = await this.#files.fetch(this.manifest.files.words, code.readWordFiles);
    if (!words.ok) return words;
    return ok(new code.PartialSearch(words.value, this.#files, this.source, this.manifest.facets, this.onChange));
  }

  /** Fetches and reads the index; meanwhile, the manifest's own rows are searched. */
  async #loadIndex(): Promise<Result<IndexedData>> {
    const documents = loadIndex(this.manifest, (name) => this.#files.load(name));
    const code = await import('../search/case-index.js').catch(unloaded);
    if ('ok' in code) return code;
    const { buildIndex, createIndex, pause } = code;
    const locate = (id: string): CaseLocation => this.locate(id);
    const { rows, groups, narratives } = this.manifest;
    const first = groups.first.map((group) => ({ ...group, id: group.value }));
    this.#some = new IndexedData(createIndex([{ rows, narratives: [...first, ...narratives] }]), locate);
    this.onChange();
    const parts = await readParts(await documents, this.source, pause);
    if (!parts.ok) return parts;
    const index = await buildIndex(parts.value);
    await index.warmUp();
    await pause();
    this.#files.forgetPages();
    return ok(new IndexedData(index, locate));
  }
}

/** An empty slice that waits for something. */
function waitingFor({ error, load }: Pick<Remote<unknown>, 'error' | 'load'>, total = 0): Slice<never> {
  return { entries: [], total, error, load };
}

/** Whether the pages of a collection are divided so. */
function isDivided(by: Grouping = 'none'): boolean {
  return by === 'none' || by === 'narrative';
}
