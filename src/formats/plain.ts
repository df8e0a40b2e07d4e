/** Cleans plain fields of other formats, into which content management systems write HTML and entities. */
import { richTextToPlain } from '../model/rich-text.js';
import { hasMarkUp, toLine } from './mark-up.js';
import { ReadContext, type ReadOptions } from './read-context.js';
import { readRichText } from './rich-text.js';

/** Strips the mark-up of a text, and puts it on one line. */
export function toPlain(text: string, options: ReadOptions): string {
  // Twice, since some texts are escaped twice: `&amp;#039;`. If there were tags, a remaining `<` does not begin one.
  for (let times = 0; times < 2 && hasMarkUp(text); times++) {
    const tags = /<\w/.test(text);
    text = richTextToPlain(readRichText({ html: text }, '', new ReadContext(options)) ?? []);
    if (tags && !times) text = text.replaceAll('<', '&lt;');
  }
  return toLine(text);
}
