import type { VerdictWords } from '../verdict-words.js';

export const words: VerdictWords = {
  not: ['non ', 'né ', 'nulla '],
  none: ['satir', 'parodi', 'opinion', 'senza verdetto', 'non valutat', 'non classificat'],
  misleading: [
    ...['fuorvi', 'ingann', 'manipol', 'fuori contesto', 'contesto', 'senza contesto', 'manca il contesto'],
    ...['contesto mancante', 'decontest', 'distor', 'travis', 'esager', 'imprecis', 'inesatt', 'incomplet'],
    ...['tendenzios', 'strumental', 'propagand', 'clickbait', 'impostor', 'forzatur'],
  ],
  mixed: [
    ...['parzial', 'in parte', 'solo in parte', 'mezza verità', 'mezze verità', 'vero a metà', 'metà vero', 'misto'],
    ...['contraddittor', 'discutibil', 'vero ma', 'falso ma', 'vera ma', 'non del tutto', 'non proprio'],
    ...['non completamente', 'non è così semplice', 'c’eri quasi'],
  ],
  unproven: [
    ...['senza prov', 'senza riscontr', 'senza fondamento', 'privo di fondamento', 'priva di fondamento'],
    ...['nessuna prova', 'non prova', 'non ci sono prove', 'non esistono prove', 'non verific', 'inverific'],
    ...['da verificare', 'non dimostr', 'indimostr', 'non conferm', 'da confermare', 'non comprov', 'infondat'],
    ...['non supportat', 'prove insufficienti', 'insufficien', 'mancano prove'],
  ],
  false: [
    ...['fals', 'bufal', 'fake', 'errat', 'sbagliat', 'scorrett', 'bugi', 'menzogn', 'disinform', 'misinform'],
    ...['inventat', 'fabbricat', 'contraffat', 'alterat', 'fotomontaggi', 'montaggio', 'deepfake', 'con l’ia '],
    ...['con ia ', 'dall’ia ', 'da ia ', 'con l’intelligenza artificiale', 'intelligenza artificiale', 'smentit'],
    ...['confutat', 'leggenda', 'falso mito', 'mito ', 'truff', 'frode', 'raggir', 'complott', 'cospira', 'panzana'],
    ...['pinocchi', 'fandoni', 'inesistent', 'non è vero'],
  ],
  true: ['vero ', 'vera ', 'verità', 'corrett', 'esatt', 'accurat', 'confermat', 'comprovat', 'autentic', 'reale '],
};
