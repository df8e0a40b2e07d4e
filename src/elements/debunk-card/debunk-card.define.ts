import { define } from '../base/define.js';
import { DebunkCard } from './debunk-card.js';

define('debunk-card', DebunkCard);

declare global {
  interface HTMLElementTagNameMap {
    'debunk-card': DebunkCard;
  }
}
