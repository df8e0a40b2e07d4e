import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DocumentCache } from '../data/document-cache.js';
import type { Fetcher } from '../data/load.js';
import { loadCases, pickCase, readDocument } from '../data/load-cases.js';
import type { Case, Collection } from '../model/case.js';
import { fail, type CaseError, type Result, type Warning } from '../model/result.js';
import { pageCache } from './settings.js';

/** Where the case of an element comes from; the first that is given counts. */
export interface CaseSource {
  /** Ready data: a `Case`, or a document in any supported format. */
  data?: unknown;
  /** Ready data as JSON text. */
  json?: string | undefined;
  /** An address of JSON. */
  src?: string | undefined;
  integrity?: string | undefined;
  fetcher?: Fetcher | undefined;
  cache?: DocumentCache | undefined;
  /** What `src` is resolved against, an absolute address; the page's base by default. */
  base?: string | undefined;
  /** `lazy`: loads once it is within 600 px of the viewport. */
  loading: 'lazy' | 'eager';
}

/** Where an element stands with its case. `waiting` is loading that has not begun yet. */
export type CaseState =
  | { status: 'waiting' | 'loading' | 'slow' }
  | { status: 'ready'; case: Case; warnings: Warning[] }
  | { status: 'empty' | 'error'; error: CaseError };

const SLOW = 4000;
const NEAR = '600px';
const BUSY = { waiting: 1, loading: 1, slow: 1 };

/** Finds, loads and reads the case of an element, and asks it to render as that goes on. */
export class CaseController implements ReactiveController {
  state: CaseState = { status: 'waiting' };
  #source?: CaseSource;
  #request: AbortController | undefined;
  #observer?: IntersectionObserver;
  #near = false;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    /** Called when a case is there or has failed, once for each outcome. */
    private readonly onOutcome: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    // What was given up on disconnecting begins again.
    if (this.#request || !this.#source) return;
    if (this.state.status in BUSY) this.#start(this.#source);
    else this.#awaitNetwork();
  }

  hostDisconnected(): void {
    // An element that is only being moved is connected again before this runs.
    queueMicrotask(() => {
      if (!this.host.isConnected) this.#stop();
    });
  }

  /** Takes what the element is given now; begins anew where that has changed. Call it before each render. */
  update(source: CaseSource): void {
    const before = this.#source;
    if (before && (Object.keys(source) as (keyof CaseSource)[]).every((key) => Object.is(source[key], before[key])))
      return;
    this.#start(source);
  }

  /** Tries again, now. */
  reload(): void {
    this.#near = true;
    if (this.#source) this.#start(this.#source);
  }

  #stop(): void {
    this.#request?.abort();
    this.#request = undefined;
    this.#observer?.disconnect();
    removeEventListener('online', this.#online);
  }

  #start(source: CaseSource): void {
    this.#stop();
    this.#source = source;
    this.#request = new AbortController();
    const { data, json, src, loading } = source;
    if (data !== undefined) this.#read(data, source);
    else if (json !== undefined) this.#parse(json, source);
    else if (!src) {
      // The children of an element that is still being parsed may yet bring its data.
      if (document.readyState === 'loading') this.#set({ status: 'waiting' });
      else this.#settle(fail('empty', 'no src and no data'));
    } else if (loading === 'eager' || this.#near) void this.#load(src, source);
    else this.#wait();
  }

  #parse(json: string, source: CaseSource): void {
    try {
      this.#read(JSON.parse(json), source);
    } catch (cause) {
      this.#settle(fail('not-json', String(cause)));
    }
  }

  #read(data: unknown, source: CaseSource): void {
    const { signal } = this.#request ?? {};
    const read = readDocument(data, { baseUrl: baseOf(source) });
    if (!(read instanceof Promise)) this.#settle(read);
    else {
      void read.then((result) => {
        if (!signal?.aborted) this.#settle(result);
      });
    }
  }

  #wait(): void {
    this.#set({ status: 'waiting' });
    this.#observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) this.reload();
      },
      { rootMargin: NEAR },
    );
    this.#observer.observe(this.host);
  }

  async #load(src: string, source: CaseSource): Promise<void> {
    const { signal } = this.#request ?? new AbortController();
    this.#set({ status: 'loading' });
    const slow = setTimeout(() => {
      this.#set({ status: 'slow' });
    }, SLOW);
    const { integrity, fetcher, cache = pageCache() } = source;
    try {
      const url = new URL(src, baseOf(source)).href;
      this.#settle(await loadCases(url, cache, { signal, integrity, fetcher }), url);
    } catch (cause) {
      // Where the request was given up, whoever gave it up has set the state.
      if (!signal.aborted) this.#settle(fail('network', String(cause), { url: src }));
    } finally {
      clearTimeout(slow);
    }
  }

  #settle(read: Result<Collection>, url?: string): void {
    const picked = read.ok ? pickCase(read.value, url) : read;
    if (picked.ok) {
      const warnings = [...(read.ok ? read.warnings : []), ...picked.warnings];
      this.#set({ status: 'ready', case: picked.value, warnings });
    } else {
      const { error } = picked;
      this.#set({ status: error.kind === 'empty' ? 'empty' : 'error', error });
      this.#awaitNetwork();
    }
    this.onOutcome();
  }

  #awaitNetwork(): void {
    if ('error' in this.state && this.state.error.kind === 'network') addEventListener('online', this.#online);
  }

  readonly #online = (): void => {
    this.reload();
  };

  #set(state: CaseState): void {
    this.state = state;
    this.host.requestUpdate();
  }
}

function baseOf({ base = document.baseURI }: CaseSource): string {
  return base;
}
