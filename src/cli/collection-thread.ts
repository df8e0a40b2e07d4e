/** Prepares the collection of a site on a thread of its own, while the main one lists the cases. */
import type { CollectionDone, CollectionJob } from './collection-worker.js';
import { WorkerPool } from './worker-pool.js';

/** The text that is handed over at once, in UTF-16 code units. */
const BATCH = 1 << 16;

/** Takes cases one by one. Call `close` at the end. */
export class CollectionThread {
  #lines: string[] = [];
  #length = 0;
  #done: CollectionDone;
  readonly #pool = new WorkerPool<CollectionJob, CollectionDone>('./collection-worker.js', undefined, 1, (done) => {
    this.#done = done ?? this.#done;
  });

  /** Adds a case. @param line It as planned, as JSON. */
  async add(line: string): Promise<void> {
    this.#lines.push(line);
    this.#length += line.length;
    if (this.#length > BATCH) await this.#send();
  }

  /** Begins to write the collection. */
  async write(folder: string): Promise<void> {
    await this.#send();
    await this.#pool.add({ folder }, 1);
  }

  /** Waits until it is written. */
  async done(): Promise<CollectionDone> {
    await this.#pool.done();
    return this.#done;
  }

  /** Ends the thread, once it has deleted what it spooled. */
  async close(): Promise<void> {
    try {
      await this.#pool.add('end', 1);
      await this.#pool.done();
    } finally {
      await this.#pool.close();
    }
  }

  async #send(): Promise<void> {
    const [lines, length] = [this.#lines, this.#length];
    [this.#lines, this.#length] = [[], 0];
    await this.#pool.add({ lines }, length);
  }
}
