import type { SiteMessages } from '../site-messages.js';

export const site: SiteMessages = {
  search: 'تلاش',
  narratives: 'بیانیے',
  outlets: 'میڈیا ادارے',
  countries: 'ممالک',
  pages: 'صفحات',
  newest: 'تازہ ترین فیکٹ چیک',
  notFound: 'صفحہ نہیں ملا',
  previousCorrection: 'پچھلی تصحیح',
  nextCorrection: 'اگلی تصحیح',
};
