import type { ReactiveController, ReactiveControllerHost } from '@lit/reactive-element';
import type { DocumentCache } from '../data/document-cache.js';
import { parseJson, type Fetcher } from '../data/load.js';
import { readDocument } from '../data/load-cases.js';
import type { Collection } from '../model/case.js';
import { fail, unloaded, type CaseError, type ErrorKind, type Result, type Warning } from '../model/result.js';
import { guarded, isPromise, type Guarded } from './guard.js';
import { whenNear } from './nearness.js';
import { baseOf } from './settings.js';
import { offWindow, onWindow } from './window-events.js';

/** The origin of an element's data; the first of `data`, `json` and `src` that is given counts. */
export interface Origin {
  /** Ready data: the project's own types, or a document in any supported format. */
  data?: unknown;
  /** Ready data as JSON text. */
  json?: string | undefined;
  /** One or more addresses of JSON. */
  src?: string | undefined;
  integrity?: string | undefined;
  fetcher?: Fetcher | undefined;
  cache?: DocumentCache | undefined;
  /** The base for relative addresses, absolute itself; the page's base by default. */
  base?: string | undefined;
  /** `lazy` loads once the element is within 1,250 px of the viewport; ready data is also read when the page is idle. */
  loading?: 'lazy' | 'eager';
}

/** The signal and the callback of a load. */
export interface LoadContext<T> {
  /** Aborts when the element no longer wants the data. */
  signal: AbortSignal;
  /** Called with the part that has arrived while more is on its way. */
  onPart: (part: T) => void;
}

/** Turns data into the value that an element shows. */
export interface Reading<T> {
  /** Turns ready cases into the value. */
  read: (collection: Collection) => Result<T> | Promise<Result<T>>;
  /** Returns a loader for an address; called again, the loader retries what failed. */
  open: (src: string, origin: Origin) => Loader<T>;
  /** Retries the parts of the value that failed, or failed so. @returns Whether to load again, too. */
  retry?: (value: T, kind?: ErrorKind) => boolean;
}

/** Loads the value that an element shows. May throw if aborted, or if its code cannot be loaded. */
export type Loader<T> = (context: LoadContext<T>) => Promise<Result<T>>;

/** The state of an element's data. `waiting`: loading has not begun; `partial`: more is to come. */
export type SourceState<T> =
  | { status: 'waiting' | 'loading' | 'slow' }
  | { status: 'ready'; value: T; warnings: Warning[]; partial: boolean }
  | { status: 'empty' | 'error'; error: CaseError };

/** The error that an element shows; undefined in any other state. */
export function errorOf(state: SourceState<unknown>): CaseError | undefined {
  return state.status === 'error' || state.status === 'empty' ? state.error : undefined;
}

const SLOW = 4000;

