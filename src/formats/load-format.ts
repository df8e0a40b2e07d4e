/** Reads a document in any format: debunk-widgets' own at once, any other through a module loaded on demand. */
import type { Collection } from '../model/case.js';
import { fail, type Failure, type Result } from '../model/result.js';
import { readDebunkJson } from './debunk-json.js';
import { detectFormat, unknownFormat, type FormatName } from './detect.js';
import type { ReadOptions } from './read-context.js';

type Read = (input: unknown, options: ReadOptions) => Result<Collection>;

/** The modules of the other formats, each loaded for the first document in it. */
const LOADERS: Record<Exclude<FormatName, 'debunk-json'>, () => Promise<Read>> = {
  'claim-review': () => import('./claim-review.js').then(({ readClaimReview }) => readClaimReview),
  'google-fact-check': () => import('./google-fact-check.js').then(({ readGoogleFactCheck }) => readGoogleFactCheck),
};

/**
 * Reads cases from a document in any supported format, detected by its shape.
 * @param input The parsed JSON.
 * @returns The cases, or a typed error: `empty`, `format`, or `network` if the format's module cannot be loaded.
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
