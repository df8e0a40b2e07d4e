/** Writes the files of a prepared collection, except its cases: docs/collections.md. */
import type { Narrative } from '../model/case.js';
import { createIndex } from '../search/case-index.js';
import { yearsOf } from '../search/groups.js';
import { GROUP_ORDERS, ROW_ORDERS, fileNumber, type Directory } from '../search/prepared.js';
import { divided, fileOf, lettersIn, type PreparedFile, type Put } from './prepared-file.js';
import { writeTable } from './write-table.js';
import { writeWords } from './write-words.js';
import { FACETS, type FacetCount, type Group, type Query, type Row, type VerdictCount } from '../search/types.js';

/**
 * The limits of the manifest: rows with and without narratives, narratives, pages of one narrative, and values of a
 * facet; and the bytes of each. The rest comes with the first page or the index. A list that shows 20 entries needs a
 * few more, to show a short rest along with them and to make up for a row that it leaves out.
 */
const MANIFEST = { divided: 23, flat: 50, groups: 22, pages: 8, values: 20 };
const MANIFEST_BYTES = { rows: 12_000, groups: 15_000, values: 1_500 };
/** The number of rows in a page, of narratives in a page, and of narratives in a lookup file (at most, on average). */
const PAGE = 250;
const GROUPS = 100;
const BUCKET = 64;
/** The most rows and bytes of a part of the search index; pages refuse files of more than 5 MB. */
const PART = 16_000;
const PART_BYTES = 4_500_000;
/** The most rows, and letters in their texts, of an index that pages load in full; and the most rows of a part of others. */
const INDEX = { rows: 200_000, letters: 40_000_000, part: 2_000 };

const ALL: Query = { text: '', chosen: {}, sort: 'newest' };

interface GroupJson extends Pick<Group, 'value' | 'name' | 'count'> {
  description: string | undefined;
  url: string | undefined;
  lang: string | undefined;
  first: string | undefined;
  latest: string | undefined;
  verdicts: unknown;
  months: unknown;
  rows: readonly string[];
}

/**
 * The files of a collection; the manifest `index.json` comes last.
 * @param rows The rows, in the order of the input.
 * @param cases The names of the files that hold the cases, in the order in which `fileFor` counts them.
 * @param digest Hashes a file's content to a short text of a to z and 0 to 9.
 * @param limits The most rows, and letters in their texts, of an index that pages load in full; and the most rows of a
 *   part of one that is larger.
 */
export function* writeCollection(
  rows: readonly Row[],
  narratives: readonly Narrative[],
  cases: readonly string[],
  digest: (content: string) => string,
  limits = INDEX,
): Generator<PreparedFile, void> {
  const index = createIndex([{ rows, narratives }]);
  const rowsIn = (sort: Query['sort']): readonly Row[] => index.search({ ...ALL, sort }).rows(Infinity).entries;
  const groupsIn = (sort: Query['sort']): readonly Group[] =>
    index.search({ ...ALL, sort }).groups('narrative', Infinity).entries;
  const written = new Set<string>();
  const put: Put = function* (folder, contents) {
    const names: string[] = [];
    for (const content of contents) {
      const path = `${folder}/${digest(content)}.json`;
      names.push(path);
      if (!written.has(path)) yield { path, content };
      written.add(path);
    }
    return names;
  };

  const pages = {} as Record<keyof Directory['pages'], string[]>;
  for (const sort of ROW_ORDERS) pages[sort] = yield* put(sort, paged(rowsIn(sort), sort === 'newest'));

  const newest = rowsIn('newest');
  const own = byNarrative(newest);
  const groups = new Map<string, GroupJson>();
  const largest = groupsIn('most');
  for (const group of largest) {
    // If no case has a narrative, the pages of all cases are its pages.
    const names = own.size === 1 ? pages.newest : yield* put('narratives', paged(own.get(group.value) ?? [], true));
    groups.set(group.value, groupOf(group, names));
  }
  const orders = {} as Record<keyof Directory['groups'], string[]>;
  for (const order of GROUP_ORDERS) {
    const sorted = groupsIn(order).flatMap(({ value }) => groups.get(value) ?? []);
    const parts = divided(sorted, GROUPS, order === 'newest');
    orders[order] = yield* put('groups', Array.from(parts, groupsFile));
  }
  const buckets = yield* put('groups', bucketsOf([...groups.values()]).map(groupsFile));
  const directory: Directory = { pages, groups: orders, narratives: buckets };

  const files = {
    directory: (yield* put('directory', [fileOf('directory', directory)]))[0],
    ...(rows.length <= limits.rows && lettersIn(rows) <= limits.letters
      ? {
          index: yield* put('search', indexOf(newest)),
          narratives: (yield* put('search', [narrativesFile([...groups.values()])]))[0],
        }
      : { index: [], narratives: '', words: yield* writeWords(newest, narratives, limits.part, put) }),
    cases: (yield* put('cases', [fileOf('cases', { files: cases })]))[0],
  };
  const { facets } = index.search(ALL);
  const manifest = {
    count: rows.length,
    ...firstOfAll(newest, groups, yearsOf(largest)),
    facets: Object.fromEntries(FACETS.map((facet) => [facet, firstValues(facets[facet])])),
    files,
  };
  yield { path: 'index.json', content: fileOf('manifest', manifest) };
}

