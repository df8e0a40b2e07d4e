import type { SiteMessages } from '../site-messages.js';

export const site: SiteMessages = {
  search: 'Sök',
  narratives: 'Narrativ',
  outlets: 'Medier',
  countries: 'Länder',
  pages: 'Sidor',
  newest: 'Senaste faktagranskningarna',
  notFound: 'Sidan hittades inte',
  previousCorrection: 'Föregående rättelse',
  nextCorrection: 'Nästa rättelse',
};
