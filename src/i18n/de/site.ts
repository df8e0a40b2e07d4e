import type { SiteMessages } from '../site-messages.js';

export const site: SiteMessages = {
  search: 'Suchen',
  narratives: 'Narrative',
  outlets: 'Medien',
  countries: 'Länder',
  pages: 'Seiten',
  newest: 'Neueste Faktenchecks',
  notFound: 'Seite nicht gefunden',
  previousCorrection: 'Vorige Korrektur',
  nextCorrection: 'Nächste Korrektur',
};
