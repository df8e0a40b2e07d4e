import type { SiteMessages } from '../site-messages.js';

export const site: SiteMessages = {
  search: 'Kërko',
  narratives: 'Narrativat',
  outlets: 'Mediat',
  countries: 'Vendet',
  pages: 'Faqet',
  newest: 'Verifikimet më të reja',
  notFound: 'Faqja nuk u gjet',
  previousCorrection: 'Korrigjimi i mëparshëm',
  nextCorrection: 'Korrigjimi tjetër',
};
