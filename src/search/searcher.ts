import type { Narrative } from '../model/case.js';
import { countValues, raise, ranked, Tally } from './count.js';
import { isMostlyFalse } from './groups.js';
import { findMarks, wordsOf } from './fold.js';
import { Matcher, type Match } from './match.js';
import { DIVIDED, labelOf, merge, narrativeNamer, timesOf, yearsOf, type Divided } from './merge.js';
import { at, tableOf, type Column, type Table } from './table.js';
import {
  FACETS,
  type Answer,
  type Facet,
  type FacetCount,
  type Group,
  type Grouping,
  type Query,
  type Row,
  type Searcher,
  type Sort,
  type Suggestion,
} from './types.js';
import { VocabularyBuilder } from './vocabulary.js';

/** The cases of a source, as rows or as read from a search index, with its narratives. */
export interface SearchPart {
  rows: readonly Row[] | Table;
  narratives: readonly Narrative[];
}

/** How long to work before the page gets its turn, in ms. */
const SLICE = 12;
/** What a place fails that must not be counted anywhere. */
const OUT = 255;
/** A near word is suggested where it finds this many times as many cases as the typed one. */
const FAR_MORE = 10;
/** How many queries are remembered with what they find. */
const REMEMBERED = 8;
const DAY = 86_400_000;

/** Cases to search, ready at once, but for what words take: `Searcher.prepare`. */
export function createSearcher(parts: readonly SearchPart[]): Searcher {
  return finish(build(parts));
}

/** The same, made ready in slices of a few milliseconds between which the page is free. */
export function prepareSearcher(parts: readonly SearchPart[]): Promise<Searcher> {
  return inSlices(build(parts));
}

function finish<T>(work: Generator<undefined, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

async function inSlices<T>(work: Generator<undefined, T>): Promise<T> {
  for (let since = performance.now(); ;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - since > SLICE) {
      await pause();
      since = performance.now();
    }
  }
}

/** Lets the page do what waits. */
export function pause(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}

/** All that a search works on, but for the words. */
interface Cases {
  tables: readonly Table[];
  dates: readonly (string | undefined)[];
  times: Float64Array;
  columns: Record<Divided, Column>;
  /** Verdicts with their tones. */
  verdicts: Column;
  narratives: ReadonlyMap<string, Narrative>;
}

/** Stops now and then for others to have their turn. */
function* build(parts: readonly SearchPart[]): Generator<undefined, Searcher> {
  const tables = parts.map(({ rows }) => ('titles' in rows ? rows : tableOf(rows)));
  yield;
  const dates = tables.flatMap((table) => table.dates);
  const times = timesOf(dates);
  const narratives = new Map<string, Narrative>();
  const naming: Partial<Record<Divided, (value: string, source: number) => string>> = {
    verdict: labelOf,
    narrative: narrativeNamer(
      parts.map((part) => part.narratives),
      narratives,
    ),
  };
  const columns = {} as Record<Divided, Column>;
  for (const name of DIVIDED) {
    yield;
    columns[name] = merge(
      name === 'year' ? [yearsOf(dates, times)] : tables.map((table) => table.columns[name]),
      naming[name] ?? ((value) => value),
    );
  }
  yield;
  const verdicts = merge(
    tables.map((table) => table.columns.verdict),
    (value) => value,
  );
  return new Search({ tables, dates, times, columns, verdicts, narratives });
}

/** Reads the words of all cases. Stops now and then for others to have their turn. */
function* readWords({ tables, columns, narratives }: Cases): Generator<undefined, Matcher> {
  const builder = new VocabularyBuilder();
  const searched = (['narrative', 'country', 'outlet', 'keyword'] as const).map((name) => ({
    ...columns[name],
    words: columns[name].values.map((value) =>
      builder.idsOf((name === 'narrative' ? narratives.get(value)?.name : undefined) ?? value),
    ),
  }));
  const titles = tables.flatMap((table) => table.titles);
  const others = (['texts', 'realities'] as const)
    .filter((name) => tables.some((table) => table[name]))
    .map((name) => tables.flatMap((table) => table[name] ?? Array<string>(table.size).fill('')));
  const readRow = (place: number): void => {
    builder.read(at(titles, place), 1);
    for (const texts of others) if (texts[place]) builder.read(texts[place], 0);
    for (const { start, ids, words } of searched) {
      for (let k = at(start, place), end = at(start, place + 1); k < end; k++) {
        for (const id of at(words, at(ids, k))) builder.add(id, 0);
      }
    }
    builder.endRow();
  };
  for (let place = 0; place < titles.length; place++) {
    if (place % 64 === 0) yield;
    readRow(place);
  }
  return new Matcher(yield* builder.build(), titles.length, (place) => at(titles, place));
}

