/** What the parts of the search say to each other, and what a list asks of it. */
import type { CaseError } from '../model/result.js';
import type { Tone } from '../model/case.js';

/** What a case can be narrowed down by. */
export const FACETS = ['country', 'language', 'outlet', 'keyword', 'verdict', 'year'] as const;
export type Facet = (typeof FACETS)[number];

/** What a list can be divided by; `none` is one flat list. */
export const GROUPINGS = ['narrative', 'country', 'outlet', 'language', 'year', 'none'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/**
 * The order of the results. `relevance` is `newest` while nothing is typed. Groups stand by how many cases they have, but
 * for `newest` (by their latest case) and `oldest` (by their first); within a group `most` is `newest`.
 */
export const SORTS = ['most', 'newest', 'oldest', 'relevance', 'outlets'] as const;
export type Sort = (typeof SORTS)[number];

/** A case as a row of a list shows it; the whole case is fetched when the row is opened. */
export interface Row {
  /** Unique in its source. */
  id: string;
  /** The title, else the claim; empty for a retracted case. */
  title: string;
  /** Whether the title is the claim. */
  isClaim?: true;
  /** Whether the case was withdrawn. */
  retracted?: true;
  /** Whether the case has nothing to show beyond what the row does. */
  bare?: true;
  /** The language of the title, BCP 47. */
  lang?: string;
  /** The canonical page. */
  url?: string;
  /** When it was published, else when the claim was made; as in the case. */
  date?: string;
  verdict?: { label?: string; tone: Tone };
  /** The id of the narrative that it belongs to. */
  narrative?: string;
  countries: readonly string[];
  languages: readonly string[];
  outlets: readonly string[];
  keywords: readonly string[];
  /** What is searched beside the title: the beginning of the claim; absent where the title is the claim. */
  text?: string;
  /** The beginning of the reality, searched too. */
  reality?: string;
  /** Which of the searched sources it comes from, from 0. */
  source: number;
}

/** A value of a facet, and how many of the cases have it. For `verdict` it is the label, for `year` four digits. */
export interface FacetCount {
  value: string;
  count: number;
}

/** How many cases have a verdict: its tone, and the publisher's word where there is one. */
export interface VerdictCount {
  tone: Tone;
  label?: string;
  count: number;
}

/** A narrative, country, outlet, language or year with what it holds. */
export interface Group {
  /** The id of the narrative, or the value itself; empty for cases that have none. */
  value: string;
  /** The narrative's name; for the others the value. */
  name: string;
  description?: string;
  url?: string;
  lang?: string;
  count: number;
  /** The cases by verdict, the most frequent first. */
  verdicts: readonly VerdictCount[];
  /** Whether most of its cases, found or not, are false or misleading. */
  isFalse: boolean;
  /** ISO dates of the earliest and the latest case; absent where no case is dated. */
  first?: string;
  latest?: string;
  /** Cases by month (`2020-03`), the months without any left out. In order. */
  months: readonly FacetCount[];
}

/** A narrative, country, outlet, language or year, by the value of its group; the value is empty for cases of none. */
export interface GroupKey {
  by: Exclude<Grouping, 'none'>;
  value: string;
}

/** What a reader asks for. */
export interface Query {
  /** What was typed. */
  text: string;
  /** The chosen values: any of the values of a facet, in every facet that has some. */
  chosen: Partial<Record<Facet, readonly string[]>>;
  sort: Sort;
  /** Only cases from this day on, up to and including that day: `2024-03-01`. Undated ones are in no range. */
  from?: string | undefined;
  to?: string | undefined;
  /** Only the cases of this group. */
  within?: GroupKey | undefined;
}

/** The first of many entries, as far as they are here. */
export interface Slice<T> {
  entries: readonly T[];
  /** How many there are in all. */
  total: number;
  /** Fetches those that were asked for and are not here; absent where all are. Not for use while rendering. */
  load?: (() => void) | undefined;
  /** Why they could not be fetched; then only another try loads them. */
  error?: CaseError | undefined;
}

/** What a query finds. Reading it fetches nothing and searches no more. */
export interface SearchResult {
  /** How many cases are found. */
  readonly total: number;
  /** For each facet the values that the other choices leave, the most frequent first, then by value. */
  readonly facets: Readonly<Record<Facet, readonly FacetCount[]>>;
  /** The words that were looked for in place of those that were typed, where only these are found. */
  readonly corrected?: string | undefined;
  /** What is found, divided, in the asked order; then by name. */
  groups(by: Exclude<Grouping, 'none'>, limit: number): Slice<Group>;
  /** The first rows in the asked order; only those of a group where one is given. */
  rows(limit: number, group?: GroupKey): Slice<Row>;
  /** The parts of a text that match what was typed, as `[start, end)` in UTF-16 units, in order, not overlapping. */
  highlights(text: string): [number, number][];
}

/** Other words to look for. */
export interface Suggestion {
  /** What to search for instead. */
  text: string;
  /** How many cases that finds. */
  count: number;
  /** The word that is left out; absent where one is replaced. */
  without?: string;
}

/** A source that could not be read, beside those that could. */
export interface SourceFault {
  /** Its address. */
  src: string;
  error: CaseError;
}
