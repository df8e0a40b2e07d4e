import type { Role, Tone } from '../model/case.js';
import type { ErrorKind } from '../model/result.js';

/** Every text of a card. A language is complete when it satisfies this type. */
export interface Messages {
  /** The BCP 47 tag of the language. */
  lang: string;
  dir: 'ltr' | 'rtl';
  /** An ISO 8601 date in words; anything else as given. */
  date(iso: string): string;

  verdict: string;
  /** Shown if the publisher gives no words of its own; `none` if there is no verdict. */
  tones: Record<Tone, string>;
  /** Precedes a verdict that a correction replaced. */
  was: string;
  claim: string;
  saidBy: string;
  appearances(count: number): string;
  notEndorsing: string;
  roles: Record<Role, string>;
  archived: string;
  original: string;
  technique: string;
  grainOfTruth: string;
  /** Introduces a recurring story whose cases were mostly found false or misleading; `story` introduces any other. */
  falseStory: string;
  story: string;
  aboutStory: string;
  /** The label of the button that shows the other cases of a story. */
  moreOfStory(count?: number): string;
  reality: string;
  background: string;
  sources: string;
  related: string;
  reviews: string;
  translations: string;
  published: string;
  updated: string;
  corrected: string;
  retracted: string;
  retractedNote: string;
  methodology: string;
  corrections: string;
  complaints: string;
  funding: string;
  readMore: string;

  factCheck: string;
  /** The name of the button behind a phrase that a case is about. */
  factCheckAvailable: string;
  noPreviews: string;
  close: string;

  copyLink: string;
  copyText: string;
  share: string;
  /** Announced after copying the link or the text. */
  copied: { copyLink: string; copyText: string };
  notCopied: string;

  loading: string;
  slow: string;
  errors: Record<ErrorKind, string>;
  retry: string;
}
