/** Plans a site: every case gets its file name before the first page is written. */
import type { Case, Related, Translation } from '../model/case.js';
import { countriesOf, outletsOf } from '../search/rows.js';
import { Spool } from './case-spool.js';
import { fileNameOf, identityOf } from './file-name.js';
import type { ReadCase } from './read-cases.js';
import { SiteMentions, type CaseLinks } from './site-mentions.js';
import { groupPage, SECTIONS, type Section } from './site-sections.js';

/** A case of a site, with its file name and what leads from it to others. */
export interface PlannedCase {
  case: Case;
  /** The name of its files, without extension. */
  name: string;
  links: CaseLinks;
}

/** Names the cases of a site, and spools them until all are known. Call `close` at the end. */
export class SitePlan {
  readonly names = new Map<string, string>();
  /** The publisher of the first case that names one. */
  publisher: string | undefined;
  readonly #spool = new Spool<Omit<PlannedCase, 'links'>>();
  readonly #languages = new Map<string, string | undefined>();
  /** The names of cases with the same id in several languages. */
  readonly #versions = new Map<string, string[]>();
  readonly #known = new Map<string, Related>();
  readonly #mentions = new SiteMentions();
  readonly #has = { outlets: false, countries: false };
  /** The ids and addresses of retracted cases. */
  readonly #retracted = new Set<string>();

  /** @param addressOf Returns the address of a page by its path, relative to the root. */
  constructor(
    private readonly addressOf: (path: string) => string,
    /** The folder of the cases. */
    private readonly folder: string,
  ) {}

  /** What the site has beside its cases. */
  get sections(): Section[] {
    const has = { ...this.#has, narratives: this.#mentions.hasStories, corrections: this.#mentions.hasCorrections };
    return SECTIONS.filter((section) => has[section]);
  }

  /** Adds a case. @returns The reason it cannot be built; undefined if it can. */
  add(read: ReadCase): string | undefined {
    const { lang, publisher } = read.case;
    let name = fileNameOf(read.case);
    const own = identityOf(read.case);
    let identity = own;
    // The same case in another language often has the same id.
    if (lang && this.names.get(name) === identity && this.#languages.get(name) !== lang) {
      name = `${name}-${lang.toLowerCase()}`;
      identity = `${identity} (${lang})`;
    }
    const other = this.names.get(name);
    if (other === identity) return `the id ${identity} comes again`;
    if (other !== undefined) return `it would have the name of another, ${name}`;
    if (identity !== own) this.#versions.set(own, [...(this.#versions.get(own) ?? [fileNameOf(read.case)]), name]);
    this.names.set(name, identity);
    this.#languages.set(name, lang);
    this.publisher ??= publisher?.name;
    // A case without a page elsewhere has its page here.
    const entry: Case = { ...read.case, url: read.case.url ?? this.#pageOf(name) };
    this.#remember(entry, name);
    this.#spool.add({ case: entry, name });
    return undefined;
  }

  /** The cases in the order of the input, completed by what is known of the others. */
  async *cases(): AsyncGenerator<PlannedCase> {
    for await (const { case: entry, name } of this.#spool.values()) {
      yield { case: this.#completed(entry), name, links: this.#mentions.linksOf(entry, name) };
    }
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
    const keys = [id, url, this.#pageOf(name)].filter((key) => key !== undefined);
    this.#mentions.add(entry, name);
    // Withdrawn cases are not mentioned anywhere else.
    if (entry.status === 'retracted') {
      for (const key of keys) this.#retracted.add(key);
      return;
    }
    for (const key of keys) if (!this.#known.has(key)) this.#known.set(key, known);
    this.#has.outlets ||= outletsOf(entry).length > 0;
    this.#has.countries ||= countriesOf(entry).length > 0;
  }

  #pageOf(name: string): string {
    return this.addressOf(`${this.folder}${name}.html`);
  }

  /** The translations of a case: those that it names, and the cases with its id in other languages. */
  #translationsOf(entry: Case): Translation[] | undefined {
    const versions = this.#versions.get(identityOf(entry));
    if (!versions) return entry.translations;
    const given = entry.translations ?? [];
    const named = new Set([entry.lang, ...given.map(({ lang }) => lang)]);
    const others = versions.flatMap((name) => {
      const { lang, url } = this.#known.get(this.#pageOf(name)) ?? {};
      return lang && url && !named.has(lang) ? [{ lang, url }] : [];
    });
    return [...given, ...others];
  }

  /** Adds verdicts to related cases on this site, page and count to the narrative; names translations, drops retracted related cases. */
  #completed(entry: Case): Case {
    const { related, narrative } = entry;
    const story = this.#mentions.storyOf(entry);
    const translations = this.#translationsOf(entry);
    return {
      ...entry,
      ...(translations?.length && { translations }),
      ...(related && {
        related: related
          .filter(({ id = '', url = '' }) => !this.#retracted.has(id) && !this.#retracted.has(url))
          .map((one) => ({ ...this.#knownAs(one), ...one })),
      }),
      ...(narrative &&
        story && {
          narrative: { url: this.addressOf(groupPage('narratives', story.name)), ...narrative, count: story.count },
        }),
    };
  }

  #knownAs({ id = '', url = '' }: Related): Related | undefined {
    return this.#known.get(id) ?? this.#known.get(url);
  }
}
