/** Plain text: for messages, terminals, and mail programs that show no HTML. */
import type { Messages } from '../i18n/messages.js';
import type { Case } from '../model/case.js';
import type { InlineNode } from '../content/inline.js';
import { outline, summary, titleOf, type Part } from '../content/outline.js';

/** A case as plain text; links are followed by their addresses. */
export function text(c: Case, m: Messages): string {
  return blocks(outline(c, m));
}

/** Cases as plain text, separated by a line. */
export function textList(cases: readonly Case[], m: Messages): string {
  return cases.map((c) => blocks(summary(c, m))).join('\n\n---\n\n');
}

function blocks(parts: readonly Part[]): string {
  return parts.map((part, index) => (index ? gap(parts[index - 1]) : '') + block(part)).join('');
}

/** The content of a section follows its heading without a blank line. */
function gap(before: Part | undefined): string {
  return before?.type === 'heading' && before.depth ? '\n' : '\n\n';
}

function block(part: Part): string {
  switch (part.type) {
    case 'paragraph':
      return inlines(part.children);
    case 'heading':
      return inlines(titleOf(part));
    case 'rich':
      return blocks(part.children);
    case 'quote':
      return blocks(part.children).replace(/^(?=.)/gm, '    ');
    case 'list':
      return part.items
        .map((item, index) => {
          const mark = part.ordered ? `${String(index + 1)}. ` : '- ';
          return mark + blocks(item).replaceAll('\n', `\n${' '.repeat(mark.length)}`);
        })
        .join('\n');
  }
}

function inlines(pieces: readonly InlineNode[]): string {
  return pieces.map(inline).join('');
}

function inline(piece: InlineNode): string {
  if (typeof piece === 'string') return piece;
  switch (piece.type) {
    case 'link': {
      const label = inlines(piece.children);
      return label === piece.href ? label : `${label} (${piece.href})`;
    }
    case 'address':
      return piece.address;
    case 'time':
      return piece.words;
    default:
      return inlines(piece.children);
  }
}
