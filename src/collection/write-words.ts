/** Writes a search index of which pages load only the parts that a search needs: docs/collections.md. */
import type { Narrative } from '../model/case.js';
import { narrativeKey } from '../model/narrative.js';
import { createIndex } from '../search/case-index.js';
import { wordsOf } from '../search/fold.js';
import { FACETS, type Row } from '../search/types.js';
import { valueKey } from '../search/word-files.js';
import { divided, fileOf, lettersIn, type PreparedFile, type Put } from './prepared-file.js';
import { writeTable } from './write-table.js';

/** The most letters in the texts of a part: some 100 kB gzipped. */
const LETTERS = 300_000;
/** The length of a file of words, in UTF-16 units of JSON, roughly. */
const WORDS = 60_000;

/** The numbers of the parts in which each word or value occurs: runs, as `readPostings` reads them. */
type Runs = Map<string, number[]>;

/**
 * Writes the parts, and the words in them.
 * @param newest The rows, newest first.
 * @param most The most rows of a part.
 * @returns The name of the file that names all others.
 */
export function* writeWords(
  newest: readonly Row[],
  narratives: readonly Narrative[],
  most: number,
  put: Put,
): Generator<PreparedFile, string | undefined> {
  const byKey = new Map(narratives.map((narrative) => [narrativeKey(narrative) ?? '', narrative]));
  const runs: Runs = new Map();
  const ends = new Map<string, number>();
  const sizes: number[] = [];
  const contents = function* (): Generator<string> {
    // A newer case changes the last part alone.
    for (const rows of [...divided(newest, rowsOfPart(newest, most), true)].reverse()) {
      const keys = [...new Set(rows.map(({ narrative = '' }) => narrative))];
      const told = keys.flatMap((key) => byKey.get(key) ?? []);
      for (const word of wordsIn(rows, told)) note(runs, ends, word, sizes.length);
      sizes.push(rows.length);
      yield fileOf('rows', { ...writeTable(rows), narratives: told });
    }
  };
  const parts = yield* put('search', contents());
  const files = [...divideWords(runs)];
  const words = yield* put(
    'words',
    files.map((entries) => {
      const [texts, lists] = [entries.map(([word]) => word), entries.map(([, list]) => list)];
      return fileOf('postings', { words: texts, parts: lists });
    }),
  );
  const begins = files.map(([first]) => first?.[0]);
  return (yield* put('words', [fileOf('words', { parts, sizes, begins, words })]))[0];
}

function rowsOfPart(newest: readonly Row[], most: number): number {
  let rows = most;
  while (rows > 1 && [...divided(newest, rows, true)].some((part) => lettersIn(part) > LETTERS)) {
    rows = Math.ceil(rows / 2);
  }
  return rows;
}

/** The words of some rows, as `readWords` reads them, and the values by which they can be chosen. */
function wordsIn(rows: readonly Row[], narratives: readonly Narrative[]): Set<string> {
  const found = new Set<string>();
  const texts = new Set<string>();
  for (const { title, text = '', reality = '', countries, outlets, keywords } of rows)
    for (const each of [title, text, reality, ...countries, ...outlets, ...keywords]) texts.add(each);
  for (const { name } of narratives) if (name) texts.add(name);
  for (const text of texts) for (const word of wordsOf(text)) found.add(word);
  const { facets } = createIndex([{ rows, narratives }]).search({ text: '', chosen: {}, sort: 'newest' });
  for (const facet of FACETS) for (const { value } of facets[facet]) found.add(valueKey(facet, value));
  for (const { narrative = '' } of rows) found.add(valueKey('narrative', narrative));
  return found;
}

/** Notes that a word occurs in a part: the last run grows, or another begins. */
function note(runs: Runs, ends: Map<string, number>, word: string, part: number): void {
  const list = runs.get(word);
  const end = ends.get(word) ?? 0;
  if (!list) runs.set(word, [part, 1]);
  else if (end === part) list[list.length - 1] = (list.at(-1) ?? 0) + 1;
  else list.push(part - end, 1);
  ends.set(word, part + 1);
}

/** Divides the words, in order, into files. */
function* divideWords(runs: Runs): Generator<[string, number[]][]> {
  let entries: [string, number[]][] = [];
  let length = 0;
  for (const word of [...runs.keys()].sort()) {
    const list = runs.get(word) ?? [];
    entries.push([word, list]);
    length += word.length + JSON.stringify(list).length + 4;
    if (length < WORDS) continue;
    yield entries;
    [entries, length] = [[], 0];
  }
  if (entries.length) yield entries;
}
