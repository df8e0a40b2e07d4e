import type { SiteMessages } from '../site-messages.js';

export const site: SiteMessages = {
  search: 'Meklēt',
  narratives: 'Naratīvi',
  outlets: 'Mediji',
  countries: 'Valstis',
  pages: 'Lapas',
  newest: 'Jaunākās pārbaudes',
  notFound: 'Lapa nav atrasta',
  previousCorrection: 'Iepriekšējais labojums',
  nextCorrection: 'Nākamais labojums',
};
