import type { SiteMessages } from '../site-messages.js';

export const site: SiteMessages = {
  search: 'Tafuta',
  narratives: 'Simulizi',
  outlets: 'Vyombo vya habari',
  countries: 'Nchi',
  pages: 'Kurasa',
  newest: 'Uhakiki mpya zaidi',
  notFound: 'Ukurasa haukupatikana',
  previousCorrection: 'Sahihisho lililotangulia',
  nextCorrection: 'Sahihisho linalofuata',
};
