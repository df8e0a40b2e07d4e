import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { styleMap } from 'lit/directives/style-map.js';
import type { CaseInput } from '../../src/model/case.js';
import * as cases from '../cases.js';
import { served } from '../sources.js';
import { pageStyles } from '../playground/page.styles.js';
import { measure } from './contrast.js';
import { cssOf, isColour, pairOf, THEMES, TOKENS, type Token, type Values } from './tokens.js';

const SCHEMES = ['light', 'dark'] as const;
type Scheme = (typeof SCHEMES)[number];

/** The least contrast of text: https://www.w3.org/TR/WCAG22/#contrast-minimum */
const LEAST = 4.5;

/** A card with all that has a colour of its own, and no longer than it must be. */
const CARD: CaseInput = {
  ...cases.reviewed,
  sources: [{ title: 'Prices since 2003', url: 'https://statistics.example/bread', publisher: 'Office of statistics' }],
};
const STORY = { id: 'kitchen', name: 'What they keep from your kitchen' };
const ROWS: CaseInput[] = [
  cases.tones.false,
  cases.tones.misleading,
  cases.tones.unproven,
  // With a short month: a pane is narrower than any list on a phone.
  { ...cases.tones.mixed, published: '2024-05-07' },
  cases.tones.true,
].map((entry) => ({ ...entry, narrative: STORY }));

const MENTIONED = served(cases.tones.false);

/** Sets the public tokens, from a theme or one by one, and shows what comes of them, light and dark, with each contrast. */
export class ThemeWorkbench extends LitElement {
  static override properties = {
    theme: {},
    pageLang: {},
    pageDir: {},
    values: { state: true },
    ratios: { state: true },
  };
  static override styles = [
    pageStyles,
    css`
      .themes {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem 1.5rem;
      }
      .themes label {
        display: flex;
        gap: 0.5rem;
        align-items: baseline;
        padding-block: 0.25rem;
        font-weight: 400;
      }
      .themes label:has(:checked) {
        font-weight: 600;
      }
      .themes legend {
        margin-block-end: 0.25rem;
      }
      .token {
        display: grid;
        gap: 0.25rem;
        padding-block: 0.75rem;
        border-block-start: 1px solid var(--line);
      }
      .token label {
        font: 600 0.85rem/1.4 var(--mono);
        overflow-wrap: anywhere;
      }
      .token textarea {
        min-block-size: 2.25rem;
        field-sizing: content;
        resize: none;
      }
      .token .row label {
        display: flex;
        gap: 0.5rem;
        align-items: center;
        font: 400 0.875rem/1.4 var(--sans);
      }
      input[type='color'] {
        inline-size: 2.75rem;
        block-size: 2rem;
        padding: 2px;
      }
      .unset {
        opacity: 0.4;
      }
      .panes {
        display: grid;
        gap: 1.5rem;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr));
      }
      .pane {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 1.75rem;
        align-content: start;
        min-inline-size: 0;
        padding: clamp(0.75rem, 2vw, 1.5rem) clamp(0.25rem, 2vw, 1.5rem);
        border: 1px solid var(--line);
        background: light-dark(#fff, #16181d);
        color: light-dark(#16181d, #f1f2f4);
      }
      .pane h3 {
        color: light-dark(#55585f, #b3b0a8);
      }
      table {
        border-collapse: collapse;
        inline-size: 100%;
        font-variant-numeric: tabular-nums;
      }
      th,
      td {
        padding: 0.35rem 0.75rem 0.35rem 0;
        border-block-end: 1px solid var(--line);
        text-align: start;
        vertical-align: baseline;
        overflow-wrap: anywhere;
      }
      th[scope='row'] {
        font-weight: 400;
      }
      .pass {
        color: var(--good);
      }
      .fail {
        color: var(--bad);
        font-weight: 700;
      }
      @media (min-width: 64rem) {
        .columns {
          grid-template-columns: minmax(0, 19rem) minmax(0, 1fr);
        }
      }
    `,
  ];

