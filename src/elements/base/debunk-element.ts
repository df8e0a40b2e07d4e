import { ContextEvent } from '@lit/context';
import { LitElement, type PropertyDeclarations } from 'lit';
import type { Messages } from '../../i18n/messages.js';
import type { Theme } from '../../model/display.js';
import { LanguageController } from '../../state/language-controller.js';
import { settingsContext, type Settings } from '../../state/settings.js';
import { VERSION } from '../../version.js';

/** The base of all elements: a version, a theme, states, a language, and the settings of the provider. */
export class DebunkElement extends LitElement {
  /** The version of the package that the element comes from. */
  static readonly version: string = VERSION;

  static override properties: PropertyDeclarations = { theme: {} };

  /**
   * `auto` takes the page's text colour and stands on the page's own background; `light` and `dark` bring a background
   * of their own. The default is the provider's theme, else `auto`.
   */
  theme?: Theme;

  readonly #language = new LanguageController(this);
  readonly #states = this.attachInternals().states;
  /** For a server-rendered element: resolves when its own templates can be hydrated. */
  protected readonly hydrated =
    this.shadowRoot &&
    import('./hydrate.js').then(
      ({ hydrateLater }) => hydrateLater(this),
      // The server-rendered content can be read; it stays as it is.
      () => new Promise<never>(() => undefined),
    );
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

  override connectedCallback(): void {
    super.connectedCallback();
    this.#ask();
    // If nobody answers, the settings of an earlier provider no longer hold.
    this.requestUpdate();
    // For a provider that is registered after the element.
    addEventListener('context-provider', this.#ask);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('context-provider', this.#ask);
    this.#leave?.();
    this.#settings = undefined;
  }

  readonly #ask = (): void => {
    this.dispatchEvent(
      new ContextEvent(
        settingsContext,
        this,
        (settings, leave) => {
          if (leave !== this.#leave) this.#leave?.();
          this.#leave = leave;
          this.#settings = settings;
          this.requestUpdate();
        },
        true,
      ),
    );
  };

  // eslint-disable-next-line @typescript-eslint/no-invalid-void-type -- as in Lit
  protected override scheduleUpdate(): void | Promise<unknown> {
    return this.hydrated?.then(() => super.scheduleUpdate()) ?? super.scheduleUpdate();
  }

  /** Makes `:state(…)` match these states and no others. */
  protected setStates(...states: string[]): void {
    this.#states.clear();
    for (const state of states) this.#states.add(state);
  }
}
