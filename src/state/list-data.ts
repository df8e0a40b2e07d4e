/** The cases of a list as far as they have loaded, whatever their source. */
import type { DocumentCache } from '../data/document-cache.js';
import type { LoadOptions } from '../data/load.js';
import type { Case } from '../model/case.js';
import type { CaseError } from '../model/result.js';
import type { SearchPart } from '../search/case-columns.js';
import type { CaseIndex } from '../search/case-index.js';
import { yearsOf } from '../search/groups.js';
import type { Grouping, Query, SearchResult, Suggestion } from '../search/types.js';

export * from '../search/types.js';

/** The location of a row's whole case: the case itself, or its address; neither while that is unknown. */
export interface CaseLocation {
  case?: Case | undefined;
  src?: string | undefined;
  /** Looks it up; absent if it is known or the lookup has failed. Do not call while rendering. */
  load?: (() => void) | undefined;
  /** Why the lookup failed. */
  error?: CaseError | undefined;
}

/**
 * The data that a list shows and searches. Reading it fetches nothing: missing parts come with a `load` that fetches
 * them, and whoever made the data is notified when they arrive.
 */
export interface ListData {
  /** The number of cases. */
  readonly size: number;
  /** The number of cases that can be searched: all, or those that have loaded so far; 0 at first. */
  readonly searched: number;
  /** Why the rest could not be fetched. */
  readonly error?: CaseError | undefined;
  search(query: Query): SearchResult;
  /** The first and the last year of all groups, whatever the query; undefined if unknown. */
  years(by: Exclude<Grouping, 'none'>): readonly [first: number, last: number] | undefined;
  /** The name of a narrative by the value of its group; undefined if unknown so far. */
  narrativeName(narrative: string): string | undefined;
  /** Suggests other words, as `CaseIndex.suggest` does. */
  suggest(query: Query): Suggestion | undefined;
  locate(id: string, source: number): CaseLocation;
  /** Fetches and reads the index, because the reader is about to search. */
  loadIndex(): void;
  /** Retries what failed. */
  retry(): void;
}

/** A source that has been read. */
export interface ListSource {
  /** Its number among the list's sources, from 0. */
  index: number;
  /** Its publisher, else the host of its address. */
  name: string;
  /** All its cases; a prepared collection that is the only source is not read in full before a reader searches it. */
  parts?: readonly SearchPart[];
  prepared?: ListData;
  locate: (id: string) => CaseLocation;
}

/** The options for loading a source. */
export interface SourceOptions extends LoadOptions {
  cache: DocumentCache;
  /** Whether it is the only source. */
  alone: boolean;
  /** Called when more of the source has arrived. */
  onChange: () => void;
}

/** Data that has loaded in full. */
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
    // Nothing can have failed.
  }
}

/** The host of an address, to name it to readers; empty for an empty address. */
export function hostOf(url: string): string {
  return url && new URL(url).host;
}
