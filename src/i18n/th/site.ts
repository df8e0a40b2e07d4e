import type { SiteMessages } from '../site-messages.js';

export const site: SiteMessages = {
  search: 'ค้นหา',
  narratives: 'เรื่องเล่า',
  outlets: 'สื่อ',
  countries: 'ประเทศ',
  pages: 'หน้า',
  newest: 'รายงานตรวจสอบล่าสุด',
  notFound: 'ไม่พบหน้านี้',
  previousCorrection: 'การแก้ไขก่อนหน้า',
  nextCorrection: 'การแก้ไขถัดไป',
};
