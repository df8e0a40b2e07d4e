import type { SiteMessages } from '../site-messages.js';

export const site: SiteMessages = {
  search: 'खोजें',
  narratives: 'नैरेटिव',
  outlets: 'मीडिया संस्थान',
  countries: 'देश',
  pages: 'पृष्ठ',
  newest: 'नए फ़ैक्ट चेक',
  notFound: 'पृष्ठ नहीं मिला',
  previousCorrection: 'पिछला सुधार',
  nextCorrection: 'अगला सुधार',
};
