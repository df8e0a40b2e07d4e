/** What a verdict says, whatever the language. */
import type { Scale, Tone, Verdict } from './case.js';

/** Whether a verdict says, in words or in numbers, how a claim was found to be. */
export function isRated(verdict: Verdict | undefined): boolean {
  return !!verdict?.label || !!verdict?.scale || toneOf(verdict) !== 'none';
}

/** How a verdict leans; `none` where there is no verdict. */
export function toneOf(verdict: Verdict | undefined): Tone {
  return verdict?.tone ?? 'none';
}

/** Whether a tone says that a claim is not to be believed. */
export function isFalse(tone: Tone): boolean {
  return tone === 'false' || tone === 'misleading';
}

/** A rating in numbers, as in `2/5`. */
export function scaleText({ value, best }: Scale): string {
  return [value, best].filter((n) => n !== undefined).join('/');
}
