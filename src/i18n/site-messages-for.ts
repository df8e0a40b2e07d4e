import { languageFor } from './languages.js';
import type { SiteMessages } from './site-messages.js';

/** The texts that a site adds, for a BCP 47 tag; in English if there are none. For the command: no page loads them. */
export async function siteMessagesFor(lang: string): Promise<SiteMessages> {
  const { site } = (await import(`./${languageFor(lang) ?? 'en'}/site.js`)) as { site: SiteMessages };
  return site;
}
