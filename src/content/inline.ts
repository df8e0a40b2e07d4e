/** Lines of text with links, dates and languages, which every channel writes in its own way. */
import type { Messages } from '../i18n/messages.js';
import type { Case } from '../model/case.js';

/** A piece of a line. The inlines of rich text are such pieces too. */
export type InlineNode =
  | string
  | { type: 'link'; href: string; rel?: string; hreflang?: string | undefined; children: InlineNode[] }
  | { type: 'strong' | 'emphasis' | 'publisher'; children: InlineNode[] }
  /** Words of the case, in its language; all others are in the interface's. */
  | { type: 'lang'; lang?: string | undefined; children: InlineNode[] }
  /** An address to read, not to follow. */
  | { type: 'address'; address: string }
  | { type: 'time'; date: string; words: string };

/** One entry of a line: a piece, some pieces, or nothing. */
export type Entry = InlineNode | InlineNode[] | undefined | false;

/** Anything with a language of its own. */
export type Written = Pick<Case, 'lang'>;

/** The pieces that are present. */
export function pieces(...given: (InlineNode | undefined | false)[]): InlineNode[] {
  return given.filter((piece): piece is InlineNode => piece !== undefined && piece !== false && piece !== '');
}

/** The entries that are present, separated by a dot or another mark. */
export function line(entries: readonly Entry[], mark = ' · '): InlineNode[] {
  return entries
    .map((entry) => (Array.isArray(entry) ? pieces(...entry) : pieces(entry)))
    .filter((entry) => entry.length)
    .flatMap((entry, index) => (index ? [mark, ...entry] : entry));
}

/** Words of a case, in its language. */
export function inLanguageOf({ lang }: Written, text: string | undefined): InlineNode | undefined {
  return text ? { type: 'lang', lang, children: [text] } : undefined;
}

/** A link, or only its words if there is no address. */
export function link(
  href: string | undefined,
  content: Entry,
  more: { rel?: string; hreflang?: string | undefined } = {},
): InlineNode[] {
  const children = pieces(...(Array.isArray(content) ? content : [content]));
  return href && children.length ? [{ type: 'link', href, ...more, children }] : children;
}

/** The direction of a link whose text is an address, which is read from left to right in every language. */
export function directionOfAddress(text: InlineNode | undefined): 'ltr' | undefined {
  return typeof text === 'string' && text.startsWith('http') ? 'ltr' : undefined;
}

/** A date in words; unchanged if it is not machine-readable. */
export function time(date: string | undefined, m: Messages): InlineNode | undefined {
  const words = date && m.date(date);
  return words && words !== date ? { type: 'time', date, words } : inLanguageOf({}, date);
}
