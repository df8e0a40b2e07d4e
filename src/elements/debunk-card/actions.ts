/**
 * The actions of a card's buttons, and the switch to translations. Loaded when a pointer or the focus comes to a
 * card.
 */
import { caseToPlain, creditOf } from '../../content/plain.js';
import type { Messages } from '../../i18n/messages.js';
import type { Case } from '../../model/case.js';
import type { Action } from './debunk-card.template.js';

export { switchLanguages } from './language-switch.js';

/** The outcome of an action: the text that was copied or shared, if any, and the message to the reader. */
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
    // Closing the share sheet is not a failure.
    return { notice: action === 'share' ? '' : m.notCopied };
  }
}
