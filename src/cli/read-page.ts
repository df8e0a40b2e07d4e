/** The JSON-LD in an HTML page. */
import { defaultTreeAdapter as adapter, parse, type DefaultTreeAdapterTypes } from 'parse5';

/** The text of one `<script type="application/ld+json">`, and its position. */
export interface Block {
  text: string;
  line: number;
  column: number;
}

export interface PageData {
  blocks: Block[];
  /** The address that the page states for itself: its canonical link, else `og:url`. */
  url: string | undefined;
}

/** Reads a page without running anything in it. */
export function readPage(html: string): PageData {
  const blocks: Block[] = [];
  const urls: { canonical?: string | undefined; openGraph?: string | undefined } = {};
  // Not recursive, since a page may nest arbitrarily deep.
  const open: DefaultTreeAdapterTypes.Node[] = [parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: true })];
  for (let node = open.pop(); node; node = open.pop()) {
    if (adapter.isElementNode(node)) {
      const { attrs } = node;
      const attribute = (name: string): string | undefined => attrs.find((one) => one.name === name)?.value;
      if (node.tagName === 'script' && /^application\/ld\+json/i.test(attribute('type')?.trim() ?? '')) {
        const [content] = node.childNodes;
        const location = content?.sourceCodeLocation;
        if (content && location && adapter.isTextNode(content)) {
          blocks.push({ text: content.value, line: location.startLine, column: location.startCol });
        }
      }
      if (node.tagName === 'link' && attribute('rel')?.toLowerCase() === 'canonical')
        urls.canonical ??= attribute('href');
      if (node.tagName === 'meta' && attribute('property') === 'og:url') urls.openGraph ??= attribute('content');
    }
    if ('childNodes' in node) open.push(...node.childNodes.toReversed());
  }
  const url = [urls.canonical, urls.openGraph].find((one) => one && URL.canParse(one));
  return { blocks, url };
}
