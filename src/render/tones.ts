import type { Tone } from '../model/case.js';

/** The colours of the tones on white, as the card has them, for channels without style sheets. */
export const TONE_COLOURS: Record<Tone, string> = {
  false: '#ac1a1c',
  misleading: '#864f00',
  unproven: '#535f6f',
  mixed: '#605191',
  true: '#1c6f3e',
  none: '#5b5d63',
};

export const INK = '#16181d';
export const SOFT = '#5b5d63';
export const WASH = '#f4f4f5';
export const PAPER = '#ffffff';
