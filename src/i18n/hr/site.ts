import type { SiteMessages } from '../site-messages.js';

export const site: SiteMessages = {
  search: 'Pretraži',
  narratives: 'Narativi',
  outlets: 'Mediji',
  countries: 'Zemlje',
  pages: 'Stranice',
  newest: 'Najnovije provjere',
  notFound: 'Stranica nije pronađena',
  previousCorrection: 'Prethodni ispravak',
  nextCorrection: 'Sljedeći ispravak',
};
