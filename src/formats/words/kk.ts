import type { VerdictWords } from '../verdict-words.js';

export const words: VerdictWords = {
  not: ['емес '],
  none: ['сатира'],
  misleading: ['манипуляц', 'бұрмалан', 'адастыр', 'контекст'],
  mixed: ['жартылай', 'ішінара'],
  unproven: ['дәлелденбе', 'расталмаған', 'тексерілме'],
  false: ['жалған', 'өтірік', 'фейк', 'аңыз', 'қате '],
  true: ['рас ', 'шындық', 'дұрыс '],
};
