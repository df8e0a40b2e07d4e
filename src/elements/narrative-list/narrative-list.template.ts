import { html, nothing, type TemplateResult } from 'lit';
import { labelOf } from '../../content/name.js';
import type { ListMessages } from '../../i18n/list-messages.js';
import type { Messages } from '../../i18n/messages.js';
import { quote } from '../../model/language.js';
import type { CaseError } from '../../model/result.js';
import type { CaseLocation, Group, Sort } from '../../state/list-data.js';
import { discloser } from '../base/discloser.template.js';
import { heading } from '../base/heading.js';
import { link } from '../base/inline.template.js';
import { canRetry } from '../base/pending.js';
import { button, status } from '../base/status.template.js';
import { enough, type OpenGroup, type Section } from './arrange.js';
import { chart, chartScale, type ChartScale } from './chart.template.js';
import { facets } from './facets.template.js';
import type { Drawing } from './drawing.js';
import type { ListView, RowView } from './list-view.js';
import { row, withHighlights } from './row.template.js';

/** The whole list. */
export function list(drawing: Drawing): TemplateResult {
  const { view, reader, m, lm } = drawing;
  const { faults, flat, groups, found, pinned } = view;
  const scale = chartScale(
    groups.entries.map(({ group }) => group),
    view.years,
  );
  return html`<div
    class="ui list none"
    part="list"
    tabindex="-1"
    lang=${m.lang}
    dir=${m.dir}
    @debunk-load=${stop}
    @debunk-error=${stop}
  >
    ${view.searchable ? html`<div role="search" part="controls">${field(drawing)} ${facets(drawing)}</div>` : nothing}
    <div class="bar">
      <p class="small count" part="count" tabindex="-1">
        ${summary(view, lm).map((each) => [each, ' '])}
        ${view.unsearched ? button(m.retry, () => reader.retry()) : nothing}
      </p>
      ${sorter(drawing)}
    </div>
    <p class="hidden" role="status" aria-atomic="true">${view.announced}</p>
    ${advice(drawing)} ${faults.map(({ src, error }) => fault(error, drawing, `${lm.failed(src)} `))}
    ${view.partial ? html`<p class="small">${lm.loadingRows}</p>` : nothing}
    ${
      pinned
        ? html`<section class="pinned" aria-label=${lm.linked}>
            ${card(pinned, view.level, false, drawing)}
            <p>${button(lm.close, () => reader.closeLinked())}</p>
          </section>`
        : nothing
    }
    ${flat && (flat.entries.length || found) ? rowsIn(flat, view.level, drawing) : nothing}
    ${groups.entries.map((each) => group(each, scale, drawing))} ${rest(groups, drawing)}
    ${flat ? nothing : foot(groups, drawing, () => reader.showMoreGroups(groups.entries.length))}
  </div>`;
}

/** In words: the number of cases and of groups found, the corrected words, and the number of cases searched so far. */
export function summary(view: ListView, lm: ListMessages): unknown[] {
  const { found, by, flat, groups, corrected, searched, size, unsearched } = view;
  if ((!searched && size && !unsearched) || (!found && (flat ?? groups).pending)) return [lm.loadingRows];
  return [
    !found ? lm.nothing : flat || by === 'none' ? lm.cases(found) : `${lm.cases(found)} ${lm.groups(groups.total, by)}`,
    corrected && html`· ${lm.corrected} <b>${corrected}</b>`,
    searched < size && `· ${unsearched ? lm.partialFailed : lm.partial(searched)}`,
  ].filter(Boolean);
}

function field({ view: { text, size }, reader, lm }: Drawing): TemplateResult {
  const clear = ({ currentTarget }: Event): void => {
    // The button disappears; the focus stays with the field.
    ((currentTarget as Element).previousElementSibling as HTMLElement).focus();
    reader.type('');
  };
  return html`<label class="kicker" for="text">${lm.search(size)}</label>
    <div class="field">
      <input
        id="text"
        type="search"
        part="search"
        autocomplete="off"
        enterkeyhint="search"
        .value=${text}
        @input=${({ target }: Event) => reader.type((target as HTMLInputElement).value)}
        @focus=${() => reader.prepareSearch()}
      />
      ${text ? html`<button type="button" class="clear" aria-label=${lm.clearSearch} @click=${clear}>✕</button>` : nothing}
    </div>`;
}

function sorter({ view: { sort, sorts, found }, reader, lm }: Drawing): unknown {
  if (found < 2) return nothing;
  return html`<div class="sort">
    <select
      part="sort"
      aria-label=${lm.sort}
      @change=${({ target }: Event) => reader.search({ sort: (target as HTMLSelectElement).value as Sort })}
    >
      ${sorts.map((each) => html`<option value=${each} .selected=${each === sort}>${lm.sorts[each]}</option>`)}
    </select>
  </div>`;
}

