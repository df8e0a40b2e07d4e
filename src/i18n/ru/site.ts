import type { SiteMessages } from '../site-messages.js';

export const site: SiteMessages = {
  search: 'Поиск',
  narratives: 'Нарративы',
  outlets: 'СМИ',
  countries: 'Страны',
  pages: 'Страницы',
  newest: 'Новые фактчеки',
  notFound: 'Страница не найдена',
  previousCorrection: 'Предыдущее исправление',
  nextCorrection: 'Следующее исправление',
};
