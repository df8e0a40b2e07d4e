/**
 * The actions of a card's buttons, and the switch to translations. Loaded when a pointer or the focus comes to a
 * card.
 */
import { caseToPlain, creditOf } from '../../content/plain.js';
import type { Messages } from '../../i18n/messages.js';
import type { Case } from '../../model/case.js';
import { unloaded } from '../../model/result.js';
import type { SourceController } from '../../state/source-controller.js';
import type { Action } from './debunk-card.template.js';
import type { Host } from './embed.js';
import { addressOf } from './language-switch.js';

export { switchLanguages } from './language-switch.js';

/** The outcome of an action: the text that was copied or shared, if any, and the message to the reader. */
export interface Outcome {
  text?: string;
  notice: string;
}

/** Copies the link, copies the text, shares, or shows the code for other pages. */
export async function act(
  action: Action,
  shown: Case,
  m: Messages,
  card: Host,
  source: SourceController<Case>,
): Promise<Outcome> {
  const { url = location.href } = shown;
  if (action === 'embed') return embed(shown, m, card, source);
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

async function embed(shown: Case, m: Messages, card: Host, { origin = {} }: SourceController<Case>): Promise<Outcome> {
  try {
    const { openEmbed } = await import('./embed.js');
    await openEmbed(card, shown, origin, addressOf(shown));
    return { notice: '' };
  } catch (cause) {
    return { notice: m.errors[unloaded(cause).error.kind] };
  }
}
