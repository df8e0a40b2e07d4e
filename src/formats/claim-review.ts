/**
 * ClaimReview and MediaReview of schema.org (https://schema.org/ClaimReview, https://schema.org/MediaReview) as JSON-LD
 * of any arrangement: one object, a list, `@graph`, a feed, a page that holds the review, a page of a Hydra collection.
 */
import type { Appearance, CaseInput, Collection, Verdict } from '../model/case.js';
import type { RichTextInput } from '../model/rich-text.js';
import type { Result } from '../model/result.js';
import { detectFormat } from './detect.js';
import { readThings, type Thing, type Values } from './json-ld.js';
import { toLanguageTag } from './language.js';
import { readMapped, type Loose } from './mapped.js';
import { Notes, type ReadOptions } from './notes.js';
import { toPlain, toRich } from './plain.js';
import { verdictTone } from './verdict-tone.js';

/** Whether anywhere in a document stands an object of the type ClaimReview or MediaReview. */
export const isClaimReview = (input: unknown): boolean => detectFormat(input) === 'claim-review';

/**
 * Reads the reviews of a JSON-LD document, each into a case. What it refers to by `@id` is looked up in the document and
 * never fetched. A MediaReview beside the ClaimReview of the same page is the same check and makes no case of its own.
 * @param input What JSON.parse gave.
 * @returns The cases with what was odd; error `empty` where no review has a claim or a title.
 */
export function readClaimReview(input: unknown, options: ReadOptions = {}): Result<Collection> {
  const notes = new Notes(options);
  const found = [...readThings(input, notes)];
  const cases = new Map<string, Loose<CaseInput>>();
  const ids = new Set<unknown>();
  const add = (type: RegExp, others?: Set<unknown>): void => {
    for (const thing of found) {
      const read = isA(thing, type) ? readReview(thing, notes) : undefined;
      if (!read || (others?.size && (!read.url || others.has(read.url)))) continue;
      const key = JSON.stringify([read.url ?? read.id ?? cases.size, read.claim?.text]);
      const same = cases.get(key);
      if (same) notes.warn('duplicate', read.url ?? '');
      // Some give the page's address to each of its reviews.
      else if (ids.has(read.id)) delete read.id;
      ids.add(read.id);
      cases.set(key, { ...read, ...same });
    }
  };
  add(/claimreview\s*$/i);
  add(/mediareview\s*$/i, new Set([...cases.values()].map(({ url }) => url)));
  return readMapped([...cases.values()], notes);
}

const isA = ({ type = [] }: Thing, name: RegExp): boolean =>
  type.some((one) => typeof one === 'string' && name.test(one));

const things = (values: Values = []): Thing[] => values.filter((value) => typeof value === 'object');

/** An address as it was written; of a thing where it is. */
const address = (values: Values = []): string | undefined =>
  values
    .flatMap((value) => (typeof value === 'object' ? (value.url ?? value.contentUrl ?? value.id ?? []) : value))
    .find((value) => typeof value === 'string')
    ?.replaceAll('&amp;', '&');

