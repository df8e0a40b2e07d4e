import type { CSSResult } from '@lit/reactive-element';
import type { ListMessages } from '../../i18n/list-messages.js';
import type { Messages } from '../../i18n/messages.js';
import type { CaseError } from '../../model/result.js';
import type { Facet, FacetCount } from '../../state/list-data.js';
import type { Fetcher } from '../../state/settings.js';
import type { Content } from '../base/markup.js';
import type { ListReader } from './list-reader.js';
import type { ListView, SearchedView } from './list-view.js';

/** What only readers who search see: the module `search-parts.js`. */
export interface SearchParts extends SearchedView {
  panel: (facet: Facet, values: readonly FacetCount[], drawing: Drawing) => Content;
  advice: (drawing: Drawing) => Content;
  sheet: CSSResult;
}

/** The values that the parts of a list are drawn with. */
export interface Drawing {
  view: ListView;
  /** Carries out what the controls ask for. */
  reader: ListReader;
  m: Messages;
  lm: ListMessages;
  /** Fetches the cards of open rows. */
  fetcher: Fetcher | undefined;
  /** The parts for readers who search, or why they could not be loaded; neither before they are there. */
  parts: SearchParts | undefined;
  failure: CaseError | undefined;
}
