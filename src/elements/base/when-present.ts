const modules = new Map<string, () => Promise<unknown>>();

/**
 * Loads an element's module now, where it is one that is loaded on demand.
 * @returns Rejects where it cannot be loaded.
 */
export async function bring(tag: string): Promise<void> {
  await modules.get(tag)?.();
}

/**
 * Loads each element's module once the page has such an element, now or later.
 * @param given By tag name, or by any selector, what loads the module that registers it.
 */
export function whenPresent(given: Record<string, () => Promise<unknown>>): void {
  for (const [tag, load] of Object.entries(given)) modules.set(tag, load);
  // On a server there is no page to look at.
  if (!('document' in globalThis)) return;
  const missing = new Set(Object.keys(given));
  const look = (): void => {
    for (const tag of missing) {
      if (!document.querySelector(tag)) continue;
      missing.delete(tag);
      // What did not load is tried again when the page changes next.
      given[tag]?.().catch(() => missing.add(tag));
    }
    if (!missing.size) observer.disconnect();
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });
  look();
}
