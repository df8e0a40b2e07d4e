import type { DebunkCard } from './debunk-card.js';
import { registerCard } from './register.js';

registerCard();

declare global {
  interface HTMLElementTagNameMap {
    'debunk-card': DebunkCard;
  }
}
