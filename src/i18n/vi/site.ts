import type { SiteMessages } from '../site-messages.js';

export const site: SiteMessages = {
  search: 'Tìm kiếm',
  narratives: 'Câu chuyện',
  outlets: 'Kênh truyền thông',
  countries: 'Quốc gia',
  pages: 'Các trang',
  newest: 'Bài kiểm chứng mới nhất',
  notFound: 'Không tìm thấy trang',
  previousCorrection: 'Đính chính trước',
  nextCorrection: 'Đính chính sau',
};
