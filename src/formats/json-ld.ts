/** JSON-LD as publishers write it: objects anywhere in a document that refer to each other by `@id`. */
import { isReview, objectsIn } from './detect.js';
import { plainAddress } from './plain-values.js';
import type { ReadContext } from './read-context.js';

/** The values of a field: texts, and things, even if only their `@id` is written. Never empty. */
export type Values = Value[];

/** A thing, or a text; a text has none of the fields. */
export type Value = (string & Readonly<Partial<Record<Field, undefined>>>) | Thing;

/** The fields that are read: schema.org's, and those of EUvsDisinfo's former API. */
type Field =
  | 'alternateName'
  | 'appearance'
  | 'appearances'
  | 'archivedAt'
  | 'articleBody'
  | 'author'
  | 'bestRating'
  | 'claimReviewed'
  | 'contentLocation'
  | 'contentLocations'
  | 'contentUrl'
  | 'dateModified'
  | 'datePublished'
  | 'description'
  | 'firstAppearance'
  | 'headline'
  | 'id'
  | 'image'
  | 'inLanguage'
  | 'isPartOf'
  | 'itemReviewed'
  | 'keywords'
  | 'location'
  | 'logo'
  | 'mainEntityOfPage'
  | 'mediaAuthenticityCategory'
  | 'name'
  | 'originalMediaContextDescription'
  | 'publisher'
  | 'ratingExplanation'
  | 'ratingValue'
  | 'reviewBody'
  | 'reviewRating'
  | 'sameAs'
  | 'text'
  | 'type'
  | 'url'
  | 'value'
  | 'webArchiveUrl'
  | 'worstRating';

/** The statements of a document about one thing, by field name without vocabulary. */
export type Thing = Partial<Record<Field, Values>> & {
  /** The things that have it as their review, part or main subject. */
  heldBy?: Thing[];
};

const HOLDS = /review$|^mainEntity$|^hasPart$|^about$/i;
// Fields whose addresses lead to the web; in all others an address refers to a thing in the document.
const WEB = /^(id|type|sameAs|archivedAt|image|logo)$|url$/i;
const LOCAL = /^(\/[\w-]+\/|_:)\S*$/;

/** The `@id` of an object that has nothing else: a reference to a thing described elsewhere. */
const referenceOf = (object: object): unknown =>
  Object.keys(object).every((name) => /^@(id|type)$/.test(name)) && (object as Record<string, unknown>)['@id'];

/** Reads the things of a document. Nothing is fetched: things that are not in the document stay unknown. */
export function readThings(input: unknown, context: ReadContext): Iterable<Thing> {
  const things = new Map<unknown, Thing>();
  const byId = new Map<unknown, Thing>();
  const iri = (id: unknown): unknown =>
    typeof id === 'string' ? (plainAddress(id, context.baseUrl ?? 'http://x') ?? id) : undefined;

  for (const object of objectsIn(input)) {
    const id = referenceOf(object) ? undefined : iri(object['@id'] ?? object['id']);
    // Objects with the same address are the same thing, but some publishers give all reviews of a page its address.
    const same = isReview(object) ? undefined : byId.get(id);
    const thing = same ?? {};
    things.set(object, thing);
    if (id && !byId.has(id)) byId.set(id, thing);
  }

  for (const [object, thing] of things) {
    for (const [key, value] of Object.entries(object as object)) {
      // The name without its vocabulary: `@id`, `hydra:member`, `http://schema.org/name`.
      const name = key.replace(/^.*[/#:@]/, '') as Field;
      const values = [value].flat(2).flatMap((entry: unknown): Values => {
        const own = things.get(entry);
        const id = own ? referenceOf(entry as object) : !WEB.test(name) && entry;
        const meant = byId.get(iri(id)) ?? own;
        if (meant && HOLDS.test(name)) (meant.heldBy ??= []).push(thing);
        if (typeof id === 'string' && meant === own && (own ? /^(?!http)|#/ : LOCAL).test(id)) {
          context.warn('reference', id);
          return [];
        }
        if (meant) return [meant];
        const text = typeof entry === 'string' || typeof entry === 'number' ? String(entry).trim() : '';
        return text && text !== 'NA' ? [text] : [];
      });
      if (values.length) thing[name] ??= values;
    }
  }
  return new Set(things.values());
}
