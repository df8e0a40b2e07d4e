/** Reads a collection prepared by `debunk index`: docs/collections.md. */
import type { Narrative } from '../model/case.js';
import { fail, ok, type Result } from '../model/result.js';
import { isMostlyFalse } from './groups.js';
import { readVerdict, type Table } from './table.js';
import { LINK, readTable, want, wantList, wantTexts } from './table-json.js';
import { FACETS, type Facet, type FacetCount, type Group, type Row } from './types.js';

export const FORMAT = 'debunk-collection';
export const VERSION = 3;

/** The sorts of rows that have pages of their own. `most` uses `newest`, as does `relevance` while nothing is typed. */
export const ROW_ORDERS = ['newest', 'oldest', 'outlets'] as const;
export type RowOrder = (typeof ROW_ORDERS)[number];

/** The orders of groups that have pages of their own. */
export const GROUP_ORDERS = ['most', 'newest', 'oldest'] as const;
export type GroupOrder = (typeof GROUP_ORDERS)[number];

/** The most parts of an index, all of which a search fetches. */
const MOST_PARTS = 100;
/** The most pages of a list: as many cases, at 250 a page. */
export const MOST_PAGES = 6_400;

/** A narrative with its counts and pages. */
export interface PagedGroup extends Group {
  /** The names of its pages of rows (`readPage`), newest first. Only the manifest may omit them: its file has them. */
  rows?: readonly string[];
}

/** The file `index.json`, with which a list begins. All addresses are relative to it. */
export interface Manifest {
  count: number;
  groups: {
    /** The number of narratives; the cases of none count as one, with an empty value. */
    total: number;
    /** The first and the last year of any case. */
    years?: readonly [first: number, last: number] | undefined;
    /** The largest narratives. */
    first: readonly PagedGroup[];
  };
  /** The other narratives of the first rows, with id and name only. */
  narratives: readonly Narrative[];
  /** The most frequent values of each facet. */
  facets: Record<Facet, readonly FacetCount[]>;
  /** The first rows, newest first. */
  rows: readonly Row[];
  files: {
    /** The names of the pages (`readDirectory`). */
    directory: string;
    /** The parts of a search index that is loaded in full, newest first (`readIndex`); else none, and `words`. */
    index: readonly string[];
    /** All narratives, for such an index (`readNarratives`). */
    narratives: string;
    /** The parts of an index that is too large for that, and the words in them (`readWordFiles`); else empty. */
    words: string;
    /** The names of the files that hold the cases (`readCaseFiles`). */
    cases: string;
  };
}

/** The names of the pages, which differ in length. */
export interface Directory {
  /** All rows (`readPage`), by sort. */
  pages: Record<RowOrder, readonly string[]>;
  /** All narratives (`readGroups`), by order. */
  groups: Record<GroupOrder, readonly string[]>;
  /** All narratives again (`readGroups`), to look one up by its value: `fileFor` picks its file. */
  narratives: readonly string[];
}

/** The names of the files that hold the cases: `fileFor` picks the file of a case. */
export type CaseFiles = readonly string[];

/** Reads a file that has the format's mark. Anything wrong in it becomes a typed error. */
export function reading<T>(input: unknown, kind: string, read: (json: Record<string, unknown>) => T): Result<T> {
  try {
    const json = want(input);
    const { format, version } = json;
    if (format !== FORMAT || json['kind'] !== kind) throw new TypeError(`it is no ${kind}`);
    if (version !== VERSION) throw new TypeError(`version ${String(version)} is not known here`);
    return ok(read(json));
  } catch (cause) {
    return fail('format', `${FORMAT}: ${String(cause)}`);
  }
}

/**
 * Reads the manifest of a prepared collection.
 * @param input Any parsed JSON document.
 * @param source The number of the collection among the searched sources, from 0.
 * @returns The manifest, or error `format`; undefined if the document is not a prepared collection.
 */
export function readManifest(input: unknown, source = 0): Result<Manifest> | undefined {
  if ((input as { format?: unknown } | null | undefined)?.format !== FORMAT) return undefined;
  return reading(input, 'manifest', ({ count, groups, narratives, facets, rows, files }) => {
    const { total, years, first } = want(groups);
    const named: Record<string, unknown> = { words: '', ...want(files) };
    const span = years === undefined ? years : wantList(years, 2).map((year) => want(year, 'number'));
    return {
      count: want(count, 'number'),
      groups: {
        total: want(total, 'number'),
        years: span as [number, number] | undefined,
        first: wantList(first).map(readGroup),
      },
      narratives: wantList(narratives).map(readNarrative),
      facets: mapKeys(FACETS, (facet) => wantList(want(facets)[facet]).map(readCount)),
      rows: rowsOf(readTable(rows, source)),
      files: {
        index: wantNames(named['index'], MOST_PARTS),
        ...mapKeys(['directory', 'narratives', 'words', 'cases'], (name) => want(named[name], 'string')),
      },
    };
  });
}

