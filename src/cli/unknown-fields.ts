/** Fields that a case file has and the format does not: the published JSON Schema knows all that there are. */
import { choices, definition, type Schema } from './case-fields.js';
import { nearest } from './nearest.js';

/** A field that is not known, and the known one that is probably meant. */
export interface UnknownField {
  /** Where it stands, as in `claim.claimnt`. */
  path: string;
  field: string;
  meant: string | undefined;
  /** What the format knows there. */
  known: string[];
}

/**
 * The unknown fields of a value.
 * @param value What JSON.parse gave.
 * @param name The definition in the schema that it should follow, such as `CaseInput` or `Publisher`.
 */
export function unknownFields(value: unknown, name: string): UnknownField[] {
  return [...unknownIn(value, [definition(name)], '')];
}

function* unknownIn(value: unknown, schemas: Schema[], path: string): Generator<UnknownField> {
  const possible = schemas.flatMap(choices);
  if (Array.isArray(value)) {
    const items = possible.flatMap(({ items: item }) => item ?? []);
    for (const [index, entry] of value.entries()) yield* unknownIn(entry, items, `${path}[${index}]`);
  } else if (typeof value === 'object' && value !== null) {
    const shapes = possible.flatMap(({ properties }) => (properties && fits(value, properties) ? [properties] : []));
    if (!shapes.length) return;
    const known = [...new Set(shapes.flatMap((shape) => Object.keys(shape)))];
    for (const [field, inner] of Object.entries(value)) {
      if (field.startsWith('$')) continue;
      const at = path ? `${path}.${field}` : field;
      if (known.includes(field))
        yield* unknownIn(
          inner,
          shapes.flatMap((shape) => shape[field] ?? []),
          at,
        );
      else yield { path: at, field, meant: nearest(field, known), known };
    }
  }
}

/** Whether the fields that a shape fixes, such as a block's type, have these values. */
function fits(value: object, properties: Record<string, Schema>): boolean {
  return Object.entries(properties).every(
    ([field, { const: fixed }]) => fixed === undefined || (value as Record<string, unknown>)[field] === fixed,
  );
}
