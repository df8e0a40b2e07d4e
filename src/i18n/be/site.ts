import type { SiteMessages } from '../site-messages.js';

export const site: SiteMessages = {
  search: 'Шукаць',
  narratives: 'Наратывы',
  outlets: 'Медыя',
  countries: 'Краіны',
  pages: 'Старонкі',
  newest: 'Новыя фактчэкі',
  notFound: 'Старонку не знойдзена',
  previousCorrection: 'Папярэдняе выпраўленне',
  nextCorrection: 'Наступнае выпраўленне',
};
