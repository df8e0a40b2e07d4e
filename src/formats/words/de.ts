import type { VerdictWords } from '../verdict-words.js';

export const words: VerdictWords = {
  not: ['nicht ', 'kein', 'nie '],
  none: ['satir', 'parodi', 'meinung', 'nicht bewertet', 'keine bewertung', 'nicht falsch'],
  misleading: [
    ...['irreführ', 'irrefuehr', 'in die irre', 'kontext', 'zusammenhang', 'manipul', 'verzerr', 'verfälsch'],
    ...['verdreh', 'übertrieb', 'übertreib', 'ungenau', 'unpräzis', 'verkürzt', 'unvollständig', 'täusch'],
  ],
  mixed: [
    ...['halb', 'teilweise', 'teils ', 'zum teil', 'in teilen', 'gemischt', 'nicht ganz', 'nicht vollständig'],
    ...['widersprüchlich', 'umstritten'],
  ],
  unproven: [
    ...['unbelegt', 'nicht belegt', 'unbewiesen', 'nicht bewiesen', 'nicht erwiesen', 'unbestätigt', 'nicht bestätigt'],
    ...['ungeprüft', 'nicht überprüf', 'nicht verifi', 'nicht nachweis', 'kein beleg', 'keine beleg', 'kein beweis'],
    ...['keine beweis', 'ohne beleg', 'ohne beweis', 'unbegründet', 'haltlos', 'spekulat', 'unklar'],
  ],
  false: [
    ...['falsch', 'falscher kontext', 'falscher zusammenhang', 'unwahr ', 'unwahrheit', 'unrichtig', 'inkorrekt'],
    ...['unzutreffend', 'trifft nicht zu', 'lüge', 'luege', 'gelogen', 'erfunden', 'gefälscht', 'fälschung'],
    ...['fehlinfo', 'desinfo', 'ki generiert', 'ki erzeugt', 'ki bild', 'ki video', 'mit ki ', 'von ki ', 'montage'],
    ...['fotomontage', 'widerlegt', 'mythos', 'betrug', 'verschwörung', 'gerücht', 'unsinn', 'nicht real'],
  ],
  true: [
    ...['wahr ', 'richtig ', 'korrekt ', 'stimmt ', 'zutreffend', 'trifft zu', 'bestätigt', 'belegt ', 'echt '],
    'authentisch',
  ],
};
