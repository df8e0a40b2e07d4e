import type { SiteMessages } from '../site-messages.js';

export const site: SiteMessages = {
  search: '検索',
  narratives: 'ナラティブ',
  outlets: '媒体',
  countries: '国',
  pages: 'ページ',
  newest: '最新のファクトチェック',
  notFound: 'ページが見つかりません',
  previousCorrection: '前の訂正',
  nextCorrection: '次の訂正',
};
