import type { CSSResultGroup, PropertyDeclarations, PropertyValues } from '@lit/reactive-element';
import { moreOfStory } from '../../content/lines.js';
import { creditOf } from '../../content/plain.js';
import { hasNames, namesIn, type NameOf } from '../../i18n/names.js';
import type { Messages } from '../../i18n/messages.js';
import type { Case } from '../../model/case.js';
import { VARIANTS, type Order, type Variant } from '../../model/display.js';
import { narrativeKey } from '../../model/narrative.js';
import { unloaded, type Warning } from '../../model/result.js';
import { caseReading } from '../../state/case-reading.js';
import type { Origin, Reading } from '../../state/source-controller.js';
import { DebunkCopyEvent, DebunkLoadEvent, DebunkToggleEvent, type ClaimReviewOutcome } from '../base/events.js';
import { guarded } from '../../state/guard.js';
import { whenNamed } from '../../state/naming.js';
import { offWindow, onWindow } from '../../state/window-events.js';
import { SourceElement } from '../base/source-element.js';
import { h, type Content, type Markup } from '../base/markup.js';
import { button } from '../base/status.template.js';
import { sheet } from './debunk-card.styles.js';
import { actionsOf, card, USUAL_ACTIONS, type Action } from './debunk-card.template.js';
import { guessedHeight, SizeController } from './size-controller.js';

/** The events of a card whose details differ from those of other elements. */
interface CardEvents {
  'debunk-load': DebunkLoadEvent;
  'debunk-toggle': DebunkToggleEvent;
}

/**
 * A fact-checked case: the verdict, the claim, the reality and the background.
 *
 * Its children are the fallback: they are shown until the case has loaded, and kept if it never does. A child
 * `<script type="application/json">` (or `application/ld+json`) is not shown: it holds the case.
 *
 * @slot - The fallback.
 * @slot header - Stands above the verdict.
 * @slot verdict-icon - The organisation's own artwork for the rating in place of the icon, with its alternative text.
 * @slot footer - Stands below all else.
 *
 * @csspart card - The whole card.
 * @csspart verdict - The verdict: icon and label.
 * @csspart icon - The icon of the verdict's tone.
 * @csspart title - The headline.
 * @csspart explanation - Why the verdict is what it is.
 * @csspart claim - The claim, with its tag, its claimant and where it appeared.
 * @csspart tag - The verdict in the corner of the claim.
 * @csspart appearances - Where the claim appeared.
 * @csspart reality - The reality.
 * @csspart aside - How it misleads, or what is true in it.
 * @csspart narrative - The recurring story that the claim belongs to.
 * @csspart more - The list of the other cases of that story, a `<narrative-list>`.
 * @csspart correction - One correction.
 * @csspart reviews - What other fact-checkers found.
 * @csspart background - The background.
 * @csspart sources - The sources.
 * @csspart related - Related cases and pages.
 * @csspart footer - Publisher, dates and links.
 * @csspart publisher - The publisher's name.
 * @csspart actions - The buttons.
 * @csspart button - One button.
 * @csspart dialog - What `embed` opens: the code for other pages. Its ground is that of `::part(dialog)::backdrop`.
 * @csspart dialog-title - The heading of the dialog.
 * @csspart code - The code in the dialog.
 * @csspart preview - The card in the dialog, as the code shows it.
 * @csspart line - The line of the variant `headline`.
 * @csspart kicker - The small heading of a part.
 * @csspart tombstone - What is said of a retracted case.
 * @csspart status - What is told while there is no case.
 * @csspart skeleton - What holds the place of a card that has no fallback.
 *
 * @cssprop [--debunk-font=inherit] - Font of the text.
 * @cssprop [--debunk-font-heading=inherit] - Font of headlines and titles.
 * @cssprop [--debunk-font-labels=ui-sans-serif, system-ui, sans-serif] - Font of verdicts, labels, notes and buttons.
 * @cssprop [--debunk-ink=currentColor] - Colour of the text; all others follow it.
 * @cssprop [--debunk-paper] - Background, an opaque colour; the page's own by default, or `#fff` and `#16181d` with the theme `light` or `dark`.
 * @cssprop [--debunk-accent] - Colour of links, of the focus and of a list's rule; a blue made from the ink by default.
 * @cssprop [--debunk-radius=0] - Radius of corners; buttons and fields are rounded by default.
 * @cssprop [--debunk-space=1em] - Space between parts, and around them on a paper.
 * @cssprop [--debunk-rule=4px] - Width of the rule on top and of the edge of a claim.
 * @cssprop [--debunk-measure=68ch] - Longest line.
 * @cssprop [--debunk-false] - Colour of the tone `false`; a red made from the ink by default.
 * @cssprop [--debunk-misleading] - Colour of the tone `misleading`; an ochre made from the ink by default.
 * @cssprop [--debunk-unproven] - Colour of the tone `unproven`; a grey made from the ink by default.
 * @cssprop [--debunk-mixed] - Colour of the tone `mixed`; a violet made from the ink by default.
 * @cssprop [--debunk-true] - Colour of the tone `true`; a green made from the ink by default.
 *
 * @cssState loading - The case is not there yet.
 * @cssState ready - The case is shown.
 * @cssState empty - There is no case to show.
 * @cssState error - The case could not be shown.
 *
 * @keyboard Tab - Goes to the links, the folded parts and the buttons, in the order in which they are read.
 * @keyboard Enter, Space - Opens or closes a folded part; presses a button.
 * @keyboard Escape - Closes the dialog that the button Embed has opened.
 *
 * @fires {DebunkLoadEvent} debunk-load - The case is drawn. Detail: `case`, `warnings`, and `claimReview`
 *   where the card has `claim-review`: what came of it.
 * @fires {DebunkErrorEvent} debunk-error - The case could not be shown. Detail: a `CaseError`.
 * @fires {DebunkToggleEvent} debunk-toggle - The reader opened or closed a part. Detail: `section` and `open`.
 * @fires {DebunkCopyEvent} debunk-copy - The reader copied or shared. Detail: `text`.
 */
