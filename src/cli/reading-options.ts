/** The options of every command that reads cases. */
import { readFileSync } from 'node:fs';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { verdictTone } from '../formats/verdict-tone.js';
import { TONES, type Tone, type Verdict } from '../model/case.js';
import type { ReadCasesOptions } from './read-cases.js';
import { columnMapFault, type ColumnMap } from './read-table.js';

export interface ReadingOptions {
  baseUrl?: string;
  columns?: ColumnMap;
  textLang?: string;
  verdict?: string;
  tone?: Tone;
  titleIsClaim?: boolean;
}

/** Adds the options to a command. */
export function withReading(command: Command): Command {
  return command
    .option('--base-url <url>', 'what relative addresses in the input are resolved against', absolute)
    .option(
      '--columns <map>',
      'which column, or field of a record, is which field of a case: JSON, or a file of it',
      columnMap,
    )
    .option('--text-lang <tag>', 'plain text: the language that it is written in, such as en', language)
    .option('--verdict <words>', 'the verdict of each case that has none, as in "Disinformation"')
    .addOption(new Option('--tone <tone>', 'how that verdict leans').choices(TONES))
    .option('--title-is-claim', 'titles say what is claimed, not what was found: each becomes part of its claim');
}

/** Converts the options to those of the reader of cases. */
export const readingOf = (options: ReadingOptions): ReadCasesOptions => {
  const { baseUrl, columns, textLang, verdict: label, titleIsClaim } = options;
  const tone = options.tone ?? (label && verdictTone(label, options.textLang));
  const verdict: Verdict = { ...(label && { label }), ...(tone && { tone }) };
  return { baseUrl, columns, lang: textLang, titleIsClaim, verdict: label || tone ? verdict : undefined };
};

/** Parses an absolute address. @throws {InvalidArgumentError} */
export function absolute(given: string): string {
  if (!URL.canParse(given) || !/^https?:$/.test(new URL(given).protocol)) {
    throw new InvalidArgumentError('Expected an address in full, such as https://factchecker.example/.');
  }
  return new URL(given).href;
}

/** Parses a BCP 47 tag. @throws {InvalidArgumentError} */
export function language(given: string): string {
  try {
    return Intl.getCanonicalLocales(given)[0] ?? given;
  } catch {
    throw new InvalidArgumentError('Expected a BCP 47 tag, such as en, ar or pt-BR.');
  }
}

/** Parses the level of a heading. @throws {InvalidArgumentError} */
export function headingLevel(given: string): number {
  const level = Number(given);
  if (![1, 2, 3, 4, 5, 6].includes(level)) throw new InvalidArgumentError('Expected a level from 1 to 6.');
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
