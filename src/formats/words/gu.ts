import type { VerdictWords } from '../verdict-words.js';

export const words: VerdictWords = {
  not: ['નથી', 'નહીં'],
  none: ['વ્યંગ'],
  misleading: ['ભ્રામક', 'ગેરમાર્ગે', 'સંદર્ભ'],
  mixed: ['અર્ધસત્ય', 'અડધું', 'આંશિક'],
  unproven: ['અપ્રમાણિત', 'પુરાવા નથી'],
  false: ['ખોટ', 'ખોટો', 'જૂઠ', 'અસત્ય', 'નકલી', 'ફેક', 'અફવા', 'બનાવટી'],
  true: ['સાચ', 'સત્ય'],
};
