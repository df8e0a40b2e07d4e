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
    const prototype = element.prototype as Record<string, Method>;
    CALLED.forEach((name) => guardMethod(prototype, name));
    awaitServedRoot(prototype);
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
    return guarded(this, work)(...given);
  };
}

/** Lets an element begin only when the parser has brought the shadow tree that a server may have drawn: it takes only one. */
function awaitServedRoot(prototype: Record<string, Method>): void {
  const connect = prototype['connectedCallback'];
  prototype['connectedCallback'] = function begin() {
    if (isBegun(this)) return setTimeout(() => this.isConnected && begin.call(this));
    return connect?.call(this);
  };
}

/** Whether the parser may have read no more of an element than its name and attributes. */
function isBegun({ shadowRoot, firstElementChild, nextSibling }: Element): boolean {
  return document.readyState === 'loading' && !shadowRoot && !firstElementChild && !nextSibling;
}
