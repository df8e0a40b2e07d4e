import type { VerdictWords } from '../verdict-words.js';

export const words: VerdictWords = {
  not: ['pas ', 'jamais '],
  none: ['satir', 'parodi', 'opinion', 'pas de verdict', 'non évalué', 'humoristi', 'second degré'],
  misleading: [
    ...['trompe', 'induit en erreur', 'hors context', 'contexte', 'décontext', 'déform', 'détourn', 'manipul'],
    ...['exagér', 'imprécis', 'inexact', 'incomplet', 'biais', 'tronqu', 'propagand', 'usurp', 'mal interprét'],
    ...['mal légend', 'sorti de son contexte', 'pas le bon contexte', 'faux contexte', 'surestim', 'sous estim'],
  ],
  mixed: [
    ...['partiel', 'en partie', 'à moitié', 'demi vérité', 'mi vrai', 'mi faux', 'vrai et faux', 'nuanc', 'à nuancer'],
    ...['mélang', 'mitigé', 'contradictoire', 'discutable', 'vrai mais', 'faux mais', 'plus compliqué'],
    ...['c’est compliqué', 'pas tout à fait', 'pas entièrement', 'pas totalement', 'pas complètement', 'pas si simple'],
    ...['pas vraiment'],
  ],
  unproven: [
    ...['sans preuve', 'pas de preuve', 'aucune preuve', 'rien ne prouve', 'preuves insuffisantes', 'non prouv'],
    ...['pas prouv', 'non vérifi', 'pas vérifi', 'invérifi', 'non confirm', 'pas confirm', 'non démontr', 'non étay'],
    ...['non avéré', 'infond', 'sans fondement', 'insuffisan', 'douteu', 'à confirmer', 'à vérifier'],
    ...['impossible à vérifi'],
  ],
  false: [
    ...['faux ', 'fausse', 'plutôt faux', 'fake', 'infox', 'intox', 'mensong', 'erroné', 'incorrect', 'canular'],
    ...['désinform', 'mésinform', 'inventé', 'fabriqué', 'truqu', 'falsifi', 'contrefa', 'trafiqu', 'photomontage'],
    ...['montage', 'deepfake', 'hypertruc', 'généré par', 'générée par', 'générés par', 'générées par', 'créé par ia'],
    ...['créée par ia', 'intelligence artificielle', 'démenti', 'réfuté', 'mythe', 'légende urbaine', 'arnaque'],
    ...['escroqu', 'fraude', 'rumeur', 'complot', 'conspirat', 'n’est pas vrai', 'n’existe pas'],
  ],
  true: [
    ...['vrai ', 'vraie', 'plutôt vrai', 'véridique', 'vérité', 'exact', 'correct ', 'correcte', 'confirmé', 'avéré'],
    ...['authentique', 'réel '],
  ],
};
