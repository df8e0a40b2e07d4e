/** What was done so far, in a file with a line of JSON for each address, so that interrupted work can go on. */
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { UsageError } from './exit.js';
import { replaceFile } from './write-files.js';

/** The entries of a journal by their addresses; a later one replaces an earlier. */
export class Journal<T extends { url: string }> {
  readonly #entries = new Map<string, T>();
  readonly #header: string;

  /**
   * Opens a journal, or begins one with its first entry.
   * @param kind Distinguishes it from files of other kinds, which are never written to.
   * @throws {UsageError} if the file is something else.
   */
  constructor(
    readonly file: string,
    kind: string,
  ) {
    this.#header = JSON.stringify({ debunk: kind, version: 1 });
    if (!existsSync(file)) return;
    const [header, ...lines] = readFileSync(file, 'utf8').split('\n');
    if (header !== this.#header)
      throw new UsageError(`${file} is no file of “debunk ${kind}”; name another, or delete it.`);
    // The last line is incomplete if the machine stopped while it was written.
    for (const line of lines) if (line.endsWith('}')) this.#remember(line);
  }

  #remember(line: string): void {
    try {
      const entry = JSON.parse(line) as T;
      this.#entries.set(entry.url, entry);
    } catch {
      // Torn by a full disk, say: its address is asked again.
    }
  }

  get(url: string): T | undefined {
    return this.#entries.get(url);
  }

  get size(): number {
    return this.#entries.size;
  }

  /** Adds an entry, at once on disk. */
  add(entry: T): void {
    if (!existsSync(this.file)) {
      mkdirSync(dirname(this.file), { recursive: true });
      appendFileSync(this.file, `${this.#header}\n`);
    }
    // The line feed comes first: it also ends a line that is incomplete.
    appendFileSync(this.file, `\n${JSON.stringify(entry)}`);
    this.#entries.set(entry.url, entry);
  }

  /** Rewrites the file with one line for each address, each changed by `change`. */
  rewrite(change: (entry: T) => T): void {
    for (const [url, entry] of this.#entries) this.#entries.set(url, change(entry));
    const lines = [...this.#entries.values()].map((entry) => JSON.stringify(entry));
    replaceFile(this.file, [this.#header, ...lines].join('\n'));
  }

  remove(): void {
    rmSync(this.file, { force: true });
  }
}
