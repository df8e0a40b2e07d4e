import type { Collection } from '../model/case.js';
import type { Result } from '../model/result.js';
import { readReviews } from './claim-review-cases.js';
import type { ReadOptions } from './read-context.js';
import { wholeContext } from './whole-context.js';

/**
 * Reads each review of a JSON-LD document into a case. References by `@id` are resolved within the document, never
 * fetched. A MediaReview beside the ClaimReview of the same page is the same check and makes no case of its own.
 * @param input The parsed JSON.
 * @returns The cases with warnings; error `empty` if no review has a claim or a title.
 */
export function readClaimReview(input: unknown, options: ReadOptions = {}): Result<Collection> {
  return readReviews(input, wholeContext(options));
}
