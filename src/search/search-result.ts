import type { Narrative } from '../model/case.js';
import { firstValue, rowAt, valueTest, type CaseColumns } from './case-columns.js';
import { Tally } from './count.js';
import { findHighlights } from './fold.js';
import { remember } from './remember.js';
import { at } from './table.js';
import type { Facet, FacetCount, Group, Grouping, GroupKey, Row, SearchResult, Slice, Sort } from './types.js';

/** A narrative of which nothing is known, whatever a page adds to all objects. */
const UNKNOWN: Partial<Narrative> = { name: undefined, description: undefined, url: undefined } as object;

/** The matches of a query, in the requested order, for `Found`. */
export interface Matches {
  /** The positions of the matching cases. */
  positions: Uint32Array;
  sort: Sort;
  /** The folded words that were searched for. */
  terms: readonly string[];
  corrected: string | undefined;
  countFacets: () => Record<Facet, readonly FacetCount[]>;
  /** Whether each narrative is mostly false, in the order of the column's values. */
  falseNarratives: () => readonly boolean[];
}

/** A search result; each part is computed when it is first read. */
export class Found implements SearchResult {
  readonly total: number;
  readonly corrected: string | undefined;
  #facets?: Record<Facet, readonly FacetCount[]>;
  readonly #groups = new Map<string, Group[]>();
  readonly #members = new Map<string, Uint32Array>();

  constructor(
    private readonly cases: CaseColumns,
    private readonly matches: Matches,
  ) {
    this.total = matches.positions.length;
    this.corrected = matches.corrected;
  }

  get facets(): Record<Facet, readonly FacetCount[]> {
    return (this.#facets ??= this.matches.countFacets());
  }

  groups(by: Exclude<Grouping, 'none'>, limit: number): Slice<Group> {
    const groups = remember(this.#groups, by, () => this.#divide(by));
    return { entries: groups.slice(0, limit), total: groups.length };
  }

  rows(limit: number, group?: GroupKey): Slice<Row> {
    const positions = group ? this.#membersOf(group) : this.matches.positions;
    const entries = [...positions.subarray(0, limit)].map((position) => rowAt(this.cases, position));
    return { entries, total: positions.length };
  }

  highlights(text: string): [number, number][] {
    return findHighlights(text, this.matches.terms);
  }

  #membersOf({ by, value }: GroupKey): Uint32Array {
    return remember(this.#members, `${by} ${value}`, () =>
      this.matches.positions.filter(valueTest(this.cases.columns[by], [value])),
    );
  }

  #divide(by: Exclude<Grouping, 'none'>): Group[] {
    const { narratives, columns } = this.cases;
    const { values } = columns[by];
    const { positions, sort, falseNarratives } = this.matches;
    const isFalse = by === 'narrative' ? falseNarratives() : [];
    return tallyBy(this.cases, positions, by)
      .map((tally, id): Group => {
        const value = values[id] ?? '';
        const { name = value, description, url } = (by === 'narrative' ? narratives.get(value) : undefined) ?? UNKNOWN;
        return {
          value,
          name,
          ...(description !== undefined && { description }),
          ...(url !== undefined && { url }),
          isFalse: isFalse[id] ?? false,
          ...tally.summary(),
        };
      })
      .filter(({ count }) => count > 0)
      .sort((a, b) => byDate(sort, a, b) || b.count - a.count || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  }
}

/** Counts cases by the values of a column; the last tally is of the cases that have none. */
export function tallyBy(
  { columns, dates, times, verdicts }: CaseColumns,
  positions: ArrayLike<number>,
  by: Exclude<Grouping, 'none'>,
): Tally[] {
  const { values, start, ids } = columns[by];
  const tallies = [...values, ''].map(() => new Tally());
  for (let index = 0; index < positions.length; index++) {
    const position = at(positions, index);
    const [begin, end] = [at(start, position), at(start, position + 1)];
    for (const id of begin === end ? [values.length] : ids.subarray(begin, end)) {
      tallies[id]?.add(dates[position], at(times, position), firstValue(verdicts, position));
    }
  }
  return tallies;
}

/** Compares groups by latest or first case if the sort asks for that; undated groups come last. */
function byDate(sort: Sort, a: Group, b: Group): number {
  if (sort !== 'newest' && sort !== 'oldest') return 0;
  // Undated groups come last: an empty text is before every date, and a tilde after all.
  const [one = '', other = ''] = sort === 'newest' ? [b.latest, a.latest] : [a.first ?? '~', b.first ?? '~'];
  return one < other ? -1 : one > other ? 1 : 0;
}
