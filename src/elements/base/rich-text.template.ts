import { html, nothing, type TemplateResult } from 'lit';
import type { Written } from '../../content/inline.js';
import { directionOf } from '../../model/language.js';
import type { Block, RichText } from '../../model/rich-text.js';
import { inlines } from './inline.template.js';

/** Rich text of a case, in the language and direction of the case. `noSnippet` keeps it out of search results. */
export function rich({ lang }: Written, content: RichText, noSnippet = false): TemplateResult {
  return html`<div
    class="rich"
    ?data-nosnippet=${noSnippet}
    lang=${lang ?? nothing}
    dir=${lang ? directionOf(lang) : 'auto'}
  >
    ${content.map(block)}
  </div>`;
}

function block(node: Block): TemplateResult {
  switch (node.type) {
    case 'paragraph':
      return html`<p>${inlines(node.children)}</p>`;
    case 'quote':
      return html`<blockquote>${node.children.map(block)}</blockquote>`;
    case 'list': {
      const items = node.items.map((item) => html`<li>${item.map(block)}</li>`);
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
