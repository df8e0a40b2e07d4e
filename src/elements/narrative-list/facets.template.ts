import { html, nothing, type TemplateResult } from 'lit';
import type { ListMessages } from '../../i18n/list-messages.js';
import type { Facet, FacetCount } from '../../state/list-data.js';
import type { Chosen } from '../../state/list-filter.js';
import type { Drawing } from './drawing.js';

/** The most values shown at once; more than `LONG` can be searched. */
const MOST = 100;
const LONG = 12;

/** A pill for each facet, below them the values of the open one, and a separate line of chips for the chosen values. */
export function facets(drawing: Drawing): TemplateResult {
  const { view, reader, m, lm } = drawing;
  const { counts, chosen, locked, open, shown, from, to, found, nameOf } = view.facets;
  // A facet with nothing to choose leaves its place empty, so that the others keep their elements.
  const pills = counts.map(([facet, values]) =>
    values.length < 2 && !chosen[facet]?.length && facet !== open ? nothing : pill(facet, values, drawing),
  );
  const chips = [
    ...chipsOf(locked).map(
      ([facet, value]) => html`<span class="pill locked" part="chip">${nameOf(facet, value)}</span>`,
    ),
    ...chipsOf(chosen).map(([facet, value]) => chip(nameOf(facet, value), lm, () => reader.choose(facet, value))),
    ...(from ? [chip(`${lm.from} ${m.date(from)}`, lm, () => reader.search({ from: undefined }))] : []),
    ...(to ? [chip(`${lm.to} ${m.date(to)}`, lm, () => reader.search({ to: undefined }))] : []),
  ];
  const canClear = !!from || !!to || chipsOf(chosen).length > 0;
  return html`${
    pills.every((each) => each === nothing)
      ? nothing
      : html`<div class="pills ${shown ? 'shown' : ''}" part="facets">
          <button type="button" class="pill filters" aria-expanded=${shown} @click=${() => reader.showFacets(!shown)}>
            ${lm.filters}
          </button>
          ${pills}
          <button type="button" class="done" @click=${() => reader.showFacets(false)}>${lm.showFound(found)}</button>
        </div>`
  }
  ${
    chips.length
      ? html`<div class="pills chips">
          ${chips}
          ${canClear ? html`<button type="button" class="more" @click=${() => reader.clearFilters()}>${lm.clearAll}</button>` : nothing}
        </div>`
      : nothing
  }`;
}

function chip(name: string, lm: ListMessages, remove: () => void): TemplateResult {
  return html`<button type="button" class="pill chip" part="chip" aria-label=${lm.remove(name)} @click=${remove}>
    <span>${name} ✕</span>
  </button>`;
}

function pill(facet: Facet, values: readonly FacetCount[], drawing: Drawing): TemplateResult {
  const { view, reader, lm } = drawing;
  const isOpen = facet === view.facets.open;
  const escape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && isOpen) reader.openFacet(facet);
  };
  return html`<button
      type="button"
      class="pill facet"
      part="facet"
      aria-expanded=${isOpen}
      @click=${() => reader.openFacet(facet)}
      @keydown=${escape}
    >
      ${lm.facets[facet]}</button
    >${isOpen ? panel(facet, values, drawing) : nothing}`;
}

function panel(facet: Facet, values: readonly FacetCount[], drawing: Drawing): TemplateResult {
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
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    if (find) reader.findValue('');
    else {
      ((event.currentTarget as Element).previousElementSibling as HTMLElement).focus();
      reader.openFacet(facet);
    }
  };
  return html`<fieldset class="values" part="values" @keydown=${escape}>
    <legend class="hidden">${lm.facets[facet]}</legend>
    ${facet === 'year' ? range(drawing) : nothing}
    ${
      values.length > LONG && facet !== 'year'
        ? html`<input
            type="search"
            autocomplete="off"
            aria-label=${lm.findValue(facet)}
            placeholder=${lm.findValue(facet)}
            .value=${find}
            @input=${({ target }: Event) => reader.findValue((target as HTMLInputElement).value)}
          />`
        : nothing
    }
    <div class="columns">
      ${fitting
        .slice(0, MOST)
        .map(
          ({ value, count }) =>
            html`<label
              ><input
                type="checkbox"
                .checked=${mine.includes(value)}
                @change=${() => reader.choose(facet, value)}
              /><span>${nameOf(facet, value)}</span> <span class="number">${lm.number(count)}</span></label
            >`,
        )}
    </div>
    ${rest > 0 ? html`<p class="small">${lm.moreValues(rest)}</p>` : nothing}
  </fieldset>`;
}

function range({ view, reader, lm }: Drawing): TemplateResult {
  const { from, to } = view.facets;
  const field = (name: 'from' | 'to', value = ''): TemplateResult =>
    html`<label
      >${lm[name]}
      <input
        type="date"
        .value=${value}
        @change=${({ target }: Event) => reader.search({ [name]: (target as HTMLInputElement).value || undefined })}
    /></label>`;
  return html`<div class="range">${field('from', from)} ${field('to', to)}</div>`;
}

function chipsOf(chosen: Chosen): [Facet, string][] {
  return (Object.entries(chosen) as [Facet, readonly string[]][]).flatMap(([facet, values]) =>
    values.map((value): [Facet, string] => [facet, value]),
  );
}
