import type { SiteMessages } from '../site-messages.js';

export const site: SiteMessages = {
  search: 'Buscar',
  narratives: 'Narrativas',
  outlets: 'Veículos',
  countries: 'Países',
  pages: 'Páginas',
  newest: 'Checagens mais recentes',
  notFound: 'Página não encontrada',
  previousCorrection: 'Correção anterior',
  nextCorrection: 'Próxima correção',
};
