/** Names that tables and databases use for the fields of a case, and the renaming of records that use them. */
import { caseFields } from './case-fields.js';
import { valueAt } from './locate.js';

/** Names that are understood without a map, folded; the paths of fields are understood as well. */
export const OTHER_NAMES: Record<string, string> = {
  link: 'url',
  address: 'url',
  caseurl: 'url',
  permalink: 'url',
  language: 'lang',
  headline: 'title',
  claim: 'claim.text',
  claimreviewed: 'claim.text',
  statement: 'claim.text',
  summary: 'claim.text',
  claimant: 'claim.claimant',
  speaker: 'claim.claimant',
  saidby: 'claim.claimant',
  claimdate: 'claim.date',
  firstseen: 'claim.date',
  verdict: 'verdict.label',
  rating: 'verdict.label',
  label: 'verdict.label',
  textualrating: 'verdict.label',
  explanation: 'verdict.explanation',
  disproof: 'reality',
  debunk: 'reality',
  debunking: 'reality',
  response: 'reality',
  facts: 'reality',
  context: 'background',
  date: 'published',
  datepublished: 'published',
  datemodified: 'updated',
  publisher: 'publisher.name',
  narrative: 'narrative.name',
  tags: 'keywords[]',
  country: 'countries[]',
  outlet: 'appearances[].outlet',
  outlets: 'appearances[].outlet',
  media: 'appearances[].outlet',
  archive: 'appearances[].archiveUrl',
  source: 'sources[].url',
};

const fold = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

let byName: Map<string, string> | undefined;

/** The paths that a column or a field under another name may be mapped to: single values, and lists of them. */
export function mappablePaths(): string[] {
  return [...caseFields().values()]
    .filter(({ kind, entries }) => kind !== 'object' && (kind !== 'list' || (entries && entries !== 'object')))
    .map(({ path }) => path);
}

/** The path of the field that a name stands for; undefined if the name is not known. */
export function pathOfName(name: string): string | undefined {
  byName ??= new Map([
    ...Object.entries(OTHER_NAMES),
    ...mappablePaths().map((path): [string, string] => [fold(path), path]),
  ]);
  return byName.get(fold(name));
}

/** Whether a path leads to a list: of texts, or of objects. */
export function isListPath(path: string): boolean {
  return path.includes('[]') || caseFields().has(`${path}[]`);
}

/** Puts values at a path; for `sources[].url`, one into each entry. An existing text is kept. */
export function put(into: Record<string, unknown>, path: string, values: readonly unknown[]): void {
  const [name = '', ...rest] = path.split('.');
  const field = name.replace('[]', '');
  const isList = name.endsWith('[]') || caseFields().has(`${field}[]`);
  if (isList && !rest.length) into[field] = [...((into[field] as unknown[] | undefined) ?? []), ...values];
  else if (!rest.length) into[field] ??= values[0];
  else if (isList) {
    const entries = (into[field] ??= []) as Record<string, unknown>[];
    for (const [index, value] of values.entries()) put((entries[index] ??= {}), rest.join('.'), [value]);
  } else put((into[field] ??= {}) as Record<string, unknown>, rest.join('.'), values);
}

let ownNames: Set<string | undefined> | undefined;

/** Fields that are objects; a text in place of one is a part of it. */
const TEXT_OF = ['verdict', 'publisher'];

/** A field that was found under another name. */
export interface Renamed {
  name: string;
  path: string;
}

/**
 * Gives the fields of a record the names of the format.
 * @param value An object of a document.
 * @param map The paths of fields by names that are not understood otherwise.
 * @returns The record with the names of the format, and the renamed fields; undefined if there are none.
 */
export function renamed(
  value: unknown,
  map: Record<string, string> = {},
): { value: Record<string, unknown>; names: Renamed[] } | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || '@type' in value) return undefined;
  const own = (ownNames ??= new Set([...caseFields().keys()].map((path) => path.split(/[.[]/)[0])));
  const isOther = ([name, inner]: [string, unknown]): boolean =>
    name in map || !own.has(name) || (TEXT_OF.includes(name) && typeof inner === 'string');
  const entries = Object.entries(value);
  if (!entries.some(isOther)) return undefined;
  const result: Record<string, unknown> = structuredClone(
    Object.fromEntries(entries.filter((entry) => !isOther(entry))),
  );
  const names: Renamed[] = [];
  for (const [name, inner] of entries.filter(isOther)) {
    const path = map[name] ?? pathOfName(name);
    const texts = [inner].flat().filter((one) => typeof one === 'string' || typeof one === 'number');
    if (!path || !texts.length || (!isListPath(path) && valueAt(result, path) !== undefined)) {
      result[name] = inner;
      continue;
    }
    put(result, path, isListPath(path) ? texts : [texts.length > 1 ? texts.join('\n\n') : texts[0]]);
    names.push({ name, path });
  }
  return names.length ? { value: result, names } : undefined;
}
