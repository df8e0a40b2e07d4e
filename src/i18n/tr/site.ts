import type { SiteMessages } from '../site-messages.js';

export const site: SiteMessages = {
  search: 'Ara',
  narratives: 'Anlatılar',
  outlets: 'Yayın organları',
  countries: 'Ülkeler',
  pages: 'Sayfalar',
  newest: 'En yeni doğruluk kontrolleri',
  notFound: 'Sayfa bulunamadı',
  previousCorrection: 'Önceki düzeltme',
  nextCorrection: 'Sonraki düzeltme',
};
