/** The supported JSON formats, in the words of help and errors. */
import { FORMATS, type FormatName } from '../formats/detect.js';

/** Each format's title for help, and the sign that identifies it. */
const SAID: Record<FormatName, { title: string; sign: string }> = {
  'debunk-json': { title: 'debunk-widgets’ own JSON', sign: 'JSON with "title", "claim" or a list "cases"' },
  'claim-review': {
    title: 'ClaimReview (JSON-LD, also in an HTML page)',
    sign: 'ClaimReview (an object of "@type": "ClaimReview")',
  },
  'google-fact-check': {
    title: 'answers of Google’s Fact Check Tools',
    sign: 'an answer of Fact Check Tools with "claims"',
  },
};

const inOrder = (Object.keys(FORMATS) as FormatName[]).map((format) => SAID[format]);

/** The titles of the formats, for help. */
export const FORMAT_TITLES = inOrder.map(({ title }) => title).join(', ');

/** The signs that identify the formats, for an error. */
export const FORMAT_SIGNS = inOrder
  .map(({ sign }) => sign)
  .join(', ')
  .replace(/, (?=[^,]*$)/, ', or ');
