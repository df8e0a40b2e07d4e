import type { Case } from '../model/case.js';
import { toClaimReview } from '../model/claim-review.js';
import { jsonForScript } from './html.js';

/** A case as the text of a `<script type="application/ld+json">`; empty for a retracted case. */
export function jsonLd(c: Case): string {
  const review = toClaimReview(c);
  return review ? jsonForScript(review) : '';
}
