/** Threads that share the work of a command. */
import { Worker } from 'node:worker_threads';

/** The memory of a thread for what is short-lived, in MB: texts are written and forgotten. */
const YOUNG = 8;
/** The most text that waits for the threads, in UTF-16 code units: enough for a second in which none is handed over. */
const WAITING = 1 << 22;

interface Thread {
  worker: Worker;
  /** The lengths of the jobs that it was given and has not done. */
  waiting: number[];
}

/** A pool of threads, started as they are needed. Each does one job after the other. Call `close` at the end. */
export class WorkerPool<Job, Done> {
  readonly #threads: Thread[] = [];
  #waiting = 0;
  #failure: unknown;
  #wake: () => void = () => undefined;

  /**
   * @param module What the threads run: for each job that it is sent it sends what it has done.
   * @param settings What they know from the beginning.
   * @param most The number of threads.
   * @param onDone Called for each job that is done.
   */
  constructor(
    private readonly module: `./${string}.js`,
    private readonly settings: unknown,
    private readonly most: number,
    private readonly onDone: (done: Done) => void,
  ) {}

  /**
   * Hands over a job. Waits only if too many are waiting.
   * @param length The length of its texts.
   * @throws The first error of any job.
   */
  async add(job: Job, length: number): Promise<void> {
    const idle = this.#threads.find(({ waiting }) => !waiting.length);
    const thread = idle ?? (this.#threads.length < this.most ? this.#start() : this.#leastBusy());
    thread.waiting.push(length);
    this.#waiting += length;
    thread.worker.postMessage(job);
    await this.#until(() => this.#waiting < WAITING);
  }

  /** Waits for all jobs. @throws The first error of any job. */
  async done(): Promise<void> {
    await this.#until(() => this.#threads.every(({ waiting }) => !waiting.length));
  }

  /** Ends the threads. */
  async close(): Promise<void> {
    await Promise.all(this.#threads.map(({ worker }) => worker.terminate()));
  }

  #start(): Thread {
    const worker = new Worker(new URL(this.module, import.meta.url), {
      workerData: this.settings,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
    });
    const thread: Thread = { worker, waiting: [] };
    worker.on('message', (done: Done) => {
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
