/**
 * A share card, 1200 by 630: verdict, claim, publisher and date. A claim has the verdict in its box again, in the middle of the
 * head: whoever cuts the box out, or a square out of the middle, has both. Text stays text, for readers and machines.
 */
import { TONE_SHAPES } from '../elements/base/tone-shapes.js';
import type { Messages } from '../i18n/messages.js';
import type { Case } from '../model/case.js';
import { directionOf, quote } from '../model/language.js';
import { richTextToPlain } from '../model/rich-text.js';
import { escapeHtml } from '../content/escape.js';
import { attributes } from '../content/html.js';
import { breakLines } from './measure.js';
import { nameCase, oneLine } from '../content/name.js';
import { toneOf } from '../model/verdict.js';
import { INK, PAPER, SOFT, TONE_COLOURS, WASH } from './tones.js';

const WIDTH = 1200;
const HEIGHT = 630;
const EDGE = 64;
const INNER = WIDTH - 2 * EDGE;
/** The claim's box: its top, its bottom, its head, and the room around its text. */
const BOX = { top: 192, bottom: 532, head: 60, side: 40, block: 20 };
/** The width of the verdict in the head: the middle half. */
const MIDDLE = INNER / 2;
const SIZES = [60, 52, 46, 40, 36];
const LEADING = 1.28;
/** The width of bold letters relative to regular ones, in the widest of the fonts. */
const BOLD = 1.16;
const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif";

// Characters that XML cannot hold, not even escaped.
const NO_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

type Direction = 'ltr' | 'rtl';

/** A text that begins at one side of the card, or stands in its middle. */
interface Line {
  text: string;
  dir: Direction;
  lang?: string | undefined;
  y: number;
  size: number;
  fill?: string;
  weight?: number;
  /** The distance from the edge. */
  indent?: number;
  /** Whether it stands in the middle instead. */
  middle?: boolean;
}

