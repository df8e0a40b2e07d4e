import type { VerdictWords } from '../verdict-words.js';

export const words: VerdictWords = {
  not: ['ekki ', 'ekkert ', 'engin', 'aldrei '],
  none: ['háðsádeil', 'ádeila', 'skopstæling', 'grín ', 'skoðun', 'ekki metið', 'enginn dómur'],
  misleading: [
    ...['villand', 'misvís', 'samheng', 'blekk', 'ýkt ', 'ýkj', 'bjag', 'afbak', 'breytt mynd', 'áróður', 'ónákvæm'],
    ...['slitið úr', 'tekið úr'],
  ],
  mixed: ['hálf', 'að hluta', 'að hálfu', 'að nokkru', 'blanda', 'ekki alveg', 'ekki að öllu', 'mótsagn', 'bæði og '],
  unproven: [
    ...['ósannað', 'ósönnuð', 'ekki sannað', 'ekki sannreyn', 'óstaðfest', 'ekki staðfest', 'ekki hægt að', 'óvíst'],
    ...['óljós', 'engar sannanir', 'engar heimildir', 'engin gögn', 'án sannana', 'skortir', 'vantar heimild'],
    ...['vantar sannan', 'ekki rökstu', 'órökstud', 'tilhæfulaus', 'fleipur'],
  ],
  false: [
    ...['rang', 'röng ', 'rangt samhengi', 'röngu samhengi', 'ósatt ', 'ósönn ', 'ósannind', 'lygi', 'lygar', 'logið'],
    ...['haugalygi', 'uppspun', 'tilbún', 'skáldað', 'skálduð', 'falsað', 'fölsuð', 'fölsun', 'falsfrétt', 'gabb'],
    ...['svik', 'svindl', 'upplýsingaóreið', 'gervigreind', 'afsann', 'hrakið', 'hrakin', 'goðsögn', 'flökkusag'],
    ...['samsæri', 'bull ', 'þvætting', 'della '],
  ],
  true: [
    ...['satt ', 'sönn ', 'sannur ', 'rétt ', 'réttur ', 'staðreynd ', 'staðfest', 'sannað ', 'sannreynt', 'ekta '],
    'ófalsað',
  ],
};
