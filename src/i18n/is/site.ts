import type { SiteMessages } from '../site-messages.js';

export const site: SiteMessages = {
  search: 'Leita',
  narratives: 'Frásagnir',
  outlets: 'Miðlar',
  countries: 'Lönd',
  pages: 'Síður',
  newest: 'Nýjustu staðreyndakannanir',
  notFound: 'Síðan fannst ekki',
  previousCorrection: 'Fyrri leiðrétting',
  nextCorrection: 'Næsta leiðrétting',
};
