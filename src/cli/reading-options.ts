/** The options of every command that reads cases. */
import { readFileSync } from 'node:fs';
import { InvalidArgumentError, type Command } from 'commander';
import type { ReadCasesOptions } from './read-cases.js';
import { columnMapFault, type ColumnMap } from './read-table.js';

export interface ReadingOptions {
  baseUrl?: string;
  columns?: ColumnMap;
  textLang?: string;
}

/** Adds the options to a command. */
export function withReading(command: Command): Command {
  return command
    .option('--base-url <url>', 'what relative addresses in the input are resolved against', absolute)
    .option('--columns <map>', 'CSV: which column is which field, as JSON or a file of it', columnMap)
    .option('--text-lang <tag>', 'plain text: the language that it is written in, such as en', language);
}

/** What the options mean to the reader of cases. */
export const readingOf = ({ baseUrl, columns, textLang }: ReadingOptions): ReadCasesOptions => ({
  baseUrl,
  columns,
  lang: textLang,
});

/** An absolute address, checked. */
export function absolute(given: string): string {
  if (!URL.canParse(given) || !/^https?:$/.test(new URL(given).protocol)) {
    throw new InvalidArgumentError('Expected an address in full, such as https://factchecker.example/.');
  }
  return new URL(given).href;
}

/** A BCP 47 tag, checked. */
export function language(given: string): string {
  try {
    return Intl.getCanonicalLocales(given)[0] ?? given;
  } catch {
    throw new InvalidArgumentError('Expected a BCP 47 tag, such as en, ar or pt-BR.');
  }
}

/** The level of a heading, checked. */
export function headingLevel(given: string): number {
  const level = Number(given);
  if (![2, 3, 4, 5, 6].includes(level)) throw new InvalidArgumentError('Expected 2, 3, 4, 5 or 6.');
  return level;
}

function columnMap(given: string): ColumnMap {
  let map: unknown;
  try {
    map = JSON.parse(given.trimStart().startsWith('{') ? given : readFileSync(given, 'utf8'));
  } catch (cause) {
    throw new InvalidArgumentError(
      `Expected JSON such as {"Titel": "title"}, or a file of it: ${(cause as Error).message}.`,
    );
  }
  const fault = columnMapFault(map);
  if (fault) throw new InvalidArgumentError(`${fault}.`);
  return map as ColumnMap;
}
