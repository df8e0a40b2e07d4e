/** The readers of odd values. A page loads them for the first such value; `parseCases` brings them along. */
import { toAddress } from './address.js';
import { toIsoDate } from './date.js';
import { isObject } from './fields.js';
import { toPlain } from './plain.js';
import type { OddReaders, Read } from './read-context.js';
import { readRichText } from './rich-text.js';
import { cleanText } from './text.js';

/** Accepts a number, the first entry of a list, and an object's `@value`. */
const text: Read<string> = (value, path, context) => {
  if (value == null) return undefined;
  if (typeof value === 'string') return cleanText(value).trim() || undefined;
  if (typeof value === 'number') return String(value);
  context.warn('type', path);
  if (Array.isArray(value)) return typeof value[0] === 'object' ? undefined : text(value[0], path, context);
  const inner = isObject(value) ? value['@value'] : undefined;
  return typeof inner === 'string' ? text(inner, path, context) : undefined;
};

export const odd: OddReaders = {
  text,
  address: (given, path, context) => toAddress(String(given), context.baseUrl) ?? context.warn('url', path),
  // One that cannot be parsed with certainty stays as written.
  date: (value, path, context) => {
    const given = String(value);
    if (given === 'NA') return undefined;
    const iso = toIsoDate(given);
    if (!iso) context.warn('date', path);
    return iso ?? given;
  },
  language: (given, path, context) => {
    try {
      return Intl.getCanonicalLocales(String(given).replaceAll('_', '-'))[0];
    } catch {
      return context.warn('value', path);
    }
  },
  /** Accepts digits in a string. */
  number: (value, path, context) => {
    const read = typeof value === 'string' || typeof value === 'number' ? Number(value) : NaN;
    return Number.isFinite(read) ? read : context.warn('type', path);
  },
  richText: readRichText,
  words: (value, _path, context) => toPlain(String(value), context),
};
