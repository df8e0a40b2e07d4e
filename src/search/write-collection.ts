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
    index: '',
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
  const index = named('search', fileOf('rows', writeTable(newest)));
  yield index;
  files.index = index.path;
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
 * Pages of rows.
 * @param fromEnd Whether all but the first page are full: a row more at the beginning changes none of the others.
 */
function* paged(rows: readonly Row[], fromEnd: boolean): Generator<string> {
  let start = 0;
  let end = (fromEnd ? rows.length % PAGE : 0) || PAGE;
  while (start < rows.length) {
    yield fileOf('rows', writeTable(rows.slice(start, end).map(withoutText)));
    start = end;
    end += PAGE;
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
