import type { Tone } from '../model/case.js';

/** The colours of the tones on white, as the card has them, for channels without style sheets. */
export const TONE_COLOURS: Record<Tone, string> = {
  false: '#aa2a22',
  misleading: '#815009',
  unproven: '#515d6d',
  mixed: '#605492',
  true: '#1b693b',
  none: '#5a5c62',
};

export const INK = '#16181d';
export const SOFT = '#5b5d63';
export const WASH = '#f4f4f5';
export const PAPER = '#ffffff';
