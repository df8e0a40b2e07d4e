import type { SiteMessages } from '../site-messages.js';

export const site: SiteMessages = {
  search: 'খুঁজুন',
  narratives: 'বয়ানসমূহ',
  outlets: 'সংবাদমাধ্যম',
  countries: 'দেশ',
  pages: 'পাতা',
  newest: 'সর্বশেষ ফ্যাক্টচেক',
  notFound: 'পাতাটি পাওয়া যায়নি',
  previousCorrection: 'আগের সংশোধনী',
  nextCorrection: 'পরের সংশোধনী',
};
