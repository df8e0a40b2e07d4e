/** What a case is called in one line, in every channel: the verdict comes before the words. */
import type { Messages } from '../i18n/messages.js';
import type { Case, Verdict } from '../model/case.js';
import { quote } from '../model/language.js';
import { richTextToPlain } from '../model/rich-text.js';
import { shorten } from '../model/shorten.js';
import { isRated, scaleText } from '../model/verdict.js';

/** What of a case names it. A related case and a review have names too. */
export interface Nameable extends Pick<Case, 'title' | 'claim' | 'verdict' | 'status' | 'lang'> {
  /** Whether the title is the claim, as in a row of a list. */
  isClaim?: true | undefined;
}

/** The name of a case. */
export interface CaseName {
  /** The verdict in the publisher's own word, else in the tone's; "Claim under review" where there is none. */
  label: string;
  /** Whether the label is in the language of the case; else it is in that of the interface. */
  ownLabel: boolean;
  /** The title, or the claim where there is none; in quotation marks where `quoted`. Empty for a retracted case. */
  text: string;
  /** Whether the text is what somebody claims: a claim, or a title without a verdict, which is a claim as a rule. */
  quoted: boolean;
}

/** The publisher's own word, else the tone's, else its numbers. */
export function labelOf(verdict: Verdict | undefined, m: Messages): string {
  const { label, tone = 'none', scale } = verdict ?? {};
  if (label) return label;
  return scale && tone === 'none' ? scaleText(scale) : m.tones[tone];
}

/**
 * Names a case. Of a retracted one only that it is: what was withdrawn is not said again.
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

/** How long a label and a text may be in a line, in UTF-16 units. */
const LABEL = 60;
const TEXT = 200;

/** A name as one line of text, as in `False: Storks do not vote` or `Claim under review: “Storks vote”`. */
export function oneLine({ label, text }: CaseName): string {
  const said = shorten(label, LABEL);
  return text ? `${said}${colonAfter(said)} ${shortenQuoted(text)}` : said;
}

/** What stands between a label and a text: nothing where the label ends a sentence by itself. */
export function colonAfter(label: string): ':' | '' {
  return /[.!?…]$/.test(label) ? '' : ':';
}

/** A closing quotation mark stays where a text is cut. */
function shortenQuoted(text: string): string {
  const short = shorten(text, TEXT);
  const [close = ''] = /["”“»」]$/.exec(text) ?? [];
  return short === text || !/^["“”„«「]/.test(text) ? short : short + close;
}
