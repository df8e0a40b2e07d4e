/** The part of a DOM node that is read: the browser's nodes have it, and so can a parser's on a server. */
export interface HtmlNode {
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: ArrayLike<HtmlNode>;
  getAttribute?(name: string): string | null;
}

/** Parses HTML inert: nothing in it runs or loads. Returns the node whose children are the content. */
export type HtmlParser = (html: string) => HtmlNode;

interface HtmlPolicy {
  createHTML(html: string): string;
}

let policy: HtmlPolicy | undefined;

/** The browser's parser, on a document that runs no script and loads nothing. The only parser call of the package. */
export const parseHtmlInert: HtmlParser = (html) => {
  const { trustedTypes } = globalThis as {
    trustedTypes?: { createPolicy(name: string, rules: HtmlPolicy): HtmlPolicy };
  };
  policy ??= trustedTypes?.createPolicy('debunk-widgets', { createHTML: (text) => text });
  // The fields of a form stand in for its own properties, as in `<form><input name="childNodes">`.
  const formless = html.replace(/<(\/?)form/gi, '<$1div');
  const parsed = new DOMParser().parseFromString(policy ? policy.createHTML(formless) : formless, 'text/html');
  // Nor is `parsed.body` the body where an image has that name: a walker does not look at names.
  const walker = document.createTreeWalker(parsed, NodeFilter.SHOW_ELEMENT);
  walker.nextNode();
  return walker.lastChild() as HtmlNode;
};
