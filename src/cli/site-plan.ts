/** Plans a site: every case gets its file name before the first page is written. */
import type { Case, Related } from '../model/case.js';
import { narrativeKey } from '../model/narrative.js';
import { Spool } from './case-spool.js';
import { fileNameOf, identityOf } from './file-name.js';
import type { ReadCase } from './read-cases.js';

/** A case of a site, with its file name. */
export interface PlannedCase {
  case: Case;
  /** The name of its files, without extension. */
  name: string;
}

/** Names the cases of a site, and spools them until all are known. Call `close` at the end. */
export class SitePlan {
  readonly names = new Map<string, string>();
  /** The publisher of the first case that names one. */
  publisher: string | undefined;
  readonly #spool = new Spool<PlannedCase>();
  readonly #languages = new Map<string, string | undefined>();
  readonly #known = new Map<string, Related>();
  readonly #stories = new Map<string, number>();
  /** The ids and addresses of retracted cases. */
  readonly #retracted = new Set<string>();

  /** @param pageOf Returns the address of a case's page for the name of its files. */
  constructor(private readonly pageOf: (name: string) => string) {}

  /** Adds a case. @returns The reason it cannot be built; undefined if it can. */
  add(read: ReadCase): string | undefined {
    const { lang, publisher } = read.case;
    let name = fileNameOf(read.case);
    let identity = identityOf(read.case);
    // The same case in another language often has the same id.
    if (lang && this.names.get(name) === identity && this.#languages.get(name) !== lang) {
      name = `${name}-${lang.toLowerCase()}`;
      identity = `${identity} (${lang})`;
    }
    const other = this.names.get(name);
    if (other === identity) return `the id ${identity} comes again`;
    if (other !== undefined) return `it would have the name of another, ${name}`;
    this.names.set(name, identity);
    this.#languages.set(name, lang);
    this.publisher ??= publisher?.name;
    // A case without a page elsewhere has its page here.
    const entry: Case = { ...read.case, url: read.case.url ?? this.pageOf(name) };
    this.#remember(entry, name);
    this.#spool.add({ case: entry, name });
    return undefined;
  }

  /** The cases in the order of the input, completed by what is known of the others. */
  async *cases(): AsyncGenerator<PlannedCase> {
    for await (const { case: entry, name } of this.#spool.values()) yield { case: this.#completed(entry), name };
  }

  /** A digest of all cases and names, in order: of everything that the site is made of. */
  digest(): string {
    return this.#spool.digest();
  }

  close(): void {
    this.#spool.close();
  }

  #remember(entry: Case, name: string): void {
    const { id, url, title, verdict, lang } = entry;
    const known: Related = {
      ...(title !== undefined && { title }),
      ...(url && { url }),
      ...(verdict && { verdict }),
      ...(lang && { lang }),
    };
    const keys = [id, url, this.pageOf(name)].filter((key) => key !== undefined);
    // Withdrawn cases are not mentioned anywhere else.
    if (entry.status === 'retracted') {
      for (const key of keys) this.#retracted.add(key);
      return;
    }
    for (const key of keys) if (!this.#known.has(key)) this.#known.set(key, known);
    const story = narrativeKey(entry.narrative);
    if (story !== undefined) this.#stories.set(story, (this.#stories.get(story) ?? 0) + 1);
  }

  /** Adds verdicts to related cases on this site, and the count to the narrative; drops retracted related cases. */
  #completed(entry: Case): Case {
    const { related, narrative } = entry;
    const count = this.#stories.get(narrativeKey(entry.narrative) ?? '');
    return {
      ...entry,
      ...(related && {
        related: related
          .filter(({ id = '', url = '' }) => !this.#retracted.has(id) && !this.#retracted.has(url))
          .map((one) => ({ ...this.#knownAs(one), ...one })),
      }),
      ...(narrative && count !== undefined && { narrative: { ...narrative, count } }),
    };
  }

  #knownAs({ id = '', url = '' }: Related): Related | undefined {
    return this.#known.get(id) ?? this.#known.get(url);
  }
}