  /** The theme that is begun with; empty for the defaults. */
  theme = '';
  /** The language and the direction of the page around, in which the elements speak. */
  pageLang = 'en';
  pageDir = 'ltr';
  private values: Values = {};
  private ratios: Record<Scheme, Map<string, number>> = { light: new Map(), dark: new Map() };
  private frame = 0;

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('theme')) this.values = THEMES[this.theme] ?? {};
  }

  override updated(changed: Map<string, unknown>): void {
    if (changed.has('values')) this.measureSoon();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    cancelAnimationFrame(this.frame);
  }

  /** Measures once what is drawn has its new colours. */
  private measureSoon(): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => {
      this.frame = requestAnimationFrame(() => {
        const ratiosOf = (scheme: Scheme): Map<string, number> => {
          const pane = this.renderRoot.querySelector(`.pane.${scheme}`);
          return new Map(pane ? measure(pane).map(({ name, ratio }) => [name, ratio]) : []);
        };
        this.ratios = { light: ratiosOf('light'), dark: ratiosOf('dark') };
      });
    });
  }

  private set(name: string, value: string): void {
    const others = Object.entries(this.values).filter(([other]) => other !== name);
    this.values = Object.fromEntries([...others, ...(value.trim() ? [[name, value]] : [])]) as Values;
  }

  override render(): TemplateResult {
    return html`<main lang="en" dir="ltr">
      <header>
        <h1>Theme workbench</h1>
        <p class="lead">
          Begin with one of the themes or with the defaults, change what you like, and copy the style sheet. These are
          all the tokens there are.
        </p>
      </header>
      <div class="columns">
        <section class="stack" aria-labelledby="set">
          <h2 id="set">Set</h2>
          <fieldset class="themes">
            <legend>Theme</legend>
            ${['', ...Object.keys(THEMES)].map(
              (name) =>
                html`<label>
                  <input type="radio" name="theme" .checked=${name === this.theme} @change=${() => this.choose(name)} />
                  ${name || 'defaults'}
                </label>`,
            )}
          </fieldset>
          <details ?open=${matchMedia('(min-width: 64rem)').matches}>
            <summary>Tokens</summary>
            ${TOKENS.map((token) => this.token(token))}
          </details>
        </section>
        <div class="stack" style="gap: 2.5rem">
          <section class="stack" aria-labelledby="see">
            <h2 id="see">See</h2>
            <p role="status">${this.sum()}</p>
            <div class="panes" @debunk-load=${() => this.measureSoon()}>
              ${SCHEMES.map((scheme) => this.pane(scheme))}
            </div>
          </section>
          <section class="stack" aria-labelledby="contrast">
            <h2 id="contrast">Contrast</h2>
            ${this.contrasts()}
          </section>
          <section class="stack" aria-labelledby="copy">
            <h2 id="copy">Copy</h2>
            <p>
              These values apply to every element of a page. To limit them to some elements, replace
              <code>:root</code> with another selector.
            </p>
            <copy-text id="css" label="Style sheet" .text=${cssOf(this.values)}></copy-text>
          </section>
        </div>
      </div>
    </main>`;
  }

  private choose(name: string): void {
    // The same theme again undoes what was changed.
    this.theme = name;
    this.values = THEMES[name] ?? {};
  }

  private token(token: Token): TemplateResult {
    const { name, description } = token;
    const id = `token${name}`;
    const value = this.values[name] ?? '';
    return html`<div class="token">
      <label for=${id}>${name}</label>
      ${isColour(token) ? this.colours(token) : nothing}
      <textarea
        id=${id}
        class="code"
        rows="1"
        spellcheck="false"
        aria-describedby="${id}-about"
        placeholder=${token.default ?? 'default'}
        .value=${live(value)}
        @input=${(event: Event) => this.set(name, (event.currentTarget as HTMLTextAreaElement).value)}
      ></textarea>
      <small id="${id}-about">${description.replaceAll('`', '')}</small>
    </div>`;
  }

  /** Two fields for a colour: in light and in dark. */
  private colours({ name }: Token): TemplateResult {
    const pair = pairOf(this.values[name]);
    const { light, dark } = pair ?? { light: '#808080', dark: '#808080' };
    const set = (scheme: Scheme) => (event: Event) => {
      const both = { light, dark, [scheme]: (event.currentTarget as HTMLInputElement).value };
      this.set(name, `light-dark(${both.light}, ${both.dark})`);
    };
    return html`<div class="row" role="group" aria-label=${name}>
      ${SCHEMES.map(
        (scheme) =>
          html`<label>
            <input
              type="color"
              class=${pair ? '' : 'unset'}
              .value=${live({ light, dark }[scheme])}
              @input=${set(scheme)}
            />
            ${scheme}
          </label>`,
      )}
    </div>`;
  }

  private pane(scheme: Scheme): TemplateResult {
    return html`<section
      class="pane ${scheme}"
      aria-labelledby="pane-${scheme}"
      style=${styleMap({ 'color-scheme': scheme, ...this.values })}
    >
      <h3 id="pane-${scheme}">${scheme === 'light' ? 'Light' : 'Dark'}</h3>
      <div class="stack" style="gap: inherit" lang=${this.pageLang} dir=${this.pageDir}>
        <debunk-card loading="eager" heading-level="4" .case=${CARD}></debunk-card>
        <p>
          No outlet of note repeated it, as
          <debunk-verdict tone="true" label="Correct" by="Facts Example"></debunk-verdict> has it; others say
          <debunk-verdict tone="unproven" label="Unproven" by="Checks Example"></debunk-verdict>.
        </p>
        <debunk-provider .fetcher=${MENTIONED.fetcher}>
          <p>
            A chain message said that
            <debunk-mention src=${MENTIONED.src}
              ><a href="https://factchecker.example/salt-water">salt water helps</a></debunk-mention
            >, which it does not.
          </p>
        </debunk-provider>
        <narrative-list heading-level="4" narrative=${STORY.id} .cases=${ROWS}></narrative-list>
      </div>
    </section>`;
  }

  /** What the contrasts come to, in a line that is read out. */
  private sum(): string {
    const all = SCHEMES.flatMap((scheme) =>
      [...this.ratios[scheme]].map(([name, ratio]) => ({ name, ratio, scheme })),
    ).sort((a, b) => a.ratio - b.ratio);
    const failing = all.filter(({ ratio }) => ratio < LEAST).length;
    const [lowest] = all;
    const sum = failing
      ? `${failing} of ${all.length} texts fail: they have less than ${LEAST}.`
      : `All ${all.length} texts pass: they have ${LEAST} or more.`;
    return lowest ? `${sum} The lowest is ${shown(lowest.ratio)}, of ${lowest.name} in ${lowest.scheme}.` : '';
  }

  private contrasts(): TemplateResult {
    const names = [...new Set(SCHEMES.flatMap((scheme) => [...this.ratios[scheme].keys()]))];
    return html`<p class="soft">
        The WCAG contrast ratio of each text with the background drawn under it. Where there are several such texts, the
        lowest.
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">Text</th>
            ${SCHEMES.map((scheme) => html`<th scope="col">${scheme === 'light' ? 'Light' : 'Dark'}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${names.map(
            (name) =>
              html`<tr data-text=${name}>
                <th scope="row">${name}</th>
                ${SCHEMES.map((scheme) => cell(this.ratios[scheme].get(name)))}
              </tr>`,
          )}
        </tbody>
      </table>`;
  }
}

/** Two digits, rounded down: 4.499 is no 4.5. */
const shown = (ratio: number): string => (Math.floor(ratio * 100) / 100).toFixed(2);

function cell(ratio: number | undefined): TemplateResult {
  if (ratio === undefined) return html`<td>not shown</td>`;
  const passes = ratio >= LEAST;
  return html`<td>${shown(ratio)} <span class=${passes ? 'pass' : 'fail'}>${passes ? 'pass' : 'fail'}</span></td>`;
}
