import { escapeHtml } from './escape.js';
import { directionOf } from '../model/language.js';

/** Attributes as written in a tag; those without a value are left out. */
export function attributes(given: Record<string, string | undefined>): string {
  let result = '';
  for (const name of Object.keys(given)) {
    const value = given[name];
    if (value !== undefined) result += ` ${name}="${escapeHtml(value)}"`;
  }
  return result;
}

/** `lang` and `dir` of a text; if its language is unknown, the text decides its direction. */
export function languageOf(lang: string | undefined): { lang: string | undefined; dir: string } {
  return { lang, dir: lang ? directionOf(lang) : 'auto' };
}

/** JSON that is safe in a `<script>`: no text in it ends the script or begins a comment. */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
