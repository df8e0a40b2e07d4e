/** The types that the parts of the search share, and that a list uses. */
import type { CaseError } from '../model/result.js';
import type { Tone } from '../model/case.js';

/** The properties by which cases can be filtered. */
export const FACETS = ['country', 'language', 'outlet', 'keyword', 'verdict', 'year'] as const;
export type Facet = (typeof FACETS)[number];

/** The properties by which a list can be grouped; `none` is one flat list. */
export const GROUPINGS = ['narrative', 'country', 'outlet', 'language', 'year', 'none'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/**
 * The order of the results. `relevance` is `newest` while nothing is typed. Groups are sorted by number of cases,
 * except for `newest` (by latest case) and `oldest` (by first case); within a group `most` is `newest`.
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
  /** Whether the case has nothing to show beyond its row. */
  bare?: true;
  /** The language of the title, BCP 47. */
  lang?: string;
  /** The canonical page. */
  url?: string;
  /** When it was published, else when the claim was made; as in the case. */
  date?: string;
  verdict?: { label?: string; tone: Tone };
  /** The id of its narrative. */
  narrative?: string;
  countries: readonly string[];
  languages: readonly string[];
  outlets: readonly string[];
  keywords: readonly string[];
  /** The beginning of the claim, searched too; absent if the title is the claim. */
  text?: string;
  /** The beginning of the reality, searched too. */
  reality?: string;
  /** The number of its source among the searched ones, from 0. */
  source: number;
}

/** A value of a facet and the number of cases with it. For `verdict` it is the label, for `year` four digits. */
export interface FacetCount {
  value: string;
  count: number;
}

/** The number of cases with a verdict: its tone, and the publisher's label if there is one. */
export interface VerdictCount {
  tone: Tone;
  label?: string;
  count: number;
}

/** A narrative, country, outlet, language or year with its counts. */
export interface Group {
  /** The id of the narrative, or the value itself; empty for cases that have none. */
  value: string;
  /** The narrative's name; for the others, the value. */
  name: string;
  description?: string;
  url?: string;
  lang?: string;
  count: number;
  /** The cases by verdict, the most frequent first. */
  verdicts: readonly VerdictCount[];
  /** Whether most of its cases, matching or not, are false or misleading. */
  isFalse: boolean;
  /** ISO dates of the earliest and the latest case; absent if no case is dated. */
  first?: string;
  latest?: string;
  /** Cases by month (`2020-03`), in order, without empty months. */
  months: readonly FacetCount[];
}

/** A narrative, country, outlet, language or year, by the value of its group; empty for the cases of none. */
export interface GroupKey {
  by: Exclude<Grouping, 'none'>;
  value: string;
}

/** A search: words, filters and order. */
export interface Query {
  /** The typed text. */
  text: string;
  /** The chosen values: a case must have one of them for each facet that has some. */
  chosen: Partial<Record<Facet, readonly string[]>>;
  sort: Sort;
  /** Only cases from this day to that day, inclusive: `2024-03-01`. Undated cases are in no range. */
  from?: string | undefined;
  to?: string | undefined;
  /** Only the cases of this group. */
  within?: GroupKey | undefined;
  /** The groups that will be read. */
  by?: Grouping | undefined;
}

/** The first entries of a listing, as far as they have loaded. */
export interface Slice<T> {
  entries: readonly T[];
  /** The number of entries in all. */
  total: number;
  /** Fetches the requested entries that are missing; absent if none are. Do not call while rendering. */
  load?: (() => void) | undefined;
  /** Why they could not be fetched; only a retry loads them then. */
  error?: CaseError | undefined;
}

/** The result of a query. Reading it neither fetches nor searches. */
export interface SearchResult {
  /** The number of matching cases. */
  readonly total: number;
  /** For each facet the values that the other choices leave, the most frequent first, then by value. */
  readonly facets: Readonly<Record<Facet, readonly FacetCount[]>>;
  /** The words searched for in place of the typed ones, if only those match. */
  readonly corrected?: string | undefined;
  /** The number of cases among which all matches are known, if it differs from that of the data. */
  readonly searched?: number;
  /** Searches further cases; absent if no more can match, or if they are being searched already. */
  readonly more?: (() => void) | undefined;
  /** The matches in groups, in the requested order, then by name. */
  groups(by: Exclude<Grouping, 'none'>, limit: number): Slice<Group>;
  /** The first rows in the requested order; only those of a group if one is given. */
  rows(limit: number, group?: GroupKey): Slice<Row>;
  /** The parts of a text that match the typed words, as `[start, end)` in UTF-16 units, in order, not overlapping. */
  highlights(text: string): [number, number][];
}

/** Other words to search for. */
export interface Suggestion {
  /** The text to search for instead. */
  text: string;
  /** The number of cases that it finds. */
  count: number;
  /** The word that is left out; absent if one is replaced. */
  without?: string;
}

/** A source that could not be read. */
export interface SourceFault {
  /** Its address. */
  src: string;
  error: CaseError;
}
