/** Writes the files of a prepared collection but for its cases: docs/collections.md. No page needs it. */
import type { Narrative } from '../model/case.js';
import { FORMAT, PAGED, VERSION } from './prepared.js';
import { createSearcher } from './searcher.js';
import { writeTable } from './write-table.js';
import { FACETS, type FacetCount, type Group, type Query, type Row } from './types.js';

/** How many rows the head has, how many a page, and how many values of each facet the head has. */
const FIRST = 50;
const PAGE = 250;
const VALUES = 40;
/** The most that a part of the search index has: in rows, and in bytes, since pages refuse files of more than 5 MB. */
const PART = 16_000;
const PART_BYTES = 4_500_000;

/** A file of a prepared collection. */
export interface PreparedFile {
  /** Relative to the head. */
  path: string;
  content: string;
}

/** A file as text, with the mark that tells what it is. */
export function fileOf(kind: 'head' | 'rows' | 'cases', content: object): string {
  return JSON.stringify({ format: FORMAT, version: VERSION, kind, ...content });
}

/**
 * The files of a collection; the head `index.json` comes last.
 * @param rows The rows, in the order of the input.
 * @param cases The names of the files that hold the cases, in the order that `caseFile` counts them.
 * @param digest A short text of a to z and 0 to 9 that differs where a file's content differs.
 */
export function* writeCollection(
  rows: readonly Row[],
  narratives: readonly Narrative[],
  cases: readonly string[],
  digest: (content: string) => string,
): Generator<PreparedFile, void> {
  const searcher = createSearcher([{ rows, narratives }]);
  const all: Query = { text: '', chosen: {}, sort: 'newest' };
  const rowsOf = (query: Query): Row[] => Array.from(searcher.found(query), (place) => searcher.row(place));
  const named = (folder: string, content: string): PreparedFile => ({
    path: `${folder}${folder && '/'}${digest(content)}.json`,
    content,
  });
  const files = {
    pages: {} as Record<string, string[]>,
    narratives: {} as Record<string, string[]>,
    index: [] as string[],
    cases: '',
  };

  for (const sort of PAGED) {
    const names: string[] = (files.pages[sort] = []);
    for (const page of paged(rowsOf({ ...all, sort }), sort === 'newest')) {
      const file = named(sort, page);
      names.push(file.path);
      yield file;
    }
  }
  const groups = searcher.groups(all, 'narrative');
  for (const { value } of groups) {
    // Where no case has a narrative, the pages of all cases are its pages.
    const only = groups.length === 1 ? files.pages['newest'] : undefined;
    const names: string[] = (files.narratives[value] = only ?? []);
    if (only) continue;
    for (const page of paged(rowsOf({ ...all, within: { by: 'narrative', value } }), true)) {
      const file = named('narratives', page);
      names.push(file.path);
      yield file;
    }
  }
  const newest = rowsOf(all);
  for (const part of indexOf(newest)) {
    const file = named('search', part);
    files.index.push(file.path);
    yield file;
  }
  const names = named('cases', fileOf('cases', { files: cases }));
  yield names;
  files.cases = names.path;

  const { facets } = searcher.ask(all);
  const head = {
    count: rows.length,
    narratives: groups.map((group) => ({ ...group, months: monthsOf(group) })),
    facets: Object.fromEntries(FACETS.map((facet) => [facet, facets[facet].slice(0, VALUES).map(pairOf)])),
    distinct: Object.fromEntries(FACETS.map((facet) => [facet, facets[facet].length])),
    rows: writeTable(newest.slice(0, FIRST).map(withoutText)),
    files,
  };
  yield { path: 'index.json', content: fileOf('head', head) };
}

/**
 * The search index in parts. All but the first hold the same number of rows: a newer row changes only that one.
 */
function indexOf(newest: readonly Row[]): string[] {
  for (let rows = PART; ; rows /= 2) {
    const parts: string[] = [];
    for (const part of divided(newest, rows, true)) {
      parts.push(fileOf('rows', writeTable(part)));
      if (rows > 1 && !fits(parts.at(-1) ?? '')) break;
    }
    if (rows <= 1 || parts.every(fits)) return parts;
  }
}

function fits(content: string): boolean {
  return content.length <= PART_BYTES && new TextEncoder().encode(content).length <= PART_BYTES;
}

/** Pages of rows, without what only a search needs. */
function* paged(rows: readonly Row[], fromEnd: boolean): Generator<string> {
  for (const page of divided(rows, PAGE, fromEnd)) yield fileOf('rows', writeTable(page.map(withoutText)));
}

/**
 * Rows in parts.
 * @param most How many a part has.
 * @param fromEnd Whether all but the first part are full: a row more at the beginning changes none of the others.
 */
function* divided(rows: readonly Row[], most: number, fromEnd: boolean): Generator<Row[]> {
  let start = 0;
  let end = (fromEnd ? rows.length % most : 0) || most;
  while (start < rows.length) {
    yield rows.slice(start, end);
    start = end;
    end += most;
  }
}

/** What only a search needs is left out. */
function withoutText(row: Row): Row {
  const { text, ...rest } = row;
  return text === undefined ? row : rest;
}

function pairOf({ value, count }: FacetCount): [string, number] {
  return [value, count];
}

/** `["2019-11", 4, 0, 2]`: the first month, and how many cases there are from then on. */
function monthsOf({ months }: Group): (string | number)[] {
  const [first] = months;
  if (!first) return [];
  const place = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  const last = months.at(-1) ?? first;
  const counts = Array<number>(place(last.value) - place(first.value) + 1).fill(0);
  for (const { value, count } of months) counts[place(value) - place(first.value)] = count;
  return [first.value, ...counts];
}
