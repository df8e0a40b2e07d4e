import { define } from '../base/define.js';
import { registerCard } from '../debunk-card/register.js';
import { DebunkMention } from './debunk-mention.js';

// The case is a card.
registerCard();
define('debunk-mention', DebunkMention);

declare global {
  interface HTMLElementTagNameMap {
    'debunk-mention': DebunkMention;
  }
}
