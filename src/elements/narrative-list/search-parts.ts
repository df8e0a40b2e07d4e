/** What a list shows only to readers who search: loaded when one comes near, so that the first rows need not wait for it. */
export { advice } from './advice.template.js';
export { excerptOf } from './excerpt.js';
export { panel } from './panel.template.js';
export { relaxedCounts } from './relaxed.js';
export { sheet } from './search-parts.styles.js';
