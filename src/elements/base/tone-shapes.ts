import type { Tone } from '../../model/case.js';

const RING = 'M12 1a11 11 0 1 0 .1 0zm0 2.5a8.5 8.5 0 1 1-.1 0z';

/** One shape per tone, to tell them apart in grey, in forced colours and at 12 px. On a grid of 24. */
export const TONE_SHAPES: Record<Tone, string> = {
  // An octagon with a cross.
  false: 'M8 1h8l7 7v8l-7 7H8l-7-7V8zm1 6L7 9l3 3-3 3 2 2 3-3 3 3 2-2-3-3 3-3-2-2-3 3z',
  // A triangle with an exclamation mark.
  misleading: 'M12 1 24 22H0zm-1 7v7h2V8zm0 9v2h2v-2z',
  // A ring with a question mark.
  unproven: `${RING}M8 10a4 4 0 1 1 5 3v2h-2v-4a2 2 0 1 0-1-1zm3 6v2h2v-2z`,
  // A half disc in a ring.
  mixed: `${RING}M12 6v12a6 6 0 0 0 0-12z`,
  // A tick.
  true: 'm1 13 3-3 5 5L20 4l3 3L9 21z',
  // A dot.
  none: 'M12 6a6 6 0 1 0 .1 0z',
};
