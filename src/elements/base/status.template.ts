/** The messages and buttons of an element without data. */
import type { Messages } from '../../i18n/messages.js';
import type { CaseError } from '../../model/result.js';
import { h, type Content, type Markup } from './markup.js';

/** A message to readers while there is nothing to show, below the fallback. */
export function status(m: Messages, told: Content, error?: CaseError, retry?: () => void): Markup {
  return h(
    'p',
    { class: 'ui status none', part: 'status', role: 'status', lang: m.lang, dir: m.dir },
    told,
    error?.status ? ` (${String(error.status)})` : undefined,
    retry && [' ', button(m.retry, retry)],
  );
}

/** Holds the place of an element without a fallback while it loads; `height` in px, if something is known of it. */
export function skeleton(loading = '', height?: number): Markup {
  return h(
    'div',
    {
      class: 'ui skeleton none',
      part: 'skeleton',
      ...(height && { '.style': `min-block-size: ${String(height)}px` }),
    },
    h('span', { class: 'hidden' }, loading),
  );
}

/** A button of the interface. */
export function button(label: string, action: () => unknown): Markup {
  return h('button', { type: 'button', part: 'button', onclick: action }, label);
}
