/** Asks for cases while the code of the card is still on its way. */
import type { Fetcher } from '../data/load.js';

/** The requests that run, by address without fragment. */
export const begun = new Map<string, Fetcher>();

/** What an element may have been given before it is one of ours. */
type Given = HTMLElement & { src?: string; base?: string; case?: unknown; fetcher?: unknown; cache?: unknown };

/**
 * Begins the request that a card will make, as data/load.ts makes it. Where that cannot be known, such as with providers
 * in each other, or outside the element's shadow root, the card asks by itself.
 * @param element A card or a placeholder that is not registered yet.
 */
export function begin(element: Given): void {
  const src = element.src ?? element.getAttribute('src') ?? element.dataset['debunkCard'];
  const provider = element.closest<Given>('debunk-provider');
  if (
    !src ||
    element.case ||
    (element.fetcher ?? provider?.fetcher ?? provider?.cache) ||
    element.getRootNode() !== document ||
    element.querySelector(':scope > script[type$=json]') ||
    element.matches('debunk-provider debunk-provider *')
  )
    return;
  try {
    const base = new URL(provider?.base ?? provider?.getAttribute('base') ?? '', document.documentElement.baseURI);
    const url = new URL(src, base).href.replace(/#.*/s, '');
    if (begun.has(url)) return;
    const request = new AbortController();
    const response = fetch(url, { credentials: 'omit', cache: 'no-cache', signal: request.signal });
    // A failure is reported by whoever takes the response.
    response.catch(() => undefined);
    begun.set(url, (_, { signal }) => {
      signal?.addEventListener('abort', () => request.abort());
      return response;
    });
  } catch {
    // The card finds the same wrong address, or the same odd `fetch` of the page, and says so.
  }
}
