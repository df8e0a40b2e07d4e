import { html, nothing, type TemplateResult } from 'lit';
import { nameCase, type Nameable } from '../../content/name.js';
import { shorten } from '../../model/shorten.js';
import { isRated, toneOf } from '../../model/verdict.js';
import type { Messages } from '../../i18n/messages.js';
import type { Tone } from '../../model/case.js';
import { inLanguageOf } from './inline.template.js';
import { TONE_SHAPES } from './tone-shapes.js';

/** A longer label is set as a sentence, and cut in a tag or a row. */
export const LABEL_LENGTH = 40;

/** The icon of a tone. It says nothing by itself: the label always stands beside it. */
export function toneIcon(tone: Tone): TemplateResult {
  return html`<svg part="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path fill-rule="evenodd" d=${TONE_SHAPES[tone]}></path>
  </svg>`;
}

/** The label of a verdict in its own language, cut if it is longer than `most`. */
export function labelText(of: Nameable, m: Messages, most = Infinity): unknown {
  const { label, ownLabel } = nameCase(of, m);
  const text = shorten(label, most);
  return ownLabel ? inLanguageOf(of, text) : text;
}

/** The verdict: icon and label. It stands before the name of a case, inside the same heading. */
export function verdict(of: Nameable, m: Messages, most?: number): TemplateResult {
  const { label } = nameCase(of, m);
  const tone = of.status === 'retracted' ? 'none' : toneOf(of.verdict);
  return html`<span class="verdict ${label.length > LABEL_LENGTH ? 'long' : ''}" part="verdict"
    >${toneIcon(tone)}<span
      >${isRated(of.verdict) ? html`<span class="hidden">${m.verdict}: </span>` : nothing}${labelText(of, m, most)}</span
    ></span
  >`;
}
