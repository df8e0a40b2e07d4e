import { html, type TemplateResult } from 'lit';

/** The levels that an element's first heading may have. */
export const HEADING_LEVELS = [1, 2, 3, 4, 5, 6] as const;
export type HeadingLevel = (typeof HEADING_LEVELS)[number];

/** A heading element of a level from 1 to 6; higher levels become 6, a missing one 2. */
export function heading(level: number, part: string, content: unknown): TemplateResult {
  if (level >= 6) return html`<h6 class=${part} part=${part}>${content}</h6>`;
  if (level >= 5) return html`<h5 class=${part} part=${part}>${content}</h5>`;
  if (level >= 4) return html`<h4 class=${part} part=${part}>${content}</h4>`;
  if (level >= 3) return html`<h3 class=${part} part=${part}>${content}</h3>`;
  if (level === 1) return html`<h1 class=${part} part=${part}>${content}</h1>`;
  return html`<h2 class=${part} part=${part}>${content}</h2>`;
}
