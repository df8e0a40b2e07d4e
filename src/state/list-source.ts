import type { DocumentCache } from '../data/document-cache.js';
import type { LoadOptions } from '../data/load.js';
import { loadCases } from '../data/load-cases.js';
import type { Collection } from '../model/case.js';
import { ok, type Result } from '../model/result.js';
import { rowsFromCases } from '../search/rows.js';
import { createSearcher } from '../search/searcher.js';
import type { Row } from '../search/types.js';
import { WholeData, type ListData } from './list-data.js';

/** A source that was read. */
export interface ListSource {
  /** Which of the list's sources it is, from 0. */
  index: number;
  /** Who published it, else where it is from. */
  name: string;
  collection: Collection;
  rows: Row[];
}

/** Loads a source of a list. @throws The reason of `options.signal` when it aborts. */
export async function loadSource(
  url: string,
  index: number,
  cache: DocumentCache,
  options: LoadOptions,
): Promise<Result<ListSource>> {
  return plainSource(await loadCases(url, cache, options), url, index);
}

/** A source of which all cases were read. */
export function plainSource(read: Result<Collection>, url: string, index: number): Result<ListSource> {
  if (!read.ok) return read;
  const collection = read.value;
  const { publisher, cases } = collection;
  const name = (publisher ?? cases[0]?.publisher)?.name ?? (url && new URL(url).host);
  return ok({ index, name, collection, rows: rowsFromCases(collection, index) }, read.warnings);
}

/** The data of some sources. */
export function dataOf(sources: ListSource[], _onChange: () => void): ListData {
  const searcher = createSearcher(sources.map(({ rows, collection: { narratives } }) => ({ rows, narratives })));
  return new WholeData(searcher, (id, source) => {
    const found = sources.find(({ index }) => index === source);
    return { case: found?.collection.cases[found.rows.findIndex((row) => row.id === id)] };
  });
}
