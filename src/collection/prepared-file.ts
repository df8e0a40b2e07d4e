/** What all writers of a prepared collection share. */
import { FORMAT, VERSION } from '../search/prepared.js';
import type { Row } from '../search/types.js';

/** A file of a prepared collection. */
export interface PreparedFile {
  /** Relative to the manifest. */
  path: string;
  content: string;
}

/** Yields files, each once, and returns their names. */
export type Put = (folder: string, contents: Iterable<string>) => Generator<PreparedFile, string[]>;

/** A file as text, with the mark that says what it is. */
export function fileOf(
  kind: 'manifest' | 'directory' | 'rows' | 'groups' | 'narratives' | 'words' | 'postings' | 'cases',
  content: object,
): string {
  return JSON.stringify({ format: FORMAT, version: VERSION, kind, ...content });
}

/** The length of the longest texts of rows, all of which a part holds as they are. */
export function lettersIn(rows: readonly Row[]): number {
  return rows.reduce((sum, { title, text = '', reality = '' }) => sum + title.length + text.length + reality.length, 0);
}

/**
 * Splits a list into parts.
 * @param most The number of entries in a part.
 * @param fromEnd Whether all but the first part are full: one more at the beginning changes none of the others.
 */
export function* divided<T>(list: readonly T[], most: number, fromEnd: boolean): Generator<T[]> {
  let start = 0;
  let end = (fromEnd ? list.length % most : 0) || most;
  while (start < list.length) {
    yield list.slice(start, end);
    start = end;
    end += most;
  }
}
