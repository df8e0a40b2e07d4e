import type { VerdictWords } from '../verdict-words.js';

export const words: VerdictWords = {
  not: ['niet ', 'geen ', 'nooit '],
  none: ['satir', 'parodie', 'mening ', 'geen oordeel', 'niet beoordeeld'],
  misleading: [
    ...['misleid', 'context', 'verband ', 'gemanipul', 'bewerkt', 'verdraai', 'vertekend', 'overdreven'],
    ...['overdrijving', 'onnauwkeurig', 'onvolledig', 'ongenuanceerd'],
  ],
  mixed: [
    ...['half ', 'halve waarheid', 'deels', 'gedeeltelijk', 'ten dele', 'gemengd', 'niet helemaal', 'niet volledig'],
    ...['niet geheel', 'tegenstrijdig', 'genuanceerder'],
  ],
  unproven: [
    ...['onbewezen', 'niet bewezen', 'ongefundeerd', 'onbevestigd', 'niet bevestigd', 'ongegrond', 'niet onderbouwd'],
    ...['niet te check', 'niet te control', 'niet te verifi', 'niet te bewijzen', 'oncontroleerbaar'],
    ...['ongecontroleerd', 'geen bewijs', 'geen bewijzen', 'zonder bewijs', 'onvoldoende bewijs', 'onduidelijk'],
  ],
  false: [
    ...['onwaar ', 'onwaarheid', 'onjuist', 'niet correct', 'vals ', 'valse ', 'valse context', 'verkeerde context'],
    ...['fout ', 'foutief', 'verkeerd', 'nep ', 'nepnieuws', 'nepfoto', 'nepvideo', 'leugen', 'gelogen', 'verzonnen'],
    ...['verzinsel', 'broodje aap', 'vervalst', 'getrukeerd', 'desinfo', 'door ai ', 'met ai ', 'ai gegen', 'weerlegd'],
    ...['ontkracht', 'mythe ', 'oplichting', 'complot', 'onzin'],
  ],
  true: ['waar ', 'juist ', 'correct ', 'klopt ', 'bevestigd', 'bewezen ', 'echt ', 'authentiek'],
};
