import type { SiteMessages } from '../site-messages.js';

export const site: SiteMessages = {
  search: 'Пребарај',
  narratives: 'Наративи',
  outlets: 'Медиуми',
  countries: 'Земји',
  pages: 'Страници',
  newest: 'Најнови проверки',
  notFound: 'Страницата не е пронајдена',
  previousCorrection: 'Претходна исправка',
  nextCorrection: 'Следна исправка',
};
