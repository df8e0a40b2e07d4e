/**
 * Cards and mentions for content systems that strip unknown elements. A `<div data-debunk-card="case.json">` is a
 * placeholder, to which a card is added; attributes of the card are written as `data-` attributes: `data-variant="compact"`.
 * The children of the placeholder become the card's fallback. An `<a href="case.html" data-debunk-mention="case.json">`, or
 * any other element, becomes the content of a mention.
 */
import { DebunkCard } from './debunk-card.js';

const CARD = 'data-debunk-card';
const MENTION = 'data-debunk-mention';

/** Puts a card or a mention in the place of each placeholder of a document, a shadow root or an element. */
export function fill(root: ParentNode = document): void {
  // Elements that are still being parsed may yet get more children.
  if (document.readyState === 'loading') return;
  for (const stand of root.querySelectorAll(`[${CARD}]`)) {
    const card = make('debunk-card', stand, CARD);
    for (const name of ['lang', ...DebunkCard.observedAttributes]) {
      const value = stand.getAttribute(`data-${name}`);
      if (value !== null) card.setAttribute(name, value);
    }
    card.append(...stand.childNodes);
    stand.append(card);
  }
  for (const link of root.querySelectorAll(`[${MENTION}]`)) {
    const mention = make('debunk-mention', link, MENTION);
    link.before(mention);
    // A link that has the focus keeps it, where a browser can do so.
    if ('moveBefore' in mention) mention.moveBefore(link, null);
    else (mention as Element).append(link);
  }
}

/** Makes an element with the address that a placeholder has, and takes it from that. */
function make(tag: string, stand: Element, name: string): Element {
  const element: Element = document.createElement(tag);
  element.setAttribute('src', stand.getAttribute(name) ?? '');
  stand.removeAttribute(name);
  return element;
}

// On a server there is no document to observe.
if ('document' in globalThis) {
  const fillDocument = (): void => fill();
  new MutationObserver(fillDocument).observe(document, { childList: true, subtree: true });
  addEventListener('DOMContentLoaded', fillDocument);
  fillDocument();
}
