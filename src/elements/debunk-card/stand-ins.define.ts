/**
 * Cards where a content system takes unknown elements away: `<div data-debunk-card="case.json">` becomes the place of a
 * card. Attributes of the card are written as `data-` attributes, as in `data-variant="compact"`. What the `<div>` holds
 * is the card's fallback.
 */
import type { DebunkCard } from './debunk-card.js';

const NAME = 'data-debunk-card';

function fill(): void {
  // What is still being parsed may yet get more children.
  if (document.readyState === 'loading') return;
  for (const stand of document.querySelectorAll(`[${NAME}]`)) {
    const card = document.createElement('debunk-card');
    card.setAttribute('src', stand.getAttribute(NAME) ?? '');
    // Somebody else's element of that name may have none.
    const { observedAttributes = [] } = card.constructor as Partial<typeof DebunkCard>;
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
addEventListener('DOMContentLoaded', fill);
fill();
