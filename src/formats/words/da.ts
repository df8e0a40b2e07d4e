import type { VerdictWords } from '../verdict-words.js';

export const words: VerdictWords = {
  not: ['ikke ', 'ingen ', 'intet ', 'aldrig '],
  none: ['satir', 'parodi', 'holdning', 'ikke vurderet', 'ingen vurdering', 'ikke falsk'],
  misleading: [
    ...['misvis', 'vildled', 'kontekst', 'sammenhæng', 'manipul', 'redigeret', 'forvræng', 'fordrej', 'overdrev'],
    ...['overdriv', 'upræcis', 'unøjagtig', 'ufuldstændig', 'unuanceret'],
  ],
  mixed: ['delvis', 'dels ', 'halv ', 'halvt ', 'halvsand', 'blandet', 'både og ', 'ikke helt', 'modstridende'],
  unproven: [
    ...['udokumenter', 'ikke dokumenter', 'ubevis', 'ikke bevis', 'ubekræft', 'ikke bekræft', 'kan ikke bekræft'],
    ...['ubegrund', 'ubelagt', 'ikke belæg', 'intet belæg', 'uden belæg', 'mangler belæg', 'ingen bevis'],
    ...['intet bevis', 'uden bevis', 'mangler bevis', 'ingen dokumentation', 'mangler dokumentation', 'uverific'],
    ...['ikke verific', 'grundløs', 'usikker', 'uklar'],
  ],
  false: [
    ...['falsk', 'falsk kontekst', 'forkert sammenhæng', 'forkert kontekst', 'forfalsk', 'forkert', 'fejlagtig'],
    ...['fejlinfo', 'usand ', 'usandt ', 'usande ', 'usandhed', 'urigtig', 'ukorrekt', 'løgn', 'fup', 'svindel'],
    ...['opdigtet', 'opspind', 'fabriker', 'desinfo', 'ai genereret', 'ai skabt', 'med ai ', 'af ai '],
    ...['kunstig intelligens', 'afkræft', 'tilbagevist', 'modbevist', 'myte ', 'vandrehistorie', 'konspiration'],
    'vrøvl',
  ],
  true: [
    ...['sand ', 'sandt ', 'sande ', 'rigtig ', 'rigtigt ', 'korrekt ', 'bekræftet', 'dokumenteret', 'ægte '],
    ...['autenti', 'passer '],
  ],
};
