import type { Collection } from '../model/case.js';
import type { Result } from '../model/result.js';
import { readClaims } from './google-fact-check-cases.js';
import type { ReadOptions } from './read-context.js';
import { wholeContext } from './whole-context.js';

/**
 * Reads each claim of a response of Google's Fact Check Tools into a case.
 * @param input A whole response, its `claims`, or one claim.
 * @returns The cases. If several fact-checkers reviewed a claim, all of their verdicts are in `reviews`, and the first
 *   is also the case's own. Repeated claims are merged. Error `empty` if there is none.
 */
export function readGoogleFactCheck(input: unknown, options: ReadOptions = {}): Result<Collection> {
  return readClaims(input, wholeContext(options));
}
