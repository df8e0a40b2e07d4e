import type { SiteMessages } from '../site-messages.js';

export const site: SiteMessages = {
  search: 'Buscar',
  narratives: 'Narrativas',
  outlets: 'Medios',
  countries: 'Países',
  pages: 'Páginas',
  newest: 'Últimas verificaciones',
  notFound: 'Página no encontrada',
  previousCorrection: 'Corrección anterior',
  nextCorrection: 'Corrección siguiente',
};
