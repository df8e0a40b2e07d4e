/** The words of all rows, and the rows in which each occurs. */
import { fold, wordsOf } from './fold.js';

/** The words that a mistyped one may have meant. */
interface Near {
  /** The nearest words or, if none is near enough, those with a beginning that is. */
  meant: number[];
  /** The same, and the words that begin with one of them. */
  found: number[];
}

/** The number of edits by which a typed word may be off: none up to 3 letters, one from 4, two from 8. */
export function editsAllowed(word: string): number {
  return word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
}

/** Collects the words of rows, row by row. */
export class VocabularyBuilder {
  readonly #ids = new Map<string, number>();
  /** The last row in which each word was seen. */
  readonly #seen: number[] = [];
  readonly #counts: number[] = [];
  /** The words of each row, one after another: `2 × word + 1` for a word of the title. */
  #tokens = new Uint32Array(1024);
  #length = 0;
  readonly #ends: number[] = [];

  /** The ids of the words of a text. */
  idsOf(text: string): number[] {
    return wordsOf(text).map((word) => this.#idOf(word));
  }

  /** Reads a text of the current row. The title must come first. */
  read(text: string, inTitle: 0 | 1): void {
    for (const word of fold(text).split(' ')) if (word) this.add(this.#idOf(word), inTitle);
  }

  /** Adds a word to the current row. */
  add(id: number, inTitle: 0 | 1): void {
    const row = this.#ends.length;
    if (this.#seen[id] === row) return;
    this.#seen[id] = row;
    this.#counts[id] = (this.#counts[id] ?? 0) + 1;
    if (this.#length === this.#tokens.length) {
      const larger = new Uint32Array(2 * this.#length);
      larger.set(this.#tokens);
      this.#tokens = larger;
    }
    this.#tokens[this.#length++] = 2 * id + inTitle;
  }

  #idOf(word: string): number {
    let id = this.#ids.get(word);
    if (id === undefined) {
      id = this.#counts.length;
      this.#ids.set(word, id);
      this.#counts.push(0);
      this.#seen.push(-1);
    }
    return id;
  }

  endRow(): void {
    this.#ends.push(this.#length);
  }

  *build(): Generator<undefined, Vocabulary> {
    const words = [...this.#ids.keys()];
    const start = new Uint32Array(words.length + 1);
    this.#counts.forEach((count, id) => (start[id + 1] = (start[id] ?? 0) + count));
    const next = start.slice();
    const postings = new Uint32Array(this.#length);
    let token = 0;
    for (let row = 0; row < this.#ends.length; row++) {
      const end = this.#ends[row] ?? 0;
      if (row % 1024 === 0) yield;
      for (; token < end; token++) {
        const entry = this.#tokens[token] ?? 0;
        const id = entry >>> 1;
        const slot = next[id] ?? 0;
        postings[slot] = 2 * row + (entry & 1);
        next[id] = slot + 1;
      }
    }
    return new Vocabulary(words, start, postings);
  }
}

/** The words of all rows. */
export class Vocabulary {
  readonly #size: number;
  /** All words, separated by line feeds. */
  readonly #joined: string;
  readonly #begins: Uint32Array;
  readonly #start: Uint32Array;
  /** `2 × position + 1` if the word is in the title of the case, `2 × position` if it is elsewhere. */
  readonly #postings: Uint32Array;
  #letters?: Uint32Array;

  constructor(words: readonly string[], start: Uint32Array, postings: Uint32Array) {
    this.#size = words.length;
    this.#joined = `\n${words.join('\n')}\n`;
    this.#begins = new Uint32Array(words.length + 1);
    let begin = 1;
    words.forEach((word, id) => {
      this.#begins[id] = begin;
      begin += word.length + 1;
    });
    this.#begins[words.length] = begin;
    this.#start = start;
    this.#postings = postings;
  }

  word(id: number): string {
    return this.#joined.slice(this.#begins[id], (this.#begins[id + 1] ?? 0) - 1);
  }

  /** The postings of a word: `2 × position + 1` for the title of a case, `2 × position` for the rest of it. */
  postings(id: number): Uint32Array {
    return this.#postings.subarray(this.#start[id], this.#start[id + 1]);
  }

  /**
   * Scores each case by its best word that contains a text: 1, plus one at the beginning of the word, plus one in the
   * title; 0 if no word does.
   */
  score(part: string, size: number): Uint8Array {
    const [joined, begins, start, entries] = [this.#joined, this.#begins, this.#start, this.#postings];
    const scores = new Uint8Array(size);
    let id = 0;
    for (let at = joined.indexOf(part); at >= 0; at = joined.indexOf(part, begins[id + 1])) {
      while ((begins[id + 1] ?? 0) <= at) id++;
      const least = at === begins[id] ? 2 : 1;
      const end = start[id + 1] ?? 0;
      for (let k = start[id] ?? 0; k < end; k++) {
        const entry = entries[k] ?? 0;
        const score = least + (entry & 1);
        if ((scores[entry >>> 1] ?? 0) < score) scores[entry >>> 1] = score;
      }
    }
    return scores;
  }

  near(typed: string): Near {
    const edits = editsAllowed(typed);
    if (edits === 0) return { meant: [], found: [] };
    this.#letters ??= Uint32Array.from({ length: this.#size }, (_, id) => lettersOf(this.word(id)));
    const typedLetters = lettersOf(typed);
    let closest = edits;
    let whole: number[] = [];
    const begun: number[] = [];
    for (let id = 0; id < this.#size; id++) {
      const length = (this.#begins[id + 1] ?? 0) - (this.#begins[id] ?? 0) - 1;
      // Each typed letter that the word lacks costs an edit.
      if (length < typed.length - edits || count(typedLetters & ~(this.#letters[id] ?? 0)) > edits) continue;
      const distance = distances(typed, this.word(id), edits);
      if (distance.whole === 0) continue;
      if (distance.whole < closest) {
        closest = distance.whole;
        whole = [];
      }
      if (distance.whole === closest) whole.push(id);
      if (distance.beginning <= edits) begun.push(id);
    }
    if (!whole.length) return { meant: begun, found: begun };
    const starts = whole.map((id) => this.word(id));
    return { meant: whole, found: begun.filter((id) => starts.some((start) => this.word(id).startsWith(start))) };
  }
}

/** Those of some words that a mistyped one may have meant, and those that begin with one of them. */
export function nearWords(typed: string, words: readonly string[]): string[] {
  const vocabulary = new Vocabulary(words, new Uint32Array(words.length + 1), new Uint32Array());
  return vocabulary.near(typed).found.map((id) => vocabulary.word(id));
}

/** The letters of a word as bits; several letters share one. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

function count(bits: number): number {
  let left = bits;
  let ones = 0;
  for (; left; ones++) left &= left - 1;
  return ones;
}

/**
 * The numbers of edits (insertion, deletion, substitution, or transposition of neighbours: optimal string alignment)
 * from a typed word to another and to its nearest prefix. Distances beyond `most` are not exact.
 */
export function distances(typed: string, word: string, most: number): { whole: number; beginning: number } {
  const length = Math.min(word.length, typed.length + most);
  // Rows of the table for the last three typed letters.
  let before: number[] = [];
  let last: number[] = [];
  let row = [...Array(length + 1).keys()];
  for (let at = 1; at <= typed.length; at++) {
    [before, last, row] = [last, row, before];
    row[0] = at;
    for (let to = 1; to <= length; to++) {
      const same = typed[at - 1] === word[to - 1];
      let edits = Math.min((last[to] ?? 0) + 1, (row[to - 1] ?? 0) + 1, (last[to - 1] ?? 0) + (same ? 0 : 1));
      if (at > 1 && to > 1 && typed[at - 1] === word[to - 2] && typed[at - 2] === word[to - 1]) {
        edits = Math.min(edits, (before[to - 2] ?? 0) + 1);
      }
      row[to] = edits;
    }
  }
  return { whole: row[word.length] ?? most + 1, beginning: Math.min(...row) };
}
