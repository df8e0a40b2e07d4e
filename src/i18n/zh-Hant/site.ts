import type { SiteMessages } from '../site-messages.js';

export const site: SiteMessages = {
  search: '搜尋',
  narratives: '敘事',
  outlets: '媒體',
  countries: '國家/地區',
  pages: '頁碼',
  newest: '最新查核',
  notFound: '找不到該頁面',
  previousCorrection: '上一則更正',
  nextCorrection: '下一則更正',
};
