/** Reads and writes a reader's selection in the query of the page's address. */
import { FACETS, SORTS, type Facet, type Sort } from '../search/types.js';
import type { Chosen } from './list-filter.js';

/** A reader's selection in a list: words, filters, order and open case. */
export interface Selection {
  text: string;
  chosen: Chosen;
  /** The first and the last day: `2024-03-01`. */
  from?: string | undefined;
  to?: string | undefined;
  sort?: Sort | undefined;
  /** The open case, and its source if there are several. */
  open?: { id: string; source: number } | undefined;
}

const OTHERS = ['q', 'from', 'to', 'sort', 'case', 'source'] as const;
const DAY = /^\d{4}-\d\d-\d\d$/;

/**
 * Reads a selection from a query, `?d.q=bases&d.country=Belarus`; missing parts are as in `start`.
 * @param prefix The text before the dot.
 */
export function readSelection(query: string, prefix: string, start: Selection): Selection {
  const given = new URLSearchParams(query);
  const get = (name: string): string | undefined => given.get(`${prefix}.${name}`) ?? undefined;
  const day = (name: 'from' | 'to'): Pick<Selection, 'from' | 'to'> => {
    const text = get(name) ?? '';
    return DAY.test(text) ? { [name]: text } : {};
  };
  const chosen: Partial<Record<Facet, readonly string[]>> = { ...start.chosen };
  for (const facet of FACETS) {
    const values = given.getAll(`${prefix}.${facet}`);
    // An empty value means that nothing is chosen although `start` has some.
    if (values.length) chosen[facet] = values.filter(Boolean);
  }
  const id = get('case');
  return {
    text: get('q') ?? start.text,
    chosen,
    ...day('from'),
    ...day('to'),
    sort: SORTS.find((sort) => sort === get('sort')) ?? start.sort,
    open: id ? { id, source: Number(get('source')) || 0 } : undefined,
  };
}

/** Writes what differs from `start` into a query. All other parameters stay as and where they are. */
export function writeSelection(query: string, prefix: string, selection: Selection, start: Selection): string {
  const own = new Set([...OTHERS, ...FACETS].map((name) => `${prefix}.${name}`));
  // Other parameters are not decoded and encoded again, which could change how they are written.
  const foreign = query
    .replace(/^\?/, '')
    .split('&')
    .filter((pair) => pair && !own.has(nameOf(pair)));
  const { text, chosen, from, to, sort, open } = selection;
  const params = new URLSearchParams();
  const write = (name: string, value: string | undefined): void => {
    if (value !== undefined) params.append(`${prefix}.${name}`, value);
  };
  if (text !== start.text) write('q', text);
  for (const facet of FACETS) {
    const values = chosen[facet] ?? [];
    if (same(values, start.chosen[facet] ?? [])) continue;
    for (const value of values.length ? values : ['']) write(facet, value);
  }
  write('from', from);
  write('to', to);
  if (sort !== start.sort) write('sort', sort);
  write('case', open?.id);
  if (open?.source) write('source', `${open.source}`);
  const all = [...foreign, ...(params.size ? [String(params)] : [])].join('&');
  return all && `?${all}`;
}

function nameOf(pair: string): string {
  const [name = ''] = new URLSearchParams(pair).keys();
  return name;
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value) => b.includes(value));
}