/** What a query finds, and why the other places are not in it. */
interface Found {
  found: Uint32Array;
  /** How many of the chosen facets each place fails, and the last of these. */
  fails: Uint8Array;
  failed: Uint8Array;
  choices: readonly { facet: Facet; index: number; values: readonly string[] }[];
  match: Match;
  /** What was worked out of it so far. */
  answer?: Answer;
  groups: Map<Grouping, Group[]>;
}

class Search implements Searcher {
  readonly size: number;
  readonly #cases: Cases;
  readonly #counts = new Map<Facet, Uint32Array>();
  readonly #orders = new Map<Sort, Uint32Array>();
  readonly #needles = new WeakMap<Answer, readonly string[]>();
  readonly #reading: Generator<undefined, void>;
  readonly #remembered = new Map<string, Found>();
  #stories?: readonly boolean[];
  #matcher?: Matcher;

  constructor(cases: Cases) {
    this.size = cases.dates.length;
    this.#cases = cases;
    this.#reading = this.#read();
  }

  prepare(): Promise<void> {
    return inSlices(this.#reading);
  }

  *#read(): Generator<undefined, void> {
    // What the first answer would have to work out.
    this.#order('newest');
    yield;
    for (const facet of FACETS) this.#all(facet);
    this.#matcher = yield* readWords(this.#cases);
  }

  storyName(narrative: string): string | undefined {
    return this.#cases.narratives.get(narrative)?.name;
  }

  row(place: number): Row {
    let rest = place;
    for (const table of this.#cases.tables) {
      if (rest < table.size) return table.row(rest);
      rest -= table.size;
    }
    throw new RangeError(`no place ${String(place)}`);
  }

