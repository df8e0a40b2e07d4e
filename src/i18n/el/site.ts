import type { SiteMessages } from '../site-messages.js';

export const site: SiteMessages = {
  search: 'Αναζήτηση',
  narratives: 'Αφηγήματα',
  outlets: 'Μέσα ενημέρωσης',
  countries: 'Χώρες',
  pages: 'Σελίδες',
  newest: 'Νεότεροι έλεγχοι',
  notFound: 'Η σελίδα δεν βρέθηκε',
  previousCorrection: 'Προηγούμενη διόρθωση',
  nextCorrection: 'Επόμενη διόρθωση',
};
