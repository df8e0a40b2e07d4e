import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readSelection, writeSelection, type Selection } from './selection-url.js';

/** Typing rests after so many milliseconds. */
const REST = 400;

/** What a list does as its reader moves. */
interface Moves<Kept> {
  /** What is shown, for when the reader comes back to it. */
  keep: () => Kept;
  /** The address has changed what is shown: to what was kept of it, where the reader was there before. */
  onMoved: (kept?: Kept) => void;
  /** What the reader does has come to rest. */
  onRest: () => void;
}

/** What a reader has selected in a list; in the page's history and address too, where the list has a prefix there. */
export class HistoryController<Kept> implements ReactiveController {
  selection: Selection = { text: '', chosen: {} };
  #start: Selection = this.selection;
  #prefix = '';
  #rest?: ReturnType<typeof setTimeout> | undefined;
  /** Whether the newest entry of the history was made by typing: more typing changes that entry. */
  #typed = false;
  /** What was shown at each address, and the address that is shown now. */
  readonly #kept = new Map<string, Kept>();
  #address = '';

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly moves: Moves<Kept>,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('popstate', this.#onPopState);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#onPopState);
    clearTimeout(this.#rest);
  }

  /** Begins where the page's author, or its address, says. */
  begin(start: Selection, prefix = ''): void {
    this.#start = start;
    this.#prefix = prefix;
    this.#kept.clear();
    this.#move();
  }

  /** The reader types. */
  type(text: string): void {
    if (!this.#typed) this.#keepShown();
    this.#change({ text, open: undefined });
    this.#atRest(() => {
      this.#keep(this.#typed);
      this.#typed = true;
    });
  }

  /** The reader makes a step, to which the way back leads. */
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
    this.#rest = setTimeout(() => {
      then();
      this.moves.onRest();
    }, REST);
  }

  #keep(replace: boolean): void {
    if (!this.#prefix) return;
    const { pathname, search, hash } = location;
    const query = writeSelection(search, this.#prefix, this.selection, this.#start);
    if (query === search) return;
    // The state is the page's own.
    history[replace ? 'replaceState' : 'pushState'](history.state, '', pathname + query + hash);
    this.#address = location.search;
  }

  #keepShown(): void {
    if (this.#prefix) this.#kept.set(this.#address, this.moves.keep());
  }

  readonly #onPopState = (): void => {
    // The page has gone to an anchor in itself, or all of the address is its own.
    if (!this.#prefix || location.search === this.#address) return;
    this.#keepShown();
    this.#move();
  };

  /** Goes where the address says. */
  #move(): void {
    clearTimeout(this.#rest);
    this.#typed = false;
    this.#address = location.search;
    this.selection = this.#prefix ? readSelection(this.#address, this.#prefix, this.#start) : this.#start;
    this.moves.onMoved(this.#kept.get(this.#address));
    this.host.requestUpdate();
  }
}
