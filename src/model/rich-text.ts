/** Rich text: a tree of blocks and inlines, never a string of HTML. */

/** A run of text. A line feed in it is a line break. */
export type Text = string;

/** A link to an http, https or mailto address. */
export interface Link {
  type: 'link';
  href: string;
  children: Inline[];
}

/** Strong importance. */
export interface Strong {
  type: 'strong';
  children: Inline[];
}

/** Stress emphasis. */
export interface Emphasis {
  type: 'emphasis';
  children: Inline[];
}

export type Inline = Text | Link | Strong | Emphasis;

export interface Paragraph {
  type: 'paragraph';
  children: Inline[];
}

export interface List {
  type: 'list';
  ordered: boolean;
  items: Block[][];
}

export interface Quote {
  type: 'quote';
  children: Block[];
}

export type Block = Paragraph | List | Quote;

/** Blocks in reading order. */
export type RichText = Block[];

/** HTML from a publisher. Elements on the allowlist are kept, and only the text of all others. */
export interface HtmlInput {
  html: string;
}

/**
 * Rich text as written in a file: a plain string (paragraphs are separated by a blank line, bare addresses become links),
 * `{ "html": "…" }`, or the tree itself.
 * @examples ["First paragraph.\n\nSecond one, see https://example.org.", { "html": "<p>One <b>paragraph</b>.</p>" }]
 */
export type RichTextInput = string | HtmlInput | RichText;

/** The maximum depth of blocks and inlines. Anything deeper is flattened into text. */
export const MAX_DEPTH = 100;

/** The plain text of a tree: blocks are separated by a blank line, list items start with a dash or their number. */
export function richTextToPlain(text: RichText): string {
  return text.map(blockToPlain).join('\n\n');
}

/** The plain text of inlines. */
export function inlinesToPlain(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (typeof inline === 'string' ? inline : inlinesToPlain(inline.children))).join('');
}

function blockToPlain(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return inlinesToPlain(block.children);
    case 'quote':
      return richTextToPlain(block.children);
    case 'list':
      return block.items
        .map((item, index) => `${block.ordered ? `${String(index + 1)}.` : '-'} ${richTextToPlain(item)}`)
        .join('\n');
  }
}
