/** A collection that the command `debunk index` prepared: docs/collections.md. */
import { fail, ok, type Result } from '../model/result.js';
import type { Table } from './table.js';
import { LINK, readTable, want, wantList, wantTexts } from './table-json.js';
import { FACETS, type Facet, type FacetCount, type Group, type Row } from './types.js';

export const FORMAT = 'debunk-collection';
export const VERSION = 1;

/** The sorts that have pages of their own. `relevance` is `newest` while nothing is typed. */
export const PAGED = ['newest', 'oldest', 'outlets'] as const;
export type Paged = (typeof PAGED)[number];

/** A search fetches all parts of the index. These are some 1,600,000 cases. */
const MOST_PARTS = 100;

/** What a list needs to begin with: the file `index.json`. All addresses are relative to it. */
export interface Head {
  count: number;
  /** The narratives, the largest first; the cases of none are the group with an empty value. */
  narratives: readonly Group[];
  /** The most frequent values of each facet. */
  facets: Record<Facet, readonly FacetCount[]>;
  /** How many values each facet has in all. */
  distinct: Record<Facet, number>;
  /** The first rows, newest first. */
  rows: readonly Row[];
  files: {
    /** All rows in pages (`readPage`), in each sort. Pages are not all of one length. */
    pages: Record<Paged, readonly string[]>;
    /** The rows of each narrative in pages, newest first, by the value of its group. */
    narratives: Readonly<Record<string, readonly string[]>>;
    /** The search index, newest first, in parts (`readIndex`). */
    index: readonly string[];
    /** The names of the files that hold the cases (`readCaseFiles`). */
    cases: string;
  };
}

/** Where the cases stand: `caseFile` tells which of these holds one. */
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
 * Reads the head of a prepared collection.
 * @param input What JSON.parse gave of any document.
 * @param source Which of the searched sources it is, from 0.
 * @returns undefined where the document is none, and is to be read in another way; else the head or error `format`.
 */
export function readHead(input: unknown, source = 0): Result<Head> | undefined {
  if ((input as { format?: unknown } | null | undefined)?.format !== FORMAT) return undefined;
  return reading(input, 'head', ({ count, narratives, facets, distinct, rows, files }) => {
    const { pages, narratives: shards, index, cases } = want(files);
    const parts = wantTexts(index);
    if (parts.length > MOST_PARTS) throw new TypeError(`more than ${String(MOST_PARTS)} parts`);
    return {
      count: want(count, 'number'),
      narratives: wantList(narratives).map(readGroup),
      facets: mapKeys(FACETS, (facet) => wantList(want(facets)[facet]).map(readCount)),
      distinct: mapKeys(FACETS, (facet) => want(want(distinct)[facet], 'number')),
      rows: rowsOf(readTable(rows, source)),
      files: {
        pages: mapKeys(PAGED, (sort) => wantTexts(want(pages)[sort])),
        narratives: mapKeys(Object.keys(want(shards)), (value) => wantTexts(want(shards)[value])),
        index: parts,
        cases: want(cases, 'string'),
      },
    };
  });
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

/** The file that holds a case, relative to the head: our own JSON, in which `#id` picks the case. */
export function caseFile(files: CaseFiles, id: string): string {
  return files[placeOf(id, files.length)] ?? '';
}

/** Which of some files holds a case: the 32-bit FNV-1a hash of the UTF-16 units of its id, modulo their number. */
export function placeOf(id: string, files: number): number {
  let hash = 0x811c9dc5;
  for (let unit = 0; unit < id.length; unit++) hash = Math.imul(hash ^ id.charCodeAt(unit), 0x01000193);
  return (hash >>> 0) % files;
}

function rowsOf(table: Table): Row[] {
  return Array.from({ length: table.size }, (_, place) => table.row(place));
}

function mapKeys<K extends string, T>(keys: readonly K[], map: (key: K) => T): Record<K, T> {
  return Object.fromEntries(keys.map((key) => [key, map(key)])) as Record<K, T>;
}

function readCount(json: unknown): FacetCount {
  const [value, count] = wantList(json);
  return { value: want(value, 'string'), count: want(count, 'number') };
}

function readGroup(json: unknown): Group {
  const given = want(json);
  const group: Group = {
    value: want(given['value'], 'string'),
    name: want(given['name'], 'string'),
    count: want(given['count'], 'number'),
    months: readMonths(given['months']),
  };
  for (const key of ['description', 'url', 'lang', 'first', 'latest'] as const) {
    const text = given[key];
    if (typeof text === 'string' && (key !== 'url' || LINK.test(text))) group[key] = text;
  }
  return group;
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
