/** What dist/custom-elements.json says of an element. */
import manifest from '../../../dist/custom-elements.json' with { type: 'json' };

/** Something with a name: a slot, a part, a state, a key. */
export interface Named {
  name: string;
  description?: string;
  default?: string;
  type?: { text: string };
}

interface Member extends Named {
  kind: 'field' | 'method';
  attribute?: string;
  static?: boolean;
}

export interface Element {
  tagName: string;
  description: string;
  attributes?: Named[];
  members?: Member[];
  events?: Named[];
  slots?: Named[];
  cssParts?: Named[];
  cssProperties?: Named[];
  cssStates?: Named[];
  /** What a key does, by `@keyboard` in the element's comment. */
  keyboard?: Named[];
}

// The type that the compiler makes of the file is of no use.
const { modules } = manifest as unknown as { modules: { declarations?: Element[] }[] };

/** @param tag The name of an element. */
export function elementOf(tag: string): Element {
  const element = modules.flatMap(({ declarations = [] }) => declarations).find(({ tagName }) => tagName === tag);
  if (!element) throw new Error(`The manifest has no <${tag}>.`);
  return element;
}
