/** The meaning of verdicts, in any language. */
import type { Scale, Tone, Verdict } from './case.js';

/** Whether a verdict states a finding: in words, as a number or as a tone. */
export function isRated(verdict: Verdict | undefined): boolean {
  return !!verdict?.label || !!verdict?.scale || toneOf(verdict) !== 'none';
}

/** The tone of a verdict; `none` if there is no verdict. */
export function toneOf(verdict: Verdict | undefined): Tone {
  return verdict?.tone ?? 'none';
}

/** Whether a tone means that a claim should not be believed. */
export function isFalse(tone: Tone): boolean {
  return tone === 'false' || tone === 'misleading';
}

/** A rating as a number, such as `2/5`. */
export function scaleText({ value, best }: Scale): string {
  return [value, best].filter((n) => n !== undefined).join('/');
}
