import { createContext } from '@lit/context';
import type { Fetcher } from '../data/load.js';
import { DocumentCache } from '../data/document-cache.js';
import type { Theme } from '../model/display.js';

export type { DocumentCache, Fetcher };

/** What a provider gives the elements inside it. */
export interface Settings {
  /** What relative addresses are resolved against; the default is the document's base address. */
  base?: string | undefined;
  theme?: Theme | undefined;
  /** The address of a list in which a card finds the other cases of its story. */
  list?: string | undefined;
  /** Fetches in place of `fetch`. */
  fetcher?: Fetcher | undefined;
  /** Holds the documents that were loaded; the page's own by default. */
  cache?: DocumentCache | undefined;
}

// A registered symbol: two copies of the package on one page understand each other.
export const settingsContext = createContext<Settings>(Symbol.for('debunk-widgets:settings'));

/** What addresses are resolved against: the base that is given, else the page's. */
export function baseOf({ base = document.baseURI }: { base?: string | undefined } = {}): string {
  return base;
}

let cache: DocumentCache | undefined;

/** The cache of all elements that no provider gives one. */
export function pageCache(): DocumentCache {
  return (cache ??= new DocumentCache());
}
