import { nameCase, type Nameable } from '../../content/name.js';
import { shorten } from '../../model/shorten.js';
import { isRated, toneOf } from '../../model/verdict.js';
import type { Messages } from '../../i18n/messages.js';
import type { Tone } from '../../model/case.js';
import { inLanguageOf } from './inline.template.js';
import { h, type Content, type Markup } from './markup.js';
import { TONE_SHAPES } from './tone-shapes.js';

/** A longer label is set as a sentence, and cut in a tag or a row. */
export const LABEL_LENGTH = 40;

/** The icon of a tone. It says nothing by itself: the label always stands beside it. */
export function toneIcon(tone: Tone): Markup {
  return h(
    'svg',
    { part: 'icon', viewBox: '0 0 24 24', 'aria-hidden': 'true' },
    h('path', { 'fill-rule': 'evenodd', d: TONE_SHAPES[tone] }),
  );
}

/** The tone that is shown: none where the verdict was withdrawn. */
export function shownTone({ status, verdict: judged }: Nameable): Tone {
  return status === 'retracted' ? 'none' : toneOf(judged);
}

/** The label of a verdict in its own language, cut if it is longer than `most`. */
export function labelText(of: Nameable, m: Messages, most = Infinity): Content {
  const { label, ownLabel } = nameCase(of, m);
  const text = shorten(label, most);
  return ownLabel ? inLanguageOf(of, text) : text;
}

/** The verdict: icon and label. It stands before the name of a case, inside the same heading. */
export function verdict(of: Nameable, m: Messages, most?: number, icon: Markup = toneIcon(shownTone(of))): Markup {
  const { label } = nameCase(of, m);
  return h(
    'span',
    { class: label.length > LABEL_LENGTH ? 'verdict long' : 'verdict', part: 'verdict' },
    icon,
    h('span', {}, isRated(of.verdict) && h('span', { class: 'hidden' }, `${m.verdict}: `), labelText(of, m, most)),
  );
}

/** The verdict of an element that has one only: a publisher's artwork for the rating may take the place of the icon. */
export function ownVerdict(of: Nameable, m: Messages): Markup {
  const icon = toneIcon(shownTone(of));
  return verdict(of, m, undefined, of.status === 'retracted' ? icon : h('slot', { name: 'verdict-icon' }, icon));
}
