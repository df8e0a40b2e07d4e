import { html, type TemplateResult } from 'lit';
import type { Tone } from '../../model/case.js';
import { TONE_SHAPES } from './tone-shapes.js';

/** The icon of a tone. It says nothing by itself: the verdict's word always stands beside it. */
export function toneIcon(tone: Tone): TemplateResult {
  return html`<svg part="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path fill-rule="evenodd" d=${TONE_SHAPES[tone]}></path>
  </svg>`;
}
