/** The fields of a case, from the published schema. */
import type { JSX } from 'react';
import schema from '../../../dist/case.schema.json' with { type: 'json' };
import { Prose, Rows } from './rows.js';

interface Part {
  $ref?: string;
  type?: string;
  description?: string;
  items?: Part;
  anyOf?: Part[];
  required?: string[];
  properties?: Record<string, Part>;
}

const PARTS: Record<string, Part> = schema.$defs;

/** What a part is in the end: what it refers to, what its list holds, the first of several ways to write it. */
function resolved(part: Part): Part {
  const inner = part.items ?? part.anyOf?.[0];
  const { $ref } = part;
  const target = $ref === undefined ? inner && resolved(inner) : resolved(PARTS[$ref.replace('#/$defs/', '')] ?? {});
  return { ...part, ...target, ...(part.description !== undefined && { description: part.description }) };
}

/** Rich text is described once, and not by its nodes. */
const isOne = (name: string, { properties }: Part): boolean => !properties || name === 'scale' || 'html' in properties;

/** The fields of a part with their paths, and of the parts in it. */
function fieldsOf(name: string, prefix: string, above: readonly string[]): [path: string, text: string][] {
  return Object.entries(PARTS[name]?.properties ?? {}).flatMap(([field, part]) => {
    const path = `${prefix}${field}${part.type === 'array' ? '[]' : ''}`;
    const target = resolved(part);
    const own: [string, string] = [path, target.description ?? ''];
    const of = Object.keys(PARTS).find((key) => PARTS[key]?.properties === target.properties) ?? '';
    // Verdicts and publishers have the same fields wherever they stand.
    const inner = isOne(field, target) || above.includes(of) || prefix ? [] : fieldsOf(of, `${path}.`, [...above, of]);
    return [own, ...inner];
  });
}

/** All fields of our own JSON. */
export function Fields(): JSX.Element {
  const rows = fieldsOf('CaseInput', '', ['CaseInput']).map(([path, text]) => [
    <code key={path}>{path}</code>,
    <Prose key={path}>{text}</Prose>,
  ]);
  return <Rows caption="Fields of a case" head={['field', 'what it is']} rows={rows} />;
}
