/** Registers every element; the entry of the script tag. Elements that few pages have are loaded on demand. */
import { whenPresent } from './elements/base/when-present.js';
import './elements/debunk-card/debunk-card.define.js';

whenPresent({
  'debunk-provider': () => import('./elements/debunk-provider/debunk-provider.define.js'),
  '[data-debunk-card]': () => import('./elements/debunk-card/placeholders.define.js'),
  'narrative-list': () => import('./elements/narrative-list/narrative-list.define.js'),
});
