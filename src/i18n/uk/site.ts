import type { SiteMessages } from '../site-messages.js';

export const site: SiteMessages = {
  search: 'Пошук',
  narratives: 'Наративи',
  outlets: 'Медіа',
  countries: 'Країни',
  pages: 'Сторінки',
  newest: 'Нові фактчеки',
  notFound: 'Сторінку не знайдено',
  previousCorrection: 'Попереднє виправлення',
  nextCorrection: 'Наступне виправлення',
};
