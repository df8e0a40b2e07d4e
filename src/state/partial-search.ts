/** Searches a prepared collection too large to load in full: only the parts that a search may find something in. */
import { ok, type CaseError, type Result } from '../model/result.js';
import type { SearchPart } from '../search/case-columns.js';
import { buildIndex, type CaseIndex } from '../search/case-index.js';
import { wordsOf } from '../search/fold.js';
import { FACETS, type Query, type SearchResult } from '../search/types.js';
import { nearWords } from '../search/vocabulary.js';
import { readPart, readPostings, valueKey, type Postings, type WordFiles } from '../search/word-files.js';
import type { PreparedFiles, Remote } from './prepared-files.js';

/** The number of cases found that is enough to be shown in groups. */
const ENOUGH = 20;
/** The most parts loaded in one go, for one search without the reader asking for more, and in all: some 200,000 cases. */
const AT_ONCE = 8;
const UNASKED = 8;
const MOST = 100;
/** The most files of words looked into for the beginning of a word; a shorter beginning is in all parts anyway. */
const FILES = 2;

export { readWordFiles } from '../search/word-files.js';

/** The parts in which a search may find something, in the order in which they are to be loaded. */
type Plan = readonly number[];

export class PartialSearch {
  /** The parts loaded so far, by number. */
  readonly #loaded = new Map<number, SearchPart>();
  #index: CaseIndex | undefined;
  #isLoading = false;
  #error: CaseError | undefined;

  constructor(
    private readonly names: WordFiles,
    private readonly files: PreparedFiles,
    private readonly source: number,
    /** What is told of the values of facets before anything has loaded. */
    private readonly facets: SearchResult['facets'],
    /** Called when more has arrived. */
    private readonly onChange: () => void,
  ) {}

  narrativeName(narrative: string): string | undefined {
    return this.#index?.narrativeName(narrative);
  }

  /** Unknown, as long as there are cases that have not loaded. */
  years(): undefined {
    return undefined;
  }

  /** Other words are suggested only of a whole index. */
  suggest(): undefined {
    return undefined;
  }

  retry(): void {
    this.#error = undefined;
  }

  /** The cases found in what has loaded. */
  search(query: Query): SearchResult {
    const plan = this.#planFor(query);
    const error = plan.error ?? this.#error;
    const found = this.#index?.search(query);
    const { total = 0 } = found ?? {};
    const missing = plan.value?.filter((part) => !this.#loaded.has(part)) ?? [];
    const done = (plan.value?.length ?? 0) - missing.length;
    const canLoad = missing.length > 0 && !error && this.#loaded.size < MOST;
    // One part first, so that something is shown soon.
    const next = missing.slice(0, Math.max(1, Math.min(done, AT_ONCE)));
    const loadFor = (wanted: number): (() => void) | undefined =>
      canLoad && total < wanted && done < UNASKED ? () => void this.#load(next) : plan.load;
    const none = { entries: [], total: 0 };
    return {
      total,
      facets: found?.facets ?? this.facets,
      corrected: found?.corrected,
      searched: plan.value ? this.#sizeWithout(missing) : 0,
      more: canLoad && !this.#isLoading ? () => void this.#load(missing.slice(0, AT_ONCE)) : undefined,
      groups: (by, limit) => ({ ...(found?.groups(by, limit) ?? none), error, load: loadFor(ENOUGH) }),
      rows: (limit, group) => {
        const slice = found?.rows(limit, group) ?? none;
        return { ...slice, error, load: group ? undefined : loadFor(limit) };
      },
      highlights: (text) => found?.highlights(text) ?? [],
    };
  }

  /** The number of all cases but those of some parts. */
  #sizeWithout(parts: readonly number[]): number {
    const skipped = new Set(parts);
    let sum = 0;
    this.names.sizes.forEach((size, part) => {
      if (!skipped.has(part)) sum += size;
    });
    return sum;
  }

