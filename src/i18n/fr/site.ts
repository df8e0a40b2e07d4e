import type { SiteMessages } from '../site-messages.js';

export const site: SiteMessages = {
  search: 'Rechercher',
  narratives: 'Récits',
  outlets: 'Médias',
  countries: 'Pays',
  pages: 'Pages',
  newest: 'Dernières vérifications',
  notFound: 'Page introuvable',
  previousCorrection: 'Correction précédente',
  nextCorrection: 'Correction suivante',
};
