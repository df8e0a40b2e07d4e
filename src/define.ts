/** Registers every element; the script tag's entry. What few pages have is loaded where a page has it. */
import { whenPresent } from './elements/base/when-present.js';
import './elements/debunk-card/debunk-card.define.js';

whenPresent({
  'debunk-provider': () => import('./elements/debunk-provider/debunk-provider.define.js'),
  '[data-debunk-card]': () => import('./elements/debunk-card/placeholders.define.js'),
  'narrative-list': () => import('./elements/narrative-list/narrative-list.define.js'),
});
