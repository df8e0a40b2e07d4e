import type { SiteMessages } from '../site-messages.js';

export const site: SiteMessages = {
  search: 'Išči',
  narratives: 'Narativi',
  outlets: 'Mediji',
  countries: 'Države',
  pages: 'Strani',
  newest: 'Najnovejša preverjanja',
  notFound: 'Strani ni mogoče najti',
  previousCorrection: 'Prejšnji popravek',
  nextCorrection: 'Naslednji popravek',
};
