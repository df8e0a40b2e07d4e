/** Which format a document is in, told by its shape and never by its address. In the bundle of every page, so tiny. */
import { fail, type Failure } from '../model/result.js';
import { isDebunkJson } from './debunk-json.js';
import { isObject } from './fields.js';

// How much of a document is looked at: more than 5 MB of real data hold, and deeper than any are.
const MAX_OBJECTS = 200_000;
const MAX_DEPTH = 40;

const REVIEW = /(?:^|[/:#])\s*(?:claim|media)review\s*$/i;

/** Every object in a document; each once, so that cycles end. */
export function* objectsIn(input: unknown): Generator<Record<string, unknown>> {
  // A map that is walked gives what is added on the way.
  const depths = new Map([[input, 0]]);
  for (const [object, depth] of depths) {
    if (isObject(object)) yield object;
    for (const inner of Object.values(object ?? {}) as unknown[]) {
      if (typeof inner !== 'object' || depth > MAX_DEPTH || depths.size > MAX_OBJECTS) continue;
      if (!depths.has(inner)) depths.set(inner, depth + 1);
    }
  }
}

/** Whether an object's type is ClaimReview or MediaReview; schema.org's context lets `type` stand for `@type`. */
export function isReview({ '@type': long, type: short }: Record<string, unknown>): boolean {
  return [long, short].flat().some((name) => typeof name === 'string' && REVIEW.test(name));
}

/** The supported formats: what each is called, and whether a document is in it. The first one that fits counts. */
export const FORMATS = {
  'debunk-json': { name: 'cases of debunk-widgets', fits: isDebunkJson },
  'claim-review': { name: 'ClaimReview', fits: (input: unknown) => [...objectsIn(input)].some(isReview) },
  'google-fact-check': {
    name: 'Fact Check Tools',
    fits: (input: unknown) =>
      Array.isArray((input as { claims?: unknown } | null)?.claims) ||
      [...objectsIn(input)].some(({ claimReview }) => Array.isArray(claimReview)),
  },
};

export type FormatName = keyof typeof FORMATS;

/** The format of a document; undefined where it is none of the supported ones. */
export function detectFormat(input: unknown): FormatName | undefined {
  return (Object.keys(FORMATS) as FormatName[]).find((name) => FORMATS[name].fits(input));
}

/** The error of a document in no supported format: it says what was looked for. */
export function unknownFormat(): Failure {
  return fail(
    'format',
    `no ${Object.values(FORMATS)
      .map(({ name }) => name)
      .join(' or ')}`,
  );
}
