/** The cases of a list as far as they are here, whatever they came from. */
import type { DocumentCache } from '../data/document-cache.js';
import type { LoadOptions } from '../data/load.js';
import type { Case } from '../model/case.js';
import type { CaseError } from '../model/result.js';
import type { CaseIndex, SearchPart } from '../search/case-index.js';
import { yearsOf } from '../search/groups.js';
import type { Grouping, Query, SearchResult, Suggestion } from '../search/types.js';

export * from '../search/types.js';

/** Where the whole case of a row is: ready, or at an address; neither while that is not known. */
export interface CaseLocation {
  case?: Case | undefined;
  src?: string | undefined;
  /** Finds it out; absent where that is known or has failed. Not for use while rendering. */
  load?: (() => void) | undefined;
  /** Why it cannot be told. */
  error?: CaseError | undefined;
}

/**
 * What a list shows and searches. Reading it fetches nothing: what is missing comes with a `load` that fetches it, and
 * whoever made the data is told when it has come.
 */
export interface ListData {
  /** How many cases there are. */
  readonly size: number;
  /** How many of them can be searched: all, or those that are here while the rest is on its way; 0 at the very first. */
  readonly searched: number;
  /** Why the rest could not be fetched. */
  readonly error?: CaseError | undefined;
  search(query: Query): SearchResult;
  /** The first and the last year of all groups, whatever is searched for; undefined where that is not known. */
  years(by: Exclude<Grouping, 'none'>): readonly [first: number, last: number] | undefined;
  /** What a narrative is called, by the value of its group; undefined as long as that is not known. */
  narrativeName(narrative: string): string | undefined;
  /** Other words to look for; as `CaseIndex.suggest`. */
  suggest(query: Query): Suggestion | undefined;
  locate(id: string, source: number): CaseLocation;
  /** The reader is about to search: fetches and reads what that takes. */
  loadIndex(): void;
  /** Fetches again what failed. */
  retry(): void;
}

/** A source that was read. */
export interface ListSource {
  /** Its number among the list's sources, from 0. */
  index: number;
  /** Who published it, else the host that it is from. */
  name: string;
  /** All of it; a prepared collection that is alone is not read in full before a reader searches it. */
  parts?: readonly SearchPart[];
  prepared?: ListData;
  locate: (id: string) => CaseLocation;
}

/** What loading a source takes. */
export interface SourceOptions extends LoadOptions {
  cache: DocumentCache;
  /** Whether it is the only one. */
  alone: boolean;
  /** Called when more of it has come. */
  onChange: () => void;
}

/** Data that is all here. */
export class IndexedData implements ListData {
  readonly size: number;
  readonly searched: number;

  constructor(
    private readonly index: CaseIndex,
    readonly locate: ListData['locate'],
  ) {
    this.size = this.searched = index.size;
  }

  search(query: Query): SearchResult {
    return this.index.search(query);
  }

  years(by: Exclude<Grouping, 'none'>): readonly [number, number] | undefined {
    return yearsOf(this.search({ text: '', chosen: {}, sort: 'most' }).groups(by, Infinity).entries);
  }

  narrativeName(narrative: string): string | undefined {
    return this.index.narrativeName(narrative);
  }

  suggest(query: Query): Suggestion | undefined {
    return this.index.suggest(query);
  }

  loadIndex(): void {
    void this.index.warmUp();
  }

  retry(): void {
    // Nothing failed.
  }
}

/** The host that an address is from, to name it to readers; empty for none. */
export function hostOf(url: string): string {
  return url && new URL(url).host;
}
