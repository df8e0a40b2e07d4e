/** JSON-LD as publishers write it: objects anywhere in a document, which refer to each other by `@id`. */
import { toAddress } from './address.js';
import { isReview, objectsIn } from './detect.js';
import type { Notes } from './notes.js';

/** What a field holds: texts, and things also where only their `@id` stands. Never empty. */
export type Values = Value[];

/** A text, which has none of the fields, or a thing. */
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

/** What a document says about one thing, by the bare names of its fields. */
export type Thing = Partial<Record<Field, Values>> & {
  /** The things that it is the review or the main part of. */
  heldBy?: Thing[];
};

const HOLDS = /review$|^mainEntity$|^hasPart$|^about$/i;
// Fields with addresses of the web; in all others an address is that of a thing in the document.
const WEB = /^(id|type|sameAs|archivedAt|image|logo)$|url$/i;
const LOCAL = /^(\/[\w-]+\/|_:)\S*$/;

/** The address in an object that has nothing else: it stands for a thing that is described elsewhere. */
const referenceOf = (part: object): unknown =>
  Object.keys(part).every((name) => /^@(id|type)$/.test(name)) && (part as Record<string, unknown>)['@id'];

/** Reads the things of a document. Nothing is fetched: what the document does not hold stays unknown. */
export function readThings(input: unknown, notes: Notes): Iterable<Thing> {
  const things = new Map<unknown, Thing>();
  const byId = new Map<unknown, Thing>();
  const iri = (id: unknown): unknown =>
    typeof id === 'string' ? (toAddress(id, notes.baseUrl ?? 'http://x') ?? id) : undefined;

  for (const part of objectsIn(input)) {
    const id = referenceOf(part) ? undefined : iri(part['@id'] ?? part['id']);
    // What has the same address is the same thing, but some give a page's to all of its reviews.
    const same = isReview(part) ? undefined : byId.get(id);
    const thing = same ?? {};
    things.set(part, thing);
    if (id && !byId.has(id)) byId.set(id, thing);
  }

  for (const [part, thing] of things) {
    for (const [key, value] of Object.entries(part as object)) {
      // A name without its vocabulary: `@id`, `hydra:member`, `http://schema.org/name`.
      const name = key.replace(/^.*[/#:@]/, '') as Field;
      const values = [value].flat(2).flatMap((entry: unknown): Values => {
        const own = things.get(entry);
        const id = own ? referenceOf(entry as object) : !WEB.test(name) && entry;
        const meant = byId.get(iri(id)) ?? own;
        if (meant && HOLDS.test(name)) (meant.heldBy ??= []).push(thing);
        if (typeof id === 'string' && meant === own && (own ? /^(?!http)|#/ : LOCAL).test(id)) {
          notes.warn('reference', id);
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
