/**
 * Folding: texts that are the same to a searcher become the same string. Case, accents, widths and ligatures go, and so
 * do differences that people do not type: ґ and г, ё and е, ł and l, the forms of alef and yeh, harakat.
 */

/** Letters that Unicode's decomposition leaves as they are. */
const LETTERS = new Map(
  'ßss łl đd ðd øo æae œoe þth ıi ħh ŋn ŧt ςσ ґг ٱا ىي یي ېي کك ةه ہه ھه ەه ۃه'
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(1)] as const),
);

/** Folded to nothing: accents, points, harakat, apostrophes, invisible joiners. Indic vowel signs are letters. */
const NOTHING =
  /[\u0300-\u036F\u0591-\u05C7\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED\u093C]|[\u0640'’‘‛ʼʹ′`´]|\p{Cf}|\p{Variation_Selector}/u;
const ARABIC_DIGIT = /[٠-٩۰-۹]/;
const IN_A_WORD = /[\p{L}\p{N}\p{M}]/u;
const known = new Map<string, string>();

function foldPart(part: string): string {
  if (NOTHING.test(part)) return '';
  if (ARABIC_DIGIT.test(part)) return String(part.charCodeAt(0) & 15);
  return LETTERS.get(part) ?? (IN_A_WORD.test(part) ? part : ' ');
}

function foldCharacter(character: string): string {
  let folded = known.get(character);
  if (folded === undefined) {
    folded = '';
    // The acute accent and the like decompose into a space and a mark.
    if (!NOTHING.test(character))
      for (const part of character.normalize('NFKD').toLowerCase()) folded += foldPart(part);
    known.set(character, folded);
  }
  return folded;
}

/** Folds a text to words separated by spaces. Each character folds by itself, whatever is around it. */
export function fold(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9 ]/gu, foldCharacter);
}

/** The folded words of a text. */
export function wordsOf(text: string): string[] {
  return fold(text).split(' ').filter(Boolean);
}

/** The parts of a text that fold to any of the terms, as `[start, end)` in UTF-16 units. */
export function findHighlights(text: string, terms: readonly string[]): [number, number][] {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of text) {
    const part = fold(character);
    const end = at + character.length;
    // A combining accent belongs to the letter before it.
    if (!part && ends.length > 0 && /\p{M}/u.test(character)) ends[ends.length - 1] = end;
    folded += part;
    starts.push(...Array<number>(part.length).fill(at));
    ends.push(...Array<number>(part.length).fill(end));
    at = end;
  }
  const marked = new Uint8Array(folded.length);
  for (const term of terms) {
    for (let found = folded.indexOf(term); term && found >= 0; found = folded.indexOf(term, found + 1)) {
      marked.fill(1, found, found + term.length);
    }
  }
  const highlights: [number, number][] = [];
  marked.forEach((is, unit) => {
    if (!is) return;
    const [start, end] = [starts[unit] ?? 0, ends[unit] ?? 0];
    const last = highlights.at(-1);
    // Characters that fold to nothing may stand between, as in don’t.
    if (last && (marked[unit - 1] || start <= last[1])) last[1] = end;
    else highlights.push([start, end]);
  });
  return highlights;
}
