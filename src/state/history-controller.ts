import type { ReactiveController, ReactiveControllerHost } from '@lit/reactive-element';
import { guarded, type Guarded } from './guard.js';
import { readSelection, writeSelection, type Selection } from './selection-url.js';
import { offWindow, onWindow } from './window-events.js';

/** The debounce time of typing, in ms. */
const REST = 400;

/** The callbacks of a list as its reader moves through the history. */
interface Moves<Kept> {
  /** Returns the state to restore when the reader comes back here. */
  keep: () => Kept;
  /** The address has changed the selection; `kept` is the state kept for it, if the reader was there before. */
  onMoved: (kept?: Kept) => void;
  /** The reader has paused. */
  onRest: () => void;
}

/** A reader's selection in a list; mirrored in the page's history and address if the list has a prefix there. */
export class HistoryController<Kept> implements ReactiveController {
  selection: Selection = { text: '', chosen: {}, open: undefined };
  #start: Selection = this.selection;
  #prefix = '';
  #rest?: ReturnType<typeof setTimeout> | undefined;
  /** Whether typing made the newest history entry: more typing replaces that entry. */
  #typed = false;
  /** The state kept for each address, and the current address. */
  readonly #kept = new Map<string, Kept>();
  #address = '';

  constructor(
    private readonly host: ReactiveControllerHost & Guarded,
    private readonly moves: Moves<Kept>,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    onWindow('popstate', this.#onPopState);
  }

  hostDisconnected(): void {
    offWindow('popstate', this.#onPopState);
    clearTimeout(this.#rest);
  }

  /** Starts with the selection of the page's author, or with that in the address. */
  begin(start: Selection, prefix = ''): void {
    this.#start = start;
    this.#prefix = prefix;
    this.#kept.clear();
    this.#move();
  }

  /** Changes the text; a run of typing makes one history entry. */
  type(text: string): void {
    if (!this.#typed) this.#keepShown();
    this.#change({ text, open: undefined });
    this.#atRest(() => {
      this.#keep(this.#typed);
      this.#typed = true;
    });
  }

  /** Changes the selection in a history entry of its own, to which the back button returns. */
  step(part: Partial<Selection>): void {
    this.#keepShown();
    this.#change(part);
    this.#keep(false);
    this.#typed = false;
    this.#atRest(() => undefined);
  }

  #change(part: Partial<Selection>): void {
    this.selection = { ...this.selection, ...part };
    this.host.requestUpdate();
  }

  #atRest(then: () => void): void {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(
      guarded(this.host, () => {
        then();
        this.moves.onRest();
      }),
      REST,
    );
  }

  #keep(replace: boolean): void {
    if (!this.#prefix) return;
    const { pathname, search, hash } = location;
    const query = writeSelection(search, this.#prefix, this.selection, this.#start);
    if (query === search) return;
    // The state belongs to the page.
    history[replace ? 'replaceState' : 'pushState'](history.state, '', pathname + query + hash);
    this.#address = location.search;
  }

  #keepShown(): void {
    if (this.#prefix) this.#kept.set(this.#address, this.moves.keep());
  }

  readonly #onPopState = guarded(this.host, (): void => {
    // Only the fragment has changed, or the list keeps nothing in the address.
    if (!this.#prefix || location.search === this.#address) return;
    this.#keepShown();
    this.#move();
  });

  /** Takes the selection from the address. */
  #move(): void {
    clearTimeout(this.#rest);
    this.#typed = false;
    this.#address = location.search;
    this.selection = this.#prefix ? readSelection(this.#address, this.#prefix, this.#start) : this.#start;
    this.moves.onMoved(this.#kept.get(this.#address));
    this.host.requestUpdate();
  }
}
