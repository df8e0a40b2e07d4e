import type { SiteMessages } from '../site-messages.js';

export const site: SiteMessages = {
  search: 'Caută',
  narratives: 'Narațiuni',
  outlets: 'Canale media',
  countries: 'Țări',
  pages: 'Pagini',
  newest: 'Cele mai noi verificări',
  notFound: 'Pagina nu a fost găsită',
  previousCorrection: 'Corectura anterioară',
  nextCorrection: 'Corectura următoare',
};
