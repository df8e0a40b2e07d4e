import type { ErrorKind } from '../model/result.js';
import type { Facet, Grouping, Sort } from '../search/types.js';

/**
 * Every text that a list adds to those of a card. A language is complete when it satisfies this type. The comments are for
 * translators: docs/translating.md is made from them. A case is one fact-check in the list.
 */
export interface ListMessages {
  /** The BCP 47 tag of the language. */
  lang: string;
  /** A whole number on its own. */
  number(count: number): string;
  /** `{count}` cases: in all, or after filtering. It also stands in other texts, as `{cases}`. */
  cases(count: number): string;
  /** Follows `cases`: in how many narratives, countries and so on they are, as in “84 cases in 12 narratives”. */
  groups(count: number, by: Exclude<Grouping, 'none'>): string;
  /** The label of the search field, with the number of cases. A verb: search. */
  search(count: number): string;
  /** The button that empties the search field. */
  clearSearch: string;
  /** The label of the menu of orders. One or two words. */
  sort: string;
  /** The orders in that menu. `most`: the narratives with most cases first; `outlets`: what most outlets have spread. */
  sorts: Record<Sort, string>;
  /** The names of the filters, one or two words each, in the singular. `outlet`: a medium, whoever publishes or broadcasts. */
  facets: Record<Facet, string>;
  /** The label of a field that narrows down the values of a filter. `{facet}` is the filter’s name, as in `facets`. */
  findValue(facet: Facet): string;
  /** Below a filter’s values: that there are `{count}` more, which show when one types. */
  moreValues(count: number): string;
  /** The name, for screen readers, of the button that removes the chosen value `{value}`, such as a country. */
  remove(value: string): string;
  /** The button that removes all chosen values. Two words. */
  clearAll: string;
  /** The button that opens all filters on narrow screens. One word. */
  filters: string;
  /** The button that closes them again and shows the cases found; tells their number. */
  showFound(count: number): string;
  /** The label of the field for the first day of a range. One word. */
  from: string;
  /** The label of the field for the last day of a range. One word. */
  to: string;
  /** From the date of the `{first}` case to that of the `{latest}`, both in words. */
  span(first: string, latest: string): string;
  /** Below a chart: its highest bar, with `{count}` cases, `{when}`: a year, or a month and a year. */
  peak(count: number, when: string): string;
  /** Below a chart: opens a table of the same figures. Three or four words. */
  asTable: string;
  /** The heading of the cases that are in no group; in a chart, of those that are in none of the largest. */
  others: string;
  /** An outlet, `{first}`, and the number of further ones, `{count}`. */
  andMore(first: string, count: number): string;
  /** The button that shows `{count}` further cases. */
  more(count: number): string;
  /** Below the list: `{count}` of `{total}` cases are shown. */
  shown(count: number, total: number): string;
  /** Precedes the words that were searched for instead of the mistyped ones, as in “Showing results for minsk”. */
  corrected: string;
  /** Shown if a search finds nothing. One sentence. */
  nothing: string;
  /** Precedes a word that finds far more, as in “Did you mean Minsk”. Without a question mark. */
  didYouMean: string;
  /** The button that searches without the word `{word}`, in the language’s quotation marks; `{cases}` is what this finds. */
  without(word: string, count: number): string;
  /** The heading of a case that the page’s address leads to. */
  linked: string;
  /** The button that closes that case. One word. */
  close: string;
  /** The buttons offered when nothing is found; each is followed by the number of cases that it finds. */
  relax: { words: string; filters: string };
  /** The number of cases searched so far, while the others are loading. */
  partial(count: number): string;
  /** The same, where further ones are searched only if the reader asks for it. */
  searched(count: number): string;
  /** The button by which the reader asks for it. */
  searchMore: string;
  /** Announced if the others could not be loaded for a search. One sentence. */
  partialFailed: string;
  /** Shown while the fact-checks are on their way. One sentence. */
  loading: string;
  /** Shown after some seconds of that. One sentence. */
  slow: string;
  /** Stands in place of rows while they are loading; ends with an ellipsis. */
  loadingRows: string;
  /** Shown instead of the list: as the errors of a card, of several fact-checks. */
  errors: Record<ErrorKind, string>;
  /** Names a source that could not be read, by its address `{src}`, where others could. */
  failed(src: string): string;
}
