/** Loads a JSON document over an unreliable network, and always reports the outcome. */
import { fail, ok, type Failure, type Result } from '../model/result.js';

/** A replacement for `fetch`. It should respect `init.signal`; one that does not is abandoned, not waited for. */
export type Fetcher = (url: string, init: RequestInit) => Promise<Response>;

export interface LoadOptions {
  /** Aborts the request. */
  signal?: AbortSignal | undefined;
  /** The allowed digests of the bytes, as in `<script integrity>`. */
  integrity?: string | undefined;
  /** Makes the requests; by default the page's `fetch`. */
  fetcher?: Fetcher | undefined;
  /** The mode of the browser's cache; the default, `no-cache`, revalidates the document. */
  httpCache?: RequestCache;
}

/** The limit in bytes, after decompression. */
const MOST = 5_000_000;

/** The longest Retry-After that is respected, in milliseconds. */
const PATIENCE = 5_000;

/** Statuses of failures that may be temporary; 0 is an opaque response, whose status is hidden. */
const PASSING = [0, 429, 502, 503, 504];

/** A document, and its address after redirects. */
export type Loaded = Result<unknown> & { url?: string };

/** Requests that were begun before this code was there, by address: each gives the response to the first that asks. */
export const begun = new Map<string, Fetcher>();

type Step = <T>(work: Promise<T>) => Promise<T>;

/**
 * Loads a JSON document. The request carries no cookies. Network failures and the statuses 429, 502, 503 and 504 are
 * retried once.
 *
 * @param url The address, absolute or relative to the page.
 * @param silence For tests: the milliseconds without progress before giving up.
 * @returns The parsed JSON and its `url` after redirects, or an error of kind `network`, `timeout` (10 s without
 *   progress), `http` (with `status`), `too-large` (over 5 MB), `integrity`, `not-json` or `empty`.
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
    const ask = (fetcher === fetch ? begun.get(url) : undefined) ?? fetcher;
    if (ask !== fetcher) begun.delete(url);
    try {
      const response = await step(ask(url, { credentials: 'omit', cache: httpCache, signal: request.signal }));
      const { status, headers } = response;
      if (response.ok) {
        const bytes = await read(response, step);
        if (!bytes) return fail('too-large', 'over 5 MB', { url });
        // Not left to the fetcher: browsers read the whole body before they check its digest, even a gigabyte.
        if (integrity && !(await step(import('./bytes.js').then(({ hasDigest }) => hasDigest(bytes, integrity)))))
          return fail('integrity', 'integrity mismatch', { url });
        let text = new TextDecoder().decode(bytes);
        // JSON is in UTF-8 (RFC 8259, 8.1) and has neither of these: the text is in another encoding.
        if (/[\0\ufffd]/.test(text))
          text = await step(import('./bytes.js').then(({ decode }) => decode(bytes, headers.get('content-type'))));
        const parsed = text.trim() ? parseJson(text, { url }) : fail('empty', 'empty document', { url });
        return { ...parsed, url: response.url || url };
      }
      failure = fail(status ? 'http' : 'network', `HTTP ${status}`, { url, status });
      wait = delay(headers.get('retry-after'));
      if (!PASSING.includes(status) || wait > PATIENCE) return failure;
    } catch (cause) {
      if (request.signal.aborted) throw cause;
      failure = fail('network', String(cause), { url });
    }
    if (!retries) return failure;
    // After a random 0.3 to 0.9 s, so that the readers of a failing server do not all return at once.
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
    // Aborts what is still in progress, such as the body of an error page.
    request.abort();
  }
}

/** Reads the body's bytes; undefined once there are more than `MOST`: the rest is never read. */
async function read(response: Response, step: Step): Promise<Uint8Array<ArrayBuffer> | undefined> {
  // If compressed, this is the smaller size, so it can only rule out, never admit.
  if (Number(response.headers.get('content-length')) > MOST) return undefined;
  const reader = response.body?.getReader();
  // A polyfill may have no more than the text.
  if (!reader)
    return 'arrayBuffer' in response
      ? new Uint8Array(await step(response.arrayBuffer()))
      : new TextEncoder().encode(await step((response as Response).text()));
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

/** Parses JSON. @returns The value, or the error `not-json` with what `more` adds to it. */
export function parseJson(text: string, more: { url?: string } = {}): Result<unknown> {
  try {
    return ok(JSON.parse(text) as unknown);
  } catch (cause) {
    // Not only a SyntaxError: deep nesting may exhaust the stack.
    return fail('not-json', String(cause), more);
  }
}

/** Parses a Retry-After header, in either of its forms, into milliseconds; 0 if it is absent or unreadable. */
function delay(header: string | null): number {
  return Math.max(0, Number(header) * 1000 || new Date(header ?? '').getTime() - Date.now() || 0);
}
