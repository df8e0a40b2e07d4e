/** The cases of a list as far as they are there, whatever they came from. */
import type { Case } from '../model/case.js';
import type { CaseError } from '../model/result.js';
import { yearsOf } from '../search/groups.js';
import type { Answer, Group, Grouping, Query, Row, Searcher, Suggestion } from '../search/types.js';

export * from '../search/types.js';

/** What is there of the rows that a query finds. */
export interface Slice {
  rows: Row[];
  /** How many there are in all. */
  total: number;
  /** Whether more of them are being fetched. */
  pending?: boolean;
  /** Why more of them could not be fetched. */
  error?: CaseError | undefined;
}

/** What is there of the groups that a query finds. */
export interface GroupSlice {
  groups: readonly Group[];
  /** How many there are in all. */
  total: number;
  /** Whether more of them are being fetched. */
  pending?: boolean;
  /** Why more of them could not be fetched. */
  error?: CaseError | undefined;
}

/** Where the case of a row is: ready, or at an address; neither while that is being found out. */
export interface CasePlace {
  case?: Case | undefined;
  src?: string | undefined;
  /** Why it cannot be told. */
  error?: CaseError | undefined;
}

export interface ListData {
  /** How many cases there are. */
  readonly size: number;
  /** How many of them can be searched: all, or those that are here while the rest is on its way; 0 at the very first. */
  readonly searched: number;
  /** Why the rest could not be fetched. */
  readonly error?: CaseError | undefined;
  ask(query: Query): Answer;
  /** How many cases a query finds. */
  count(query: Query, answer: Answer): number;
  /** The first groups that are found; fetches what is missing. */
  groups(query: Query, by: Exclude<Grouping, 'none'>, most: number): GroupSlice;
  /** The first and the last year of all groups, whatever is searched for; undefined where that is not known. */
  years(by: Exclude<Grouping, 'none'>): readonly [first: number, last: number] | undefined;
  /** What a narrative is called, by the value of its group; undefined as long as that is not known. */
  storyName(narrative: string): string | undefined;
  /** Other words to look for, as `Searcher.suggest` finds them. */
  suggest(query: Query): Suggestion | undefined;
  /** The first rows that are found, or those of a group; fetches what is missing. */
  slice(query: Query, answer: Answer, most: number): Slice;
  marks(text: string, answer: Answer): [number, number][];
  /** Where the whole case is. */
  place(id: string, source: number): CasePlace;
  /** The reader is about to search: fetches what it takes, where that is not there yet. */
  prepare(): void;
  /** Fetches again what failed. */
  retry(): void;
}

/** Data that is all there. */
export class WholeData implements ListData {
  readonly size: number;
  readonly searched: number;

  constructor(
    private readonly searcher: Searcher,
    /** Where the case with an id is. */
    readonly place: ListData['place'],
  ) {
    this.size = this.searched = searcher.size;
  }

  ask(query: Query): Answer {
    return this.searcher.ask(query);
  }

  count(_: Query, { found }: Answer): number {
    return found.length;
  }

  groups(query: Query, by: Exclude<Grouping, 'none'>, most: number): GroupSlice {
    const groups = this.searcher.groups(query, by);
    return { groups: groups.slice(0, most), total: groups.length };
  }

  years(by: Exclude<Grouping, 'none'>): readonly [number, number] | undefined {
    return yearsOf(this.searcher.groups({ text: '', chosen: {}, sort: 'most' }, by));
  }

  storyName(narrative: string): string | undefined {
    return this.searcher.storyName(narrative);
  }

  suggest(query: Query): Suggestion | undefined {
    return this.searcher.suggest(query);
  }

  slice(query: Query, answer: Answer, most: number): Slice {
    const found = query.within ? this.searcher.found(query) : answer.found;
    const rows = Array.from({ length: Math.min(most, found.length) }, (_, index) =>
      this.searcher.row(found[index] ?? 0),
    );
    return { rows, total: found.length };
  }

  marks(text: string, answer: Answer): [number, number][] {
    return this.searcher.marks(text, answer);
  }

  prepare(): void {
    void this.searcher.prepare();
  }

  retry(): void {
    // Nothing failed.
  }
}
