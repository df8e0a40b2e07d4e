import { css, html, LitElement, type TemplateResult } from 'lit';
import { pageStyles } from './page.styles.js';

/** A text to copy, with its name and a button. */
export class CopyText extends LitElement {
  static override properties = { label: {}, text: {}, told: { state: true } };
  static override styles = [
    pageStyles,
    css`
      textarea {
        min-block-size: 9rem;
        max-block-size: 24rem;
        field-sizing: content;
        background: var(--wash);
      }
    `,
  ];

  label = '';
  text = '';
  private told = '';

  override render(): TemplateResult {
    return html`<div class="stack" style="gap: 0.5rem">
      <label for="text">${this.label}</label>
      <textarea id="text" class="code" readonly rows="8" spellcheck="false" .value=${this.text}></textarea>
      <p class="row">
        <button type="button" aria-label="Copy: ${this.label}" @click=${() => this.copy()}>Copy</button>
        <span role="status" class="soft">${this.told}</span>
      </p>
    </div>`;
  }

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('text')) this.told = '';
  }

  private async copy(): Promise<void> {
    this.told = await navigator.clipboard.writeText(this.text).then(
      () => 'Copied.',
      () => 'Your browser did not allow copying. Select the text, and copy it by hand.',
    );
  }
}
