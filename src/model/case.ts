/**
 * Defines a fact-checked case: the one source of the TypeScript types, of the published JSON Schema
 * (`dist/case.schema.json`) and of the format's documentation. The comments below become the schema's descriptions.
 */
import type { RichText, RichTextInput } from './rich-text.js';

/** The tone of a verdict. The publisher's own words are always shown; the tone only picks icon and colour. */
export const TONES = ['false', 'misleading', 'unproven', 'mixed', 'true', 'none'] as const;
export type Tone = (typeof TONES)[number];

/** The role of an outlet: it originated, repeated or reported the claim. To appear is not to endorse. */
export const ROLES = ['originated', 'repeated', 'reported'] as const;
export type Role = (typeof ROLES)[number];

/** The status of a case. A retracted case is shown as a notice of the retraction, without claim and verdict. */
export const STATUSES = ['active', 'updated', 'corrected', 'retracted'] as const;
export type Status = (typeof STATUSES)[number];

/**
 * A date as ISO 8601 (`2020-03-25`, `2020-03`, `2020` or with a time). An ambiguous date, such as `03/04/2020`, is kept
 * and shown as written.
 * @examples ["2020-03-25"]
 */
export type DateText = string;

/**
 * An http, https or mailto address, absolute or relative to the document.
 * @examples ["https://factchecker.example/cases/minsk-bases"]
 */
export type Address = string;

/**
 * A BCP 47 language tag.
 * @examples ["en", "ar", "zh-Hant"]
 */
export type LanguageTag = string;

/** The statement under check. */
export interface ClaimOf<Rich> {
  /** The claim itself, as close as possible to the words that spread. */
  text?: Rich;
  /**
   * Who said it first or most prominently.
   * @examples ["A state broadcaster"]
   */
  claimant?: string;
  /** The date on which it was said. */
  date?: DateText;
  /** The way it misleads, in a sentence. */
  technique?: string;
  /** The part of it that is true, in a sentence. */
  grainOfTruth?: string;
}

/** One place where the claim appeared. */
export interface Appearance {
  /**
   * The name of the outlet, channel or account.
   * @examples ["Example TV"]
   */
  outlet?: string;
  /** The address of the original. Shown as text, never as a link, so that the falsehood gains no reach. */
  url?: Address;
  /** The address of an archived copy; readers are sent to this one. */
  archiveUrl?: Address;
  /** The date of this appearance. */
  date?: DateText;
  /** The language it appeared in. */
  lang?: LanguageTag;
  /**
   * The country it appeared in, by name or ISO 3166 code.
   * @examples ["BY", "Belarus"]
   */
  country?: string;
  /** The role of the outlet: it originated, repeated or reported the claim. */
  role?: Role;
}

/** The recurring story that a claim belongs to. */
export interface Narrative {
  /** Unique in its collection. */
  id?: string;
  /** Its name. It may be a claim itself: it is always shown in quotation marks, below a label. */
  name?: string;
  /**
   * A description of the story, in a sentence or two, in the words of a fact-checker. It is shown as it is, so it must
   * not repeat the claim.
   */
  description?: string;
  /** A page about it. */
  url?: Address;
  /** The number of cases in a collection that tell it. Written by `debunk build`; there is no need to give it. */
  count?: number;
}

/** A rating as a number on the publisher's scale. Advisory only: the words of the verdict decide. */
export interface Scale {
  value: number;
  best?: number;
  worst?: number;
}

/** The finding of the fact-checker. */
export interface Verdict {
  /**
   * The publisher's own words.
   * @examples ["No evidence", "Pants on Fire"]
   */
  label?: string;
  /** The tone of the verdict; picks icon and colour. The default is `none`. */
  tone?: Tone;
  /** The reason, in a sentence or two. */
  explanation?: string;
  /** The rating as a number. */
  scale?: Scale;
}

/** A source of the fact-check. */
export interface Source {
  /** Its title, or what it is. */
  title?: string;
  /** Where it can be read. */
  url?: Address;
  /** An archived copy. */
  archiveUrl?: Address;
  /** Who published it. */
  publisher?: string;
  date?: DateText;
  /** The language of its title; that of the case by default. */
  lang?: LanguageTag;
}

