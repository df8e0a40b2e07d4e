/** The name of a case in one line, in every channel: the verdict comes before the words. */
import type { Messages } from '../i18n/messages.js';
import type { Case, Verdict } from '../model/case.js';
import { quote } from '../model/language.js';
import { richTextToPlain } from '../model/rich-text.js';
import { shorten } from '../model/shorten.js';
import { isRated, scaleText } from '../model/verdict.js';

/** The fields that name a case. A related case and a review have names too. */
export interface Nameable extends Pick<Case, 'title' | 'claim' | 'verdict' | 'status' | 'lang'> {
  /** Whether the title is the claim, as in a row of a list. */
  isClaim?: true | undefined;
}

/** The name of a case. */
export interface CaseName {
  /** The publisher's label, else the tone's; "Claim under review" if there is no verdict. */
  label: string;
  /** Whether the label is in the language of the case; if not, it is in that of the interface. */
  ownLabel: boolean;
  /** The title, else the claim; in quotation marks if `quoted`. Empty for a retracted case. */
  text: string;
  /** Whether the text is a claim: the claim itself, or a title without a verdict, which usually is one. */
  quoted: boolean;
}

/** The publisher's label, else the tone's; the rating in numbers if there is neither. */
export function labelOf(verdict: Verdict | undefined, m: Messages): string {
  const { label, tone = 'none', scale } = verdict ?? {};
  if (label) return label;
  return scale && tone === 'none' ? scaleText(scale) : m.tones[tone];
}

/**
 * Names a case. A retracted one only as retracted: the withdrawn words are not repeated.
 * @param m The texts of the interface's language.
 */
export function nameCase({ title, isClaim, claim, verdict, status, lang }: Nameable, m: Messages): CaseName {
  if (status === 'retracted') return { label: m.retracted, ownLabel: false, text: '', quoted: false };
  const said = title ?? (claim?.text ? richTextToPlain(claim.text).replace(/\s+/g, ' ') : '');
  const quoted = !!said && (title === undefined || !!isClaim || !isRated(verdict));
  return {
    label: labelOf(verdict, m),
    ownLabel: !!verdict?.label,
    text: quoted ? quote(said, lang ?? m.lang) : said,
    quoted,
  };
}

/** The longest label and text in a line, in UTF-16 units. */
const LABEL = 60;
const TEXT = 200;

/** A name as one line of text, as in `False: Storks do not vote` or `Claim under review: “Storks vote”`. */
export function oneLine({ label, text }: CaseName): string {
  const said = shorten(label, LABEL);
  return text ? `${said}${colonAfter(said)} ${shortenQuoted(text)}` : said;
}

/** The mark between a label and a text: none if the label ends a sentence by itself. */
export function colonAfter(label: string): ':' | '' {
  return /[.!?…]$/.test(label) ? '' : ':';
}

/** Shortens a text but keeps its closing quotation mark. */
function shortenQuoted(text: string): string {
  const short = shorten(text, TEXT);
  const [close = ''] = /["”“»」]$/.exec(text) ?? [];
  return short === text || !/^["“”„«「]/.test(text) ? short : short + close;
}
