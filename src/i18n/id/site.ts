import type { SiteMessages } from '../site-messages.js';

export const site: SiteMessages = {
  search: 'Cari',
  narratives: 'Narasi',
  outlets: 'Media',
  countries: 'Negara',
  pages: 'Halaman',
  newest: 'Cek fakta terbaru',
  notFound: 'Halaman tidak ditemukan',
  previousCorrection: 'Koreksi sebelumnya',
  nextCorrection: 'Koreksi berikutnya',
};