  marks(text: string, answer: Answer): [number, number][] {
    return findMarks(text, this.#needles.get(answer) ?? []);
  }

  ask(query: Query): Answer {
    const found = this.#find(query);
    return (found.answer ??= this.#answer(found));
  }

  #answer({ found, fails, failed, choices, match }: Found): Answer {
    // Where most are found, it is quicker to take off the others from all.
    const most = 2 * found.length > this.size;
    const counted = most ? this.#places((place) => fails[place] !== 0) : found;
    const facets = {} as Record<Facet, readonly FacetCount[]>;
    for (const [index, facet] of FACETS.entries()) {
      const column = this.#cases.columns[facet];
      const counts = most ? this.#all(facet).slice() : new Uint32Array(column.values.length);
      countValues(column, counted, counts, most ? -1 : 1);
      // What only the facet's own choice refuses could be chosen beside it.
      if (choices.some((choice) => choice.facet === facet)) {
        const refused = this.#places((place) => fails[place] === 1 && failed[place] === index);
        countValues(column, refused, counts);
      }
      facets[facet] = ranked(column.values, counts);
    }
    const { needles, corrected } = match;
    const answer: Answer = { found, facets, ...(corrected !== undefined && { corrected }) };
    this.#needles.set(answer, needles);
    return answer;
  }

  found(query: Query): Uint32Array {
    return this.#find(query).found;
  }

  /** One search for each query: what is counted, divided and drawn of it comes from that. */
  #find(query: Query): Found {
    const key = JSON.stringify(query);
    let found = this.#remembered.get(key);
    if (!found) {
      found = this.#search(query);
      for (const oldest of this.#remembered.keys()) {
        if (this.#remembered.size < REMEMBERED) break;
        this.#remembered.delete(oldest);
      }
      this.#remembered.set(key, found);
    }
    return found;
  }

  #search({ text, chosen, sort, within, from, to }: Query): Found {
    const match = this.#match(text);
    const { scores } = match;
    // How many of the chosen facets a place fails, and the last of these.
    const fails = new Uint8Array(this.size);
    const failed = new Uint8Array(this.size);
    if (scores) for (let place = 0; place < this.size; place++) fails[place] = scores[place] ? 0 : OUT;
    if (within && within.by !== 'none') {
      for (const place of this.#without(within.by, [within.value])) fails[place] = OUT;
    }
    if (from ?? to) {
      const [first, end] = [from ? Date.parse(from) : -Infinity, to ? Date.parse(to) + DAY : Infinity];
      const { times } = this.#cases;
      for (let place = 0; place < this.size; place++) {
        const time = at(times, place);
        if (!(time >= first && time < end)) fails[place] = OUT;
      }
    }
    const choices = FACETS.flatMap((facet, index) => {
      const values = chosen[facet] ?? [];
      return values.length > 0 ? [{ facet, index, values }] : [];
    });
    for (const { facet, index, values } of choices) {
      for (const place of this.#without(facet, values)) {
        if (fails[place] !== OUT) fails[place] = (fails[place] ?? 0) + 1;
        failed[place] = index;
      }
    }
    return { found: this.#sorted(fails, sort, scores), fails, failed, choices, match, groups: new Map() };
  }

  #match(text: string): Match {
    if (!text.trim()) return { needles: [] };
    if (!this.#matcher) finish(this.#reading);
    return this.#matcher?.find(text) ?? { needles: [] };
  }

  groups(query: Query, by: Exclude<Grouping, 'none'>): Group[] {
    const { found, groups } = this.#find(query);
    let divided = groups.get(by);
    if (!divided) groups.set(by, (divided = this.#divide(found, query.sort, by)));
    return divided;
  }

  #divide(found: Uint32Array, sort: Sort, by: Exclude<Grouping, 'none'>): Group[] {
    const { narratives, columns } = this.#cases;
    const { values } = columns[by];
    const isFalse = by === 'narrative' ? this.#falseStories() : [];
    return this.#tally(found, by)
      .map((tally, id): Group => {
        const value = values[id] ?? '';
        const { name = value, description, url } = (by === 'narrative' ? narratives.get(value) : undefined) ?? {};
        return {
          value,
          name,
          ...(description !== undefined && { description }),
          ...(url !== undefined && { url }),
          isFalse: isFalse[id] ?? false,
          ...tally.summary(),
        };
      })
      .filter(({ count }) => count > 0)
      .sort((a, b) => byDate(sort, a, b) || b.count - a.count || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  }

  /** Some cases by the values of a column; the last are those that have none. */
  #tally(places: ArrayLike<number>, by: Exclude<Grouping, 'none'>): Tally[] {
    const { columns, dates, times, verdicts } = this.#cases;
    const { values, start, ids } = columns[by];
    const tallies = Array.from({ length: values.length + 1 }, () => new Tally());
    for (let index = 0; index < places.length; index++) {
      const place = at(places, index);
      const [begin, end] = [at(start, place), at(start, place + 1)];
      for (const id of begin === end ? [values.length] : ids.subarray(begin, end)) {
        tallies[id]?.add(dates[place], at(times, place), firstOf(verdicts, place));
      }
    }
    return tallies;
  }

  /** Which narratives are mostly false, whatever is searched for. */
  #falseStories(): readonly boolean[] {
    return (this.#stories ??= this.#tally(this.#order('newest'), 'narrative').map((tally) =>
      isMostlyFalse(tally.summary()),
    ));
  }

  suggest(query: Query): Suggestion | undefined {
    const typed = query.text.trim().split(/\s+/);
    const count = (words: readonly string[]): Suggestion => {
      const text = words.join(' ');
      return { text, count: this.found({ ...query, text }).length };
    };
    const { found, match } = this.#find(query);
    if (!found.length) {
      const fewer = typed.length > 1 ? typed : [];
      return best(
        fewer.map((without) => ({ ...count(typed.filter((word) => word !== without)), without })),
        1,
      );
    }
    // What was corrected is told already.
    if (match.corrected !== undefined) return undefined;
    const others = typed.flatMap((word, place) =>
      wordsOf(word).length === 1
        ? (this.#matcher?.near(wordsOf(word)[0] ?? '') ?? []).map((near) => count(typed.with(place, near)))
        : [],
    );
    return best(others, FAR_MORE * found.length);
  }

  #places(test: (place: number) => boolean): number[] {
    const places: number[] = [];
    for (let place = 0; place < this.size; place++) if (test(place)) places.push(place);
    return places;
  }

  /** How often each value of a facet occurs in all cases. */
  #all(facet: Facet): Uint32Array {
    let counts = this.#counts.get(facet);
    if (!counts) {
      const column = this.#cases.columns[facet];
      counts = new Uint32Array(column.values.length);
      countValues(column, this.#order('newest'), counts);
      this.#counts.set(facet, counts);
    }
    return counts;
  }

  /** The places that have none of some values; the empty value stands for having none at all. */
  #without(by: Divided, wanted: readonly string[]): number[] {
    const { values, start, ids } = this.#cases.columns[by];
    const allowed = new Set(wanted.map((value) => values.indexOf(value)));
    const none = wanted.includes('');
    return this.#places((place) => {
      const begin = start[place] ?? 0;
      const end = start[place + 1] ?? 0;
      let k = begin;
      while (k < end && !allowed.has(ids[k] ?? -1)) k++;
      return k === end && !(none && begin === end);
    });
  }

  /** The places that fail nothing, in order. */
  #sorted(fails: Uint8Array, sort: Sort, scores?: Uint8Array): Uint32Array {
    const found = new Uint32Array(this.size);
    const byScore = sort === 'relevance' && scores;
    // Sorted by counting: the best first, else as it was.
    const next = new Uint32Array(256);
    if (byScore) {
      for (let place = 0; place < this.size; place++) if (fails[place] === 0) raise(next, OUT - (scores[place] ?? 0));
      let before = 0;
      for (const [rank, count] of next.entries()) {
        next[rank] = before;
        before += count;
      }
    }
    let length = 0;
    const order = this.#order(sort);
    for (const place of order) {
      if (fails[place] !== 0) continue;
      found[byScore ? raise(next, OUT - (scores[place] ?? 0)) : length] = place;
      length++;
    }
    return found.slice(0, length);
  }

  /** All places in an order, worked out when it is first asked for. What is not dated comes last. */
  #order(asked: Sort): Uint32Array {
    const sort = asked === 'most' || asked === 'relevance' ? 'newest' : asked;
    let order = this.#orders.get(sort);
    if (!order) {
      const { times, columns } = this.#cases;
      const { start } = columns.outlet;
      const past = sort === 'oldest' ? 1 : -1;
      const timed = Float64Array.from(times, (time) => (Number.isNaN(time) ? Infinity : past * time));
      const outlets = (place: number) => at(start, place + 1) - at(start, place);
      order = Uint32Array.from(timed.keys()).sort(
        (a, b) => (sort === 'outlets' && outlets(b) - outlets(a)) || at(timed, a) - at(timed, b) || a - b,
      );
      this.#orders.set(sort, order);
    }
    return order;
  }
}

/** The first value of a place in a column; empty for none. */
function firstOf({ values, start, ids }: Column, place: number): string {
  const k = at(start, place);
  return k < at(start, place + 1) ? at(values, at(ids, k)) : '';
}

/** Groups by their latest or their first case, where that is asked for; undated ones come last. */
function byDate(sort: Sort, a: Group, b: Group): number {
  if (sort !== 'newest' && sort !== 'oldest') return 0;
  const [one, other] = sort === 'newest' ? [b.latest, a.latest] : [a.first, b.first];
  if (one === other) return 0;
  if (one === undefined || other === undefined) return (one === undefined) === (sort === 'oldest') ? 1 : -1;
  return one < other ? -1 : 1;
}

/** The suggestion that finds most, where that is enough. */
function best(suggestions: readonly Suggestion[], least: number): Suggestion | undefined {
  const [first] = [...suggestions].sort((a, b) => b.count - a.count);
  return first && first.count >= least ? first : undefined;
}
