/** The texts of a site's pages. */
import type { ListMessages } from '../i18n/list-messages.js';
import { listMessagesFor } from '../i18n/list-messages-for.js';
import type { Messages } from '../i18n/messages.js';
import { messagesFor } from '../i18n/messages-for.js';
import type { SiteMessages } from '../i18n/site-messages.js';
import { siteMessagesFor } from '../i18n/site-messages-for.js';

/** All texts in one language: those of a card, those that a list adds, and those that a site adds. */
export interface SiteTexts {
  m: Messages;
  lm: ListMessages;
  sm: SiteMessages;
}

const loaded = new Map<string, Promise<SiteTexts>>();

/** The texts for a BCP 47 tag. */
export function siteTexts(lang: string): Promise<SiteTexts> {
  const known =
    loaded.get(lang) ??
    Promise.all([messagesFor(lang), listMessagesFor(lang), siteMessagesFor(lang)]).then(([m, lm, sm]) => ({
      m,
      lm,
      sm,
    }));
  loaded.set(lang, known);
  return known;
}
