/** The counterpart of search/table-json.ts: writes rows to a file. */
import { COLUMNS, columnOf, columnValues, FLAGS, textsOf } from '../search/table.js';
import { DAY, slugOf, type ColumnJson, type DerivedJson, type TableJson } from '../search/table-json.js';
import type { Row } from '../search/types.js';

/** Rows as a file holds them. */
export function writeTable(rows: readonly Row[]): TableJson {
  const ids = rows.map(({ id }) => id);
  const slug = (place: number): string => slugOf(rows[place]?.title ?? '');
  const urls = rows.map(({ url }) => url);
  const json: TableJson = {
    titles: rows.map(({ title }) => title),
    ids: derive(ids, slug, 'title', ...affixes(ids)),
    dates: writeDates(rows.map(({ date = '' }) => date)),
  };
  const [texts, realities] = [textsOf(rows, 'text'), textsOf(rows, 'reality')];
  if (texts) json.texts = texts;
  if (realities) json.realities = realities;
  for (const flag of FLAGS) {
    const places = [...rows.keys()].filter((place) => rows[place]?.[flag]);
    if (places.length) (json.flags ??= {})[flag] = places.length === rows.length || places;
  }
  if (rows.some(({ url }) => url !== undefined)) {
    const [url = ''] = urls;
    const [id = ''] = ids;
    const [before = '', after = ''] = id ? url.split(id) : [];
    const hasId = rows.every((row) => row.url === undefined || row.url === before + row.id + after);
    json.urls = hasId
      ? derive(urls, (place) => ids[place] ?? '', 'id', before, after)
      : derive(urls, slug, 'title', ...affixes(urls));
  }
  for (const name of COLUMNS) {
    const column = writeColumn(rows.map((row) => columnValues(row, name)));
    if (column) json[name] = column;
  }
  return json;
}

/** A column with the most frequent values first, so that offsets to them are short. */
function writeColumn(lists: readonly (readonly string[])[]): ColumnJson | undefined {
  const { values, start, ids } = columnOf(lists);
  if (values.length === 0) return undefined;
  const counts = new Uint32Array(values.length);
  for (const id of ids) counts[id] = (counts[id] ?? 0) + 1;
  const order = [...values.keys()].sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
  const rank = new Uint32Array(values.length);
  for (const [place, id] of order.entries()) rank[id] = place;
  return {
    values: order.map((id) => values[id] ?? ''),
    rows: lists.map((_, row) => {
      const [begin = 0, end = 0] = [start[row], start[row + 1]];
      if (end - begin === 1) return rank[ids[begin] ?? 0] ?? 0;
      return Array.from(ids.subarray(begin, end), (id) => rank[id] ?? 0);
    }),
  };
}

/** Full dates that exist are written as their distance in days from the last one, others as they are. */
function writeDates(dates: readonly string[]): (number | string)[] {
  let last = 0;
  return dates.map((date) => {
    const day = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(date) / DAY : NaN;
    // Date.parse takes 31 February for 2 March.
    if (Number.isNaN(day) || !new Date(day * DAY).toISOString().startsWith(date)) return date;
    const distance = day - last;
    last = day;
    return distance;
  });
}

/** The longest prefix and suffix that all texts share. */
function affixes(texts: readonly (string | undefined)[]): [prefix: string, suffix: string] {
  const given = texts.filter((text) => text !== undefined);
  const [first = ''] = given;
  const prefix = first.slice(0, least(given.map((text) => same(first, text))));
  const bare = given.map((text) => text.slice(prefix.length));
  const [rest = ''] = bare;
  return [prefix, rest.slice(rest.length - least(bare.map((text) => sameEnd(rest, text))))];
}

function derive(
  texts: readonly (string | undefined)[],
  expected: (place: number) => string,
  of: 'title' | 'id',
  prefix: string,
  suffix: string,
): DerivedJson {
  const values = texts.map((text, place) =>
    text === undefined ? null : difference(text.slice(prefix.length, text.length - suffix.length), expected(place)),
  );
  return { of, prefix, suffix, values };
}

function difference(text: string, expected: string): 0 | string {
  if (text === expected) return 0;
  const start = same(text, expected);
  const end = sameEnd(text.slice(start), expected.slice(start));
  return `${start.toString(36)} ${text.slice(start, text.length - end)} ${end.toString(36)}`;
}

/** The length of the common prefix of two texts, in UTF-16 units. */
function same(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}

function sameEnd(one: string, other: string): number {
  let length = 0;
  while (length < Math.min(one.length, other.length) && one.at(-1 - length) === other.at(-1 - length)) length++;
  return length;
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => Math.min(one, other), numbers[0] ?? 0);
}
