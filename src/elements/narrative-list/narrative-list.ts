import { html, nothing, type CSSResultGroup, type PropertyDeclarations, type PropertyValues } from 'lit';
import { creditOf } from '../../content/plain.js';
import type { ListMessages } from '../../i18n/list-messages.js';
import { listMessagesFor } from '../../i18n/list-messages-for.js';
import type { Messages } from '../../i18n/messages.js';
import { namesIn } from '../../i18n/names.js';
import { ListController, type ListState } from '../../state/list-controller.js';
import {
  GROUPINGS,
  SORTS,
  type Facet,
  type Group,
  type Grouping,
  type ListData,
  type Query,
  type Row,
  type Sort,
} from '../../state/list-data.js';
import { readFacets, readFilter, toggled, type Chosen } from '../../state/list-filter.js';
import { PlaceController } from '../../state/list-place-controller.js';
import type { Place } from '../../state/list-url.js';
import type { Fetcher } from '../../state/settings.js';
import { host } from '../../styles/host.js';
import { tokens } from '../../styles/tokens.js';
import { CopyController } from '../base/copying.js';
import { DebunkElement } from '../base/debunk-element.js';
import { DebunkCopyEvent, DebunkErrorEvent } from '../base/events.js';
import { canRetry, hasFallback } from '../base/pending.js';
import { styles as cardStyles } from '../debunk-card/debunk-card.styles.js';
import { skeleton, status } from '../debunk-card/debunk-card.template.js';
import { ListLoadEvent, ListToggleEvent } from './events.js';
import { arrange, excerptOf } from './list-view.js';
import { styles } from './narrative-list.styles.js';
import { list, summary, type ListView } from './narrative-list.template.js';
import { keyOf, Opened } from './opened.js';
import { nameableRow, withMarks, type RowView } from './row.template.js';

