import type { SiteMessages } from '../site-messages.js';

export const site: SiteMessages = {
  search: 'Søg',
  narratives: 'Narrativer',
  outlets: 'Medier',
  countries: 'Lande',
  pages: 'Sider',
  newest: 'Nyeste faktatjek',
  notFound: 'Siden findes ikke',
  previousCorrection: 'Forrige rettelse',
  nextCorrection: 'Næste rettelse',
};
