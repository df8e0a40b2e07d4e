/** Reads the cases of one input; its `#id` picks one of several, as in a card's `src`. */
import { existsSync } from 'node:fs';
import type { Case } from '../model/case.js';
import { UsageError } from './exit.js';
import type { Finding } from './findings.js';
import { readCases, type ReadCasesOptions } from './read-cases.js';

/**
 * @param input A path or `-`, with or without `#id`.
 * @returns The picked case, or all of them; empty if none could be read.
 * @throws {UsageError} if no case has the id.
 */
export async function pickCases(input: string, options: ReadCasesOptions): Promise<Case[]> {
  const [, path = input, id] = (existsSync(input) ? null : /^(.+?)#(.+)$/s.exec(input)) ?? [];
  const cases: Case[] = [];
  let fatal: Finding | undefined;
  const onFinding = (finding: Finding): void => {
    if (finding.severity === 'error') fatal ??= finding;
    options.onFinding?.(finding);
  };
  for await (const { case: entry } of readCases([path], { ...options, onFinding })) {
    if (id === undefined || entry.id === id) cases.push(entry);
    if (cases.length && id !== undefined) break;
  }
  if (id !== undefined && !cases.length && !fatal) throw new UsageError(`${path} has no case with the id ${id}.`);
  return cases;
}

/** The error for several cases where one is wanted; it lists them. */
export function oneOf(input: string, cases: readonly Case[], what: string): UsageError {
  const ids = cases.map(({ id }) => id).filter((id) => id !== undefined);
  const example = ids[0] === undefined ? '' : ` Say which: ${input}#${ids[0]}`;
  const others = ids.length > 1 ? ` (there are ${ids.slice(0, 5).join(', ')}${ids.length > 5 ? ', …' : ''})` : '';
  return new UsageError(`${input} holds ${String(cases.length)} cases, and ${what} is of one.${example}${others}`);
}
