/**
 * The manifest of a build: which input made which files, so that the next build leaves out what would be the same. It
 * holds digests, sizes, times and inodes, and no word of a case: it may lie in a folder that is published.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { putFile, stampAt } from './write-files.js';

/** The name of the manifest in the folder of the site. */
const FILE = '.debunk-build';
const FORMAT = 'debunk-build 1';

interface Content {
  /** The digest of all that went into the site. */
  site: string;
  /** The stamps of the files that are not of a single case, by path. */
  files: Record<string, string>;
  /** For each case, by the digest of its name, the digest of its input and the stamps of its files. */
  cases: Record<string, string>;
}

/** A short digest of texts. */
export function digestOf(...texts: string[]): string {
  return createHash('sha256').update(texts.join('\n')).digest('hex').slice(0, 32);
}

/** Compares a folder with the last build, and records this one. A file counts as unchanged by its stamp. */
export class BuildManifest {
  readonly #before: Content;
  #now: Content;

  /**
   * @param out The folder of the site.
   * @param pathsOf Returns the paths of a case's files by its name.
   * @param site The digest of all that goes into this build.
   * @param fresh Whether to mistrust the last build.
   */
  constructor(
    private readonly out: string,
    private readonly pathsOf: (name: string) => string[],
    site: string,
    fresh: boolean,
  ) {
    this.#before = fresh ? empty('') : read(join(out, FILE));
    this.#now = empty(site);
  }

  /** Whether the last build was of the same input, and all its files are in place. @param names Those of the cases. */
  isSame(names: Iterable<string>): boolean {
    const { site, files, cases } = this.#before;
    if (site !== this.#now.site) return false;
    for (const path in files) if (this.#stampOf([path]) !== files[path]) return false;
    for (const name of names) {
      const [, stamp = ''] = cases[digestOf(name)]?.split(' ') ?? [];
      if (stamp !== this.#stampOf(this.pathsOf(name))) return false;
    }
    this.#now = this.#before;
    return true;
  }

  /** Whether the files of a case are in place, made of the same input; if so they are part of this build too. */
  keeps(name: string, digest: string): boolean {
    const key = digestOf(name);
    const known = this.#before.cases[key];
    if (known === undefined || known !== `${digest} ${this.#stampOf(this.pathsOf(name)) ?? ''}`) return false;
    this.#now.cases[key] = known;
    return true;
  }

  /** Records the files of a case. @param stamps In the order of the paths. */
  addCase(name: string, digest: string, stamps: readonly string[]): void {
    this.#now.cases[digestOf(name)] = `${digest} ${stamps.join()}`;
  }

  addFile(path: string, stamp: string): void {
    this.#now.files[path] = stamp;
  }

  /** Whether a file that is not of a single case is part of this build. */
  hasFile(path: string): boolean {
    return path in this.#now.files;
  }

  /** The number of files beside those of single cases. */
  get others(): number {
    return Object.keys(this.#before.files).length;
  }

  /** Writes the manifest. Only for a build that is complete. */
  write(): void {
    const text = JSON.stringify(this.#now);
    putFile(join(this.out, FILE), `${headOf(text)}\n${text}`);
  }

  /** The stamps of files; undefined if one is missing. */
  #stampOf(paths: readonly string[]): string | undefined {
    const stamps = paths.map((path) => stampAt(join(this.out, path)));
    return stamps.includes(undefined) ? undefined : stamps.join();
  }
}

const empty = (site: string): Content => ({ site, files: {}, cases: {} });

/** The first line tells a manifest that is whole from one that is damaged or of another format. */
const headOf = (text: string): string => `${FORMAT} ${digestOf(text)}`;

/** The manifest of the last build; an empty one if there is none that can be relied on. */
function read(file: string): Content {
  const [head, text = ''] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  return head === headOf(text) ? (JSON.parse(text) as Content) : empty('');
}
