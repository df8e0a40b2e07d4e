import type { VerdictWords } from '../verdict-words.js';

export const words: VerdictWords = {
  not: ['no ', 'sense '],
  none: ['sàtir', 'paròd'],
  misleading: ['engany', 'manipul', 'fora de context', 'context', 'exager', 'descontext', 'imprec'],
  mixed: ['parcial', 'mig ', 'mitja', 'veritat a mitges', 'contradict'],
  unproven: ['sense prov', 'no demostr', 'no verific', 'sense evid', 'insuficient'],
  false: ['fals', 'mentid', 'fake', 'bulo', 'incorr', 'inventa', 'frau', 'desinfo'],
  true: ['cert ', 'certa ', 'verit', 'ver ', 'vera ', 'correcte'],
};
