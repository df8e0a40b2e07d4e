import type { VerdictWords } from '../verdict-words.js';

export const words: VerdictWords = {
  not: ['não ', 'nem '],
  none: ['sátira', 'satír', 'parodi', 'opinião', 'humorístic', 'sem classificação', 'não classificad'],
  misleading: [
    ...['engana', 'enganos', 'manipul', 'fora de contexto', 'fora do contexto', 'falta de contexto', 'falta contexto'],
    ...['sem contexto', 'contexto', 'descontext', 'distorc', 'distorç', 'deturp', 'exager', 'imprecis', 'inexat'],
    ...['inexact', 'esticad', 'incomplet', 'tendencios', 'propagand', 'impostor', 'truncad'],
  ],
  mixed: [
    ...['parcial', 'em parte', 'meia verdade', 'meias verdades', 'meio verdadeiro', 'mistura', 'misto '],
    ...['contraditóri', 'discutível', 'verdadeiro mas', 'certo mas', 'falso mas', 'não é bem assim', 'não totalmente'],
    ...['não inteiramente'],
  ],
  unproven: [
    ...['sem prova', 'não há prova', 'não existem prova', 'faltam prova', 'não provad', 'por provar', 'sem evidência'],
    ...['não há evidência', 'não comprovad', 'por comprovar', 'não verific', 'inverific', 'por verificar'],
    ...['não confirmad', 'por confirmar', 'não demonstr', 'infundad', 'sem fundamento', 'sem base', 'insustentável'],
    ...['inconclusiv', 'insuficient', 'não é possível verific'],
  ],
  false: [
    ...['fals', 'mentir', 'errad', 'errón', 'incorret', 'incorrect', 'fake', 'boato', 'embuste', 'burla', 'fraude'],
    ...['desinform', 'inventad', 'fabricad', 'forjad', 'adulterad', 'alterad', 'montagem', 'fotomontagem', 'deepfake'],
    ...['gerado por ia ', 'gerada por ia ', 'criado por ia ', 'criada por ia ', 'com ia ', 'inteligência artificial'],
    ...['desmentid', 'refutad', 'mito ', 'conspira', 'pimenta na língua', 'rumor', 'inexistente'],
  ],
  true: [
    ...['verdad', 'certo ', 'certa ', 'correto', 'correta', 'exat', 'confirmad', 'comprovad', 'autêntic', 'verídic'],
    ...['real '],
  ],
};