/** The share card of a case. Of a retracted case it says only that. */
export function svg(c: Case, m: Messages): string {
  const retracted = c.status === 'retracted';
  const directionIn = (text: string): Direction => (c.lang ? directionOf(c.lang) : firstDirection(text));
  const name = nameCase(c, m);
  const claimed = !retracted && c.claim?.text && richTextToPlain(c.claim.text);
  const said = clean(retracted ? m.retractedNote : claimed ? quote(claimed, c.lang ?? m.lang) : name.text);
  const dir = retracted ? m.dir : directionIn(said);
  const tone = retracted ? 'none' : toneOf(c.verdict);
  const colour = TONE_COLOURS[tone];
  const label = clean(name.label);
  const labelDir = name.ownLabel ? directionIn(label) : m.dir;
  const labelLang = name.ownLabel ? c.lang : m.lang;
  // Isolated (U+2068), so that each keeps its own direction next to the other.
  const by = [c.publisher?.name, c.published && m.date(c.published)]
    .filter(Boolean)
    .map((text) => `\u2068${clean(text ?? '')}\u2069`)
    .join(' · ');
  // A title with a verdict is not a claim.
  const kicker = claimed || name.quoted ? m.claim : '';

  const start = (width: number, indent = 0): number => (dir === 'rtl' ? WIDTH - EDGE - indent - width : EDGE + indent);
  const lineAt = ({ text, dir: its, lang, y, size, fill = INK, weight, indent = 0, middle }: Line): string => {
    const given = attributes({
      x: String(middle ? WIDTH / 2 : dir === 'rtl' ? WIDTH - EDGE - indent : EDGE + indent),
      y: String(Math.round(y)),
      'text-anchor': middle ? 'middle' : its === dir ? 'start' : 'end',
      direction: its,
      'xml:lang': lang,
      'font-size': String(size),
      'font-weight': weight === undefined ? undefined : String(weight),
      fill,
    });
    return `<text${given}>${escapeHtml(text)}</text>`;
  };

  const verdict = fitted(label, (INNER - 84) / BOLD, [52, 44, 36], 2);
  // Cut short, a verdict may say the opposite: rather in two small lines.
  const inLine = fitted(label, MIDDLE / BOLD, [32, 26], 1);
  const again = inLine.whole ? inLine : fitted(label, MIDDLE / BOLD, [22], 2);
  const room = { top: BOX.top + (kicker ? BOX.head : 0), bottom: BOX.bottom };
  const claim = fitted(said, INNER - 2 * BOX.side, SIZES, room.bottom - room.top - 2 * BOX.block, true);
  const head = (): string => {
    const middle = BOX.top + BOX.head / 2;
    const white = { fill: PAPER, weight: 700 };
    return [
      `<rect x="${EDGE}" y="${BOX.top}" width="${INNER}" height="${BOX.head}" fill="${colour}"/>`,
      lineAt({ ...white, text: kicker, dir: m.dir, lang: m.lang, y: middle + 9, size: 24, indent: BOX.side }),
      ...again.lines.map((text, index) => {
        const y = middle + (index - (again.lines.length - 1) / 2) * 26 + again.size * 0.34;
        return lineAt({ ...white, text, dir: labelDir, lang: labelLang, y, size: again.size, middle: true });
      }),
    ].join('\n');
  };
  const claimHeight = (claim.lines.length - 1) * claim.size * LEADING;
  const claimTop = (room.top + room.bottom) / 2 - claimHeight / 2 + claim.size * 0.36;
  const verdictTop = 116 - ((verdict.lines.length - 1) * verdict.size * 1.15) / 2 + verdict.size * 0.36;
  const spoken = escapeHtml(clean([oneLine({ ...name, text: said }), by].filter(Boolean).join(' – ')));

  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img"${attributes({ 'font-family': FONT })}>
<title>${spoken}</title>
<rect width="${WIDTH}" height="${HEIGHT}" fill="${PAPER}"/>
<rect width="${WIDTH}" height="16" fill="${colour}"/>
<path fill="${colour}" fill-rule="evenodd" transform="translate(${start(60)} 86) scale(2.5)" d="${TONE_SHAPES[tone]}"/>
${verdict.lines
  .map((text, index) =>
    lineAt({
      text,
      dir: labelDir,
      lang: labelLang,
      y: verdictTop + index * verdict.size * 1.15,
      size: verdict.size,
      fill: colour,
      weight: 700,
      indent: 84,
    }),
  )
  .join('\n')}
<rect x="${EDGE}" y="${BOX.top}" width="${INNER}" height="${BOX.bottom - BOX.top}" fill="${WASH}"/>
<rect x="${start(10)}" y="${BOX.top}" width="10" height="${BOX.bottom - BOX.top}" fill="${colour}"/>
${kicker ? head() : ''}
${claim.lines
  .map((text, index) =>
    lineAt({
      text,
      dir,
      lang: retracted ? m.lang : c.lang,
      y: claimTop + index * claim.size * LEADING,
      size: claim.size,
      indent: BOX.side,
    }),
  )
  .join('\n')}
${by ? lineAt({ text: breakLines(by, INNER / 28 / BOLD, 1).lines[0] ?? '', dir: m.dir, y: 588, size: 28, fill: SOFT, weight: 600 }) : ''}
</svg>
`;
}

/** A text in the largest size in which it fits, else in the smallest and shortened. `room` is in lines or px. */
function fitted(
  text: string,
  width: number,
  sizes: readonly number[],
  room: number,
  inPixels = false,
): { lines: string[]; size: number; whole: boolean } {
  let best: ReturnType<typeof fitted> = { lines: [], size: 0, whole: false };
  for (const size of sizes) {
    const most = inPixels ? Math.floor(room / (size * LEADING)) : room;
    const { lines, whole } = breakLines(text, width / size, most);
    best = { lines, size, whole };
    if (whole) break;
  }
  return best;
}

/** One line, without characters that XML cannot hold. */
function clean(text: string): string {
  return text.replace(NO_XML, '').replace(/\s+/g, ' ').trim();
}

/** The direction of the first letter. */
function firstDirection(text: string): Direction {
  const [first = ''] = /\p{L}/u.exec(text) ?? [];
  return /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/.test(first) ? 'rtl' : 'ltr';
}
