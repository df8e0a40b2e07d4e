import { html, type TemplateResult } from 'lit';
import { selectionEnds } from './selection.js';

/**
 * A control that opens and closes a part. Readers can select its text, which WebKit does not allow in a button.
 * @param onToggle Called with whether the part is to be open.
 */
export function discloser(open: boolean, content: unknown, onToggle: (open: boolean) => void): TemplateResult {
  const press = (): void => onToggle(!open);
  const click = ({ currentTarget }: Event): void => {
    if (!selects(currentTarget as Element)) press();
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    if (!event.repeat) press();
  };
  return html`<span role="button" tabindex="0" class="plain" aria-expanded=${open} @click=${click} @keydown=${key}
    >${content}</span
  >`;
}

/** Whether a reader has selected text in it: then a click only ends the selection. */
function selects(element: Element): boolean {
  const ends = selectionEnds([element.getRootNode() as ShadowRoot]);
  return !!ends && (element.contains(ends.startContainer) || element.contains(ends.endContainer));
}
