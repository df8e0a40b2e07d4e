/** Reads debunk-widgets' own JSON: one case, a list of cases, or a collection. The shape is that of `model/case.ts`. */
import {
  ROLES,
  STATUSES,
  TONES,
  type Appearance,
  type Case,
  type Collection,
  type Narrative,
  type Publisher,
  type Related,
  type Source,
} from '../model/case.js';
import { fail, ok, type Result } from '../model/result.js';
import { address, date, empty, isObject, language, list, number, object, oneOf, text } from './fields.js';
import { plainAddress } from './plain-values.js';
import { richText } from './plain-rich-text.js';
import type { Read, ReadContext } from './read-context.js';

const publisher = object<Publisher>({
  name: text,
  url: address,
  logo: address,
  methodologyUrl: address,
  correctionsUrl: address,
  complaintsUrl: address,
  fundingUrl: address,
});

const narrative = object<Narrative>({ id: text, name: text, description: text, url: address, count: number });

const scale = object<{ value: number; best?: number; worst?: number }>({ value: number, best: number, worst: number });

const verdict = object<NonNullable<Case['verdict']>>({
  label: text,
  tone: oneOf(TONES),
  explanation: text,
  scale: (value, path, context) => {
    const read = scale(value, path, context);
    return read?.value === undefined ? undefined : read;
  },
});

const named = <T extends object>(read: Read<T>, name: keyof T & string): Read<T> => {
  // An invalid address is still a text: it becomes the thing's name if nothing else identifies the thing.
  return (value, path, context) => {
    const result = read(value, path, context);
    if (!isObject(value) || (result && (name in result || 'url' in result))) return result;
    const given = typeof value['url'] === 'string' ? text(value['url'], path, context) : undefined;
    return given ? ({ ...result, [name]: given } as T) : result;
  };
};

const claim = object<NonNullable<Case['claim']>>({
  text: richText,
  claimant: text,
  date,
  technique: text,
  grainOfTruth: text,
});

const caseShape = object<Case>({
  id: text,
  url: address,
  lang: language,
  title: text,
  claim: (value, path, context) => claim(typeof value === 'string' ? { text: value } : value, path, context),
  appearances: list(
    named(
      object<Appearance>({
        outlet: text,
        url: address,
        archiveUrl: address,
        date,
        lang: language,
        country: text,
        role: oneOf(ROLES),
      }),
      'outlet',
    ),
  ),
  narrative: (value, path, context) => (typeof value === 'string' ? { id: value } : narrative(value, path, context)),
  verdict,
  reality: richText,
  background: richText,
  sources: list(
    named(
      object<Source>({ title: text, url: address, archiveUrl: address, publisher: text, date, lang: language }),
      'title',
    ),
  ),
  publisher,
  published: date,
  updated: date,
  status: oneOf(STATUSES),
  corrections: list(object({ date, note: text, verdictBefore: verdict })),
  keywords: list(text),
  countries: list(text),
  languages: list(text),
  related: list(named(object<Related>({ title: text, url: address, id: text, verdict, lang: language }), 'title')),
  translations: list(object({ lang: language, url: address })),
  reviews: list(object({ title: text, url: address, date, lang: language, verdict, publisher })),
});

/** Whether a document is our own JSON: it has `cases`, or fields that only a case has, and no JSON-LD type. */
export function isDebunkJson(input: unknown): boolean {
  if (Array.isArray(input)) return !input.length || input.some((entry) => !Array.isArray(entry) && isDebunkJson(entry));
  if (!isObject(input) || '@type' in input || '@graph' in input) return false;
  return Array.isArray(input['cases']) || ['title', 'claim', 'verdict', 'reality'].some((field) => field in input);
}

/** Reads the cases of a document one by one. Its constructor reads the values that they share. */
export class CaseReader {
  readonly narratives: Narrative[];
  readonly publisher: Publisher | undefined;
  readonly #shared: Partial<Case>;
  readonly #ids = new Set<string>();

  /** @param root The document around the cases; undefined if there is none. */
  constructor(
    root: Record<string, unknown> | undefined,
    private readonly context: ReadContext,
  ) {
    this.narratives = list(narrative)(root?.['narratives'], 'narratives', context) ?? [];
    this.publisher = publisher(root?.['publisher'], 'publisher', context);
    const shared = {
      publisher: this.publisher,
      lang: language(root?.['lang'], 'lang', context),
      verdict: verdict(root?.['verdict'], 'verdict', context),
    };
    this.#shared = Object.fromEntries(Object.entries(shared).filter(([, value]) => value !== undefined));
  }

  /** Reads a case; undefined if it is invalid, or if its id has been read before. */
  read(entry: unknown, path: string): Case | undefined {
    const { context } = this;
    const read = caseShape(entry, path, context);
    if (!read?.title && !read?.claim?.text) return context.warn('refused', path);
    const { id = '', narrative: own } = read;
    if (id && this.#ids.has(id)) return context.warn('duplicate', path);
    this.#ids.add(id);
    // Some databases use addresses as ids.
    const url = read.url ?? (/^https?:/i.test(id) ? plainAddress(id) : undefined);
    const known = own && this.narratives.find((one) => one.id !== undefined && one.id === own.id);
    if (own?.id !== undefined && !known && !own.name)
      context.warn('reference', path ? `${path}.narrative` : 'narrative');
    const narrative = known && { narrative: Object.assign(empty(), known, own) };
    return Object.assign(empty(), this.#shared, read, url && { url }, narrative) as Case;
  }
}

/**
 * Reads a document.
 * @param input The parsed JSON, or a `Case` (reading one again gives the same).
 * @returns The cases with the warnings of the context, to which the reader of another format may have added its own;
 *   error `empty` if no case has a title or a claim.
 */
export function readCollection(input: unknown, context: ReadContext): Result<Collection> {
  const { warnings } = context;
  const root = isObject(input) && Array.isArray(input['cases']) ? input : undefined;
  const entries = (root ? root['cases'] : Array.isArray(input) ? input : [input]) as unknown[];
  const reader = new CaseReader(root, context);
  const listed = root ?? Array.isArray(input);
  const cases = entries.flatMap(
    (entry, index) => reader.read(entry, listed ? `${root ? 'cases' : ''}[${String(index)}]` : '') ?? [],
  );
  if (!cases.length) return fail('empty', 'no case with a title or a claim', { warnings });
  const { narratives, publisher: by } = reader;
  return ok({ cases, narratives, ...(by && { publisher: by }) }, warnings);
}
