/** Readers of single fields: an unusable value is dropped with a warning, never with an exception. */
import { toAddress } from './address.js';
import { toIsoDate } from './date.js';
import type { ReadContext } from './read-context.js';
import { cleanText } from './text.js';

/** Reads one value of a document; undefined if nothing in it is usable. `path` is its place, for warnings. */
export type Read<T> = (value: unknown, path: string, context: ReadContext) => T | undefined;

/** Whether a value is an object, but not a list. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Plain text. Accepts a number, the first entry of a list, and an object's `@value`. */
export const text: Read<string> = (value, path, context) => {
  if (value == null) return undefined;
  if (typeof value === 'string') return cleanText(value).trim() || undefined;
  if (typeof value === 'number') return String(value);
  context.warn('type', path);
  if (Array.isArray(value)) return typeof value[0] === 'object' ? undefined : text(value[0], path, context);
  const inner = isObject(value) ? value['@value'] : undefined;
  return typeof inner === 'string' ? text(inner, path, context) : undefined;
};

/** An absolute address that is safe to link to. */
export const address: Read<string> = (value, path, context) => {
  const given = text(value, path, context);
  return given && (toAddress(given, context.baseUrl) ?? context.warn('url', path));
};

/** A date as ISO 8601; one that cannot be parsed with certainty stays as written. */
export const date: Read<string> = (value, path, context) => {
  const given = text(value, path, context);
  if (!given || given === 'NA') return undefined;
  const iso = toIsoDate(given);
  if (!iso) context.warn('date', path);
  return iso ?? given;
};

/** A BCP 47 tag in canonical form, such as `pt-BR`. */
export const language: Read<string> = (value, path, context) => {
  const given = text(value, path, context);
  try {
    return given && Intl.getCanonicalLocales(given.replaceAll('_', '-'))[0];
  } catch {
    return context.warn('value', path);
  }
};

/** A finite number, also from digits in a string. */
export const number: Read<number> = (value, path, context) => {
  if (value == null || value === '') return undefined;
  const read = typeof value === 'string' || typeof value === 'number' ? Number(value) : NaN;
  return Number.isFinite(read) ? read : context.warn('type', path);
};

/** One of the known words. */
export function oneOf<T extends string>(words: readonly T[]): Read<T> {
  return (value, path, context) => {
    const given = text(value, path, context)?.toLowerCase();
    return given == null ? undefined : (words.find((word) => word === given) ?? context.warn('value', path));
  };
}

/** A list of values, each read by `read`; a single value counts as a list of one. Undefined if nothing is left. */
export function list<T>(read: Read<T>): Read<T[]> {
  return (value, path, context) => {
    if (value == null) return undefined;
    const values: unknown[] = Array.isArray(value) ? value : [value];
    const result: T[] = [];
    values.forEach((entry, index) => {
      const item = read(entry, `${path}[${String(index)}]`, context);
      if (item !== undefined) result.push(item);
    });
    return result.length ? result : undefined;
  };
}

/** The reader of each field of an object. A field that the shape lacks is a type error. */
export type Shape<T> = { [Field in keyof T]-?: Read<Exclude<T[Field], undefined>> };

/** Reads an object field by field; unknown fields are left out. Undefined if nothing is left. */
export function object<T extends object>(shape: Shape<T>): Read<T> {
  return (value, path, context) => {
    if (value == null) return undefined;
    if (!isObject(value)) return context.warn('type', path);
    const result: Partial<T> = {};
    for (const field of Object.keys(shape) as (keyof T & string)[]) {
      const given = Object.hasOwn(value, field) ? value[field] : undefined;
      const read = shape[field](given, path ? `${path}.${field}` : field, context);
      if (read !== undefined) result[field] = read;
    }
    return Object.keys(result).length ? (result as T) : undefined;
  };
}
