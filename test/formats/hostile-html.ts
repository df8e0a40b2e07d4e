/** Hostile HTML, and documents with it in every field that a format has. */
export interface Payload {
  group: string;
  payload: string;
  /** The words that a reader must still see. */
  survives: string[];
}

/** Payloads of our own. */
export const payloads = (await (
  await fetch(new URL('fixtures/html-payloads.json', import.meta.url))
).json()) as Payload[];

/** A case with a text in every rich and every plain field. */
export function everywhere(text: string, rich: unknown): Record<string, unknown> {
  const place = { outlet: text, url: text, archiveUrl: text, date: text, lang: text, country: text, role: text };
  const publisher = { name: text, url: text, logo: text, methodologyUrl: text, correctionsUrl: text, fundingUrl: text };
  const verdict = { label: text, tone: text, explanation: text, scale: { value: text } };
  return {
    id: text,
    url: text,
    lang: text,
    title: text,
    verdict,
    publisher,
    reality: rich,
    background: rich,
    claim: { text: rich, claimant: text, date: text, technique: text, grainOfTruth: text },
    appearances: [place],
    narrative: { id: text, name: text, description: text, url: text },
    sources: [{ title: text, url: text, archiveUrl: text, publisher: text, date: text }],
    published: text,
    updated: text,
    status: text,
    corrections: [{ date: text, note: text }],
    keywords: [text],
    countries: [text],
    languages: [text],
    related: [{ title: text, url: text, id: text }],
    translations: [{ lang: text, url: text }],
    reviews: [{ title: text, url: text, date: text, lang: text, verdict, publisher }],
  };
}

/** A ClaimReview with a text in every field that is read. */
export function inClaimReview(payload: string): Record<string, unknown> {
  const place = { name: payload, url: payload, author: payload, archivedAt: payload };
  return {
    '@type': 'ClaimReview',
    name: payload,
    url: payload,
    claimReviewed: payload,
    reviewBody: payload,
    datePublished: payload,
    inLanguage: payload,
    author: { name: payload, url: payload, logo: payload },
    reviewRating: { alternateName: payload, ratingExplanation: payload },
    itemReviewed: {
      '@type': 'Claim',
      author: payload,
      url: payload,
      appearance: [place, payload],
      firstAppearance: place,
    },
    keywords: payload,
  };
}

/** A list of claims of Google Fact Check Tools, likewise, with two reviews. */
export function inGoogle(payload: string): Record<string, unknown>[] {
  const review = (name: string): Record<string, unknown> => ({
    publisher: { name: payload, site: payload },
    url: `${payload}${name}`,
    title: payload,
    textualRating: payload,
    languageCode: payload,
  });
  return [{ text: payload, claimant: payload, claimReview: [review('a'), review('b')] }];
}
