/** Plain HTML without scripts, styles or classes: for the light DOM, feeds, reader modes and archives. */
import type { Messages } from '../i18n/messages.js';
import type { Case } from '../model/case.js';
import { escapeHtml } from './escape.js';
import { attributes, languageOf } from './html.js';
import { directionOfAddress, type InlineNode } from './inline.js';
import { outline, summary, type Part } from './outline.js';

/** A case as one `<article>`. */
export function article(c: Case, m: Messages, level: number): string {
  return `<article${attributes({ lang: m.lang, dir: m.dir })}>\n${blocks(outline(c, m), level)}\n</article>`;
}

/** Cases as a list, each with its verdict, its headline and its publisher. */
export function articleList(cases: readonly Case[], m: Messages, level: number): string {
  const items = cases.map((c) => `<li>\n<article>\n${blocks(summary(c, m), level)}\n</article>\n</li>`);
  return `<ul${attributes({ lang: m.lang, dir: m.dir })}>\n${items.join('\n')}\n</ul>`;
}

/** Inline styles for the parts by role, for channels without style sheets. */
export interface InlineStyles {
  /** Whether to avoid elements that mail programs may not know. */
  plain?: boolean;
  p?: string;
  small?: string;
  title?: string;
  heading?: string;
  list?: string;
  item?: string;
  link?: string;
  /** The verdict in the headline. */
  verdict?: string;
}

/** Parts as HTML. */
export function blocks(parts: readonly Part[], level: number, styles: InlineStyles = {}): string {
  return parts.map((part) => block(part, level, styles)).join('\n');
}

function block(part: Part, level: number, styles: InlineStyles): string {
  switch (part.type) {
    case 'paragraph': {
      const content = inlines(part.children, styles);
      if (part.role !== 'small') return element('p', styles.p, content);
      return element('p', styles.small, styles.plain ? content : `<small>${content}</small>`);
    }
    case 'list': {
      const items = part.items.map((item) => element('li', styles.item, listItem(item, level, styles)));
      return element(part.ordered ? 'ol' : 'ul', styles.list, `\n${items.join('\n')}\n`);
    }
    case 'quote':
      return `<blockquote>\n${blocks(part.children, level, styles)}\n</blockquote>`;
    case 'heading': {
      const style = part.depth ? styles.heading : styles.title;
      const content = verdict(part, styles) + inlines(part.children, styles);
      return element(`h${String(Math.min(level + part.depth, 6))}`, style, content);
    }
    case 'rich': {
      const marked = { ...languageOf(part.lang), 'data-nosnippet': part.claim ? '' : undefined };
      // Reader modes drop a short `<div>` with a link in it.
      const name = styles.plain ? 'div' : 'section';
      return `<${name}${attributes(marked)}>\n${blocks(part.children, level, styles)}\n</${name}>`;
    }
  }
}

/** The verdict before the name of a case: a heading has both, wherever it is listed or read out. */
function verdict({ verdict: before }: Part & { type: 'heading' }, styles: InlineStyles): string {
  if (!before) return '';
  const label = inlines([before.label], styles);
  return styles.plain ? `${element('span', styles.verdict, label)}<br>` : `<strong>${label}${before.mark}</strong> `;
}

function element(name: string, style: string | undefined, content: string): string {
  return `<${name}${attributes({ style })}>${content}</${name}>`;
}

/** An item of one line needs no paragraph. */
function listItem(item: readonly Part[], level: number, styles: InlineStyles): string {
  const [only, second] = item;
  return only?.type === 'paragraph' && !second ? inlines(only.children, styles) : blocks(item, level, styles);
}

/** A line as HTML. */
export function inlines(pieces: readonly InlineNode[], styles: InlineStyles = {}): string {
  return pieces.map((piece) => inline(piece, styles)).join('');
}

function inline(piece: InlineNode, styles: InlineStyles): string {
  if (typeof piece === 'string') return escapeHtml(piece).replaceAll('\n', '<br>');
  switch (piece.type) {
    case 'link': {
      const { href, hreflang, children } = piece;
      const dir = directionOfAddress(children[0]);
      const given = attributes({ href, hreflang, rel: 'noopener', dir, style: styles.link });
      return `<a${given}>${inlines(children, styles)}</a>`;
    }
    case 'strong':
      return `<strong>${inlines(piece.children, styles)}</strong>`;
    case 'emphasis':
      return `<em>${inlines(piece.children, styles)}</em>`;
    case 'publisher':
      return inlines(piece.children, styles);
    case 'lang': {
      const content = inlines(piece.children, styles);
      if (!styles.plain) return `<bdi${attributes({ lang: piece.lang })}>${content}</bdi>`;
      return `<span${attributes(languageOf(piece.lang))}>${content}</span>`;
    }
    case 'address':
      return styles.plain
        ? `<span dir="ltr">${brokenAddress(piece.address)}</span>`
        : `<bdi dir="ltr">${escapeHtml(piece.address)}</bdi>`;
    case 'time':
      if (styles.plain) return escapeHtml(piece.words);
      return `<time${attributes({ datetime: piece.date })}>${escapeHtml(piece.words)}</time>`;
  }
}

/** An address that mail programs do not turn into a link. */
function brokenAddress(address: string): string {
  return escapeHtml(address).replace(/[:.]/g, '$&&#8203;');
}
