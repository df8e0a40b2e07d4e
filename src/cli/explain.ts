/** Explains warnings to the author of a file: what was expected, what was found, and what to write instead. */
import type { WarningKind } from '../model/result.js';
import { fieldAt, firstFieldOf, type FieldKind } from './case-fields.js';
import { nearest } from './nearest.js';

/**
 * Explains a reader's warning in a sentence or two.
 * @param path The field's path.
 * @param value The value that was found; undefined if it is not known.
 */
export function explain(kind: WarningKind, path: string, value: unknown): string {
  const field = fieldAt(path);
  const found = value === undefined ? '' : `; found ${show(value)}`;
  switch (kind) {
    case 'date':
      return `expected a date that can be read in one way only${found}. It is shown as it stands. ${dateAdvice(value)}`;
    case 'url':
      return `expected an address that may be linked to${found}. ${addressAdvice(value)}`;
    case 'value': {
      if (field?.kind === 'language')
        return `expected a BCP 47 tag${found}. Write, for example, "en", "ar" or "pt-BR".`;
      const words = field?.words ?? [];
      const meant = typeof value === 'string' ? nearest(value.toLowerCase(), words) : undefined;
      return `expected one of ${words.join(', ')}${found}; left out. ${
        meant
          ? `Did you mean "${meant}"?`
          : `Write one of these${words.includes('none') ? ', or leave the tone away' : ''}.`
      }`;
    }
    case 'type':
      return `expected ${path.endsWith(']') ? entryOf(path, field?.entries) : SHAPES[field?.kind ?? 'text']}${found}; left out where it cannot be read.`;
    case 'depth':
      return 'nested too deep to be shown; the text is kept without its structure. Write it flatter.';
    case 'reference':
      return path.includes('narrative')
        ? `expected the id of one of the narratives of this file${found}. Add it to "narratives", or write {"name": "…"} here.`
        : `“${path}” names something that is not in this document; left out. Put it in, or take the reference away.`;
    case 'duplicate':
      return 'the same case comes again; it is left out. Give each case an id of its own, or take one away.';
    case 'refused':
      return `expected a case with a title or a claim${found}. Write "title", or "claim": {"text": "…"}.`;
    case 'several':
      return 'the document holds several cases and the address names none. Add #id to the address.';
  }
}

/** A value as JSON, shortened. */
export function show(value: unknown): string {
  if (Array.isArray(value)) return value.length ? `a list of ${value.length}` : 'an empty list';
  if (typeof value === 'object' && value !== null) {
    const names = Object.keys(value);
    return names.length
      ? `an object with ${names.slice(0, 4).join(', ')}${names.length > 4 ? ', …' : ''}`
      : 'an empty object';
  }
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…"` : text;
}

const SHAPES: Record<FieldKind, string> = {
  list: 'a list',
  rich: 'a text, {"html": "…"} or a list of blocks',
  object: 'an object',
  number: 'a number',
  text: 'a text',
  address: 'a text',
  date: 'a text',
  language: 'a text',
  word: 'a text',
};

function entryOf(path: string, kind: FieldKind = 'object'): string {
  if (kind !== 'object') return SHAPES[kind];
  return `an object, as in {"${firstFieldOf(path) ?? 'title'}": "…"}`;
}

function dateAdvice(value: unknown): string {
  const [, first = '', second = '', year] =
    /^\D*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/.exec(typeof value === 'string' ? value : '') ?? [];
  if (!year) return 'Write YYYY-MM-DD, YYYY-MM or YYYY.';
  const iso = (month: string, day: string): string => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return `Write ${iso(second, first)} or ${iso(first, second)}, whichever is meant.`;
}

function addressAdvice(value: unknown): string {
  const given = typeof value === 'string' ? value.trim() : '';
  if (/^ttps?:\/\//i.test(given)) return `Did you mean "h${given}"?`;
  if (/^(https?):?\/(?!\/)/i.test(given)) return 'Write two slashes after the colon: https://…';
  if (/^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(given)) return `Did you mean "https://${given}"?`;
  if (/^\s*[./?#]|^[\w-]+\.html?$/.test(given)) {
    return 'It is relative: say what to, with --base-url https://…, or write it in full.';
  }
  return 'Write it in full, as in "https://example.org/page"; http, https and mailto are possible.';
}
