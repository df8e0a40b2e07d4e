import type { VerdictWords } from '../verdict-words.js';

export const words: VerdictWords = {
  not: ['não ', 'nem '],
  none: ['sátira', 'satír', 'parodi', 'opinião', 'humorístic', 'piada', 'sem classificação', 'não classificad'],
  misleading: [
    ...['enganos', 'engana', 'manipul', 'fora de contexto', 'fora do contexto', 'falta de contexto', 'falta contexto'],
    ...['sem contexto', 'contexto', 'descontext', 'tirado de contexto', 'distorc', 'distorç', 'deturp', 'exager'],
    ...['subestimad', 'imprecis', 'inexat', 'incomplet', 'tendencios', 'propagand', 'impostor', 'editad'],
  ],
  mixed: [
    ...['parcial', 'em parte', 'meia verdade', 'meias verdades', 'meio verdade', 'mistura', 'misto ', 'contraditóri'],
    ...['discutível', 'verdadeiro mas', 'correto mas', 'falso mas', 'não é bem assim', 'não totalmente', 'não é tão'],
  ],
  unproven: [
    ...['sem prova', 'não há prova', 'não existem prova', 'faltam prova', 'não provad', 'sem evidência'],
    ...['não há evidência', 'não comprovad', 'sem comprovação', 'não verific', 'inverific', 'não checável'],
    ...['não confirmad', 'sem confirmação', 'não demonstr', 'infundad', 'sem fundamento', 'sem base', 'insustentável'],
    ...['inconclusiv', 'indeterminad', 'insuficient', 'ainda é cedo', 'não é possível afirmar'],
    ...['não é possível verific'],
  ],
  false: [
    ...['fals', 'mentir', 'errad', 'errôn', 'incorret', 'fake', 'boato', 'golpe', 'fraude', 'farsa', 'trote'],
    ...['desinform', 'inventad', 'fabricad', 'forjad', 'adulterad', 'alterad', 'montagem', 'fotomontagem', 'deepfake'],
    ...['gerado por ia ', 'gerada por ia ', 'criado por ia ', 'criada por ia ', 'feito com ia ', 'feita com ia '],
    ...['com ia ', 'inteligência artificial', 'desmentid', 'refutad', 'mito ', 'conspira', 'rumor', 'não é verdade'],
    ...['não procede'],
  ],
  true: [
    ...['verdad', 'correto', 'correta', 'certo ', 'exat', 'confirmad', 'comprovad', 'autêntic', 'verídic', 'real '],
    ...['fato '],
  ],
};
