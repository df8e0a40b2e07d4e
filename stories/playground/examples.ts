/** Something to begin with, in each format that is read. */
import google from '../../demo/formats/google.json?raw';
import ownJson from './examples/case.json?raw';
import claimReview from './examples/claim-review.json?raw';
import text from './examples/debunk.txt?raw';
import page from './examples/page.html?raw';
import table from './examples/table.csv?raw';

/** By its name on a button. */
export const EXAMPLES = {
  'Our JSON': ownJson,
  ClaimReview: claimReview,
  'A page': page,
  'A Google answer': google,
  'A table': table,
  'A plain text': text,
} as const;
