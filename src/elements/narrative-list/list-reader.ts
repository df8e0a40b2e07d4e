import type { ReactiveControllerHost } from '@lit/reactive-element';
import { HistoryController } from '../../state/history-controller.js';
import type { Guarded } from '../../state/guard.js';
import type { Facet, Row } from '../../state/list-data.js';
import { isFiltered, toggled } from '../../state/list-filter.js';
import type { Selection } from '../../state/selection-url.js';
import { ListToggleEvent } from './events.js';
import type { FacetPanel, ListView } from './list-view.js';
import { keyOf, Opened } from './opened.js';

type Host = ReactiveControllerHost & HTMLElement & Guarded & { readonly pageSize: number; reload: () => void };

/** The state that the back button restores: what was open and shown, and the scroll position. */
interface Kept {
  opened: Opened;
  top: number;
}

/** Carries out a reader's actions in a list, and holds what they have opened. */
export class ListReader {
  opened = new Opened();
  panel: FacetPanel = { shown: false, open: undefined, find: '' };
  /** Whether typing has paused. */
  isResting = true;
  readonly #history: HistoryController<Kept>;
  /** Runs after an update, and again after the next until it returns true. */
  #after: (() => boolean) | undefined;

  constructor(
    private readonly host: Host,
    /** Loads the index and what shows its results, because the reader is about to search. */
    readonly prepareSearch: () => void,
    /** Called when the reader has paused. */
    onRest: () => void,
  ) {
    this.#history = new HistoryController<Kept>(host, {
      keep: () => ({ opened: new Opened(this.opened), top: scrollY }),
      onMoved: (kept) => this.#moved(kept),
      onRest: () => {
        this.isResting = true;
        host.requestUpdate();
        onRest();
      },
    });
  }

  get selection(): Selection {
    return this.#history.selection;
  }

  /** Starts with the selection of the page's author, or with that in the page's address. */
  begin(start: Selection, urlState?: string): void {
    this.#history.begin(start, urlState);
  }

  /** Moves the focus and the scroll position to where the last action leads. Call after each update. */
  follow(): void {
    // The target may still be loading: the update that brings it tries again.
    if (this.#after?.()) this.#after = undefined;
  }

  type(text: string): void {
    this.prepareSearch();
    // The focus stays in the field.
    this.#after = undefined;
    this.isResting = false;
    this.#history.type(text);
    this.opened.startAnew();
  }

  search(part: Partial<Selection>): void {
    this.prepareSearch();
    // A pressed chip disappears, and so does a pressed suggestion. Focusing the field would open a keyboard.
    const before = this.host.shadowRoot?.activeElement;
    this.#after = () => !before || before.isConnected || focus(this.#first('.chip') ?? this.#first('.count'));
    this.#history.step({ ...part, open: undefined });
    this.opened.startAnew();
  }

  choose(facet: Facet, value: string): void {
    this.search({ chosen: toggled(this.selection.chosen, facet, value) });
  }

  clearFilters(): void {
    this.search({ chosen: {}, from: undefined, to: undefined });
  }

  toggleGroup(value: string, open: boolean): void {
    this.opened.groups.set(value, open);
    this.#toggled('group', value, open);
  }

  toggleRow(row: Row, open: boolean): void {
    const { id, source } = row;
    const before = this.selection.open;
    const others = before && keyOf(before) === keyOf(row) ? undefined : before;
    this.#history.step({ open: open ? { id, source } : others });
    if (open) this.opened.rows.add(keyOf(row));
    else this.opened.rows.delete(keyOf(row));
    this.#toggled('case', id, open);
  }

  /** Shows more rows of a group, or of the flat list, and focuses the first new one. */
  showMoreRows(view: ListView, shown: number, value?: string): void {
    const most = shown + this.host.pageSize;
    const group = view.groups.entries.findIndex((each) => each.group.value === value);
    if (value === undefined) this.opened.rowsShown = most;
    else this.opened.rowsOf.set(value, most);
    this.#after = () => {
      const root = value === undefined ? this.host.shadowRoot : this.#all('.group')[group];
      return focus(root?.querySelectorAll<HTMLElement>('.row-title > .plain')[shown]);
    };
    this.host.requestUpdate();
  }

  showMoreGroups(shown: number): void {
    this.opened.groupsShown = shown + this.host.pageSize;
    this.#after = () => focus(this.#all('.group-title > .plain')[shown]);
    this.host.requestUpdate();
  }

  /** Closes the case that the page's address opens above the list. */
  closeLinked(): void {
    this.#history.step({ open: undefined });
    this.#after = () => focus(this.#first('.count'));
  }

  showFacets(shown: boolean): void {
    this.panel = { ...this.panel, shown, open: shown ? this.panel.open : undefined };
    if (!shown) this.#after = () => focus(this.#first('.filters'));
    this.host.requestUpdate();
  }

  openFacet(facet: Facet): void {
    const open = this.panel.open !== facet;
    this.panel = { ...this.panel, open: open ? facet : undefined, find: '' };
    this.prepareSearch();
    this.#toggled('facet', facet, open);
  }

  /** Filters the values of the open facet. */
  findValue(find: string): void {
    this.panel = { ...this.panel, find };
    this.host.requestUpdate();
  }

  retry(): void {
    this.host.reload();
  }

  #toggled(section: 'case' | 'group' | 'facet', value: string, open: boolean): void {
    this.host.requestUpdate();
    this.host.dispatchEvent(new ListToggleEvent(section, value, open));
  }

  /** The address has changed: restores the state kept for it, or else goes to the case that it opens. */
  #moved(kept?: Kept): void {
    const { open } = this.selection;
    this.opened = new Opened(kept?.opened);
    if (isFiltered(this.selection)) this.prepareSearch();
    if (!kept && open) this.opened.rows.add(keyOf(open));
    this.#after =
      kept || open
        ? () => {
            const shown = this.#first(open ? '.row:has(> debunk-card), .pinned' : '.list');
            if (kept) scrollTo({ top: kept.top, behavior: 'instant' });
            else shown?.scrollIntoView({ block: 'nearest' });
            return !!shown;
          }
        : undefined;
  }

  #all(selector: string): HTMLElement[] {
    return [...(this.host.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
  }

  #first(selector: string): HTMLElement | undefined {
    return this.#all(selector)[0];
  }
}

/** Focuses an element. @returns Whether there is one. */
function focus(element: HTMLElement | undefined): boolean {
  element?.focus();
  return !!element;
}
