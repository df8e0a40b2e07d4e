/** Who may be asked next: one request at a time to each host, and a pause between two. */
import { setTimeout as sleep } from 'node:timers/promises';

/** Waits for milliseconds; rejects when the signal aborts. */
export type Wait = (milliseconds: number, signal?: AbortSignal) => Promise<unknown>;

export const waitFor: Wait = (milliseconds, signal) => sleep(milliseconds, undefined, { signal });

/** Gives each host its turns. */
export class Turns {
  readonly #ends = new Map<string, Promise<number>>();
  readonly #pauses = new Map<string, number>();

  /**
   * @param pause The milliseconds between the end of a request and the next to the same host.
   * @param waiting For tests: how to wait.
   */
  constructor(
    private readonly pause = 1000,
    private readonly waiting: Wait = waitFor,
  ) {}

  /** Makes the pauses of a host longer, in milliseconds. */
  slow(host: string, pause: number): void {
    this.#pauses.set(host, Math.max(pause, this.#pauses.get(host) ?? 0));
  }

  /** Does some work when it is the host's turn. */
  take<T>(host: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const before = this.#ends.get(host);
    const turn = async (): Promise<T> => {
      if (before) {
        const ended = await before;
        const left = ended + Math.max(this.pause, this.#pauses.get(host) ?? 0) - performance.now();
        if (left > 0) await this.waiting(left, signal);
      }
      return work();
    };
    const done = turn();
    const now = (): number => performance.now();
    this.#ends.set(host, done.then(now, now));
    return done;
  }
}

/**
 * Works through addresses: those of a host in their order and one by one, several hosts at once.
 * @param most The number of hosts at once.
 */
export async function byHost<T extends { url: string }>(
  all: Iterable<T>,
  most: number,
  work: (one: T) => Promise<void>,
): Promise<void> {
  const queues = new Map<string, T[]>();
  for (const one of all) {
    const { host } = new URL(one.url);
    const queue = queues.get(host);
    if (queue) queue.push(one);
    else queues.set(host, [one]);
  }
  const hosts = queues.values();
  const worker = async (): Promise<void> => {
    for (const queue of hosts) for (const one of queue) await work(one);
  };
  await Promise.all(Array.from({ length: most }, worker));
}
