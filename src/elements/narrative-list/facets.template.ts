import type { ListMessages } from '../../i18n/list-messages.js';
import type { Facet, FacetCount } from '../../state/list-data.js';
import type { Chosen } from '../../state/list-filter.js';
import { h, type Content, type Markup } from '../base/markup.js';
import type { Drawing } from './drawing.js';
import { fault } from './fault.template.js';

/** A pill for each facet, below them the values of the open one, and a separate line of chips for the chosen values. */
export function facets(drawing: Drawing): Content {
  const { view, reader, m, lm } = drawing;
  const { counts, fixed, found, nameOf } = view;
  const { open, shown } = view.panel;
  const { chosen, from, to } = view.selection;
  const pills = counts
    // Some facets have nothing to choose.
    .filter(([facet, values]) => values.length > 1 || !!chosen[facet]?.length || facet === open)
    .map(([facet, values]) => pill(facet, values, drawing));
  const chips = [
    chipsOf(fixed).map(([facet, value]) => h('span', { class: 'pill locked', part: 'chip' }, nameOf(facet, value))),
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
  const { view, reader, lm, parts, failure } = drawing;
  const isOpen = facet === view.panel.open;
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
    isOpen && (parts ? parts.panel(facet, values, drawing) : failure && fault(failure, drawing)),
  ];
}

function chipsOf(chosen: Chosen): [Facet, string][] {
  return (Object.entries(chosen) as [Facet, readonly string[]][]).flatMap(([facet, values]) =>
    values.map((value): [Facet, string] => [facet, value]),
  );
}
