import type { SiteMessages } from '../site-messages.js';

export const site: SiteMessages = {
  search: 'Hledat',
  narratives: 'Narativy',
  outlets: 'Média',
  countries: 'Země',
  pages: 'Stránky',
  newest: 'Nejnovější ověření',
  notFound: 'Stránka nenalezena',
  previousCorrection: 'Předchozí oprava',
  nextCorrection: 'Další oprava',
};
