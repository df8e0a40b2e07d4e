import { html, nothing, type TemplateResult } from 'lit';
import type { InlineNode, Written } from '../../content/inline.js';
import { directionOf } from '../../model/language.js';

/** Draws a line, or the inlines of rich text. None of it is inserted as HTML: each piece has its own template. */
export function inlines(pieces: readonly InlineNode[]): unknown[] {
  return pieces.map(inline);
}

function inline(piece: InlineNode): TemplateResult | string {
  if (typeof piece === 'string') return piece;
  switch (piece.type) {
    case 'address':
      return html`<span class="address" dir="ltr">${piece.address}</span>`;
    case 'time':
      return html`<time datetime=${piece.date}>${piece.words}</time>`;
  }
  const content = inlines(piece.children);
  switch (piece.type) {
    case 'link':
      return html`<a href=${piece.href} rel=${piece.rel ?? 'noopener'} hreflang=${piece.hreflang ?? nothing}
        >${content}</a
      >`;
    case 'strong':
      return html`<strong>${content}</strong>`;
    case 'emphasis':
      return html`<em>${content}</em>`;
    case 'publisher':
      return html`<b part="publisher">${content}</b>`;
    case 'lang':
      return html`<bdi lang=${piece.lang ?? nothing}>${content}</bdi>`;
  }
}

/** Words of a case, in the language and direction of the case. */
export function inLanguageOf({ lang }: Written, content: unknown = ''): TemplateResult {
  return html`<bdi lang=${lang ?? nothing} dir=${lang ? directionOf(lang) : 'auto'}>${content}</bdi>`;
}

/** A link, or only its content if there is no address. */
export function link(href: string | undefined, content: unknown, hreflang?: string): TemplateResult {
  return href ? html`<a href=${href} rel="noopener" hreflang=${hreflang ?? nothing}>${content}</a>` : html`${content}`;
}
