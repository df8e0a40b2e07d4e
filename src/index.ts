/** Classes, types and formats. Importing it has no effect: `debunk-widgets/define.js` registers the elements. */
export { DebunkCard } from './elements/debunk-card/debunk-card.js';
export { DebunkProvider } from './elements/debunk-provider/debunk-provider.js';
export { DebunkElement } from './elements/base/debunk-element.js';
export { DebunkCopyEvent, DebunkErrorEvent, DebunkLoadEvent, DebunkToggleEvent } from './elements/base/events.js';
export { DocumentCache } from './data/document-cache.js';
export { loadDocument, type Fetcher, type LoadOptions } from './data/load.js';
export { parseCases } from './formats/parse-cases.js';
export { readDebunkJson } from './formats/debunk-json.js';
export type { ReadOptions } from './formats/notes.js';
export type { HtmlNode, HtmlParser } from './formats/html.js';
export { settingsContext, type Settings, type Theme } from './state/settings.js';
export * from './model/case.js';
export * from './model/case-text.js';
export * from './model/language.js';
export * from './model/result.js';
export * from './model/rich-text.js';
