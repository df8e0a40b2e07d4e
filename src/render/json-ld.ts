import { toClaimReview } from '../content/claim-review.js';
import type { Messages } from '../i18n/messages.js';
import type { Case } from '../model/case.js';
import { jsonForScript } from '../content/html.js';

/** A case as the text of a `<script type="application/ld+json">`; empty for one without a rating. */
export function jsonLd(c: Case, m: Messages): string {
  const review = toClaimReview(c, m);
  return review ? jsonForScript(review) : '';
}
