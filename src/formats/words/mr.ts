import type { VerdictWords } from '../verdict-words.js';

export const words: VerdictWords = {
  not: ['नाही'],
  none: ['उपहास', 'व्यंग'],
  misleading: ['दिशाभूल', 'भ्रामक', 'संदर्भ', 'अपूर्ण'],
  mixed: ['अर्धसत्य', 'अंशतः', 'अर्धवट'],
  unproven: ['अप्रमाणित', 'पुरावा नाही'],
  false: ['खोट', 'असत्य', 'चुकी', 'बनावट', 'फेक', 'अफवा', 'फसव'],
  true: ['खर', 'सत्य ', 'बरोबर'],
};
