import { html, type TemplateResult } from 'lit';
import type { Block, Inline, RichText } from '../../model/rich-text.js';

/** Draws rich text. Nothing in it is HTML: each node of the tree has its own template. */
export function richText(text: RichText | undefined): TemplateResult[] {
  return (text ?? []).map(block);
}

function block(node: Block): TemplateResult {
  switch (node.type) {
    case 'paragraph':
      return html`<p>${node.children.map(inline)}</p>`;
    case 'quote':
      return html`<blockquote>${richText(node.children)}</blockquote>`;
    case 'list': {
      const items = node.items.map((item) => html`<li>${richText(item)}</li>`);
      return node.ordered
        ? html`<ol>
            ${items}
          </ol>`
        : html`<ul>
            ${items}
          </ul>`;
    }
  }
}

function inline(node: Inline): TemplateResult | string {
  if (typeof node === 'string') return node;
  const content = node.children.map(inline);
  switch (node.type) {
    case 'link':
      return link(node.href, content);
    case 'strong':
      return html`<strong>${content}</strong>`;
    case 'emphasis':
      return html`<em>${content}</em>`;
  }
}

/** A link, or only its content where there is no address. */
export function link(href: string | undefined, content: unknown, rel = 'noopener'): TemplateResult {
  return href ? html`<a href=${href} rel=${rel}>${content}</a>` : html`${content}`;
}
