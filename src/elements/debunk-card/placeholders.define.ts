/**
 * Cards for content systems that strip unknown elements: a `<div data-debunk-card="case.json">` is a placeholder, to
 * which a card is added. Attributes of the card are written as `data-` attributes: `data-variant="compact"`. The
 * children of the placeholder become the card's fallback.
 */
import { DebunkCard } from './debunk-card.js';

const NAME = 'data-debunk-card';

/** Puts a card into each placeholder of a document or a shadow root. */
export function fill(root: ParentNode = document): void {
  // Elements that are still being parsed may yet get more children.
  if (document.readyState === 'loading') return;
  for (const stand of root.querySelectorAll(`[${NAME}]`)) {
    const card = document.createElement('debunk-card');
    card.setAttribute('src', stand.getAttribute(NAME) ?? '');
    for (const name of ['lang', ...DebunkCard.observedAttributes]) {
      const value = stand.getAttribute(`data-${name}`);
      if (value !== null) card.setAttribute(name, value);
    }
    stand.removeAttribute(NAME);
    card.append(...stand.childNodes);
    stand.append(card);
  }
}

// On a server there is no document to observe.
if ('document' in globalThis) {
  const fillDocument = (): void => fill();
  new MutationObserver(fillDocument).observe(document, { childList: true, subtree: true });
  addEventListener('DOMContentLoaded', fillDocument);
  fillDocument();
}
