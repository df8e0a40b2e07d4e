/** Where `debunk index` keeps the cases until it knows how many there are: in memory, beyond that on disk. */
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Case } from '../model/case.js';
import { fileNumber } from '../search/prepared.js';

/** How many cases a file has, at most on average: what is fetched to open one of them. */
const CASES_IN_A_FILE = 32;
/** In how many heaps the cases are kept; a power of two, so that each heap falls into whole files, or each file into heaps. */
const HEAPS = 256;
/** How much is held in memory, in UTF-16 units. */
const HELD = 1 << 19;

/** How many files some cases are written to. */
function filesFor(cases: number): number {
  let files = 1;
  while (files * CASES_IN_A_FILE < cases) files *= 2;
  return files;
}

/** Cases on their way to the files that hold them. Call `close` at the end. */
export class CaseHeaps {
  readonly #heaps: string[][] = Array.from({ length: HEAPS }, () => []);
  #count = 0;
  #held = 0;
  #folder: string | undefined;

  /** @param entry A case with an id. */
  add(entry: Case & { id: string }): void {
    const line = JSON.stringify(entry);
    this.#heaps[fileNumber(entry.id, HEAPS)]?.push(line);
    this.#count++;
    this.#held += line.length;
    if (this.#held > HELD) this.#spill();
  }

  /** How many files there will be. */
  get files(): number {
    return filesFor(this.#count);
  }

  /** Each file's place and content. The cases of a file are in the order of their ids. */
  *contents(): Generator<[place: number, content: string], void> {
    const { files } = this;
    const heaps = Math.min(files, HEAPS);
    for (let heap = 0; heap < heaps; heap++) {
      const parts = new Map<number, { id: string; line: string }[]>();
      for (let place = heap; place < files; place += heaps) parts.set(place, []);
      for (let part = heap; part < HEAPS; part += heaps) {
        for (const line of this.#linesOf(part)) {
          const { id } = JSON.parse(line) as { id: string };
          parts.get(fileNumber(id, files))?.push({ id, line });
        }
      }
      for (const [place, cases] of parts) {
        cases.sort((a, b) => (a.id < b.id ? -1 : 1));
        yield [place, `{"cases":[${cases.map(({ line }) => line).join(',')}]}`];
      }
    }
  }

  /** Takes away what lies on disk. */
  close(): void {
    if (this.#folder) rmSync(this.#folder, { recursive: true });
    this.#folder = undefined;
  }

  #spill(): void {
    this.#folder ??= mkdtempSync(join(tmpdir(), 'debunk-index-'));
    for (const [heap, lines] of this.#heaps.entries()) {
      if (lines.length > 0) appendFileSync(join(this.#folder, String(heap)), `${lines.join('\n')}\n`);
      lines.length = 0;
    }
    this.#held = 0;
  }

  #linesOf(heap: number): string[] {
    const path = this.#folder && join(this.#folder, String(heap));
    const spilled = path && existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split('\n') : [];
    return [...spilled, ...(this.#heaps[heap] ?? [])];
  }
}
