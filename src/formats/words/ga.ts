import type { VerdictWords } from '../verdict-words.js';

export const words: VerdictWords = {
  not: ['ní ', 'níl ', 'nach '],
  none: ['aoir ', 'aorach', 'scigaithris', 'tuairim', 'gan bhreithiúnas', 'gan rátáil'],
  misleading: [
    ...['míthreor', 'as comhthéacs', 'gan chomhthéacs', 'easpa comhthéacs', 'comhthéacs', 'chomhthéacs', 'ionramháil'],
    ...['áibhéil', 'saobh', 'míchruinn', 'mhíchruinn', 'neamhchruinn', 'neamhbheacht', 'cur amú', 'curtha as riocht'],
    ...['claonta', 'bolscaireacht', 'eagarthóireacht déanta'],
  ],
  mixed: [
    ...['fíor i bpáirt', 'bréagach i bpáirt', 'i bpáirt', 'páirteach', 'go páirteach', 'leathfhírinne', 'leathfhíor'],
    ...['measctha', 'meascán', 'contrártha', 'fíor ach', 'ní go hiomlán', 'nach go hiomlán', 'go pointe'],
  ],
  unproven: [
    ...['gan chruthú', 'gan fhianaise', 'gan fhíorú', 'gan dearbhú', 'gan deimhniú', 'gan bhunús', 'gan bhonn'],
    ...['níl aon fhianaise', 'níl fianaise', 'easpa fianaise', 'fianaise neamhleor', 'neamhdheimhn', 'neamhdhearbh'],
    ...['neamhchruth', 'dochruth', 'níor cruthaíodh', 'ní féidir a fhíorú', 'ní féidir a chruthú'],
  ],
  false: [
    ...['bréag', 'bhréag', 'go hiomlán bréagach', 'mícheart', 'mhícheart', 'neamhfhíor ', 'éitheach', 'earráid'],
    ...['falsa', 'falsaithe', 'góchumtha', 'cumtha', 'cumadóireacht', 'bobscéal', 'camscéal', 'mífhaisnéis'],
    ...['bréagaisnéis', 'domhainbhréag', 'athraithe', 'intleacht shaorga', 'hintleacht shaorga', 'intleachta saorga'],
    ...['hintleachta saorga', 'bréagnaithe', 'miotas', 'calaois', 'camscéim', 'comhcheilg', 'ráfla', 'ní fíor'],
    ...['níl sé fíor'],
  ],
  true: [
    ...['fíor ', 'fírinne', 'fíreann', 'ceart ', 'cruinn', 'beacht', 'deimhnithe', 'dearbhaithe', 'fíoraithe'],
    ...['barántúil'],
  ],
};
