import type { Collection } from '../model/case.js';
import { fail, type Result } from '../model/result.js';
import { readClaimReview } from './claim-review.js';
import { readDebunkJson } from './debunk-json.js';
import { detectFormat, unknownFormat, type FormatName } from './detect.js';
import { readGoogleFactCheck } from './google-fact-check.js';
import { missingParser } from './html.js';
import type { ReadOptions } from './read-context.js';

const READERS: Record<FormatName, (input: unknown, options: ReadOptions) => Result<Collection>> = {
  'debunk-json': readDebunkJson,
  'claim-review': readClaimReview,
  'google-fact-check': readGoogleFactCheck,
};

/**
 * Reads cases from a document in any supported format, detected by its shape.
 * @param input The parsed JSON.
 * @param options The document's address and, if there is no DOM, an HTML parser.
 * @returns The cases, or a typed error: `empty`, `format`, or `internal` where a field is HTML and nothing is there to parse it.
 *   Never throws.
 */
export function parseCases(input: unknown, options: ReadOptions = {}): Result<Collection> {
  try {
    const format = detectFormat(input);
    return format ? READERS[format](input, options) : unknownFormat();
  } catch (cause) {
    const missing = cause instanceof ReferenceError && !options.parseHtml && missingParser();
    if (missing) return fail('internal', missing);
    return fail('format', String(cause));
  }
}
