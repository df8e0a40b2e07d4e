/** Markdown of CommonMark and GitHub. No text of a case becomes markup. */
import type { Messages } from '../i18n/messages.js';
import type { Case } from '../model/case.js';
import type { InlineNode } from '../content/inline.js';
import { outline, summary, titleOf, type Part } from '../content/outline.js';

/** A case as Markdown. */
export function markdown(c: Case, m: Messages, level: number): string {
  return `${blocks(outline(c, m), level)}\n`;
}

/** Cases as Markdown, separated by rules. */
export function markdownList(cases: readonly Case[], m: Messages, level: number): string {
  return `${cases.map((c) => blocks(summary(c, m), level)).join('\n\n---\n\n')}\n`;
}

function blocks(parts: readonly Part[], level: number): string {
  return parts
    .map((part, index) => {
      // Two lists in a row would become one.
      const before = parts[index - 1];
      const apart = part.type === 'list' && before?.type === 'list' ? '<!-- -->\n\n' : '';
      return apart + block(part, level);
    })
    .filter(Boolean)
    .join('\n\n');
}

function block(part: Part, level: number): string {
  switch (part.type) {
    case 'paragraph':
      return inlines(part.children);
    case 'heading':
      return `${'#'.repeat(Math.min(level + part.depth, 6))} ${inlines(titleOf(part)).replace(/\\?\n/g, ' ')}`;
    case 'rich':
      return blocks(part.children, level);
    case 'quote':
      return indented(blocks(part.children, level), '> ', '> ');
    case 'list':
      return part.items
        .map((item, index) => {
          const mark = part.ordered ? `${String(index + 1)}. ` : '- ';
          return indented(blocks(item, level), mark, ' '.repeat(mark.length));
        })
        .join('\n');
  }
}

function indented(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, index) => ((index ? rest : first) + line).trimEnd())
    .join('\n');
}

/** A line, escaped so that its beginning is not read as a heading, a list, a quote, a rule or a table. */
function inlines(pieces: readonly InlineNode[]): string {
  return inner(pieces)
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(/^([-+=#:])/, '\\$1')
        .replace(/^(\d{1,9})([.)])/, '$1\\$2'),
    )
    .filter((line) => line && line !== '\\')
    .join('\\\n');
}

function inner(pieces: readonly InlineNode[]): string {
  let result = '';
  for (const piece of pieces) result += inline(piece, result);
  return result;
}

function inline(piece: InlineNode, before: string): string {
  if (typeof piece === 'string') return escape(piece);
  switch (piece.type) {
    case 'link':
      return `[${inner(piece.children).replaceAll('\n', ' ')}](<${destination(piece.href)}>)`;
    case 'strong':
      return emphasized('**', inner(piece.children), before);
    case 'emphasis':
      return emphasized('*', inner(piece.children), before);
    case 'address':
      return escape(piece.address);
    case 'time':
      return escape(piece.words);
    case 'lang':
    case 'publisher':
      return inner(piece.children);
  }
}

/** Emphasis only if it is sure to be read as such: around letters, and not next to another mark. */
function emphasized(mark: string, content: string, before: string): string {
  return /^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/u.test(content) && !before.endsWith('*') ? mark + content + mark : content;
}

/** Text without any markup; bare addresses do not become links either. */
function escape(text: string): string {
  return text
    .replace(/[\\`*_[\]<>&~|@$!]/g, '\\$&')
    .replace(/:(?=\/\/)|\/(?=\/)|(?<=\bwww)\./gi, '\\$&')
    .replace(/[^\S\n]+/g, ' ');
}

function destination(href: string): string {
  return href.replace(/[\\<>\s]/g, (char) => encodeURIComponent(char)).replace(/&(?=#?\w+;)/g, '\\&');
}
