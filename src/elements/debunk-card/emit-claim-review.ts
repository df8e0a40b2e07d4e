/** Publishes the case of a card to search engines. Loaded only by cards that are asked to. */
import { toClaimReview, type ClaimReviewNode } from '../../content/claim-review.js';
import type { Messages } from '../../i18n/messages.js';
import type { Case } from '../../model/case.js';
import type { ClaimReviewOutcome } from '../base/events.js';

/** Puts a case into the page as ClaimReview, if the page is that of the review and does not have it yet. */
export function emitClaimReview(c: Case, m: Messages): ClaimReviewOutcome {
  const review = toClaimReview(c, m);
  if (!review) return c.status === 'retracted' ? 'retracted' : 'no-verdict';
  if (!c.url) return 'no-url';
  const { origin, pathname } = new URL(c.url);
  if (origin !== location.origin || pathname !== location.pathname) return 'elsewhere';
  const blocks = document.querySelectorAll('script[type="application/ld+json" i]');
  if ([...blocks].some(({ textContent }) => holds(parsed(textContent), review))) return 'present';
  const script = emptyScript();
  script.type = 'application/ld+json';
  script.append(JSON.stringify(review));
  document.head.append(script);
  return 'emitted';
}

/**
 * A script to write into. The copy of one that has run counts as run: any other requires a TrustedScript, even if
 * nothing in it would run.
 */
function emptyScript(): HTMLScriptElement {
  const ran = document.querySelector<HTMLScriptElement>('script[type=module], script:not([type])');
  const script = (ran ?? document.createElement('script')).cloneNode() as HTMLScriptElement;
  for (const name of script.getAttributeNames()) script.removeAttribute(name);
  return script;
}

function holds(value: unknown, { url, claimReviewed }: ClaimReviewNode): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { '@type': type, ...node } = value as Partial<ClaimReviewNode>;
  if (String(type) === 'ClaimReview' && node['url'] === url && node['claimReviewed'] === claimReviewed) return true;
  return Object.values(value).some((inner) => holds(inner, { '@type': '', url, claimReviewed }));
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
