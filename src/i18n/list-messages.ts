import type { ErrorKind } from '../model/result.js';
import type { Facet, Grouping, Sort } from '../search/types.js';

/** Every text of a list's interface beside those of the card. A language is complete when it satisfies this type. */
export interface ListMessages {
  /** The BCP 47 tag of the language. */
  lang: string;
  /** A whole number that stands alone. */
  number(count: number): string;
  /** How many cases there are, or are left. */
  cases(count: number): string;
  /** Of how many narratives, countries and so on they are. */
  groups(count: number, by: Exclude<Grouping, 'none'>): string;
  /** Names the search field. */
  search(count: number): string;
  clearSearch: string;
  sort: string;
  sorts: Record<Sort, string>;
  facets: Record<Facet, string>;
  /** Names the field that narrows down the values of a facet. */
  findValue(facet: Facet): string;
  /** How many values of a facet are not shown. */
  moreValues(count: number): string;
  /** Names the button that takes back a choice. */
  remove(value: string): string;
  clearAll: string;
  /** Opens all that a list can be narrowed down by, where there is little room. */
  filters: string;
  /** Closes that again: how many cases are left. */
  showFound(count: number): string;
  /** Names the fields of the first and of the last day. */
  from: string;
  to: string;
  /** From the date of the first case to that of the latest, both in words. */
  span(first: string, latest: string): string;
  /** The highest bar of a chart: how many cases, and its year or month. */
  peak(count: number, when: string): string;
  /** The cases that are in no group. */
  others: string;
  /** An outlet, and how many more there are. */
  andMore(first: string, more: number): string;
  more(count: number): string;
  shown(count: number, total: number): string;
  /** Stands before the words that were looked for in place of those that were typed. */
  corrected: string;
  nothing: string;
  /** Stands before a word that finds far more. */
  didYouMean: string;
  /** Names the button that searches without a word: how many cases that finds. */
  without(word: string, count: number): string;
  /** Names a case that the page's address opens, and the button that closes it. */
  linked: string;
  close: string;
  /** What a reader may do to find something. */
  relax: { words: string; filters: string };
  /** How many cases are searched while the others are not there yet. */
  partial(count: number): string;
  /** What is told when the rest could not be fetched for a search. */
  partialFailed: string;
  loading: string;
  slow: string;
  loadingRows: string;
  errors: Record<ErrorKind, string>;
  /** Names a source that could not be read. */
  failed(src: string): string;
}
