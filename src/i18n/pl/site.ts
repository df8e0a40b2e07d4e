import type { SiteMessages } from '../site-messages.js';

export const site: SiteMessages = {
  search: 'Szukaj',
  narratives: 'Narracje',
  outlets: 'Media',
  countries: 'Kraje',
  pages: 'Strony',
  newest: 'Najnowsze weryfikacje',
  notFound: 'Nie znaleziono strony',
  previousCorrection: 'Poprzednie sprostowanie',
  nextCorrection: 'Następne sprostowanie',
};
