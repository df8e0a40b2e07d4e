import { define } from '../base/define.js';
import { DebunkCard } from './debunk-card.js';

/** Registers the card, and tells it where the code of lists is, which it needs once a reader asks for more of a story. */
export function registerCard(): void {
  DebunkCard.listCode = () => import('../narrative-list/narrative-list.define.js');
  define('debunk-card', DebunkCard);
}
