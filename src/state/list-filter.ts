import { FACETS, type Facet, type Query } from '../search/types.js';

/** The chosen values, by facet. */
export type Chosen = Query['chosen'];

const ENTRY = /(\w+):(?:"([^"]*)"|'([^']*)'|(\S+))/g;

/**
 * Reads the attribute `filter`: entries such as `country:Ukraine`, separated by white space; a value with a space is
 * quoted, as in `country:'North Macedonia'`. Entries that name no facet are ignored.
 */
export function readFilter(text: string): Chosen {
  const chosen: Partial<Record<Facet, string[]>> = {};
  for (const [, name = '', double, single, bare] of text.matchAll(ENTRY)) {
    const value = double ?? single ?? bare;
    if (isFacet(name) && value) (chosen[name] ??= []).push(value);
  }
  return chosen;
}

/** Reads the attribute `facets`: names of facets, separated by white space, in the order in which to show them. */
export function readFacets(text: string): Facet[] {
  return text.split(/\s+/).filter(isFacet);
}

/** A choice with a value added, or removed if it was chosen. */
export function toggled(chosen: Chosen, facet: Facet, value: string): Chosen {
  const before = chosen[facet] ?? [];
  const after = before.includes(value) ? before.filter((each) => each !== value) : [...before, value];
  return { ...chosen, [facet]: after };
}

function isFacet(name: string): name is Facet {
  return (FACETS as readonly string[]).includes(name);
}

/** Whether a query or a selection leaves cases out, by words, values or days. */
export function isFiltered({ text, chosen, from, to }: Pick<Query, 'text' | 'chosen' | 'from' | 'to'>): boolean {
  return !!text.trim() || !!from || !!to || Object.values(chosen).some((values) => values.length);
}
