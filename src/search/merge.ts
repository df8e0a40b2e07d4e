/** Merges the columns of several sources. */
import type { Narrative } from '../model/case.js';
import { at, columnOf, type Column } from './table.js';
import { FACETS } from './types.js';

/** The columns by which cases are filtered or grouped. */
export const DIVIDED = [...FACETS, 'narrative'] as const;
export type Divided = (typeof DIVIDED)[number];

function timeOf(date = ''): number {
  return /^\d{4}(-\d\d){0,2}(T|$)/.test(date) ? new Date(date).getTime() : NaN;
}

/** Each case's time in ms since 1970; NaN if its date is missing or ambiguous. */
export function timesOf(dates: readonly (string | undefined)[]): Float64Array {
  let last: string | undefined;
  let time = NaN;
  // Neighbouring rows often have the same date.
  return Float64Array.from(dates, (date) => (date === last ? time : (time = timeOf((last = date)))));
}

/** The year of each dated case. */
export function yearsOf(dates: readonly (string | undefined)[], times: Float64Array): Column {
  return columnOf(dates.map((date = '', position) => (Number.isNaN(times[position]) ? [] : [date.slice(0, 4)])));
}

/** The label of a verdict, as it stands in a column; empty for none. */
export function labelOf(verdict: string): string {
  return verdict.slice(verdict.indexOf(' ') + 1);
}

/**
 * Returns a function that gives narratives unique keys: the id, unless an earlier source uses it for another one.
 * @param narratives Filled with the narratives by their keys.
 */
export function narrativeNamer(sources: readonly (readonly Narrative[])[], narratives: Map<string, Narrative>) {
  const named = new Map(
    [...new Set(sources)].map(
      (list) => [list, new Map([...list].reverse().map((story) => [story.id ?? story.name, story]))] as const,
    ),
  );
  return (value: string, source: number): string => {
    const list = sources[source] ?? [];
    const own = named.get(list)?.get(value) ?? { id: value };
    const known = narratives.get(value);
    // The parts of one source share one list of narratives.
    const key = known && known.name !== own.name ? `${String(sources.indexOf(list))}/${value}` : value;
    if (!narratives.has(key)) narratives.set(key, own);
    return key;
  };
}

/**
 * Concatenates columns; the values become sorted, and each occurs once in a row.
 * @param nameOf Renames a value of a column, if it is to be renamed; empty to leave it out.
 */
export function merge(
  columns: readonly Column[],
  nameOf: (value: string, source: number) => string = (value) => value,
): Column {
  const names = columns.map(({ values }, source) => values.map((value) => nameOf(value, source)));
  const values = [...new Set(names.flat())].filter(Boolean).sort();
  const known = new Map(values.map((value, id) => [value, id]));
  let rows = 0;
  let most = 0;
  for (const column of columns) {
    rows += column.start.length - 1;
    most += column.ids.length;
  }
  const start = new Uint32Array(rows + 1);
  const ids = new Uint32Array(most);
  let position = 0;
  let length = 0;
  columns.forEach((column, source) => {
    const renamed = names[source]?.map((name) => known.get(name)) ?? [];
    for (let row = 0; row + 1 < column.start.length; row++) {
      const begin = length;
      for (let k = at(column.start, row); k < at(column.start, row + 1); k++) {
        const id = renamed[at(column.ids, k)];
        if (id === undefined) continue;
        let same = begin;
        while (same < length && ids[same] !== id) same++;
        if (same === length) ids[length++] = id;
      }
      start[++position] = length;
    }
  });
  return { values, start, ids: ids.slice(0, length) };
}
