import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DocumentCache } from '../data/document-cache.js';
import type { Fetcher } from '../data/load.js';
import { readDocument } from '../data/load-cases.js';
import { fail, type CaseError, type Result } from '../model/result.js';
import type { SourceFault } from '../search/types.js';
import type { ListData } from './list-data.js';
import { beginLoading, dataOf, loadSource, plainSource } from './list-source.js';
import type { ListSource } from './list-parts.js';
import { pageCache } from './settings.js';

/** Where the cases of a list come from; the first that is given counts. */
export interface ListOrigin {
  /** Ready data: a `Collection`, cases, or a document in any supported format. */
  data?: unknown;
  /** Ready data as JSON text. */
  json?: string | undefined;
  /** Addresses, parted by white space. */
  src?: string | undefined;
  fetcher?: Fetcher | undefined;
  cache?: DocumentCache | undefined;
  /** What addresses are resolved against; the page's base by default. */
  base?: string | undefined;
}

/** Where a list stands with its cases. */
export type ListState =
  | { status: 'loading' | 'slow' }
  | { status: 'ready'; data: ListData; names: string[]; faults: SourceFault[]; waiting: boolean }
  | { status: 'empty' | 'error'; error: CaseError };

const SLOW = 4000;

/** Finds, loads and reads the cases of a list, and asks it to render as that goes on. */
export class ListController implements ReactiveController {
  state: ListState = { status: 'loading' };
  #origin?: ListOrigin;
  #request: AbortController | undefined;
  /** What has come of each address so far. */
  #results = new Map<string, Result<ListSource>>();

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    /** Called when all sources are there or have failed, once for each outcome. */
    private readonly onOutcome: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.#online);
    // What was given up on disconnecting begins again.
    if (this.#origin && !this.#request) this.reload();
  }

  hostDisconnected(): void {
    // An element that is only being moved is connected again before this runs.
    queueMicrotask(() => {
      if (this.host.isConnected) return;
      removeEventListener('online', this.#online);
      this.#request?.abort();
      this.#request = undefined;
    });
  }

  /** Takes what the element is given now; begins anew where that has changed. Call it before each render. */
  update(origin: ListOrigin): void {
    const before = this.#origin;
    if (before && (Object.keys(origin) as (keyof ListOrigin)[]).every((key) => Object.is(origin[key], before[key])))
      return;
    this.#origin = origin;
    beginLoading(origin.src);
    this.#results.clear();
    this.#set({ status: 'loading' });
    this.reload();
  }

  /** Asks again for what is not there. */
  reload(): void {
    const { data, json, src = '' } = this.#origin ?? {};
    this.#request?.abort();
    this.#request = new AbortController();
    const { signal } = this.#request;
    if (data !== undefined || json !== undefined) void this.#read(data, json, signal);
    else if (src.trim()) void this.#load(src.trim().split(/\s+/), signal);
    // The children of an element that is still being parsed may yet bring its data.
    else if (document.readyState !== 'loading') this.#fail(fail('empty', 'no src and no data').error);
  }

  async #read(data: unknown, json: string | undefined, signal: AbortSignal): Promise<void> {
    let input = data;
    if (input === undefined) {
      try {
        input = JSON.parse(json ?? '');
      } catch (cause) {
        this.#fail(fail('not-json', String(cause)).error);
        return;
      }
    }
    const read = readDocument(input, { baseUrl: this.#base });
    const result = plainSource(read instanceof Promise ? await read : read, '', 0);
    if (signal.aborted) return;
    this.#results.set('', result);
    await this.#settle([''], signal);
  }

  async #load(addresses: string[], signal: AbortSignal): Promise<void> {
    const { cache = pageCache(), fetcher } = this.#origin ?? {};
    const slow = setTimeout(() => {
      if (this.state.status === 'loading') this.#set({ status: 'slow' });
    }, SLOW);
    const one = async (address: string, index: number): Promise<void> => {
      if (this.#results.get(address)?.ok) return;
      this.#results.delete(address);
      let result: Result<ListSource>;
      try {
        const url = new URL(address, this.#base).href;
        const alone = addresses.length === 1;
        result = await loadSource(url, index, { cache, fetcher, signal, alone, onChange: this.#onChange });
      } catch (cause) {
        result = fail('network', String(cause), { url: address });
      }
      if (signal.aborted) return;
      this.#results.set(address, result);
      await this.#settle(addresses, signal);
    };
    await Promise.all(addresses.map(one));
    clearTimeout(slow);
  }

  get #base(): string {
    return this.#origin?.base ?? document.baseURI;
  }

  /** Shows what is there; says why not once nothing more is to come. */
  async #settle(addresses: string[], signal: AbortSignal): Promise<void> {
    const { size } = this.#results;
    const faults: SourceFault[] = [];
    const sources: ListSource[] = [];
    for (const src of addresses) {
      const result = this.#results.get(src);
      if (result?.ok) sources.push(result.value);
      else if (result) faults.push({ src, error: result.error });
    }
    const waiting = size < addresses.length;
    const [first] = faults;
    if (sources.length) {
      const data = await dataOf(sources).catch((cause: unknown) => fail('network', String(cause)));
      // More may have come meanwhile: then that is shown.
      if (signal.aborted || this.#results.size !== size) return;
      if ('ok' in data) {
        // So that another try begins anew.
        this.#results.clear();
        this.#fail(data.error);
        return;
      }
      const names = addresses.map((_, at) => sources.find(({ index }) => index === at)?.name ?? '');
      this.#set({ status: 'ready', data, names, faults, waiting });
      if (!waiting) this.onOutcome();
    } else if (first && !waiting) this.#fail(first.error);
  }

  #fail(error: CaseError): void {
    this.#set({ status: error.kind === 'empty' ? 'empty' : 'error', error });
    this.onOutcome();
  }

  readonly #onChange = (): void => {
    this.host.requestUpdate();
  };

  readonly #online = (): void => {
    const { state } = this;
    const errors = 'error' in state ? [state.error] : 'faults' in state ? state.faults.map(({ error }) => error) : [];
    if (errors.some(({ kind }) => kind === 'network')) this.reload();
    if ('data' in state) state.data.retry();
  };

  #set(state: ListState): void {
    this.state = state;
    this.host.requestUpdate();
  }
}
