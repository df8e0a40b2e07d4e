/** Spools cases until all are known: in memory, and beyond a limit on disk. */
import { createHash } from 'node:crypto';
import { appendFileSync, createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { linesOf } from './input.js';

/** The limit in memory, in UTF-16 code units: longer texts, joined, would wait for the slow part of garbage collection. */
const HELD = 1 << 20;

/** Keeps values in order, as lines of JSON. Call `close` at the end. */
export class Spool<T> {
  #lines: string[] = [];
  #held = 0;
  #folder: string | undefined;
  readonly #hash = createHash('sha256');

  add(value: T): void {
    const line = JSON.stringify(value);
    this.#lines.push(line);
    this.#hash.update(`${line}\n`);
    this.#held += line.length;
    if (this.#held > HELD) this.#spill();
  }

  /** A digest of all values so far, in order. */
  digest(): string {
    return this.#hash.copy().digest('hex');
  }

  /** Yields the values in the order in which they were added. */
  async *values(): AsyncGenerator<T> {
    if (this.#folder) {
      const chunks = (): AsyncIterable<string> => createReadStream(this.#file, 'utf8') as AsyncIterable<string>;
      for await (const line of linesOf({ chunks })) if (line) yield JSON.parse(line) as T;
    }
    for (const line of this.#lines) yield JSON.parse(line) as T;
  }

  /** Deletes the spool on disk. */
  close(): void {
    if (this.#folder) rmSync(this.#folder, { recursive: true });
    this.#folder = undefined;
    this.#lines = [];
  }

  get #file(): string {
    return join(this.#folder ?? '', 'cases');
  }

  #spill(): void {
    this.#folder ??= mkdtempSync(join(tmpdir(), 'debunk-cases-'));
    appendFileSync(this.#file, `${this.#lines.join('\n')}\n`);
    this.#lines = [];
    this.#held = 0;
  }
}
