import { joinParts, valueTest, type CaseColumns, type SearchPart } from './case-columns.js';
import { countValues, ranked } from './count.js';
import { wordsOf } from './fold.js';
import { isMostlyFalse } from './groups.js';
import type { Match, Matcher } from './match.js';
import { Orders } from './orders.js';
import { readWords } from './read-words.js';
import { remember } from './remember.js';
import { Found, tallyBy } from './search-result.js';
import { at } from './table.js';
import { runAtOnce, runInSlices } from './time-slices.js';
import { FACETS, type Facet, type FacetCount, type Query, type SearchResult, type Suggestion } from './types.js';

export { pause } from './time-slices.js';

/** Marks a case that fails something other than a facet: no facet counts it. */
const OUT = 255;
/** A near word is suggested if it finds this many times as many cases as the typed one. */
const FAR_MORE = 10;
/** The number of results that are memoised. */
const REMEMBERED = 8;
const DAY = 86_400_000;

/** Makes an index of the cases of some sources. The first search for words reads the words of all cases. */
export function createIndex(parts: readonly SearchPart[]): CaseIndex {
  return new CaseIndex(runAtOnce(joinParts(parts)));
}

/** Does the same in slices of a few milliseconds, between which the page can respond. */
export async function buildIndex(parts: readonly SearchPart[]): Promise<CaseIndex> {
  return new CaseIndex(await runInSlices(joinParts(parts)));
}

/** Cases to search. A search is synchronous: it takes at most a few milliseconds for some ten thousand cases. */
export class CaseIndex {
  /** The number of cases. */
  readonly size: number;
  readonly #orders: Orders;
  readonly #counts = new Map<string, Uint32Array>();
  readonly #results = new Map<string, Found>();
  readonly #reading: Generator<undefined, void>;
  #falseNarratives?: readonly boolean[];
  #matcher?: Matcher;

  constructor(private readonly cases: CaseColumns) {
    this.size = cases.size;
    this.#orders = new Orders(cases);
    this.#reading = this.#read();
  }

  /**
   * Reads the words of the cases in slices of a few milliseconds, between which the page can respond. A search for
   * words before that is done reads the rest at once.
   */
  warmUp(): Promise<void> {
    return runInSlices(this.#reading);
  }

  *#read(): Generator<undefined, void> {
    // Otherwise the first search would have to do this.
    this.#orders.all('newest');
    yield;
    for (const facet of FACETS) this.#countAll(facet);
    this.#matcher = yield* readWords(this.cases);
  }

  /** Returns the name of a narrative by the value of its group. */
  narrativeName(narrative: string): string | undefined {
    return this.cases.narratives.get(narrative)?.name;
  }

  /** Runs a query. Recent results are memoised. */
  search(query: Query): SearchResult {
    return remember(this.#results, JSON.stringify(query), () => this.#search(query), REMEMBERED);
  }

  /**
   * Suggests a word near a typed one that far more cases have or, if nothing is found, the word without which most is
   * found. Takes several searches: call it only once typing has paused.
   */
  suggest(query: Query): Suggestion | undefined {
    const typed = query.text.trim().split(/\s+/);
    const count = (words: readonly string[]): Suggestion => {
      const text = words.join(' ');
      return { text, count: this.search({ ...query, text }).total };
    };
    const result = this.search(query);
    if (!result.total) {
      const fewer = typed.length > 1 ? typed : [];
      return best(
        fewer.map((without) => ({ ...count(typed.filter((word) => word !== without)), without })),
        1,
      );
    }
    // The result already reports the correction.
    if (result.corrected !== undefined) return undefined;
    const others = typed.flatMap((word, index) => {
      const [one = '', ...more] = wordsOf(word);
      const near = more.length ? [] : (this.#matcher?.near(one) ?? []);
      return near.map((other) => count(typed.with(index, other)));
    });
    return best(others, FAR_MORE * result.total);
  }

  #search({ text, chosen, sort, within, from, to }: Query): Found {
    const { scores, terms, corrected } = this.#match(text);
    const { columns, times } = this.cases;
    // For each case, the number of chosen facets that it fails, and the last of them.
    const fails = new Uint8Array(this.size);
    const failed = new Uint8Array(this.size);
    const [first, end] = [from ? new Date(from).getTime() : -Infinity, to ? new Date(to).getTime() + DAY : Infinity];
    const tests: ((position: number) => boolean)[] = [];
    if (scores) tests.push((position) => scores[position] !== 0);
    if (within) tests.push(valueTest(columns[within.by], [within.value]));
    if (from ?? to) tests.push((position) => at(times, position) >= first && at(times, position) < end);
    const choices = FACETS.flatMap((facet, index) => {
      const values = chosen[facet] ?? [];
      return values.length ? [{ index, has: valueTest(columns[facet], values) }] : [];
    });
    for (let position = 0; position < this.size; position++) {
      if (!tests.every((test) => test(position))) fails[position] = OUT;
      else
        for (const { index, has } of choices) {
          if (has(position)) continue;
          fails[position] = (fails[position] ?? 0) + 1;
          failed[position] = index;
        }
    }
    const positions = this.#orders.sort(fails, sort, scores);
    return new Found(this.cases, {
      positions,
      sort,
      terms,
      corrected,
      countFacets: () => this.#countFacets(positions, fails, failed, chosen),
      falseNarratives: () => this.#falseOnes(),
    });
  }

  #match(text: string): Match {
    if (text.trim() && !this.#matcher) runAtOnce(this.#reading);
    return this.#matcher?.find(text) ?? { terms: [] };
  }

  #countFacets(
    found: Uint32Array,
    fails: Uint8Array,
    failed: Uint8Array,
    chosen: Query['chosen'],
  ): Record<Facet, readonly FacetCount[]> {
    // Subtracting the rest from all is faster when most cases match.
    const most = 2 * found.length > this.size;
    const counted = most ? this.#positions((position) => fails[position] !== 0) : found;
    const facets = {} as Record<Facet, readonly FacetCount[]>;
    FACETS.forEach((facet, index) => {
      const column = this.cases.columns[facet];
      const counts = most ? this.#countAll(facet).slice() : new Uint32Array(column.values.length);
      countValues(column, counted, counts, most ? -1 : 1);
      // Cases excluded only by this facet's own choice still count: their values could be chosen as well.
      if (chosen[facet]?.length) {
        const refused = this.#positions((position) => fails[position] === 1 && failed[position] === index);
        countValues(column, refused, counts);
      }
      facets[facet] = ranked(column.values, counts);
    });
    return facets;
  }

  /** Whether each narrative is mostly false, over all cases. */
  #falseOnes(): readonly boolean[] {
    return (this.#falseNarratives ??= tallyBy(this.cases, this.#orders.all('newest'), 'narrative').map((tally) =>
      isMostlyFalse(tally.summary()),
    ));
  }

  /** Counts each value of a facet over all cases; memoised. */
  #countAll(facet: Facet): Uint32Array {
    return remember(this.#counts, facet, () => {
      const column = this.cases.columns[facet];
      return countValues(column, this.#orders.all('newest'), new Uint32Array(column.values.length));
    });
  }

  #positions(test: (position: number) => boolean): number[] {
    const positions: number[] = [];
    for (let position = 0; position < this.size; position++) if (test(position)) positions.push(position);
    return positions;
  }
}

/** The suggestion that finds the most, if that is at least `least`. */
function best(suggestions: readonly Suggestion[], least: number): Suggestion | undefined {
  return suggestions.filter(({ count }) => count >= least).sort((a, b) => b.count - a.count)[0];
}
