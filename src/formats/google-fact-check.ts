/**
 * Answers of Google's Fact Check Tools API, `claims:search`
 * (https://developers.google.com/fact-check/tools/api/reference/rest/v1alpha1/claims).
 */
import type { CaseInput, Collection, Review } from '../model/case.js';
import type { Result } from '../model/result.js';
import { detectFormat } from './detect.js';
import { isObject } from './fields.js';
import { readMapped, type Loose } from './mapped.js';
import { Notes, type ReadOptions } from './notes.js';
import { toPlain, toRich } from './plain.js';
import { verdictTone } from './verdict-tone.js';

/** Whether a document is an answer of the API: claims, each with a list `claimReview`. */
export const isGoogleFactCheck = (input: unknown): boolean => detectFormat(input) === 'google-fact-check';

/**
 * Reads the claims of an answer, each into a case.
 * @param input A whole answer, its `claims`, or one claim.
 * @returns The cases; where several fact-checkers reviewed a claim, all of their verdicts are also in `reviews`, and the
 *   first is the case's own. Claims that come again are merged. Error `empty` where there is none.
 */
export function readGoogleFactCheck(input: unknown, options: ReadOptions = {}): Result<Collection> {
  const notes = new Notes(options);
  const claims = isObject(input) ? (input['claims'] ?? input) : input;
  const rows: unknown[] = Array.isArray(claims) ? claims : [claims];
  const cases = new Map<unknown, Loose<CaseInput> & { reviews: Loose<Review>[] }>();
  for (const [index, row] of rows.entries()) {
    const { id, text, claimant, claimDate, claimReview } = isObject(row) ? row : {};
    const given = (Array.isArray(claimReview) ? claimReview : []).filter(isObject).map((one) => readReview(one, notes));
    const claim = {
      text: typeof text === 'string' ? toRich(text) : say(text, notes),
      claimant: say(claimant, notes),
      date: say(claimDate, notes),
    };
    const key = say(id, notes) ?? JSON.stringify([claim.text, given.map(({ url }) => url)]);
    const reviews = cases.get(key)?.reviews ?? [];
    if (cases.has(key)) notes.warn('duplicate', `claims[${String(index)}]`);
    reviews.push(...given.filter(({ url }) => !reviews.some((known) => known.url === url)));
    const [first] = reviews;
    cases.set(key, { claim, ...first, published: first?.date, reviews });
  }
  for (const entry of cases.values()) if (entry.reviews.length < 2) entry.reviews = [];
  return readMapped([...cases.values()], notes);
}

const say = (value: unknown, notes: Notes): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? toPlain(String(value), notes) : undefined;

function readReview(review: Record<string, unknown>, notes: Notes): Loose<Review> {
  const { publisher, url, title, reviewDate, textualRating, languageCode } = review;
  const { name, site } = isObject(publisher) ? publisher : {};
  const label = say(textualRating, notes) ?? '';
  const host = say(site, notes);
  return {
    title: say(title, notes),
    url: say(url, notes),
    date: say(reviewDate, notes),
    lang: say(languageCode, notes),
    verdict: { label, tone: verdictTone(label) },
    publisher: { name: say(name, notes) ?? host, url: host && `https://${host}` },
  };
}
