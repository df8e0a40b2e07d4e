import type { Facet, FacetCount } from '../../state/list-data.js';
import { h, type Markup } from '../base/markup.js';
import type { Drawing } from './drawing.js';

/** The most values shown at once; more than `LONG` can be searched. */
const MOST = 100;
const LONG = 12;

/** The values of an open facet. */
export function panel(facet: Facet, values: readonly FacetCount[], drawing: Drawing): Markup {
  const { view, reader, lm } = drawing;
  const { nameOf } = view;
  const { find } = view.panel;
  const mine = view.selection.chosen[facet] ?? [];
  const known = new Set(values.map(({ value }) => value));
  const word = find.trim().toLowerCase();
  const fitting = [
    // Chosen values stay visible, even if no case is left for them.
    ...mine.filter((value) => !known.has(value)).map((value) => ({ value, count: 0 })),
    ...(facet === 'year' ? [...values].sort((a, b) => (a.value < b.value ? 1 : -1)) : values),
  ].filter(({ value }) => !word || `${value} ${nameOf(facet, value)}`.toLowerCase().includes(word));
  const rest = fitting.length - MOST;
  const onkeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    if (find) reader.findValue('');
    else {
      ((event.currentTarget as Element).previousElementSibling as HTMLElement).focus();
      reader.openFacet(facet);
    }
  };
  return h(
    'fieldset',
    { class: 'values', part: 'values', key: facet, onkeydown },
    h('legend', { class: 'hidden' }, lm.facets[facet]),
    facet === 'year'
      ? range(drawing)
      : values.length > LONG &&
          h('input', {
            type: 'search',
            autocomplete: 'off',
            'aria-label': lm.findValue(facet),
            placeholder: lm.findValue(facet),
            '.value': find,
            oninput: ({ target }: Event) => reader.findValue((target as HTMLInputElement).value),
          }),
    h(
      'div',
      { class: 'columns' },
      fitting.slice(0, MOST).map(({ value, count }) =>
        h(
          'label',
          { key: value },
          h('input', {
            type: 'checkbox',
            '.checked': mine.includes(value),
            onchange: () => reader.choose(facet, value),
          }),
          h('span', {}, nameOf(facet, value)),
          ' ',
          h('span', { class: 'number' }, lm.number(count)),
        ),
      ),
    ),
    rest > 0 && h('p', { class: 'small' }, lm.moreValues(rest)),
  );
}

function range({ view, reader, lm }: Drawing): Markup {
  const { from, to } = view.selection;
  const field = (name: 'from' | 'to', value = ''): Markup =>
    h(
      'label',
      {},
      lm[name],
      ' ',
      h('input', {
        type: 'date',
        '.value': value,
        onchange: ({ target }: Event) => reader.search({ [name]: (target as HTMLInputElement).value || undefined }),
      }),
    );
  return h('div', { class: 'range' }, field('from', from), ' ', field('to', to));
}
