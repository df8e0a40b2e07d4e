import { html, nothing, type TemplateResult } from 'lit';
import { labelOf } from '../../content/name.js';
import type { ListMessages } from '../../i18n/list-messages.js';
import type { Messages } from '../../i18n/messages.js';
import { quote } from '../../model/language.js';
import type { CaseError } from '../../model/result.js';
import type { Group, Grouping, Row, Sort, Suggestion } from '../../state/list-data.js';
import { discloser } from '../base/discloser.template.js';
import { heading } from '../base/heading.js';
import { link } from '../base/inline.template.js';
import { canRetry } from '../base/pending.js';
import { button, status } from '../debunk-card/debunk-card.template.js';
import { chart, chartScale, type ChartScale } from './chart.template.js';
import { facets, type FacetsView } from './facets.template.js';
import { enough, type Arrangement, type OpenGroup, type Section } from './list-view.js';
import { row, type RowView } from './row.template.js';

/** What a list shows, and what its controls call. */
export interface ListView extends Arrangement {
  facets: FacetsView;
  by: Grouping;
  level: number;
  text: string;
  /** Whether there is a search field. */
  searchable: boolean;
  sort: Sort;
  sorts: readonly Sort[];
  /** How many a reader gets with each "more". */
  pageSize: number;
  /** How many cases the list has, how many of them are searched so far, and how many are found. */
  size: number;
  searched: number;
  found: number;
  corrected: string | undefined;
  suggestion: Suggestion | undefined;
  /** Why the cases that are not searched could not be fetched. */
  unsearched: CaseError | undefined;
  /** Where nothing is found: how many would be without the words, and without the filters. */
  relaxed: { words: number; filters: number } | undefined;
  /** The first and the last year of the charts. */
  years: readonly [first: number, last: number] | undefined;
  /** The card of a case that was asked for and is not among those that are shown. */
  pinned: unknown;
  /** The sources that could not be read, named. */
  faults: { name: string; error: CaseError }[];
  /** Whether a source is still to come. */
  waiting: boolean;
  /** What is announced. */
  said: unknown;
  rowOf: (row: Row, level: number) => RowView;
  /** Marks what was searched for. */
  marked: (text: string) => unknown;
  nameOf: (group: Group) => string;
  onText: (text: string) => void;
  onPrepare: () => void;
  onSort: (sort: Sort) => void;
  onGroup: (value: string, open: boolean) => void;
  /** More rows of a group, or of the flat list where no group is given. */
  onMore: (shown: number, value?: string) => void;
  onMoreGroups: (shown: number) => void;
  onRelax: (what: 'words' | 'filters') => void;
  onUnpin: () => void;
  onRetry: () => void;
}

