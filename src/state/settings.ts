import { createContext, type ContextCallback } from '@lit/context';
import type { Fetcher } from '../data/load.js';
import { DocumentCache } from '../data/document-cache.js';
import type { Theme } from '../model/display.js';

export type { DocumentCache, Fetcher };

/** The settings that a provider gives the elements inside it. */
export interface Settings {
  /** The base for relative addresses; the document's base address by default. */
  base?: string | undefined;
  theme?: Theme | undefined;
  /** The address of a list in which a card finds the other cases of its story. */
  list?: string | undefined;
  /** Used instead of `fetch`. */
  fetcher?: Fetcher | undefined;
  /** Holds loaded documents; the page's own cache by default. */
  cache?: DocumentCache | undefined;
}

// A registered symbol, so that two copies of the package on one page share the context.
export const settingsContext = createContext<Settings>(Symbol.for('debunk-widgets:settings'));

/**
 * Asks the providers around an element for their settings: `ContextEvent` of @lit/context, but not made of `Event`, which
 * MooTools replaces on the pages that have it.
 * @param callback Called with the settings at once, and again whenever they change, until it calls its second argument.
 */
export function settingsRequest(contextTarget: Element, callback: ContextCallback<Settings>): CustomEvent {
  const event = new CustomEvent('context-request', { bubbles: true, composed: true });
  return Object.assign(event, { context: settingsContext, contextTarget, callback, subscribe: true });
}

/** The base for relative addresses: the given one, else the page's. */
export function baseOf({ base = document.documentElement.baseURI }: { base?: string | undefined } = {}): string {
  return base;
}

let cache: DocumentCache | undefined;

/** The cache of all elements that get none from a provider. */
export function pageCache(): DocumentCache {
  return (cache ??= new DocumentCache());
}
