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

/** What a reader asks for. */
export interface Query {
  /** What was typed. */
  text: string;
  /** The chosen values: any of the values of a facet, in every facet that has some. */
  chosen: Partial<Record<Facet, readonly string[]>>;
  sort: Sort;
  /** Only cases from this day on, and up to and with this day: `2024-03-01`. Undated ones are in no range. */
  from?: string | undefined;
  to?: string | undefined;
  /** Only the cases of this group; its value is empty for the cases that have none. */
  within?: { by: Grouping; value: string } | undefined;
}

/** What is found. */
export interface Answer {
  /** The places of the rows, in the asked order. */
  found: ArrayLike<number>;
  /** For each facet the values that the other choices leave, the most frequent first, then by value. */
  facets: Record<Facet, readonly FacetCount[]>;
  /** The words that were looked for in place of those that were typed, where only these are found. */
  corrected?: string;
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

/** Cases to search. Asking is synchronous: at most a few milliseconds for some ten thousand cases. */
export interface Searcher {
  /** How many cases there are. */
  readonly size: number;
  ask(query: Query): Answer;
  /** The places of the rows that are found, in the asked order: `ask` without what it counts. */
  found(query: Query): ArrayLike<number>;
  /**
   * Makes ready what it takes to search for words, in slices of a few milliseconds between which the page is free. Words
   * that are asked for before that is done wait for the rest of it.
   */
  prepare(): Promise<void>;
  /** What is found, divided, in the asked order; then by name. */
  groups(query: Query, by: Exclude<Grouping, 'none'>): Group[];
  row(place: number): Row;
  /** What a narrative is called, by the value of its group. */
  storyName(narrative: string): string | undefined;
  /**
   * A word near a typed one that far more cases have, or, where nothing is found, the word without which most are found.
   * It takes several searches: ask for it once typing rests.
   */
  suggest(query: Query): Suggestion | undefined;
  /** The parts of a text that match what was asked, as `[start, end)` in UTF-16 units, in order, not overlapping. */
  marks(text: string, answer: Answer): [number, number][];
}

/** A source that could not be read, beside those that could. */
export interface SourceFault {
  /** Its address. */
  src: string;
  error: CaseError;
}
