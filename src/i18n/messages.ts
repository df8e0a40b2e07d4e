import type { Role, Tone } from '../model/case.js';
import type { ErrorKind } from '../model/result.js';

/** Every text of the interface. A language is complete when it satisfies this type. */
export interface Messages {
  /** The BCP 47 tag of the language. */
  lang: string;
  dir: 'ltr' | 'rtl';
  /** A date as ISO 8601 in words; what is not ISO 8601 comes back as it is. */
  date(iso: string): string;

  verdict: string;
  /** Shown where a publisher gives no words of its own; that of `none` where there is no verdict. */
  tones: Record<Tone, string>;
  /** Stands before a verdict that a correction replaced. */
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
  /** Introduces a recurring story whose cases were mostly found false or misleading, and any other. */
  falseStory: string;
  story: string;
  aboutStory: string;
  /** Names the button that shows the other cases of a story. */
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

  copyLink: string;
  copyText: string;
  share: string;
  /** What is announced, by what was copied. */
  copied: { copyLink: string; copyText: string };
  notCopied: string;

  loading: string;
  slow: string;
  errors: Record<ErrorKind, string>;
  retry: string;
}
