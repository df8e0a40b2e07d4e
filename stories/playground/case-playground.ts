import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { toCaseInput } from '../../src/cli/case-json.js';
import { convertCase } from '../../src/cli/convert-case.js';
import type { Finding } from '../../src/cli/findings.js';
import { headlineOf } from '../../src/cli/headline.js';
import { kindOfName } from '../../src/cli/input.js';
import { snippetParts } from '../../src/cli/snippet-parts.js';
import type { Case, CaseInput } from '../../src/model/case.js';
import { PURPOSES, snippet, SNIPPETS, type SnippetForm } from '../../src/content/snippets.js';
import type { CaseEditEvent } from './case-form.js';
import { EXAMPLES } from './examples.js';
import { fetchAddress } from './fetch-address.js';
import { withoutEmpty } from './form-fields.js';
import { pageStyles } from './page.styles.js';
import { decode, MOST_CASES, readSource, type Reading, type Source } from './read.js';
import { snippetScripts } from '../snippet-scripts.js';
import { written } from './written.js';

/** What is written of a case. */
interface Written {
  json: string;
  claimReview: string;
  snippet: string;
}

/** Where the JSON of a case will stand, unless the reader says so. */
const PLACE = 'https://factchecker.example/cases/';
const MOST_FINDINGS = 20;

const NOTHING: Reading = { cases: [], findings: [], more: false };

/**
 * Reads what is pasted, dropped, opened or fetched, and shows the card, what is wrong with it, and all that can be made of it.
 * Text and form edit the same case. It stores nothing, and sends nothing but the request to an address that was typed.
 */
export class CasePlayground extends LitElement {
  static override properties = {
    text: {},
    mode: {},
    pageLang: {},
    pageDir: {},
    reading: { state: true },
    names: { state: true },
    picked: { state: true },
    draft: { state: true },
    output: { state: true },
    form: { state: true },
    place: { state: true },
    notice: { state: true },
    address: { state: true },
    isOver: { state: true },
  };
  static override styles = [
    pageStyles,
    css`
      .modes {
        display: flex;
        flex-wrap: wrap;
        gap: 0 1.5rem;
      }
      .modes label,
      .cases label {
        display: flex;
        gap: 0.5rem;
        align-items: baseline;
        padding-block: 0.25rem;
        font-weight: 400;
      }
      .modes label:has(:checked),
      .cases label:has(:checked) {
        font-weight: 600;
      }
      .cases {
        gap: 0.25rem;
        max-block-size: 14rem;
        overflow-y: auto;
        padding: 0.25rem;
      }
      .modes legend,
      .cases legend {
        margin-block-end: 0.25rem;
      }
      #text {
        min-block-size: 20rem;
      }
      .over #text {
        outline: 3px dashed var(--accent);
      }
      .address {
        display: grid;
        gap: 0.4rem;
      }
      .address .row > input {
        flex: 1 1 12rem;
      }
      .findings {
        display: grid;
        gap: 0.75rem;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      .findings li {
        padding-inline-start: 0.8rem;
        border-inline-start: 4px solid light-dark(#815009, #dcb25c);
        overflow-wrap: anywhere;
      }
      .findings .error {
        border-color: var(--bad);
      }
      .none {
        padding: 1.5rem;
        background: var(--wash);
      }
      .place {
        min-block-size: 2.5rem;
        field-sizing: content;
        resize: none;
      }
    `,
  ];

  /** What is read. */
  text = '';
  /** What is written with. */
  mode: 'text' | 'form' = 'text';
  /** The language and the direction of the page around, in which cards speak. */
  pageLang = 'en';
  pageDir = 'ltr';
  private source: Source = { text: '' };
  private reading = NOTHING;
  /** The cases as they are written. */
  private inputs: CaseInput[] = [];
  private names: string[] = [];
  private picked = 0;
  /** The case as the form has it, with what is empty yet. */
  private draft: CaseInput = {};
  private output: Written | undefined;
  private form: SnippetForm = 'element';
  private place = '';
  private notice = '';
  private address = '';
  private isOver = false;
  private readings = 0;
  private writings = 0;

  /** The case that is shown; none while one cannot be read. */
  private get case(): Case | undefined {
    return this.isWhole ? this.reading.cases[this.picked]?.case : undefined;
  }

