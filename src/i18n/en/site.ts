import type { SiteMessages } from '../site-messages.js';

export const site: SiteMessages = {
  search: 'Search',
  narratives: 'Narratives',
  outlets: 'Outlets',
  countries: 'Countries',
  pages: 'Pages',
  newest: 'Newest fact-checks',
  notFound: 'Page not found',
  previousCorrection: 'Previous correction',
  nextCorrection: 'Next correction',
};
