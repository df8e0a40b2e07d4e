/**
 * Responses of Google's Fact Check Tools API, `claims:search`
 * (https://developers.google.com/fact-check/tools/api/reference/rest/v1alpha1/claims).
 */
import type { CaseInput, Collection, Review } from '../model/case.js';
import type { Result } from '../model/result.js';
import { isObject } from './fields.js';
import { readMapped, type Loose } from './mapped.js';
import type { ReadContext } from './read-context.js';

/** Reads each claim of a response into a case, as `readGoogleFactCheck` does. */
export function readClaims(input: unknown, context: ReadContext): Result<Collection> {
  const claims = (input as { claims?: unknown } | null)?.claims ?? input;
  const cases = new Map<unknown, Loose<CaseInput> & { reviews: Loose<Review>[] }>();
  [claims].flat().forEach((row: unknown, index) => {
    const { id, text, claimant, claimDate: date, claimReview } = Object(row) as Record<string, unknown>;
    const given = [claimReview].flat().filter(isObject).map(readReview);
    const key = id ?? JSON.stringify([text, given.map(({ url }) => url)]);
    const reviews = cases.get(key)?.reviews ?? [];
    if (cases.has(key)) context.warn('duplicate', `claims[${index}]`);
    reviews.push(...given.filter(({ url }) => !reviews.some((known) => known.url === url)));
    const [first] = reviews;
    cases.set(key, { ...first, claim: { text, claimant, date }, published: first?.date, reviews });
  });
  for (const entry of cases.values()) if (entry.reviews.length < 2) entry.reviews = [];
  return readMapped(cases.values(), context);
}

function readReview(review: Record<string, unknown>): Loose<Review> {
  const { publisher, url, title, reviewDate: date, textualRating: label, languageCode: lang } = review;
  const { name, site } = Object(publisher) as Record<string, unknown>;
  return {
    title,
    url,
    date,
    lang,
    verdict: { label },
    publisher: { name: name || site, url: site && `https://${site as string}` },
  };
}
