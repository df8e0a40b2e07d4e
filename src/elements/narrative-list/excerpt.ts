import type { Row } from '../../state/list-data.js';

/** How long an excerpt is, and how much of it stands before what was found, in UTF-16 units. */
const LENGTH = 160;
const BEFORE = 50;

/** A part of a text in which something was found. */
export interface Excerpt {
  /** What the text is: a claim and a story's name stand in quotation marks. */
  of: 'claim' | 'reality' | 'story';
  text: string;
}

/** Where a row was found, if not in its title: the part of the claim, of the reality or of the story's name around it. */
export function excerptOf(
  { title, text, reality, narrative }: Row,
  highlightsIn: (text: string) => readonly (readonly [start: number, end: number])[],
  storyName: (narrative: string) => string | undefined,
): Excerpt | undefined {
  if (highlightsIn(title).length) return undefined;
  const story = narrative === undefined ? undefined : storyName(narrative);
  for (const [of, whole] of [
    ['claim', text],
    ['reality', reality],
    ['story', story],
  ] as const) {
    const [first] = whole ? highlightsIn(whole) : [];
    if (whole && first) return { of, text: around(whole, first[0]) };
  }
  return undefined;
}

/** The part of a text around a position, cut between words where that is possible. */
function around(text: string, at: number): string {
  if (text.length <= LENGTH) return text;
  const from = at <= BEFORE ? 0 : Math.max(text.lastIndexOf(' ', at - BEFORE) + 1, at - 2 * BEFORE);
  const end = from + LENGTH;
  const to = end >= text.length ? text.length : Math.max(text.lastIndexOf(' ', end), at + BEFORE);
  return `${from ? '…' : ''}${text.slice(from, to).trim()}${to < text.length ? '…' : ''}`;
}
