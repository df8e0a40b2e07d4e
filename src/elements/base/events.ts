import type { Case } from '../../model/case.js';
import type { CaseError, Warning } from '../../model/result.js';
import type { SourceFault } from '../../state/list-data.js';

const REACH = { bubbles: true, composed: true };

/**
 * The outcome of `claim-review`:
 * - `emitted`: the case is now in the page as ClaimReview;
 * - `elsewhere`: the page is not that of the review: its origin or path differs;
 * - `no-url`: the case names no page of its own;
 * - `present`: the page has it already;
 * - `retracted`: the case was withdrawn;
 * - `no-verdict`: the case has no verdict;
 * - `not-loaded`: the code for it could not be loaded.
 */
export type ClaimReviewOutcome =
  'emitted' | 'elsewhere' | 'no-url' | 'present' | 'retracted' | 'no-verdict' | 'not-loaded';

/** The detail of `debunk-load`; `claimReview` is undefined for cards without `claim-review`. */
export interface LoadDetail {
  case: Case;
  warnings: Warning[];
  claimReview?: ClaimReviewOutcome | undefined;
}

/** A case has loaded and is drawn. */
export class DebunkLoadEvent extends CustomEvent<LoadDetail> {
  constructor(detail: LoadDetail) {
    super('debunk-load', { ...REACH, detail });
  }
}

/** A case could not be shown; the detail says why. */
export class DebunkErrorEvent extends CustomEvent<CaseError> {
  constructor(error: CaseError) {
    super('debunk-error', { ...REACH, detail: error });
  }
}

/** The part of a card that a reader opened or closed. */
export interface ToggleDetail {
  section: string;
  open: boolean;
}

/** A reader opened or closed a part of a card. */
export class DebunkToggleEvent extends CustomEvent<ToggleDetail> {
  constructor(section: string, open: boolean) {
    super('debunk-toggle', { ...REACH, detail: { section, open } });
  }
}

/** A reader copied or shared; the detail is the text. */
export class DebunkCopyEvent extends CustomEvent<{ text: string }> {
  constructor(text: string) {
    super('debunk-copy', { ...REACH, detail: { text } });
  }
}

/** The detail of `debunk-load` of a list: its number of cases, and the sources that could not be read. */
export interface ListLoadDetail {
  count: number;
  faults: SourceFault[];
}

/** The part of a list that a reader opened or closed; `value` is its id or name. */
export interface ListToggleDetail {
  section: 'case' | 'group' | 'facet';
  value: string;
  open: boolean;
}

declare global {
  // Listeners around an element receive the events of every kind of element.
  interface HTMLElementEventMap {
    'debunk-load': CustomEvent<LoadDetail | ListLoadDetail>;
    'debunk-error': DebunkErrorEvent;
    'debunk-toggle': CustomEvent<ToggleDetail | ListToggleDetail>;
    'debunk-copy': DebunkCopyEvent;
  }
}