/** Who checked the claim. */
export interface Publisher {
  /** The name that readers know. */
  name?: string;
  /** Its site. */
  url?: Address;
  /** An image. The card never loads it; it is for other channels. */
  logo?: Address;
  /** The page about the publisher's methodology. */
  methodologyUrl?: Address;
  /** The page about the publisher's corrections policy. */
  correctionsUrl?: Address;
  /** The page for complaints. */
  complaintsUrl?: Address;
  /** The page about the publisher's funding. */
  fundingUrl?: Address;
}

/** A correction, or the reason of a retraction. */
export interface Correction {
  date?: DateText;
  /** The change, and the reason for it. */
  note?: string;
  /** The verdict before the correction, if the verdict was corrected. */
  verdictBefore?: Verdict;
}

/** Another case worth reading. Without a verdict it is shown as a claim under review. */
export interface Related {
  title?: string;
  url?: Address;
  /** The id of a case in the same collection. */
  id?: string;
  /** The verdict of that case. `debunk build` fills it in for cases that it knows. */
  verdict?: Verdict;
  /** The language of its title; that of the case by default. */
  lang?: LanguageTag;
}

/** The same case in another language. */
export interface Translation {
  lang?: LanguageTag;
  url?: Address;
}

/** A further verdict on the same claim, by another fact-checker. */
export interface Review {
  title?: string;
  url?: Address;
  date?: DateText;
  lang?: LanguageTag;
  verdict?: Verdict;
  publisher?: Publisher;
}

/**
 * A fact-checked case. `Rich` is the form of its rich texts: as written in a file, or the tree that was read from it;
 * `Story` is the form of its narrative.
 */
export interface CaseOf<Rich, Story = Narrative> {
  /**
   * Unique in its collection; `src="cases.json#id"` picks a case by it.
   * @examples ["minsk-bases"]
   */
  id?: string;
  /** The canonical page of the fact-check. */
  url?: Address;
  /** The language that the case is written in. */
  lang?: LanguageTag;
  /**
   * The headline. A case needs a title or a claim.
   * @examples ["No NATO plot stands behind the talk of Russian bases in Belarus"]
   */
  title?: string;
  claim?: ClaimOf<Rich>;
  /** The places where the claim appeared. */
  appearances?: Appearance[];
  narrative?: Story;
  verdict?: Verdict;
  /** The facts that hold instead of the claim. */
  reality?: Rich;
  /** The background that a reader needs to understand the reality. */
  background?: Rich;
  /** The sources that the fact-check rests on. */
  sources?: Source[];
  publisher?: Publisher;
  /** The date on which the fact-check was first published. */
  published?: DateText;
  /** The date of the last change. */
  updated?: DateText;
  status?: Status;
  /** The corrections, newest last; for a retracted case the last note gives the reason. */
  corrections?: Correction[];
  keywords?: string[];
  /** Countries that the claim is about, by name or ISO 3166 code. */
  countries?: string[];
  /** Languages that the claim spread in, by name or BCP 47 tag. */
  languages?: string[];
  related?: Related[];
  translations?: Translation[];
  reviews?: Review[];
}

/** A case that was read: rich texts are trees, every address is absolute and safe to link to. */
export type Case = CaseOf<RichText>;

/** A case as written in a file. `narrative` may name a narrative of the collection by its id. */
export interface CaseInput extends CaseOf<RichTextInput, Narrative | string> {}

/** Many cases in one file. Each case inherits `publisher`, `lang` and `verdict` unless it has its own. */
export interface CollectionInput {
  cases: CaseInput[];
  narratives?: Narrative[];
  publisher?: Publisher;
  lang?: LanguageTag;
  /** The verdict of every case, for a database that holds nothing but disinformation. */
  verdict?: Verdict;
}

/** A file of debunk-widgets' own JSON: one case, a list of cases, or a collection. */
export type CaseFile = CaseInput | CaseInput[] | CollectionInput;

/** The cases read from a document in any format. */
export interface Collection {
  cases: Case[];
  narratives: Narrative[];
  publisher?: Publisher;
}