/** Suggestions for other searches. */
function advice({ view: { suggestion, relaxed, found }, reader, lm }: Drawing): unknown {
  const relax = { words: () => reader.search({ text: '' }), filters: () => reader.clearFilters() };
  const offers = [
    suggestion &&
      (suggestion.without === undefined
        ? html`<span
            >${lm.didYouMean}
            ${button(`${suggestion.text} (${lm.number(suggestion.count)})`, () => reader.type(suggestion.text))}</span
          >`
        : button(lm.without(suggestion.without, suggestion.count), () => reader.type(suggestion.text))),
    ...(['words', 'filters'] as const).map(
      (what) => !found && relaxed?.[what] && button(`${lm.relax[what]} (${lm.cases(relaxed[what])})`, relax[what]),
    ),
  ].filter(Boolean);
  return offers.length ? html`<p class="advice" part="nothing">${offers}</p>` : nothing;
}

/** A group: its name and the verdicts on its cases, before any of their claims. */
function group({ group: of, section }: OpenGroup<RowView>, scale: ChartScale | undefined, drawing: Drawing) {
  const { view, reader, m, lm } = drawing;
  const { first, latest, value, lang = nothing } = of;
  const open = !!section;
  const month = (date = '') => m.date(date.slice(0, 7));
  const isStory = view.by === 'narrative' && !!value;
  const name = view.nameOf(of);
  const shown = isStory ? quote(name, of.lang ?? m.lang) : name;
  const words = withHighlights(shown, view.highlights(shown));
  return html`<section class="group tone ${of.isFalse ? 'false' : 'none'}" part="group">
    <div class="top">
      <div>
        ${heading(
          view.level,
          'group-title',
          discloser(
            open,
            html`${isStory ? html`<span class="kicker">${of.isFalse ? m.falseStory : m.story}</span> ` : nothing}<span
                class="words ${isStory ? 'quoted' : ''}"
                ><bdi lang=${lang}>${words}</bdi></span
              >`,
            (opened) => reader.toggleGroup(value, opened),
          ),
        )}
        <p class="small tally">${tally(of, m, lm)}${latest ? ` · ${lm.span(month(first), month(latest))}` : nothing}</p>
      </div>
      ${chart(of, scale, m, lm)}
    </div>
    ${
      of.description || (open && of.url)
        ? html`<p class="about">
            <bdi lang=${lang}>${of.description}</bdi> ${open && of.url ? link(of.url, m.aboutStory) : nothing}
          </p>`
        : nothing
    }
    ${section ? rowsIn(section, view.level + 1, drawing, value) : nothing}
  </section>`;
}

/** The number of cases, by verdict: `5 cases · 3 False · 2 No evidence`. */
function tally({ verdicts, count }: Group, m: Messages, lm: ListMessages): unknown {
  return [lm.cases(count), ...verdicts.map((each) => html` · ${lm.number(each.count)} <bdi>${labelOf(each, m)}</bdi>`)];
}

function rowsIn(of: Section<RowView>, level: number, drawing: Drawing, value?: string): unknown {
  const { view, reader, m } = drawing;
  return [
    // Safari takes a list without markers for a list only if it has the role.
    // eslint-disable-next-line lit-a11y/no-redundant-role
    html`<ul class="rows" part="rows" role="list">
      ${of.entries.map((each) => {
        const { location } = each;
        const shown = location && card(location, level + 1, true, drawing);
        return row(each, level, view.highlights, shown, (open) => reader.toggleRow(each.row, open), m);
      })}
    </ul>`,
    rest(of, drawing),
    foot(of, drawing, () => reader.showMoreRows(view, of.entries.length, value)),
  ];
}

/** A whole case, in its row or above all rows. */
function card({ case: ready, src, error }: CaseLocation, level: number, inRow: boolean, drawing: Drawing): unknown {
  if (error) return fault(error, drawing);
  if (!ready && !src) return html`<p class="small">${drawing.lm.loadingRows}</p>`;
  return html`<debunk-card
    part="card"
    theme="auto"
    loading="eager"
    heading-level=${level}
    src=${src ?? nothing}
    .case=${ready}
    .inRow=${inRow}
    .fetcher=${drawing.fetcher}
  ></debunk-card>`;
}

/** A note that more is loading, or the error that stopped it. */
function rest({ pending, error }: Section<unknown>, drawing: Drawing): unknown {
  if (error) return fault(error, drawing);
  return pending ? html`<p class="small">${drawing.lm.loadingRows}</p>` : nothing;
}

function foot({ entries, total }: Section<unknown>, { view, lm }: Drawing, more: () => void): unknown {
  const shown = entries.length;
  return shown < total
    ? html`<p class="foot" part="more">
        <button type="button" class="more" @click=${more}>
          ${lm.more(enough(shown + view.pageSize, total) - shown)}
        </button>
        <span class="small">${lm.shown(shown, total)}</span>
      </p>`
    : nothing;
}

/** An error, with a retry button if that may help. */
function fault(error: CaseError, { reader, m, lm }: Drawing, before = ''): TemplateResult {
  const retry = canRetry(error) ? () => reader.retry() : undefined;
  return status(m, before + lm.errors[error.kind], error, retry);
}

/** Stops the events of the cards in a list, which say nothing about the list. */
function stop(event: Event): void {
  event.stopPropagation();
}
