/** Keeps the elements of a page from asking twice for the same document. */
import { loadDocument, type Fetcher, type Loaded, type LoadOptions } from './load.js';

interface Entry {
  result: Promise<Loaded>;
  stop: () => void;
  /** How many asked and did not abort. */
  callers: number;
}

/**
 * Shares documents between callers: one request for each address, digest and fetcher. What was read is kept for the
 * cache's life; what failed is asked for again by the next caller.
 */
export class DocumentCache {
  // Fetchers have no names, so each has a map of its own.
  readonly #entries = new WeakMap<Fetcher, Map<string, Entry>>();

  /**
   * Reads a JSON document, or joins a running request for it.
   *
   * @param url An absolute address; its fragment does not matter.
   * @param options As for `loadDocument`. The request itself stops once the signals of all its callers have aborted.
   * @returns What `loadDocument` returns. The value is the same object for every caller and must not be changed.
   * @throws The reason of `options.signal` when it aborts; other callers do not notice.
   */
  async load(url: string, { signal, integrity = '', fetcher = fetch }: LoadOptions = {}): Promise<Loaded> {
    signal?.throwIfAborted();
    const address = url.replace(/#.*/s, '');
    const key = `${integrity} ${address}`;
    const entries = this.#entries.get(fetcher) ?? new Map<string, Entry>();
    this.#entries.set(fetcher, entries);

    let entry = entries.get(key);
    if (!entry) {
      const request = new AbortController();
      const result = loadDocument(address, { integrity, fetcher, signal: request.signal });
      const forget = () => entries.delete(key);
      const stop = () => {
        forget();
        request.abort();
      };
      // First in line, so that a caller who asks again on hearing of a failure starts anew.
      result.then(({ ok }) => ok || forget()).catch(() => undefined);
      entry = { result, stop, callers: 0 };
      entries.set(key, entry);
    }

    const shared = entry;
    shared.callers++;
    return new Promise((resolve, reject) => {
      const leave = () => {
        reject(signal?.reason as Error);
        if (!--shared.callers) shared.stop();
      };
      signal?.addEventListener('abort', leave);
      void shared.result.then(resolve, reject).finally(() => signal?.removeEventListener('abort', leave));
    });
  }
}
