import type { VerdictWords } from '../verdict-words.js';

export const words: VerdictWords = {
  not: ['නොවේ', 'නැත'],
  none: ['උපහාස'],
  misleading: ['නොමඟ', 'නොමග', 'විකෘති'],
  mixed: ['අර්ධ', 'මිශ්‍ර'],
  unproven: ['තහවුරු නොකළ', 'සාක්ෂි නැත'],
  false: ['අසත්‍ය', 'ව්‍යාජ', 'බොරු', 'වැරදි'],
  true: ['සත්‍ය', 'ඇත්ත'],
};