/** What a reader's way through the list begins with. */
const START = ['filter', 'locked', 'sort', 'urlState'] as const;
/** How many countries are named in a row. */
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
 * @csspart nothing - What else could be searched for.
 * @csspart group - One narrative, country and so on.
 * @csspart group-title - The name of a group.
 * @csspart chart - The bars of a group, with what they say in words.
 * @csspart rows - The rows of a group, or of a list without groups.
 * @csspart row - One case.
 * @csspart row-title - The title of a case.
 * @csspart verdict - The verdict of a case.
 * @csspart icon - The icon of a verdict's tone.
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
 * @fires {DebunkCopyEvent} debunk-copy - The reader copied or dragged a claim out of the list. Detail: `text`.
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
    narrative: {},
    without: {},
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

  /** Only the cases of this narrative, by its id, else by its name. They are not divided any further. */
  narrative?: string;

  /** The id of a case that is left out, as where the list stands on the page of that case. */
  without?: string;

  /**
   * The order at first: `most` (the groups with most cases first), `newest`, `oldest`, `outlets` (most outlets first), or
   * `relevance` (the default), which is `most` in groups and else `newest` as long as nothing is typed.
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
    // In the fallback, or in what was told of an error.
    this.#focused = this.matches(':focus-within');
  });
  readonly #reader: PlaceController<Kept> = new PlaceController<Kept>(this, {
    keep: () => ({ opened: new Opened(this.#opened), top: scrollY }),
    onMoved: (kept) => this.#moved(kept),
    onRest: () => this.#announce(),
  });
  #opened = new Opened();
  #texts?: ListMessages | undefined;
  #textsBeside?: Messages;
  #outcome = false;
  #focused = false;
  #failed = false;
  #named = false;
  #fixed: Chosen = {};
  #facet?: Facet | undefined;
  #facetsShown = false;
  #find = '';
  #said: unknown = '';
  /** Whether typing rests: then other words are looked for. */
  #rests = true;
  #view?: ListView;
  /** What is done once it can be, after an update: tells whether it was. */
  #after: (() => boolean) | undefined;

  constructor() {
    super();
    new CopyController(
      this,
      (selected) => this.#creditOf(selected),
      (text) => this.dispatchEvent(new DebunkCopyEvent(text)),
    );
  }

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
    if (changed.has('groupBy')) this.#opened.startAnew();
    if (settings) {
      const { base, cache, fetcher } = settings;
      this.#source.update({ data, json: this.#inline(), src, base, cache, fetcher: this.fetcher ?? fetcher });
    }
    if (m) this.#translate(m);
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
    // What it waits for may be on its way: then it is tried after the update that brings it.
    if (this.#after?.()) this.#after = undefined;
    if (!this.#outcome || !this.#texts || state.status === 'loading') return;
    this.#outcome = false;
    this.#failed = 'error' in state;
    if ('error' in state) this.dispatchEvent(new DebunkErrorEvent(state.error));
    if (!('data' in state)) return;
    // What the reader was in is gone: what came in its place takes the focus.
    if (this.#focused && !this.shadowRoot?.activeElement) focus(this.#first('.list'));
    this.dispatchEvent(new ListLoadEvent(state.data.size, state.faults));
    // Names of languages and countries are dear to build: after the first paint.
    const idle = 'requestIdleCallback' in globalThis ? requestIdleCallback : setTimeout;
    requestAnimationFrame(() => idle(() => this.#name()));
  }

  /** Everything that the template needs. */
  #look({ data, names, faults, waiting }: ListState & { status: 'ready' }, m: Messages, lm: ListMessages): ListView {
    const { place } = this.#reader;
    const query = this.#query(place);
    const answer = data.ask(query);
    const isPart = this.narrative !== undefined;
    const by = isPart ? 'none' : GROUPINGS.includes(this.groupBy) ? this.groupBy : 'narrative';
    const arrangement = arrange({
      data,
      query,
      answer,
      by,
      without: this.without,
      pageSize: this.pageSize,
      searching: isSearching(place),
      opened: this.#opened,
    });
    const { flat, groups } = arrangement;
    const nameOf = this.#nameIn(m);
    const marksIn = (text: string): [number, number][] => (place.text ? data.marks(text, answer) : []);
    const marked = (text: string): unknown => withMarks(text, marksIn(text));
    const found = isPart ? (flat?.total ?? 0) : data.count(query, answer);
    const isShown = ({ id, source }: { id: string; source: number }): boolean =>
      [flat, ...groups.map(({ section }) => section)].some((section) =>
        section?.rows.some((row) => row.id === id && row.source === source),
      );
    const { open } = place;
    const grouped = groups.length > 0;
    const sorts = SORTS.filter((each) =>
      each === 'most' ? grouped : each === 'relevance' ? place.text && !grouped : true,
    );
    const suggestion =
      this.#rests && place.text.trim() && data.searched === data.size ? data.suggest(query) : undefined;
    return {
      ...arrangement,
      by,
      level: this.headingLevel,
      text: place.text,
      // The other cases of a story are a few below a card: they need no field of their own.
      searchable: !isPart || found > 2 * this.pageSize || isSearching(place),
      sort: sorts.find((each) => each === place.sort) ?? (grouped ? 'most' : place.text ? 'relevance' : 'newest'),
      sorts,
      pageSize: this.pageSize,
      size: data.size,
      searched: data.searched,
      found,
      corrected: answer.corrected,
      suggestion,
      unsearched: data.error,
      relaxed: found || !data.searched ? undefined : this.#relaxed(data, query),
      years: by === 'none' ? undefined : data.years(by),
      pinned: open && !isShown(open) ? this.#card(data, open, this.headingLevel, false, m, lm) : undefined,
      faults: faults.map(({ src, error }) => ({ name: src, error })),
      said: this.#said,
      waiting,
      rowOf: (row, level) => ({
        ...this.#row(row, data, names, nameOf, level, m, lm),
        marked,
        excerpt: place.text
          ? excerptOf(row, marksIn, (narrative) => (by === 'narrative' ? undefined : data.storyName(narrative)))
          : undefined,
      }),
      marked,
      nameOf: (group) => groupName(group, by, nameOf, lm),
      facets: {
        counts: (isPart ? [] : readFacets(this.facets))
          .filter((facet) => !this.#fixed[facet])
          .map((facet) => [facet, answer.facets[facet]]),
        chosen: place.chosen,
        from: place.from,
        to: place.to,
        locked: this.#fixed,
        shown: this.#facetsShown,
        open: this.#facet,
        find: this.#find,
        found,
        nameOf,
        onShow: (shown) => this.#showFacets(shown),
        onOpen: (facet) => this.#openFacet(facet, data),
        onFind: (text) => {
          this.#find = text;
          this.requestUpdate();
        },
        onChoose: (facet, value) => this.#search({ chosen: toggled(this.#reader.place.chosen, facet, value) }),
        onRange: (range) => this.#search(range),
        onClear: () => this.#search({ chosen: {}, from: undefined, to: undefined }),
      },
      onText: (text) => {
        data.prepare();
        // The focus stays in the field.
        this.#after = undefined;
        this.#rests = false;
        this.#reader.type(text);
        this.#opened.startAnew();
      },
      onPrepare: () => data.prepare(),
      onSort: (sort) => this.#search({ sort }),
      onGroup: (value, isOpen) => {
        this.#opened.groups.set(value, isOpen);
        this.requestUpdate();
        this.dispatchEvent(new ListToggleEvent('group', value, isOpen));
      },
      onMore: (shown, value) => this.#showMore(shown, value),
      onMoreGroups: (shown) => {
        this.#opened.groupsShown = shown + this.pageSize;
        this.#after = () => focus(this.#all('.group-title > .plain')[shown]);
        this.requestUpdate();
      },
      onRelax: (what) => this.#search(what === 'words' ? { text: '' } : { chosen: {}, from: undefined, to: undefined }),
      onUnpin: () => {
        this.#reader.step({ open: undefined });
        this.#after = () => focus(this.#first('.count'));
      },
      onRetry: () => this.reload(),
    };
  }

  #query({ text, chosen, from, to, sort = 'relevance' }: Place): Query {
    const { narrative: value } = this;
    return {
      text,
      chosen: { ...chosen, ...this.#fixed },
      sort,
      ...(from && { from }),
      ...(to && { to }),
      ...(value !== undefined && { within: { by: 'narrative', value } }),
    };
  }

  #row(
    row: Row,
    data: ListData,
    names: string[],
    nameOf: NameIn,
    level: number,
    m: Messages,
    lm: ListMessages,
  ): Pick<RowView, 'row' | 'notes' | 'card' | 'onToggle'> {
    const { id, source, countries, outlets } = row;
    const key = keyOf(row);
    const named = countries.slice(0, NAMED).map((country) => nameOf('country', country));
    const [outlet = ''] = outlets;
    return {
      row,
      notes: [
        more(named.join(', '), countries.length - NAMED, lm),
        more(outlet, outlets.length - 1, lm),
        names.length > 1 ? (names[source] ?? '') : '',
      ].filter(Boolean),
      card: this.#opened.rows.has(key) && !row.bare ? this.#card(data, row, level + 1, true, m, lm) : undefined,
      onToggle: (open) => {
        const before = this.#reader.place.open;
        const closed = before?.id === id && before.source === source ? undefined : before;
        this.#reader.step({ open: open ? { id, source } : closed });
        if (open) this.#opened.rows.add(key);
        else this.#opened.rows.delete(key);
        this.dispatchEvent(new ListToggleEvent('case', id, open));
      },
    };
  }

  #card(
    data: ListData,
    { id, source }: { id: string; source: number },
    level: number,
    inRow: boolean,
    m: Messages,
    lm: ListMessages,
  ): unknown {
    const { case: ready, src, error } = data.place(id, source);
    if (error) return status(m, lm.errors[error.kind], error, () => data.retry());
    if (!ready && !src) return html`<p class="small">${lm.loadingRows}</p>`;
    return html`<debunk-card
      part="card"
      theme="auto"
      loading="eager"
      heading-level=${level}
      src=${src ?? nothing}
      .case=${ready}
      .inRow=${inRow}
      .fetcher=${this.fetcher}
    ></debunk-card>`;
  }

  /** Nothing is found: how much would be without the words, and without the filters. */
  #relaxed(data: ListData, query: Query): ListView['relaxed'] {
    const { place } = this.#reader;
    const count = (other: Query): number => data.count(other, data.ask(other));
    const filtered = isSearching({ ...place, text: '' });
    return {
      words: place.text.trim() ? count({ ...query, text: '' }) : 0,
      filters: filtered ? count({ ...query, chosen: this.#fixed, from: undefined, to: undefined }) : 0,
    };
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

  /** The page's address has led elsewhere: back to where the reader was before, or to a case. */
  #moved(kept?: Kept): void {
    const { open } = this.#reader.place;
    this.#opened = new Opened(kept?.opened);
    if (!kept && open) this.#opened.rows.add(keyOf(open));
    this.#after =
      kept || open
        ? () => {
            const shown = this.renderRoot.querySelector(open ? '.row:has(> debunk-card), .pinned' : '.list');
            if (kept) scrollTo({ top: kept.top, behavior: 'instant' });
            else shown?.scrollIntoView({ block: 'nearest' });
            return !!shown;
          }
        : undefined;
  }

  #search(part: Partial<Place>): void {
    const { state } = this.#source;
    if ('data' in state) state.data.prepare();
    // A chip that is pressed goes away, and so does what offers another search. The field would open a keyboard.
    const before = this.shadowRoot?.activeElement;
    this.#after = () => !before || before.isConnected || focus(this.#first('.chip') ?? this.#first('.count'));
    this.#reader.step({ ...part, open: undefined });
    this.#opened.startAnew();
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

  #showFacets(shown: boolean): void {
    this.#facetsShown = shown;
    if (!shown) {
      this.#facet = undefined;
      this.#after = () => focus(this.#first('.filters'));
    }
    this.requestUpdate();
  }

  /** Shows more rows of a group, or of the flat list, and brings the focus to the first new one. */
  #showMore(shown: number, value?: string): void {
    const most = shown + this.pageSize;
    const group = this.#view?.groups.findIndex((each) => each.group.value === value) ?? -1;
    if (value === undefined) this.#opened.rowsShown = most;
    else this.#opened.rowsOf.set(value, most);
    this.#after = () => {
      const root = value === undefined ? this.renderRoot : this.#all('.group')[group];
      return focus(root?.querySelectorAll<HTMLElement>('.row-title > .plain')[shown]);
    };
    this.requestUpdate();
  }

  #all(selector: string): HTMLElement[] {
    return Array.from(this.renderRoot.querySelectorAll<HTMLElement>(selector));
  }

  #first(selector: string): HTMLElement | null {
    return this.renderRoot.querySelector(selector);
  }

  #announce(): void {
    this.#rests = true;
    this.requestUpdate();
    if (!this.messages || !this.#texts || !this.#view) return;
    this.#said = summary(this.#view, this.#texts);
  }

  /** The verdict and the source of the first row in what is selected, or what a group is called. */
  #creditOf(selected: Range): string | undefined {
    const { messages: m } = this;
    const first = this.#all('.row, .group-title').find((each) => selected.intersectsNode(each));
    if (!first || !m || !this.#view) return undefined;
    const kicker = first.matches('.group-title') && first.querySelector('.kicker');
    if (kicker) return kicker.textContent;
    const row = this.#rowAt(first);
    return row && creditOf({ ...nameableRow(row), url: row.url }, m);
  }

  #rowAt(element: HTMLElement): Row | undefined {
    const { flat, groups = [] } = this.#view ?? {};
    const rows = [flat, ...groups.map(({ section }) => section)].flatMap((section) => section?.rows ?? []);
    return rows[this.#all('.row').indexOf(element)];
  }

  /** Brings the list's own texts, in the language of the others. */
  #translate(m: Messages): void {
    if (m === this.#textsBeside) return;
    this.#textsBeside = m;
    const found = listMessagesFor(m.lang);
    if (!(found instanceof Promise)) this.#texts = found;
    else
      void found.then((texts) => {
        // The language may have changed meanwhile.
        if (m !== this.#textsBeside) return;
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

/** What the way back leads to: what was open and shown, and how far the page was scrolled. */
interface Kept {
  opened: Opened;
  top: number;
}

/** Brings the focus to an element. @returns Whether there is one. */
function focus(element: HTMLElement | null | undefined): boolean {
  element?.focus();
  return !!element;
}

type NameIn = (facet: Facet, value: string) => string;

/** Whether the reader looks for something. */
function isSearching({ text, chosen, from, to }: Place): boolean {
  return !!text.trim() || !!from || !!to || Object.values(chosen).some((values) => values.length);
}

function more(first: string, rest: number, lm: ListMessages): string {
  return first && rest > 0 ? lm.andMore(first, rest) : first;
}

function groupName({ value, name }: Group, by: Grouping, nameOf: NameIn, lm: ListMessages): string {
  if (!value) return lm.others;
  return by === 'country' || by === 'language' ? nameOf(by, value) : name;
}
