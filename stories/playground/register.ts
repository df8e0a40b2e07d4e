/**
 * Registers the elements of a page, by their names; two pages share some. A story calls it: an import that is there for its
 * effect alone would be left out of the build.
 */
export function register(elements: Record<string, CustomElementConstructor>): void {
  for (const [name, element] of Object.entries(elements)) {
    if (!customElements.get(name)) customElements.define(name, element);
  }
}
