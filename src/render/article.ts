/** Plain HTML without scripts, styles or classes: for the light DOM, feeds, reader modes and archives. */
import type { Messages } from '../i18n/messages.js';
import type { Case } from '../model/case.js';
import { attributes, escapeHtml, languageOf } from './html.js';
import { outline, summary, type Part, type Word } from './outline.js';

/** A case as one `<article>`. */
export function article(c: Case, m: Messages, level: number): string {
  return `<article${attributes({ lang: m.lang, dir: m.dir })}>\n${blocks(outline(c, m), level)}\n</article>`;
}

/** Cases as a list, each with its verdict, its headline and its publisher. */
export function articleList(cases: readonly Case[], m: Messages, level: number): string {
  const items = cases.map((c) => `<li>\n<article>\n${blocks(summary(c, m), level)}\n</article>\n</li>`);
  return `<ul${attributes({ lang: m.lang, dir: m.dir })}>\n${items.join('\n')}\n</ul>`;
}

/** How the parts look where there are no style sheets: inline styles by what they are. */
export interface Look {
  /** No elements that mail programs may not know. */
  plain?: boolean;
  p?: string;
  small?: string;
  title?: string;
  heading?: string;
  list?: string;
  item?: string;
  link?: string;
}

/** Parts as HTML. */
export function blocks(parts: readonly Part[], level: number, look: Look = {}): string {
  return parts.map((part) => block(part, level, look)).join('\n');
}

function block(part: Part, level: number, look: Look): string {
  switch (part.type) {
    case 'paragraph': {
      const content = inlines(part.children, look);
      if (part.role !== 'small') return element('p', look.p, content);
      return element('p', look.small, look.plain ? content : `<small>${content}</small>`);
    }
    case 'list': {
      const items = part.items.map((item) => element('li', look.item, listItem(item, level, look)));
      return element(part.ordered ? 'ol' : 'ul', look.list, `\n${items.join('\n')}\n`);
    }
    case 'quote':
      return `<blockquote>\n${blocks(part.children, level, look)}\n</blockquote>`;
    case 'heading': {
      const style = part.depth ? look.heading : look.title;
      return element(`h${String(Math.min(level + part.depth, 6))}`, style, inlines(part.children, look));
    }
    case 'own': {
      const marked = { ...languageOf(part.lang), 'data-nosnippet': part.claim ? '' : undefined };
      return `<div${attributes(marked)}>\n${blocks(part.children, level, look)}\n</div>`;
    }
  }
}

function element(name: string, style: string | undefined, content: string): string {
  return `<${name}${attributes({ style })}>${content}</${name}>`;
}

/** An item of one line needs no paragraph. */
function listItem(item: readonly Part[], level: number, look: Look): string {
  const [only, second] = item;
  return only?.type === 'paragraph' && !second ? inlines(only.children, look) : blocks(item, level, look);
}

/** A line as HTML. */
export function inlines(words: readonly Word[], look: Look = {}): string {
  return words.map((word) => inline(word, look)).join('');
}

function inline(word: Word, look: Look): string {
  if (typeof word === 'string') return escapeHtml(word).replaceAll('\n', '<br>');
  switch (word.type) {
    case 'link':
      return `<a${attributes({ href: word.href, rel: 'noopener', style: look.link })}>${inlines(word.children, look)}</a>`;
    case 'strong':
      return `<strong>${inlines(word.children, look)}</strong>`;
    case 'emphasis':
      return `<em>${inlines(word.children, look)}</em>`;
    case 'own': {
      const content = inlines(word.children, look);
      if (!look.plain) return `<bdi${attributes({ lang: word.lang })}>${content}</bdi>`;
      return `<span${attributes(languageOf(word.lang))}>${content}</span>`;
    }
    case 'address':
      return look.plain
        ? `<span dir="ltr">${brokenAddress(word.address)}</span>`
        : `<bdi dir="ltr">${escapeHtml(word.address)}</bdi>`;
    case 'time':
      if (look.plain) return escapeHtml(word.words);
      return `<time${attributes({ datetime: word.date })}>${escapeHtml(word.words)}</time>`;
  }
}

/** An address that mail programs do not make a link of. */
function brokenAddress(address: string): string {
  return escapeHtml(address).replace(/[:.]/g, '$&&#8203;');
}
