import { loadCases } from '../data/load-cases.js';
import type { Collection } from '../model/case.js';
import { fail, ok, type Result, type Warning } from '../model/result.js';
import { narrativesOf, rowsFromCases } from '../search/rows.js';
import { tableOf } from '../search/table.js';
import type { SourceFault } from '../search/types.js';
import {
  hostOf,
  IndexedData,
  type CaseLocation,
  type ListData,
  type ListSource,
  type SourceOptions,
} from './list-data.js';
import { baseOf, pageCache } from './settings.js';
import type { Loader, Reading } from './source-controller.js';

/** A list, or the part of it that has loaded. */
export interface LoadedList {
  data: ListData;
  /** The name of each source by its number: the publisher, else the host; empty if it has not loaded. */
  names: string[];
  /** The sources that could not be read. */
  faults: SourceFault[];
}

const preparedCode = (): Promise<typeof import('./prepared-data.js')> => import('./prepared-data.js');
let indexCode: typeof import('../search/case-index.js') | undefined;
/** Memoised, because importing even a loaded module takes a task. */
const loadIndexCode = async (): Promise<typeof import('../search/case-index.js')> =>
  (indexCode ??= await import('../search/case-index.js'));

/** Reads all cases of some sources. `onChange` is called when more of a source has arrived. */
export function listReading(onChange: () => void): Reading<LoadedList> {
  return {
    read: async (collection) => merge([''], new Map([['', ok(sourceOf(collection, '', 0))]])),
    open: (src, origin) => {
      const addresses = src.trim().split(/\s+/);
      beginLoading(addresses[0]);
      const { cache = pageCache(), fetcher } = origin;
      const options = { cache, fetcher, alone: addresses.length === 1, onChange };
      return loaderOf(addresses, async (address, index, signal) => {
        try {
          return await loadSource(new URL(address, baseOf(origin)).href, index, { ...options, signal });
        } catch (cause) {
          return fail('network', String(cause), { url: address });
        }
      });
    },
    retry: ({ data, faults }, kind) => {
      data.retry();
      return faults.some(({ error }) => !kind || error.kind === kind);
    },
  };
}

/** Preloads the code that a source will need, judged by its address, while the source loads. */
function beginLoading(src = ''): void {
  const load: () => Promise<unknown> = src.endsWith('/index.json') ? preparedCode : loadIndexCode;
  load().catch(() => undefined);
}

/** Loads all sources in parallel, and shows each as it arrives. Called again, it retries those that failed. */
function loaderOf(
  addresses: readonly string[],
  load: (address: string, index: number, signal: AbortSignal) => Promise<Result<ListSource>>,
): Loader<LoadedList> {
  const results = new Map<string, Result<ListSource>>();
  return async ({ signal, onPart }) => {
    for (const [address, { ok: isHere }] of results) if (!isHere) results.delete(address);
    const one = async (address: string, index: number): Promise<void> => {
      if (results.has(address)) return;
      const result = await load(address, index, signal);
      if (signal.aborted) return;
      results.set(address, result);
      const { size } = results;
      if (size === new Set(addresses).size) return;
      const part = await merge(addresses, results);
      // If more has arrived meanwhile, that is shown instead.
      if (part.ok && results.size === size) onPart(part.value);
    };
    await Promise.all(addresses.map(one));
    return merge(addresses, results);
  };
}

/** Loads a source of a list. @throws The reason of `options.signal` when it aborts. */
async function loadSource(url: string, index: number, options: SourceOptions): Promise<Result<ListSource>> {
  const { cache } = options;
  const document = await cache.load(url, options);
  if (!document.ok) return document;
  if (isPrepared(document.value)) {
    const { openPrepared } = await preparedCode();
    return openPrepared(document.value, url, index, options);
  }
  const cases = await loadCases(url, cache, options);
  if (!cases.ok) return cases;
  const source = sourceOf(cases.value, url, index);
  // To read many cases takes long enough: what is drawn of them is another task.
  await new Promise((resolve) => setTimeout(resolve));
  return ok(source, cases.warnings);
}

/** Whether a document is marked as a prepared collection; the code that reads one is loaded only then. */
function isPrepared(document: unknown): boolean {
  return (document as { format?: unknown } | null)?.format === 'debunk-collection';
}

/** A source whose cases have all been read. */
function sourceOf(collection: Collection, url: string, index: number): ListSource {
  const { publisher, cases } = collection;
  const name = (publisher ?? cases[0]?.publisher)?.name ?? hostOf(url);
  const rows = rowsFromCases(collection, index);
  const locate = (id: string): CaseLocation => ({ case: cases[rows.findIndex((row) => row.id === id)] });
  return { index, name, parts: [{ rows: tableOf(rows), narratives: narrativesOf(collection) }], locate };
}

/** The list of the sources that have loaded; if none has, the first error. */
async function merge(
  addresses: readonly string[],
  results: ReadonlyMap<string, Result<ListSource>>,
): Promise<Result<LoadedList>> {
  const sources: ListSource[] = [];
  const faults: SourceFault[] = [];
  const warnings: Warning[] = [];
  for (const src of addresses) {
    const result = results.get(src);
    if (result?.ok) {
      sources.push(result.value);
      warnings.push(...result.warnings);
    } else if (result) faults.push({ src, error: result.error });
  }
  if (!sources.length) return { ok: false, error: (faults[0] ?? fail('empty', 'no source')).error };
  const names = addresses.map((_, at) => sources.find(({ index }) => index === at)?.name ?? '');
  return ok({ data: await dataOf(sources), names, faults }, warnings);
}

/** The data of some sources. @throws if the code that searches cannot be loaded. */
async function dataOf(sources: readonly ListSource[]): Promise<ListData> {
  const [first] = sources;
  if (first?.prepared) return first.prepared;
  const { buildIndex } = await loadIndexCode();
  const index = await buildIndex(sources.flatMap(({ parts = [] }) => parts));
  return new IndexedData(index, (id, source) => sources.find(({ index }) => index === source)?.locate(id) ?? {});
}
