/** The outcome of reading a case: a value with warnings, or a typed error. Nothing public throws on bad data. */

/** The reasons why a case cannot be shown. */
export const ERROR_KINDS = [
  'network',
  'timeout',
  'http',
  'too-large',
  'integrity',
  'not-json',
  'format',
  'empty',
  'not-found',
  'internal',
] as const;

/**
 * - `network`: no answer came (offline, blocked, CORS);
 * - `timeout`: 10 s without progress;
 * - `http`: a status outside 200 to 299, in `status`;
 * - `too-large`: more than 5 MB;
 * - `integrity`: the bytes, of the document or of code, are not those that their digest names;
 * - `not-json`: the bytes are not JSON;
 * - `format`: JSON of no supported format;
 * - `empty`: a supported format without a readable case;
 * - `not-found`: the fragment of the address names no case;
 * - `internal`: something threw in the element, by a fault of its own or because the page changed what browsers provide.
 */
export type ErrorKind = (typeof ERROR_KINDS)[number];

/** A failure, for programs (`kind`) and for developers (`message`, English). Readers see a translated text instead. */
export interface CaseError {
  kind: ErrorKind;
  message: string;
  /** The requested address, if there was one. */
  url?: string;
  /** The HTTP status, with kind `http`. */
  status?: number;
  /** The values that were dropped until nothing was left, with kind `empty` or `format`. */
  warnings?: Warning[];
}

/**
 * Problems in the input, and their handling:
 * - `type`: not of the expected type, dropped;
 * - `url`: not an address that may be linked to; shown as text where text is shown, else dropped;
 * - `date`: not a date that can be parsed with certainty; shown as written;
 * - `value`: not one of the known words, dropped;
 * - `depth`: nested too deep, flattened;
 * - `reference`: names something that is not in the document;
 * - `duplicate`: the same id again, dropped or merged;
 * - `refused`: a case with neither title nor claim, dropped;
 * - `several`: the document holds several cases and the address names none; the first is shown.
 */
export type WarningKind =
  'type' | 'url' | 'date' | 'value' | 'depth' | 'reference' | 'duplicate' | 'refused' | 'several';

export interface Warning {
  kind: WarningKind;
  /** The path in the document, such as `cases[2].claim.date`; empty for the whole. */
  path: string;
}

export interface Ok<T> {
  ok: true;
  value: T;
  warnings: Warning[];
}

export interface Failure {
  ok: false;
  error: CaseError;
}

export type Result<T> = Ok<T> | Failure;

/** Returns a success. */
export function ok<T>(value: T, warnings: Warning[] = []): Ok<T> {
  return { ok: true, value, warnings };
}

/** Returns a typed failure. */
export function fail(kind: ErrorKind, message: string, more: Omit<CaseError, 'kind' | 'message'> = {}): Failure {
  return { ok: false, error: { kind, message, ...more } };
}

/** Returns the failure of an `import()`: the loader's errors have a kind of their own, such as `integrity`. */
export function unloaded(cause: unknown): Failure {
  return fail((cause as Partial<CaseError> | null)?.kind ?? 'network', String(cause));
}
