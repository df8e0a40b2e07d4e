import type { CSSResultGroup, PropertyDeclarations } from '@lit/reactive-element';
import { fail } from '../../model/result.js';
import { DebunkElement } from '../base/debunk-element.js';
import { draw } from '../base/draw.js';
import { DebunkErrorEvent } from '../base/events.js';
import type { Content } from '../base/markup.js';
import { sheet, SHEET } from './debunk-mention.styles.js';
import { mention, phrase } from './debunk-mention.template.js';
import { place } from './place.js';
import { forget, listenFor, previews, visitOf, type Mention } from './visits.js';

/**
 * A phrase in an article, followed by a button that shows the case about it, the verdict first. Its content is a link to
 * the case's page, or plain text. Nothing is requested before a reader's pointer or focus rests on it.
 *
 * @slot - The phrase: a link to the case's page, which it remains, or text.
 *
 * @csspart phrase - The phrase.
 * @csspart button - The button after it.
 * @csspart popover - What shows the case: beside the phrase, or a sheet at the bottom of a small screen.
 * @csspart card - The case, a `<debunk-card>`.
 * @csspart handle - The handle of a sheet, and the button that closes it.
 * @csspart quiet - The checkbox by which a reader wants no previews on this page.
 *
 * @cssprop [--debunk-ink] - Colour of the text of the case; black or white by default, as the text around the phrase is.
 * @cssprop [--debunk-paper] - Ground of the case.
 *
 * @cssState loading - The case is asked for.
 * @cssState ready - The case is there.
 * @cssState empty - There is no case to show.
 * @cssState error - The case could not be shown.
 *
 * @keyboard Tab - Goes to the link and to the button after it; the case is shown where the focus rests on one of them.
 * @keyboard Enter - On the link: follows it.
 * @keyboard Enter, Space - On the button: shows the case until it is pressed again.
 * @keyboard Escape - Closes the case, and returns to the button.
 *
 * @fires {DebunkLoadEvent} debunk-load - The case is drawn. Detail: `case` and `warnings`.
 * @fires {DebunkErrorEvent} debunk-error - The case could not be shown. Detail: a `CaseError`.
 */
export class DebunkMention extends DebunkElement implements Mention {
  static override styles: CSSResultGroup = sheet;

  static override properties: PropertyDeclarations = {
    src: {},
    stage: { attribute: false },
    outcome: { state: true, attribute: false },
  };

  /** The address of JSON in any supported format; a fragment picks one of several cases: `cases.json#minsk-bases`. */
  src?: string;

  /**
   * How much is shown.
   * @internal
   */
  stage: 'closed' | 'asked' | 'shown' = 'closed';

  private outcome?: 'ready' | 'empty' | 'error' | undefined;

  #card: Element | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    listenFor(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    forget(this);
  }

  /** @internal */
  override fault(cause: unknown): void {
    forget(this);
    this.shadowRoot?.replaceChildren(document.createElement('slot'));
    if (this.states.has('error')) return;
    this.setStates('error');
    this.dispatchEvent(new DebunkErrorEvent(fail('internal', String(cause)).error));
  }

  /** @internal */
  async press({ detail }: MouseEvent): Promise<void> {
    visitOf(this).press();
    await this.updateComplete;
    // By a key; and beside a sheet there is nothing else.
    if (!detail || matchMedia(SHEET).matches) this.#find('.popover')?.focus();
  }

  /** Shows the phrase from the start. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    draw(root, phrase());
    return root;
  }

  protected override willUpdate(): void {
    const { stage, theme = this.settings?.theme ?? 'auto' } = this;
    if (stage === 'closed') {
      this.outcome = undefined;
      this.setStates(theme);
    } else this.setStates(this.outcome ?? 'loading', theme);
  }

  protected override render(): Content {
    const { src, stage, messages: m } = this;
    if (!src || !m || !('popover' in this)) return phrase();
    return mention(
      {
        src,
        stage,
        page: this.querySelector('a')?.href,
        isQuiet: previews.areOff,
        onClose: () => visitOf(this).dismiss(),
        onQuiet: (isQuiet) => (previews.areOff = isQuiet),
      },
      m,
    );
  }

  protected override updated(): void {
    const card = this.#find('debunk-card');
    if (card !== this.#card) {
      this.#card = card;
      card?.addEventListener('debunk-load', () => (this.outcome = 'ready'));
      card?.addEventListener('debunk-error', ({ detail: { kind } }) => {
        this.outcome = kind === 'empty' ? kind : 'error';
      });
    }
    const popover = this.#find('.popover');
    const phrase = this.#find('.phrase');
    const button = this.#find('button');
    if (this.stage !== 'shown' || !phrase || !button || !popover || popover.matches(':popover-open')) return;
    popover.showPopover({ source: button });
    place(popover, phrase);
  }

  #find(selector: 'debunk-card' | 'button' | '.phrase' | '.popover'): HTMLElement | null {
    return this.renderRoot.querySelector(selector);
  }
}
