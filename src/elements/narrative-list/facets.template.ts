import { html, nothing, type TemplateResult } from 'lit';
import type { ListMessages } from '../../i18n/list-messages.js';
import type { Messages } from '../../i18n/messages.js';
import type { Facet, FacetCount } from '../../state/list-data.js';
import type { Chosen } from '../../state/list-filter.js';

/** What a list can be narrowed down by, and by what it is. */
export interface FacetsView {
  /** Those to show, with their values. */
  counts: readonly (readonly [facet: Facet, values: readonly FacetCount[]])[];
  /** The reader's choice. */
  chosen: Chosen;
  from: string | undefined;
  to: string | undefined;
  /** The page's own, which stays. */
  locked: Chosen;
  /** Whether they are shown where there is little room. */
  shown: boolean;
  /** The one that is open, and what its values are narrowed down by. */
  open: Facet | undefined;
  find: string;
  /** How many cases are found. */
  found: number;
  /** The name of a value. */
  nameOf: (facet: Facet, value: string) => string;
  onShow: (shown: boolean) => void;
  onOpen: (facet: Facet) => void;
  onFind: (text: string) => void;
  onChoose: (facet: Facet, value: string) => void;
  onRange: (range: { from?: string | undefined; to?: string | undefined }) => void;
  onClear: () => void;
}

/** How many values are shown at once; more than `LONG` can be searched. */
const MOST = 100;
const LONG = 12;

/** A pill for each facet, below them the values of the open one, and on a line of their own the chips of what is chosen. */
export function facets(view: FacetsView, m: Messages, lm: ListMessages): TemplateResult {
  const { counts, chosen, locked, open, shown, from, to, nameOf } = view;
  // What has nothing to choose from leaves its place empty: the others stay the elements that they are.
  const pills = counts.map(([facet, values]) =>
    values.length < 2 && !chosen[facet]?.length && facet !== open ? nothing : pill(facet, values, view, lm),
  );
  const chips = [
    ...chipsOf(locked).map(
      ([facet, value]) => html`<span class="pill locked" part="chip">${nameOf(facet, value)}</span>`,
    ),
    ...chipsOf(chosen).map(([facet, value]) => chip(nameOf(facet, value), lm, () => view.onChoose(facet, value))),
    ...(from ? [chip(`${lm.from} ${m.date(from)}`, lm, () => view.onRange({ from: undefined }))] : []),
    ...(to ? [chip(`${lm.to} ${m.date(to)}`, lm, () => view.onRange({ to: undefined }))] : []),
  ];
  const canClear = !!from || !!to || chipsOf(chosen).length > 0;
  return html`${
    pills.every((each) => each === nothing)
      ? nothing
      : html`<div class="pills ${shown ? 'shown' : ''}" part="facets">
          <button type="button" class="pill filters" aria-expanded=${shown} @click=${() => view.onShow(!shown)}>
            ${lm.filters}
          </button>
          ${pills}
          <button type="button" class="done" @click=${() => view.onShow(false)}>${lm.showFound(view.found)}</button>
        </div>`
  }
  ${
    chips.length
      ? html`<div class="pills chips">
          ${chips}
          ${canClear ? html`<button type="button" class="more" @click=${() => view.onClear()}>${lm.clearAll}</button>` : nothing}
        </div>`
      : nothing
  }`;
}

function chip(name: string, lm: ListMessages, remove: () => void): TemplateResult {
  return html`<button type="button" class="pill chip" part="chip" aria-label=${lm.remove(name)} @click=${remove}>
    <span>${name} ✕</span>
  </button>`;
}

function pill(facet: Facet, values: readonly FacetCount[], view: FacetsView, lm: ListMessages): TemplateResult {
  const isOpen = facet === view.open;
  const escape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && isOpen) view.onOpen(facet);
  };
  return html`<button
      type="button"
      class="pill facet"
      part="facet"
      aria-expanded=${isOpen}
      @click=${() => view.onOpen(facet)}
      @keydown=${escape}
    >
      ${lm.facets[facet]}</button
    >${isOpen ? panel(facet, values, view, lm) : nothing}`;
}

function panel(facet: Facet, values: readonly FacetCount[], view: FacetsView, lm: ListMessages): TemplateResult {
  const { find, nameOf, chosen } = view;
  const mine = chosen[facet] ?? [];
  const known = new Set(values.map(({ value }) => value));
  const word = find.trim().toLowerCase();
  const fitting = [
    // What is chosen stays in sight, also where nothing is left of it.
    ...mine.filter((value) => !known.has(value)).map((value) => ({ value, count: 0 })),
    ...(facet === 'year' ? [...values].sort((a, b) => (a.value < b.value ? 1 : -1)) : values),
  ].filter(({ value }) => !word || `${value} ${nameOf(facet, value)}`.toLowerCase().includes(word));
  const rest = fitting.length - MOST;
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    if (find) view.onFind('');
    else {
      ((event.currentTarget as Element).previousElementSibling as HTMLElement).focus();
      view.onOpen(facet);
    }
  };
  return html`<fieldset class="values" part="values" @keydown=${escape}>
    <legend class="hidden">${lm.facets[facet]}</legend>
    ${facet === 'year' ? range(view, lm) : nothing}
    ${
      values.length > LONG && facet !== 'year'
        ? html`<input
            type="search"
            autocomplete="off"
            aria-label=${lm.findValue(facet)}
            placeholder=${lm.findValue(facet)}
            .value=${find}
            @input=${({ target }: Event) => view.onFind((target as HTMLInputElement).value)}
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
                @change=${() => view.onChoose(facet, value)}
              /><span>${nameOf(facet, value)}</span> <span class="number">${lm.number(count)}</span></label
            >`,
        )}
    </div>
    ${rest > 0 ? html`<p class="small">${lm.moreValues(rest)}</p>` : nothing}
  </fieldset>`;
}

function range({ from, to, onRange }: FacetsView, lm: ListMessages): TemplateResult {
  const field = (name: 'from' | 'to', value = ''): TemplateResult =>
    html`<label
      >${lm[name]}
      <input
        type="date"
        .value=${value}
        @change=${({ target }: Event) => onRange({ [name]: (target as HTMLInputElement).value || undefined })}
    /></label>`;
  return html`<div class="range">${field('from', from)} ${field('to', to)}</div>`;
}

function chipsOf(chosen: Chosen): [Facet, string][] {
  return (Object.entries(chosen) as [Facet, readonly string[]][]).flatMap(([facet, values]) =>
    values.map((value): [Facet, string] => [facet, value]),
  );
}
