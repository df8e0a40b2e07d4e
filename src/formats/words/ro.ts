import type { VerdictWords } from '../verdict-words.js';

export const words: VerdictWords = {
  not: ['nu ', 'deloc '],
  none: ['satir', 'parodi', 'pamflet', 'opinie', 'umor ', 'umoristic', 'fără verdict', 'neevaluat'],
  misleading: [
    ...['înșelător ', 'înșelătoare', 'înșală', 'induce în eroare', 'manipul', 'scos din context', 'scoasă din context'],
    ...['fals context', 'context fals', 'context', 'fără context', 'lipsă de context', 'lipsește contextul'],
    ...['decontext', 'trunchi', 'distors', 'denatur', 'exager', 'impreci', 'inexact', 'incomplet', 'tendenți'],
    ...['propagand', 'deformat'],
  ],
  mixed: [
    ...['parțial', 'în parte', 'jumătate de adevăr', 'pe jumătate', 'semiadevăr', 'mixt', 'amestec', 'contradict'],
    ...['discutabil', 'adevărat dar', 'fals dar', 'nu tocmai', 'nu în totalitate', 'nu în întregime', 'nu chiar'],
  ],
  unproven: [
    ...['nedoved', 'neverific', 'imposibil de verificat', 'nu poate fi verificat', 'nu se poate verifica'],
    ...['fără dovezi', 'fără dovadă', 'nu există dovezi', 'nicio dovadă', 'lipsă de dovezi', 'neconfirmat', 'neprobat'],
    ...['nedemonstr', 'nefond', 'nefundament', 'fără temei', 'fără fundament', 'fără bază', 'nesusținut', 'neclar'],
    ...['insuficient', 'nu este doved', 'nu este confirmat', 'speculați'],
  ],
  false: [
    ...['fals', 'greșit', 'eronat', 'incorect', 'neadevăr', 'minciun', 'mincino', 'fake', 'dezinform', 'misinform'],
    ...['inventat', 'fabricat', 'contrafăcut', 'alterat', 'trucat', 'fotomontaj', 'montaj', 'deepfake', 'generat cu'],
    ...['generată cu', 'generat de', 'generată de', 'creat cu ai ', 'inteligență artificială'],
    ...['inteligența artificială', 'dezmințit', 'infirmat', 'demontat', 'un mit ', 'mituri', 'escroch', 'înșelătorie'],
    ...['fraud', 'păcăl', 'țeap', 'zvon', 'conspiraț', 'farsă', 'nu este real'],
  ],
  true: ['adevăr', 'corect ', 'corectă ', 'exact', 'confirmat', 'autentic', 'real ', 'veridic', 'verificat '],
};
