import { h, type Content, type Markup } from './markup.js';

/** The levels that an element's first heading may have. */
export const HEADING_LEVELS = [1, 2, 3, 4, 5, 6] as const;
export type HeadingLevel = (typeof HEADING_LEVELS)[number];

/** A heading of a level from 1 to 6; higher levels become 6, a missing one 2. */
export function heading(level: number, part: string, ...content: readonly Content[]): Markup {
  const whole = level >= 1 ? Math.min(Math.floor(level), 6) : 2;
  return h(`h${String(whole)}`, { class: part, part }, content);
}
