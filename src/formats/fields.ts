/**
 * Readers of single fields. Plain values are read here, odd ones by the context; an unusable value is dropped with a
 * warning, never with an exception.
 */
import { isPlainDate, isPlainText, plainAddress } from './plain-values.js';
import type { Read } from './read-context.js';

/** Whether a value is an object, but not a list. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Plain text. */
export const text: Read<string> = (value, path, context) => {
  if (value == null) return undefined;
  if (typeof value === 'string' && isPlainText(value)) return value.trim() || undefined;
  return context.readOdd('text', value, path);
};

/** An absolute address that is safe to link to. */
export const address: Read<string> = (value, path, context) => {
  const given = text(value, path, context);
  return given && (plainAddress(given, context.baseUrl) ?? context.readOdd('address', given, path));
};

/** A date as ISO 8601; one that cannot be parsed with certainty stays as written. */
export const date: Read<string> = (value, path, context) => {
  const given = text(value, path, context);
  return given && (isPlainDate(given) ? given : context.readOdd('date', given, path));
};

/** A BCP 47 tag in canonical form, such as `pt-BR`. */
export const language: Read<string> = (value, path, context) => {
  const given = text(value, path, context);
  try {
    return given && Intl.getCanonicalLocales(given)[0];
  } catch {
    return context.readOdd('language', given, path);
  }
};

/** A finite number. */
export const number: Read<number> = (value, path, context) => {
  if (value == null || value === '') return undefined;
  return Number.isFinite(value) ? (value as number) : context.readOdd('number', value, path);
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

/** An object without fields. On a page that adds names to all objects, which may be those of fields, it has none of them. */
export function empty(): object {
  let names = 0;
  // eslint-disable-next-line no-restricted-syntax -- the one place that looks for such names
  for (const name in {}) names += name.length;
  return names ? (Object.create(null) as object) : {};
}

/** The reader of each field of an object. A field that the shape lacks is a type error. */
export type Shape<T> = { [Field in keyof T]-?: Read<Exclude<T[Field], undefined>> };

/** Reads an object field by field; unknown fields are left out. Undefined if nothing is left. */
export function object<T extends object>(shape: Shape<T>): Read<T> {
  return (value, path, context) => {
    if (value == null) return undefined;
    if (!isObject(value)) return context.warn('type', path);
    const result: Partial<T> = empty();
    for (const field of Object.keys(shape) as (keyof T & string)[]) {
      const given = Object.hasOwn(value, field) ? value[field] : undefined;
      const read = shape[field](given, path ? `${path}.${field}` : field, context);
      if (read !== undefined) result[field] = read;
    }
    return Object.keys(result).length ? (result as T) : undefined;
  };
}
