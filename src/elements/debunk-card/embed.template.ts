import type { SnippetForm } from '../../content/snippets.js';
import type { Messages } from '../../i18n/messages.js';
import type { Case } from '../../model/case.js';
import { heading } from '../base/heading.js';
import { h, type Content, type Markup } from '../base/markup.js';

/** The content of the dialog, and the callbacks of its controls. */
export interface EmbedView {
  case: Case;
  forms: readonly SnippetForm[];
  form: SnippetForm;
  /** Whether the code shows the case in the variant `compact`. */
  isCompact: boolean;
  code: string;
  /** The message about copying. */
  notice: string;
  onForm: (form: SnippetForm) => unknown;
  onCompact: (isCompact: boolean) => unknown;
  onCopy: () => unknown;
  onClose: () => void;
}

/** What a form is called in every language: the element that it is. */
const ELEMENTS: Partial<Record<SnippetForm, string>> = { div: '<div>', iframe: '<iframe>', line: '<a>' };

/** The code that shows a case in other pages, and the card as they show it. */
export function embedDialog({ case: c, forms, form, isCompact, code, notice, ...on }: EmbedView, m: Messages): Markup {
  return h(
    'dialog',
    {
      class: 'ui dialog none',
      part: 'dialog',
      lang: m.lang,
      dir: m.dir,
      'aria-label': m.embed,
      // Also by a press beside it, where browsers can do so.
      closedby: 'any',
      onclose: on.onClose,
    },
    h(
      'div',
      { class: 'head' },
      heading(2, 'dialog-title', m.embed),
      h('button', { type: 'button', part: 'button', onclick: close }, m.close),
    ),
    h(
      'div',
      { class: 'choices' },
      h(
        'div',
        { class: 'forms', role: 'radiogroup', 'aria-label': m.embed },
        forms.map((each) =>
          choice('radio', h('code', { dir: 'ltr' }, ELEMENTS[each]), form === each, () => on.onForm(each)),
        ),
      ),
      choice('checkbox', m.compact, isCompact, () => on.onCompact(!isCompact)),
    ),
    h('textarea', {
      part: 'code',
      dir: 'ltr',
      readonly: true,
      spellcheck: 'false',
      rows: 6,
      'aria-label': ELEMENTS[form],
      '.value': code,
    }),
    h(
      'p',
      { class: 'actions' },
      h('button', { type: 'button', part: 'button', autofocus: true, onclick: on.onCopy }, m.copyCode),
      ' ',
      h('span', { role: 'status' }, notice),
    ),
    // To be looked at: it is the card that the reader comes from.
    h(
      'div',
      { class: 'preview', part: 'preview', inert: true },
      h('debunk-card', { variant: isCompact ? 'compact' : 'full', theme: 'auto', loading: 'eager', '.case': c }),
    ),
  );
}

function choice(type: 'radio' | 'checkbox', label: Content, checked: boolean, onchange: () => unknown): Markup {
  return h('label', {}, h('input', { type, name: type, '.checked': checked, onchange }), ' ', label);
}

function close({ currentTarget }: Event): void {
  (currentTarget as Element).closest('dialog')?.close();
}
