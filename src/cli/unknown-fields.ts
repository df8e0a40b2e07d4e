/** Finds fields of a case file that the published JSON Schema does not have. */
import { choices, definition, type Schema } from './case-fields.js';
import { nearest } from './nearest.js';

/** An unknown field, and the known one that is probably meant. */
export interface UnknownField {
  /** Its path, such as `claim.claimnt`. */
  path: string;
  field: string;
  meant: string | undefined;
  /** The fields that the format has at this place. */
  known: string[];
}

/**
 * Finds the unknown fields of a value.
 * @param value The parsed JSON.
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

/** Whether a value matches the constants of a shape, such as a block's type. */
function fits(value: object, properties: Record<string, Schema>): boolean {
  return Object.entries(properties).every(
    ([field, { const: fixed }]) => fixed === undefined || (value as Record<string, unknown>)[field] === fixed,
  );
}
