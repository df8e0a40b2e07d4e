/** Cleans plain fields of other formats, into which content management systems write HTML and entities. */
import { richTextToPlain, type HtmlInput } from '../model/rich-text.js';
import { ReadContext, type ReadOptions } from './read-context.js';
import { readRichText } from './rich-text.js';

// A tag that occurs in texts, or an entity; `x <y` and `<...>` are neither.
const MARKUP = /<\/?([abipu]|[bh]r|div|em|font|h\d|href|img|li|[ou]l|span|strong|t[dr])\b[^<>]*>|&#?\w+;/i;

/** Returns a text with mark-up as `{ html }`, any other unchanged. In both, a blank line begins a paragraph. */
export function toRich(text: string): string | HtmlInput {
  return MARKUP.test(text) ? { html: text.replace(/\n\s*\n/g, '<p>') } : text;
}

/** Strips the mark-up of a text, and puts it on one line. */
export function toPlain(text: string, options: ReadOptions): string {
  // Twice, since some texts are escaped twice: `&amp;#039;`. If there were tags, a remaining `<` does not begin one.
  for (let times = 0; times < 2 && MARKUP.test(text); times++) {
    const tags = /<\w/.test(text);
    text = richTextToPlain(readRichText({ html: text }, '', new ReadContext(options)) ?? []);
    if (tags && !times) text = text.replaceAll('<', '&lt;');
  }
  return text.replace(/\s+/g, ' ').trim();
}