/** Finds, loads and reads the data of an element, and requests an update at each step. */
export class SourceController<T> implements ReactiveController {
  state: SourceState<T> = { status: 'waiting' };
  /** The origin that was last given. */
  origin?: Origin;
  #load?: Loader<T> | undefined;
  #request: AbortController | undefined;
  #leave: (() => void) | undefined;
  #near = false;
  #isSettled = false;
  /** Whether the element is still being parsed: its children may yet bring its data. */
  #isParsing = false;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement & Guarded,
    private readonly reading: Reading<T>,
    /** Called once for each outcome: the data has arrived or failed. */
    private readonly onOutcome: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    onWindow('online', this.#online);
    // A load that was aborted on disconnecting starts again.
    if (!this.#request && !this.#isSettled) this.#start();
  }

  hostDisconnected(): void {
    // An element that is only being moved is connected again before this runs.
    queueMicrotask(() => {
      if (this.host.isConnected) return;
      this.#stop();
      offWindow('online', this.#online);
    });
  }

  /** Takes the element's current origin, and starts again if that has changed. Call before each render. */
  update(origin: Origin): void {
    const before = this.origin;
    const isNew =
      !before || (Object.keys(origin) as (keyof Origin)[]).some((key) => !Object.is(origin[key], before[key]));
    if (!isNew && !(this.#isParsing && document.readyState !== 'loading')) return;
    this.origin = origin;
    this.#load = origin.src ? this.reading.open(origin.src, origin) : undefined;
    // It has failed before it could begin.
    if (!before && this.#isSettled) return;
    this.#set({ status: 'waiting' });
    this.#start();
  }

  /** Loads again, now; of a value in parts, those that failed, or failed so. The shown value stays until then. */
  reload(kind?: ErrorKind): void {
    const { state, reading } = this;
    if (state.status === 'ready' && reading.retry && !reading.retry(state.value, kind)) return;
    this.#near = true;
    this.#start();
  }

  /** The ready data, or its JSON text, of an element that waits for a reader to come near. */
  get waiting(): unknown {
    return this.#leave && (this.origin?.data ?? this.origin?.json);
  }

  /** Ends whatever is going on. */
  fail(error: CaseError): void {
    this.#stop();
    this.#isSettled = true;
    this.#set({ status: 'error', error });
  }

  #stop(): void {
    // With a reason of its own: the one of browsers has a stack, and with it this element.
    this.#request?.abort('gone');
    this.#request = undefined;
    this.#leave?.();
    this.#leave = undefined;
  }

  #start(): void {
    // What is not in the page starts when it comes there.
    if (!this.origin || !this.host.isConnected) return;
    this.#stop();
    this.#request = new AbortController();
    const { signal } = this.#request;
    const { data, json, loading } = this.origin;
    this.#isParsing = this.#isSettled = false;
    const isHere = data !== undefined || json !== undefined;
    if (!isHere && !this.#load) {
      if (document.readyState === 'loading') this.#isParsing = true;
      else this.settle(fail('empty', 'no src and no data'));
    } else if (loading === 'lazy' && !this.#near) this.#leave = whenNear(this.host, this.#arrive, isHere);
    else if (data !== undefined) this.#read(data, signal);
    else if (json !== undefined) {
      const parsed = parseJson(json);
      if (parsed.ok) this.#read(parsed.value, signal);
      else this.settle(parsed);
    } else if (this.#load) void this.#fetch(this.#load, signal);
  }

  readonly #arrive = guarded(this.host, (): unknown => {
    this.#near = true;
    this.#start();
    return this.host.updateComplete;
  });

  /** Synchronous if possible, so that nothing else is drawn first. */
  #read(data: unknown, signal: AbortSignal): void {
    this.#whenThere(readDocument(data, { baseUrl: baseOf(this.origin) }), signal, (read) => {
      if (!read.ok) this.settle(read);
      else this.#whenThere(this.reading.read(read.value), signal, (made) => this.settle(made, read.warnings));
    });
  }

  /** Calls with a value, at once if it is here already, and never after the signal has aborted. */
  #whenThere<V>(value: V | Promise<V>, signal: AbortSignal, then: (value: V) => void): void {
    if (isPromise(value)) void guarded(this.host, () => value.then((here) => signal.aborted || then(here)))();
    else then(value);
  }

  readonly #fetch = guarded(this.host, async (load: Loader<T>, signal: AbortSignal): Promise<void> => {
    if (this.state.status !== 'ready') this.#set({ status: 'loading' });
    const slow = setTimeout(() => {
      if (this.state.status === 'loading') this.#set({ status: 'slow' });
    }, SLOW);
    const onPart = (value: T): void => {
      if (!signal.aborted) this.#set({ status: 'ready', value, warnings: [], partial: true });
    };
    const result = await load({ signal, onPart }).catch(unloaded);
    clearTimeout(slow);
    // Whoever aborted the request has set the state.
    if (!signal.aborted) this.settle(result);
  });

  /** Ends loading with a result, which holds until the origin changes. */
  settle(result: Result<T>, before: readonly Warning[] = []): void {
    this.#isSettled = true;
    if (result.ok) {
      const { value, warnings } = result;
      this.#set({ status: 'ready', value, warnings: [...before, ...warnings], partial: false });
    } else this.#set({ status: result.error.kind === 'empty' ? 'empty' : 'error', error: result.error });
    this.onOutcome();
  }

  readonly #online = guarded(this.host, (): void => {
    const { state, reading } = this;
    if (state.status === 'ready' ? reading.retry : errorOf(state)?.kind === 'network') this.reload('network');
  });

  #set(state: SourceState<T>): void {
    this.state = state;
    this.host.requestUpdate();
  }
}
