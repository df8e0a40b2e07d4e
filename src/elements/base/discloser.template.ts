import { h, type Content, type Markup } from './markup.js';
import { selectionEnds } from './selection.js';

/**
 * A control that opens and closes a part. Readers can select its text, which WebKit does not allow in a button.
 * @param onToggle Called with whether the part is to be open.
 */
export function discloser(open: boolean, content: Content, onToggle: (open: boolean) => void): Markup {
  const press = (): void => onToggle(!open);
  const onclick = ({ currentTarget }: Event): void => {
    if (!selects(currentTarget as Element)) press();
  };
  const onkeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    if (!event.repeat) press();
  };
  return h(
    'span',
    { role: 'button', tabindex: 0, class: 'plain', 'aria-expanded': String(open), onclick, onkeydown },
    content,
  );
}

/** Whether a reader has selected text in it: then a click only ends the selection. */
function selects(element: Element): boolean {
  const ends = selectionEnds([element.getRootNode() as ShadowRoot]);
  return !!ends && (element.contains(ends.startContainer) || element.contains(ends.endContainer));
}
