import type { SiteMessages } from '../site-messages.js';

export const site: SiteMessages = {
  search: 'தேடு',
  narratives: 'கதையாடல்கள்',
  outlets: 'ஊடகங்கள்',
  countries: 'நாடுகள்',
  pages: 'பக்கங்கள்',
  newest: 'புதிய சரிபார்ப்புகள்',
  notFound: 'பக்கம் கிடைக்கவில்லை',
  previousCorrection: 'முந்தைய திருத்தம்',
  nextCorrection: 'அடுத்த திருத்தம்',
};
