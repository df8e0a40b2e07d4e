import type { DocumentCache } from '../data/document-cache.js';
import { loadDocument, type LoadOptions } from '../data/load.js';
import { loadCases } from '../data/load-cases.js';
import type { Collection } from '../model/case.js';
import { ok, type Result } from '../model/result.js';
import { readHead, readIndex, type Head } from '../search/prepared.js';
import { rowsFromCases } from '../search/rows.js';
import type { SearchPart } from '../search/searcher.js';
import { WholeData, type CasePlace, type ListData } from './list-data.js';
import { narrativesOf, PreparedData } from './prepared-data.js';

/** A source that was read. */
export interface ListSource {
  /** Which of the list's sources it is, from 0. */
  index: number;
  /** Who published it, else where it is from. */
  name: string;
  /** All of it; a prepared collection that is alone is not read in full before a reader asks for it. */
  part?: SearchPart;
  prepared?: PreparedData;
  place: (id: string) => CasePlace;
}

/** How a source is loaded. */
export interface SourceOptions extends LoadOptions {
  cache: DocumentCache;
  /** Whether it is the only one. */
  alone: boolean;
  /** Called when more of it has come. */
  onChange: () => void;
}

/** Loads a source of a list. @throws The reason of `options.signal` when it aborts. */
export async function loadSource(url: string, index: number, options: SourceOptions): Promise<Result<ListSource>> {
  const { cache } = options;
  const document = await cache.load(url, options);
  const head = document.ok ? readHead(document.value, index) : document;
  if (!head) return plainSource(await loadCases(url, cache, options), url, index);
  return head.ok ? preparedSource(head.value, url, index, options) : head;
}

/** A source of which all cases were read. */
export function plainSource(read: Result<Collection>, url: string, index: number): Result<ListSource> {
  if (!read.ok) return read;
  const { publisher, cases, narratives } = read.value;
  const name = (publisher ?? cases[0]?.publisher)?.name ?? hostOf(url);
  const rows = rowsFromCases(read.value, index);
  const place = (id: string): CasePlace => ({ case: cases[rows.findIndex((row) => row.id === id)] });
  return ok({ index, name, part: { rows, narratives }, place }, read.warnings);
}

async function preparedSource(
  head: Head,
  url: string,
  index: number,
  { alone, onChange, signal, fetcher }: SourceOptions,
): Promise<Result<ListSource>> {
  const prepared = new PreparedData(head, url, index, { fetcher }, onChange);
  const source: ListSource = { index, name: hostOf(url), place: (id) => prepared.place(id) };
  if (alone) return ok({ ...source, prepared });
  const document = await loadDocument(new URL(head.files.index, url).href, { signal, fetcher });
  const table = document.ok ? readIndex(document.value, index) : document;
  if (!table.ok) return table;
  return ok({ ...source, part: { rows: table.value, narratives: narrativesOf(head) } });
}

/** The data of some sources. */
export async function dataOf(sources: readonly ListSource[]): Promise<ListData> {
  const [first] = sources;
  if (first?.prepared) return first.prepared;
  const { prepareSearcher } = await import('../search/searcher.js');
  const searcher = await prepareSearcher(sources.flatMap(({ part }) => part ?? []));
  return new WholeData(searcher, (id, source) => sources.find(({ index }) => index === source)?.place(id) ?? {});
}

function hostOf(url: string): string {
  return url && new URL(url).host;
}