/** The whole list. */
export function list(view: ListView, m: Messages, lm: ListMessages): TemplateResult {
  const { faults, flat, groups, groupTotal, found, pinned } = view;
  const scale = chartScale(
    groups.map(({ group }) => group),
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
    ${
      view.searchable
        ? html`<div role="search" part="controls">${field(view, lm)} ${facets(view.facets, m, lm)}</div>`
        : nothing
    }
    <div class="bar">
      <p class="small count" part="count" tabindex="-1">
        ${summary(view, lm).map((each) => [each, ' '])} ${view.unsearched ? button(m.retry, view.onRetry) : nothing}
      </p>
      ${sorter(view, lm)}
    </div>
    <p class="hidden" role="status" aria-atomic="true">${view.said}</p>
    ${advice(view, lm)} ${faults.map(({ name, error }) => fault(error, view, m, lm, `${lm.failed(name)} `))}
    ${view.waiting ? html`<p class="small">${lm.loadingRows}</p>` : nothing}
    ${
      pinned
        ? html`<section class="pinned" aria-label=${lm.linked}>
            ${pinned}
            <p>${button(lm.close, view.onUnpin)}</p>
          </section>`
        : nothing
    }
    ${flat && (flat.rows.length || found) ? rowsIn(flat, view.level, view, m, lm) : nothing}
    ${groups.map((each) => group(each, scale, view, m, lm))} ${rest(view, view, m, lm)}
    ${flat ? nothing : foot(groups.length, groupTotal, view, lm, () => view.onMoreGroups(groups.length))}
  </div>`;
}

/** In words: how many are found, in how many groups, for which words, and among how many. */
export function summary(view: Omit<ListView, 'facets'>, lm: ListMessages): unknown[] {
  const { found, by, flat, groupTotal, corrected, searched, size, unsearched } = view;
  if ((!searched && size && !unsearched) || (!found && (flat ?? view).pending)) return [lm.loadingRows];
  return [
    !found ? lm.nothing : flat || by === 'none' ? lm.cases(found) : `${lm.cases(found)} ${lm.groups(groupTotal, by)}`,
    corrected && html`· ${lm.corrected} <b>${corrected}</b>`,
    searched < size && `· ${unsearched ? lm.partialFailed : lm.partial(searched)}`,
  ].filter(Boolean);
}

function field({ text, size, onText, onPrepare }: ListView, lm: ListMessages): TemplateResult {
  const clear = ({ currentTarget }: Event): void => {
    // The button goes away; the focus stays with the field.
    ((currentTarget as Element).previousElementSibling as HTMLElement).focus();
    onText('');
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
        @input=${({ target }: Event) => onText((target as HTMLInputElement).value)}
        @focus=${onPrepare}
      />
      ${text ? html`<button type="button" class="clear" aria-label=${lm.clearSearch} @click=${clear}>✕</button>` : nothing}
    </div>`;
}

function sorter({ sort, sorts, found, onSort }: ListView, lm: ListMessages): unknown {
  if (found < 2) return nothing;
  return html`<div class="sort">
    <select
      part="sort"
      aria-label=${lm.sort}
      @change=${({ target }: Event) => onSort((target as HTMLSelectElement).value as Sort)}
    >
      ${sorts.map((each) => html`<option value=${each} .selected=${each === sort}>${lm.sorts[each]}</option>`)}
    </select>
  </div>`;
}

/** What else could be searched for. */
function advice({ suggestion, relaxed, found, onText, onRelax }: ListView, lm: ListMessages): unknown {
  const offers = [
    suggestion &&
      (suggestion.without === undefined
        ? html`<span
            >${lm.didYouMean}
            ${button(`${suggestion.text} (${lm.number(suggestion.count)})`, () => onText(suggestion.text))}</span
          >`
        : button(lm.without(suggestion.without, suggestion.count), () => onText(suggestion.text))),
    ...(['words', 'filters'] as const).map(
      (what) =>
        !found && relaxed?.[what] && button(`${lm.loosen[what]} (${lm.cases(relaxed[what])})`, () => onRelax(what)),
    ),
  ].filter(Boolean);
  return offers.length ? html`<p class="advice" part="nothing">${offers}</p>` : nothing;
}

/** A group: what it is called, and how its cases were found to be, before anything that they claim. */
function group(
  { group: of, section }: OpenGroup,
  scale: ChartScale | undefined,
  view: ListView,
  m: Messages,
  lm: ListMessages,
) {
  const { first, latest, value, lang = nothing } = of;
  const open = !!section;
  const month = (date = '') => m.date(date.slice(0, 7));
  const isStory = view.by === 'narrative' && !!value;
  const name = view.nameOf(of);
  const words = view.marked(isStory ? quote(name, of.lang ?? m.lang) : name);
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
            (opened) => view.onGroup(value, opened),
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
    ${section ? rowsIn(section, view.level + 1, view, m, lm, value) : nothing}
  </section>`;
}

/** How many cases there are, by verdict: `5 cases · 3 False · 2 No evidence`. */
function tally({ verdicts, count }: Group, m: Messages, lm: ListMessages): unknown {
  return [lm.cases(count), ...verdicts.map((each) => html` · ${lm.number(each.count)} <bdi>${labelOf(each, m)}</bdi>`)];
}

function rowsIn(of: Section, level: number, view: ListView, m: Messages, lm: ListMessages, value?: string): unknown {
  return [
    // Without the role it is no list to Safari: its markers are not shown.
    // eslint-disable-next-line lit-a11y/no-redundant-role
    html`<ul class="rows" part="rows" role="list">
      ${of.rows.map((each) => row(view.rowOf(each, level), level, m))}
    </ul>`,
    rest(of, view, m, lm),
    foot(of.rows.length, of.total, view, lm, () => view.onMore(of.rows.length, value)),
  ];
}

/** That more is coming, or could not come. */
function rest(
  { pending, error }: { pending: boolean; error: CaseError | undefined },
  view: ListView,
  m: Messages,
  lm: ListMessages,
): unknown {
  return error ? fault(error, view, m, lm) : pending ? html`<p class="small">${lm.loadingRows}</p>` : nothing;
}

function foot(shown: number, total: number, view: ListView, lm: ListMessages, more: () => void): unknown {
  return shown < total
    ? html`<p class="foot" part="more">
        <button type="button" class="more" @click=${more}>
          ${lm.more(enough(shown + view.pageSize, total) - shown)}
        </button>
        <span class="small">${lm.shown(shown, total)}</span>
      </p>`
    : nothing;
}

/** What could not be fetched, with a way to try again where that may help. */
function fault(error: CaseError, { onRetry }: ListView, m: Messages, lm: ListMessages, before = ''): TemplateResult {
  return status(m, before + lm.errors[error.kind], error, canRetry(error) ? onRetry : undefined);
}

/** The list speaks for itself: what its cards load is no news of the list. */
function stop(event: Event): void {
  event.stopPropagation();
}
