/** Rows by column, as the search works on them and as the files of a prepared collection hold them. */
import { TONES } from '../model/case.js';
import type { Row } from './types.js';

/** The columns with any number of values per row. A verdict is written as its tone, a space and its label. */
export const COLUMNS = ['country', 'language', 'outlet', 'keyword', 'verdict', 'narrative', 'lang'] as const;
export type ColumnName = (typeof COLUMNS)[number];

/** The boolean properties of a row. */
export const FLAGS = ['bare', 'retracted', 'isClaim'] as const;
export type Flag = (typeof FLAGS)[number];

/** The values of each row: those of row `n` are `values[ids[k]]` for k from `start[n]` to below `start[n + 1]`. */
export interface Column {
  values: readonly string[];
  start: Uint32Array;
  ids: Uint32Array;
}

/** Cases by column. */
export interface Table {
  readonly size: number;
  readonly columns: Readonly<Record<ColumnName, Column>>;
  readonly titles: readonly string[];
  /** The texts searched in addition to the titles; undefined if no row has one. */
  readonly texts: readonly string[] | undefined;
  /** The same for the beginnings of the realities. */
  readonly realities: readonly string[] | undefined;
  /** As in the case; undefined or empty for none. */
  readonly dates: readonly (string | undefined)[];
  row(position: number): Row;
}

/** The field of a row for each column of lists. */
export const LISTS = { country: 'countries', language: 'languages', outlet: 'outlets', keyword: 'keywords' } as const;

/** The values of a row in a column. */
export function columnValues(row: Row, name: ColumnName): readonly string[] {
  if (name in LISTS) return row[LISTS[name as keyof typeof LISTS]];
  const value =
    name === 'verdict' ? row.verdict && `${row.verdict.tone} ${row.verdict.label ?? ''}` : row[name as 'lang'];
  return value === undefined ? [] : [value];
}

/** Reads a verdict as written in a column: its tone, a space and its label. */
export function readVerdict(value: string): NonNullable<Row['verdict']> {
  const [word = ''] = value.split(' ', 1);
  const label = value.slice(word.length + 1);
  return { ...(label && { label }), tone: TONES.find((tone) => tone === word) ?? 'none' };
}

/** Makes a column from the values of each row. */
export function columnOf(lists: readonly (readonly string[])[]): Column {
  const known = new Map<string, number>();
  const start = new Uint32Array(lists.length + 1);
  const ids: number[] = [];
  lists.forEach((list, position) => {
    for (const value of list) {
      let id = known.get(value);
      if (id === undefined) known.set(value, (id = known.size));
      ids.push(id);
    }
    start[position + 1] = ids.length;
  });
  return { values: [...known.keys()], start, ids: Uint32Array.from(ids) };
}

/** Rows as a table. */
export function tableOf(rows: readonly Row[]): Table {
  const columns = Object.fromEntries(
    COLUMNS.map((name) => [name, columnOf(rows.map((row) => columnValues(row, name)))]),
  ) as Record<ColumnName, Column>;
  return {
    size: rows.length,
    columns,
    titles: rows.map(({ title }) => title),
    texts: textsOf(rows, 'text'),
    realities: textsOf(rows, 'reality'),
    dates: rows.map(({ date }) => date),
    row: (position) => at(rows, position),
  };
}

/** A searched field of each row; undefined if no row has it. */
export function textsOf(rows: readonly Row[], field: 'text' | 'reality'): string[] | undefined {
  return rows.some((row) => row[field]) ? rows.map((row) => row[field] ?? '') : undefined;
}

/** The element at a position. @throws RangeError if there is none. */
export function at<T>(list: ArrayLike<T>, position: number): T {
  const found = list[position];
  if (found === undefined) throw new RangeError(`no position ${String(position)}`);
  return found;
}