/** The manifest's part of the rows and narratives: small, however many there are. */
function firstOfAll(newest: readonly Row[], groups: ReadonlyMap<string, GroupJson>, years?: [number, number]) {
  const all = [...groups.values()];
  const most = all.some(({ value }) => value) ? MANIFEST.divided : MANIFEST.flat;
  const first = firstOf(all, MANIFEST.groups, MANIFEST_BYTES.groups, (part) => part.map(withoutManyPages));
  const known = new Set(first.map(({ value }) => value));
  const rows = firstOf(newest, most, MANIFEST_BYTES.rows, (part) => writeTable(part.map(withoutText)));
  const others = new Set(newest.slice(0, rows.titles.length).map(({ narrative }) => narrative));
  return {
    groups: { total: all.length, years, first },
    narratives: all.filter(({ value }) => others.has(value) && !known.has(value)).map(nameOf),
    rows,
  };
}

function firstValues(counts: readonly FacetCount[]): [string, number][] {
  return firstOf(counts, MANIFEST.values, MANIFEST_BYTES.values, (part) =>
    part.map(({ value, count }): [string, number] => [value, count]),
  );
}

/** Writes the first entries of a list, as many as fit into some bytes of JSON. */
function firstOf<T, J>(list: readonly T[], most: number, bytes: number, write: (first: readonly T[]) => J): J {
  for (let length = Math.min(most, list.length); ; length--) {
    const json = write(list.slice(0, length));
    if (length <= 0 || bytesOf(JSON.stringify(json)) <= bytes) return json;
  }
}

/** Leaves out the pages of a very large group: a reader looks them up by its value. */
function withoutManyPages(group: GroupJson): Omit<GroupJson, 'rows'> {
  const { rows, ...rest } = group;
  return rows.length > MANIFEST.pages ? rest : group;
}

/** Rows by narrative, in order; those without one are under an empty value. */
function byNarrative(rows: readonly Row[]): Map<string, Row[]> {
  const lists = new Map<string, Row[]>();
  for (const row of rows) {
    const value = row.narrative ?? '';
    const list = lists.get(value);
    if (list) list.push(row);
    else lists.set(value, [row]);
  }
  return lists;
}

/** Groups by the hash of their values, so that a reader can look one up without loading all. */
function bucketsOf(groups: readonly GroupJson[]): GroupJson[][] {
  if (groups.length === 0) return [];
  const count = 2 ** Math.max(0, Math.ceil(Math.log2(groups.length / BUCKET)));
  const buckets = Array.from({ length: count }, (): GroupJson[] => []);
  for (const group of groups) buckets[fileNumber(group.value, count)]?.push(group);
  return buckets;
}

function groupsFile(groups: readonly GroupJson[]): string {
  return fileOf('groups', { groups });
}

function groupOf(group: Group, rows: readonly string[]): GroupJson {
  const { value, name, description, url, lang, count, first, latest, verdicts } = group;
  const told = { value, name, description, url, lang, count, first, latest };
  return { ...told, verdicts: verdicts.map(verdictOf), months: monthsOf(group), rows };
}

/** A verdict as its tone, a space and its label, and its number of cases. */
function verdictOf({ tone, label = '', count }: VerdictCount): [string, number] {
  return [`${tone} ${label}`, count];
}

/** The narratives as the search needs them; only their names if the rest is too much for a page. */
function narrativesFile(groups: readonly GroupJson[]): string {
  const sorted = groups.filter(({ value }) => value).sort((a, b) => (a.value < b.value ? -1 : 1));
  const whole = sorted.map((group) => ({ ...nameOf(group), description: group.description, url: group.url }));
  const content = fileOf('narratives', { narratives: whole });
  return fits(content) ? content : fileOf('narratives', { narratives: sorted.map(nameOf) });
}

/** A narrative with its name, and its id if that differs. */
function nameOf({ value, name }: GroupJson): Narrative {
  return value === name ? { name } : { id: value, name };
}

/**
 * The parts of the search index. All but the first hold the same number of rows: a newer row changes only that one. Each
 * is written twice, since to keep all until they are known to fit would be much memory.
 */
function* indexOf(newest: readonly Row[]): Generator<string> {
  const part = (some: readonly Row[]): string => fileOf('rows', writeTable(some));
  let rows = PART;
  // Where the texts alone are too long, a part need not be written to know that it does not fit.
  const isTooLong = (some: readonly Row[]): boolean => lettersIn(some) > PART_BYTES || !fits(part(some));
  while (rows > 1 && [...divided(newest, rows, true)].some(isTooLong)) rows /= 2;
  for (const some of divided(newest, rows, true)) yield part(some);
}

/** Where parts are encoded to be measured: a new place for each would be much memory. */
const ROOM = new Uint8Array(PART_BYTES);

function fits(content: string): boolean {
  return new TextEncoder().encodeInto(content, ROOM).read === content.length;
}

function bytesOf(content: string): number {
  return new TextEncoder().encode(content).length;
}

/** Pages of rows, without the texts that are only searched. */
function* paged(rows: readonly Row[], fromEnd: boolean): Generator<string> {
  for (const page of divided(rows, PAGE, fromEnd)) yield fileOf('rows', writeTable(page.map(withoutText)));
}

/** Drops the texts that are only searched. */
function withoutText(row: Row): Row {
  const rest = { ...row };
  delete rest.text;
  delete rest.reality;
  return rest;
}

/** `["2019-11", 4, 0, 2]`: the first month, and the number of cases in each month from then on. */
function monthsOf({ months }: Group): (string | number)[] {
  const [first] = months;
  if (!first) return [];
  const place = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  const last = months.at(-1) ?? first;
  const counts = Array<number>(place(last.value) - place(first.value) + 1).fill(0);
  for (const { value, count } of months) counts[place(value) - place(first.value)] = count;
  return [first.value, ...counts];
}
