import type { SiteMessages } from '../site-messages.js';

export const site: SiteMessages = {
  search: 'ძიება',
  narratives: 'ნარატივები',
  outlets: 'მედიასაშუალებები',
  countries: 'ქვეყნები',
  pages: 'გვერდები',
  newest: 'უახლესი გადამოწმებები',
  notFound: 'გვერდი ვერ მოიძებნა',
  previousCorrection: 'წინა შესწორება',
  nextCorrection: 'შემდეგი შესწორება',
};
