/** The fields of a case, read from the published JSON Schema, which is generated from `model/case.ts`. */
import { caseSchema } from './node-schema.js';

/** The part of JSON Schema that `case.schema.json` uses. */
export interface Schema {
  $ref?: string;
  const?: unknown;
  type?: string;
  description?: string;
  enum?: readonly string[];
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  items?: Schema;
}

/** The kind of value that a field holds. */
export type FieldKind = 'text' | 'rich' | 'address' | 'date' | 'language' | 'word' | 'number' | 'object' | 'list';

export interface Field {
  /** Such as `claim.text`, `keywords[]` and `sources[].url`. */
  path: string;
  kind: FieldKind;
  /** The kind of a list's entries. */
  entries?: FieldKind;
  /** The allowed words, if there is a fixed set. */
  words?: readonly string[];
  /** What it means, in a sentence or two. */
  description?: string;
}

const KINDS: Partial<Record<string, FieldKind>> = {
  RichTextInput: 'rich',
  Address: 'address',
  DateText: 'date',
  LanguageTag: 'language',
};

let definitions: Record<string, Schema> | undefined;

/** Returns a definition of the schema, such as `CaseInput`; empty if there is none. */
export function definition(name: string): Schema {
  definitions ??= (caseSchema() as { $defs: Record<string, Schema> }).$defs;
  return definitions[name] ?? {};
}

/** Resolves references and choices into all schemas that a value may follow. */
export function choices(schema: Schema): Schema[] {
  const { $ref, anyOf, ...own } = schema;
  const others = [...($ref ? [definition(nameOf($ref))] : []), ...(anyOf ?? [])];
  return [own, ...others.flatMap(choices)];
}

const nameOf = (reference: string): string => reference.replace('#/$defs/', '');

let fields: Map<string, Field> | undefined;

/** All fields of a case by path, in the order of the format. */
export function caseFields(): ReadonlyMap<string, Field> {
  fields ??= new Map([...fieldsOf(definition('CaseInput'), '')].map((field) => [field.path, field]));
  return fields;
}

/** The field at a path in a document, `cases[3].sources[0].url`; undefined if the format has none. */
export function fieldAt(path: string): Field | undefined {
  const inCase = pathInCase(path);
  return caseFields().get(inCase) ?? caseFields().get(inCase.replace(/\[\]$/, ''));
}

/** The first field of the objects at a path in a document, such as `outlet` of `appearances[2]`. */
export function firstFieldOf(path: string): string | undefined {
  const prefix = `${pathInCase(path)}.`;
  return [...caseFields().keys()].find((field) => field.startsWith(prefix))?.slice(prefix.length);
}

/** Returns `sources[].url` for `cases[3].sources[0].url`. A collection's narratives have the fields of a case's. */
function pathInCase(path: string): string {
  return path
    .replace(/^(cases)?\[\d+\]\.?/, '')
    .replace(/\[\d+\]/g, '[]')
    .replace(/^narratives\[\]/, 'narrative');
}

function* fieldsOf(schema: Schema, prefix: string): Generator<Field> {
  for (const [name, inner] of Object.entries(schema.properties ?? {})) {
    yield* fieldOf(inner, prefix + name);
  }
}

function* fieldOf(schema: Schema, path: string): Generator<Field> {
  const { kind, words, object, items } = shapeOf(schema);
  const described = [schema, ...choices(schema)].find((one) => one.description);
  const description = described?.description && { description: described.description };
  if (items) {
    const entry = shapeOf(items);
    yield { path: entry.object ? path : `${path}[]`, kind, entries: entry.kind, ...description };
    if (entry.object) yield* fieldsOf(entry.object, `${path}[].`);
    return;
  }
  yield { path, kind, ...(words && { words }), ...description };
  if (object) yield* fieldsOf(object, `${path}.`);
}

/** The shape that a schema describes; of a choice between an object and a text, the object. */
function shapeOf(schema: Schema): { kind: FieldKind; words?: readonly string[]; object?: Schema; items?: Schema } {
  const { $ref } = schema;
  const known = $ref && KINDS[nameOf($ref)];
  if (known) return { kind: known };
  const possible = choices(schema);
  const object = possible.find(({ properties }) => properties);
  if (object) return { kind: 'object', object };
  const items = possible.find((one) => one.items)?.items;
  if (items) return { kind: 'list', items };
  const words = possible.find((one) => one.enum)?.enum;
  if (words) return { kind: 'word', words };
  return { kind: possible.some(({ type }) => type === 'number') ? 'number' : 'text' };
}
