/** Reads a table from a file: docs/collections.md. */
import {
  at,
  COLUMNS,
  FLAGS,
  LISTS,
  readVerdict,
  type Column,
  type ColumnName,
  type Flag,
  type Table,
} from './table.js';
import type { Row } from './types.js';

/** Texts that can be derived from others. `0` is the expected text, `null` is none. */
export interface DerivedJson {
  /** The expected text between `prefix` and `suffix`: the title as a slug, or the id. */
  of: 'title' | 'id';
  prefix: string;
  suffix: string;
  /** A string: units kept at the start of the expected text, a replacement, units kept at its end; both in base 36. */
  values: (0 | null | string)[];
}

/** The values of each row, as offsets in `values`. A single one is written without brackets. */
export interface ColumnJson {
  values: string[];
  rows: (number | number[])[];
}

export type TableJson = {
  titles: string[];
  texts?: string[];
  realities?: string[];
  ids: DerivedJson;
  urls?: DerivedJson;
  /** Days since the full date before it, the first since 1970-01-01; other dates as they are, empty for none. */
  dates: (number | string)[];
  /** For each flag the positions of the rows that have it, or `true` if all do. */
  flags?: Partial<Record<Flag, true | number[]>>;
} & Partial<Record<ColumnName, ColumnJson>>;

export const DAY = 86_400_000;
/** Addresses that may be linked to. */
export const LINK = /^(https?|mailto):/i;

/** A title as a slug, as in many addresses: lower-case letters a to z and digits, separated by hyphens. */
export function slugOf(title: string): string {
  return title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['"]|[^\0-\x7F]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/**
 * Returns a value that has the wanted type.
 * @throws TypeError if it has another.
 */
export function want(value: unknown): Record<string, unknown>;
export function want(value: unknown, type: 'string'): string;
export function want(value: unknown, type: 'number'): number;
export function want(value: unknown, type = 'object'): unknown {
  if (typeof value === type && value !== null) return value;
  throw new TypeError(`no ${type}`);
}

/** @throws TypeError if the value is not a list, or not of the wanted length. */
export function wantList(value: unknown, size?: number): unknown[] {
  if (Array.isArray(value) && (size ?? value.length) === value.length) return value;
  throw new TypeError('no list');
}

/** @throws TypeError if the value is not a list of strings, or not of the wanted length. */
export function wantTexts(value: unknown, size?: number): string[] {
  return wantList(value, size).map((text) => want(text, 'string'));
}

/**
 * Reads a table.
 * @param json Parsed JSON.
 * @param source The number of its source among the searched ones, from 0.
 * @throws Error if it is not such a table.
 */
export function readTable(json: unknown, source: number): Table {
  const given = want(json);
  const titles = wantTexts(given['titles']);
  const size = titles.length;
  const textsIn = (name: string): string[] | undefined =>
    given[name] === undefined ? undefined : wantTexts(given[name], size);
  const [texts, realities] = [textsIn('texts'), textsIn('realities')];
  const flags = want(given['flags'] ?? {});
  const flagged = FLAGS.map(
    (flag) => [flag, new Set(flags[flag] === true ? titles.keys() : wantList(flags[flag] ?? []))] as const,
  );
  const slug = (position: number): string => slugOf(at(titles, position));
  const idOf = readDerived(given['ids'], size, slug);
  const urlOf = readDerived(given['urls'] ?? { prefix: '', suffix: '', values: Array(size) }, size, (position, of) =>
    of === 'id' ? (idOf(position) ?? '') : slug(position),
  );
  const columns = Object.fromEntries(COLUMNS.map((name) => [name, readColumn(given[name], size)])) as Table['columns'];
  const dates = readDates(wantList(given['dates'], size));
  return {
    size,
    columns,
    titles,
    texts,
    realities,
    dates,
    row(position): Row {
      const row: Row = { id: idOf(position) ?? '', title: at(titles, position), ...LISTED, source };
      const url = urlOf(position);
      const more: Partial<Record<'url' | 'date' | 'text' | 'reality' | 'lang' | 'narrative', string | undefined>> = {
        url: url && LINK.test(url) ? url : '',
        date: dates[position],
        text: texts?.[position],
        reality: realities?.[position],
      };
      for (const name of COLUMNS) {
        const { values, start, ids } = columns[name];
        const own = [...ids.subarray(start[position], start[position + 1])].map((id) => at(values, id));
        const [first] = own;
        if (name in LISTS) row[LISTS[name as keyof typeof LISTS]] = own;
        else if (name !== 'verdict') more[name as 'lang'] = first;
        else if (first !== undefined) row.verdict = readVerdict(first);
      }
      for (const [flag, places] of flagged) if (places.has(position)) row[flag] = true;
      for (const [key, value] of Object.entries(more)) if (value) row[key as keyof typeof more] = value;
      return row;
    },
  };
}

const LISTED = { countries: [], languages: [], outlets: [], keywords: [] };

function readDerived(json: unknown, size: number, expect: (position: number, of: unknown) => string) {
  const { of, prefix, suffix, values } = want(json);
  const differences = wantList(values, size);
  const [before, after] = [want(prefix, 'string'), want(suffix, 'string')];
  return (position: number): string | undefined => {
    const value = differences[position];
    if (value !== 0 && typeof value !== 'string') return undefined;
    const text = expect(position, of);
    const [, start = '', middle = '', end = ''] = /^(\w*) (.*) (\w*)$/s.exec(String(value)) ?? [];
    const kept = (units: string): number => parseInt(units, 36) || 0;
    const whole = value === 0 ? text : text.slice(0, kept(start)) + middle + text.slice(text.length - kept(end));
    return before + whole + after;
  };
}

function readColumn(json: unknown, size: number): Column {
  const { values, rows } = want(json ?? { values: [], rows: Array<number[]>(size).fill([]) });
  const known = wantTexts(values);
  const start = new Uint32Array(size + 1);
  const ids: number[] = [];
  wantList(rows, size).forEach((row, position) => {
    if (Array.isArray(row)) for (const id of row) ids.push(wantPlace(id, known));
    else ids.push(wantPlace(row, known));
    start[position + 1] = ids.length;
  });
  return { values: known, start, ids: Uint32Array.from(ids) };
}

function wantPlace(position: unknown, values: readonly string[]): number {
  if (values[position as number] === undefined) throw new TypeError('no such value');
  return position as number;
}

function readDates(json: readonly unknown[]): string[] {
  let day = 0;
  let text = '';
  return json.map((value) => {
    if (typeof value === 'string') return value;
    // Rows of one day share one string.
    if (value || !text) text = new Date((day += want(value, 'number')) * DAY).toISOString().slice(0, 10);
    return text;
  });
}
