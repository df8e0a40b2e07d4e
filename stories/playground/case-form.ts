import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Field } from '../../src/cli/case-fields.js';
import { segmentsOf } from '../../src/cli/locate.js';
import { adviceOn } from '../../src/cli/reader-advice.js';
import type { Case, CaseInput } from '../../src/model/case.js';
import { richTextToPlain, type RichText } from '../../src/model/rich-text.js';
import { fieldsIn, labelOf, nameOf, sections, singular, valueAt, withValue, type Path } from './form-fields.js';
import { pageStyles } from './page.styles.js';

/** Says that the case was changed. */
export class CaseEditEvent extends Event {
  static readonly type = 'case-edit';

  constructor(readonly value: CaseInput) {
    super(CaseEditEvent.type);
  }
}

const idOf = (at: Path): string => `field-${at.join('-')}`;

/** Writes a case field by field; the fields are those of the schema. Fires `CaseEditEvent` at each change. */
export class CaseForm extends LitElement {
  static override properties = { value: { attribute: false }, entry: { attribute: false } };
  static override styles = [
    pageStyles,
    css`
      details {
        border-block-start: 1px solid var(--line);
      }
      details > .stack {
        padding-block: 0.25rem 1.25rem;
      }
      legend {
        margin-block-end: 0.6rem;
      }
      fieldset fieldset {
        padding-inline-start: 0.9rem;
        border-inline-start: 3px solid var(--line);
      }
      .field {
        display: grid;
        gap: 0.25rem;
      }
      textarea {
        min-block-size: 2.5rem;
        field-sizing: content;
      }
      ol {
        display: grid;
        gap: 0.6rem;
        margin: 0;
        padding-inline-start: 1.4rem;
      }
      .advice {
        padding: 0.9rem 1.1rem;
        background: var(--wash);
      }
    `,
  ];

  /** The case as it is written. */
  value: CaseInput = {};
  /** The same as it was read, for the advice; undefined if it cannot be. */
  entry: Case | undefined;

  override render(): TemplateResult {
    return html`<form class="stack" novalidate @submit=${(event: Event) => event.preventDefault()}>
      ${this.advice()}
      <div>
        ${sections().map(
          ({ title, fields }, index) =>
            html`<details ?open=${index < 3}>
              <summary>${title}</summary>
              <div class="stack">
                ${fields.map((field) => this.field(field, [nameOf(field.path)], fields.length === 1))}
              </div>
            </details>`,
        )}
      </div>
    </form>`;
  }

  private advice(): TemplateResult {
    const advice = this.entry
      ? [...adviceOn(this.entry)]
      : [{ path: 'title', message: 'a case needs a title or a claim. Without either there is nothing to show.' }];
    return html`<section class="stack advice" aria-labelledby="advice">
      <h3 id="advice">What helps readers</h3>
      ${
        advice.length
          ? html`<ol>
              ${advice.map(({ path, message }) => {
                const at = segmentsOf(path);
                return html`<li>
                  <button type="button" class="text" @click=${() => this.goTo(at)}>${nameAt(at)}</button>: ${message}
                </li>`;
              })}
            </ol>`
          : html`<p>This case has all that we would ask for.</p>`
      }
    </section>`;
  }

  /** Opens the section of a field, and goes to it, or to the first field in it. */
  private goTo(at: Path): void {
    const id = CSS.escape(idOf(at));
    const target = this.renderRoot.querySelector<HTMLElement>(`#${id}, [id^="${id}-"]:is(textarea, select, input)`);
    const section = target?.closest('details');
    if (section) section.open = true;
    target?.focus();
  }

  private change(at: Path, given: unknown): void {
    this.value = withValue(this.value, at, given) as CaseInput;
    this.dispatchEvent(new CaseEditEvent(this.value));
  }

  /** @param isAlone Whether the section has no other field, and so its name. */
  private field(field: Field, at: Path, isAlone = false): TemplateResult {
    if (field.kind === 'object') return this.group(field, at, isAlone);
    if (field.kind === 'list' && field.entries === 'object') return this.list(field, at, isAlone);
    const id = idOf(at);
    const { description } = field;
    return html`<div class="field">
      <label for=${id}>${labelOf(nameOf(field.path))}</label>
      ${this.control(field, at, id)}
      ${description ? html`<small id="${id}-about">${description.replaceAll('`', '')}</small>` : nothing}
    </div>`;
  }

