import { html, nothing, type TemplateResult } from 'lit';
import type { ListMessages } from '../../i18n/list-messages.js';
import type { Facet, FacetCount } from '../../state/list-data.js';
import type { Chosen } from '../../state/list-filter.js';

/** What a list can be narrowed down by, and by what it is. */
export interface FacetsView {
  /** Those to show, with their values. */
  counts: readonly (readonly [facet: Facet, values: readonly FacetCount[], distinct: number])[];
  /** The reader's choice. */
  chosen: Chosen;
  /** The page's own, which stays. */
  locked: Chosen;
  /** The one that is open, and what its values are narrowed down by. */
  open: Facet | undefined;
  find: string;
  /** The name of a value. */
  nameOf: (facet: Facet, value: string) => string;
  onOpen: (facet: Facet) => void;
  onFind: (text: string) => void;
  onChoose: (facet: Facet, value: string) => void;
  onClear: () => void;
}

/** So many values are shown at once; more than `LONG` can be searched. */
const MOST = 40;
const LONG = 12;

/** Chips of what is chosen, a pill for each facet, and below them the values of the open one. */
export function facets(view: FacetsView, lm: ListMessages): TemplateResult {
  const { counts, chosen, locked, open, nameOf } = view;
  const chips = chipsOf(chosen);
  return html`<div class="pills" part="facets">
    ${chipsOf(locked).map(([facet, value]) => html`<span class="pill locked" part="chip">${nameOf(facet, value)}</span>`)}
    ${chips.map(
      ([facet, value]) =>
        html`<button
          type="button"
          class="pill chip"
          part="chip"
          aria-label=${lm.remove(nameOf(facet, value))}
          @click=${() => view.onChoose(facet, value)}
        >
          <span>${nameOf(facet, value)} ✕</span>
        </button>`,
    )}
    ${
      chips.length
        ? html`<button type="button" class="more clear-all" @click=${() => view.onClear()}>${lm.clearAll}</button>`
        : nothing
    }
    ${counts.map(([facet, values, distinct]) =>
      // What has nothing to choose from leaves its place empty: the others stay the elements that they are.
      values.length < 2 && !chosen[facet]?.length && facet !== open
        ? nothing
        : html`<button
              type="button"
              class="pill"
              part="facet"
              aria-expanded=${facet === open}
              @click=${() => view.onOpen(facet)}
            >
              ${lm.facets[facet]} <span class="number">${lm.number(distinct)}</span></button
            >${facet === open ? panel(facet, values, view, lm) : nothing}`,
    )}
  </div>`;
}

function panel(facet: Facet, values: readonly FacetCount[], view: FacetsView, lm: ListMessages): TemplateResult {
  const { find, nameOf, chosen } = view;
  const mine = chosen[facet] ?? [];
  const known = new Set(values.map(({ value }) => value));
  const word = find.trim().toLowerCase();
  const fitting = [
    // What is chosen stays in sight, also where nothing is left of it.
    ...mine.filter((value) => !known.has(value)).map((value) => ({ value, count: 0 })),
    ...values,
  ].filter(({ value }) => !word || `${value} ${nameOf(facet, value)}`.toLowerCase().includes(word));
  const rest = fitting.length - MOST;
  const close = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    ((event.currentTarget as Element).previousElementSibling as HTMLElement).focus();
    view.onOpen(facet);
  };
  return html`<fieldset class="values" part="values" @keydown=${close}>
    <legend class="hidden">${lm.facets[facet]}</legend>
    ${
      values.length > LONG
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

function chipsOf(chosen: Chosen): [Facet, string][] {
  return (Object.entries(chosen) as [Facet, readonly string[]][]).flatMap(([facet, values]) =>
    values.map((value): [Facet, string] => [facet, value]),
  );
}
