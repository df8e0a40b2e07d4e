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
export type { SearchPart };

/** What a case fails that must not be counted anywhere. */
const OUT = 255;
/** A near word is suggested where it finds this many times as many cases as the typed one. */
const FAR_MORE = 10;
/** How many results are remembered. */
const REMEMBERED = 8;
const DAY = 86_400_000;

/** The cases of some sources, ready to be searched at once. What words take is read by the first search for words. */
export function createIndex(parts: readonly SearchPart[]): CaseIndex {
  return new CaseIndex(runAtOnce(joinParts(parts)));
}

/** The same, made in slices of a few milliseconds between which the page is free. */
export async function buildIndex(parts: readonly SearchPart[]): Promise<CaseIndex> {
  return new CaseIndex(await runInSlices(joinParts(parts)));
}

/** Cases to search. A search is synchronous: at most a few milliseconds for some ten thousand cases. */
export class CaseIndex {
  /** How many cases there are. */
  readonly size: number;
  readonly #orders: Orders;
  readonly #counts = new Map<Facet, Uint32Array>();
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
   * Reads the words of the cases, in slices of a few milliseconds between which the page is free. A search for words
   * before that is done waits for the rest of it.
   */
  warmUp(): Promise<void> {
    return runInSlices(this.#reading);
  }

  *#read(): Generator<undefined, void> {
    // The first result would have to work these out.
    this.#orders.all('newest');
    yield;
    for (const facet of FACETS) this.#countAll(facet);
    this.#matcher = yield* readWords(this.cases);
  }

  /** What a narrative is called, by the value of its group. */
  narrativeName(narrative: string): string | undefined {
    return this.cases.narratives.get(narrative)?.name;
  }

  /** What a query finds; remembered, so that the same query is searched for once. */
  search(query: Query): SearchResult {
    return remember(this.#results, JSON.stringify(query), REMEMBERED, () => this.#search(query));
  }

  /**
   * A word near a typed one that far more cases have, or, where nothing is found, the word without which most are found.
   * It takes several searches: ask for it once typing rests.
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
    // What was corrected is told already.
    if (result.corrected !== undefined) return undefined;
    const others = typed.flatMap((word, index) =>
      wordsOf(word).length === 1
        ? (this.#matcher?.near(wordsOf(word)[0] ?? '') ?? []).map((near) => count(typed.with(index, near)))
        : [],
    );
    return best(others, FAR_MORE * result.total);
  }

  #search({ text, chosen, sort, within, from, to }: Query): Found {
    const { scores, terms, corrected } = this.#match(text);
    const { columns, times } = this.cases;
    // How many of the chosen facets a case fails, and the last of these.
    const fails = new Uint8Array(this.size);
    const failed = new Uint8Array(this.size);
    const [first, end] = [from ? Date.parse(from) : -Infinity, to ? Date.parse(to) + DAY : Infinity];
    const tests: ((position: number) => boolean)[] = [];
    if (scores) tests.push((position) => scores[position] !== 0);
    if (within) tests.push(valueTest(columns[within.by], [within.value]));
    if (from ?? to) tests.push((position) => at(times, position) >= first && at(times, position) < end);
    const choices = FACETS.flatMap((facet, index) => {
      const values = chosen[facet] ?? [];
      return values.length ? [{ facet, index, has: valueTest(columns[facet], values) }] : [];
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
      countFacets: () =>
        this.#countFacets(
          positions,
          fails,
          failed,
          choices.map(({ facet }) => facet),
        ),
      falseNarratives: () => this.#falseOnes(),
    });
  }

  #match(text: string): Match {
    if (!text.trim()) return { terms: [] };
    if (!this.#matcher) runAtOnce(this.#reading);
    return this.#matcher?.find(text) ?? { terms: [] };
  }

  #countFacets(
    found: Uint32Array,
    fails: Uint8Array,
    failed: Uint8Array,
    chosen: readonly Facet[],
  ): Record<Facet, readonly FacetCount[]> {
    // Where most are found, it is quicker to take off the others from all.
    const most = 2 * found.length > this.size;
    const counted = most ? this.#positions((position) => fails[position] !== 0) : found;
    const facets = {} as Record<Facet, readonly FacetCount[]>;
    for (const [index, facet] of FACETS.entries()) {
      const column = this.cases.columns[facet];
      const counts = most ? this.#countAll(facet).slice() : new Uint32Array(column.values.length);
      countValues(column, counted, counts, most ? -1 : 1);
      // What only the facet's own choice refuses could be chosen beside it.
      if (chosen.includes(facet)) {
        const refused = this.#positions((position) => fails[position] === 1 && failed[position] === index);
        countValues(column, refused, counts);
      }
      facets[facet] = ranked(column.values, counts);
    }
    return facets;
  }

  /** Which narratives are mostly false, whatever is searched for. */
  #falseOnes(): readonly boolean[] {
    return (this.#falseNarratives ??= tallyBy(this.cases, this.#orders.all('newest'), 'narrative').map((tally) =>
      isMostlyFalse(tally.summary()),
    ));
  }

  /** How often each value of a facet occurs in all cases. */
  #countAll(facet: Facet): Uint32Array {
    let counts = this.#counts.get(facet);
    if (!counts) {
      const column = this.cases.columns[facet];
      counts = new Uint32Array(column.values.length);
      countValues(column, this.#orders.all('newest'), counts);
      this.#counts.set(facet, counts);
    }
    return counts;
  }

  #positions(test: (position: number) => boolean): number[] {
    const positions: number[] = [];
    for (let position = 0; position < this.size; position++) if (test(position)) positions.push(position);
    return positions;
  }
}

/** The suggestion that finds most, where that is enough. */
function best(suggestions: readonly Suggestion[], least: number): Suggestion | undefined {
  const [first] = [...suggestions].sort((a, b) => b.count - a.count);
  return first && first.count >= least ? first : undefined;
}
