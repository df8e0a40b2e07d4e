import type { ErrorKind } from '../model/result.js';
import type { Facet, Grouping, Sort } from '../search/types.js';

/** Every text that a list adds to those of a card. A language is complete when it satisfies this type. */
export interface ListMessages {
  /** The BCP 47 tag of the language. */
  lang: string;
  /** A whole number on its own. */
  number(count: number): string;
  /** The number of cases: in all, or after filtering. */
  cases(count: number): string;
  /** The number of narratives, countries and so on that the cases belong to; follows `cases`. */
  groups(count: number, by: Exclude<Grouping, 'none'>): string;
  /** The label of the search field. */
  search(count: number): string;
  clearSearch: string;
  sort: string;
  sorts: Record<Sort, string>;
  facets: Record<Facet, string>;
  /** The label of the field that narrows down the values of a facet. */
  findValue(facet: Facet): string;
  /** The number of values of a facet that are not shown. */
  moreValues(count: number): string;
  /** The label of the button that removes a chosen value. */
  remove(value: string): string;
  clearAll: string;
  /** The button that opens all filters on narrow screens. */
  filters: string;
  /** The button that closes them again; tells the number of cases left. */
  showFound(count: number): string;
  /** The labels of the fields for the first and the last day. */
  from: string;
  to: string;
  /** From the date of the first case to that of the latest, both in words. */
  span(first: string, latest: string): string;
  /** The highest bar of a chart: its number of cases, and its year or month. */
  peak(count: number, when: string): string;
  /** The cases that are in no group. */
  others: string;
  /** An outlet, and the number of further ones. */
  andMore(first: string, more: number): string;
  more(count: number): string;
  shown(count: number, total: number): string;
  /** Precedes the words that were searched for instead of the typed ones. */
  corrected: string;
  nothing: string;
  /** Precedes a word that finds far more. */
  didYouMean: string;
  /** The button that searches without a word; tells the number of cases that this finds. */
  without(word: string, count: number): string;
  /** The title of a case that the page's address opens, and the button that closes it. */
  linked: string;
  close: string;
  /** The buttons offered when nothing is found; each is followed by the number of cases that it finds. */
  relax: { words: string; filters: string };
  /** The number of cases searched so far, while the others are loading. */
  partial(count: number): string;
  /** The same, where further ones are searched only if the reader asks for it. */
  searched(count: number): string;
  searchMore: string;
  /** Announced if the others could not be loaded for a search. */
  partialFailed: string;
  loading: string;
  slow: string;
  loadingRows: string;
  errors: Record<ErrorKind, string>;
  /** Names a source that could not be read. */
  failed(src: string): string;
}
