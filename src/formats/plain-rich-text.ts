/** Reads rich text that is plain text without addresses, or a tree as `rich-text.ts` makes it. */
import type { Block, Inline, RichText } from '../model/rich-text.js';
import { isPlainText, plainAddress } from './plain-values.js';
import type { Read } from './read-context.js';

const ADDRESS = /:\/\/|www\./i;
// The type of a node and the names of its fields.
const BLOCK = /^(?:(?:paragraph|quote),type,children|list,type,ordered,items)$/;
const INLINE = /^(?:(?:strong|emphasis),type,children|link,type,href,children)$/;
// A tree is nested less deeply than `MAX_DEPTH` allows.
const DEEP = 40;

/** Rich text in any form. */
export const richText: Read<RichText> = (value, path, context) => {
  if (value == null) return undefined;
  if (typeof value === 'string' && isPlainText(value) && !ADDRESS.test(value)) {
    const blocks = toParagraphs(value);
    return blocks.length ? blocks : undefined;
  }
  return isTree(value, BLOCK) ? (value as RichText) : context.readOdd('richText', value, path);
};

/** Divides a text into paragraphs at its blank lines. */
export function toParagraphs(text: string, toInlines = (paragraph: string): Inline[] => [paragraph]): Block[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
    .map((paragraph) => ({ type: 'paragraph', children: toInlines(paragraph) }));
}

/**
 * Whether nodes of a form are a tree that needs no changes: no text is empty or divided, none has space at an end of its
 * line, and each address is absolute.
 */
function isTree(nodes: unknown, form: RegExp, depth = 0): boolean {
  if (!Array.isArray(nodes) || !nodes.length || depth > DEEP) return false;
  return all(nodes, (node, index) => {
    if (typeof node === 'string') {
      const line = (index ? 'x' : '') + node + (index < nodes.length - 1 ? 'x' : '');
      return (
        form === INLINE && node && typeof nodes[index - 1] !== 'string' && isPlainText(node) && line.trim() === line
      );
    }
    const { type, href, ordered, items, children } = Object(node) as Record<string, unknown>;
    if (typeof type !== 'string' || !form.test(String([type, ...Object.keys(node as object)]))) return false;
    if (type === 'link' && href !== plainAddress(String(href))) return false;
    if (type !== 'list') return isTree(children, type === 'quote' ? BLOCK : INLINE, depth + 1);
    return (
      Array.isArray(items) && items[0] && ordered === !!ordered && all(items, (item) => isTree(item, BLOCK, depth + 1))
    );
  });
}

/** As `every`, which passes over the holes of an array. */
const all = (nodes: unknown[], test: (node: unknown, index: number) => unknown): boolean =>
  nodes.findIndex((node, index) => !test(node, index)) < 0;
