import type { CSSResultGroup, PropertyDeclarations, PropertyValues } from '@lit/reactive-element';
import type { Messages } from '../../i18n/messages.js';
import type { Case } from '../../model/case.js';
import type { Warning } from '../../model/result.js';
import { caseReading } from '../../state/case-reading.js';
import { errorOf, type Origin, type Reading } from '../../state/source-controller.js';
import { DebunkLoadEvent } from '../base/events.js';
import { h, type Content } from '../base/markup.js';
import { hasFallback } from '../base/pending.js';
import { SourceElement } from '../base/source-element.js';
import { status } from '../base/status.template.js';
import { sheet } from './debunk-verdict.styles.js';
import { badge } from './debunk-verdict.template.js';

/** The events of a verdict whose details differ from those of other elements. */
interface VerdictEvents {
  'debunk-load': DebunkLoadEvent;
}

const GIVEN = ['tone', 'label', 'by', 'href'] as const;

/**
 * A verdict alone: icon, label and who judged, one line high in any font, for headlines, lists and tables.
 *
 * Its children are the fallback: they are shown until the verdict is there, and kept if it never comes.
 *
 * @slot - The fallback.
 * @slot verdict-icon - The organisation's own artwork for the rating in place of the icon, with its alternative text.
 *
 * @csspart badge - The whole badge; a link if there is a page to read.
 * @csspart verdict - The verdict: icon and label.
 * @csspart icon - The icon of the verdict's tone.
 * @csspart by - Who judged. Where it is hidden, screen readers still hear it.
 * @csspart status - What is told while there is neither verdict nor fallback.
 *
 * @cssprop [--debunk-font-labels=ui-sans-serif, system-ui, sans-serif] - Font of verdicts, labels, notes and buttons.
 * @cssprop [--debunk-ink=currentColor] - Colour of the text; all others follow it.
 * @cssprop [--debunk-paper] - Background, an opaque colour; the page's own by default, or `#fff` and `#16181d` with the theme `light` or `dark`.
 * @cssprop [--debunk-false] - Colour of the tone `false`; a red made from the ink by default.
 * @cssprop [--debunk-misleading] - Colour of the tone `misleading`; an ochre made from the ink by default.
 * @cssprop [--debunk-unproven] - Colour of the tone `unproven`; a grey made from the ink by default.
 * @cssprop [--debunk-mixed] - Colour of the tone `mixed`; a violet made from the ink by default.
 * @cssprop [--debunk-true] - Colour of the tone `true`; a green made from the ink by default.
 *
 * @cssState loading - The verdict is not there yet.
 * @cssState ready - The verdict is shown.
 * @cssState empty - There is no verdict to show.
 * @cssState error - The verdict could not be shown.
 *
 * @keyboard Tab - Goes to the badge, if it is a link.
 * @keyboard Enter - Follows it.
 *
 * @fires {DebunkLoadEvent} debunk-load - The verdict is drawn. Detail: `case` and `warnings`.
 * @fires {DebunkErrorEvent} debunk-error - The verdict could not be shown. Detail: a `CaseError`.
 */
export class DebunkVerdict extends SourceElement<Case, VerdictEvents> {
  static override styles: CSSResultGroup = sheet;

  static override properties: PropertyDeclarations = { src: {}, tone: {}, label: {}, by: {}, href: {} };

  /**
   * The address of JSON in any supported format, as of a card: label, tone, publisher and page are those of its case. If
   * `tone`, `label`, `by` or `href` is set, it is ignored and nothing is loaded.
   */
  override src?: string;

  /** The tone: `false`, `misleading`, `unproven`, `mixed`, `true`, or `none` (the default, and for any other). */
  tone?: string;

  /** The verdict in the publisher's own words; by default those of the interface for the tone. */
  label?: string;

  /** Who judged; by default the site of `href`. */
  by?: string;

  /** The page of the fact-check. */
  href?: string;

  #given?: object | undefined;

  protected reading(): Reading<Case> {
    return caseReading;
  }

  protected origin(): Origin {
    const data = this.#given;
    return { data, loading: data ? 'eager' : 'lazy' };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (GIVEN.some((name) => changed.has(name))) {
      const { tone, label, by, href } = this;
      // Read as a case, whose addresses and words are checked. A case needs a title; it is not shown.
      const given = { title: label ?? tone ?? 'verdict', verdict: { tone, label }, publisher: { name: by }, url: href };
      this.#given = GIVEN.some((name) => this[name] != null) ? given : undefined;
    }
    super.willUpdate(changed);
  }

  protected draw(c: Case, m: Messages): Content {
    return badge(c, m);
  }

  /** The fallback says it all; where there is none, one line does. */
  protected override render(): Content {
    const { state } = this.source;
    const { messages: m } = this;
    if (state.status === 'ready') return super.render();
    const error = errorOf(state);
    return [
      h('slot', {}),
      m &&
        !hasFallback(this) &&
        status(m, error ? m.errors[error.kind] : ['…', h('span', { class: 'hidden' }, m.loading)]),
    ];
  }

  protected announce(shown: Case, _: Messages, warnings: Warning[]): void {
    this.dispatchEvent(new DebunkLoadEvent({ case: shown, warnings }));
  }

  /** There is no claim in it. */
  protected creditOf(): undefined {
    return undefined;
  }
}
