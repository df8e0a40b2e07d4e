const modules = new Map<string, () => Promise<unknown>>();

/**
 * Loads an element's module now, if it is one that is loaded on demand.
 * @returns Rejects if it cannot be loaded.
 */
export async function bring(tag: string): Promise<void> {
  await modules.get(tag)?.();
}

/**
 * Loads each element's module once the page has such an element, now or later.
 * @param given By tag name or any other selector, the function that loads the module.
 */
export function whenPresent(given: Record<string, () => Promise<unknown>>): void {
  for (const [tag, load] of Object.entries(given)) modules.set(tag, load);
  // On a server there is no document to observe.
  if (!('document' in globalThis)) return;
  const missing = new Set(Object.keys(given));
  const scan = (): void => {
    for (const tag of missing) {
      if (!document.querySelector(tag)) continue;
      missing.delete(tag);
      // A module that did not load is tried again when the page next changes.
      given[tag]?.().catch(() => missing.add(tag));
    }
    if (!missing.size) observer.disconnect();
  };
  const observer = new MutationObserver(scan);
  observer.observe(document, { childList: true, subtree: true });
  scan();
}
