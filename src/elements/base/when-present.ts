/**
 * Loads each element's module once the page has such an element, now or later.
 * @param modules By tag name, or by any selector, what loads the module that registers it.
 */
export function whenPresent(modules: Record<string, () => Promise<unknown>>): void {
  // On a server there is no page to look at.
  if (!('document' in globalThis)) return;
  const missing = new Set(Object.keys(modules));
  const look = (): void => {
    for (const tag of missing) {
      if (!document.querySelector(tag)) continue;
      missing.delete(tag);
      // What did not load is tried again when the page changes next.
      modules[tag]?.().catch(() => missing.add(tag));
    }
    if (!missing.size) observer.disconnect();
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });
  look();
}
