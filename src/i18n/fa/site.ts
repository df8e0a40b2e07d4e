import type { SiteMessages } from '../site-messages.js';

export const site: SiteMessages = {
  search: 'جست‌وجو',
  narratives: 'روایت‌ها',
  outlets: 'رسانه‌ها',
  countries: 'کشورها',
  pages: 'صفحه‌ها',
  newest: 'تازه‌ترین راستی‌آزمایی‌ها',
  notFound: 'صفحه پیدا نشد',
  previousCorrection: 'اصلاحیهٔ قبلی',
  nextCorrection: 'اصلاحیهٔ بعدی',
};
