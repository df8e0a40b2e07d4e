/** Detects the format of a document by its shape, never by its address. Every page loads this, so it is kept small. */
import { fail, type Failure } from '../model/result.js';
import { isDebunkJson } from './case-reader.js';
import { isObject } from './fields.js';

// The limits of the search: more objects and levels than 5 MB of real data have.
const MAX_OBJECTS = 200_000;
const MAX_DEPTH = 40;

const REVIEW = /(?:^|[/:#])\s*(?:claim|media)review\s*$/i;

/** Yields every object in a document once, so that cycles end. */
export function* objectsIn(input: unknown): Generator<Record<string, unknown>> {
  // Iterating over a Map includes the entries added meanwhile.
  const depths = new Map([[input, 0]]);
  for (const [object, depth] of depths) {
    if (isObject(object)) yield object;
    for (const inner of Object.values(object ?? {}) as unknown[]) {
      if (typeof inner !== 'object' || depth > MAX_DEPTH || depths.size > MAX_OBJECTS) continue;
      if (!depths.has(inner)) depths.set(inner, depth + 1);
    }
  }
}

/** Whether an object's type is ClaimReview or MediaReview; schema.org's context makes `type` an alias of `@type`. */
export function isReview({ '@type': long, type: short }: Record<string, unknown>): boolean {
  return [long, short].flat().some((name) => typeof name === 'string' && REVIEW.test(name));
}

/** Whether an object in a document passes a test; the rest is not looked at. */
function holds(input: unknown, test: (object: Record<string, unknown>) => boolean): boolean {
  for (const object of objectsIn(input)) if (test(object)) return true;
  return false;
}

/** The supported formats: the name of each, and whether a document is in it. The first match counts. */
export const FORMATS = {
  'debunk-json': { name: 'cases of debunk-widgets', fits: isDebunkJson },
  'claim-review': { name: 'ClaimReview', fits: (input: unknown) => holds(input, isReview) },
  'google-fact-check': {
    name: 'Fact Check Tools',
    fits: (input: unknown) =>
      Array.isArray((input as { claims?: unknown } | null)?.claims) ||
      holds(input, ({ claimReview }) => Array.isArray(claimReview)),
  },
};

export type FormatName = keyof typeof FORMATS;

/** The format of a document; undefined if it is not supported. */
export function detectFormat(input: unknown): FormatName | undefined {
  return (Object.keys(FORMATS) as FormatName[]).find((name) => FORMATS[name].fits(input));
}

/** The error for a document in no supported format; it lists the formats. */
export function unknownFormat(): Failure {
  return fail(
    'format',
    `no ${Object.values(FORMATS)
      .map(({ name }) => name)
      .join(' or ')}`,
  );
}
