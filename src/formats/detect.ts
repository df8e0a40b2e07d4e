/** Which format a document is in, told by its shape and never by its address. In the bundle of every page, so tiny. */
import { fail, type Failure } from '../model/result.js';
import { isDebunkJson } from './debunk-json.js';
import { isObject } from './fields.js';

export type FormatName = 'debunk-json' | 'claim-review' | 'google-fact-check';

// How much of a document is looked at: more than 5 MB of real data hold, and deeper than any are.
const MAX_PARTS = 200_000;
const MAX_DEPTH = 40;

const REVIEW = /(?:^|[/:#])\s*(?:claim|media)review\s*$/i;

/** Every object in a document; each once, so that cycles end. */
export function* objectsIn(input: unknown): Generator<Record<string, unknown>> {
  // A map that is walked gives what is added on the way.
  const depths = new Map([[input, 0]]);
  for (const [part, depth] of depths) {
    if (isObject(part)) yield part;
    for (const inner of Object.values(part ?? {}) as unknown[]) {
      if (typeof inner !== 'object' || depth > MAX_DEPTH || depths.size > MAX_PARTS) continue;
      if (!depths.has(inner)) depths.set(inner, depth + 1);
    }
  }
}

/** Whether an object's type is ClaimReview or MediaReview; schema.org's context lets `type` stand for `@type`. */
export function isReview({ '@type': long, type: short }: Record<string, unknown>): boolean {
  return [long, short].flat().some((name) => typeof name === 'string' && REVIEW.test(name));
}

/** The format of a document; undefined where it is none of the supported ones. */
export function detectFormat(input: unknown): FormatName | undefined {
  if (isDebunkJson(input)) return 'debunk-json';
  let isGoogle = isObject(input) && Array.isArray(input['claims']);
  for (const part of objectsIn(input)) {
    if (isReview(part)) return 'claim-review';
    isGoogle ||= Array.isArray(part['claimReview']);
  }
  return isGoogle ? 'google-fact-check' : undefined;
}

/** The error of a document in no supported format: it says what was looked for. */
export function unknownFormat(): Failure {
  return fail('format', 'no cases of debunk-widgets, ClaimReview or Fact Check Tools');
}