function readReview(own: Thing, notes: Notes): Loose<CaseInput> {
  /** Plain texts; of a thing its name. */
  const texts = (values: Values = [], depth = 0): string[] =>
    values.flatMap((value) => {
      if (typeof value === 'string') return toPlain(value, notes);
      return depth > 3 ? [] : texts(value.value ?? value.name, depth + 1);
    });
  const say = (values?: Values): string | undefined => [...new Set(texts(values))].join(', ') || undefined;
  /** Each a paragraph, with its mark-up. */
  const rich = (values?: Values): RichTextInput | undefined =>
    values && toRich(values.flatMap((value) => (typeof value === 'string' ? value : texts([value]))).join('\n\n'));
  const language = (values?: Values): string | undefined =>
    toLanguageTag(texts(things(values)[0]?.alternateName ?? values)[0]);

  const { heldBy = [] } = own;
  const outer = heldBy.slice(0, 9).flatMap((holder) => holder.heldBy ?? []);
  const around = [...heldBy, ...outer, ...things(own.mainEntityOfPage)];
  // What the review leaves out stands in its page.
  const review: Thing = { ...around.find((thing) => isA(thing, /page|article/i)), ...own };
  const [item = {}] = things(own.itemReviewed ?? around.filter((thing) => isA(thing, /(?:claim|work)\s*$/i)));
  const origins = new Set(item.firstAppearance);
  // The first one often is in the list again.
  const later = (item.appearance ?? item.appearances ?? []).filter((work) => !origins.has(work));
  const place = (work: Thing | string): Loose<Appearance> =>
    typeof work === 'string'
      ? { url: work }
      : {
          outlet: say(work.publisher ?? work.author ?? work.name),
          url: address(work.url),
          archiveUrl: address(work.archivedAt ?? work.webArchiveUrl),
          date: say(work.datePublished),
          lang: language(work.inLanguage),
          country: say(things(work.author)[0]?.location),
        };
  const authors = things([...(review.publisher ?? []), ...(review.author ?? [])]);
  const from = authors.find((author) => !isA(author, /person/i)) ?? authors[0] ?? {};
  const site = address(from.url);
  const url = address(review.url ?? review.mainEntityOfPage);
  const host = /\/\/(?:www\.)?([^/]+)/.exec(site ?? '')?.[1];
  return {
    id: address(own.id)?.replace(/^#/, ''),
    // Without a scheme it is surely an address where the publisher's begins alike.
    url: host && url?.startsWith(host) ? `https://${url}` : url,
    lang: language(review.inLanguage),
    title: say(own.name ?? review.headline ?? review.name),
    claim: {
      text: rich(review.claimReviewed ?? item.text ?? item.name ?? item.description),
      claimant: say(item.author),
      date: say(item.datePublished),
    },
    appearances: [
      ...[...origins].map((work) => ({ ...place(work), role: 'originated' as const })),
      ...[...later, ...(item.url ?? item.sameAs ?? []).slice(0, 1)].map(place),
    ],
    verdict: readVerdict(review.reviewRating ?? review.mediaAuthenticityCategory, say),
    reality: rich(
      own.reviewBody ?? own.text ?? own.articleBody ?? own.description ?? own.originalMediaContextDescription,
    ),
    publisher: {
      name: say(from.name ?? review.author),
      url: site,
      logo: address(from.logo ?? from.image),
    },
    published: say(review.datePublished),
    updated: say(review.dateModified),
    countries: texts(item.contentLocation ?? item.contentLocations),
    keywords: texts(review.keywords ?? item.keywords).flatMap((words) => words.split(/\s*,\s*/)),
  };
}

/** The publisher's words; the numbers speak only where there are none and their scale makes sense. */
function readVerdict([given = {}]: Values = [], say: (values?: Values) => string | undefined): Loose<Verdict> {
  // A MediaReview has a category: `https://schema.org/DecontextualizedContent`.
  const category = (text: string): string => text.replace(/^http.*\//, '').replace(/(?<=[a-z])(?=[A-Z])/g, ' ');
  const rating: Thing = typeof given === 'object' ? given : { name: [category(given)] };
  const words = (values?: Values): string | undefined => /.*\p{L}.*/u.exec(say(values) ?? '')?.[0];
  const explanation = words(rating.ratingExplanation);
  const label = words(rating.alternateName ?? rating.name) ?? words(rating.ratingValue) ?? explanation;
  if (label) return { label: label.replaceAll('_', ' '), tone: verdictTone(label), explanation };

  const number = (values: Values = [], standard = 'none'): number => Number(say(values) ?? standard);
  const value = number(rating.ratingValue);
  const [best, worst] = [number(rating.bestRating, '5'), number(rating.worstRating, '1')];
  if (!(worst < best && worst <= value && value <= best)) return {};
  const share = (value - worst) / (best - worst);
  const tone = share < 0.3 ? 'false' : share < 0.7 ? 'mixed' : 'true';
  return { label: `${String(value)}/${String(best)}`, tone, scale: { value, best, worst } };
}
