import type { SiteMessages } from '../site-messages.js';

export const site: SiteMessages = {
  search: 'Hľadať',
  narratives: 'Naratívy',
  outlets: 'Médiá',
  countries: 'Krajiny',
  pages: 'Stránky',
  newest: 'Najnovšie overenia',
  notFound: 'Stránka sa nenašla',
  previousCorrection: 'Predchádzajúca oprava',
  nextCorrection: 'Ďalšia oprava',
};
