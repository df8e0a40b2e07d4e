/** Plain fields of other formats: content systems write HTML and entities into them. */
import { richTextToPlain, type HtmlInput } from '../model/rich-text.js';
import { ReadContext, type ReadOptions } from './read-context.js';
import { readRichText } from './rich-text.js';

// A tag that texts have, or an entity; `x <y` and `<...>` are neither.
const MARKUP = /<\/?([abipu]|[bh]r|div|em|font|h\d|href|img|li|[ou]l|span|strong|t[dr])\b[^<>]*>|&#?\w+;/i;

/** A text with a publisher's mark-up as `{ html }`, any other as it is. In both a blank line begins a paragraph. */
export function toRich(text: string): string | HtmlInput {
  return MARKUP.test(text) ? { html: text.replace(/\n\s*\n/g, '<p>') } : text;
}

/** A text without mark-up, on one line. */
export function toPlain(text: string, options: ReadOptions): string {
  // Twice, since some escape what is escaped: `&amp;#039;`. Where there were tags, a `<` that is left is none.
  for (let times = 0; times < 2 && MARKUP.test(text); times++) {
    const tags = /<\w/.test(text);
    text = richTextToPlain(readRichText({ html: text }, '', new ReadContext(options)) ?? []);
    if (tags && !times) text = text.replaceAll('<', '&lt;');
  }
  return text.replace(/\s+/g, ' ').trim();
}
