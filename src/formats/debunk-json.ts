import type { Collection } from '../model/case.js';
import type { Result } from '../model/result.js';
import { readCollection } from './case-reader.js';
import type { ReadOptions } from './read-context.js';
import { wholeContext } from './whole-context.js';

/**
 * Reads debunk-widgets' own JSON.
 * @param input The parsed JSON, or a `Case` (reading one again gives the same).
 * @returns The cases with warnings; error `empty` if no case has a title or a claim.
 */
export function readDebunkJson(input: unknown, options: ReadOptions = {}): Result<Collection> {
  return readCollection(input, wholeContext(options));
}
