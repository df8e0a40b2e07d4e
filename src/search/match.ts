import { fold, wordsOf } from './fold.js';
import { remember } from './remember.js';
import type { Vocabulary } from './vocabulary.js';

/** The number of words whose scores are memoised. */
const REMEMBERED = 8;
/** The most words named in place of a mistyped one. */
const NAMED = 3;

/** The cases that a text matches. */
export interface Match {
  /** Each case's score, 0 if it does not match; undefined if every case matches. */
  scores?: Uint8Array;
  /** The folded words that were searched for. */
  terms: readonly string[];
  /** The words used in place of mistyped ones, spelled as in the cases. */
  corrected?: string;
}

/** Finds the cases that contain all words of a text. */
export class Matcher {
  readonly #vocabulary: Vocabulary;
  readonly #size: number;
  readonly #titleOf: (position: number) => string;
  readonly #remembered = new Map<string, Uint8Array>();
  #text = '';
  #match: Match = { terms: [] };

  constructor(vocabulary: Vocabulary, size: number, titleOf: (position: number) => string) {
    this.#vocabulary = vocabulary;
    this.#size = size;
    this.#titleOf = titleOf;
  }

  find(text: string): Match {
    if (text !== this.#text) {
      const words = [...new Set(wordsOf(text))];
      this.#match = words.length === 0 ? { terms: [] } : (this.#exactly(words) ?? this.#nearly(words));
      this.#text = text;
    }
    return this.#match;
  }

  #exactly(words: readonly string[]): Match | undefined {
    const scores = this.#together(words, (word) => this.#scores(word));
    return scores && { scores, terms: words };
  }

  /** A word that no case has was mistyped; if each is known but no case has all of them, any may have been. */
  #nearly(words: readonly string[]): Match {
    const known = words.filter((word) => this.#scores(word).some(Boolean));
    for (const kept of [known, []]) {
      const near = new Map(
        words.filter((word) => !kept.includes(word)).map((word) => [word, this.#vocabulary.near(word)]),
      );
      const scores = this.#together(words, (word) => {
        const own = this.#scores(word);
        const others = near.get(word)?.found ?? [];
        if (others.length === 0) return own;
        const all = own.slice();
        for (const id of others)
          for (const entry of this.#vocabulary.postings(id)) all[entry >>> 1] ||= 1 + (entry & 1);
        return all;
      });
      if (!scores) continue;
      const used = words.map((word) => {
        const meant = this.#ranked(near.get(word)?.meant ?? [], (position) => scores[position]);
        const own = known.includes(word) ? [word] : [];
        const named = [...own, ...new Set(meant.slice(0, NAMED).map((id) => this.#written(id)))];
        return {
          terms: [...own, ...meant.map((id) => this.#vocabulary.word(id))],
          corrected: [...named, ...(meant.length > NAMED ? ['…'] : [])].join('/'),
        };
      });
      return {
        scores,
        terms: used.flatMap(({ terms }) => terms),
        corrected: used.map(({ corrected }) => corrected).join(' '),
      };
    }
    return { scores: new Uint8Array(this.#size), terms: words };
  }

  /** Sums the scores of all words for the cases that match each of them; undefined if no case does. */
  #together(words: readonly string[], scoresOf: (word: string) => Uint8Array): Uint8Array | undefined {
    let sums: Uint8Array | undefined;
    for (const word of words) {
      const scores = scoresOf(word);
      const last: Uint8Array = sums ?? scores;
      const next = sums ? new Uint8Array(this.#size) : scores;
      let any = 0;
      for (let position = 0; position < next.length; position++) {
        const score = scores[position] ?? 0;
        const sum = last[position] ?? 0;
        any |= score && sum;
        if (next !== scores) next[position] = score && sum && Math.min(score + sum, 255);
      }
      if (!any) return undefined;
      sums = next;
    }
    return sums;
  }

  #scores(word: string): Uint8Array {
    return remember(this.#remembered, word, () => this.#vocabulary.score(word, this.#size), REMEMBERED);
  }

  /** The words of the cases nearest to a word, spelled as there, the most frequent first. */
  near(word: string): string[] {
    return this.#ranked(this.#vocabulary.near(word).meant, () => true)
      .slice(0, NAMED)
      .map((id) => this.#written(id));
  }

  /** Those words that occur in some cases, the most frequent there first. */
  #ranked(ids: readonly number[], isIn: (position: number) => unknown): number[] {
    return ids
      .map((id) => ({ id, count: this.#vocabulary.postings(id).filter((entry) => isIn(entry >>> 1)).length }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count)
      .map(({ id }) => id);
  }

  /** A word as spelled in the first title that has it. */
  #written(id: number): string {
    const word = this.#vocabulary.word(id);
    const entry = this.#vocabulary.postings(id).find((entry) => entry % 2 === 1);
    const parts = entry === undefined ? [] : this.#titleOf(entry >>> 1).split(/[\s\p{P}]+/u);
    return parts.find((part) => fold(part) === word) ?? word;
  }
}
