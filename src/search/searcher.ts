import type { Narrative } from '../model/case.js';
import { findMarks, fold } from './fold.js';
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
} from './types.js';
import { VocabularyBuilder, type Vocabulary } from './vocabulary.js';

/** The cases of a source, as rows or as read from a search index, with its narratives. */
export interface SearchPart {
  rows: readonly Row[] | Table;
  narratives: readonly Narrative[];
}

/** How long to work before the page gets its turn, in ms. */
const SLICE = 12;
/** How many typed words are remembered with what they find. */
const REMEMBERED = 8;
const DIVIDED = [...FACETS, 'narrative'] as const;
type Divided = (typeof DIVIDED)[number];

/** Cases to search, ready at once. */
export function createSearcher(parts: readonly SearchPart[]): Searcher {
  const work = build(parts);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Cases to search, made ready in slices of a few milliseconds between which the page is free. */
export async function prepareSearcher(parts: readonly SearchPart[]): Promise<Searcher> {
  const work = build(parts);
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

/** When a case is from, in ms since 1970; NaN where the date is missing or could be several. */
function timeOf(date = ''): number {
  return /^\d{4}(-\d\d){0,2}(T|$)/.test(date) ? Date.parse(date) : NaN;
}

function* build(parts: readonly SearchPart[]): Generator<undefined, Searcher> {
  const tables = parts.map(({ rows }) => ('titles' in rows ? rows : tableOf(rows)));
  const dates = tables.flatMap((table) => table.dates);
  const times = new Float64Array(dates.length);
  for (const [place, date] of dates.entries()) {
    if (place % 1024 === 0) yield;
    times[place] = timeOf(date);
  }

  const narratives = new Map<string, Narrative>();
  const columns = {} as Record<Divided, Column>;
  for (const name of DIVIDED) {
    yield;
    columns[name] =
      name === 'year'
        ? merge([years(dates, times)], (value) => value)
        : merge(
            tables.map((table) => table.columns[name]),
            name === 'verdict'
              ? (value) => value.slice(value.indexOf(' ') + 1)
              : name === 'narrative'
                ? narrativeNames(parts, narratives)
                : (value) => value,
          );
  }

  const builder = new VocabularyBuilder();
  const searched = (['narrative', 'country', 'outlet', 'keyword'] as const).map((name) => {
    const { values, start, ids } = columns[name];
    const texts = name === 'narrative' ? values.map((value) => narratives.get(value)?.name ?? value) : values;
    return { start, ids, words: texts.map((text) => builder.read(text)) };
  });
  let place = 0;
  for (const { titles, texts } of tables) {
    for (const [index, title] of titles.entries()) {
      if (place % 64 === 0) yield;
      builder.add(builder.read(title), 1);
      if (texts) builder.add(builder.read(at(texts, index)), 0);
      for (const { start, ids, words } of searched) {
        for (let k = at(start, place); k < at(start, place + 1); k++) builder.add(at(words, at(ids, k)), 0);
      }
      builder.endRow();
      place++;
    }
  }
  const vocabulary = yield* builder.build();
  return new Search(tables, dates, times, columns, narratives, vocabulary);
}

function years(dates: readonly (string | undefined)[], times: Float64Array): Column {
  const known = new Map<string, number>();
  const start = new Uint32Array(dates.length + 1);
  const ids: number[] = [];
  for (const [place, date] of dates.entries()) {
    if (!Number.isNaN(times[place])) {
      const year = (date ?? '').slice(0, 4);
      let id = known.get(year);
      if (id === undefined) known.set(year, (id = known.size));
      ids.push(id);
    }
    start[place + 1] = ids.length;
  }
  return { values: [...known.keys()], start, ids: Uint32Array.from(ids) };
}

/** What a narrative is known by among several sources: by its id, unless another source uses it for another one. */
function narrativeNames(parts: readonly SearchPart[], narratives: Map<string, Narrative>) {
  return (value: string, part: number): string => {
    const own = parts[part]?.narratives.find(({ id, name }) => (id ?? name) === value) ?? { id: value };
    const known = narratives.get(value);
    const key = known && known.name !== own.name ? `${String(part)}/${value}` : value;
    if (!narratives.has(key)) narratives.set(key, own);
    return key;
  };
}

/** The columns of several sources as one, its values in the order of their letters, each once in a row. */
function merge(columns: readonly Column[], nameOf: (value: string, part: number) => string): Column {
  const names = columns.map(({ values }, part) => values.map((value) => nameOf(value, part)));
  const values = [...new Set(names.flat())].filter(Boolean).sort();
  const known = new Map(values.map((value, id) => [value, id]));
  const start = new Uint32Array(1 + columns.reduce((sum, column) => sum + column.start.length - 1, 0));
  const ids = new Uint32Array(columns.reduce((sum, column) => sum + column.ids.length, 0));
  let place = 0;
  let length = 0;
  for (const [part, column] of columns.entries()) {
    const renamed = names[part]?.map((name) => known.get(name)) ?? [];
    for (let row = 0; row + 1 < column.start.length; row++) {
      for (let k = at(column.start, row); k < at(column.start, row + 1); k++) {
        const id = renamed[at(column.ids, k)];
        if (id !== undefined && !ids.subarray(start[place], length).includes(id)) ids[length++] = id;
      }
      start[++place] = length;
    }
  }
  return { values, start, ids: ids.slice(0, length) };
}

/** What a text finds: for each place how well it matches, 0 where it does not; and what was looked for. */
interface Match {
  scores?: Uint8Array;
  needles: readonly string[];
  corrected?: string;
}

class Search implements Searcher {
  readonly size: number;
  readonly #tables: readonly Table[];
  readonly #dates: readonly (string | undefined)[];
  readonly #times: Float64Array;
  readonly #columns: Record<Divided, Column>;
  readonly #narratives: ReadonlyMap<string, Narrative>;
  readonly #vocabulary: Vocabulary;
  readonly #orders = new Map<Sort, Uint32Array>();
  readonly #remembered = new Map<string, Uint8Array>();
  readonly #needles = new WeakMap<Answer, readonly string[]>();
  #match: { text: string; match: Match } = { text: '', match: { needles: [] } };

  constructor(
    tables: readonly Table[],
    dates: readonly (string | undefined)[],
    times: Float64Array,
    columns: Record<Divided, Column>,
    narratives: ReadonlyMap<string, Narrative>,
    vocabulary: Vocabulary,
  ) {
    this.size = dates.length;
    this.#tables = tables;
    this.#dates = dates;
    this.#times = times;
    this.#columns = columns;
    this.#narratives = narratives;
    this.#vocabulary = vocabulary;
  }

  row(place: number): Row {
    let rest = place;
    for (const table of this.#tables) {
      if (rest < table.size) return table.row(rest);
      rest -= table.size;
    }
    throw new RangeError(`no place ${String(place)}`);
  }

  marks(text: string, answer: Answer): [number, number][] {
    return findMarks(text, this.#needles.get(answer) ?? []);
  }

  ask({ text, chosen, sort, within }: Query): Answer {
    const { scores, needles, corrected } = this.#find(text);
    // How many of the chosen facets a row fails, and one of these.
    const fails = new Uint8Array(this.size);
    const failed = new Uint8Array(this.size);
    if (scores) for (let place = 0; place < this.size; place++) if (!scores[place]) fails[place] = 9;
    if (within && within.by !== 'none') {
      this.#refuse(within.by, [within.value], (place) => {
        fails[place] = 9;
      });
    }
    for (const [index, facet] of FACETS.entries()) {
      const values = chosen[facet] ?? [];
      if (values.length === 0) continue;
      this.#refuse(facet, values, (place) => {
        fails[place] = (fails[place] ?? 0) + 1;
        failed[place] = index;
      });
    }

    const found = this.#sorted(fails, sort, scores);
    const facets = {} as Record<Facet, readonly FacetCount[]>;
    for (const [index, facet] of FACETS.entries()) {
      const { values, start, ids } = this.#columns[facet];
      const counts = new Uint32Array(values.length);
      for (let place = 0; place < this.size; place++) {
        const fail = fails[place];
        if (fail === 0 || (fail === 1 && failed[place] === index)) {
          const end = start[place + 1] ?? 0;
          for (let k = start[place] ?? 0; k < end; k++) raise(counts, ids[k] ?? 0);
        }
      }
      facets[facet] = ranked(values, counts);
    }
    const answer: Answer = { found, facets, ...(corrected !== undefined && { corrected }) };
    this.#needles.set(answer, needles);
    return answer;
  }

  groups(query: Query, by: Exclude<Grouping, 'none'>): Group[] {
    const { found } = this.ask(query);
    const { values, start, ids } = this.#columns[by];
    const spans = Array.from({ length: values.length + 1 }, () => new Span());
    const none = values.length;
    for (let index = 0; index < found.length; index++) {
      const place = at(found, index);
      const [begin, end] = [at(start, place), at(start, place + 1)];
      const [date, time] = [this.#dates[place], at(this.#times, place)];
      if (begin === end) spans[none]?.add(date, time);
      for (let k = begin; k < end; k++) spans[at(ids, k)]?.add(date, time);
    }
    const groups = spans.map((span, id): Group => {
      const value = values[id] ?? '';
      const { name = value, description, url } = (by === 'narrative' ? this.#narratives.get(value) : undefined) ?? {};
      return {
        value,
        name,
        ...(description !== undefined && { description }),
        ...(url !== undefined && { url }),
        ...span.summary(),
      };
    });
    return groups
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  }

  /** Calls with each place that has none of some values; the empty value stands for having none at all. */
  #refuse(by: Divided, wanted: readonly string[], refused: (place: number) => void): void {
    const { values, start, ids } = this.#columns[by];
    const allowed = new Uint8Array(values.length);
    for (const value of wanted) {
      const id = values.indexOf(value);
      if (id >= 0) allowed[id] = 1;
    }
    const none = wanted.includes('');
    for (let place = 0; place < this.size; place++) {
      let k = start[place] ?? 0;
      const end = start[place + 1] ?? 0;
      if (none && k === end) continue;
      while (k < end && !allowed[ids[k] ?? 0]) k++;
      if (k === end) refused(place);
    }
  }

  /** The places that fail nothing, in order. */
  #sorted(fails: Uint8Array, sort: Sort, scores?: Uint8Array): Uint32Array {
    const found = new Uint32Array(this.size);
    let length = 0;
    for (const place of this.#order(sort === 'relevance' ? 'newest' : sort))
      if (fails[place] === 0) found[length++] = place;
    const places = found.slice(0, length);
    if (sort !== 'relevance' || !scores) return places;
    // Sorted by counting: the best first, else as it was.
    const next = new Uint32Array(256);
    for (const place of places) raise(next, 255 - (scores[place] ?? 0));
    let before = 0;
    for (const [score, count] of next.entries()) {
      next[score] = before;
      before += count;
    }
    for (const place of places) found[raise(next, 255 - (scores[place] ?? 0))] = place;
    return found.slice(0, length);
  }

  /** All places in an order, worked out when first asked for. */
  #order(sort: Sort): Uint32Array {
    let order = this.#orders.get(sort);
    if (!order) {
      const times = this.#times;
      const { start } = this.#columns.outlet;
      const newest = (a: number, b: number) => {
        const [first, second] = [times[a] ?? NaN, times[b] ?? NaN];
        return second - first || Number(Number.isNaN(first)) - Number(Number.isNaN(second)) || a - b;
      };
      const outlets = (place: number) => (start[place + 1] ?? 0) - (start[place] ?? 0);
      order = Uint32Array.from({ length: this.size }, (_, place) => place).sort(
        sort === 'outlets'
          ? (a, b) => outlets(b) - outlets(a) || newest(a, b)
          : sort === 'oldest'
            ? (a, b) => {
                const [first, second] = [times[a] ?? NaN, times[b] ?? NaN];
                return first - second || Number(Number.isNaN(first)) - Number(Number.isNaN(second)) || a - b;
              }
            : newest,
      );
      this.#orders.set(sort, order);
    }
    return order;
  }

  #find(text: string): Match {
    if (this.#match.text !== text)
      this.#match = { text, match: this.#look([...new Set(fold(text).split(' '))].filter(Boolean)) };
    return this.#match.match;
  }

  #look(words: readonly string[]): Match {
    if (words.length === 0) return { needles: [] };
    const typed = this.#together(words.map((word) => this.#exactly(word)));
    if (typed) return { scores: typed, needles: words };
    // A word that no case has was mistyped; where each is known but not together, any may have been.
    for (const all of [false, true]) {
      const meant = words.map((word) => {
        const known = this.#isKnown(word);
        return { word, known, near: known && !all ? [] : this.#vocabulary.near(word) };
      });
      const scores = this.#together(
        meant.map(({ word, known, near }) => this.#nearly(known ? this.#exactly(word) : undefined, near)),
      );
      if (!scores) continue;
      const shown = meant.map(({ word, known, near }) => {
        const uses = near
          .map((id) => ({ id, count: this.#vocabulary.places(id).filter((entry) => scores[entry >>> 1]).length }))
          .filter(({ count }) => count > 0)
          .sort((a, b) => b.count - a.count);
        const spelled = [...new Set(uses.slice(0, 3).map(({ id }) => this.#spelling(id, scores)))];
        return {
          needles: [...(known ? [word] : []), ...uses.map(({ id }) => this.#vocabulary.word(id))],
          text: [...(known ? [word] : []), ...spelled, ...(uses.length > 3 ? ['…'] : [])].join('/'),
        };
      });
      return {
        scores,
        needles: shown.flatMap(({ needles }) => needles),
        corrected: shown.map(({ text }) => text).join(' '),
      };
    }
    return { scores: new Uint8Array(this.size), needles: words };
  }

  /** The sum of how well each word matches, where all do. */
  #together(words: readonly Uint8Array[]): Uint8Array | undefined {
    const scores = new Uint8Array(this.size);
    let any = false;
    for (let place = 0; place < this.size; place++) {
      let sum = 0;
      for (const word of words) {
        const score = word[place];
        if (!score) {
          sum = 0;
          break;
        }
        sum += score;
      }
      if (sum > 0) any = true;
      scores[place] = Math.min(sum, 255);
    }
    return any ? scores : undefined;
  }

  /** For each place how well a word matches: 1, one more in the title and one more at the beginning of a word. */
  #exactly(word: string): Uint8Array {
    let scores = this.#remembered.get(word);
    if (!scores) {
      const made = (scores = new Uint8Array(this.size));
      this.#vocabulary.containing(word, (id, atStart) => {
        this.#raise(made, id, atStart ? 2 : 1);
      });
      this.#remembered.set(word, scores);
      if (this.#remembered.size > REMEMBERED) {
        for (const oldest of this.#remembered.keys()) {
          this.#remembered.delete(oldest);
          break;
        }
      }
    }
    return scores;
  }

  #nearly(exact: Uint8Array | undefined, near: readonly number[]): Uint8Array {
    const scores = exact?.slice() ?? new Uint8Array(this.size);
    for (const id of near) this.#raise(scores, id, 1);
    return scores;
  }

  #raise(scores: Uint8Array, id: number, least: number): void {
    for (const entry of this.#vocabulary.places(id)) {
      const score = least + (entry & 1);
      if ((scores[entry >>> 1] ?? 0) < score) scores[entry >>> 1] = score;
    }
  }

  #isKnown(word: string): boolean {
    return this.#exactly(word).some(Boolean);
  }

  /** A word as it is written in one of the rows that are found. */
  #spelling(id: number, scores: Uint8Array): string {
    const word = this.#vocabulary.word(id);
    for (const entry of this.#vocabulary.places(id)) {
      if (!scores[entry >>> 1] || !(entry & 1)) continue;
      const written = this.row(entry >>> 1)
        .title.split(/[\s\p{P}]+/u)
        .find((part) => fold(part) === word);
      if (written) return written;
    }
    return word;
  }
}

