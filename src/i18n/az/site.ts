import type { SiteMessages } from '../site-messages.js';

export const site: SiteMessages = {
  search: 'Axtar',
  narratives: 'Narrativlər',
  outlets: 'Media orqanları',
  countries: 'Ölkələr',
  pages: 'Səhifələr',
  newest: 'Ən yeni yoxlamalar',
  notFound: 'Səhifə tapılmadı',
  previousCorrection: 'Əvvəlki düzəliş',
  nextCorrection: 'Növbəti düzəliş',
};
