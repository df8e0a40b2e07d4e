import type { SiteMessages } from '../site-messages.js';

export const site: SiteMessages = {
  search: 'Keresés',
  narratives: 'Narratívák',
  outlets: 'Médiumok',
  countries: 'Országok',
  pages: 'Oldalak',
  newest: 'Legújabb tényellenőrzések',
  notFound: 'Az oldal nem található',
  previousCorrection: 'Előző helyesbítés',
  nextCorrection: 'Következő helyesbítés',
};