export class DebunkCard extends SourceElement<Case, CardEvents> {
  static override styles: CSSResultGroup = sheet;

  /**
   * Loads the code of `<narrative-list>`; set where the card is registered.
   * @internal
   */
  static listCode: () => Promise<unknown> = () => Promise.resolve();

  static override properties: PropertyDeclarations = {
    src: {},
    case: { attribute: false },
    order: {},
    variant: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    loading: {},
    integrity: {},
    reserve: {},
    claimReview: { type: Boolean, attribute: 'claim-review' },
    list: {},
    actions: {},
    frame: {},
    inRow: { attribute: false },
    moreShown: { attribute: false },
    notice: { attribute: false },
    dialog: { attribute: false },
    named: { attribute: false },
  };

  /** The address of JSON in any supported format; a fragment picks one of several cases: `cases.json#minsk-bases`. */
  override src?: string;

  /** The case as ready data: a `Case`, or a parsed JSON document in any supported format. */
  case?: unknown;

  /** Which comes first: `claim-first` (the default) or `fact-first`. The verdict stands before both. */
  order: Order = 'claim-first';

  /** The amount of detail: `full` (the default), `compact`, `headline`, or `quote`: the claim, below its verdict. */
  variant: Variant = 'full';

  /** The level of the first heading, 1 to 6; 2 by default. Headings below it are one level deeper. */
  headingLevel = 2;

  /** `lazy` (the default) loads once the card is within 1,250 px of the viewport, `eager` at once. */
  loading: 'lazy' | 'eager' = 'lazy';

  /** The digests that the document may have, as in `<script integrity>`. */
  integrity?: string;

  /**
   * The height to reserve from the start, so that nothing shifts when the case arrives: in px (`900`), or for several
   * widths of the card (`320:1480 640:1010`), which are interpolated. The card is never lower than this.
   */
  reserve?: string;

  /**
   * Puts the case into the page as ClaimReview for search engines: once, and only if the page is that of the case's
   * `url`. The outcome is in the detail of `debunk-load`.
   */
  claimReview = false;

  /**
   * The address of a list, as of `<narrative-list>`, with the other cases of the claim's story. The reader opens them
   * in the card, and nothing is loaded before that. The default is the provider's.
   */
  list?: string;

  /**
   * The buttons below the case, by their words: `link` copies its address, `text` copies it as text, `share` opens the
   * device's menu, `embed` shows the code for other pages, of a case that has a `src`. `link text share` by default.
   */
  actions = USUAL_ACTIONS;

  /** The address of a page for iframes with nothing but the case, as `debunk build` makes it, for the code that `embed` shows. */
  frame?: string;

  /**
   * Whether the card is an opened row of a list, which shows the verdict and the title itself. For `<narrative-list>`.
   * @internal
   */
  inRow = false;

  /**
   * Draws the dialog that the reader has opened, beside the card.
   * @internal
   */
  dialog?: ((m: Messages) => unknown) | undefined;

  private moreShown = false;
  private notice = '';
  private named = false;

  #actions?: typeof import('./actions.js') | undefined;
  readonly #size: SizeController = new SizeController(this, () => this.#unfold());

