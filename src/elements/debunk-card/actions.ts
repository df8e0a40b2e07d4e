/** What a reader can take away from a card. Loaded when a pointer or the focus comes to a card. */
import type { Messages } from '../../i18n/messages.js';
import { caseCredit, caseToPlain } from '../../model/case-text.js';
import type { Case } from '../../model/case.js';
import { verdictLabel, type Action } from './debunk-card.template.js';

/** What came of an action: what went out, if it did, and what to tell the reader. */
export interface Outcome {
  text?: string;
  notice: string;
}

/** Copies the link, copies the text, or shares. */
export async function act(action: Action, shown: Case, m: Messages): Promise<Outcome> {
  const label = verdictLabel(shown, m);
  const credit = caseCredit(shown, label);
  const { url = location.href } = shown;
  try {
    if (action === 'share') {
      await navigator.share({ title: credit, text: credit, url });
      return { text: credit, notice: '' };
    }
    const text = action === 'copyLink' ? url : caseToPlain(shown, label, m);
    await navigator.clipboard.writeText(text);
    return { text, notice: m.copied };
  } catch {
    // A reader who closes the sheet of a share has not failed.
    return { notice: action === 'share' ? '' : m.notCopied };
  }
}

/**
 * Puts the verdict and the source in front of what the reader selected and copies, where the claim is in it.
 * @returns What is copied; undefined where the copying is left to the browser.
 */
export function credited(event: ClipboardEvent, root: ShadowRoot, shown: Case, m: Messages): string | undefined {
  const range = selectionFrom(root);
  const claims = Array.from(root.querySelectorAll('.claim, .title, .line'));
  if (!range || !event.clipboardData || !claims.some((claim) => range.intersectsNode(claim))) return undefined;
  const credit = caseCredit(shown, shown.status === 'retracted' ? m.retracted : verdictLabel(shown, m));
  const text = `${credit}\n\n${selectedText(root, range)}`;
  event.clipboardData.setData('text/plain', text);
  event.preventDefault();
  return text;
}

/** The reader's selection with its real ends, also where they are in a shadow root. */
function composedSelection(root: ShadowRoot): StaticRange | undefined {
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- not in browsers before 2025
  return getSelection()?.getComposedRanges?.({ shadowRoots: [root] })[0];
}

/** What the reader selected, from the card on: a selection that goes on below the card is in two trees. */
function selectedText(root: ShadowRoot, inside: Range): string {
  const found = composedSelection(root);
  if (!found || found.endContainer.getRootNode() === root)
    return getSelection()?.toString().trim() || inside.toString();
  const below = document.createRange();
  below.setStartAfter(root.host);
  below.setEnd(found.endContainer, found.endOffset);
  return `${inside.toString().trim()}\n${below.toString().trim()}`;
}

/** The part of the reader's selection that begins in a shadow root, cut at the root's end. */
function selectionFrom(root: ShadowRoot): Range | undefined {
  const found = composedSelection(root);
  if (found?.startContainer.getRootNode() !== root) return undefined;
  const range = document.createRange();
  range.setStart(found.startContainer, found.startOffset);
  if (found.endContainer.getRootNode() === root) range.setEnd(found.endContainer, found.endOffset);
  else if (root.lastChild) range.setEndAfter(root.lastChild);
  return range.collapsed ? undefined : range;
}
