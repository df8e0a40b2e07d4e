import type { SiteMessages } from '../site-messages.js';

export const site: SiteMessages = {
  search: 'Otsi',
  narratives: 'Narratiivid',
  outlets: 'Meediakanalid',
  countries: 'Riigid',
  pages: 'Leheküljed',
  newest: 'Uusimad faktikontrollid',
  notFound: 'Lehekülge ei leitud',
  previousCorrection: 'Eelmine parandus',
  nextCorrection: 'Järgmine parandus',
};
