/** Recognises the HTML and the entities that content management systems write into texts. */
import type { HtmlInput } from '../model/rich-text.js';

// A tag that occurs in texts, or an entity; `x <y` and `<...>` are neither.
const MARKUP = /<\/?([abipu]|[bh]r|div|em|font|h\d|href|img|li|[ou]l|span|strong|t[dr])\b[^<>]*>|&#?\w+;/i;

export function hasMarkUp(text: string): boolean {
  return MARKUP.test(text);
}

/** Returns a text with mark-up as `{ html }`, any other unchanged. In both, a blank line begins a paragraph. */
export function toRich(text: string): string | HtmlInput {
  return hasMarkUp(text) ? { html: text.replace(/\n\s*\n/g, '<p>') } : text;
}

/** Puts a text on one line. */
export function toLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
