import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { ListMessages } from '../../i18n/list-messages.js';
import { listMessagesFor } from '../../i18n/list-languages.js';
import type { Messages } from '../../i18n/messages.js';
import { namesIn } from '../../i18n/names.js';
import {
  GROUPINGS,
  SORTS,
  type Answer,
  type Facet,
  type Group,
  type Grouping,
  type Query,
  type Row,
  type Sort,
} from '../../state/list-data.js';
import { ListController, type ListState } from '../../state/list-controller.js';
import type { ListData } from '../../state/list-data.js';
import { readFacets, readFilter, toggled, type Chosen } from '../../state/list-filter.js';
import type { Place } from '../../state/list-url.js';
import { PlaceController } from '../../state/list-place-controller.js';
import type { Fetcher } from '../../state/settings.js';
import { host } from '../../styles/host.js';
import { tokens } from '../../styles/tokens.js';
import { DebunkElement } from '../base/debunk-element.js';
import { DebunkErrorEvent } from '../base/events.js';
import { canRetry, hasFallback } from '../base/pending.js';
import { styles as cardStyles } from '../debunk-card/debunk-card.styles.js';
import { skeleton, status } from '../debunk-card/debunk-card.template.js';
import { ListLoadEvent, ListToggleEvent } from './events.js';
import { styles } from './narrative-list.styles.js';
import { list, summary, type GroupView, type ListView, type SectionView } from './narrative-list.template.js';
import { withMarks, type RowView } from './row.template.js';

/** What a reader's way through the list begins with. */
const START = ['filter', 'locked', 'sort', 'urlState'] as const;
/** So many rows of a group are shown before a reader asks for more of what a search found. */
const PREVIEW = 3;
/** So many groups are open from the start in what a search found. */
const OPENED = 5;
/** So many countries are named in a row. */
const NAMED = 3;

/**
 * Many fact-checked cases, by narrative: searched as a reader types, narrowed down, sorted, and opened in place.
 *
 * Its children are the fallback: they are shown until the list is there, and kept when it never comes. A child
 * `<script type="application/json">` (or `application/ld+json`) is not shown: it is the data.
 *
 * @slot - The fallback.
 *
 * @csspart list - The whole list.
 * @csspart controls - The search field, the order and the facets.
 * @csspart search - The search field.
 * @csspart sort - The order.
 * @csspart facets - The row of chips and facets.
 * @csspart facet - One facet, a button.
 * @csspart chip - One value that is chosen.
 * @csspart values - The values of the open facet.
 * @csspart count - How many cases are found.
 * @csspart nothing - What can be done where nothing is found.
 * @csspart group - One narrative, country and so on.
 * @csspart group-title - The name of a group.
 * @csspart chart - The bars of a group.
 * @csspart rows - The rows of a group, or of a list without groups.
 * @csspart row - One case.
 * @csspart row-title - The title of a case.
 * @csspart verdict - The verdict of a case.
 * @csspart icon - The icon of a verdict's tone.
 * @csspart link - The link to the page of a case.
 * @csspart card - The card of an open case, a `<debunk-card>`.
 * @csspart more - What is shown of how many, with the button for more.
 * @csspart button - One button.
 * @csspart status - What is told while there is no list, or of a source that failed.
 * @csspart skeleton - What holds the place of a list that has no fallback.
 *
 * @cssprop [--debunk-font] - Font of the text; the page's own by default.
 * @cssprop [--debunk-font-heading] - Font of titles; the text's by default.
 * @cssprop [--debunk-font-labels=ui-sans-serif, system-ui, sans-serif] - Font of labels, notes and controls.
 * @cssprop [--debunk-font-size] - Size of the text; the page's own by default, held between 14 and 24 px.
 * @cssprop [--debunk-ink] - Colour of the text; the page's own by default. All other colours follow it.
 * @cssprop [--debunk-paper] - Ground of the themes `light` and `dark`.
 * @cssprop [--debunk-soft] - Colour of notes and labels.
 * @cssprop [--debunk-line] - Colour of rules.
 * @cssprop [--debunk-link] - Colour of links.
 * @cssprop [--debunk-mark] - Ground of what was searched for.
 * @cssprop [--debunk-on-tone] - Colour of text on a chip or a tone.
 * @cssprop [--debunk-false] - Colour of the tone `false`.
 * @cssprop [--debunk-misleading] - Colour of the tone `misleading`.
 * @cssprop [--debunk-unproven] - Colour of the tone `unproven`.
 * @cssprop [--debunk-mixed] - Colour of the tone `mixed`.
 * @cssprop [--debunk-true] - Colour of the tone `true`.
 * @cssprop [--debunk-none] - Colour of the tone `none`.
 *
 * @cssState loading - The list is not there yet.
 * @cssState ready - The list is shown.
 * @cssState empty - There is no case to show.
 * @cssState error - The list could not be shown.
 *
 * @fires {ListLoadEvent} debunk-load - The list is drawn. Detail: `count` and `faults`, the sources that failed.
 * @fires {DebunkErrorEvent} debunk-error - The list could not be shown. Detail: a `CaseError`.
 * @fires {ListToggleEvent} debunk-toggle - The reader opened or closed a case, a group or a facet. Detail: `section`,
 *   `value` and `open`.
 */
