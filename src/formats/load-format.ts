/** Reads a document in whichever format: debunk-widgets' own at once, any other by a module that is loaded for it. */
import type { Collection } from '../model/case.js';
import { fail, type Failure, type Result } from '../model/result.js';
import { readDebunkJson } from './debunk-json.js';
import { detectFormat, unknownFormat, type FormatName } from './detect.js';
import type { ReadOptions } from './read-context.js';

type Read = (input: unknown, options: ReadOptions) => Result<Collection>;

/** The modules of the formats that are loaded for the first document in them. */
const LOADERS: Record<Exclude<FormatName, 'debunk-json'>, () => Promise<Read>> = {
  'claim-review': () => import('./claim-review.js').then(({ readClaimReview }) => readClaimReview),
  'google-fact-check': () => import('./google-fact-check.js').then(({ readGoogleFactCheck }) => readGoogleFactCheck),
};

/**
 * Reads cases from a document in any supported format, told apart by shape.
 * @param input What JSON.parse gave.
 * @returns The cases, or a typed error: `empty`, `format`, or `network` where the format's module cannot be loaded.
 *   Nothing is thrown and no promise rejects.
 */
export function readDocument(
  input: unknown,
  options: ReadOptions = {},
): Result<Collection> | Promise<Result<Collection>> {
  const refuse = (cause: unknown): Failure => fail('format', String(cause));
  try {
    const format = detectFormat(input);
    if (!format) return unknownFormat();
    if (format === 'debunk-json') return readDebunkJson(input, options);
    const unreached = (cause: unknown): Failure => fail('network', String(cause));
    return LOADERS[format]()
      .then((read) => read(input, options), unreached)
      .catch(refuse);
  } catch (cause) {
    return refuse(cause);
  }
}
