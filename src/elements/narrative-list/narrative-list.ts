import type { CSSResultGroup, PropertyDeclarations, PropertyValues } from '@lit/reactive-element';
import { creditOf } from '../../content/plain.js';
import type { ListMessages } from '../../i18n/list-messages.js';
import type { Messages } from '../../i18n/messages.js';
import { unloaded, type CaseError } from '../../model/result.js';
import { guarded } from '../../state/guard.js';
import { GROUPINGS, SORTS, type Grouping, type Sort } from '../../state/list-data.js';
import { isFiltered, readFacets, readFilter, type Chosen } from '../../state/list-filter.js';
import { listReading, type LoadedList } from '../../state/list-source.js';
import type { Origin, Reading } from '../../state/source-controller.js';
import { ListElement } from '../base/list-element.js';
import type { Content } from '../base/markup.js';
import { adoptSheets } from '../base/sheets.js';
import type { SearchParts } from './drawing.js';
import { ListLoadEvent, type ListToggleEvent } from './events.js';
import { ListReader } from './list-reader.js';
import { loadsOf, rowsOf, viewOf, type ListView } from './list-view.js';
import { sheet } from './narrative-list.styles.js';
import { list, summary } from './narrative-list.template.js';
import { nameableRow } from './row.template.js';

/** The events of a list whose details differ from those of other elements. */
interface ListEvents {
  'debunk-load': ListLoadEvent;
  'debunk-toggle': ListToggleEvent;
}

/** The properties of the reader's initial selection. */
const START = ['filter', 'locked', 'sort', 'urlState'] as const;

/**
 * Many fact-checked cases, by narrative: searched as a reader types, narrowed down, sorted, and opened in place.
 *
 * Its children are the fallback: they are shown until the list has loaded, and kept if it never does. A child
 * `<script type="application/json">` (or `application/ld+json`) is not shown: it holds the data.
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
 * @csspart tally - How many of its cases have each verdict, and the dates of the first and the latest.
 * @csspart chart - The bars of a group, with what they say in words.
 * @csspart rows - The rows of a group, or of a list without groups.
 * @csspart row - One case.
 * @csspart row-title - The title of a case.
 * @csspart verdict - The verdict of a case.
 * @csspart icon - The icon of a verdict's tone.
 * @csspart card - The card of an open case, a `<debunk-card>`.
 * @csspart title - Of that card, as all parts from here to `tombstone`: the headline.
 * @csspart explanation - Why the verdict is what it is.
 * @csspart claim - The claim.
 * @csspart tag - The verdict in the corner of the claim.
 * @csspart appearances - Where the claim appeared.
 * @csspart reality - The reality.
 * @csspart aside - How it misleads, or what is true in it.
 * @csspart correction - One correction.
 * @csspart reviews - What other fact-checkers found.
 * @csspart background - The background.
 * @csspart sources - The sources.
 * @csspart related - Related cases and pages.
 * @csspart footer - Publisher, dates and links.
 * @csspart publisher - The publisher's name.
 * @csspart actions - The buttons of the card.
 * @csspart kicker - The small heading of a part.
 * @csspart tombstone - What is said of a retracted case.
 * @csspart more - What is shown of how many, with the button for more.
 * @csspart button - One button.
 * @csspart status - What is told while there is no list, or of a source that failed.
 * @csspart skeleton - What holds the place of a list that has no fallback.
 *
 * @cssprop [--debunk-font=inherit] - Font of the text.
 * @cssprop [--debunk-font-heading=inherit] - Font of headlines and titles.
 * @cssprop [--debunk-font-labels=ui-sans-serif, system-ui, sans-serif] - Font of verdicts, labels, notes and buttons.
 * @cssprop [--debunk-ink=currentColor] - Colour of the text; all others follow it.
 * @cssprop [--debunk-paper] - Background, an opaque colour; the page's own by default, or `#fff` and `#16181d` with the theme `light` or `dark`.
 * @cssprop [--debunk-accent] - Colour of links, of the focus and of a list's rule; a blue made from the ink by default.
 * @cssprop [--debunk-radius=0] - Radius of corners; buttons and fields are rounded by default.
 * @cssprop [--debunk-space=1em] - Space between parts, and around them on a paper.
 * @cssprop [--debunk-rule=4px] - Width of the rule on top and of the edge of a claim.
 * @cssprop [--debunk-measure=68ch] - Longest line.
 * @cssprop [--debunk-false] - Colour of the tone `false`; a red made from the ink by default.
 * @cssprop [--debunk-misleading] - Colour of the tone `misleading`; an ochre made from the ink by default.
 * @cssprop [--debunk-unproven] - Colour of the tone `unproven`; a grey made from the ink by default.
 * @cssprop [--debunk-mixed] - Colour of the tone `mixed`; a violet made from the ink by default.
 * @cssprop [--debunk-true] - Colour of the tone `true`; a green made from the ink by default.
 *
 * @cssState loading - The list is not there yet.
 * @cssState ready - The list is shown.
 * @cssState empty - There is no case to show.
 * @cssState error - The list could not be shown.
 *
 * @keyboard Tab - Goes to the search field, the order and the facets, then to the groups and their cases.
 * @keyboard Enter, Space - Opens or closes a group, a case or a facet, in place.
 * @keyboard Escape - In an open facet: clears the search for a value, else closes the facet and returns to its button.
 *
 * @fires {ListLoadEvent} debunk-load - The list is drawn. Detail: `count` and `faults`, the sources that failed.
 * @fires {DebunkErrorEvent} debunk-error - The list could not be shown. Detail: a `CaseError`.
 * @fires {ListToggleEvent} debunk-toggle - The reader opened or closed a case, a group or a facet. Detail: `section`,
 *   `value` and `open`.
 * @fires {DebunkCopyEvent} debunk-copy - The reader copied or dragged a claim out of the list. Detail: `text`.
 */
