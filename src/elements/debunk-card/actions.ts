/** What a reader can take away from a card by a button. Loaded when a pointer or the focus comes to a card. */
import { caseToPlain, creditOf } from '../../content/plain.js';
import type { Messages } from '../../i18n/messages.js';
import type { Case } from '../../model/case.js';
import type { Action } from './debunk-card.template.js';

/** What came of an action: what went out, if it did, and what to tell the reader. */
export interface Outcome {
  text?: string;
  notice: string;
}

/** Copies the link, copies the text, or shares. */
export async function act(action: Action, shown: Case, m: Messages): Promise<Outcome> {
  const { url = location.href } = shown;
  try {
    if (action === 'share') {
      const credit = creditOf(shown, m);
      await navigator.share({ title: credit, text: credit, url });
      return { text: credit, notice: '' };
    }
    const text = action === 'copyLink' ? url : caseToPlain(shown, m);
    await navigator.clipboard.writeText(text);
    return { text, notice: m.copied[action] };
  } catch {
    // A reader who closes the sheet of a share has not failed.
    return { notice: action === 'share' ? '' : m.notCopied };
  }
}
