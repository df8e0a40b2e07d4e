/** Builds a prepared collection, for `debunk index` and, beside a site, for `debunk build`. */
import { createHash } from 'node:crypto';
import type { Case, Narrative } from '../model/case.js';
import { narrativeKey } from '../model/narrative.js';
import { rowsFromCases } from '../search/rows.js';
import { LISTS } from '../search/table.js';
import type { Row } from '../search/types.js';
import { writeCollection } from '../collection/write-collection.js';
import { CaseBuckets } from './case-buckets.js';
import { Output } from './index-output.js';

/** The manifest: the file that a list is given, and through which it finds all others. */
export const MANIFEST_FILE = 'index.json';

/** Collects cases one by one and writes their collection. Call `close` at the end. */
export class CollectionBuilder {
  readonly #rows: Row[] = [];
  readonly #narratives = new Map<string, Narrative>();
  readonly #cases = new CaseBuckets();
  readonly #ids = new Set<string>();
  // Interns strings, since the same names recur.
  readonly #texts = new Map<string, string>();

  /** The number of cases. */
  get size(): number {
    return this.#rows.length;
  }

  /** Adds a case; one without an id gets one. @returns Whether the id is new; otherwise the case is left out. */
  add(read: Case): boolean {
    const entry = { ...read, id: read.id ?? madeId(read) };
    if (this.#ids.has(entry.id)) return false;
    this.#ids.add(entry.id);
    this.#cases.add(entry);
    // A text that was shortened holds on to the whole one; its copy does not.
    for (const row of structuredClone(rowsFromCases({ cases: [entry], narratives: [] }, 0))) {
      for (const field of Object.values(LISTS)) row[field] = row[field].map((text) => this.#once(text));
      this.#rows.push(row);
    }
    const key = narrativeKey(entry.narrative);
    if (key !== undefined) this.#narratives.set(key, { ...entry.narrative, ...this.#narratives.get(key) });
    return true;
  }

  /**
   * Writes the files of the collection.
   * @param onFile Called for each file.
   * @returns The numbers of files written, unchanged and removed, and the stamps of all.
   */
  write(folder: string, onFile: () => void): Pick<Output, 'written' | 'unchanged' | 'removed' | 'stamps'> {
    const output = new Output(folder);
    const names: string[] = [];
    for (const [number, content] of this.#cases.contents()) {
      const name = `cases/${digest(content)}.json`;
      names[number] = name;
      output.write(name, content);
      onFile();
    }
    for (const { path, content } of writeCollection(this.#rows, [...this.#narratives.values()], names, digest)) {
      if (path === MANIFEST_FILE) output.finish(path, content);
      else output.write(path, content);
      onFile();
    }
    return output;
  }

  close(): void {
    this.#cases.close();
  }

  #once(text: string): string {
    const held = this.#texts.get(text);
    if (held === undefined) this.#texts.set(text, text);
    return held ?? text;
  }
}

/** Derives an id for a case that has none; the same case gets the same id. */
export function madeId({ url, title, claim, published }: Case): string {
  return digest(url ?? JSON.stringify([title, claim?.text, claim?.date, published]));
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 10);
}
