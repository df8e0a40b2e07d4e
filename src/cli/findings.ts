/** Findings about the input, and how they are printed. */
import { styleText } from 'node:util';
import type { ErrorKind, WarningKind } from '../model/result.js';

/** A position in a text: line and column from 1, columns in UTF-16 code units. */
export interface Position {
  line: number;
  column: number;
}

/** A position in a file. */
export interface Place extends Position {
  file: string;
}

/**
 * A problem in the input:
 * - an `error` keeps a case, or a whole file, from being read;
 * - a `warning` says what was dropped from a case, or read in a way that should be checked.
 */
export interface Finding extends Place {
  severity: 'error' | 'warning';
  kind:
    | WarningKind
    | ErrorKind
    | 'read'
    | 'unknown-field'
    | 'unsure'
    | 'only-titles'
    | 'advice'
    | 'dead-link'
    | 'blocked-link'
    | 'unreachable-link';
  /** The path in the document, such as `cases[2].claim.date`; empty for the whole. */
  path: string;
  /** Says what was expected, what was found, and what to write instead. */
  message: string;
}

type Stream = NodeJS.WriteStream;

/** Colours a text if the stream is a terminal and NO_COLOR does not forbid it. */
export function paint(format: Parameters<typeof styleText>[0], text: string, stream: Stream = process.stderr): string {
  return stream.isTTY ? styleText(format, text, { stream }) : text;
}

/** A finding as one line, as compilers write them: `cases.json:12:15 warning cases[0].claim.date: …`. */
export function findingLine(finding: Finding, stream: Stream = process.stderr): string {
  const { file, line, column, severity, path, message } = finding;
  const place = line ? `${file}:${line}:${column}` : file;
  const colour = severity === 'error' ? 'red' : 'yellow';
  return `${paint('bold', place, stream)} ${paint(colour, severity, stream)}${path && ` ${path}`}: ${message}`;
}

/** Writes findings to standard error as they come, and counts them. */
export class Reporter {
  errors = 0;
  warnings = 0;

  readonly count = (finding: Finding): void => {
    if (finding.severity === 'error') this.errors++;
    else this.warnings++;
  };

  readonly report = (finding: Finding): void => {
    this.count(finding);
    process.stderr.write(`${findingLine(finding)}\n`);
  };
}

/** `1 case`, `1,200 cases`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en-US')} ${number === 1 ? one : many}`;
}
