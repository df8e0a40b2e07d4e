import { ContextEvent } from '@lit/context';
import { LitElement, type PropertyDeclarations } from 'lit';
import type { Messages } from '../../i18n/messages.js';
import type { Theme } from '../../model/display.js';
import { LanguageController } from '../../state/language-controller.js';
import { settingsContext, type Settings } from '../../state/settings.js';
import { VERSION } from '../../version.js';

/** What every element of the package has: a version, a theme, states, a language, and the settings of its provider. */
export class DebunkElement extends LitElement {
  /** The version of the package that the element comes from. */
  static readonly version: string = VERSION;

  static override properties: PropertyDeclarations = { theme: {} };

  /**
   * `auto` takes the text colour of the page and stands on the page's own ground; `light` and `dark` bring a ground of
   * their own. The default is the provider's theme, else `auto`.
   */
  theme?: Theme;

  readonly #language = new LanguageController(this);
  readonly #states = this.attachInternals().states;
  /** For an element that a server has drawn: settles when its own templates can go on from there. */
  protected readonly hydrated =
    this.shadowRoot &&
    import('./hydrate.js').then(
      ({ hydrateLater }) => hydrateLater(this),
      // What stands there can be read; it stays as it is.
      () => new Promise<never>(() => undefined),
    );
  #settings?: Settings | undefined;
  #leave?: (() => void) | undefined;

  /** The texts of the interface; undefined while a language is being loaded for the first time. */
  protected get messages(): Messages | undefined {
    return this.#language.messages;
  }

  /** What the nearest provider gives; undefined as long as the provider around the element is not there yet. */
  protected get settings(): Settings | undefined {
    return this.#settings ?? (this.closest('debunk-provider:not(:defined)') ? undefined : {});
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#ask();
    // Where nobody answers, there may have been a provider before.
    this.requestUpdate();
    // A provider that was registered after the element.
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

  /** Makes `:state(…)` match these, and none besides. */
  protected setStates(...states: string[]): void {
    this.#states.clear();
    for (const state of states) this.#states.add(state);
  }
}
