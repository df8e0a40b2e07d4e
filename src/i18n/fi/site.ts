import type { SiteMessages } from '../site-messages.js';

export const site: SiteMessages = {
  search: 'Hae',
  narratives: 'Narratiivit',
  outlets: 'Mediat',
  countries: 'Maat',
  pages: 'Sivut',
  newest: 'Uusimmat faktantarkistukset',
  notFound: 'Sivua ei löytynyt',
  previousCorrection: 'Edellinen korjaus',
  nextCorrection: 'Seuraava korjaus',
};
