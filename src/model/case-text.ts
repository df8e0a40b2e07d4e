/** What a case says, as plain text for the clipboard and for sharing: the verdict and the source come before the claim. */
import type { Case } from './case.js';
import { richTextToPlain } from './rich-text.js';

/** The words that the plain text of a case is joined with, in the reader's language. */
export interface CaseWords {
  claim: string;
  reality: string;
}

/** The verdict and where it comes from, as in `False (Facts Example, https://…)`. */
export function caseCredit({ publisher, url }: Case, verdict: string): string {
  const source = [publisher?.name, url].filter(Boolean).join(', ');
  return source ? `${verdict} (${source})` : verdict;
}

/** The whole of a case in a few paragraphs. */
export function caseToPlain(entry: Case, verdict: string, words: CaseWords): string {
  const { title, claim, reality } = entry;
  return [
    caseCredit(entry, verdict),
    `${words.claim}: ${claim?.text ? richTextToPlain(claim.text) : (title ?? '')}`,
    reality && `${words.reality}: ${richTextToPlain(reality)}`,
  ]
    .filter(Boolean)
    .join('\n\n');
}
