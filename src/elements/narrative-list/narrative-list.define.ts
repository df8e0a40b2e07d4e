import { define } from '../base/define.js';
import '../debunk-card/debunk-card.define.js';
import { NarrativeList } from './narrative-list.js';

define('narrative-list', NarrativeList);

declare global {
  interface HTMLElementTagNameMap {
    'narrative-list': NarrativeList;
  }
}
