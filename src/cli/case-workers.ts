/** Renders and writes the files of cases on all cores. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { SiteSettings } from './site-case.js';

/** The settings of a thread. */
export interface WorkerSettings {
  /** The folder of the site. */
  out: string;
  site: SiteSettings;
}

/** A case to be built: its name with the case as JSON, and the digest of what goes into its files. */
export interface CaseJob {
  name: string;
  line: string;
  digest: string;
}

/** The outcome: the numbers of its files written and not, and the stamps of all. */
export interface CaseDone {
  name: string;
  digest: string;
  written: number;
  unchanged: number;
  stamps: string[];
}

/** More threads gain little, since they write into one folder. */
const THREADS = Math.min(availableParallelism(), 4);
/** The memory of a thread for what is short-lived, in MB: texts are written and forgotten. */
const YOUNG = 16;
/** The most text that waits for the threads, in UTF-16 code units: enough for the second that the collection takes. */
const WAITING = 1 << 22;

interface Thread {
  worker: Worker;
  /** The lengths of the cases that it was given and has not done. */
  waiting: number[];
}

/** A pool of threads, started as they are needed. Call `close` at the end. */
export class CaseWorkers {
  readonly #threads: Thread[] = [];
  #waiting = 0;
  #failure: unknown;
  #wake: () => void = () => undefined;

  /** @param onDone Called for each case that is built. */
  constructor(
    private readonly settings: WorkerSettings,
    private readonly onDone: (done: CaseDone) => void,
  ) {}

  /** Hands over a case. Waits only if too many are waiting. @throws The first error of any case. */
  async add(job: CaseJob): Promise<void> {
    const idle = this.#threads.find(({ waiting }) => !waiting.length);
    const thread = idle ?? (this.#threads.length < THREADS ? this.#start() : this.#leastBusy());
    thread.waiting.push(job.line.length);
    this.#waiting += job.line.length;
    thread.worker.postMessage(job);
    await this.#until(() => this.#waiting < WAITING);
  }

  /** Waits for all cases. @throws The first error of any case. */
  async done(): Promise<void> {
    await this.#until(() => this.#waiting === 0);
  }

  /** Ends the threads. */
  async close(): Promise<void> {
    await Promise.all(this.#threads.map(({ worker }) => worker.terminate()));
  }

  #start(): Thread {
    const worker = new Worker(new URL('site-worker.js', import.meta.url), {
      workerData: this.settings,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
    });
    const thread: Thread = { worker, waiting: [] };
    worker.on('message', (done: CaseDone) => {
      this.#waiting -= thread.waiting.shift() ?? 0;
      this.onDone(done);
      this.#wake();
    });
    worker.on('error', (cause) => {
      this.#failure ??= cause;
      this.#wake();
    });
    this.#threads.push(thread);
    return thread;
  }

  #leastBusy(): Thread {
    return this.#threads.reduce((least, one) => (one.waiting.length < least.waiting.length ? one : least));
  }

  async #until(holds: () => boolean): Promise<void> {
    while (!this.#failure && !holds()) await new Promise<void>((resolve) => (this.#wake = resolve));
    if (this.#failure) throw this.#failure as Error;
  }
}
