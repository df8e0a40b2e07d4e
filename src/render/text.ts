/** Plain text: for messages, terminals, and mail programs that show no HTML. */
import type { Messages } from '../i18n/messages.js';
import type { Case } from '../model/case.js';
import { outline, summary, type Part, type Word } from './outline.js';

/** A case as plain text; links are followed by their addresses. */
export function text(c: Case, m: Messages): string {
  return blocks(outline(c, m));
}

/** Cases as plain text, parted by a line. */
export function textList(cases: readonly Case[], m: Messages): string {
  return cases.map((c) => blocks(summary(c, m))).join('\n\n---\n\n');
}

function blocks(parts: readonly Part[]): string {
  return parts.map((part, index) => (index ? gap(parts[index - 1]) : '') + block(part)).join('');
}

/** What follows the heading of a section stands right below it. */
function gap(before: Part | undefined): string {
  return before?.type === 'heading' && before.depth ? '\n' : '\n\n';
}

function block(part: Part): string {
  switch (part.type) {
    case 'paragraph':
    case 'heading':
      return inlines(part.children);
    case 'own':
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

function inlines(words: readonly Word[]): string {
  return words.map(inline).join('');
}

function inline(word: Word): string {
  if (typeof word === 'string') return word;
  switch (word.type) {
    case 'link': {
      const label = inlines(word.children);
      return label === word.href ? label : `${label} (${word.href})`;
    }
    case 'address':
      return word.address;
    case 'time':
      return word.words;
    default:
      return inlines(word.children);
  }
}
