/** A collection that the command `debunk index` prepared: docs/collections.md. */
import type { Narrative } from '../model/case.js';
import { fail, ok, type Result } from '../model/result.js';
import { isMostlyFalse } from './groups.js';
import { readVerdict, type Table } from './table.js';
import { LINK, readTable, want, wantList, wantTexts } from './table-json.js';
import { FACETS, type Facet, type FacetCount, type Group, type Row, type VerdictCount } from './types.js';

export const FORMAT = 'debunk-collection';
export const VERSION = 2;

/** The sorts of cases that have pages of their own. `most` is `newest`, and so is `relevance` while nothing is typed. */
export const PAGED = ['newest', 'oldest', 'outlets'] as const;
export type Paged = (typeof PAGED)[number];

/** The orders of groups that have pages of their own. */
export const ORDERS = ['most', 'newest', 'oldest'] as const;
export type Order = (typeof ORDERS)[number];

/** A search fetches all parts of the index. These are some 1,600,000 cases. */
const MOST_PARTS = 100;
/** The most names of pages in a list: as many cases, 250 a page. */
const MOST_PAGES = 6_400;

/** A narrative with what it holds. */
export interface PagedGroup extends Group {
  /** Its rows in pages (`readPage`), newest first. Only the manifest may leave them out: the group's own file has them. */
  rows?: readonly string[];
}

/** What a list needs to begin with: the file `index.json`. All addresses are relative to it. */
export interface Manifest {
  count: number;
  groups: {
    /** How many narratives there are; the cases of none are one, with an empty value. */
    total: number;
    /** The first and the last year of a case. */
    years?: readonly [first: number, last: number];
    /** The largest of them. */
    first: readonly PagedGroup[];
  };
  /** The other narratives of the first rows, by their names alone. */
  narratives: readonly Narrative[];
  /** The most frequent values of each facet. */
  facets: Record<Facet, readonly FacetCount[]>;
  /** The first rows, newest first. */
  rows: readonly Row[];
  files: {
    /** Where the pages are (`readDirectory`). */
    directory: string;
    /** The search index, newest first, in parts (`readIndex`). */
    index: readonly string[];
    /** All narratives, for the search (`readNarratives`). */
    narratives: string;
    /** The names of the files that hold the cases (`readCaseFiles`). */
    cases: string;
  };
}

/** The names of pages. These are not all of one length. */
export interface Directory {
  /** All rows (`readPage`), in each sort. */
  pages: Record<Paged, readonly string[]>;
  /** All narratives (`readGroups`), in each order. */
  groups: Record<Order, readonly string[]>;
  /** All narratives again (`readGroups`), to find one by its value: `fileFor` tells which of these has it. */
  narratives: readonly string[];
}

/** Where the cases stand: `fileFor` tells which of these holds one. */
export type CaseFiles = readonly string[];

