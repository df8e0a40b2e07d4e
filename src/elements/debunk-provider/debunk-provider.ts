import { ContextConsumer, ContextProvider } from '@lit/context';
import { css, ReactiveElement, type PropertyDeclarations, type PropertyValues } from '@lit/reactive-element';
import type { Theme } from '../../model/display.js';
import { fail } from '../../model/result.js';
import { guarded, type Guarded } from '../../state/guard.js';
import { settingsContext, type DocumentCache, type Fetcher, type Settings } from '../../state/settings.js';
import { VERSION } from '../../version.js';
import { DebunkErrorEvent } from '../base/events.js';
import { adoptSheets } from '../base/sheets.js';
import { markCases } from './mark-cases.js';

/**
 * Shares settings with all elements inside it. Settings that it does not have come from the provider around it. It has
 * no box of its own. Its `lang` is the language of the interface inside it, as that of any element is.
 *
 * @slot - The elements that the settings are for.
 *
 * @fires {DebunkErrorEvent} debunk-error - Something threw. Detail: a `CaseError` of kind `internal`.
 */
export class DebunkProvider extends ReactiveElement implements Guarded {
  /** The version of the package that the element comes from. */
  static readonly version: string = VERSION;

  static override styles = css`
    :host {
      display: contents;
    }
  `;

  /**
   * Loads the code that makes mentions of marked links; set where the provider is registered.
   * @internal
   */
  static mentionCode: () => Promise<{ fill: (root: ParentNode) => void }> = () =>
    Promise.reject(new Error('not registered'));

  static override properties: PropertyDeclarations = {
    base: {},
    theme: {},
    list: {},
    mentions: {},
    fetcher: { attribute: false },
    cache: { attribute: false },
  };

  /** The base of `src` for the elements inside; itself relative to the base around it, ultimately to the page's. */
  base?: string;

  /** The theme of the elements inside: `auto`, `light` or `dark`. */
  theme?: Theme;

  /** The address of a list (`checks/index.json`) in which the cards inside find the other cases of their stories. */
  list?: string;

  /**
   * The address of the folder of cases of a built site (`https://facts.example/cases/`): each link inside that leads to
   * one of their pages becomes a mention. Links that are added later too.
   */
  mentions?: string;

  /** Used instead of `fetch`. */
  fetcher?: Fetcher;

  /** Holds the documents loaded inside; the page's own cache by default. */
  cache?: DocumentCache;

  readonly #around = new ContextConsumer(this, { context: settingsContext, subscribe: true });
  readonly #inside = new ContextProvider(this, { context: settingsContext, initialValue: {} });

  protected override willUpdate(changed: PropertyValues<this>): void {
    const around = this.#around.value ?? {};
    const { base = '', theme = around.theme, fetcher = around.fetcher, cache = around.cache, list } = this;
    const outer = around.base ?? document.documentElement.baseURI;
    // An invalid address is ignored, as in an `<a>`.
    const inner = URL.canParse(base, outer) ? new URL(base, outer).href : outer;
    const settings: Settings = {
      base: inner,
      theme,
      list: list !== undefined && URL.canParse(list, inner) ? new URL(list, inner).href : around.list,
      fetcher,
      cache,
    };
    const before = this.#inside.value;
    if ((Object.keys(settings) as (keyof Settings)[]).some((key) => settings[key] !== before[key])) {
      this.#inside.setValue(settings);
    }
    if (changed.has('mentions') || changed.has('base')) this.#upgrade();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#upgrade();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#added.disconnect();
  }

  #upgrade(): void {
    this.#added.disconnect();
    if (this.mentions === undefined) return;
    this.#added.observe(this, { childList: true, subtree: true });
    void this.#fill();
  }

  /** If the code of mentions cannot be loaded, links remain links. */
  readonly #fill = guarded(this, async (): Promise<void> => {
    const { mentions = '' } = this;
    const { base } = this.#inside.value;
    if (!URL.canParse(mentions, base) || !markCases(this, new URL(mentions, base).href)) return;
    const code = await DebunkProvider.mentionCode().catch(() => undefined);
    code?.fill(this);
  });

  readonly #added = new MutationObserver(() => void this.#fill());

  /** @internal */
  fault(cause: unknown): void {
    this.dispatchEvent(new DebunkErrorEvent(fail('internal', String(cause)).error));
  }

  adoptedCallback(): void {
    if (this.shadowRoot) adoptSheets(this.shadowRoot, DebunkProvider.elementStyles);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    // eslint-disable-next-line wc/attach-shadow-constructor -- as in Lit
    const root = this.attachShadow({ mode: 'open' });
    this.adoptedCallback();
    root.append(document.createElement('slot'));
    return root;
  }
}
