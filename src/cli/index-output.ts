/** The folder that `debunk index` writes to: only changed files are written, and only its own files are removed. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile, stampAt } from './write-files.js';

/** Records the names of the files that were written. Not to be published. */
const LEDGER = '.debunk-index.json';

interface Ledger {
  current: string[];
  /** The files of the previous version, which open pages may still request. */
  before: string[];
}

/** A folder of files whose names are derived from their content, except the manifest's. */
export class Output {
  written = 0;
  unchanged = 0;
  removed = 0;
  /** The stamps of the files by path. */
  readonly stamps = new Map<string, string>();
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Writes a file unless it exists. @param path A name derived from the content. */
  write(path: string, content: string): void {
    const stamp = stampAt(join(this.#folder, path));
    if (stamp === undefined) this.#put(path, content);
    else this.#keep(path, stamp);
  }

  /** Writes the manifest, and removes the files of versions before the previous one. */
  finish(path: string, manifest: string): void {
    const { current, before } = this.#ledger();
    const target = join(this.#folder, path);
    const stamp = stampAt(target);
    if (stamp !== undefined && readFileSync(target, 'utf8') === manifest) {
      this.#keep(path, stamp);
      return;
    }
    const names = [...this.stamps.keys()];
    this.#put(path, manifest);
    const last = current.filter((name) => !this.stamps.has(name));
    const kept = new Set([...names, ...last]);
    for (const name of before) {
      if (kept.has(name) || !existsSync(join(this.#folder, name))) continue;
      rmSync(join(this.#folder, name));
      this.removed++;
    }
    const ledger: Ledger = { current: names.sort(), before: last };
    writeFileSync(join(this.#folder, LEDGER), JSON.stringify(ledger));
  }

  /** Writes a file atomically. */
  #put(path: string, content: string): void {
    this.stamps.set(path, replaceFile(join(this.#folder, path), content));
    this.written++;
  }

  #keep(path: string, stamp: string): void {
    this.stamps.set(path, stamp);
    this.unchanged++;
  }

  /** The files recorded by earlier runs; none if the record cannot be read. */
  #ledger(): Ledger {
    try {
      const { current, before } = JSON.parse(readFileSync(join(this.#folder, LEDGER), 'utf8')) as Ledger;
      return { current: current.filter(isOwn), before: before.filter(isOwn) };
    } catch {
      return { current: [], before: [] };
    }
  }
}

/** Whether a name is of the form that this command writes. */
function isOwn(name: string): boolean {
  return /^[a-z]+\/[0-9a-f]+\.json$/.test(name);
}
