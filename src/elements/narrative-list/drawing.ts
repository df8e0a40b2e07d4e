import type { ListMessages } from '../../i18n/list-messages.js';
import type { Messages } from '../../i18n/messages.js';
import type { Fetcher } from '../../state/settings.js';
import type { ListReader } from './list-reader.js';
import type { ListView } from './list-view.js';

/** The values that the parts of a list are drawn with. */
export interface Drawing {
  view: ListView;
  /** Carries out what the controls ask for. */
  reader: ListReader;
  m: Messages;
  lm: ListMessages;
  /** Fetches the cards of open rows. */
  fetcher: Fetcher | undefined;
}