/** Reads the names of the pages. @returns The directory, or error `format`. */
export function readDirectory(input: unknown): Result<Directory> {
  return reading(input, 'directory', ({ pages, groups, narratives }) => ({
    pages: mapKeys(ROW_ORDERS, (sort) => wantNames(want(pages)[sort])),
    groups: mapKeys(GROUP_ORDERS, (order) => wantNames(want(groups)[order])),
    narratives: wantNames(narratives),
  }));
}

/** Reads a page of narratives, or a file to look them up in by value. @returns The narratives, or error `format`. */
export function readGroups(input: unknown): Result<PagedGroup[]> {
  return reading(input, 'groups', ({ groups }) => wantList(groups).map(readGroup));
}

/** Reads the narratives that a search names. @returns The narratives as in a collection, or error `format`. */
export function readNarratives(input: unknown): Result<Narrative[]> {
  return reading(input, 'narratives', ({ narratives }) => wantList(narratives).map(readNarrative));
}

/** Reads a page of rows: of all cases in a sort, or of one narrative. @returns The rows in order, or error `format`. */
export function readPage(input: unknown, source = 0): Result<Row[]> {
  return reading(input, 'rows', (json) => rowsOf(readTable(json, source)));
}

/** Reads a part of the search index, for `createIndex` and `buildIndex`. @returns Its cases, or error `format`. */
export function readIndex(input: unknown, source = 0): Result<Table> {
  return reading(input, 'rows', (json) => readTable(json, source));
}

/** Reads the names of the files that hold the cases. @returns The names, or error `format`. */
export function readCaseFiles(input: unknown): Result<CaseFiles> {
  return reading(input, 'cases', ({ files }) => wantTexts(files));
}

/** Picks the file of a case by its id, or of a narrative by its value; empty if there are no files. */
export function fileFor(files: readonly string[], id: string): string {
  return files[fileNumber(id, files.length)] ?? '';
}

/** The place of that file: the 32-bit FNV-1a hash of the id's UTF-16 units, modulo the number of files. */
export function fileNumber(id: string, files: number): number {
  let hash = 0x811c9dc5;
  for (let unit = 0; unit < id.length; unit++) hash = Math.imul(hash ^ id.charCodeAt(unit), 0x01000193);
  return (hash >>> 0) % files;
}

function rowsOf(table: Table): Row[] {
  return [...Array(table.size).keys()].map((position) => table.row(position));
}

function mapKeys<K extends string, T>(keys: readonly K[], map: (key: K) => T): Record<K, T> {
  return Object.fromEntries(keys.map((key) => [key, map(key)])) as Record<K, T>;
}

function readCount(json: unknown): FacetCount {
  const [value, count] = wantList(json);
  return { value: want(value, 'string'), count: want(count, 'number') };
}

function readGroup(json: unknown): PagedGroup {
  const given = want(json);
  const counts = {
    count: want(given['count'], 'number'),
    verdicts: wantList(given['verdicts'])
      .map(readCount)
      .map(({ value, count }) => ({ ...readVerdict(value), count })),
  };
  const group: PagedGroup = {
    ...mapKeys(['value', 'name'], (name) => want(given[name], 'string')),
    ...counts,
    isFalse: isMostlyFalse(counts),
    months: readMonths(given['months']),
    ...textsOf(given, ['description', 'url', 'lang', 'first', 'latest']),
  };
  if (given['rows'] !== undefined) group.rows = wantNames(given['rows']);
  return group;
}

/** Reads a narrative; one whose id is its name is written without the id. */
export function readNarrative(json: unknown): Narrative {
  return textsOf(want(json), ['id', 'name', 'description', 'url']);
}

/** Those of the given fields that are strings; an address only if it may be linked to. */
function textsOf<K extends string>(given: Record<string, unknown>, keys: readonly K[]): Partial<Record<K, string>> {
  const texts: Partial<Record<K, string>> = {};
  for (const key of keys) {
    const text = given[key];
    if (typeof text === 'string' && (key !== 'url' || LINK.test(text))) texts[key] = text;
  }
  return texts;
}

/** @throws TypeError if there are more than a reader should fetch. */
export function wantNames(json: unknown, most = MOST_PAGES): string[] {
  const names = wantTexts(json);
  if (names.length > most) throw new TypeError(`more than ${String(most)} files`);
  return names;
}

/** Reads `["2019-11", 4, 0, 2]`: the first month, and the number of cases in each month from then on. */
function readMonths(json: unknown): FacetCount[] {
  const [first, ...counts] = wantList(json);
  const [year = 0, month = 0] = String(first).split('-').map(Number);
  return counts
    .map((count, index) => ({
      value: new Date(Date.UTC(year, month - 1 + index)).toISOString().slice(0, 7),
      count: want(count, 'number'),
    }))
    .filter(({ count }) => count > 0);
}
