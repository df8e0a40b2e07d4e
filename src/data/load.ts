/** Asks for a JSON document over a network that may do anything, and always says what came of it. */
import { fail, ok, type Failure, type Result } from '../model/result.js';
import { decode } from './decode.js';

/** What stands in for `fetch`. It should heed `init.signal`; one that does not is left behind, not waited for. */
export type Fetcher = (url: string, init: RequestInit) => Promise<Response>;

export interface LoadOptions {
  /** Stops the request. */
  signal?: AbortSignal | undefined;
  /** The digests that the bytes may have, as in `<script integrity>`. */
  integrity?: string | undefined;
  /** Makes the requests; the page's `fetch` when absent. */
  fetcher?: Fetcher | undefined;
  /** How the browser's cache may answer; by default (`no-cache`) it asks whether the document has changed. */
  httpCache?: RequestCache;
}

/** The most that is read, in bytes after decompression. */
const MOST = 5_000_000;

/** The longest Retry-After that is waited for, in milliseconds. */
const PATIENCE = 5_000;

/** Statuses that may pass by themselves; 0 is an opaque answer, which says no more than none. */
const PASSING = [0, 429, 502, 503, 504];

/** A document, and the address that it came from at last. */
export type Loaded = Result<unknown> & { url?: string };

type Step = <T>(work: Promise<T>) => Promise<T>;

/**
 * Reads a JSON document. No cookies go with the request. Network failures
 * and the statuses 429, 502, 503 and 504 are tried once more.
 *
 * @param url The address, absolute or relative to the page.
 * @param silence For tests: the milliseconds without progress after which to give up.
 * @returns The parsed JSON and the `url` that redirects led to, or an error of kind `network`, `timeout` (10 s without progress), `http` (with `status`),
 *   `too-large` (over 5 MB), `integrity`, `not-json` or `empty`.
 * @throws The reason of `options.signal` when it aborts, and nothing else.
 */
export async function loadDocument(
  url: string,
  { signal, integrity = '', fetcher = fetch, httpCache = 'no-cache' }: LoadOptions = {},
  silence = 10_000,
): Promise<Loaded> {
  signal?.throwIfAborted();
  const request = new AbortController();
  const stop = () => {
    request.abort();
  };
  signal?.addEventListener('abort', stop, { signal: request.signal });
  const stopped = new Promise<never>((_, reject) => {
    request.signal.addEventListener('abort', reject);
  });

  let timer: ReturnType<typeof setTimeout> | undefined;
  const step: Step = (work) => {
    clearTimeout(timer);
    timer = setTimeout(stop, silence);
    return Promise.race([work, stopped]);
  };

  const attempt = async (retries: number): Promise<Loaded> => {
    let failure: Failure;
    let wait = 0;
    try {
      const response = await step(fetcher(url, { credentials: 'omit', cache: httpCache, signal: request.signal }));
      const { status, headers } = response;
      if (response.ok) {
        const bytes = await read(response, step);
        if (!bytes) return fail('too-large', 'over 5 MB', { url });
        // Not by the fetcher: browsers read the whole of a body before they look at its digest, a gigabyte too.
        if (integrity && !(await step(import('./integrity.js').then(({ hasDigest }) => hasDigest(bytes, integrity)))))
          return fail('integrity', 'integrity mismatch', { url });
        return { ...parse(decode(bytes, headers.get('content-type')), url), url: response.url || url };
      }
      failure = fail(status ? 'http' : 'network', `HTTP ${status}`, { url, status });
      wait = delay(headers.get('retry-after'));
      if (!PASSING.includes(status) || wait > PATIENCE) return failure;
    } catch (cause) {
      if (request.signal.aborted) throw cause;
      failure = fail('network', String(cause), { url });
    }
    if (!retries) return failure;
    // At some moment between 0.3 and 0.9 s, so that the readers of a failing server do not all return at once.
    await step(new Promise((resolve) => setTimeout(resolve, wait + 300 + 600 * Math.random())));
    return attempt(retries - 1);
  };

  try {
    return await attempt(1);
  } catch {
    signal?.throwIfAborted();
    return fail('timeout', 'no progress for 10 s', { url });
  } finally {
    clearTimeout(timer);
    // What is still under way, such as the body of an error page, is not wanted any more.
    request.abort();
  }
}

/** The body's bytes, or nothing once there are more than `MOST`: the rest is never read. */
async function read(response: Response, step: Step): Promise<Uint8Array<ArrayBuffer> | undefined> {
  // Under compression this is the smaller size, so it can only refuse, never admit.
  if (Number(response.headers.get('content-length')) > MOST) return undefined;
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array(await step(response.arrayBuffer()));
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await step(reader.read());
      if (done) break;
      size += value.length;
      if (size > MOST) return undefined;
      chunks.push(value);
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
  const bytes = new Uint8Array(size);
  for (const chunk of chunks.reverse()) bytes.set(chunk, (size -= chunk.length));
  return bytes;
}

function parse(text: string, url: string): Result<unknown> {
  if (!text.trim()) return fail('empty', 'empty document', { url });
  try {
    return ok(JSON.parse(text) as unknown);
  } catch (cause) {
    // Not only a SyntaxError: deep nesting may exhaust the stack.
    return fail('not-json', String(cause), { url });
  }
}

/** The milliseconds that a Retry-After header asks for, in either of its forms; 0 when it cannot be read. */
function delay(header: string | null): number {
  return Math.max(0, Number(header) * 1000 || Date.parse(header ?? '') - Date.now() || 0);
}
