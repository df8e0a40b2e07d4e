/** The dialog with the code that shows a case in other pages: what `debunk embed` prints. Loaded when it is asked for. */
import { article } from '../../content/article.js';
import { nameCase, oneLine } from '../../content/name.js';
import { pinned, snippet, type SnippetForm, type SnippetParts } from '../../content/snippets.js';
import { messagesFor } from '../../i18n/messages-for.js';
import type { Messages } from '../../i18n/messages.js';
import type { Case } from '../../model/case.js';
import type { Guarded } from '../../state/guard.js';
import { ownScript } from '../../state/own-script.js';
import { baseOf } from '../../state/settings.js';
import type { Origin } from '../../state/source-controller.js';
import type { DebunkElement } from '../base/debunk-element.js';
import { DebunkCopyEvent } from '../base/events.js';
import { adoptSheets } from '../base/sheets.js';
import { sheet } from './embed.styles.js';
import { embedDialog } from './embed.template.js';

/** What the dialog needs of a card. */
export interface Host extends Guarded, HTMLElement {
  readonly updateComplete: Promise<boolean>;
  /** The address of a page for iframes. */
  frame?: string;
  /** Draws the dialog beside the card. */
  dialog?: ((m: Messages) => unknown) | undefined;
}

/** The digest of `debunk-frame.js`: the build puts it here, where it is known. */
const FRAME_INTEGRITY: string | undefined = undefined;

/** The forms that are offered, the best first. */
const FORMS = ['div', 'iframe', 'line'] as const;

/**
 * Opens the dialog.
 * @param src The address of the case's JSON, if the reader has switched to it; else it is that of the card.
 */
export async function openEmbed(card: Host, c: Case, origin: Origin, src?: string): Promise<void> {
  const parts = partsOf(c, await messagesFor(c.lang ?? ''), origin, src ? { src } : { frame: card.frame });
  const forms = FORMS.filter((form) => (form === 'line' ? c.url : snippet(form, parts)));
  let form: SnippetForm = 'div';
  let isCompact = false;
  const code = (): string => snippet(form, isCompact ? compact(parts) : parts) ?? '';
  /** Draws it anew, since the function is another. */
  const draw = (notice = ''): Promise<boolean> => {
    card.dialog = (m) =>
      embedDialog(
        {
          case: c,
          forms,
          form,
          isCompact,
          notice,
          code: code(),
          onForm: (chosen) => {
            form = chosen;
            return draw();
          },
          onCompact: (chosen) => {
            isCompact = chosen;
            return draw();
          },
          onCopy: async () => {
            const told = copy(code(), card, m);
            // A message that is the same as before is said again.
            await draw();
            await draw(await told);
          },
          onClose: () => {
            card.dialog = undefined;
          },
        },
        m,
      );
    return card.updateComplete;
  };
  const { shadowRoot } = card;
  shadowRoot?.addEventListener('debunk-load', keepInside);
  if (shadowRoot) adoptSheets(shadowRoot, [...(card.constructor as typeof DebunkElement).elementStyles, sheet]);
  await draw();
  const dialog = shadowRoot?.querySelector('dialog');
  if (!dialog || dialog.matches(':modal')) return;
  // One that left the page with its card says that it is open, and is not.
  dialog.open = false;
  dialog.showModal();
}

/** The page has heard that the case is there. */
function keepInside(event: Event): void {
  if ((event.target as Element).closest('dialog')) event.stopPropagation();
}

/** The parts of code that shows less of the case. */
function compact(parts: SnippetParts): SnippetParts {
  const frame = parts.frame && new URL(parts.frame);
  if (frame) frame.searchParams.set('variant', 'compact');
  return { ...parts, card: { variant: 'compact' }, frame: frame ? frame.href : undefined };
}

/** @returns The message about it. */
async function copy(text: string, card: Host, m: Messages): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    card.shadowRoot?.querySelector('textarea')?.select();
    return m.notCopied;
  }
  card.dispatchEvent(new DebunkCopyEvent(text));
  return m.copied.copyCode;
}

/** What the code is made of. @param m In the language of the case. */
function partsOf(
  c: Case,
  m: Messages,
  origin: Origin,
  other: { src?: string; frame?: string | undefined },
): SnippetParts {
  const absolute = (url: string): string => new URL(url, baseOf(origin)).href;
  const src = absolute(other.src ?? origin.src ?? '');
  const frame = other.frame && absolute(other.frame);
  const { src: script = pinned('debunk.js'), integrity = '' } = ownScript ?? {};
  return {
    src,
    frame,
    fallback: article(c, m, 2),
    title: oneLine(nameCase(c, m)),
    link: c.url ?? frame ?? src,
    script,
    ...(integrity && { integrity }),
    frameScript: new URL('debunk-frame.js', script).href,
    frameIntegrity: FRAME_INTEGRITY,
  };
}
