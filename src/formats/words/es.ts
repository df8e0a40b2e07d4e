import type { VerdictWords } from '../verdict-words.js';

export const words: VerdictWords = {
  not: ['no ', 'nada '],
  none: ['sátira', 'satír', 'parodi', 'opinión', 'sin calificación', 'sin calificar', 'humorístic', 'de humor '],
  misleading: [
    ...['engaños', 'engaño ', 'engaña', 'manipul', 'fuera de contexto', 'falta contexto', 'falta de contexto'],
    ...['sin contexto', 'contexto', 'descontext', 'sacado de contexto', 'tergivers', 'distorsion', 'exager'],
    ...['imprecis', 'inexact', 'propagand', 'suplant', 'impostor', 'truncad', 'sesgad', 'editad', 'recortad'],
    ...['malinterpret', 'inflad'],
  ],
  mixed: [
    ...['verdad a medias', 'media verdad', 'medias verdades', 'a medias', 'parcial', 'en parte', 'mixto', 'mezcla'],
    ...['discutible', 'contradict', 'verdadero pero', 'cierto pero', 'falso pero', 'con matices', 'matizable'],
    ...['no del todo', 'no es del todo', 'no exactamente', 'no tan ', 'ni verdadero ni falso'],
  ],
  unproven: [
    ...['sin prueba', 'no hay prueba', 'no existen prueba', 'sin evidencia', 'no hay evidencia', 'no hay dato'],
    ...['sin verificar', 'no verific', 'inverific', 'inchequeable', 'insostenible', 'sin fundamento', 'infundad'],
    ...['no comprob', 'sin comprobar', 'sin probar', 'no probad', 'sin confirmar', 'no confirm', 'no demostr'],
    ...['sin demostrar', 'sin sustento', 'insuficient', 'faltan prueba', 'no se puede', 'apresurad', 'sin base'],
  ],
  false: [
    ...['fals', 'bulo', 'mentir', 'erróne', 'errad', 'incorrect', 'equivocad', 'fake', 'desinform', 'inventad'],
    ...['fabricad', 'trucad', 'montaje', 'fotomontaje', 'alterad', 'adulterad', 'deepfake', 'ultrafals', 'con ia '],
    ...['por ia ', 'inteligencia artificial', 'desmentid', 'refutad', 'mito ', 'estafa', 'fraude', 'timo ', 'rumor'],
    ...['conspira', 'paparrucha', 'patraña', 'ridículo', 'inexistente'],
  ],
  true: ['verdader', 'verdad ', 'ciert', 'correct', 'verídic', 'exact', 'confirmad', 'comprobad', 'auténtic', 'real '],
};
