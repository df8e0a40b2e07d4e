/** Spools the cases of a collection until their number is known: in memory, and beyond a limit on disk. */
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Case } from '../model/case.js';
import { fileNumber } from '../search/prepared.js';

/** The average number of cases in a file, at most: opening one case fetches its whole file. */
const CASES_IN_A_FILE = 32;
/** The number of buckets; a power of two, so that a bucket is a number of whole files, or a file of whole buckets. */
const BUCKETS = 256;
/** The limit in memory, in UTF-16 code units. */
const HELD = 1 << 19;

/** The number of files for a number of cases: a power of two. */
function filesFor(cases: number): number {
  let files = 1;
  while (files * CASES_IN_A_FILE < cases) files *= 2;
  return files;
}

/** Sorts cases into buckets by the file that will hold them. Call `close` at the end. */
export class CaseBuckets {
  readonly #buckets: string[][] = Array.from({ length: BUCKETS }, () => []);
  #count = 0;
  #held = 0;
  #folder: string | undefined;

  /** @param entry A case with an id. */
  add(entry: Case & { id: string }): void {
    // A tab in JSON is written as \t, so the first one ends the id.
    const line = `${JSON.stringify(entry.id)}\t${JSON.stringify(entry)}`;
    this.#buckets[fileNumber(entry.id, BUCKETS)]?.push(line);
    this.#count++;
    this.#held += line.length;
    if (this.#held > HELD) this.#spill();
  }

  /** The number of files. */
  get files(): number {
    return filesFor(this.#count);
  }

  /** Yields each file's number, as `fileNumber` counts, and its content. The cases of a file are sorted by id. */
  *contents(): Generator<[number: number, content: string], void> {
    const { files } = this;
    const step = Math.min(files, BUCKETS);
    for (let first = 0; first < step; first++) {
      const byFile = new Map<number, { id: string; json: string }[]>();
      for (let file = first; file < files; file += step) byFile.set(file, []);
      for (let bucket = first; bucket < BUCKETS; bucket += step) {
        for (const line of this.#linesOf(bucket)) {
          const end = line.indexOf('\t');
          const id = JSON.parse(line.slice(0, end)) as string;
          byFile.get(fileNumber(id, files))?.push({ id, json: line.slice(end + 1) });
        }
      }
      for (const [file, cases] of byFile) {
        cases.sort((a, b) => (a.id < b.id ? -1 : 1));
        yield [file, `{"cases":[${cases.map(({ json }) => json).join(',')}]}`];
      }
    }
  }

  /** Deletes the buckets on disk. */
  close(): void {
    if (this.#folder) rmSync(this.#folder, { recursive: true });
    this.#folder = undefined;
  }

  #spill(): void {
    this.#folder ??= mkdtempSync(join(tmpdir(), 'debunk-index-'));
    for (const [bucket, lines] of this.#buckets.entries()) {
      if (lines.length > 0) appendFileSync(join(this.#folder, String(bucket)), `${lines.join('\n')}\n`);
      lines.length = 0;
    }
    this.#held = 0;
  }

  #linesOf(bucket: number): string[] {
    const path = this.#folder && join(this.#folder, String(bucket));
    const spilled = path && existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split('\n') : [];
    return [...spilled, ...(this.#buckets[bucket] ?? [])];
  }
}
