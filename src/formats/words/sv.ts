import type { VerdictWords } from '../verdict-words.js';

export const words: VerdictWords = {
  not: ['inte ', 'ej ', 'icke ', 'ingen ', 'inget ', 'aldrig '],
  none: ['satir', 'parodi', 'åsikt', 'ej bedömd', 'inte bedömd', 'ingen bedömning', 'inte falsk'],
  misleading: [
    ...['vilseled', 'missvis', 'kontext', 'sammanhang', 'manipul', 'redigera', 'förvräng', 'förvansk', 'överdriv'],
    ...['överdrif', 'oprecis', 'onyansera', 'ofullständig', 'vinkla'],
  ],
  mixed: [
    ...['delvis', 'till viss del', 'halv ', 'halvt ', 'halvsan', 'blandat', 'både och ', 'inte helt', 'motsägelse'],
    'motstridig',
  ],
  unproven: [
    ...['obevis', 'obekräft', 'obestyrk', 'ogrunda', 'grundlös', 'overifier', 'oklar', 'osäker', 'saknar belägg'],
    ...['saknar stöd', 'saknar grund', 'saknar bevis', 'belägg saknas', 'bevis saknas', 'inga belägg', 'inga bevis'],
    ...['utan belägg', 'utan bevis', 'inte bevisa', 'inte bekräfta', 'inte verifiera'],
  ],
  false: [
    ...['falsk', 'falsk kontext', 'fel kontext', 'fel sammanhang', 'förfalska', 'fel ', 'felaktig', 'felinfo'],
    ...['osant ', 'osann ', 'osanna ', 'osanning', 'oriktig', 'inkorrekt', 'lögn', 'bluff', 'fejk', 'påhitt'],
    ...['uppdikta', 'fabricera', 'desinfo', 'ai genererad', 'ai genererat', 'ai bild', 'med ai ', 'av ai ', 'vederlag'],
    ...['dementera', 'myt ', 'vandringssäg', 'bedrägeri', 'konspiration', 'nonsens'],
  ],
  true: [
    ...['sant ', 'sann ', 'sanna ', 'stämmer ', 'rätt ', 'riktig ', 'riktigt ', 'korrekt ', 'bekräfta', 'äkta '],
    'autenti',
  ],
};
