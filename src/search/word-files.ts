/** Reads the words of a prepared collection whose search index is not loaded in full: docs/collections.md. */
import type { Narrative } from '../model/case.js';
import type { Result } from '../model/result.js';
import { MOST_PAGES, reading, readNarrative, wantNames } from './prepared.js';
import { readTable, want, wantList, wantTexts } from './table-json.js';
import type { Table } from './table.js';

/** The parts of the index, and the files that say which words are in which of them. */
export interface WordFiles {
  /** The names of the parts (`readPart`), oldest first, and the number of cases in each. */
  parts: readonly string[];
  sizes: readonly number[];
  /** The first word of each file of words, in the order of UTF-16 units, and the names of these files. */
  begins: readonly string[];
  words: readonly string[];
}

/** The parts in which each word or value occurs, by number, from 0: the oldest. */
export type Postings = ReadonlyMap<string, readonly number[]>;

/** Names a value of a facet, or of a narrative, among the words. No word begins with a colon. */
export function valueKey(of: string, value: string): string {
  return `:${of} ${value}`;
}

/** Reads the names of the parts and of the files of words. @returns Them, or error `format`. */
export function readWordFiles(input: unknown): Result<WordFiles> {
  return reading(input, 'words', ({ parts, sizes, begins, words }) => {
    const names = wantNames(parts);
    const files = wantNames(words);
    return {
      parts: names,
      sizes: wantList(sizes, names.length).map((size) => want(size, 'number')),
      begins: wantTexts(begins, files.length),
      words: files,
    };
  });
}

/** Reads a file of words. @returns The parts in which each occurs, or error `format`. */
export function readPostings(input: unknown): Result<Postings> {
  return reading(input, 'postings', ({ words, parts }) => {
    const texts = wantTexts(words);
    const lists = wantList(parts, texts.length);
    return new Map(texts.map((word, place) => [word, readRuns(lists[place])]));
  });
}

/** Reads a part of the index, with the narratives of its cases. @returns Them, or error `format`. */
export function readPart(input: unknown, source: number): Result<{ rows: Table; narratives: Narrative[] }> {
  return reading(input, 'rows', (json) => ({
    rows: readTable(json, source),
    narratives: wantList(json['narratives']).map(readNarrative),
  }));
}

/** Reads runs of numbers, each as its distance from the end of the last one and its length: `[3, 1, 0, 2]` is 3, 4, 5. */
function readRuns(json: unknown): number[] {
  const runs = wantList(json).map((number) => want(number, 'number'));
  const numbers: number[] = [];
  let next = 0;
  runs.forEach((number, place) => {
    if (next + number > MOST_PAGES) throw new TypeError('a part beyond all');
    if (place % 2 === 0) next += number;
    else for (const end = next + number; next < end; next++) numbers.push(next);
  });
  return numbers;
}
