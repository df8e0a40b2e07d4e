/** Reads cases from files, folders and standard input. */
import { findInputs } from './inputs.js';
import { readInput, type ReadCase, type ReadCasesOptions } from './read-input.js';

export type { ReadCase, ReadCasesOptions };

/**
 * Reads cases.
 * @param inputs Files of own JSON, ClaimReview (JSON-LD, also in an HTML page), Fact Check Tools, JSON Lines of any of
 *   these, CSV, or the plain text of a debunk; folders of such files; `-` for standard input.
 * @returns The cases in the order of the input. Bad input does not throw: see `onFinding`.
 */
export async function* readCases(inputs: readonly string[], options: ReadCasesOptions = {}): AsyncGenerator<ReadCase> {
  const found = findInputs(inputs, ({ file, message }) => {
    options.onFinding?.({ severity: 'error', kind: 'read', file, line: 0, column: 0, path: '', message });
  });
  for await (const input of found) yield* readInput(input, options);
}
