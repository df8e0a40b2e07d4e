import { ReactiveElement, type PropertyDeclarations, type PropertyValues } from '@lit/reactive-element';
import type { Messages } from '../../i18n/messages.js';
import type { Theme } from '../../model/display.js';
import { guarded, nobody, type Guarded } from '../../state/guard.js';
import { LanguageController } from '../../state/language-controller.js';
import { settingsRequest, type Settings } from '../../state/settings.js';
import { offWindow, onWindow } from '../../state/window-events.js';
import { VERSION } from '../../version.js';
import { draw } from './draw.js';
import type { Content } from './markup.js';
import { adoptSheets } from './sheets.js';
import { beginWork, inTurn } from './turns.js';

/** The base of all elements: a version, a theme, states, a language, and the settings of the provider. */
export abstract class DebunkElement extends ReactiveElement implements Guarded {
  /** The version of the package that the element comes from. */
  static readonly version: string = VERSION;

  static override properties: PropertyDeclarations = { theme: {} };

  /**
   * `auto` takes the page's text colour and stands on the page's own background; `light` and `dark` bring a background
   * of their own. The default is the provider's theme, else `auto`.
   */
  theme?: Theme;

  readonly #language = new LanguageController(this);
  // Here, since an element that has gone to another window's document gets none. Without them it is only styled less.
  protected readonly states: Set<string> = guarded(nobody, () => this.attachInternals().states)() ?? new Set();
  #settings?: Settings | undefined;
  #leave?: (() => void) | undefined;

  /** The texts of the interface; undefined while a language is being loaded for the first time. */
  protected get messages(): Messages | undefined {
    return this.#language.messages;
  }

  /** The settings of the nearest provider; undefined while the provider around the element is not defined yet. */
  protected get settings(): Settings | undefined {
    return this.#settings ?? (this.closest('debunk-provider:not(:defined)') ? undefined : {});
  }

  /** @internal */
  abstract fault(cause: unknown): void;

  override connectedCallback(): void {
    beginWork();
    super.connectedCallback();
    this.#ask();
    // If nobody answers, the settings of an earlier provider no longer hold.
    this.requestUpdate();
    // For a provider that is registered after the element.
    onWindow('context-provider', this.#ask);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    offWindow('context-provider', this.#ask);
    this.#leave?.();
    this.#settings = undefined;
  }

  /** In another document its style sheets are dropped. */
  adoptedCallback(): void {
    const { elementStyles } = this.constructor as typeof DebunkElement;
    if (this.shadowRoot) adoptSheets(this.shadowRoot, elementStyles);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    // eslint-disable-next-line wc/attach-shadow-constructor -- as in Lit
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    this.adoptedCallback();
    return root;
  }

  readonly #ask = guarded(this, (): void => {
    this.dispatchEvent(
      settingsRequest(this, (settings, leave) => {
        if (leave !== this.#leave) this.#leave?.();
        this.#leave = leave;
        this.#settings = settings;
        this.requestUpdate();
      }),
    );
  });

  // eslint-disable-next-line @typescript-eslint/no-invalid-void-type -- as in Lit
  protected override scheduleUpdate(): void | Promise<unknown> {
    return this.hasUpdated ? super.scheduleUpdate() : inTurn(() => super.scheduleUpdate());
  }

  /** The content of the shadow root. */
  protected abstract render(): Content;

  protected override update(changed: PropertyValues<this>): void {
    super.update(changed);
    this.redraw();
  }

  protected redraw(): void {
    draw(this.renderRoot, this.render());
  }

  /** Makes `:state(…)` match these states and no others. */
  protected setStates(...states: string[]): void {
    const own = this.states;
    // Each change costs a recalculation of styles.
    if (states.length === own.size && states.every((state) => own.has(state))) return;
    own.clear();
    for (const state of states) own.add(state);
  }
}
