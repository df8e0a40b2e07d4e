/**
 * Every text that a site by `debunk build` adds to those of a card and of a list. Only the command loads them, no reader's
 * page. The comments are for translators: docs/translating.md is made from them.
 */
export interface SiteMessages {
  /** The button beside the search field on every page, and the field’s name for screen readers. One word. */
  search: string;
  /** A link on every page, and the heading of the page that it leads to: all recurring stories (narratives). One word. */
  narratives: string;
  /** The same: the media that spread or reported claims, whoever publishes or broadcasts. One or two words. */
  outlets: string;
  /** The same: the countries that claims are about. One word. */
  countries: string;
  /** The name, for screen readers, of the numbers that lead to the further pages of a list. One word. */
  pages: string;
  /** The heading of the latest fact-checks, where a page was not found. Two or three words. */
  newest: string;
  /** The heading of the page that stands in for one that does not exist. A few words. */
  notFound: string;
  /** A link from one corrected fact-check to the one corrected before it; precedes its name. Two or three words. */
  previousCorrection: string;
  /** The same, to the one corrected after it. */
  nextCorrection: string;
}
