import type { PropertyDeclarations, PropertyValues } from '@lit/reactive-element';
import type { Messages } from '../../i18n/messages.js';
import { fail, type Warning } from '../../model/result.js';
import { guarded } from '../../state/guard.js';
import type { Fetcher } from '../../state/settings.js';
import { errorOf, SourceController, type Origin, type Reading } from '../../state/source-controller.js';
import { CopyController } from './copying.js';
import { DebunkElement } from './debunk-element.js';
import { adopt } from './draw.js';
import { DebunkCopyEvent, DebunkErrorEvent } from './events.js';
import { h, type Content } from './markup.js';
import { canRetry, hasFallback } from './pending.js';
import { skeleton, status } from './status.template.js';

/** The messages to readers while an element has no data. */
type PendingTexts = Pick<Messages, 'loading' | 'slow' | 'errors'>;

/**
 * An element with data. Its children are shown until the data has loaded, and kept if it never does; a child
 * `<script type="application/json">` holds the data itself.
 */
/* eslint-disable @typescript-eslint/no-unsafe-declaration-merging, @typescript-eslint/no-unused-vars --
   the interface at the end only types the listeners */
export abstract class SourceElement<T, Events> extends DebunkElement {
  static override properties: PropertyDeclarations = { fetcher: { attribute: false } };

  /** Used instead of the provider's fetcher or `fetch`. */
  fetcher?: Fetcher;

  protected readonly source = new SourceController(this, this.reading(), () => {
    this.#outcome = true;
    // In the fallback, or in the message about an error.
    this.#focused = this.matches(':focus-within');
  });
  /** Whether an outcome is still to be announced, and whether the focus was in the element when it came. */
  #outcome = false;
  #focused = false;
  #failed = false;
  /** Whether a server has drawn the element, and whether that was not taken over yet. */
  protected isServed = false;
  #isUntouched = false;
  /** The height in px that an element far away may come to have; undefined if nothing is known of it. */
  protected heightAhead: number | undefined;

  constructor() {
    super();
    new CopyController(
      this,
      (selected) => {
        const { state } = this.source;
        return state.status === 'ready' && this.messages && this.creditOf(selected, state.value, this.messages);
      },
      (text) => this.dispatchEvent(new DebunkCopyEvent(text)),
    );
  }

  abstract src?: string;
  /** Turns data into the value that the element shows. Called once, before the element's own fields are set. */
  protected abstract reading(): Reading<T>;
  /** The origin of the data, beyond the settings that every element with data has. */
  protected abstract origin(): Origin;
  protected abstract draw(data: T, m: Messages): Content;
  /** Tells the page that the data is drawn. */
  protected abstract announce(data: T, m: Messages, warnings: Warning[]): void;
  /** The credit for a selection that is copied or dragged out of the element; undefined if no claim is in it. */
  protected abstract creditOf(selected: Range, data: T, m: Messages): string | undefined;

  /** The messages while there is no data; undefined while their language is being loaded. */
  protected texts(m: Messages): PendingTexts | undefined {
    return m;
  }

  /** Loads again, for example after an error. */
  reload(): void {
    guarded(this, () => this.source.reload())();
  }

  /**
   * Shows the fallback, and says so once, in an event and to the reader.
   * @internal
   */
  override fault(cause: unknown): void {
    const { shadowRoot } = this;
    const { state } = this.source;
    // Else a new slot would lead to a new update.
    shadowRoot?.removeEventListener('slotchange', this.#onChildren);
    // Not by `draw`, which may be what has thrown.
    if (shadowRoot && !this.#isUntouched) showFallback(shadowRoot);
    // If not even the message can be drawn, the fallback is all there is.
    if (errorOf(state)?.kind === 'internal') return;
    const { error } = fail('internal', String(cause));
    this.source.fail(error);
    this.#outcome = false;
    this.dispatchEvent(new DebunkErrorEvent(error));
    this.setStates('error');
  }

  /** Shows the fallback from the start. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.isServed = this.#isUntouched = !!this.shadowRoot;
    const root = super.createRenderRoot();
    if (!this.isServed) showFallback(root);
    return root;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.renderRoot.addEventListener('slotchange', this.#onChildren);
    // An element that the parser has just begun may yet get its data as a child.
    if (document.readyState === 'loading') addEventListener('DOMContentLoaded', this.#onChildren, { once: true });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { src, settings, messages: m } = this;
    if (settings) {
      const { base, cache, fetcher } = settings;
      this.source.update({
        src,
        ...this.origin(),
        json: this.#inline(),
        base,
        cache,
        fetcher: this.fetcher ?? fetcher,
      });
    }
    const { state } = this.source;
    this.setStates(
      errorOf(state) || (state.status === 'ready' && m && this.texts(m)) ? state.status : 'loading',
      this.theme ?? settings?.theme ?? 'auto',
    );
  }

  /** Keeps what a server has drawn until the data is there, and then takes it over: its nodes, focus and selection. */
  protected override redraw(): void {
    if (this.#isUntouched) {
      if (!this.states.has('ready')) return;
      this.#isUntouched = false;
      // The element has adopted the same styles.
      this.renderRoot.querySelector('style, link')?.remove();
      // What the server has drawn is the data in the markup.
      if (this.#inline() !== undefined && adopt(this.renderRoot, this.render())) return;
    }
    super.redraw();
  }

  protected override render(): Content {
    const { state } = this.source;
    const { messages: m } = this;
    const texts = m && this.texts(m);
    if (state.status === 'ready' && texts) return this.draw(state.value, m);
    return [h('slot', {}), this.#pending(m, texts)];
  }

  /** The status below the fallback, or in its place. */
  #pending(m: Messages | undefined, texts: PendingTexts | undefined): Content {
    const { state } = this.source;
    const error = errorOf(state);
    // The button stays during a retry, so that it keeps the focus.
    const retry = (error ? canRetry(error) : this.#failed) ? () => this.reload() : undefined;
    const told = error
      ? texts?.errors[error.kind]
      : state.status === 'slow'
        ? texts?.slow
        : this.#failed && texts?.loading;
    return [
      !error && !hasFallback(this) && skeleton(texts?.loading, this.heightAhead),
      m && told && status(m, told, error, retry),
    ];
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { state } = this.source;
    const { messages: m } = this;
    if (!this.#outcome || !m || !this.texts(m)) return;
    this.#outcome = false;
    const error = errorOf(state);
    this.#failed = !!error;
    if (error) this.dispatchEvent(new DebunkErrorEvent(error));
    if (state.status !== 'ready') return;
    // The focused content is gone: its replacement takes the focus.
    if (this.#focused && !this.shadowRoot?.activeElement) {
      this.renderRoot.querySelector<HTMLElement>('.ui')?.focus();
    }
    this.announce(state.value, m, state.warnings);
  }

  /** The text of a child script that holds the data. */
  #inline(): string | undefined {
    if (document.readyState === 'loading') return undefined;
    return this.querySelector(':scope > script[type$="json"]')?.textContent;
  }

  readonly #onChildren = (): void => {
    this.requestUpdate();
  };
}

function showFallback(root: DocumentFragment | HTMLElement): void {
  root.replaceChildren(document.createElement('slot'));
}

/** The listeners of an element get its own kinds of events. */
export interface SourceElement<T, Events> {
  addEventListener<K extends keyof Events>(
    type: K,
    listener: (this: this, event: Events[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: HTMLElement, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<K extends keyof Events>(
    type: K,
    listener: (this: this, event: Events[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: HTMLElement, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}
