/**
 * What a fact-checked case is: the one source of the TypeScript types, of the published JSON Schema
 * (`dist/case.schema.json`) and of the format's documentation. The comments below become the schema's descriptions.
 */
import type { RichText, RichTextInput } from './rich-text.js';

/** How a verdict leans. The publisher's own word is always shown; the tone only picks icon and colour. */
export const TONES = ['false', 'misleading', 'unproven', 'mixed', 'true', 'none'] as const;
export type Tone = (typeof TONES)[number];

/** What an outlet did with the claim. To appear is not to endorse. */
export const ROLES = ['originated', 'repeated', 'reported'] as const;
export type Role = (typeof ROLES)[number];

/** Where a case stands. A retracted case is shown as a tombstone. */
export const STATUSES = ['active', 'updated', 'corrected', 'retracted'] as const;
export type Status = (typeof STATUSES)[number];

/**
 * A date as ISO 8601 (`2020-03-25`, `2020-03`, `2020` or with a time). A date that can be read in two ways, such as
 * `03/04/2020`, is kept and shown as it came.
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
  /** The claim itself, as close to the words that spread as can be. */
  text?: Rich;
  /**
   * Who said it first or most prominently.
   * @examples ["A state broadcaster"]
   */
  claimant?: string;
  /** When it was said. */
  date?: DateText;
  /** How it misleads, in a sentence. */
  technique?: string;
  /** What is true in it, in a sentence. */
  grainOfTruth?: string;
}

/** One place where the claim appeared. */
export interface Appearance {
  /**
   * The name of the outlet, channel or account.
   * @examples ["Example TV"]
   */
  outlet?: string;
  /** The original. Shown as text, never as a link, so that the falsehood gains no reach. */
  url?: Address;
  /** An archived copy; this is what readers are sent to. */
  archiveUrl?: Address;
  /** When it appeared there. */
  date?: DateText;
  /** The language it appeared in. */
  lang?: LanguageTag;
  /**
   * The country it appeared in, by name or ISO 3166 code.
   * @examples ["BY", "Belarus"]
   */
  country?: string;
  /** What the outlet did: originated, repeated or reported the claim. */
  role?: Role;
}

/** The recurring story that a claim belongs to. */
export interface Narrative {
  /** Unique in its collection. */
  id?: string;
  /** Its name. It may be what the story claims: it is always shown in quotation marks, below a label. */
  name?: string;
  /**
   * What is known of the story, in a sentence or two, as a fact-checker would put it. It is shown as it is, so it must not
   * repeat the claim.
   */
  description?: string;
  /** A page about it. */
  url?: Address;
  /** How many cases of a collection tell it. `debunk build` writes it; nobody else need. */
  count?: number;
}

/** A rating as a number on the publisher's scale. Advice only: the words of the verdict decide. */
export interface Scale {
  value: number;
  best?: number;
  worst?: number;
}

/** What the fact-checker found. */
export interface Verdict {
  /**
   * The publisher's own words.
   * @examples ["No evidence", "Pants on Fire"]
   */
  label?: string;
  /** How it leans; picks icon and colour. Without it the tone is `none`. */
  tone?: Tone;
  /** Why, in a sentence or two. */
  explanation?: string;
  /** The rating as a number. */
  scale?: Scale;
}

/** A source of the fact-check. */
export interface Source {
  title?: string;
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
  name?: string;
  url?: Address;
  /** An image. The card never loads it; it is for other channels. */
  logo?: Address;
  /** How the publisher checks. */
  methodologyUrl?: Address;
  /** How the publisher corrects. */
  correctionsUrl?: Address;
  /** Where to complain. */
  complaintsUrl?: Address;
  /** Who pays. */
  fundingUrl?: Address;
}

/** A correction, or the reason of a retraction. */
export interface Correction {
  date?: DateText;
  /** What was changed, and why. */
  note?: string;
  /** What the verdict was before, where that was corrected. */
  verdictBefore?: Verdict;
}

/** Another case worth reading. Without a verdict it is shown as a claim under review. */
export interface Related {
  title?: string;
  url?: Address;
  /** The id of a case in the same collection. */
  id?: string;
  /** What that case found. `debunk build` fills it in for cases that it knows. */
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
 * A fact-checked case. `Rich` is how its rich texts are held: as written in a file, or as the tree that was read from it;
 * `Story` is how it names its narrative.
 */
export interface CaseOf<Rich, Story = Narrative> {
  /**
   * Unique in its collection; what `src="cases.json#id"` picks.
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
  /** Where the claim appeared. */
  appearances?: Appearance[];
  narrative?: Story;
  verdict?: Verdict;
  /** What is true instead. */
  reality?: Rich;
  /** What a reader needs to know to understand it. */
  background?: Rich;
  /** What the fact-check rests on. */
  sources?: Source[];
  publisher?: Publisher;
  /** When the fact-check was first published. */
  published?: DateText;
  /** When it was last changed. */
  updated?: DateText;
  status?: Status;
  /** What was corrected, newest last; for a retracted case the last note says why. */
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

/**
 * Many cases in one file. What stands in `publisher`, `lang` and `verdict` is inherited by each case that does not say
 * otherwise.
 */
export interface CollectionInput {
  cases: CaseInput[];
  narratives?: Narrative[];
  publisher?: Publisher;
  lang?: LanguageTag;
  /** What was found of every case, as where a database holds nothing but disinformation. */
  verdict?: Verdict;
}

/** A file of debunk-widgets' own JSON: one case, a list of cases, or a collection. */
export type CaseFile = CaseInput | CaseInput[] | CollectionInput;

/** What was read from a document in whichever format. */
export interface Collection {
  cases: Case[];
  narratives: Narrative[];
  publisher?: Publisher;
}
