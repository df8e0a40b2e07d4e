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

function blocks(parts: readonly Part[], level: number): string {
  return parts.map((part) => block(part, level)).join('\n');
}

function block(part: Part, level: number): string {
  switch (part.type) {
    case 'paragraph':
      return part.role === 'small'
        ? `<p><small>${inlines(part.children)}</small></p>`
        : `<p>${inlines(part.children)}</p>`;
    case 'list': {
      const name = part.ordered ? 'ol' : 'ul';
      return `<${name}>\n${part.items.map((item) => `<li>${listItem(item, level)}</li>`).join('\n')}\n</${name}>`;
    }
    case 'quote':
      return `<blockquote>\n${blocks(part.children, level)}\n</blockquote>`;
    case 'heading': {
      const name = `h${String(Math.min(level + part.depth, 6))}`;
      return `<${name}>${inlines(part.children)}</${name}>`;
    }
    case 'own': {
      const marked = { ...languageOf(part.lang), 'data-nosnippet': part.claim ? '' : undefined };
      return `<div${attributes(marked)}>\n${blocks(part.children, level)}\n</div>`;
    }
  }
}

/** An item of one line needs no paragraph. */
function listItem(item: readonly Part[], level: number): string {
  const [only, second] = item;
  return only?.type === 'paragraph' && !second ? inlines(only.children) : blocks(item, level);
}

/** A line as HTML. */
export function inlines(words: readonly Word[]): string {
  return words.map(inline).join('');
}

function inline(word: Word): string {
  if (typeof word === 'string') return escapeHtml(word).replaceAll('\n', '<br>');
  switch (word.type) {
    case 'link':
      return `<a${attributes({ href: word.href, rel: 'noopener' })}>${inlines(word.children)}</a>`;
    case 'strong':
      return `<strong>${inlines(word.children)}</strong>`;
    case 'emphasis':
      return `<em>${inlines(word.children)}</em>`;
    case 'own':
      return `<bdi${attributes({ lang: word.lang })}>${inlines(word.children)}</bdi>`;
    case 'address':
      return `<bdi dir="ltr">${escapeHtml(word.address)}</bdi>`;
    case 'time':
      return `<time${attributes({ datetime: word.date })}>${escapeHtml(word.words)}</time>`;
  }
}
