import type { SiteMessages } from '../site-messages.js';

export const site: SiteMessages = {
  search: '搜索',
  narratives: '叙事',
  outlets: '媒体',
  countries: '国家/地区',
  pages: '页码',
  newest: '最新核查',
  notFound: '找不到该页面',
  previousCorrection: '上一条更正',
  nextCorrection: '下一条更正',
};
