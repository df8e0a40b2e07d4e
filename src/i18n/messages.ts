import type { Role, Tone } from '../model/case.js';
import type { ErrorKind } from '../model/result.js';

/**
 * Every text of a card, of a mention, of a verdict on its own, of built sites, mails and feeds. A language is complete when
 * it satisfies this type. The comments are for translators: docs/translating.md is made from them.
 */
export interface Messages {
  /** The BCP 47 tag of the language. */
  lang: string;
  dir: 'ltr' | 'rtl';
  /** An ISO 8601 date in words; anything else as given. */
  date(iso: string): string;

  /** Read out before the verdict, and followed by a colon in plain text. One or two words. */
  verdict: string;
  /**
   * The verdict where the publisher gives no words of its own: large, above the claim. The words that the language’s
   * fact-checkers use, one to three of them; `unproven`: there is no proof, though it may be true; `mixed`: true in part;
   * `none`: not judged yet.
   */
  tones: Record<Tone, string>;
  /** Precedes the verdict that a correction replaced, as in “Previously: True”. Ends with a colon. */
  was: string;
  /** The heading of the claim. The language’s fact-checkers’ word for what they check. One or two words. */
  claim: string;
  /** Precedes the name of the person or organisation that made the claim; must go with any name, of one person or many. */
  saidBy: string;
  /** The heading of the list of articles and broadcasts that the claim appeared in; their number follows in brackets. */
  appearances(count: number): string;
  /** A note below that list: whoever is named there may only have reported on the claim. One sentence. */
  notEndorsing: string;
  /** In brackets behind the name of an outlet in that list, as in “The Daily (repeated it)”; whoever the outlet is. */
  roles: Record<Role, string>;
  /** A link to the copy of a page in a web archive. In lower case if the language writes it so within a line. */
  archived: string;
  /** Precedes the claim in the language in which it was made. Ends with a colon. */
  original: string;
  /** A heading: by which trick the claim misleads, such as a picture out of context. */
  technique: string;
  /** A heading: the small part of the claim that is true. */
  grainOfTruth: string;
  /** Introduces the name of a recurring story (narrative) whose cases were mostly found false or misleading. */
  falseStory: string;
  /** Introduces the name of any other recurring story (narrative). */
  story: string;
  /** A button that shows what is known about the recurring story. */
  aboutStory: string;
  /** A button that shows the other cases of the recurring story; their number follows in brackets. */
  moreOfStory(count?: number): string;
  /** The heading of what is true instead. One or two words; “the facts” is as good. */
  reality: string;
  /** The heading of further explanations. One or two words. */
  background: string;
  /** The heading of the list of sources. One word. */
  sources: string;
  /** The heading of links to related cases. One or two words. */
  related: string;
  /** The heading of a list of verdicts of several organisations on the same claim. */
  reviews: string;
  /** Precedes links to the same fact-check in other languages, as in “Also in Polski, Deutsch”. */
  translations: string;
  /** Precedes the date of publication. */
  published: string;
  /** Precedes the date of the last change. */
  updated: string;
  /** Precedes the date of a correction, and heads the list of corrections. */
  corrected: string;
  /** Stands in place of the verdict where the publisher has withdrawn the fact-check. */
  retracted: string;
  /** Stands in place of a fact-check that was withdrawn. One or two short sentences. */
  retractedNote: string;
  /** A link to how the publisher works. One word. */
  methodology: string;
  /** A link to the publisher’s corrections, and the title of a feed of corrections. One word. */
  corrections: string;
  /** A link to where readers can complain. One word. */
  complaints: string;
  /** A link to who pays for the publisher’s work. One word. */
  funding: string;
  /** A link to the full article. A verb: read. */
  readMore: string;

  /** The name of one fact-check, for screen readers and tooltips. One or two words. */
  factCheck: string;
  /** The name of the icon behind a phrase in an article that has been fact-checked, for screen readers. */
  factCheckAvailable: string;
  /** A checkbox in a preview: the reader wants no more previews to open on this page. */
  noPreviews: string;
  /** A button that closes a preview. One word. */
  close: string;

  /** A button that copies the card’s address. Two or three words. */
  copyLink: string;
  /** A button that copies the fact-check as text. Two or three words. */
  copyText: string;
  /** A button that opens the device’s share menu. One word. */
  share: string;
  /** A button that shows the code with which others put the fact-check into their own page. One word; a verb or a noun. */
  embed: string;
  /** A checkbox beside that code: only the verdict, the claim and the reality are to be shown. Two words. */
  compact: string;
  /** A button that copies that code. Two words. */
  copyCode: string;
  /** Announced after copying. A short sentence each. */
  copied: { copyLink: string; copyText: string; copyCode: string };
  /** Announced if the browser did not allow copying. One sentence. */
  notCopied: string;

  /** Shown while the fact-check is on its way. One sentence. */
  loading: string;
  /** Shown after some seconds of that. One sentence. */
  slow: string;
  /**
   * Shown instead of the fact-check, to a reader who cannot do anything about it: one sentence each, plain, without terms of
   * technology. `network`: no connection; `http`: the server refused; `integrity`: it is not the file that was meant;
   * `not-json` and `format`: it cannot be read; `empty`: nothing is there; `not-found`: the one asked for is not in the file;
   * `internal`: a fault of ours.
   */
  errors: Record<ErrorKind, string>;
  /** A button that tries to load it again. One to three words. */
  retry: string;
}
