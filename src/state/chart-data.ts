/** The cases that a chart counts, whatever their source. */
import { fail, ok, type Result } from '../model/result.js';
import type { Group, GroupKey, Query, Row, SourceFault } from '../search/types.js';
import type { ListData } from './list-data.js';
import { listReading, type LoadedList } from './list-source.js';
import type { Reading } from './source-controller.js';

export * from '../search/timeline.js';

/** The cases of a narrative, or all, as far as they can be loaded. */
export interface ChartData {
  rows: readonly Row[];
  /** The narrative; undefined if the chart is of all cases. */
  story: Group | undefined;
  /** The number of cases in all, and of those that were looked through: fewer in a very large collection. */
  size: number;
  searched: number;
  /** The publisher, or the host of the source. */
  publisher: string;
  /** The sources that could not be read. */
  faults: SourceFault[];
}

/**
 * Reads the cases of a narrative. Of a prepared collection that takes the pages of the narrative; all its cases take the
 * index.
 * @param narrative Gives the id of the narrative, else its name; undefined for all cases.
 */
export function chartReading(narrative: () => string | undefined): Reading<ChartData> {
  let arrive = (): void => undefined;
  const lists = listReading(() => arrive());
  const arrival = (): Promise<void> => new Promise((resolve) => (arrive = resolve));
  let failed: ListData | undefined;
  const complete = async (list: Result<LoadedList>): Promise<Result<ChartData>> => {
    if (!list.ok) return list;
    const { data } = list.value;
    if (data === failed) data.retry();
    const result = await collect(list.value, narrative(), arrival);
    failed = result.ok ? undefined : data;
    return result;
  };
  return {
    read: async (collection) => complete(await lists.read(collection)),
    open: (src, origin) => {
      const load = lists.open(src, origin);
      return async ({ signal }) => complete(await load({ signal, onPart: () => undefined }));
    },
  };
}

/** Loads all that is missing. @param arrival Resolves when more has arrived. */
async function collect(
  { data, names, faults }: LoadedList,
  narrative: string | undefined,
  arrival: () => Promise<void>,
): Promise<Result<ChartData>> {
  const within: GroupKey | undefined = narrative ? { by: 'narrative', value: narrative } : undefined;
  // A prepared collection has pages by narrative; any other grouping is answered by its index.
  const query: Query = { text: '', chosen: {}, sort: 'newest', by: within ? 'none' : 'year', within };
  for (;;) {
    const result = data.search(query);
    const groups = within && result.groups('narrative', 1);
    const rows = result.rows(Infinity);
    const error = rows.error ?? groups?.error ?? data.error;
    if (error) return { ok: false, error };
    const loads = [rows, groups].flatMap((part) => part?.load ?? []);
    // While the index is loading, a part of the cases is searched.
    if (!loads.length && data.searched === data.size) {
      const { entries } = rows;
      const { searched = data.size } = result;
      if (!entries.length) return fail('empty', `no case of ${narrative ?? 'the list'}`);
      const publisher = names.find(Boolean) ?? '';
      return ok({ rows: entries, story: groups?.entries[0], size: data.size, searched, publisher, faults });
    }
    const next = arrival();
    for (const load of loads) load();
    await next;
  }
}