/** Cases counted by month while they are gone through. */
class Span {
  #count = 0;
  #first: { date: string; time: number } | undefined;
  #latest: { date: string; time: number } | undefined;
  readonly #months = new Map<string, number>();

  add(date = '', time: number): void {
    this.#count++;
    if (Number.isNaN(time)) return;
    if (!this.#first || time < this.#first.time) this.#first = { date, time };
    if (!this.#latest || time > this.#latest.time) this.#latest = { date, time };
    const month = date.slice(0, 7);
    if (month.length === 7) this.#months.set(month, (this.#months.get(month) ?? 0) + 1);
  }

  summary(): Pick<Group, 'count' | 'first' | 'latest' | 'months'> {
    return {
      count: this.#count,
      ...(this.#first && { first: this.#first.date }),
      ...(this.#latest && { latest: this.#latest.date }),
      months: [...this.#months]
        .map(([value, count]) => ({ value, count }))
        .sort((a, b) => (a.value < b.value ? -1 : 1)),
    };
  }
}

/** Adds one to a number of a list. @returns What it was. */
function raise(counts: Uint32Array, index: number): number {
  const was = counts[index] ?? 0;
  counts[index] = was + 1;
  return was;
}

/** The values that occur, the most frequent first, then by value; values come in the order of their letters. */
function ranked(values: readonly string[], counts: Uint32Array): FacetCount[] {
  const total = values.length;
  // One number for each value, so that they are sorted without a function.
  const keys = Float64Array.from(counts, (count, id) => (count > 0 ? count * total + (total - 1 - id) : -1)).sort();
  const ranks: FacetCount[] = [];
  for (let rank = total - 1; rank >= 0 && (keys[rank] ?? -1) >= 0; rank--) {
    const id = total - 1 - ((keys[rank] ?? 0) % total);
    ranks.push({ value: values[id] ?? '', count: counts[id] ?? 0 });
  }
  return ranks;
}