  #planFor(query: Query): Remote<Plan> {
    const { text, chosen, from, to, within, sort } = query;
    const key = JSON.stringify([wordsOf(text), chosen, from, to, within, sort === 'oldest']);
    return this.files.remote(`plan ${key}`, () => this.#plan(query));
  }

  /** The parts that have each of the words, and one of the values of each choice. */
  async #plan({ text, chosen, from, to, within, sort }: Query): Promise<Result<Plan>> {
    const choices: string[][] = FACETS.flatMap((facet) =>
      chosen[facet]?.length ? [chosen[facet].map((value) => valueKey(facet, value))] : [],
    );
    // Only narratives have a key for the cases of none.
    if (within && (within.value || within.by === 'narrative')) choices.push([valueKey(within.by, within.value)]);
    if (from || to) choices.push(yearsBetween(from, to).map((year) => valueKey('year', year)));
    let left = [...this.names.parts.keys()];
    const keep = (parts: ReadonlySet<number> | undefined): void => {
      if (parts) left = left.filter((part) => parts.has(part));
    };
    for (const values of choices) {
      const parts = new Set<number>();
      for (const value of values) {
        const file = await this.#postings(this.#placeOf(value));
        if (!file.ok) return file;
        for (const part of file.value.get(value) ?? []) parts.add(part);
      }
      keep(parts);
    }
    for (const word of wordsOf(text)) {
      const parts = await this.#partsOf(word);
      if (!parts.ok) return parts;
      keep(parts.value);
    }
    return ok(sort === 'oldest' ? left : left.reverse());
  }

  /** The parts in which a word begins so or, if none does, one that may have been meant; undefined if unknown. */
  async #partsOf(word: string): Promise<Result<ReadonlySet<number> | undefined>> {
    const first = this.#placeOf(word);
    let last = first;
    while (this.names.begins[last + 1]?.startsWith(word)) last++;
    if (last - first >= FILES) return ok(undefined);
    const begun = new Set<number>();
    const near = new Set<number>();
    for (let place = first; place <= last; place++) {
      const file = await this.#postings(place);
      if (!file.ok) return file;
      const words = [...file.value.keys()];
      for (const each of words.filter((other) => other.startsWith(word)))
        for (const part of file.value.get(each) ?? []) begun.add(part);
      if (!begun.size)
        for (const each of nearWords(word, words)) for (const part of file.value.get(each) ?? []) near.add(part);
    }
    return ok(begun.size ? begun : near.size ? near : undefined);
  }

  /** The place of the file that would hold a word. */
  #placeOf(word: string): number {
    return Math.max(0, this.names.begins.filter((begin) => begin <= word).length - 1);
  }

  async #postings(place: number): Promise<Result<Postings>> {
    const name = this.names.words[place];
    return name === undefined ? ok(new Map()) : this.files.file(name, readPostings).get();
  }

  /** Loads some parts, and makes an index of all that have loaded. */
  async #load(parts: Plan): Promise<void> {
    if (this.#isLoading) return;
    this.#isLoading = true;
    const read = await Promise.all(
      parts.map((part) => this.files.fetch(this.names.parts[part] ?? '', (json) => readPart(json, this.source))),
    );
    read.forEach((part, place) => {
      if (part.ok) this.#loaded.set(parts[place] ?? 0, part.value);
      else this.#error = part.error;
    });
    const newest = [...this.#loaded].sort(([a], [b]) => b - a).map(([, part]) => part);
    if (newest.length) {
      this.#index = await buildIndex(newest);
      await this.#index.warmUp();
    }
    this.#isLoading = false;
    this.onChange();
  }
}

/** The years of a range that has a beginning or an end: from 1900 on, or up to now. */
function yearsBetween(from = '1900', to = new Date().toISOString()): string[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return [...Array(Math.max(0, last - first + 1)).keys()].map((year) => String(first + year));
}
