/** Keeps the elements of a page from requesting the same document twice. */
import { loadDocument, type Fetcher, type Loaded, type LoadOptions } from './load.js';

interface Entry {
  result: Promise<Loaded>;
  stop: () => void;
  /** The number of callers that have not aborted. */
  callers: number;
}

/**
 * Shares documents between callers: one request per address, digest and fetcher. Successful results are kept for the
 * cache's lifetime; after a failure the next caller requests again.
 */
export class DocumentCache {
  // Fetchers have no names, so each has its own map.
  readonly #entries = new WeakMap<Fetcher, Map<string, Entry>>();

  /**
   * Loads a JSON document, or joins a running request for it.
   *
   * @param url An absolute address; its fragment is ignored.
   * @param options As for `loadDocument`. The request itself is aborted once the signals of all its callers are.
   * @returns What `loadDocument` returns. The value is the same object for every caller and must not be changed.
   * @throws The reason of `options.signal` when it aborts; other callers are not affected.
   */
  async load(url: string, { signal, integrity = '', fetcher = fetch }: LoadOptions = {}): Promise<Loaded> {
    signal?.throwIfAborted();
    const address = url.replace(/#.*/s, '');
    const key = `${integrity} ${address}`;
    const entries = this.#entries.get(fetcher) ?? new Map<string, Entry>();
    this.#entries.set(fetcher, entries);

    const entry = entries.get(key) ?? this.#begin(entries, key, address, { integrity, fetcher });
    entry.callers++;
    return new Promise((resolve, reject) => {
      const leave = () => {
        reject(signal?.reason as Error);
        if (!--entry.callers) entry.stop();
      };
      signal?.addEventListener('abort', leave);
      void entry.result.then(resolve, reject).finally(() => signal?.removeEventListener('abort', leave));
    });
  }

  /**
   * Begins a request. In a method of its own, which no minifier puts into the other: what an entry holds must know nothing
   * of the first caller, whose signal may lead to an element, and an entry stays as long as the page.
   */
  #begin(entries: Map<string, Entry>, key: string, address: string, options: LoadOptions): Entry {
    const request = new AbortController();
    const result = loadDocument(address, { ...options, signal: request.signal });
    const forget = () => entries.delete(key);
    const stop = () => {
      forget();
      request.abort();
    };
    // Registered first, so that a caller who retries on hearing of a failure starts a new request.
    result.then(({ ok }) => ok || forget()).catch(() => undefined);
    const entry = { result, stop, callers: 0 };
    entries.set(key, entry);
    return entry;
  }
}
