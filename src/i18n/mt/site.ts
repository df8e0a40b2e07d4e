import type { SiteMessages } from '../site-messages.js';

export const site: SiteMessages = {
  search: 'Fittex',
  narratives: 'Narrattivi',
  outlets: 'Mezzi tal-midja',
  countries: 'Pajjiżi',
  pages: 'Paġni',
  newest: 'L-aħħar verifiki',
  notFound: 'Il-paġna ma nstabitx',
  previousCorrection: 'Il-korrezzjoni ta’ qabel',
  nextCorrection: 'Il-korrezzjoni li jmiss',
};
