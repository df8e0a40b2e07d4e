import type { SiteMessages } from '../site-messages.js';

export const site: SiteMessages = {
  search: 'Претражи',
  narratives: 'Наративи',
  outlets: 'Медији',
  countries: 'Земље',
  pages: 'Странице',
  newest: 'Најновије провере',
  notFound: 'Страница није пронађена',
  previousCorrection: 'Претходна исправка',
  nextCorrection: 'Следећа исправка',
};
