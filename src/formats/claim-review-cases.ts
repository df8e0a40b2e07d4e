/**
 * ClaimReview and MediaReview of schema.org (https://schema.org/ClaimReview, https://schema.org/MediaReview) as JSON-LD
 * in any arrangement: one object, a list, `@graph`, a feed, a page with the review in it, a page of a Hydra collection.
 */
import type { Appearance, CaseInput, Collection, Verdict } from '../model/case.js';
import type { Result } from '../model/result.js';
import { scaleText } from '../model/verdict.js';
import { readThings, type Thing, type Value, type Values } from './json-ld.js';
import { readMapped, type Loose } from './mapped.js';
import type { ReadContext } from './read-context.js';

/** Reads each review of a document into a case, as `readClaimReview` does. */
export function readReviews(input: unknown, context: ReadContext): Result<Collection> {
  const things = [...readThings(input, context)];
  const reviews = (type: RegExp): Loose<CaseInput>[] => things.filter((thing) => isA(thing, type)).map(readReview);
  const checks = reviews(/claimreview\b/i);
  const urls = new Set(checks.map(({ url }) => url));
  const media = reviews(/mediareview\b/i).filter(({ url }) => !checks.length || (url && !urls.has(url)));
  const cases = new Map<string, Loose<CaseInput>>();
  const ids = new Set<unknown>();
  for (const read of [...checks, ...media]) {
    const key = JSON.stringify([read.url ?? read.id ?? cases.size, read.claim?.text]);
    const same = cases.get(key);
    if (same) context.warn('duplicate', String(read.url));
    // Some publishers give all reviews of a page its address as their id.
    else if (ids.has(read.id)) delete read.id;
    ids.add(read.id);
    cases.set(key, { ...read, ...same });
  }
  return readMapped(cases.values(), context);
}

const isA = ({ type = [] }: Value, name: RegExp): boolean => name.test(texts(type).join());

const things = (values: Values = []): Thing[] => values.filter((value) => typeof value === 'object');

/** An address as written; for a thing, its own address. */
const address = (values: Values = []): string | undefined =>
  values
    .flatMap((value): Values => value.url ?? value.contentUrl ?? value.id ?? [value])
    .find((value) => typeof value === 'string');

/** Texts; for a thing, its value or name. */
const texts = (values: Values = [], depth = 3): string[] =>
  values.flatMap((value) => {
    if (typeof value === 'string') return value;
    return depth ? texts(value.value ?? value.name, depth - 1) : [];
  });
const say = (values?: Values): string | undefined => [...new Set(texts(values))].join(', ') || undefined;
/** Texts as paragraphs. */
const paragraphs = (values?: Values): string => texts(values).join('\n\n');
const language = (values?: Values): string | undefined => texts(values?.[0]?.alternateName ?? values)[0];

const toAppearance = (work: Value): Loose<Appearance> =>
  typeof work === 'string'
    ? { url: work }
    : {
        outlet: say(work.publisher ?? work.author ?? work.name),
        url: address(work.url),
        archiveUrl: address(work.archivedAt ?? work.webArchiveUrl),
        date: say(work.datePublished),
        lang: language(work.inLanguage),
        country: say(work.author?.[0]?.location),
      };

function readReview(own: Thing): Loose<CaseInput> {
  const { heldBy = [] } = own;
  const outer = heldBy.slice(0, 9).flatMap((holder) => holder.heldBy ?? []);
  const around = [heldBy, outer, things(own.mainEntityOfPage), things(own.isPartOf)].flat();
  // Fields that the review leaves out are taken from its page.
  const review: Thing = { ...around.find((thing) => isA(thing, /page|article/i)), ...own };
  const [item = {}] = things(own.itemReviewed ?? around.filter((thing) => isA(thing, /(claim|work)\b/i)));
  const origins = item.firstAppearance ?? [];
  const authors = [review.publisher ?? [], review.author ?? []].flat();
  const from: Value = authors.find((author) => !isA(author, /person/i)) ?? authors[0] ?? {};
  const site = address(from.url);
  const url = address(review.url ?? review.mainEntityOfPage);
  const host = site?.split(/\/\/(?:www\.)?|\//)[1];
  return {
    id: address(own.id)?.replace(/^#/, ''),
    // Without a scheme, it is certainly an address only if it begins with the publisher's host.
    url: host && url?.startsWith(host) ? `https://${url}` : url,
    lang: language(review.inLanguage),
    title: say(own.name ?? review.headline ?? review.name),
    claim: {
      text: paragraphs(review.claimReviewed ?? item.text ?? item.name ?? item.description),
      claimant: say(item.author),
      date: say(item.datePublished),
    },
    appearances: [
      ...origins.map((work) => ({ ...toAppearance(work), role: 'originated' })),
      // The first appearance is often repeated in the list.
      ...(item.appearance ?? item.appearances ?? []).filter((work) => !origins.includes(work)).map(toAppearance),
      ...(item.url ?? item.sameAs ?? []).slice(0, 1).map(toAppearance),
    ],
    verdict: readVerdict(review.reviewRating ?? review.mediaAuthenticityCategory),
    reality: paragraphs(
      own.reviewBody ?? own.text ?? own.articleBody ?? own.description ?? own.originalMediaContextDescription,
    ),
    publisher: {
      name: say(from.name) ?? say(review.publisher) ?? say(review.author),
      url: site,
      logo: address(from.logo ?? from.image),
    },
    published: say(review.datePublished),
    updated: say(review.dateModified),
    countries: texts(item.contentLocation ?? item.contentLocations),
    keywords: texts(review.keywords ?? item.keywords)
      .join()
      .split(/\s*,\s*/),
  };
}

/** Reads the publisher's words; the number counts only without words, and if its scale is consistent. */
function readVerdict([rating]: Values = []): Loose<Verdict> {
  const words = (values?: Values): string | undefined => {
    const text = say(values);
    return text && /\p{L}/u.test(text) ? text : undefined;
  };
  // A MediaReview has a category instead: `https://schema.org/DecontextualizedContent`.
  if (typeof rating === 'string')
    return { label: words([rating.replace(/^http.*\//, '').replace(/(?<=[a-z])(?=[A-Z])/g, ' ')]) };
  const { alternateName, name, ratingValue, ratingExplanation, bestRating = ['5'], worstRating = ['1'] } = rating ?? {};
  const explanation = words(ratingExplanation);
  const label = words(alternateName ?? name) ?? words(ratingValue) ?? explanation;
  if (label) return { label, explanation };

  const number = (values?: Values): number => Number(say(values));
  const scale = { value: number(ratingValue), best: number(bestRating), worst: number(worstRating) };
  const { value, best, worst } = scale;
  if (!(worst < best && worst <= value && value <= best)) return {};
  const share = (value - worst) / (best - worst);
  return { label: scaleText(scale), tone: share < 0.3 ? 'false' : share < 0.7 ? 'mixed' : 'true', scale };
}
