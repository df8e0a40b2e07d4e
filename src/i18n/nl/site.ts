import type { SiteMessages } from '../site-messages.js';

export const site: SiteMessages = {
  search: 'Zoeken',
  narratives: 'Narratieven',
  outlets: 'Media',
  countries: 'Landen',
  pages: 'Pagina’s',
  newest: 'Nieuwste factchecks',
  notFound: 'Pagina niet gevonden',
  previousCorrection: 'Vorige correctie',
  nextCorrection: 'Volgende correctie',
};
