/** How a table stands in a file: docs/collections.md. */
import { TONES, type Tone } from '../model/case.js';
import { at, COLUMNS, columnOf, type Column, type ColumnName, type Table } from './table.js';
import type { Row } from './types.js';

/** Texts that can be worked out from others. `0` is what is expected, `null` is none. */
export interface DerivedJson {
  /** What they are expected to be between `prefix` and `suffix`: the title as a slug, or the id. */
  of: 'title' | 'id';
  prefix: string;
  suffix: string;
  /** How many units of the expected text to keep at its start, what stands instead, and how many to keep at its end. */
  values: (0 | null | string)[];
}

/** A list of values for each row, as places in `values`. A list of one is written without brackets. */
export interface ColumnJson {
  values: string[];
  rows: (number | number[])[];
}

export type TableJson = {
  titles: string[];
  texts?: string[];
  ids: DerivedJson;
  urls?: DerivedJson;
  /** Days since the full date before it, the first since 1970-01-01; anything but a full date as it is, empty for none. */
  dates: (number | string)[];
} & Partial<Record<ColumnName, ColumnJson>>;

export const DAY = 86_400_000;
/** What may be linked to. */
export const LINK = /^(https?|mailto):/i;

/** A title as addresses often have it: lower-case letters a to z and digits, parted by hyphens. */
export function slugOf(title: string): string {
  return title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['"]|[^\0-\x7F]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/**
 * A table that was read from a file.
 * @param json What JSON.parse gave.
 * @param source Which of the searched sources it belongs to.
 * @throws Error Where it is not such a table.
 */
export function readTable(json: unknown, source: number): Table {
  const { titles, texts, ids, urls, dates, ...rest } = record(json);
  const size = listOf(titles, 'string').length;
  const idOf = readDerived(ids, size, (place) => slugOf(at(titles as string[], place)));
  const urlOf =
    urls === undefined
      ? () => undefined
      : readDerived(urls, size, (place, of) =>
          of === 'id' ? (idOf(place) ?? '') : slugOf(at(titles as string[], place)),
        );
  const columns = Object.fromEntries(COLUMNS.map((name) => [name, readColumn(rest[name], size)])) as Table['columns'];
  const dateOf = readDates(dates, size);
  const list = (name: ColumnName, place: number): string[] => {
    const { values, start, ids } = columns[name];
    return Array.from(ids.subarray(start[place], start[place + 1]), (id) => at(values, id));
  };
  return {
    size,
    columns,
    titles: titles as string[],
    texts: texts === undefined ? undefined : listOf<string>(texts, 'string', size),
    dates: dateOf,
    row(place): Row {
      const [lang] = list('lang', place);
      const [verdict] = list('verdict', place);
      const [narrative] = list('narrative', place);
      const url = urlOf(place);
      const date = dateOf[place];
      return {
        id: idOf(place) ?? '',
        title: at(titles as string[], place),
        ...(lang !== undefined && { lang }),
        ...(url !== undefined && LINK.test(url) && { url }),
        ...(date && { date }),
        ...(verdict !== undefined && { verdict: readVerdict(verdict) }),
        ...(narrative !== undefined && { narrative }),
        countries: list('country', place),
        languages: list('language', place),
        outlets: list('outlet', place),
        keywords: list('keyword', place),
        ...(texts !== undefined && (texts as string[])[place] && { text: (texts as string[])[place] }),
        source,
      };
    },
  };
}

/** An object, of which nothing else is known. @throws TypeError */
export function record(value: unknown): Record<string, unknown> {
  if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  throw new TypeError('no object where one belongs');
}

/** A list of strings or numbers. @throws TypeError */
export function listOf<T>(value: unknown, type: 'string' | 'number', size?: number): T[] {
  if (
    Array.isArray(value) &&
    (size === undefined || value.length === size) &&
    value.every((entry) => typeof entry === type)
  ) {
    return value as T[];
  }
  throw new TypeError(`no list of ${String(size ?? 'any')} of type ${type} where one belongs`);
}

function readVerdict(value: string): { label?: string; tone: Tone } {
  const [word = ''] = value.split(' ', 1);
  const label = value.slice(word.length + 1);
  return { ...(label && { label }), tone: TONES.find((tone) => tone === word) ?? 'none' };
}

function readDerived(json: unknown, size: number, expect: (place: number, of: unknown) => string) {
  const { of, prefix, suffix, values } = record(json);
  if (!Array.isArray(values) || values.length !== size) throw new TypeError('no value for each row');
  return (place: number): string | undefined => {
    const value: unknown = values[place];
    if (value === null) return undefined;
    let text = expect(place, of);
    if (typeof value === 'string') {
      const [, start = '', middle = '', end = ''] = /^(\w*) (.*) (\w*)$/s.exec(value) ?? [];
      const kept = parseInt(end, 36) || 0;
      text = text.slice(0, parseInt(start, 36) || 0) + middle + (kept ? text.slice(-kept) : '');
    }
    return `${String(prefix)}${text}${String(suffix)}`;
  };
}

function readColumn(json: unknown, size: number): Column {
  if (json === undefined) return columnOf(Array<string[]>(size).fill([]));
  const { values, rows } = record(json);
  if (!Array.isArray(rows) || rows.length !== size) throw new TypeError('no list for each row');
  const start = new Uint32Array(size + 1);
  const ids: unknown[] = [];
  for (const [place, row] of rows.entries()) {
    if (Array.isArray(row)) for (const id of row) ids.push(id);
    else ids.push(row);
    start[place + 1] = ids.length;
  }
  const known = listOf<string>(values, 'string');
  if (!ids.every((id) => Number.isInteger(id) && (id as number) >= 0 && (id as number) < known.length)) {
    throw new TypeError('no place in the values');
  }
  return { values: known, start, ids: Uint32Array.from(ids as number[]) };
}

function readDates(json: unknown, size: number): string[] {
  if (!Array.isArray(json) || json.length !== size) throw new TypeError('no date for each row');
  let day = 0;
  let text = '';
  return json.map((value: unknown) => {
    if (typeof value === 'string') return value;
    if (typeof value !== 'number') throw new TypeError('no date');
    // Rows of one day share their text.
    if (value || !text) text = new Date((day += value) * DAY).toISOString().slice(0, 10);
    return text;
  });
}
