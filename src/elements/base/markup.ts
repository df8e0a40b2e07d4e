/** What the templates of elements give: descriptions of HTML, which a page draws and a server writes. */

/** An element to be drawn. */
export interface Markup {
  readonly tag: string;
  readonly given: Given;
  /** No two texts stand side by side, and none is empty: each is one text node for a parser too. */
  readonly children: readonly (Markup | string)[];
}

/**
 * What an element is given, by name: attributes (`true` for one without a value; `undefined`, `null` and `false` for
 * none), properties (with a dot before the name), listeners (`onclick`), and a `key` that tells it from its siblings.
 */
export type Given = Readonly<Record<string, unknown>>;

/** What an element may contain; nothing is drawn for `undefined`, `null`, `false` and an empty string. */
export type Content = Markup | string | false | null | undefined | readonly Content[];

/** Describes an element. */
export function h(tag: string, given: Given, ...content: readonly Content[]): Markup {
  return { tag, given, children: childrenOf(content) };
}

/** The elements and texts of some content, in order. */
export function childrenOf(content: Content, found: (Markup | string)[] = []): readonly (Markup | string)[] {
  if (Array.isArray(content)) for (const each of content as readonly Content[]) childrenOf(each, found);
  else if (typeof content === 'object' && content) found.push(content as Markup);
  else if (content) {
    const last = found.length - 1;
    if (typeof found[last] === 'string') found[last] += content;
    else found.push(content);
  }
  return found;
}

/** Whether a name is that of an attribute, not of a property, a listener or a key. */
export function isAttribute(name: string): boolean {
  return !name.startsWith('.') && name !== 'key' && !name.startsWith('on');
}

/** Whether an attribute of this value is there. */
export function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false;
}
