import { loadCases } from '../data/load-cases.js';
import type { Collection } from '../model/case.js';
import { ok, type Result } from '../model/result.js';
import { narrativesOf, rowsFromCases } from '../search/rows.js';
import { tableOf } from '../search/table.js';
import { WholeData, type CasePlace, type ListData } from './list-data.js';
import { hostOf, type ListSource, type SourceOptions } from './list-parts.js';

const prepared = (): Promise<typeof import('./prepared-source.js')> => import('./prepared-source.js');
let searching: typeof import('../search/searcher.js') | undefined;
/** A module that is here already would be a task away all the same. */
const search = async (): Promise<typeof import('../search/searcher.js')> =>
  (searching ??= await import('../search/searcher.js'));

/** Begins to load the code that the sources will want, judged by their addresses, while these are on their way. */
export function beginLoading(src = ''): void {
  const load: () => Promise<unknown> = src.trim().endsWith('/index.json') ? prepared : search;
  load().catch(() => undefined);
}

/** Loads a source of a list. @throws The reason of `options.signal` when it aborts. */
export async function loadSource(url: string, index: number, options: SourceOptions): Promise<Result<ListSource>> {
  const { cache } = options;
  const document = await cache.load(url, options);
  if (!document.ok) return document;
  if (!isPrepared(document.value)) return plainSource(await loadCases(url, cache, options), url, index);
  const { openPrepared } = await prepared();
  return openPrepared(document.value, url, index, options);
}

/** Whether a document has the mark of a prepared collection; what reads it is loaded only then. */
function isPrepared(document: unknown): boolean {
  return (document as { format?: unknown } | null)?.format === 'debunk-collection';
}

/** A source of which all cases were read. */
export function plainSource(read: Result<Collection>, url: string, index: number): Result<ListSource> {
  if (!read.ok) return read;
  const { publisher, cases } = read.value;
  const name = (publisher ?? cases[0]?.publisher)?.name ?? hostOf(url);
  const rows = rowsFromCases(read.value, index);
  const place = (id: string): CasePlace => ({ case: cases[rows.findIndex((row) => row.id === id)] });
  return ok(
    { index, name, parts: [{ rows: tableOf(rows), narratives: narrativesOf(read.value) }], place },
    read.warnings,
  );
}

/** The data of some sources. @throws Where the code that searches cannot be loaded. */
export async function dataOf(sources: readonly ListSource[]): Promise<ListData> {
  const [first] = sources;
  if (first?.prepared) return first.prepared;
  const { prepareSearcher } = await search();
  const searcher = await prepareSearcher(sources.flatMap(({ parts = [] }) => parts));
  return new WholeData(searcher, (id, source) => sources.find(({ index }) => index === source)?.place(id) ?? {});
}
