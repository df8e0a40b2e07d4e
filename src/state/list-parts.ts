import type { DocumentCache } from '../data/document-cache.js';
import type { LoadOptions } from '../data/load.js';
import type { SearchPart } from '../search/searcher.js';
import type { CasePlace, ListData } from './list-data.js';

/** A source that was read. */
export interface ListSource {
  /** Which of the list's sources it is, from 0. */
  index: number;
  /** Who published it, else where it is from. */
  name: string;
  /** All of it; a prepared collection that is alone is not read in full before a reader asks for it. */
  parts?: readonly SearchPart[];
  prepared?: ListData;
  place: (id: string) => CasePlace;
}

/** How a source is loaded. */
export interface SourceOptions extends LoadOptions {
  cache: DocumentCache;
  /** Whether it is the only one. */
  alone: boolean;
  /** Called when more of it has come. */
  onChange: () => void;
}

/** Where a source is from, for readers. */
export function hostOf(url: string): string {
  return url && new URL(url).host;
}
