import type { VerdictWords } from '../verdict-words.js';

export const words: VerdictWords = {
  not: ['ei ', 'pole ', 'mitte '],
  none: ['satiir', 'paroodia', 'arvamus ', 'ei hinnata', 'hinnanguta'],
  misleading: [
    ...['eksit', 'kontekst', 'välja rebi', 'manipul', 'moonuta', 'liialda', 'liialdu', 'ebatäps', 'ebatäiel', 'poolik'],
    ...['töödeldud', 'demagoog', 'väänatud'],
  ],
  mixed: [
    ...['osaliselt', 'osalt', 'pooltõ', 'pooleldi', 'pool tõ', 'poolenisti', 'nii ja naa', 'vastuolul', 'mitte päris'],
    ...['mitte täiesti', 'ei päris'],
  ],
  unproven: [
    ...['tõendamat', 'tõestamat', 'kinnitamat', 'kontrollimat', 'põhjendamat', 'alusetu', 'ei tõenda', 'ei tõesta'],
    ...['ei kinnita', 'ei saa hinnata', 'ei saa kontrolli', 'ei ole tõend', 'pole tõend', 'tõendid puud'],
    ...['tõendeid ei', 'tõendeid pole', 'pole kinnitust', 'ei ole kinnitust', 'tõenditeta', 'ebaselge', 'spekula'],
  ],
  false: [
    ...['vale ', 'valein', 'valeu', 'valev', 'vale kontekst', 'vales kontekst', 'väär ', 'väära ', 'väärin', 'väärv'],
    ...['ebaõige', 'ebatõe', 'ei vasta tõe', 'tõele mittevast', 'naeruväärne', 'väljamõel', 'välja mõel', 'libauudis'],
    ...['libainfo', 'võltsi', 'võlts ', 'võltsu', 'pettus', 'kelmus', 'desinfo', 'ai loodud', 'ai abil', 'tehisaru'],
    ...['tehisintell', 'süvavõlts', 'ümber lüka', 'ümberlüka', 'müüt ', 'linnalegend', 'vandenõu', 'kuulujutt'],
    'jama ',
  ],
  true: [
    ...['tõsi ', 'tõde ', 'tõene ', 'õige ', 'korrektne', 'vastab tõele', 'kinnitatud', 'tõestatud', 'tõendatud'],
    ...['ehtne', 'autentne'],
  ],
};
