import type { SiteMessages } from '../site-messages.js';

export const site: SiteMessages = {
  search: 'بحث',
  narratives: 'السرديات',
  outlets: 'وسائل الإعلام',
  countries: 'البلدان',
  pages: 'الصفحات',
  newest: 'أحدث التدقيقات',
  notFound: 'الصفحة غير موجودة',
  previousCorrection: 'التصحيح السابق',
  nextCorrection: 'التصحيح التالي',
};
