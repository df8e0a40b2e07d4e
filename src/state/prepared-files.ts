/** The files of a prepared collection, each fetched on demand: docs/collections.md. */
import { loadDocument, type LoadOptions } from '../data/load.js';
import { ok, type CaseError, type Result } from '../model/result.js';
import { readIndex, readNarratives, type Manifest } from '../search/prepared.js';
import type { SearchPart } from '../search/case-columns.js';
import type { Slice } from '../search/types.js';

/** Something that is fetched once, when first asked for. */
export class Remote<T> {
  /** The outcome; neither is set before it has arrived. */
  value?: T;
  error?: CaseError | undefined;
  #request?: Promise<Result<T>> | undefined;

  constructor(
    private readonly fetch: () => Promise<Result<T>>,
    private readonly onChange: () => void,
  ) {}

  get isRequested(): boolean {
    return !!this.#request;
  }

  get(): Promise<Result<T>> {
    return (this.#request ??= this.fetch().then((result) => {
      if (result.ok) this.value = result.value;
      else this.error = result.error;
      this.onChange();
      return result;
    }));
  }

  /** Fetches it; undefined if it has arrived or has failed. */
  get load(): (() => void) | undefined {
    return this.value === undefined && !this.error ? () => void this.get() : undefined;
  }

  /** Allows another fetch after a failure. */
  retry(): void {
    if (this.error) this.error = this.#request = undefined;
  }
}

/** Entries in several files, in order. */
interface Listing<T> {
  /** The first entries, if they are known without the files. */
  first: readonly T[];
  total: number;
  /** The names of the files. */
  names: () => Promise<Result<readonly string[]>>;
  /** Fetches and reads one file. */
  fetch: (name: string) => Promise<Result<T[]>>;
}

/** A listing whose files are fetched one after the other, as far as its entries are wanted. */
export class Pages<T> {
  #entries: readonly T[] = [];
  #filesRead = 0;
  #isComplete = false;
  #wanted = 0;
  #loading = false;
  #error: CaseError | undefined;

  constructor(
    private readonly listing: Listing<T>,
    private readonly onChange: () => void,
  ) {}

  slice(limit: number): Slice<T> {
    const { first, total } = this.listing;
    // The first page may be shorter than the entries known without it.
    const here = first.length > this.#entries.length ? first : this.#entries;
    const entries = here.slice(0, limit);
    if (this.#isComplete || here.length >= Math.min(limit, total)) return { entries, total };
    const error = this.#error;
    return { entries, total, ...(error ? { error } : { load: () => void this.#load(limit) }) };
  }

  /** Allows another fetch after a failure. */
  retry(): void {
    this.#error = undefined;
  }

  async #load(limit: number): Promise<void> {
    this.#wanted = Math.max(this.#wanted, limit);
    if (this.#loading) return;
    this.#loading = true;
    const names = await this.listing.names();
    if (names.ok) await this.#read(names.value);
    else this.#error = names.error;
    this.#loading = false;
    this.onChange();
  }

  async #read(names: readonly string[]): Promise<void> {
    while (this.#entries.length < this.#wanted) {
      const name = names[this.#filesRead];
      if (name === undefined) {
        this.#isComplete = true;
        return;
      }
      const page = await this.listing.fetch(name);
      if (!page.ok) {
        this.#error = page.error;
        return;
      }
      this.#filesRead++;
      this.#entries = [...this.#entries, ...page.value];
      this.onChange();
    }
  }
}

/** Fetches and reads the files of a collection, and memoises the results. */
export class PreparedFiles {
  readonly #files = new Map<string, Remote<unknown>>();
  readonly #pages = new Map<string, Pages<unknown>>();

  constructor(
    private readonly url: string,
    private readonly options: LoadOptions,
    /** Called when something has arrived. */
    private readonly onChange: () => void,
  ) {}

  /** A file by its name, always to be read in the same way. */
  file<T>(name: string, read: (json: unknown) => Result<T>): Remote<T> {
    return this.remote(name, () => this.fetch(name, read));
  }

  /** Something with a fetch function of its own, memoised by a key. */
  remote<T>(key: string, fetch: () => Promise<Result<T>>): Remote<T> {
    let remote = this.#files.get(key) as Remote<T> | undefined;
    if (!remote) this.#files.set(key, (remote = new Remote(fetch, this.onChange)));
    return remote;
  }

  /** A listing, memoised by a key. */
  pages<T>(key: string, listing: () => Listing<T>): Pages<T> {
    let pages = this.#pages.get(key) as Pages<T> | undefined;
    if (!pages) this.#pages.set(key, (pages = new Pages(listing(), this.onChange)));
    return pages;
  }

  /** Frees the pages, which the index replaces. */
  forgetPages(): void {
    this.#pages.clear();
  }

  retry(): void {
    for (const remote of this.#files.values()) remote.retry();
    for (const pages of this.#pages.values()) pages.retry();
  }

  address(name: string): string {
    return new URL(name, this.url).href;
  }

  /**
   * Loads a file whose name is a hash of its content, so that the browser's cache may answer without revalidating. The
   * document cache is bypassed, since the content is large and held in another form.
   */
  load(name: string): Promise<Result<unknown>> {
    return loadDocument(this.address(name), { ...this.options, httpCache: 'default' });
  }

  /** Fetches and reads a file without memoising it. */
  async fetch<T>(name: string, read: (json: unknown) => Result<T>): Promise<Result<T>> {
    const document = await this.load(name);
    return document.ok ? read(document.value) : document;
  }
}

/** The files of a search index as loaded. */
interface IndexDocuments {
  narratives: Result<unknown>;
  parts: readonly Result<unknown>[];
}

/** Loads the files of a search index in parallel. */
export async function loadIndex(
  { files }: Manifest,
  load: (name: string) => Promise<Result<unknown>>,
): Promise<IndexDocuments> {
  const [narratives, parts] = await Promise.all([load(files.narratives), Promise.all(files.index.map(load))]);
  return { narratives, parts };
}

/**
 * Reads the files of a search index.
 * @param pause Awaited before each: parsing, reading and drawing are long enough to be separate tasks.
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