export class NarrativeList extends DebunkElement {
  // The list is set as the card is: its rules for text, labels, buttons and focus hold here too.
  static override styles: CSSResultGroup = [host, tokens, cardStyles, styles];

  static override properties: PropertyDeclarations = {
    src: {},
    cases: { attribute: false },
    groupBy: { attribute: 'group-by' },
    facets: {},
    filter: {},
    locked: { type: Boolean },
    sort: {},
    pageSize: { type: Number, attribute: 'page-size' },
    headingLevel: { type: Number, attribute: 'heading-level' },
    urlState: { attribute: 'url-state' },
    fetcher: { attribute: false },
  };

  /**
   * Addresses of JSON, parted by white space: documents in any supported format, and prepared collections
   * (`index.json`). The cases of several are merged, and each row names its source.
   */
  src?: string;

  /** The cases as ready data: a `Collection`, cases, or what JSON.parse gave of a document in any supported format. */
  cases?: unknown;

  /** What the list is divided by: `narrative` (the default), `country`, `outlet`, `language`, `year` or `none`. */
  groupBy: Grouping = 'narrative';

  /**
   * What readers can narrow the list down by, in this order: `country`, `language`, `outlet`, `keyword`, `verdict` and
   * `year`, parted by white space; all of them by default, none where it is empty.
   */
  facets = 'country language outlet keyword verdict year';

  /**
   * What is chosen at first, such as `country:Ukraine keyword:NATO`. A value with a space in it stands in quotes:
   * `country:'North Macedonia'`. Several values of a facet are one or the other, several facets one and the other.
   */
  filter = '';

  /** Fixes what `filter` chooses: readers cannot take it back. */
  locked = false;

  /**
   * The order at first: `newest`, `oldest`, `outlets` (most outlets first), or `relevance` (the default), which is
   * `newest` as long as nothing is typed.
   */
  sort: Sort = 'relevance';

  /** How many rows are shown at once, and added with each "Show more"; 20 by default. */
  pageSize = 20;

  /** The level of the headings of groups, or of rows where there are no groups, 2 to 6; 2 by default. */
  headingLevel = 2;

  /**
   * Keeps the reader's search, choices, order and open case in the page's address, in parameters that begin with this:
   * with `d` as `?d.q=bases&d.country=Belarus`. Off where it is not given.
   */
  urlState?: string;

  /** Fetches in place of the provider's fetcher or `fetch`. */
  fetcher?: Fetcher;

