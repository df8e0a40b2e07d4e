import type { ListMessages } from '../../i18n/list-messages.js';
import type { Facet, FacetCount } from '../../state/list-data.js';
import type { Chosen } from '../../state/list-filter.js';
import { h, type Content, type Markup } from '../base/markup.js';
import type { Drawing } from './drawing.js';

/** The most values shown at once; more than `LONG` can be searched. */
const MOST = 100;
const LONG = 12;

/** A pill for each facet, below them the values of the open one, and a separate line of chips for the chosen values. */
export function facets(drawing: Drawing): Content {
  const { view, reader, m, lm } = drawing;
  const { counts, chosen, locked, open, shown, from, to, found, nameOf } = view.facets;
  const pills = counts
    // Some facets have nothing to choose.
    .filter(([facet, values]) => values.length > 1 || !!chosen[facet]?.length || facet === open)
    .map(([facet, values]) => pill(facet, values, drawing));
  const chips = [
    chipsOf(locked).map(([facet, value]) => h('span', { class: 'pill locked', part: 'chip' }, nameOf(facet, value))),
    chipsOf(chosen).map(([facet, value]) => chip(nameOf(facet, value), lm, () => reader.choose(facet, value))),
    from ? chip(`${lm.from} ${m.date(from)}`, lm, () => reader.search({ from: undefined })) : [],
    to ? chip(`${lm.to} ${m.date(to)}`, lm, () => reader.search({ to: undefined })) : [],
  ].flat();
  const canClear = !!from || !!to || chipsOf(chosen).length > 0;
  return [
    pills.length > 0 &&
      h(
        'div',
        { class: shown ? 'pills shown' : 'pills', part: 'facets' },
        h(
          'button',
          {
            type: 'button',
            class: 'pill filters',
            'aria-expanded': String(shown),
            onclick: () => reader.showFacets(!shown),
          },
          lm.filters,
        ),
        pills,
        h('button', { type: 'button', class: 'done', onclick: () => reader.showFacets(false) }, lm.showFound(found)),
      ),
    chips.length > 0 &&
      h(
        'div',
        { class: 'pills chips' },
        chips,
        canClear && h('button', { type: 'button', class: 'more', onclick: () => reader.clearFilters() }, lm.clearAll),
      ),
  ];
}

function chip(name: string, lm: ListMessages, onclick: () => void): Markup {
  return h(
    'button',
    { type: 'button', class: 'pill chip', part: 'chip', 'aria-label': lm.remove(name), onclick, key: name },
    h('span', {}, name, ' ✕'),
  );
}

function pill(facet: Facet, values: readonly FacetCount[], drawing: Drawing): Content {
  const { view, reader, lm } = drawing;
  const isOpen = facet === view.facets.open;
  const onclick = (): void => reader.openFacet(facet);
  const onkeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && isOpen) reader.openFacet(facet);
  };
  return [
    h(
      'button',
      {
        type: 'button',
        class: 'pill facet',
        part: 'facet',
        key: facet,
        'aria-expanded': String(isOpen),
        onclick,
        onkeydown,
      },
      lm.facets[facet],
    ),
    isOpen && panel(facet, values, drawing),
  ];
}

function panel(facet: Facet, values: readonly FacetCount[], drawing: Drawing): Markup {
  const { view, reader, lm } = drawing;
  const { find, nameOf, chosen } = view.facets;
  const mine = chosen[facet] ?? [];
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
  const { from, to } = view.facets;
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

function chipsOf(chosen: Chosen): [Facet, string][] {
  return (Object.entries(chosen) as [Facet, readonly string[]][]).flatMap(([facet, values]) =>
    values.map((value): [Facet, string] => [facet, value]),
  );
}
