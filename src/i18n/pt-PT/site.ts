import type { SiteMessages } from '../site-messages.js';

export const site: SiteMessages = {
  search: 'Pesquisar',
  narratives: 'Narrativas',
  outlets: 'Órgãos de comunicação',
  countries: 'Países',
  pages: 'Páginas',
  newest: 'Verificações mais recentes',
  notFound: 'Página não encontrada',
  previousCorrection: 'Correção anterior',
  nextCorrection: 'Correção seguinte',
};
