import type { SiteMessages } from '../site-messages.js';

export const site: SiteMessages = {
  search: 'Cuardaigh',
  narratives: 'Scéalta',
  outlets: 'Asraonta meán',
  countries: 'Tíortha',
  pages: 'Leathanaigh',
  newest: 'Na seiceálacha is nuaí',
  notFound: 'Níor aimsíodh an leathanach',
  previousCorrection: 'An ceartúchán roimhe',
  nextCorrection: 'An chéad cheartúchán eile',
};
