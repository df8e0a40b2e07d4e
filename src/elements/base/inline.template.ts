import { directionOfAddress, type InlineNode, type Written } from '../../content/inline.js';
import { directionOf } from '../../model/language.js';
import { h, type Content, type Markup } from './markup.js';

/** Draws a line, or the inlines of rich text. */
export function inlines(pieces: readonly InlineNode[]): Content {
  return pieces.map(inline);
}

function inline(piece: InlineNode): Content {
  if (typeof piece === 'string') return piece;
  switch (piece.type) {
    case 'address':
      return h('span', { class: 'address', dir: 'ltr' }, piece.address);
    case 'time':
      return h('time', { datetime: piece.date }, piece.words);
  }
  const content = inlines(piece.children);
  switch (piece.type) {
    case 'link':
      return h(
        'a',
        {
          href: piece.href,
          rel: piece.rel ?? 'noopener',
          hreflang: piece.hreflang,
          dir: directionOfAddress(piece.children[0]),
        },
        content,
      );
    case 'strong':
      return h('strong', {}, content);
    case 'emphasis':
      return h('em', {}, content);
    case 'publisher':
      return h('b', { part: 'publisher' }, content);
    case 'lang':
      return h('bdi', { lang: piece.lang }, content);
  }
}

/** Words of a case, in the language and direction of the case. */
export function inLanguageOf({ lang }: Written, content: Content): Markup {
  return h('bdi', { lang, dir: lang ? directionOf(lang) : 'auto' }, content);
}

/** A link, or only its content if there is no address. */
export function link(href: string | undefined, content: Content, hreflang?: string): Content {
  return href ? h('a', { href, rel: 'noopener', hreflang }, content) : content;
}
