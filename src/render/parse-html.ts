/** HTML for Node: parse5 builds the same tree as a browser does, and runs and loads nothing. */
import { defaultTreeAdapter as adapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { HtmlNode, HtmlParser } from '../formats/html.js';

type Parsed = DefaultTreeAdapterTypes.Node;

/** Presents a parse5 node as the part of a DOM node that is used. Children are created on demand. */
class Node implements HtmlNode {
  constructor(private readonly node: Parsed) {}

  get nodeName(): string {
    return this.node.nodeName;
  }

  get nodeValue(): string | null {
    return adapter.isTextNode(this.node) ? this.node.value : null;
  }

  get childNodes(): HtmlNode[] {
    return 'childNodes' in this.node ? this.node.childNodes.map((child) => new Node(child)) : [];
  }

  getAttribute(name: string): string | null {
    return adapter.isElementNode(this.node)
      ? (this.node.attrs.find((attribute) => attribute.name === name)?.value ?? null)
      : null;
  }
}

/** Parses a page or a fragment. Returns its body. */
export const parseHtml: HtmlParser = (html) => {
  // As in the browser: a form counts as any other box, and the content of `<noscript>` is read.
  const document = parse(html.replace(/<(\/?)form/gi, '<$1div'), { scriptingEnabled: false });
  const root = document.childNodes.find((node) => node.nodeName === 'html');
  const body = root && 'childNodes' in root ? root.childNodes.find((node) => node.nodeName === 'body') : undefined;
  return new Node(body ?? document);
};
