import { MAX_DEPTH, type Block, type Inline, type RichText } from '../model/rich-text.js';
import { toAddress } from './address.js';
import { parseHtmlInert, type HtmlNode } from './html.js';
import { toParagraphs } from './plain-rich-text.js';
import type { ReadContext } from './read-context.js';
import { cleanText } from './text.js';

/**
 * Reads rich text as written in a file: a plain string, `{ html }` or the tree itself.
 * @returns The tree, or undefined if it would be empty.
 */
export function readRichText(value: unknown, path: string, context: ReadContext): RichText | undefined {
  if (value == null) return undefined;
  const { html } = value as { html?: unknown };
  const { parseHtml: parse = parseHtmlInert } = context;
  const blocks =
    typeof value === 'string' || typeof value === 'number'
      ? plainToBlocks(String(value))
      : typeof html === 'string'
        ? toBlocks(read(parse(html.replace(DOUBLED, '="$1"')), ofHtml, path, context))
        : toBlocks(read(value, ofTree, path, context));
  return blocks.length ? blocks : undefined;
}

// Tables exported as CSV may have doubled quotes: `href=""https://…""`.
const DOUBLED = /=""(https?:[^"\s>]*)""/g;
// An address in running text; punctuation that ends a sentence or a bracket is not part of it.
const BARE_ADDRESS = /\b(?:https?:\/\/|www\.)[^\s<>"“”«»]+/gi;
const TRAILING = /[.,;:!?'’)\]}*_…]+$/;

/** Reads plain text: a blank line separates paragraphs, bare addresses become links. */
export function plainToBlocks(text: string): Block[] {
  return toParagraphs(cleanText(text), withLinks);
}

function withLinks(text: string): Inline[] {
  const inlines: Inline[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(BARE_ADDRESS)) {
    let address = found.replace(TRAILING, '');
    // A closing bracket is part of the address if its opening one is.
    if (found[address.length] === ')' && address.includes('(')) address += ')';
    const href = toAddress(address);
    if (!href) continue;
    if (index > end) inlines.push(text.slice(end, index));
    inlines.push({ type: 'link', href, children: [address] });
    end = index + address.length;
  }
  if (end < text.length) inlines.push(text.slice(end));
  return inlines;
}

/** A node, whether it came as HTML or as a tree. Without a kind only its children count. */
interface NodeShape {
  kind?: string | undefined;
  text?: string;
  href?: unknown;
  ordered?: boolean;
  children: readonly unknown[];
}

/** The kinds of HTML elements; of all others only the children are kept. */
const KINDS: Record<string, string> = {
  a: 'link',
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  cite: 'emphasis',
  ul: 'list',
  ol: 'list',
  blockquote: 'quote',
  td: 'cell',
  th: 'cell',
};
// Their content is code, or is not shown by browsers.
const SKIPPED = /^(script|style|template|iframe|noembed|noframes|#comment)$/;
const HEADING = /^h\d$/;
const PARAGRAPH =
  /^(p|div|li|d[dlt]|table|tr|pre|section|article|header|footer|main|aside|nav|fig.+|address|form|fieldset|details|summary|center|hr|caption|option)$/;

function ofHtml(given: unknown): NodeShape {
  const node = given as HtmlNode;
  const name = node.nodeName.toLowerCase();
  const shape = {
    children: [].slice.call<ArrayLike<HtmlNode>, [], HtmlNode[]>(node.childNodes),
    href: node.getAttribute?.('href'),
    ordered: name === 'ol',
  };
  if (SKIPPED.test(name)) return { children: [] };
  if (name === '#text') return { ...shape, text: (node.nodeValue ?? '').replace(/[ \t\n\r\f]+/g, ' ') };
  if (name === 'br') return { ...shape, text: '\n' };
  if (name === 'img') return { ...shape, text: node.getAttribute?.('alt') ?? '' };
  return { ...shape, kind: HEADING.test(name) ? 'heading' : PARAGRAPH.test(name) ? 'paragraph' : KINDS[name] };
}

function ofTree(node: unknown): NodeShape | undefined {
  if (typeof node === 'string') return { text: node, children: [] };
  if (Array.isArray(node)) return { kind: 'paragraph', children: node };
  const { type, children, items = children, href, ordered } = (node ?? {}) as Record<string, unknown>;
  if (typeof type !== 'string' || !/^(paragraph|list|quote|link|strong|emphasis)$/.test(type)) return undefined;
  if (!Array.isArray(items)) return undefined;
  return { kind: type, children: items, href, ordered: ordered === true };
}

type Mixed = Block | Inline;
type Describe = (node: unknown) => NodeShape | undefined;

/** Reads a node that is on the allowlist; of any other, only the text is kept. */
function read(node: unknown, describe: Describe, path: string, context: ReadContext, depth = 0): Mixed[] {
  const shape = describe(node);
  if (!shape) return context.warn('type', path) ?? [];
  const { kind, children, ordered = false } = shape;
  // Pages give all objects fields of such names.
  if (Object.hasOwn(shape, 'text')) return [cleanText(shape.text ?? '')];
  // Browsers nest elements at most 512 deep.
  if (depth > 600) return context.warn('depth', path) ?? [];

  const each = (child: unknown): Mixed[] => read(child, describe, path, context, depth + 1);
  if (kind === 'list' && depth < MAX_DEPTH) {
    const items = children.map((child) => toBlocks(each(child))).filter((item) => item.length);
    return items.length ? [{ type: 'list', ordered, items }] : [];
  }
  const inner = children.flatMap(each);
  if (depth >= MAX_DEPTH) return inner;
  if (kind === 'cell') return [...inner, ' '];
  if (kind === 'paragraph') return toBlocks(inner);
  if (kind === 'heading') return toBlocks(wrap(inner, { type: 'strong' }));
  if (kind === 'strong' || kind === 'emphasis') return wrap(inner, { type: kind });
  if (kind === 'quote') {
    const blocks = toBlocks(inner);
    return blocks.length ? [{ type: 'quote', children: blocks }] : [];
  }
  if (kind === 'link' && typeof shape.href === 'string') {
    const href = toAddress(shape.href, context.baseUrl);
    if (href) return wrap(inner, { type: 'link', href });
    context.warn('url', path);
  }
  return inner;
}

/** Wraps inlines, including those inside paragraphs, as in `<b><p>…</p></b>`. */
function wrap(mixed: Mixed[], wrapper: object): Mixed[] {
  const result: Mixed[] = [];
  let run: Inline[] = [];
  for (const node of mixed) {
    if (isBlock(node)) {
      run = [];
      result.push(node.type === 'paragraph' ? { ...node, children: wrap(node.children, wrapper) as Inline[] } : node);
    } else {
      if (!run.length) result.push({ ...wrapper, children: run } as Inline);
      append(run, node);
    }
  }
  return result;
}

/** Turns the inlines between blocks into paragraphs. */
function toBlocks(mixed: Mixed[]): Block[] {
  const blocks: Block[] = [];
  let children: Inline[] = [];
  const flush = (): void => {
    const [first] = children;
    if (typeof first === 'string') children[0] = first.trimStart();
    const last = children.at(-1);
    if (typeof last === 'string') children[children.length - 1] = last.trimEnd();
    children = children.filter(Boolean);
    if (children.some(hasText)) blocks.push({ type: 'paragraph', children });
    children = [];
  };
  for (const node of mixed) {
    if (isBlock(node)) {
      flush();
      blocks.push(node);
    } else append(children, node);
  }
  flush();
  return blocks;
}

/** Adds an inline; a text is appended to a text before it. */
function append(inlines: Inline[], node: Inline): void {
  const last = inlines.at(-1);
  if (typeof node === 'string' && typeof last === 'string') {
    inlines[inlines.length - 1] = (last + node).replace(/ +/g, ' ').replace(/ ?\n ?/g, '\n');
  } else inlines.push(node);
}

function hasText(inline: Inline): boolean {
  return typeof inline === 'string' ? /\S/.test(inline) : inline.children.some(hasText);
}

function isBlock(node: Mixed): node is Block {
  return typeof node === 'object' && (node.type === 'paragraph' || node.type === 'list' || node.type === 'quote');
}
