import { readDocument } from '../formats/load-format.js';
import type { Case, Collection } from '../model/case.js';
import { fail, ok, type Result } from '../model/result.js';
import type { DocumentCache } from './document-cache.js';
import type { LoadOptions } from './load.js';

export { readDocument };

/** Memoises the cases of each document for as long as the cache holds it. */
const collections = new WeakMap<object, Result<Collection> | Promise<Result<Collection>>>();

/**
 * Loads and reads the cases of a document in any supported format.
 * @param url An absolute address; its fragment is ignored.
 * @throws The reason of `options.signal` when it aborts; every other failure is a typed error.
 */
export async function loadCases(url: string, cache: DocumentCache, options: LoadOptions): Promise<Result<Collection>> {
  const document = await cache.load(url, options);
  if (!document.ok) return document;
  const { value, url: baseUrl = url } = document;
  if (typeof value !== 'object' || value === null) return readDocument(value, { baseUrl });
  let collection = collections.get(value);
  if (!collection) {
    collection = readDocument(value, { baseUrl });
    collections.set(value, collection);
  }
  const result = await collection;
  // Failures are not memoised: the format's own module may have failed to load.
  if (!result.ok) collections.delete(value);
  return result;
}

/**
 * Picks the case that an address refers to.
 * @param url The address; its fragment is the id of a case. Without one, the first case is picked.
 * @returns The case, with warning `several` if the address did not choose among several; else error `not-found` or
 *   `empty`.
 */
export function pickCase({ cases }: Collection, url = ''): Result<Case> {
  const hash = /#(.+)$/s.exec(url)?.[1];
  const [first] = cases;
  if (hash === undefined) {
    if (!first) return fail('empty', 'no case');
    return ok(first, cases.length > 1 ? [{ kind: 'several', path: '' }] : []);
  }
  const id = decode(hash);
  const found = cases.find((entry) => entry.id === id || entry.id === hash);
  return found ? ok(found) : fail('not-found', `no case with the id ${id}`, { url });
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
