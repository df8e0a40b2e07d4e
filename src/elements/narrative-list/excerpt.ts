import type { Row } from '../../state/list-data.js';

/** The length of an excerpt, and of its part before the match, in UTF-16 units. */
const LENGTH = 160;
const BEFORE = 50;

/** The part of a text around a match. */
export interface Excerpt {
  /** The kind of text: a claim and a story's name stand in quotation marks. */
  of: 'claim' | 'reality' | 'story';
  text: string;
}

/** The excerpt of a row without a match in its title: the match in its claim, its reality or its story's name. */
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

/** The part of a text around a position, cut between words if possible. */
function around(text: string, at: number): string {
  if (text.length <= LENGTH) return text;
  const from = at <= BEFORE ? 0 : Math.max(text.lastIndexOf(' ', at - BEFORE) + 1, at - 2 * BEFORE);
  const end = from + LENGTH;
  const to = end >= text.length ? text.length : Math.max(text.lastIndexOf(' ', end), at + BEFORE);
  return `${from ? '…' : ''}${text.slice(from, to).trim()}${to < text.length ? '…' : ''}`;
}
