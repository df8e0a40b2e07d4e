/** The cases of all sources merged column by column: all that a search works on except the words. */
import type { Narrative } from '../model/case.js';
import { DIVIDED, labelOf, merge, narrativeNamer, timesOf, yearsOf, type Divided } from './merge.js';
import { at, tableOf, type Column, type Table } from './table.js';
import type { Row } from './types.js';

/** The cases of a source, as rows or as read from a search index, and its narratives. */
export interface SearchPart {
  rows: readonly Row[] | Table;
  narratives: readonly Narrative[];
}

/** The columns of all cases. A case is known by its position, from 0, over all sources. */
export interface CaseColumns {
  size: number;
  tables: readonly Table[];
  dates: readonly (string | undefined)[];
  /** In ms since 1970; NaN for an undated case. */
  times: Float64Array;
  columns: Record<Divided, Column>;
  /** Verdicts with their tones. */
  verdicts: Column;
  narratives: ReadonlyMap<string, Narrative>;
}

/** Joins the tables of several sources. Yields regularly so that the page can respond. */
export function* joinParts(parts: readonly SearchPart[]): Generator<undefined, CaseColumns> {
  const tables = parts.map(({ rows }) => ('titles' in rows ? rows : tableOf(rows)));
  yield;
  const dates = tables.flatMap((table) => table.dates);
  const times = timesOf(dates);
  const narratives = new Map<string, Narrative>();
  const naming: Partial<Record<Divided, (value: string, source: number) => string>> = {
    verdict: labelOf,
    narrative: narrativeNamer(
      parts.map((part) => part.narratives),
      narratives,
    ),
  };
  const columns = {} as Record<Divided, Column>;
  for (const name of DIVIDED) {
    yield;
    columns[name] = merge(
      name === 'year' ? [yearsOf(dates, times)] : tables.map((table) => table.columns[name]),
      naming[name],
    );
  }
  yield;
  const verdicts = merge(tables.map((table) => table.columns.verdict));
  return { size: dates.length, tables, dates, times, columns, verdicts, narratives };
}

/** Returns the row at a position. @throws RangeError if there is none. */
export function rowAt({ tables }: CaseColumns, position: number): Row {
  let rest = position;
  for (const table of tables) {
    if (rest < table.size) return table.row(rest);
    rest -= table.size;
  }
  throw new RangeError(`no position ${String(position)}`);
}

/** Returns the first value at a position of a column; empty if there is none. */
export function firstValue({ values, start, ids }: Column, position: number): string {
  const k = at(start, position);
  return k < at(start, position + 1) ? at(values, at(ids, k)) : '';
}

/** Returns a test of whether the case at a position has any of some values; the empty value stands for having none. */
export function valueTest({ values, start, ids }: Column, wanted: readonly string[]): (position: number) => boolean {
  const allowed = new Set(wanted.map((value) => values.indexOf(value)));
  const none = wanted.includes('');
  return (position) => {
    const begin = start[position] ?? 0;
    const end = start[position + 1] ?? 0;
    let k = begin;
    while (k < end && !allowed.has(ids[k] ?? -1)) k++;
    return k < end || (none && begin === end);
  };
}
