import { VERSION } from '../../version.js';

let warned = false;

/**
 * Registers an element unless its name is taken. If the package is loaded twice, the first copy wins, and the second
 * says so in one warning. Never throws.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  const first = customElements.get(tag) as { version?: string } | undefined;
  if (!first) customElements.define(tag, element);
  else if ((first as unknown) !== element && !warned) {
    warned = true;
    // eslint-disable-next-line no-console -- the one message that a publisher's developer must see
    console.warn(`debunk-widgets ${VERSION} is not used: ${first.version ?? 'another element'} was registered first.`);
  }
}