  readonly #source: ListController = new ListController(this, () => {
    this.#outcome = true;
  });
  readonly #reader: PlaceController = new PlaceController(
    this,
    () => this.#moved(),
    () => this.#announce(),
  );
  #texts?: ListMessages | undefined;
  #outcome = false;
  #failed = false;
  #named = false;
  #fixed: Chosen = {};
  /** What the reader opened and closed: groups against what they would be, and rows. */
  #groups = new Map<string, boolean>();
  #rows = new Set<string>();
  /** How many rows of a group the reader has asked for; those of the flat list under `undefined`, groups under `null`. */
  #more = new Map<string | undefined | null, number>();
  #facet?: Facet | undefined;
  #find = '';
  #said: unknown = '';
  #view?: ListView;
  #years?: { data: ListData; by: Grouping; span: readonly [number, number] };
  /** What takes the focus after an update: null for nothing, undefined as long as it is not there. */
  #focus?: (() => HTMLElement | null | undefined) | undefined;

  /** Loads again what is not there, for example after an error. */
  reload(): void {
    this.#source.reload();
    const { state } = this.#source;
    if ('data' in state) state.data.retry();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (document.readyState === 'loading') addEventListener('DOMContentLoaded', this.#onChildren, { once: true });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { src, cases: data, settings, messages: m } = this;
    if (START.some((name) => changed.has(name))) this.#begin();
    if (changed.has('groupBy')) this.#more.clear();
    if (settings) {
      const { base, cache, fetcher } = settings;
      this.#source.update({ data, json: this.#inline(), src, base, cache, fetcher: this.fetcher ?? fetcher });
    }
    if (m) this.#translate(m.lang);
    const { state } = this.#source;
    this.setStates(
      'error' in state || (state.status === 'ready' && this.#texts) ? state.status : 'loading',
      this.theme ?? settings?.theme ?? 'auto',
    );
  }

  protected override render(): unknown {
    const { state } = this.#source;
    const { messages: m } = this;
    const lm = this.#texts;
    if (state.status !== 'ready' || !m || !lm) {
      return html`<slot @slotchange=${this.#onChildren}></slot>${this.#pending(m, lm)}`;
    }
    this.#view = this.#look(state, m, lm);
    return list(this.#view, m, lm);
  }

  /** What stands below the fallback, or in its place, while there is no list. */
  #pending(m: Messages | undefined, lm: ListMessages | undefined): unknown {
    const { state } = this.#source;
    const retry = (): void => this.reload();
    if ('error' in state) {
      const { error } = state;
      return [nothing, m && lm && status(m, lm.errors[error.kind], error, canRetry(error) ? retry : undefined)];
    }
    const told = state.status === 'slow' ? lm?.slow : this.#failed && lm?.loading;
    return [
      hasFallback(this) ? nothing : skeleton(lm?.loading),
      m && told ? status(m, told, undefined, this.#failed ? retry : undefined) : nothing,
    ];
  }

  protected override updated(): void {
    const { state } = this.#source;
    const target = this.#focus?.();
    if (target !== undefined) this.#focus = undefined;
    target?.focus();
    if (!this.#outcome || !this.#texts || state.status === 'loading') return;
    this.#outcome = false;
    this.#failed = 'error' in state;
    if ('error' in state) this.dispatchEvent(new DebunkErrorEvent(state.error));
    if (!('data' in state)) return;
    this.dispatchEvent(new ListLoadEvent(state.data.size, state.faults));
    // Names of languages and countries are dear to build: after the first paint.
    const idle = 'requestIdleCallback' in globalThis ? requestIdleCallback : setTimeout;
    requestAnimationFrame(() => idle(() => this.#name()));
  }

  /** Everything that the template needs. */
  #look({ data, names, faults, waiting }: ListState & { status: 'ready' }, m: Messages, lm: ListMessages): ListView {
    const { place } = this.#reader;
    const sort = place.sort ?? 'relevance';
    const query: Query = { text: place.text, chosen: { ...place.chosen, ...this.#fixed }, sort };
    const answer = data.ask(query);
    const by = GROUPINGS.includes(this.groupBy) ? this.groupBy : 'narrative';
    const found = by === 'none' ? [] : data.groups(query, by);
    // Where no case is in a group, there is nothing to divide.
    const grouped = found.some(({ value }) => value);
    const most = this.#more.get(null) ?? this.pageSize;
    const shownKeys = new Set<string>();
    const nameOf = this.#nameIn(m);
    const searching = !!place.text.trim() || Object.values(place.chosen).some((values) => values.length);
    const rowsOf = (value?: string): SectionView => {
      const within = value === undefined ? undefined : { by, value };
      const first = value !== undefined && searching && !this.#groups.has(value) ? PREVIEW : this.pageSize;
      const slice = data.slice({ ...query, within }, answer, this.#more.get(value) ?? first);
      const rows = slice.rows.map((row) => {
        shownKeys.add(keyOf(row.id, row.source));
        return this.#row(row, data, answer, names, nameOf, m, lm);
      });
      return { rows, total: slice.total, pending: !!slice.pending, error: slice.error };
    };
    const groups = !grouped
      ? []
      : found.slice(0, most).map((group, index): GroupView => {
          const open = this.#groups.get(group.value) ?? (searching && index < OPENED);
          return { group, name: groupName(group, by, nameOf, lm), ...(open && rowsOf(group.value)) };
        });
    const flat = grouped ? undefined : rowsOf();
    const count = data.count(query, answer);
    const { open } = place;
    return {
      by,
      level: this.headingLevel,
      text: place.text,
      sort: sort === 'relevance' && !place.text ? 'newest' : sort,
      pageSize: this.pageSize,
      size: data.size,
      searched: data.searched,
      found: count,
      corrected: answer.corrected,
      error: data.error,
      loosened: count || !data.searched ? undefined : this.#loosened(data, query),
      flat,
      groups,
      groupCount: found.length,
      years: this.#yearsOf(data, by),
      pinned:
        open && !shownKeys.has(keyOf(open.id, open.source)) ? this.#card(data, open.id, open.source, m, lm) : nothing,
      faults: faults.map(({ src, error }) => ({ name: src, error })),
      said: this.#said,
      waiting,
      facets: {
        counts: readFacets(this.facets)
          .filter((facet) => !this.#fixed[facet])
          .map((facet) => [facet, answer.facets[facet], data.distinct(facet, answer)]),
        chosen: place.chosen,
        locked: this.#fixed,
        open: this.#facet,
        find: this.#find,
        nameOf,
        onOpen: (facet) => this.#openFacet(facet, data),
        onFind: (text) => {
          this.#find = text;
          this.requestUpdate();
        },
        onChoose: (facet, value) => this.#search({ chosen: toggled(this.#reader.place.chosen, facet, value) }),
        onClear: () => this.#search({ chosen: {} }),
      },
      onText: (text) => {
        data.prepare();
        this.#more.clear();
        this.#reader.type(text);
      },
      onPrepare: () => data.prepare(),
      onSort: (picked) => this.#search({ sort: picked }),
      onGroup: (value, isOpen) => {
        this.#groups.set(value, isOpen);
        this.requestUpdate();
        this.dispatchEvent(new ListToggleEvent('group', value, isOpen));
      },
      onMore: (value) =>
        this.#showMore(
          value,
          flat?.rows.length ?? groups.find(({ group }) => group.value === value)?.rows?.length ?? 0,
        ),
      onMoreGroups: () => this.#showMore(null, groups.length),
      onLoosen: (what) => this.#search(what === 'words' ? { text: '' } : { chosen: {} }),
      onRetry: () => this.reload(),
    };
  }

  #row(
    row: Row,
    data: ListData,
    answer: Answer,
    names: string[],
    nameOf: NameIn,
    m: Messages,
    lm: ListMessages,
  ): RowView {
    const { id, source, countries, outlets } = row;
    const key = keyOf(id, source);
    const named = countries.slice(0, NAMED).map((country) => nameOf('country', country));
    const [outlet] = outlets;
    const searched = this.#reader.place.text;
    return {
      row,
      marked: (text) => (searched ? withMarks(text, data.marks(text, answer)) : text),
      notes: [
        more(named.join(', '), countries.length - NAMED, lm),
        more(outlet ?? '', outlets.length - 1, lm),
        names.length > 1 ? (names[source] ?? '') : '',
      ].filter(Boolean),
      card: this.#rows.has(key) ? this.#card(data, id, source, m, lm) : undefined,
      onToggle: (open) => {
        if (open) this.#rows.add(key);
        else this.#rows.delete(key);
        const before = this.#reader.place.open;
        const closed = before?.id === id && before.source === source ? undefined : before;
        this.#reader.step({ open: open ? { id, source } : closed });
        this.dispatchEvent(new ListToggleEvent('case', id, open));
      },
    };
  }

  #card(data: ListData, id: string, source: number, m: Messages, lm: ListMessages): TemplateResult {
    const { case: ready, src, error } = data.place(id, source);
    if (error) return status(m, lm.errors[error.kind], error, () => data.retry());
    if (!ready && !src) return html`<p class="small">${lm.loadingRows}</p>`;
    return html`<debunk-card
      part="card"
      variant="compact"
      theme="auto"
      loading="eager"
      heading-level=${this.headingLevel + 2}
      src=${src ?? nothing}
      .case=${ready}
      .fetcher=${this.fetcher}
    ></debunk-card>`;
  }

  /** Nothing is found: how much would be without the words, and without the filters. */
  #loosened(data: ListData, query: Query): ListView['loosened'] {
    const count = (other: Query): number => data.count(other, data.ask(other));
    const filtered = Object.values(this.#reader.place.chosen).some((values) => values.length);
    return {
      words: query.text.trim() ? count({ ...query, text: '' }) : 0,
      filters: filtered ? count({ ...query, chosen: this.#fixed }) : 0,
    };
  }

  /** The first and the last year of all groups, whatever is searched for. */
  #yearsOf(data: ListData, by: Grouping): readonly [number, number] {
    if (this.#years?.data !== data || this.#years.by !== by) {
      const groups = by === 'none' ? [] : data.groups({ text: '', chosen: this.#fixed, sort: 'newest' }, by);
      const months = groups.flatMap((group) => group.months.map(({ value }) => Number(value.slice(0, 4))));
      this.#years = { data, by, span: [Math.min(...months), Math.max(...months)] };
    }
    return this.#years.span;
  }

  #nameIn(m: Messages): NameIn {
    const named = this.#named ? namesIn(m.lang) : undefined;
    return (facet, value) => {
      // What is no code is a name already.
      if (!named || !/^[a-z]{2,3}(-|$)/i.test(value)) return value;
      return facet === 'country' ? named('region', value) : facet === 'language' ? named('language', value) : value;
    };
  }

  #name(): void {
    if (this.#named || !this.isConnected) return;
    this.#named = true;
    this.requestUpdate();
  }

  #begin(): void {
    const chosen = readFilter(this.filter);
    this.#fixed = this.locked ? chosen : {};
    const sort = SORTS.includes(this.sort) ? this.sort : 'relevance';
    this.#reader.begin({ text: '', chosen: this.locked ? {} : chosen, sort }, this.urlState);
  }

  /** The page's address has led elsewhere. */
  #moved(): void {
    const { open } = this.#reader.place;
    this.#rows.clear();
    if (open) this.#rows.add(keyOf(open.id, open.source));
    this.#more.clear();
  }

  #search(part: Partial<Place>): void {
    const { state } = this.#source;
    if ('data' in state) state.data.prepare();
    this.#more.clear();
    // A chip that is pressed goes away, and a button that loosens the search too.
    const before = this.shadowRoot?.activeElement;
    this.#focus = () =>
      before?.isConnected
        ? null
        : (this.renderRoot.querySelector<HTMLElement>('.chip') ?? this.renderRoot.querySelector<HTMLElement>('#text'));
    this.#reader.step({ ...part, open: undefined });
  }

  #openFacet(facet: Facet, data: ListData): void {
    const open = this.#facet !== facet;
    this.#facet = open ? facet : undefined;
    this.#find = '';
    this.#name();
    data.prepare();
    this.requestUpdate();
    this.dispatchEvent(new ListToggleEvent('facet', facet, open));
  }

  /** Shows more rows, or more groups, and brings the focus to the first new one. */
  #showMore(value: string | undefined | null, shown: number): void {
    this.#more.set(value, shown + this.pageSize);
    const group = value && this.#view?.groups.findIndex(({ group: of }) => of.value === value);
    this.#focus = () => {
      const root = this.renderRoot;
      if (value === null) return root.querySelectorAll<HTMLElement>('.group-title button')[shown];
      const rows = value === undefined ? root : root.querySelectorAll('.group')[Number(group)];
      return rows?.querySelectorAll<HTMLElement>('.row-title button')[shown];
    };
    this.requestUpdate();
  }

  #announce(): void {
    const { messages: m } = this;
    if (!m || !this.#texts || !this.#view) return;
    this.#said = summary(this.#view, this.#texts);
    this.requestUpdate();
  }

  /** Brings the list's own texts. */
  #translate(lang: string): void {
    const found = listMessagesFor(lang);
    if (!(found instanceof Promise)) this.#texts = found;
    else
      void found.then((texts) => {
        this.#texts = texts;
        this.requestUpdate();
      });
  }

  /** The text of a child script that holds the data. */
  #inline(): string | undefined {
    if (document.readyState === 'loading') return undefined;
    return this.querySelector(':scope > script[type$="json"]')?.textContent;
  }

  readonly #onChildren = (): void => {
    this.requestUpdate();
  };
}

type NameIn = (facet: Facet, value: string) => string;

/** What a case is known by among those of all sources. */
function keyOf(id: string, source: number): string {
  return `${source} ${id}`;
}

function more(first: string, rest: number, lm: ListMessages): string {
  return first && rest > 0 ? lm.andMore(first, rest) : first;
}

function groupName({ value, name }: Group, by: Grouping, nameOf: NameIn, lm: ListMessages): string {
  if (!value) return lm.others;
  return by === 'country' || by === 'language' ? nameOf(by, value) : name;
}
