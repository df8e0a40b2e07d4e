/** Reports on one input while it is read: errors, warnings of the readers, and fields that the format does not have. */
import type { ErrorKind, Warning } from '../model/result.js';
import { explain } from './explain.js';
import type { Renamed } from './field-names.js';
import type { Finding, Position } from './findings.js';
import { FORMAT_SIGNS } from './json-formats.js';
import { jsonFault, type Locator } from './locate.js';
import { unknownFields } from './unknown-fields.js';

const START: Position = { line: 1, column: 1 };

const WHY: Partial<Record<ErrorKind, string>> = {
  empty: 'expected at least one case with a title or a claim; found none',
  format: `expected cases: ${FORMAT_SIGNS}`,
};

/** Turns the problems of one input into findings. */
export class InputReport {
  readonly #renamed = new Set<string>();

  constructor(
    readonly file: string,
    private readonly onFinding: (finding: Finding) => void,
    /** Whether to report fields that the format does not have. */
    private readonly checkFields: boolean,
  ) {}

  say(severity: Finding['severity'], kind: Finding['kind'], message: string, at: Position = START, path = ''): void {
    this.onFinding({ severity, kind, file: this.file, line: at.line, column: at.column, path, message });
  }

  /** Reports that something could not be read. */
  fault(message: string, at: Position = { line: 0, column: 0 }, path = '', kind: Finding['kind'] = 'read'): void {
    this.say('error', kind, message, at, path);
  }

  /** Reports that a document has no case. */
  nothing(kind: ErrorKind, message: string, at: Position): void {
    this.fault(WHY[kind] ?? message, at, '', kind);
  }

  /** Reports a reader's warning about a value in the input. */
  warn({ kind, path }: Warning, value: unknown, at: Position, shown = path): void {
    this.say(kind === 'refused' ? 'error' : 'warning', kind, explain(kind, path, value), at, shown);
  }

  /** Parses JSON; reports a syntax error and returns undefined. */
  parse(text: string, start: Position, path = ''): { value: unknown } | undefined {
    try {
      return { value: JSON.parse(text) as unknown };
    } catch {
      if (!text.trim()) this.fault('the file is empty', start, path, 'empty');
      else {
        const { message, ...at } = jsonFault(text, start);
        this.fault(message, at, path, 'not-json');
      }
      return undefined;
    }
  }

  /** Reports fields that the format does not have. */
  unknown(value: unknown, definition: string, at: (path: string) => Position, prefix = ''): void {
    if (!this.checkFields) return;
    for (const { path, field, meant, known } of unknownFields(value, definition)) {
      const advice = meant ? `Did you mean "${meant}"?` : `There are: ${known.join(', ')}.`;
      const message = `there is no field "${field}"; left out. ${advice}`;
      this.say('warning', 'unknown-field', message, at(path), joined(prefix, path));
    }
  }

  /** Reports fields read under other names: once per name, since the records of a database are alike. */
  renamed(names: readonly Renamed[], locator: Locator, prefix: string): void {
    for (const { name, path } of names) {
      if (this.#renamed.has(name)) continue;
      this.#renamed.add(name);
      const message = `"${name}" was read as "${path}", here and in all other cases of this input. Pages do not know this name: debunk convert writes the cases under the names of the format.`;
      this.say('warning', 'unknown-field', message, locator.at(name), joined(prefix, name));
    }
  }

  /** Reports that all cases have nothing but a title. */
  onlyTitles(cases: number): void {
    const which = cases === 1 ? 'of the only case' : `of all ${cases} cases`;
    const message =
      `${which} nothing was read but the title: no claim, no verdict, no reality. Under which names do they stand? ` +
      `Say so with --columns. Where each title is a false claim, say --title-is-claim --verdict "False" --tone false.`;
    this.say('warning', 'only-titles', message);
  }
}

/** Joins the path of a case and a path inside it. */
export const joined = (prefix: string, path: string): string =>
  prefix && path && !path.startsWith('[') ? `${prefix}.${path}` : prefix + path;
