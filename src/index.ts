/**
 * The elements' classes and events, the readers of every format, and their types. Importing it has no effect:
 * `debunk-widgets/define.js` registers the elements.
 */
export { DebunkCard } from './elements/debunk-card/debunk-card.js';
export { DebunkMention } from './elements/debunk-mention/debunk-mention.js';
export { DebunkProvider } from './elements/debunk-provider/debunk-provider.js';
export { DebunkVerdict } from './elements/debunk-verdict/debunk-verdict.js';
export { NarrativeChart } from './elements/narrative-chart/narrative-chart.js';
export { NarrativeList } from './elements/narrative-list/narrative-list.js';
export type { Split } from './search/timeline.js';
export type { Grouping, Sort, SourceFault } from './search/types.js';
export { ListLoadEvent, ListToggleEvent } from './elements/narrative-list/events.js';
export { DebunkElement } from './elements/base/debunk-element.js';
export { DebunkCopyEvent, DebunkErrorEvent, DebunkLoadEvent, DebunkToggleEvent } from './elements/base/events.js';
export type {
  ClaimReviewOutcome,
  ListLoadDetail,
  ListToggleDetail,
  LoadDetail,
  ToggleDetail,
} from './elements/base/events.js';
export { settingsContext, type Settings } from './state/settings.js';
export type { Order, Theme, Variant } from './model/display.js';
export { registerMessages, type LanguageTexts, type SomeTexts } from './i18n/register.js';
export type { Messages } from './i18n/messages.js';
export type { ListMessages } from './i18n/list-messages.js';
export type { Facet } from './search/types.js';
export { DocumentCache } from './data/document-cache.js';
export { loadDocument, type Fetcher, type Loaded, type LoadOptions } from './data/load.js';
export { parseCases } from './formats/parse-cases.js';
export { readClaimReview } from './formats/claim-review.js';
export { readDebunkJson } from './formats/debunk-json.js';
export { readGoogleFactCheck } from './formats/google-fact-check.js';
export { verdictTone } from './formats/verdict-tone.js';
export type { ReadOptions } from './formats/read-context.js';
export type { HtmlNode, HtmlParser } from './formats/html.js';
export type { CaseError, ErrorKind, Failure, Ok, Result, Warning, WarningKind } from './model/result.js';
export type {
  Address,
  Appearance,
  Case,
  CaseFile,
  CaseInput,
  CaseOf,
  ClaimOf,
  Collection,
  CollectionInput,
  Correction,
  DateText,
  LanguageTag,
  Narrative,
  Publisher,
  Related,
  Review,
  Role,
  Scale,
  Source,
  Status,
  Tone,
  Translation,
  Verdict,
} from './model/case.js';
export type {
  Block,
  Emphasis,
  HtmlInput,
  Inline,
  Link,
  List,
  Paragraph,
  Quote,
  RichText,
  RichTextInput,
  Strong,
  Text,
} from './model/rich-text.js';
