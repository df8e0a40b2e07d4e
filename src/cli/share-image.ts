/** Share cards as PNG, which networks show: drawn by sharp, with Pango and the fonts of this machine. */
import { UsageError } from './exit.js';

type Sharp = (typeof import('sharp'))['default'];

/** A letter of each script that cases are written in, by the name of the script. */
const LETTERS: Readonly<Record<string, string>> = {
  Latin: 'a',
  Cyrillic: 'Ж',
  Greek: 'Ω',
  Arabic: 'ع',
  Hebrew: 'א',
  Georgian: 'ა',
  Armenian: 'Ա',
  Devanagari: 'अ',
  Bengali: 'অ',
  Gujarati: 'અ',
  Gurmukhi: 'ਅ',
  Kannada: 'ಅ',
  Malayalam: 'അ',
  Tamil: 'அ',
  Telugu: 'అ',
  Sinhala: 'අ',
  Thai: 'ก',
  Khmer: 'ក',
  Myanmar: 'က',
  Ethiopic: 'አ',
  Han: '中',
  Hiragana: 'あ',
  Hangul: '한',
};
const PATTERNS = Object.keys(LETTERS).map((script) => [script, new RegExp(`\\p{sc=${script}}`, 'u')] as const);
/** A letter that there is not, and so in no font: what is drawn for it is drawn for every missing letter. */
const NO_LETTER = '\u0378';

let loading: Promise<Sharp> | undefined;

/** @throws {UsageError} if sharp is not installed. */
function load(): Promise<Sharp> {
  loading ??= import('sharp').then(
    ({ default: sharp }) => {
      // Each thread draws one card after the other, each of them once.
      sharp.cache(false);
      sharp.concurrency(1);
      return sharp;
    },
    () => {
      throw new UsageError(
        'A PNG needs the package sharp, which is not installed here: npm install sharp. Sites are built without by --no-png.',
      );
    },
  );
  return loading;
}

/**
 * Draws a share card.
 * @param svg As `renderCase` gives it, 1200 by 630.
 * @returns A PNG of that size. Of 256 colours, which is all that a card needs, it has half the bytes.
 * @throws {UsageError} if sharp is not installed.
 */
export async function shareImage(svg: string): Promise<Buffer> {
  const sharp = await load();
  return sharp(Buffer.from(svg)).png({ palette: true, dither: 0, effort: 1 }).toBuffer();
}

/**
 * Which of some scripts this machine has no font for. Share cards have boxes instead of their letters.
 * @throws {UsageError} if sharp is not installed.
 */
export async function scriptsWithoutFont(scripts: readonly string[]): Promise<string[]> {
  const none = await extentOf(NO_LETTER);
  const found = await Promise.all(
    scripts.map(async (script) => ((await extentOf(LETTERS[script] ?? '')) === none ? [script] : [])),
  );
  return found.flat();
}

/** Where the ink of a letter is, as a text to compare. */
async function extentOf(letter: string): Promise<string> {
  const sharp = await load();
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100" font-family="sans-serif"><text x="20" y="70" font-size="48">${letter}</text></svg>`;
  const { info } = await sharp(Buffer.from(svg)).trim().toBuffer({ resolveWithObject: true });
  return [info.width, info.height, info.trimOffsetLeft, info.trimOffsetTop].join();
}

/** Adds the scripts of a text to counts by script, each once. */
export function countScripts(text: string, counts: Map<string, number>): void {
  for (const [script, letters] of PATTERNS) if (letters.test(text)) counts.set(script, (counts.get(script) ?? 0) + 1);
}
