import { guarded, type Guarded } from '../../state/guard.js';
import { VERSION } from '../../version.js';

let warned = false;

/** What the browser calls of an element, and the loop of its updates. */
const CALLED = [
  'connectedCallback',
  'disconnectedCallback',
  'adoptedCallback',
  'attributeChangedCallback',
  'performUpdate',
];

/**
 * Registers an element unless its name is taken, and guards it: whatever throws in it ends in its `fault`. If the package
 * is loaded twice, the first copy wins, and the second says so in one warning. Never throws.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  const first = customElements.get(tag) as (CustomElementConstructor & { version?: string }) | undefined;
  if (!first) {
    CALLED.forEach((name) => guardMethod(element.prototype as Record<string, Method>, name));
    customElements.define(tag, element);
    // A page may have wrapped `customElements.define` and registered a class of its own that extends ours.
  } else if ((first as unknown) !== element && !(first.prototype instanceof element) && !warned) {
    warned = true;
    // eslint-disable-next-line no-console -- the one message that a publisher's developer must see
    console.warn(`debunk-widgets ${VERSION} is not used: ${first.version ?? 'another element'} was registered first.`);
  }
}

type Method = (this: Element & Guarded, ...given: unknown[]) => unknown;

function guardMethod(prototype: Record<string, Method>, name: string): void {
  const work = prototype[name];
  if (!work) return;
  prototype[name] = function (...given) {
    const call = guarded(this, work);
    // The parser may be about to bring the shadow root that a server has drawn: an element takes only one.
    if (name === 'connectedCallback' && document.readyState === 'loading' && !this.shadowRoot && !this.firstChild)
      return setTimeout(() => this.isConnected && call());
    return call(...given);
  };
}
