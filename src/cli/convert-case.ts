/** A case in each format that `debunk convert` writes. */
import type { Case } from '../model/case.js';
import { renderCase } from '../render/index.js';
import { toCaseInput } from './case-json.js';

/** debunk-widgets’ own JSON, or ClaimReview. */
export type Target = 'json' | 'claimreview';

/** A case as indented JSON; empty where there is no ClaimReview of it. */
export async function convertCase(entry: Case, to: Target): Promise<string> {
  if (to === 'json') return JSON.stringify(toCaseInput(entry), null, 2);
  const text = await renderCase(entry, { as: 'json-ld' });
  return text && JSON.stringify(JSON.parse(text), null, 2);
}

/** Why there is no ClaimReview of a case, and the field that says so. */
export function whyNoClaimReview(entry: Case): { path: string; message: string } {
  const [path, why] =
    entry.status === 'retracted'
      ? ['status', 'a retracted case reviews nothing any more']
      : ['verdict', 'a case without a verdict reviews nothing yet'];
  return { path, message: `${why}, so there is no ClaimReview of it; left out` };
}