/** Reads what has the format's mark. Whatever is wrong in it becomes a typed error. */
function reading<T>(input: unknown, kind: string, read: (json: Record<string, unknown>) => T): Result<T> {
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
 * @param input What JSON.parse gave of any document.
 * @param source Which of the searched sources it is, from 0.
 * @returns undefined where the document is none, and is to be read in another way; else the manifest or error `format`.
 */
export function readManifest(input: unknown, source = 0): Result<Manifest> | undefined {
  if ((input as { format?: unknown } | null | undefined)?.format !== FORMAT) return undefined;
  return reading(input, 'manifest', ({ count, groups, narratives, facets, rows, files }) => {
    const { total, years, first } = want(groups);
    const { directory, index, narratives: names, cases } = want(files);
    const span = readYears(years);
    return {
      count: want(count, 'number'),
      groups: { total: want(total, 'number'), ...(span && { years: span }), first: wantList(first).map(readGroup) },
      narratives: wantList(narratives).map(readNarrative),
      facets: mapKeys(FACETS, (facet) => wantList(want(facets)[facet]).map(readCount)),
      rows: rowsOf(readTable(rows, source)),
      files: {
        directory: want(directory, 'string'),
        index: wantNames(index, MOST_PARTS),
        narratives: want(names, 'string'),
        cases: want(cases, 'string'),
      },
    };
  });
}

/** Reads where the pages are. @returns Their names, or error `format`. */
export function readDirectory(input: unknown): Result<Directory> {
  return reading(input, 'directory', ({ pages, groups, narratives }) => ({
    pages: mapKeys(PAGED, (sort) => wantNames(want(pages)[sort])),
    groups: mapKeys(ORDERS, (order) => wantNames(want(groups)[order])),
    narratives: wantNames(narratives),
  }));
}

/** Reads a page of narratives, or those that are found in one file by their values. @returns They, or error `format`. */
export function readGroups(input: unknown): Result<PagedGroup[]> {
  return reading(input, 'groups', ({ groups }) => wantList(groups).map(readGroup));
}

/** Reads the narratives that a search names. @returns They as they stand in a collection, or error `format`. */
export function readNarratives(input: unknown): Result<Narrative[]> {
  return reading(input, 'narratives', ({ narratives }) => wantList(narratives).map(readNarrative));
}

/** Reads a page of rows: of all cases in a sort, or of a narrative. @returns The rows in order, or error `format`. */
export function readPage(input: unknown, source = 0): Result<Row[]> {
  return reading(input, 'rows', (json) => rowsOf(readTable(json, source)));
}

/** Reads a part of the search index, for `createSearcher` and `prepareSearcher`. @returns Its cases, or error `format`. */
export function readIndex(input: unknown, source = 0): Result<Table> {
  return reading(input, 'rows', (json) => readTable(json, source));
}

/** Reads the names of the files that hold the cases. */
export function readCaseFiles(input: unknown): Result<CaseFiles> {
  return reading(input, 'cases', ({ files }) => wantTexts(files));
}

/** Which of some files holds what has an id or a value, such as a case (our own JSON, in which `#id` picks it); empty where there are none. */
export function fileFor(files: readonly string[], id: string): string {
  return files[placeOf(id, files.length)] ?? '';
}

/** Which of some files that is: the 32-bit FNV-1a hash of the UTF-16 units of the id, modulo their number. */
export function placeOf(id: string, files: number): number {
  let hash = 0x811c9dc5;
  for (let unit = 0; unit < id.length; unit++) hash = Math.imul(hash ^ id.charCodeAt(unit), 0x01000193);
  return (hash >>> 0) % files;
}

function rowsOf(table: Table): Row[] {
  return Array.from({ length: table.size }, (_, position) => table.row(position));
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
  const counts = { count: want(given['count'], 'number'), verdicts: wantList(given['verdicts']).map(readVerdictCount) };
  const group: PagedGroup = {
    value: want(given['value'], 'string'),
    name: want(given['name'], 'string'),
    ...counts,
    isFalse: isMostlyFalse(counts),
    months: readMonths(given['months']),
    ...textsOf(given, ['description', 'url', 'lang', 'first', 'latest']),
  };
  if (given['rows'] !== undefined) group.rows = wantNames(given['rows']);
  return group;
}

/** A narrative whose id is its name is written without the id. */
function readNarrative(json: unknown): Narrative {
  return textsOf(want(json), ['id', 'name', 'description', 'url']);
}

/** Those of some fields that are texts; an address only where it may be linked to. */
function textsOf<K extends string>(given: Record<string, unknown>, keys: readonly K[]): Partial<Record<K, string>> {
  const texts: Partial<Record<K, string>> = {};
  for (const key of keys) {
    const text = given[key];
    if (typeof text === 'string' && (key !== 'url' || LINK.test(text))) texts[key] = text;
  }
  return texts;
}

function readVerdictCount(json: unknown): VerdictCount {
  const { value, count } = readCount(json);
  return { ...readVerdict(value), count };
}

function readYears(json: unknown): readonly [number, number] | undefined {
  if (json === undefined) return undefined;
  const [first, last] = wantList(json, 2);
  return [want(first, 'number'), want(last, 'number')];
}

/** @throws TypeError Where there are more than a reader should follow. */
function wantNames(json: unknown, most = MOST_PAGES): string[] {
  const names = wantTexts(json);
  if (names.length > most) throw new TypeError(`more than ${String(most)} files`);
  return names;
}

/** `["2019-11", 4, 0, 2]`: the first month, and how many cases there are from then on. */
function readMonths(json: unknown): FacetCount[] {
  const [first, ...counts] = wantList(json);
  return counts
    .map((count, index) => ({
      value: new Date(Date.UTC(Number(String(first).slice(0, 4)), Number(String(first).slice(5)) - 1 + index))
        .toISOString()
        .slice(0, 7),
      count: want(count, 'number'),
    }))
    .filter(({ count }) => count > 0);
}
