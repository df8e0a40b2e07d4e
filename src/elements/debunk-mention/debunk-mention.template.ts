import type { Messages } from '../../i18n/messages.js';
import { link } from '../base/inline.template.js';
import { h, type Content, type Markup } from '../base/markup.js';
import type { Mention } from './visits.js';

/** The content of a mention, and the callbacks of its controls. */
export interface MentionView {
  src: string;
  stage: Mention['stage'];
  /** The address of the case's page, offered while the case is not there. */
  page: string | undefined;
  isQuiet: boolean;
  onClose: () => void;
  onQuiet: (isQuiet: boolean) => void;
}

// A magnifying glass, on a grid of 24.
const GLASS = 'M10 1a9 9 0 1 0 5.4 16.2l6 6 1.8-1.8-6-6A9 9 0 0 0 10 1zm0 2.5a6.5 6.5 0 1 1-.1 0z';

/** The phrase; marked if no link in it is. */
export function phrase(isMarked?: boolean): Markup {
  return h('span', { class: isMarked ? 'phrase marked' : 'phrase', part: 'phrase' }, h('slot', {}));
}

/** The phrase, the button after it, and the case once it is asked for. */
export function mention({ stage, ...view }: MentionView, m: Messages): Content {
  return [
    phrase(!view.page),
    h(
      'span',
      { class: 'mark' },
      h(
        'button',
        {
          part: 'button',
          lang: m.lang,
          'aria-label': m.factCheckAvailable,
          'aria-haspopup': 'dialog',
          'aria-expanded': String(stage === 'shown'),
        },
        h('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true' }, h('path', { 'fill-rule': 'evenodd', d: GLASS })),
      ),
    ),
    // Firefox 153 takes the middle of what it is beside from the wrong side where the text does not run as the page does.
    stage !== 'closed' && h('span', { dir: getComputedStyle(document.body).direction }, popover(view, m)),
  ];
}

type PopoverView = Omit<MentionView, 'stage'>;

function popover({ src, page, isQuiet, onClose, onQuiet }: PopoverView, m: Messages): Markup {
  return h(
    'div',
    {
      popover: 'manual',
      class: 'ui popover',
      part: 'popover',
      role: 'dialog',
      tabindex: -1,
      lang: m.lang,
      dir: m.dir,
      'aria-label': m.factCheck,
    },
    h(
      'button',
      {
        class: 'handle',
        part: 'handle',
        'aria-label': m.close,
        onclick: onClose,
        // Pulled down, and let go below itself.
        onpointerup: ({ currentTarget, offsetY }: PointerEvent) =>
          offsetY > (currentTarget as HTMLElement).offsetHeight && onClose(),
      },
      '×',
    ),
    // The phrase has said the claim already.
    h(
      'debunk-card',
      { part: 'card', variant: 'compact', order: 'fact-first', loading: 'eager', theme: 'auto', src },
      page && link(page, m.readMore),
    ),
    h(
      'label',
      { part: 'quiet' },
      h('input', {
        type: 'checkbox',
        '.checked': isQuiet,
        onchange: ({ currentTarget }: Event) => onQuiet((currentTarget as HTMLInputElement).checked),
      }),
      ' ',
      m.noPreviews,
    ),
  );
}
