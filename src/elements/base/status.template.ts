/** The messages and buttons of an element without data. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../i18n/messages.js';
import type { CaseError } from '../../model/result.js';

/** A message to readers while there is nothing to show, below the fallback. */
export function status(m: Messages, told: string, error?: CaseError, retry?: () => void): TemplateResult {
  return html`<p class="ui status none" part="status" role="status" lang=${m.lang} dir=${m.dir}>
    ${told}${error?.status ? ` (${String(error.status)})` : nothing} ${retry ? button(m.retry, retry) : nothing}
  </p>`;
}

/** Holds the place of an element without a fallback while it loads. */
export function skeleton(loading = ''): TemplateResult {
  return html`<div class="ui skeleton none" part="skeleton"><span class="hidden">${loading}</span></div>`;
}

/** A button of the interface. */
export function button(label: string, action: () => void): TemplateResult {
  return html`<button type="button" part="button" @click=${action}>${label}</button>`;
}
