import { html, nothing, type CSSResultGroup, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { ListMessages } from '../../i18n/list-messages.js';
import { listMessagesFor } from '../../i18n/list-languages.js';
import type { Messages } from '../../i18n/messages.js';
import { namesIn } from '../../i18n/names.js';
import type { Tone } from '../../model/case.js';
import { GROUPINGS, SORTS, type Answer, type Facet, type Group, type Grouping, type Query, type Row, type Sort } from '../../search/types.js';
import { ListController, type ListState } from '../../state/list-controller.js';
import type { ListData } from '../../state/list-data.js';
import { readFacets, readFilter, toggled, type Chosen } from '../../state/list-filter.js';
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

/** So many rows of a group are shown before a reader asks for more of what a search found. */
const PREVIEW = 3;
/** So many countries are named in a row. */
const NAMED = 3;

/**
 * Many fact-checked cases, by narrative: searched as a reader types, narrowed down, sorted, and opened in place.
 *
 * Its children are the fallback: they are shown until the list is there, and kept when it never comes. A child
 * `<script type="application/json">` (or `application/ld+json`) is not shown: it is the data.
 *
 * @slot - The fallback.
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
  /** What takes the focus after the next update. */
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
    if (['filter', 'locked', 'sort', 'urlState'].some((name) => changed.has(name as keyof this))) this.#begin();
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
    if (target) {
      this.#focus = undefined;
      target.focus();
    }
    if (!this.#outcome || !this.#texts || state.status === 'loading') return;
    this.#outcome = false;
    this.#failed = 'error' in state;
    if ('error' in state) this.dispatchEvent(new DebunkErrorEvent(state.error));
    if (!('data' in state)) return;
    this.dispatchEvent(new ListLoadEvent(state.data.size, state.faults));
    // Names of languages and countries are dear to build.
    const idle = 'requestIdleCallback' in globalThis ? requestIdleCallback : setTimeout;
    idle(() => this.#name());
  }

  /** Everything that the template needs. */
  #look({ data, names, faults, waiting }: ListState & { status: 'ready' }, m: Messages, lm: ListMessages): ListView {
    const { place } = this.#reader;
    const sort = place.sort ?? 'relevance';
    const query: Query = { text: place.text, chosen: { ...place.chosen, ...this.#fixed }, sort };
    const answer = data.ask(query);
    const by = GROUPINGS.includes(this.groupBy) ? this.groupBy : 'narrative';
    const found = data.groups(query, by === 'none' ? 'narrative' : by);
    // Where no case is in a group, there is nothing to divide.
    const grouped = by !== 'none' && found.some(({ value }) => value);
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
        return this.#row(row, data, answer, names, nameOf, lm);
      });
      return { rows, total: slice.total, pending: !!slice.pending, error: slice.error };
    };
    const groups = !grouped
      ? []
      : found.slice(0, most).map((group): GroupView => {
          const open = this.#groups.get(group.value) ?? searching;
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
      loosened: count ? undefined : this.#loosened(data, query),
      flat,
      groups,
      groupCount: found.length,
      years: yearsOf(data),
      pinned: open && !shownKeys.has(keyOf(open.id, open.source)) ? this.#card(data, open.id, open.source) : nothing,
      faults: faults.map(({ src, error }) => ({ name: src, error })),
      said: this.#said,
      waiting,
      facets: {
        counts: readFacets(this.facets)
          .filter((facet) => !this.#fixed[facet] && (answer.facets[facet].length > 1 || place.chosen[facet]?.length))
          .map((facet) => [facet, answer.facets[facet]]),
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
      onMore: (value) => this.#showMore(value),
      onMoreGroups: () => this.#showMore(null),
      onLoosen: (what) => this.#search(what === 'words' ? { text: '' } : { chosen: {} }),
      onRetry: () => this.reload(),
    };
  }
}
