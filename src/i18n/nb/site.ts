import type { SiteMessages } from '../site-messages.js';

export const site: SiteMessages = {
  search: 'Søk',
  narratives: 'Narrativer',
  outlets: 'Medier',
  countries: 'Land',
  pages: 'Sider',
  newest: 'Nyeste faktasjekker',
  notFound: 'Fant ikke siden',
  previousCorrection: 'Forrige rettelse',
  nextCorrection: 'Neste rettelse',
};
