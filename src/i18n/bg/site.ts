import type { SiteMessages } from '../site-messages.js';

export const site: SiteMessages = {
  search: 'Търсене',
  narratives: 'Наративи',
  outlets: 'Медии',
  countries: 'Държави',
  pages: 'Страници',
  newest: 'Най-нови проверки',
  notFound: 'Страницата не е намерена',
  previousCorrection: 'Предишна поправка',
  nextCorrection: 'Следваща поправка',
};
