import type { SiteMessages } from '../site-messages.js';

export const site: SiteMessages = {
  search: 'Cerca',
  narratives: 'Narrazioni',
  outlets: 'Testate',
  countries: 'Paesi',
  pages: 'Pagine',
  newest: 'Ultime verifiche',
  notFound: 'Pagina non trovata',
  previousCorrection: 'Correzione precedente',
  nextCorrection: 'Correzione successiva',
};
