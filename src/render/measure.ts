/** Estimates the width of text and its line breaks if nothing can measure it; too wide rather than too narrow. */

/** Widths in em of letters of a wide sans-serif font; the first match counts. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  // Vowel signs of Indian scripts stand beside their letter; other marks on it, and joiners and controls have no width.
  [/(?=[\u0b80-\u0d7f])\p{Mc}/u, 0.7],
  [/\p{Mc}/u, 0.35],
  [/[\p{M}\p{Cf}]/u, 0],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/u, 1.02],
  [/\p{Extended_Pictographic}/u, 1.4],
  [/[ijl|!.,:;'’‘`İıіїј]/u, 0.34],
  [/[ \u00a0ftr()[\]{}/\\"“”„*-]/u, 0.4],
  [/[mwMW@%&—…–ШЩЖЮМФЫшщжюмфы]/u, 0.95],
  [/[\p{Script=Arabic}\p{Script=Hebrew}]/u, 0.6],
  [/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u, 0],
  [/\p{Script=Tamil}/u, 1.15],
  [/[\p{Script=Georgian}\p{Script=Armenian}]/u, 0.75],
  [/[\p{Script=Thai}\p{Script=Lao}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gujarati}]/u, 0.8],
  [/\d/u, 0.6],
  [/[ -~]/u, 0.62],
];
const UPPER = 0.74;
const LOWER = 0.6;
const OTHER = 1;

const known = new Map<string, number>();

/** The estimated width of a text, in em; rather an upper bound. */
export function widthOf(text: string): number {
  let width = 0;
  for (const char of text) {
    let own = known.get(char);
    if (own === undefined) known.set(char, (own = charWidth(char)));
    width += own;
  }
  return width;
}

function charWidth(char: string): number {
  const found = WIDTHS.find(([letters]) => letters.test(char));
  if (!found) return OTHER;
  const cased = found[1] === 0 && /\p{L}/u.test(char);
  return cased ? (/\p{Lu}/u.test(char) ? UPPER : LOWER) : found[1];
}

// Scripts without spaces break after any letter, but not before a closing mark.
const WORD =
  /\s+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][\p{M}\u3001\u3002\uff0c\uff01\uff1f\uff1a\uff1b\u300d\u300f\uff09\u300b\u201d]*|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;

// Scripts without spaces, whose words only a dictionary knows.
const NO_SPACES = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** The words of a text, and what is between them. */
function words(text: string): string[] {
  const found: string[] = text.match(WORD) ?? [];
  if (!NO_SPACES.test(text)) return found;
  const dictionary = new Intl.Segmenter('th', { granularity: 'word' });
  return found.flatMap((word) =>
    NO_SPACES.test(word) ? Array.from(dictionary.segment(word), ({ segment }) => segment) : word,
  );
}

/**
 * Breaks a text into lines, between words; a word that is wider than a line is broken.
 * @param width The width of a line, in em.
 * @param most The most lines; a longer text ends with an ellipsis, at the end of a word.
 * @returns The lines, and whether they hold the whole text.
 */
export function breakLines(text: string, width: number, most: number): { lines: string[]; whole: boolean } {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of words(text.trim())) {
    const isSpace = !word.trim();
    if (isSpace && !line) continue;
    const wide = widthOf(word);
    if (isSpace || used + wide <= width) {
      line += word;
      used += wide;
      continue;
    }
    if (line) lines.push(line.trimEnd());
    if (lines.length > most) break;
    const [last = '', ...full] = pieces(word, width).reverse();
    lines.push(...full.reverse());
    line = last;
    used = widthOf(last);
  }
  if (line) lines.push(line.trimEnd());
  if (lines.length <= most) return { lines, whole: true };
  const shown = lines.slice(0, most);
  shown[most - 1] = ended(shown[most - 1] ?? '', width);
  return { lines: shown, whole: false };
}

/** A word in pieces that fit a line. */
function pieces(word: string, width: number): string[] {
  const found = [''];
  for (const char of word) {
    const last = found.length - 1;
    if (widthOf(`${found[last] ?? ''}${char}`) <= width || !found[last]) found[last] = `${found[last] ?? ''}${char}`;
    else found.push(char);
  }
  return found;
}

/** A line with an ellipsis, shortened by whole words until it fits. */
function ended(line: string, width: number): string {
  const left = words(line);
  while (left.length > 1 && widthOf(`${left.join('')}…`) > width) left.pop();
  let text = left.join('').replace(/[\s,;:.\u2013\u2014-]+$/u, '');
  while (widthOf(`${text}…`) > width) text = Array.from(text).slice(0, -1).join('');
  return `${text}…`;
}
