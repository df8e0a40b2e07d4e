import { TONE_SHAPES } from '../elements/base/tone-shapes.js';
import type { Tone } from '../model/case.js';

/** The icon of a tone as SVG in HTML, as high as the text around it; the verdict's word stands beside it. */
export function toneIcon(tone: Tone): string {
  return `<svg viewBox="0 0 24 24" aria-hidden="true"><path fill-rule="evenodd" d="${TONE_SHAPES[tone]}"></path></svg>`;
}
