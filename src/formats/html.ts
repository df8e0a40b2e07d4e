import { trusted } from '../trusted-types.js';

/** The part of a DOM node that is used: browsers' nodes have it, and a parser on a server can provide it. */
export interface HtmlNode {
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: ArrayLike<HtmlNode>;
  getAttribute?(name: string): string | null;
}

/** Parses HTML without running or loading anything in it. Returns the node whose children are the content. */
export type HtmlParser = (html: string) => HtmlNode;

/** The browser's parser, on an inert document: nothing runs or loads. The only parser call of the package. */
export const parseHtmlInert: HtmlParser = (html) => {
  // The fields of a form shadow its own properties, as in `<form><input name="childNodes">`.
  const formless = html.replace(/<(\/?)form/gi, '<$1div');
  const parsed = new DOMParser().parseFromString(trusted().createHTML(formless), 'text/html');
  // An image of that name shadows `parsed.body` too; a tree walker ignores names.
  const walker = document.createTreeWalker(parsed, NodeFilter.SHOW_ELEMENT);
  walker.nextNode();
  return walker.lastChild() as HtmlNode;
};

/** Why HTML cannot be parsed without a parser of one's own, and what to do; undefined where it can. */
export function missingParser(): string | undefined {
  if (typeof DOMParser !== 'undefined') return undefined;
  return 'no DOMParser for HTML in a field: give parseHtml, or use debunk-widgets/render';
}