  override connectedCallback(): void {
    super.connectedCallback();
    // Before using a button, readers point at the card or focus it.
    // eslint-disable-next-line @typescript-eslint/no-misused-promises -- it never rejects
    for (const type of ['pointerover', 'focusin']) this.addEventListener(type, this.#load, { once: true });
    // The event does not bubble.
    this.renderRoot.addEventListener('toggle', this.#onOpened, true);
    onWindow('beforeprint', this.#name);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    offWindow('beforeprint', this.#name);
  }

  protected reading(): Reading<Case> {
    return caseReading;
  }

  protected origin(): Origin {
    const { case: data, integrity, loading } = this;
    return { data, integrity, loading };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('reserve')) this.#size.hold();
    // As with `loading` of an image, whatever else it is set to is the default.
    if (!VARIANTS.includes(this.variant)) this.variant = 'full';
    const { waiting } = this.source;
    if (waiting && this.variant === 'full') this.heightAhead = guessedHeight(waiting);
  }

  protected draw(c: Case, m: Messages): Content {
    // What is open stays so.
    if (!this.renderRoot.querySelector('.card')) this.#size.measure();
    const { variant, order, headingLevel: level, notice } = this;
    const nameOf: NameOf = this.named || hasNames(m.lang) ? namesIn(m.lang) : (_, code) => code;
    const shown = card(
      {
        case: c,
        variant,
        order,
        level,
        open: !this.inRow && this.#size.isWide,
        height: this.heightAhead,
        inRow: this.inRow,
        nameOf,
        notice,
        more: this.#more(c, m),
        actions: actionsOf(this.actions, c, this.src, 'share' in navigator && !this.isServed),
        onAction: (action) => this.#act(action, c, m),
        onToggle: (section, open) => this.dispatchEvent(new DebunkToggleEvent(section, open)),
      },
      m,
    );
    return [shown, this.dialog?.(m) as Content];
  }

  /** The other cases of the story once a reader asks for them; before that, the button that opens them. */
  #more(c: Case, m: Messages): Markup | undefined {
    const list = this.list ?? this.settings?.list;
    const label = moreOfStory(c, m);
    if (!list || !label || this.inRow) return undefined;
    if (!this.moreShown) return button(label, () => this.#showMore());
    // Its children are shown until its code is loaded.
    return h(
      'narrative-list',
      {
        part: 'more',
        src: list,
        narrative: narrativeKey(c.narrative),
        without: c.id,
        'heading-level': Math.min(this.headingLevel + 2, 6),
        '.fetcher': this.fetcher,
      },
      h('p', { class: 'small' }, m.loading),
    );
  }

  #showMore(): void {
    this.moreShown = true;
    DebunkCard.listCode().catch((cause: unknown) => {
      this.moreShown = false;
      if (this.messages) void this.say(this.messages.errors[unloaded(cause).error.kind]);
    });
  }

  protected announce(shown: Case, m: Messages, warnings: Warning[]): void {
    const load = (claimReview?: ClaimReviewOutcome): void => {
      this.dispatchEvent(new DebunkLoadEvent({ case: shown, warnings, claimReview }));
    };
    if (this.claimReview)
      void guarded(this, () =>
        import('./emit-claim-review.js').then(
          ({ emitClaimReview }) => load(emitClaimReview(shown, m)),
          () => load('not-loaded'),
        ),
      )();
    else load();
    if (shown.translations)
      whenNamed(this, m.lang, () => {
        this.#name();
        this.#actions?.switchLanguages(this, this.source, shown);
      });
  }

  /** A wide card begins with everything open. */
  #unfold(): void {
    for (const part of this.renderRoot.querySelectorAll<HTMLDetailsElement>('.background, .sources')) part.open = true;
  }

  /** Names languages and countries. */
  readonly #name = (): void => {
    this.named = true;
  };
  readonly #onOpened = guarded(this, ({ target }: Event): void => {
    const { messages: m } = this;
    if (m && (target as Element).matches('.appearances')) whenNamed(this, m.lang, this.#name);
  });

  /** Loads the code of buttons and of links to translations. If that fails, the next press tries again. */
  readonly #load = async (): Promise<void> => {
    this.#actions ??= await import('./actions.js').catch(() => undefined);
    if (this.isServed) {
      // A server does not know whether the browser can share. It has named all, and what is drawn anew is named too.
      this.isServed = false;
      this.#name();
    }
    const { state } = this.source;
    if (state.status === 'ready' && state.value.translations)
      this.#actions?.switchLanguages(this, this.source, state.value);
  };

  async #act(action: Action, shown: Case, m: Messages): Promise<void> {
    await this.#load();
    const { text, notice = m.notCopied } = (await this.#actions?.act(action, shown, m, this, this.source)) ?? {};
    await this.say(notice);
    if (text) this.dispatchEvent(new DebunkCopyEvent(text));
  }

  /**
   * Announces a message, even if it is the same as before.
   * @internal
   */
  async say(notice: string): Promise<void> {
    this.notice = '';
    await this.updateComplete;
    this.notice = notice;
  }

  /** The credit, if the selection has the claim in it, or a title, a story's name, a related case or a review. */
  protected creditOf(selected: Range, c: Case, m: Messages): string | undefined {
    const claims = [...this.renderRoot.querySelectorAll('.claim, .title, .line, .narrative, .related, .reviews')];
    return claims.some((claim) => selected.intersectsNode(claim)) ? creditOf(c, m) : undefined;
  }
}
