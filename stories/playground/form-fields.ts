/** The fields of the form, from the schema: their order, their names, and how a value is put into a case. */
import { caseFields, type Field } from '../../src/cli/case-fields.js';

export type Path = readonly (string | number)[];

/** The sections in the order of the form. The verdict comes before the claim; what is named nowhere is in the last one. */
const SECTIONS: [title: string, fields: string[]][] = [
  ['Verdict', ['verdict']],
  ['Claim', ['claim']],
  ['Title and facts', ['title', 'reality', 'background']],
  ['Sources', ['sources']],
  ['Where it appeared', ['appearances']],
  ['Narrative', ['narrative']],
  ['Publication', ['id', 'url', 'lang', 'publisher', 'published', 'updated', 'status', 'corrections']],
];

/** The sections, each with its fields. */
export function sections(): { title: string; fields: Field[] }[] {
  const all = fieldsIn('');
  const named = new Set(SECTIONS.flatMap(([, fields]) => fields));
  const rest = all.map(({ path }) => nameOf(path)).filter((name) => !named.has(name));
  return [...SECTIONS, ['More', rest] as const].map(([title, names]) => ({
    title,
    fields: names.flatMap((name) => all.find(({ path }) => nameOf(path) === name) ?? []),
  }));
}

/** The fields directly inside another, or of a case: its verdict first. */
export function fieldsIn(path: string, isList = false): Field[] {
  const prefix = path && `${path}${isList ? '[].' : '.'}`;
  const isVerdict = (field: Field): number => Number(nameOf(field.path) === 'verdict');
  return [...caseFields().values()]
    .filter((field) => field.path.startsWith(prefix) && !field.path.slice(prefix.length).includes('.'))
    .sort((a, b) => isVerdict(b) - isVerdict(a));
}

/** The name of a field: `url` of `sources[].url`, `keywords` of `keywords[]`. */
export const nameOf = (path: string): string => (path.split('.').at(-1) ?? '').replace('[]', '');

const WORDS: Partial<Record<string, string>> = { id: 'ID', lang: 'Language', url: 'Address' };

/** The name of a field for people: `Archive address` of `archiveUrl`. */
export function labelOf(name: string): string {
  const words = name.replace(/Url$/, 'Address').replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return WORDS[name] ?? words.charAt(0).toUpperCase() + words.slice(1);
}

/** One of a list: `Source` of `sources`, `Translation` of `translations`. */
export const singular = (label: string): string => label.replace(/ies$/, 'y').replace(/s$/, '');

/** The value at a path. */
export const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, name) => (inner as Record<string | number, unknown> | undefined)?.[name], value);

/** A copy with another value at a path; without one, the field goes. */
export function withValue(value: unknown, [name, ...rest]: Path, given: unknown): unknown {
  if (name === undefined) return given;
  if (typeof name === 'number') {
    const list = Array.isArray(value) ? [...(value as unknown[])] : [];
    if (!rest.length && given === undefined) list.splice(name, 1);
    else list[name] = withValue(list[name], rest, given);
    return list;
  }
  const inner = withValue((value as Record<string, unknown> | undefined)?.[name], rest, given);
  const copy = { ...(value as object), [name]: inner };
  return inner === undefined ? Object.fromEntries(Object.entries(copy).filter(([key]) => key !== name)) : copy;
}

/** A copy without what is empty: texts, lists and objects of nothing. */
export function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) {
    const list = value.map(withoutEmpty).filter((entry) => entry !== undefined);
    return list.length ? list : undefined;
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([name, inner]): [string, unknown] => [name, withoutEmpty(inner)]);
    const full = entries.filter(([, inner]) => inner !== undefined);
    return full.length ? Object.fromEntries(full) : undefined;
  }
  return value === '' ? undefined : value;
}
