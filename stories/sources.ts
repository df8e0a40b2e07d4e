/** Where the cards of the stories get their cases: fetchers that answer without a network, well or badly. */
import { DocumentCache } from '../src/data/document-cache.js';
import type { Fetcher } from '../src/data/load.js';
import { fail, type ErrorKind, type Result } from '../src/model/result.js';
import { full } from './cases.js';

/** What a story gives a card to find its case by. */
export interface Source {
  src: string;
  fetcher: Fetcher;
  integrity?: string;
  cache?: DocumentCache;
}

const src = 'https://factchecker.example/cases/minsk-bases.json';

/** Answers with a document, at once or late. */
export function served(document: unknown, after = 0): Source {
  const fetcher: Fetcher = () =>
    new Promise((resolve) => setTimeout(() => resolve(new Response(JSON.stringify(document))), after));
  return { src, fetcher };
}

/** Never answers. */
export function silent(): Source {
  return { src, fetcher: () => new Promise(() => undefined) };
}

/** Answers with a status and nothing else. */
export function answeredWith(status: number): Source {
  return { src, fetcher: () => Promise.resolve(new Response(null, { status })) };
}

/** Answers with a text, whatever it is. */
function answeredAs(text: string, headers: HeadersInit = {}): Source {
  return { src, fetcher: () => Promise.resolve(new Response(text, { headers })) };
}

/** Ends every request the way that 10 s of silence do. Nobody who reads a story, and no test, has to wait them out. */
class ImpatientCache extends DocumentCache {
  override load(url: string): Promise<Result<unknown>> {
    return Promise.resolve(fail('timeout', 'no progress for 10 s', { url }));
  }
}

/** One way into each kind of error that a source can cause. */
export const faults: Record<Exclude<ErrorKind, 'internal'>, () => Source> = {
  network: () => ({ src, fetcher: () => Promise.reject(new TypeError('Failed to fetch')) }),
  timeout: () => ({ ...silent(), cache: new ImpatientCache() }),
  http: () => answeredWith(404),
  'too-large': () => answeredAs('{}', { 'content-length': '60000000' }),
  integrity: () => ({
    src,
    integrity: `sha384-${'A'.repeat(64)}`,
    // As a browser does: it refuses bytes of another digest, and gives them where none is asked for.
    fetcher: (_, { integrity }) =>
      integrity ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve(Response.json(full)),
  }),
  'not-json': () => answeredAs('<!doctype html><title>Please log in</title>'),
  format: () => answeredAs('{ "weather": "fine" }'),
  empty: () => served({ cases: [] }),
  'not-found': () => ({ ...served({ cases: [full] }), src: `${src}#another-case` }),
};
