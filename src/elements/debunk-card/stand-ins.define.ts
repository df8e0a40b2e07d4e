/**
 * Cards where a content system takes unknown elements away: `<div data-debunk-card="case.json">` becomes the place of a
 * card. Attributes of the card are written as `data-` attributes, as in `data-variant="compact"`. What the `<div>` holds
 * is the card's fallback.
 */
import type { DebunkCard } from './debunk-card.js';

const NAME = 'data-debunk-card';

function fill(): void {
  for (const stand of document.querySelectorAll(`[${NAME}]`)) {
    const card = document.createElement('debunk-card');
    card.setAttribute('src', stand.getAttribute(NAME) ?? '');
    const { observedAttributes } = card.constructor as typeof DebunkCard;
    for (const name of ['lang', ...observedAttributes]) {
      const value = stand.getAttribute(`data-${name}`);
      if (value !== null) card.setAttribute(name, value);
    }
    stand.removeAttribute(NAME);
    card.append(...stand.childNodes);
    stand.append(card);
  }
}

new MutationObserver(fill).observe(document, { childList: true, subtree: true });
fill();