  private control(field: Field, at: Path, id: string): TemplateResult {
    const value = valueAt(this.value, at);
    const about = field.description ? `${id}-about` : nothing;
    const onText = (event: Event): void => {
      const { value: text } = event.currentTarget as HTMLTextAreaElement;
      if (field.kind === 'list') this.change(at, lines(text));
      else if (field.kind === 'number') this.change(at, text.trim() ? Number(text.replace(',', '.')) : undefined);
      else this.change(at, text || undefined);
    };
    if (field.kind === 'word') {
      return html`<select id=${id} aria-describedby=${about} @change=${onText}>
        ${['', ...(field.words ?? [])].map(
          (word) => html`<option value=${word} ?selected=${word === (value ?? '')}>${word || 'not said'}</option>`,
        )}
      </select>`;
    }
    if (field.kind === 'date' || field.kind === 'language' || field.kind === 'number') {
      return html`<input
        id=${id}
        aria-describedby=${about}
        inputmode=${field.kind === 'number' ? 'decimal' : 'text'}
        placeholder=${{ date: 'YYYY-MM-DD', language: 'en', number: '' }[field.kind]}
        .value=${live(text(value))}
        @change=${onText}
      />`;
    }
    if (field.kind === 'rich' && value !== undefined && typeof value !== 'string') {
      return html`<textarea
          id=${id}
          aria-describedby="${id}-rich"
          readonly
          rows="1"
          .value=${richTextToPlain(value as RichText)}
        ></textarea>
        <small id="${id}-rich"
          >It has links, lists or emphasis, which a field cannot hold: change it in the text.</small
        >`;
    }
    const rows = field.kind === 'rich' || field.kind === 'list' ? 3 : 1;
    return html`<textarea
        id=${id}
        aria-describedby=${about}
        rows=${rows}
        .value=${live(Array.isArray(value) ? value.join('\n') : text(value))}
        @input=${onText}
      ></textarea>
      ${field.kind === 'list' ? html`<small>One in each line.</small>` : nothing}`;
  }

  private group(field: Field, at: Path, isAlone: boolean): TemplateResult {
    return html`<fieldset>
      <legend class=${isAlone ? 'away' : ''}>${labelOf(nameOf(field.path))}</legend>
      ${fieldsIn(field.path).map((inner) => this.field(inner, [...at, nameOf(inner.path)]))}
    </fieldset>`;
  }

  private list(field: Field, at: Path, isAlone: boolean): TemplateResult {
    const label = labelOf(nameOf(field.path));
    const one = singular(label).toLowerCase();
    const entries = (valueAt(this.value, at) as unknown[] | undefined) ?? [];
    return html`<fieldset>
      <legend class=${isAlone ? 'away' : ''}>${label}</legend>
      ${field.description ? html`<small>${field.description}</small>` : nothing}
      ${entries.map(
        (_, index) =>
          html`<fieldset>
            <legend>${singular(label)} ${index + 1}</legend>
            ${fieldsIn(field.path, true).map((inner) => this.field(inner, [...at, index, nameOf(inner.path)]))}
            <p>
              <button type="button" @click=${() => this.change([...at, index], undefined)}>
                Remove ${one} ${index + 1}
              </button>
            </p>
          </fieldset>`,
      )}
      <p>
        <button type="button" id=${idOf(at)} @click=${() => this.change([...at, entries.length], {})}>
          Add ${/^[aeiou]/.test(one) ? 'an' : 'a'} ${one}
        </button>
      </p>
    </fieldset>`;
  }
}

/** The name of a field in words: `Sources 2, archive address`. */
const nameAt = (at: Path): string =>
  at
    .map((name, index) => {
      if (typeof name === 'number') return ` ${name + 1}`;
      return index ? `, ${labelOf(name).toLowerCase()}` : labelOf(name);
    })
    .join('');

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

const lines = (given: string): string[] | undefined => (given ? given.split('\n') : undefined);
