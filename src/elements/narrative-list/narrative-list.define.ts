import { define } from '../base/define.js';
import { DebunkCard } from '../debunk-card/debunk-card.js';
import { NarrativeList } from './narrative-list.js';

// A case that is opened in the list is a card.
define('debunk-card', DebunkCard);
define('narrative-list', NarrativeList);

declare global {
  interface HTMLElementTagNameMap {
    'narrative-list': NarrativeList;
  }
}