  /** Whether every case that is written was read. */
  private get isWhole(): boolean {
    return this.reading.cases.length === this.inputs.length;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('text') && this.text !== this.source.text) this.show({ text: this.text });
  }

  /** Reads a source in place of what was there. @param place Where the JSON of its cases stands, if that is known. */
  private show(source: Source, place = ''): void {
    this.picked = 0;
    this.place = place;
    void this.read(source, true);
  }

  /** @param anew Whether the form takes over what was read; not while it is the form that writes. */
  private async read(source: Source, anew: boolean): Promise<void> {
    this.notice = '';
    this.source = source;
    this.text = source.text;
    const mine = ++this.readings;
    const reading = source.text.trim() ? await readSource(source) : NOTHING;
    const names = await Promise.all(reading.cases.map((read) => headlineOf(read.case)));
    if (mine !== this.readings) return;
    this.reading = reading;
    this.names = names;
    if (anew) {
      this.inputs = reading.cases.map((read) => toCaseInput(read.case));
      this.pick(Math.min(this.picked, Math.max(names.length - 1, 0)));
    } else await this.write();
  }

  private async write(): Promise<void> {
    const mine = ++this.writings;
    const entry = this.case;
    if (!entry) {
      this.output = undefined;
      return;
    }
    const place = URL.canParse(this.place) ? this.place : this.usualPlace(entry);
    const isOne = this.names.length === 1 || !this.place || place.includes('#');
    const src = isOne || !entry.id ? place : `${place}#${entry.id}`;
    const output = {
      json: written([toCaseInput(entry)]),
      claimReview: await convertCase(entry, 'claimreview'),
      snippet: snippet(this.form, await snippetParts(entry, src, await snippetScripts())) ?? '',
    };
    if (mine === this.writings) this.output = output;
  }

  private usualPlace({ id = 'case' }: Case): string {
    return `${PLACE}${id}.json`;
  }

  private pick(index: number): void {
    this.picked = index;
    this.draft = this.inputs[index] ?? {};
    void this.write();
  }

  private edit({ value }: CaseEditEvent): void {
    this.draft = value;
    this.inputs = [...this.inputs];
    this.inputs[this.picked] = withoutEmpty(value) ?? {};
    void this.read({ ...this.source, text: written(this.inputs), kind: 'json' }, false);
  }

  /** Takes what is typed, pasted or dropped: an address is not fetched before the reader says so. */
  private take(text: string): void {
    if (/^\s*https?:\/\/\S+\s*$/.test(text)) {
      this.address = text.trim();
      this.show({ text: '' });
      this.notice = 'That is an address. Press “Fetch” to load what stands there.';
    } else void this.read({ text }, true);
  }

  private async open(file: File | null | undefined): Promise<void> {
    if (file) this.show({ text: decode(await file.arrayBuffer()), kind: kindOfName(file.name) });
  }

  private onDrag(event: DragEvent): void {
    event.preventDefault();
    this.isOver = event.type === 'dragover';
  }

  private onDrop(event: DragEvent): void {
    event.preventDefault();
    this.isOver = false;
    this.mode = 'text';
    const file = event.dataTransfer?.files[0];
    const text = event.dataTransfer?.getData('text/plain');
    if (file) void this.open(file);
    else if (text) this.take(text);
  }

  private async onFetch(event: Event): Promise<void> {
    event.preventDefault();
    this.notice = 'Fetching …';
    const { address, source } = this;
    const found = await fetchAddress(address);
    // What was written in the meantime stays.
    if (source !== this.source) return;
    if (typeof found === 'string') this.notice = found;
    else this.show(found, found.kind === 'html' ? '' : address);
  }

  /** Selects the place of a finding in the text. */
  private async goTo({ line, column }: Finding): Promise<void> {
    this.mode = 'text';
    await this.updateComplete;
    const area = this.renderRoot.querySelector<HTMLTextAreaElement>('#text');
    const before = this.text.split('\n').slice(0, line - 1);
    const start = before.reduce((sum, one) => sum + one.length + 1, column - 1);
    area?.focus();
    area?.setSelectionRange(start, Math.max(start + 1, this.text.indexOf('\n', start)));
  }

  override render(): TemplateResult {
    return html`<main
      lang="en"
      dir="ltr"
      class=${this.isOver ? 'over' : ''}
      @dragover=${(event: DragEvent) => this.onDrag(event)}
      @dragleave=${(event: DragEvent) => this.onDrag(event)}
      @drop=${(event: DragEvent) => this.onDrop(event)}
    >
      <header>
        <h1>Playground</h1>
        <p class="lead">
          Paste, drop or open a fact-check in any format that we read, and see its card, what is wrong with it, and what
          to paste into your page.
        </p>
        <p class="soft">
          What you write stays in this page. Nothing is stored, and nothing is sent but the request to an address that
          you fetch.
        </p>
      </header>
      <div class="columns">
        <section class="stack" aria-labelledby="write">
          <h2 id="write">Write</h2>
          ${this.modes()}
          ${
            this.mode === 'text'
              ? html`${this.textMode()} ${this.findings()} ${this.others()}`
              : html`${this.formMode()} ${this.findings()}`
          }
        </section>
        <section class="stack" aria-labelledby="see">
          <h2 id="see">See</h2>
          ${this.cases()} ${this.card()} ${this.outputs()}
        </section>
      </div>
    </main>`;
  }

  private modes(): TemplateResult {
    const MODES = { text: 'As text', form: 'Field by field' } as const;
    return html`<fieldset class="modes">
      <legend class="away">Write the case</legend>
      ${(Object.keys(MODES) as (keyof typeof MODES)[]).map(
        (mode) =>
          html`<label>
            <input type="radio" name="mode" .checked=${this.mode === mode} @change=${() => (this.mode = mode)} />
            ${MODES[mode]}
          </label>`,
      )}
    </fieldset>`;
  }

  private textMode(): TemplateResult {
    return html`
      <div class="stack" style="gap: 0.5rem">
        <label for="text">Cases</label>
        <textarea
          id="text"
          class="code"
          rows="18"
          spellcheck="false"
          aria-describedby="formats"
          .value=${this.text}
          @input=${(event: Event) => this.take((event.currentTarget as HTMLTextAreaElement).value)}
        ></textarea>
        <p id="formats" class="soft">
          Our JSON, ClaimReview, a whole HTML page with ClaimReview in it, an answer of Google’s Fact Check Tools, CSV,
          or the plain text of a debunk.
        </p>
        <p class="row">
          <button type="button" @click=${() => this.choose()}>Open a file</button>
          <button type="button" @click=${() => this.show({ text: '' })}>Clear</button>
          <input
            id="file"
            type="file"
            hidden
            aria-label="File"
            @change=${(event: Event) => this.open((event.currentTarget as HTMLInputElement).files?.[0])}
          />
        </p>
      </div>
    `;
  }

  /** Where else a case may come from. */
  private others(): TemplateResult {
    return html`
      <form class="address" novalidate @submit=${(event: Event) => this.onFetch(event)}>
        <label for="address">Address</label>
        <div class="row">
          <input
            id="address"
            type="url"
            inputmode="url"
            autocomplete="off"
            placeholder="https://…"
            aria-describedby="sends"
            .value=${this.address}
            @input=${(event: Event) => (this.address = (event.currentTarget as HTMLInputElement).value)}
          />
          <button>Fetch</button>
        </div>
        <p id="sends" class="soft">
          Your browser requests this address, without cookies. No other server is contacted.
        </p>
      </form>
      <div class="stack" role="group" aria-labelledby="examples" style="gap: 0.5rem">
        <h3 id="examples">Begin with an example</h3>
        <p class="row">
          ${Object.entries(EXAMPLES).map(
            ([name, text]) => html`<button type="button" @click=${() => this.show({ text })}>${name}</button>`,
          )}
        </p>
      </div>
    `;
  }

  private choose(): void {
    this.renderRoot.querySelector<HTMLInputElement>('#file')?.click();
  }

  private formMode(): TemplateResult {
    if (this.reading.more) return html`<p>There are more cases than fit here: change them as text.</p>`;
    return html`<case-form
      .value=${this.draft}
      .entry=${this.case}
      @case-edit=${(event: CaseEditEvent) => this.edit(event)}
    ></case-form>`;
  }

  /** What was read, in a line that is read out. */
  private summary(): string {
    const { cases, findings, more } = this.reading;
    if (this.notice) return this.notice;
    if (!this.text.trim()) return 'Nothing is written yet.';
    const count = (number: number, one: string): string => `${number || 'no'} ${one}${number === 1 ? '' : 's'}`;
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    const parts = [count(cases.length, 'case'), count(errors, 'error'), count(findings.length - errors, 'warning')];
    const rest = more ? ` These are the first ${MOST_CASES}; the command reads all: debunk validate FILE.` : '';
    return `Read: ${parts.join(', ')}.${rest}`;
  }

  private findings(): TemplateResult {
    const { findings } = this.reading;
    const rest = findings.length - MOST_FINDINGS;
    return html`<section class="stack" aria-labelledby="found">
      <h3 id="found">What we found</h3>
      <p role="status">${this.summary()}</p>
      <ul class="findings" ?hidden=${!findings.length}>
        ${findings.slice(0, MOST_FINDINGS).map(
          (finding) =>
            html`<li class=${finding.severity}>
              <strong>${finding.severity === 'error' ? 'Error' : 'Warning'}</strong>
              ${finding.path ? html`<code class="code">${finding.path}</code>` : nothing}
              ${
                finding.line
                  ? html`<button type="button" class="text" @click=${() => this.goTo(finding)}>
                      line ${finding.line}
                    </button>`
                  : nothing
              }
              <br />${finding.message}
            </li>`,
        )}
      </ul>
      ${rest > 0 ? html`<p>And ${rest} more: debunk validate FILE says all.</p>` : nothing}
      ${
        findings.some(({ message }) => message.includes('--') || message.includes('debunk convert'))
          ? html`<p class="soft">
              These messages come from the command debunk. Words that begin with -- are options of that command.
            </p>`
          : nothing
      }
    </section>`;
  }

  private cases(): TemplateResult | typeof nothing {
    if (this.names.length < 2 || !this.isWhole) return nothing;
    return html`<fieldset class="cases">
      <legend>Which of the ${this.names.length} cases</legend>
      ${this.names.map(
        (name, index) =>
          html`<label>
            <input
              type="radio"
              name="case"
              .checked=${index === this.picked}
              @change=${() => {
                this.pick(index);
              }}
            />
            <span lang=${this.reading.cases[index]?.case.lang ?? nothing} dir="auto">${name}</span>
          </label>`,
      )}
    </fieldset>`;
  }

  private card(): TemplateResult {
    if (!this.case) {
      const why = this.text.trim()
        ? 'See “What we found” for the reason.'
        : 'Write something, or begin with an example.';
      return html`<p class="none">There is no case to show. ${why}</p>`;
    }
    return html`<div lang=${this.pageLang} dir=${this.pageDir}>
      <debunk-card loading="eager" heading-level="3" .case=${this.case}></debunk-card>
    </div>`;
  }

  private outputs(): TemplateResult | typeof nothing {
    const { output } = this;
    if (!output || !this.case) return nothing;
    return html`<div>
      <details open>
        <summary>Snippet for your page</summary>
        <div class="stack">
          <div class="stack" style="gap: 0.4rem">
            <label for="place">Address where you will publish the JSON of this case</label>
            <textarea
              id="place"
              class="place"
              rows="1"
              spellcheck="false"
              placeholder=${this.usualPlace(this.case)}
              .value=${this.place}
              @input=${(event: Event) => {
                this.place = (event.currentTarget as HTMLTextAreaElement).value.trim();
                void this.write();
              }}
            ></textarea>
          </div>
          <div class="stack" style="gap: 0.4rem">
            <label for="form">Form</label>
            <select
              id="form"
              aria-describedby="purpose"
              @change=${(event: Event) => {
                this.form = (event.currentTarget as HTMLSelectElement).value as SnippetForm;
                void this.write();
              }}
            >
              ${SNIPPETS.map((form) => html`<option ?selected=${form === this.form}>${form}</option>`)}
            </select>
            <p id="purpose" class="soft">${PURPOSES[this.form]}</p>
          </div>
          <copy-text id="snippet" label="Snippet" .text=${output.snippet}></copy-text>
        </div>
      </details>
      <details>
        <summary>Our JSON</summary>
        <copy-text id="json" label="The case in our JSON" .text=${output.json}></copy-text>
      </details>
      <details>
        <summary>ClaimReview</summary>
        ${
          output.claimReview
            ? html`<copy-text
                id="claim-review"
                label="The case as ClaimReview"
                .text=${output.claimReview}
              ></copy-text>`
            : html`<p>There is none: a case that is retracted, or has no verdict, reviews nothing.</p>`
        }
      </details>
    </div>`;
  }
}
