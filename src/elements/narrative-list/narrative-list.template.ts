import { html, nothing, type TemplateResult } from 'lit';
import type { ListMessages } from '../../i18n/list-messages.js';
import type { Messages } from '../../i18n/messages.js';
import type { CaseError } from '../../model/result.js';
import { SORTS, type Group, type Grouping, type Sort } from '../../state/list-data.js';
import { heading } from '../base/heading.js';
import { canRetry } from '../base/pending.js';
import { link } from '../base/inline.template.js';
import { button, status } from '../debunk-card/debunk-card.template.js';
import { chart } from './chart.template.js';
import { facets, type FacetsView } from './facets.template.js';
import { row, type RowView } from './row.template.js';

/** Rows with what stands below them. */
export interface SectionView {
  rows: RowView[];
  total: number;
  pending: boolean;
  error: CaseError | undefined;
}

/** A group; its rows only where it is open. */
export interface GroupView extends Partial<SectionView> {
  group: Group;
  name: string;
}

/** What a list shows, and what its controls call. */
export interface ListView {
  facets: FacetsView;
  by: Grouping;
  level: number;
  text: string;
  sort: Sort;
  /** How many a reader gets with each "more". */
  pageSize: number;
  /** How many cases the list has, how many of them are searched so far, and how many are found. */
  size: number;
  searched: number;
  found: number;
  corrected: string | undefined;
  /** Why the cases that are not searched could not be fetched. */
  error: CaseError | undefined;
  /** Where nothing is found: how many would be without the words, and without the filters. */
  loosened: { words: number; filters: number } | undefined;
  /** A flat list; undefined where it is in groups. */
  flat: SectionView | undefined;
  groups: GroupView[];
  groupCount: number;
  /** The first and the last year of the charts. */
  years: readonly [first: number, last: number];
  /** A case that was asked for and is not among those that are shown. */
  pinned: unknown;
  /** The sources that could not be read, named. */
  faults: { name: string; error: CaseError }[];
  /** Whether a source is still to come. */
  waiting: boolean;
  /** What is announced. */
  said: unknown;
  onText: (text: string) => void;
  onPrepare: () => void;
  onSort: (sort: Sort) => void;
  onGroup: (value: string, open: boolean) => void;
  /** More rows of a group, or of the flat list where no group is given. */
  onMore: (value?: string) => void;
  onMoreGroups: () => void;
  onLoosen: (what: 'words' | 'filters') => void;
  onRetry: () => void;
}

/** The whole list. */
export function list(view: ListView, m: Messages, lm: ListMessages): TemplateResult {
  const { faults, flat, groups, groupCount, found, loosened } = view;
  return html`<div
    class="ui list none"
    part="list"
    lang=${m.lang}
    dir=${m.dir}
    @debunk-load=${stop}
    @debunk-error=${stop}
  >
    <div role="search" part="controls">${field(view, lm)} ${facets(view.facets, lm)}</div>
    <p class="small count" part="count">
      ${summary(view, lm).map((each) => [each, ' '])} ${view.error ? button(m.retry, view.onRetry) : nothing}
    </p>
    <p class="hidden" role="status" aria-atomic="true">${view.said}</p>
    ${faults.map(({ name, error }) => fault(error, view, m, lm, `${lm.failed(name)} `))}
    ${view.waiting ? html`<p class="small">${lm.loadingRows}</p>` : nothing} ${view.pinned}
    ${flat ? section(flat, view, m, lm) : groups.map((each) => group(each, view, m, lm))}
    ${flat ? nothing : foot(groups.length, groupCount, view, lm, () => view.onMoreGroups())}
    ${
      found || !loosened
        ? nothing
        : html`<p class="loosen" part="nothing">
            ${(['words', 'filters'] as const).map((what) =>
              loosened[what]
                ? button(`${lm.loosen[what]} (${lm.cases(loosened[what])})`, () => view.onLoosen(what))
                : nothing,
            )}
          </p>`
    }
  </div>`;
}

/** In words: how many are found, in how many groups, for which words, and among how many. */
export function summary(view: Omit<ListView, 'facets'>, lm: ListMessages): unknown[] {
  const { found, by, flat, groupCount, corrected, searched, size, error } = view;
  if (!searched && size && !error) return [lm.loadingRows];
  return [
    !found ? lm.nothing : flat || by === 'none' ? lm.cases(found) : `${lm.cases(found)} ${lm.groups(groupCount, by)}`,
    corrected && html`· ${lm.corrected} <b>${corrected}</b>`,
    searched < size && `· ${error ? lm.partialFailed : lm.partial(searched)}`,
  ].filter(Boolean);
}

function field({ text, sort, size, onText, onPrepare, onSort }: ListView, lm: ListMessages): TemplateResult {
  const sorts = SORTS.filter((each) => text || each !== 'relevance');
  const clear = ({ currentTarget }: Event): void => {
    // The button goes away; the focus stays with the field.
    ((currentTarget as Element).previousElementSibling as HTMLElement).focus();
    onText('');
  };
  return html`<div class="ask">
    <label class="kicker" for="text">${lm.search(size)}</label>
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
    </div>
    <div class="sort">
      <select
        part="sort"
        aria-label=${lm.sort}
        @change=${({ target }: Event) => onSort((target as HTMLSelectElement).value as Sort)}
      >
        ${sorts.map((each) => html`<option value=${each} .selected=${each === sort}>${lm.sorts[each]}</option>`)}
      </select>
    </div>
  </div>`;
}

function group(each: GroupView, view: ListView, m: Messages, lm: ListMessages): TemplateResult {
  const { group: of, name, rows } = each;
  const { first, latest, value } = of;
  const open = !!rows;
  const month = (date = '') => m.date(date.slice(0, 7));
  return html`<section class="group" part="group">
    <div class="top">
      <div>
        ${heading(
          view.level,
          'group-title',
          html`<button type="button" class="plain" aria-expanded=${open} @click=${() => view.onGroup(value, !open)}>
            <bdi lang=${of.lang ?? nothing}>${name}</bdi>
          </button>`,
        )}
        <p class="small">
          ${[view.by === 'narrative' && value && m.story, lm.cases(of.count), latest && lm.span(month(first), month(latest))].filter(Boolean).join(' · ')}
        </p>
      </div>
      ${chart(of.months, view.years, lm)}
    </div>
    ${
      of.description
        ? html`<p class="about">
            <bdi lang=${of.lang ?? nothing}>${of.description}</bdi>
            ${open && of.url ? link(of.url, m.aboutStory) : nothing}
          </p>`
        : nothing
    }
    ${rows ? section(each as SectionView, view, m, lm, value) : nothing}
  </section>`;
}

function section(of: SectionView, view: ListView, m: Messages, lm: ListMessages, value?: string): unknown {
  const level = value === undefined ? view.level : view.level + 1;
  return [
    html`<ul class="rows" part="rows">
      ${of.rows.map((each) => row(each, level, m))}
    </ul>`,
    of.error ? fault(of.error, view, m, lm) : of.pending ? html`<p class="small">${lm.loadingRows}</p>` : nothing,
    foot(of.rows.length, of.total, view, lm, () => view.onMore(value)),
  ];
}

function foot(shown: number, total: number, view: ListView, lm: ListMessages, more: () => void): unknown {
  return shown < total
    ? html`<p class="foot" part="more">
        <button type="button" class="more" @click=${more}>${lm.more(Math.min(view.pageSize, total - shown))}</button>
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
