import type { Written } from '../../content/inline.js';
import { directionOf } from '../../model/language.js';
import type { Block, RichText } from '../../model/rich-text.js';
import { inlines } from './inline.template.js';
import { h, type Markup } from './markup.js';

/** Rich text of a case, in the language and direction of the case. `noSnippet` keeps it out of search results. */
export function rich({ lang }: Written, content: RichText, noSnippet = false): Markup {
  return h(
    'div',
    { class: 'rich', 'data-nosnippet': noSnippet, lang, dir: lang ? directionOf(lang) : 'auto' },
    content.map(block),
  );
}

function block(node: Block): Markup {
  switch (node.type) {
    case 'paragraph':
      return h('p', {}, inlines(node.children));
    case 'quote':
      return h('blockquote', {}, node.children.map(block));
    case 'list':
      return h(
        node.ordered ? 'ol' : 'ul',
        {},
        node.items.map((item) => h('li', {}, item.map(block))),
      );
  }
}