export class NarrativeList extends ListElement<LoadedList, ListEvents> {
  static override styles: CSSResultGroup = sheet;

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
  };

  /**
   * Addresses of JSON, separated by white space: documents in any supported format, and prepared collections
   * (`index.json`). The cases of several are merged, and each row names its source.
   */
  override src?: string;

  /** The cases as ready data: a `Collection`, cases, or a parsed JSON document in any supported format. */
  cases?: unknown;

  /** The property to group by: `narrative` (the default), `country`, `outlet`, `language`, `year` or `none`. */
  groupBy: Grouping = 'narrative';

  /**
   * The facets by which readers can filter, in this order: `country`, `language`, `outlet`, `keyword`, `verdict` and
   * `year`, separated by white space; all of them by default, none if empty.
   */
  facets = 'country language outlet keyword verdict year';

  /**
   * The initial choice, such as `country:Ukraine keyword:NATO`. A value with a space is quoted:
   * `country:'North Macedonia'`. Any of the values of a facet may match, but all facets must.
   */
  filter = '';

  /** Fixes the choice of `filter`: readers cannot change it. */
  locked = false;

  /** Only the cases of this narrative, by its id, else by its name. They are not grouped any further. */
  narrative?: string;

  /** The id of a case to leave out, for a list on the page of that case. */
  without?: string;

  /**
   * The initial order: `most` (the largest groups first), `newest`, `oldest`, `outlets` (most outlets first), or
   * `relevance` (the default), which is `most` in groups and `newest` elsewhere while nothing is typed.
   */
  sort: Sort = 'relevance';

  /** The number of rows shown at first, and added with each "Show more"; 20 by default. */
  pageSize = 20;

  /** The level of the headings of groups, or of rows if there are no groups, 2 to 6; 2 by default. */
  headingLevel = 2;

  /**
   * The prefix of the parameters that keep the reader's search, choices, order and open case in the page's address: `d`
   * gives `?d.q=bases&d.country=Belarus`. Nothing is kept without it.
   */
  urlState?: string;

  readonly #reader: ListReader = new ListReader(
    this,
    () => {
      this.#loaded?.data.loadIndex();
      this.#onNear();
    },
    () => this.#say(),
  );
  /** What only readers who search see, or why it could not be loaded. */
  #parts?: SearchParts;
  #failure?: CaseError | undefined;
  /** Whether the list begins with a search and waits for these parts, so that nothing moves when they come. */
  #isWaiting = false;
  #fixed: Chosen = {};
  #announced: Content = '';
  #view?: ListView | undefined;

  protected reading(): Reading<LoadedList> {
    return listReading(() => this.requestUpdate());
  }

  protected origin(): Origin {
    return { data: this.cases };
  }

  get #loaded(): LoadedList | undefined {
    const { state } = this.source;
    return state.status === 'ready' ? state.value : undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // The events of the cards in a list say nothing about the list.
    for (const type of ['debunk-load', 'debunk-error']) this.renderRoot.addEventListener(type, stop);
    for (const type of ['pointerover', 'focusin']) this.addEventListener(type, this.#onNear, { once: true });
  }

  override adoptedCallback(): void {
    super.adoptedCallback();
    if (this.shadowRoot && this.#parts)
      adoptSheets(this.shadowRoot, [...NarrativeList.elementStyles, this.#parts.sheet]);
  }

  override reload(): void {
    if (this.#failure) this.#onNear();
    super.reload();
  }

  protected override texts(): ListMessages | undefined {
    return this.#isWaiting ? undefined : super.texts();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (START.some((name) => changed.has(name))) this.#begin();
    if (changed.has('groupBy')) this.#reader.opened.startAnew();
    super.willUpdate(changed);
    this.#view = this.#makeView();
    if (this.#view) for (const load of loadsOf(this.#view)) load();
  }

  /** While the reader types, after the event: what is drawn in it is laid out for the field, and again for the frame. */
  // eslint-disable-next-line @typescript-eslint/no-invalid-void-type -- as in Lit
  protected override scheduleUpdate(): void | Promise<unknown> {
    if (this.#reader.isResting) return super.scheduleUpdate();
    return new Promise<void>((resolve) => setTimeout(resolve)).then(() => super.scheduleUpdate());
  }

  protected draw(_: LoadedList, m: Messages): Content {
    const view = this.#view;
    const lm = this.texts();
    if (!view || !lm) return undefined;
    return list({
      view,
      reader: this.#reader,
      m,
      lm,
      fetcher: this.fetcher,
      parts: this.#parts,
      failure: this.#failure,
    });
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.#reader.follow();
    super.updated(changed);
  }

  protected announce({ data, faults }: LoadedList, { lang }: Messages): void {
    this.dispatchEvent(new ListLoadEvent(data.size, faults));
    this.startNamingWhenIdle(lang);
  }

  #makeView(): ListView | undefined {
    const { state } = this.source;
    const lm = this.texts();
    if (state.status !== 'ready' || !this.messages || !lm) return undefined;
    const { narrative, without, pageSize, headingLevel: level } = this;
    const { selection, opened, panel, isResting } = this.#reader;
    // Readers search the values of a facet by name.
    if (panel.open) this.startNaming();
    return viewOf(
      {
        list: state.value,
        partial: state.partial,
        selection,
        fixed: this.#fixed,
        narrative,
        by: GROUPINGS.includes(this.groupBy) ? this.groupBy : 'narrative',
        without,
        facets: readFacets(this.facets),
        pageSize,
        level,
        opened,
        panel,
        isResting,
        announced: this.#announced,
        nameOf: this.nameIn(this.messages.lang),
        parts: this.#parts,
      },
      lm,
    );
  }

  #begin(): void {
    const chosen = readFilter(this.filter);
    this.#fixed = this.locked ? chosen : {};
    const sort = SORTS.includes(this.sort) ? this.sort : 'relevance';
    this.#reader.begin({ text: '', chosen: this.locked ? {} : chosen, sort, open: undefined }, this.urlState);
    this.#isWaiting = isFiltered(this.#reader.selection) && !this.#parts && !this.states.has('ready');
  }

  readonly #onNear = (): void => void this.#loadParts();

  readonly #loadParts = guarded(this, async (): Promise<void> => {
    if (this.#parts) return;
    const parts = await import('./search-parts.js').catch(unloaded);
    if ('ok' in parts) this.#failure = parts.error;
    else {
      this.#failure = undefined;
      this.#parts = parts;
      this.adoptedCallback();
    }
    this.#isWaiting = false;
    this.requestUpdate();
  });

  /** Announces the result. */
  #say(): void {
    const lm = this.texts();
    if (this.#view && lm) this.#announced = summary(this.#view, lm);
  }

  /** The credit: the verdict and the source of the first selected row, or the label of a selected story. */
  protected creditOf(selected: Range, _: LoadedList, m: Messages): string | undefined {
    const all = [...this.renderRoot.querySelectorAll('.row, .group-title')];
    const first = all.find((each) => selected.intersectsNode(each));
    if (!first || !this.#view) return undefined;
    const kicker = first.matches('.group-title') && first.querySelector('.kicker');
    if (kicker) return kicker.textContent;
    const { row } = rowsOf(this.#view)[all.filter((each) => each.matches('.row')).indexOf(first)] ?? {};
    return row && creditOf({ ...nameableRow(row), url: row.url }, m);
  }
}

function stop(event: Event): void {
  event.stopPropagation();
}
