/**
 * Cards for content systems that strip unknown elements: a `<div data-debunk-card="case.json">` is a placeholder, to
 * which a card is added. Attributes of the card are written as `data-` attributes: `data-variant="compact"`. The
 * children of the placeholder become the card's fallback.
 */
import type { DebunkCard } from './debunk-card.js';

const NAME = 'data-debunk-card';

function fill(): void {
  // Elements that are still being parsed may yet get more children.
  if (document.readyState === 'loading') return;
  for (const stand of document.querySelectorAll(`[${NAME}]`)) {
    const card = document.createElement('debunk-card');
    card.setAttribute('src', stand.getAttribute(NAME) ?? '');
    // Another element registered under that name may have none.
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
