import { fold, wordsOf } from './fold.js';
import type { Vocabulary } from './vocabulary.js';

/** How many typed words are remembered with what they find. */
const REMEMBERED = 8;
/** How many words are named in place of a mistyped one. */
const NAMED = 3;

/** What a text finds. */
export interface Match {
  /** For each place how well it matches, 0 where it does not; undefined where every place does. */
  scores?: Uint8Array;
  /** The folded words that were looked for. */
  needles: readonly string[];
  /** The words in place of mistyped ones, as they are written in the cases. */
  corrected?: string;
}

/** Finds the places that have all words of a text. */
export class Matcher {
  readonly #vocabulary: Vocabulary;
  readonly #size: number;
  readonly #titleOf: (place: number) => string;
  readonly #remembered = new Map<string, Uint8Array>();
  #text = '';
  #match: Match = { needles: [] };

  constructor(vocabulary: Vocabulary, size: number, titleOf: (place: number) => string) {
    this.#vocabulary = vocabulary;
    this.#size = size;
    this.#titleOf = titleOf;
  }

  find(text: string): Match {
    if (text !== this.#text) {
      const words = [...new Set(wordsOf(text))];
      this.#match = words.length === 0 ? { needles: [] } : (this.#exactly(words) ?? this.#nearly(words));
      this.#text = text;
    }
    return this.#match;
  }

  #exactly(words: readonly string[]): Match | undefined {
    const scores = this.#together(words, (word) => this.#scores(word));
    return scores && { scores, needles: words };
  }

  /** A word that no case has was mistyped; where each is known but not together, any may have been. */
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
        for (const id of others) for (const entry of this.#vocabulary.places(id)) all[entry >>> 1] ||= 1 + (entry & 1);
        return all;
      });
      if (!scores) continue;
      const used = words.map((word) => {
        const meant = this.#used(near.get(word)?.meant ?? [], scores);
        const own = known.includes(word) ? [word] : [];
        const named = [...own, ...new Set(meant.slice(0, NAMED).map((id) => this.#written(id)))];
        return {
          needles: [...own, ...meant.map((id) => this.#vocabulary.word(id))],
          corrected: [...named, ...(meant.length > NAMED ? ['…'] : [])].join('/'),
        };
      });
      return {
        scores,
        needles: used.flatMap(({ needles }) => needles),
        corrected: used.map(({ corrected }) => corrected).join(' '),
      };
    }
    return { scores: new Uint8Array(this.#size), needles: words };
  }

  /** The sums of how well each word matches, where all do; undefined where there is no such place. */
  #together(words: readonly string[], scoresOf: (word: string) => Uint8Array): Uint8Array | undefined {
    let sums: Uint8Array | undefined;
    for (const word of words) {
      const scores = scoresOf(word);
      const last: Uint8Array = sums ?? scores;
      const next = sums ? new Uint8Array(this.#size) : scores;
      let any = 0;
      for (let place = 0; place < next.length; place++) {
        const score = scores[place] ?? 0;
        const sum = last[place] ?? 0;
        any |= score && sum;
        if (next !== scores) next[place] = score && sum && Math.min(score + sum, 255);
      }
      if (!any) return undefined;
      sums = next;
    }
    return sums;
  }

  #scores(word: string): Uint8Array {
    let scores = this.#remembered.get(word);
    if (!scores) {
      scores = this.#vocabulary.score(word, this.#size);
      for (const oldest of this.#remembered.keys()) {
        if (this.#remembered.size < REMEMBERED) break;
        this.#remembered.delete(oldest);
      }
      this.#remembered.set(word, scores);
    }
    return scores;
  }

  /** The words nearest to a word that cases have, as they are written there, the most frequent first. */
  near(word: string): string[] {
    return this.#vocabulary
      .near(word)
      .meant.map((id) => ({ id, count: this.#vocabulary.places(id).length }))
      .sort((a, b) => b.count - a.count)
      .slice(0, NAMED)
      .map(({ id }) => this.#written(id));
  }

  /** Those of some words that found places have, the most frequent there first. */
  #used(ids: readonly number[], scores: Uint8Array): number[] {
    return ids
      .map((id) => ({ id, count: this.#vocabulary.places(id).filter((entry) => scores[entry >>> 1]).length }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count)
      .map(({ id }) => id);
  }

  /** A word as it is written in the first title that has it. */
  #written(id: number): string {
    const word = this.#vocabulary.word(id);
    const entry = this.#vocabulary.places(id).find((entry) => entry % 2 === 1);
    const parts = entry === undefined ? [] : this.#titleOf(entry >>> 1).split(/[\s\p{P}]+/u);
    return parts.find((part) => fold(part) === word) ?? word;
  }
}
