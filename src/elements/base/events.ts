import type { Case } from '../../model/case.js';
import type { CaseError, Warning } from '../../model/result.js';

const REACH = { bubbles: true, composed: true };

/** A case is there and drawn. */
export class DebunkLoadEvent extends CustomEvent<{ case: Case; warnings: Warning[] }> {
  constructor(shown: Case, warnings: Warning[]) {
    super('debunk-load', { ...REACH, detail: { case: shown, warnings } });
  }
}

/** A case could not be shown; the detail says why. */
export class DebunkErrorEvent extends CustomEvent<CaseError> {
  constructor(error: CaseError) {
    super('debunk-error', { ...REACH, detail: error });
  }
}

/** A reader opened or closed a part of a card. */
export class DebunkToggleEvent extends CustomEvent<{ section: string; open: boolean }> {
  constructor(section: string, open: boolean) {
    super('debunk-toggle', { ...REACH, detail: { section, open } });
  }
}

/** A reader copied or shared; the detail is what went out. */
export class DebunkCopyEvent extends CustomEvent<{ text: string }> {
  constructor(text: string) {
    super('debunk-copy', { ...REACH, detail: { text } });
  }
}

declare global {
  interface HTMLElementEventMap {
    'debunk-load': DebunkLoadEvent;
    'debunk-error': DebunkErrorEvent;
    'debunk-toggle': DebunkToggleEvent;
    'debunk-copy': DebunkCopyEvent;
  }
}
