/** Writes files that changed, and leaves the others untouched. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The limit of concurrent writes. */
const AT_ONCE = 64;

/** Writes below one folder. */
export class FileWriter {
  written = 0;
  unchanged = 0;
  readonly #folders = new Map<string, Promise<unknown>>();
  readonly #running = new Set<Promise<void>>();
  #failure: unknown;

  constructor(private readonly root: string) {}

  /** Starts writing a file. Waits only if too many writes are in progress. */
  async write(path: string, content: string | Buffer): Promise<void> {
    if (this.#failure) throw this.#failure as Error;
    const work: Promise<void> = this.#put(path, content)
      .catch((cause: unknown) => {
        this.#failure ??= cause;
      })
      .finally(() => this.#running.delete(work));
    this.#running.add(work);
    if (this.#running.size >= AT_ONCE) await Promise.race(this.#running);
  }

  /** Waits for all writes. @throws The first error of any write. */
  async done(): Promise<void> {
    await Promise.all(this.#running);
    if (this.#failure) throw this.#failure as Error;
  }

  async #put(path: string, content: string | Buffer): Promise<void> {
    const file = join(this.root, path);
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const before = await readFile(file).catch(() => undefined);
    if (before?.equals(bytes)) {
      this.unchanged++;
      return;
    }
    if (!before) {
      const folder = dirname(file);
      const made = this.#folders.get(folder) ?? mkdir(folder, { recursive: true });
      this.#folders.set(folder, made);
      await made;
    }
    await writeFile(file, bytes);
    this.written++;
  }
}
