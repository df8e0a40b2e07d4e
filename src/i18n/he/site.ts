import type { SiteMessages } from '../site-messages.js';

export const site: SiteMessages = {
  search: 'חיפוש',
  narratives: 'נרטיבים',
  outlets: 'כלי תקשורת',
  countries: 'מדינות',
  pages: 'עמודים',
  newest: 'הבדיקות החדשות ביותר',
  notFound: 'העמוד לא נמצא',
  previousCorrection: 'התיקון הקודם',
  nextCorrection: 'התיקון הבא',
};
