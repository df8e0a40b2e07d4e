import type { SiteMessages } from '../site-messages.js';

export const site: SiteMessages = {
  search: '검색',
  narratives: '서사',
  outlets: '매체',
  countries: '국가',
  pages: '페이지',
  newest: '최신 팩트체크',
  notFound: '페이지를 찾을 수 없습니다',
  previousCorrection: '이전 정정',
  nextCorrection: '다음 정정',
};
