import type { SiteMessages } from '../site-messages.js';

export const site: SiteMessages = {
  search: 'Ieškoti',
  narratives: 'Naratyvai',
  outlets: 'Žiniasklaida',
  countries: 'Šalys',
  pages: 'Puslapiai',
  newest: 'Naujausios patikros',
  notFound: 'Puslapis nerastas',
  previousCorrection: 'Ankstesnis pataisymas',
  nextCorrection: 'Kitas pataisymas',
};
