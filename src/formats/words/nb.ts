import type { VerdictWords } from '../verdict-words.js';

export const words: VerdictWords = {
  not: ['ikke ', 'ingen ', 'intet ', 'aldri '],
  none: ['satir', 'parodi', 'mening ', 'ikke vurdert', 'ingen konklusjon', 'ikke falsk'],
  misleading: [
    ...['misvis', 'villed', 'kontekst', 'sammenheng', 'manipul', 'redigert', 'forvreng', 'fordrei', 'overdrev'],
    ...['overdriv', 'upresis', 'unøyaktig', 'ufullstendig', 'unyansert'],
  ],
  mixed: ['delvis', 'dels ', 'halv ', 'halvt ', 'halvsan', 'blandet', 'både og ', 'ikke helt', 'motstridende'],
  unproven: [
    ...['udokumentert', 'ikke dokumentert', 'ikke sikker', 'usikker', 'ubevis', 'ikke bevis', 'ubekreft'],
    ...['ikke bekreft', 'ubegrunn', 'ubelagt', 'ikke belegg', 'uten belegg', 'mangler belegg', 'ingen bevis'],
    ...['uten bevis', 'mangler bevis', 'ingen dokumentasjon', 'mangler dokumentasjon', 'uverifiser', 'ikke verifiser'],
    ...['grunnløs', 'uklar'],
  ],
  false: [
    ...['feil', 'feil kontekst', 'feil sammenheng', 'falsk', 'falsk kontekst', 'forfalsk', 'usann ', 'usant '],
    ...['usanne ', 'usannhet', 'uriktig', 'galt ', 'ukorrekt', 'løgn', 'svindel', 'bløff', 'oppdikt', 'oppspinn'],
    ...['fabrikker', 'desinfo', 'ki generert', 'ki skapt', 'ki bilde', 'med ki ', 'av ki ', 'ai generert'],
    ...['kunstig intelligens', 'avkreft', 'tilbakevist', 'motbevist', 'myte ', 'vandrehistorie', 'konspirasjon', 'tøv'],
  ],
  true: [
    ...['sann ', 'sant ', 'sanne ', 'riktig ', 'rett ', 'korrekt ', 'stemmer ', 'bekreftet', 'dokumentert', 'ekte '],
    'autentisk',
  ],
};
