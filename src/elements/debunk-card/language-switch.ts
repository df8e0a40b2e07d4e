/** Shows a translation of a case in the card where it is at hand. Comes with the actions, for cases with translations. */
import { messagesFor } from '../../i18n/messages-for.js';
import { namesIn } from '../../i18n/names.js';
import type { Case } from '../../model/case.js';
import { ok } from '../../model/result.js';
import { guarded, type Guarded } from '../../state/guard.js';
import { baseOf } from '../../state/settings.js';
import type { SourceController } from '../../state/source-controller.js';
import { caseAt, casesOf } from '../../state/translations.js';

/** What the switch needs of a card. */
interface Host extends Guarded, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly updateComplete: Promise<boolean>;
  /** Whether it is a row of a list, whose heading stays in its own language. */
  readonly inRow: boolean;
  /** Announces a message to the reader, politely. */
  say(notice: string): Promise<void>;
}

const switches = new WeakMap<Host, LanguageSwitch>();

/** The addresses of the JSON of the cases that readers have switched to. */
const addresses = new WeakMap<Case, string>();

/** The address of the JSON of a case that a reader has switched to; undefined for the one that the page has given. */
export const addressOf = (shown: Case): string | undefined => addresses.get(shown);

/** Makes the links to translations of the case that a card shows load them in place, where they are at hand. */
export function switchLanguages(host: Host, source: SourceController<Case>, shown: Case): void {
  let found = switches.get(host);
  if (!found) switches.set(host, (found = new LanguageSwitch(host, source)));
  void guarded(host, found.offer.bind(found))(shown);
}

class LanguageSwitch {
  #case: Case | undefined;
  /** The cases of the document that the shown one is from. */
  #siblings: readonly Case[] = [];
  /** The cases that the reader came from, by address. */
  readonly #left = new Map<string, Case>();
  /** The addresses that lead out of the page. */
  readonly #failed = new Set<string>();
  #isBusy = false;
  /** The case that the page has given, and the card's `lang` with it, while the reader has chosen another. */
  #first: { case: Case; lang: string | null } | undefined;

  constructor(
    private readonly host: Host,
    private readonly source: SourceController<Case>,
  ) {
    host.renderRoot.addEventListener(
      'click',
      guarded(host, (event) => this.#press(event as MouseEvent)),
    );
    // What the page gives after that is in the page's language again.
    host.addEventListener(
      'debunk-load',
      guarded(host, () => this.#isCurrent() || this.#restore()),
    );
  }

  async offer(shown: Case): Promise<void> {
    const { state } = this.source;
    // The card may have another case by now.
    if (state.status !== 'ready' || state.value !== shown) return;
    this.#case = shown;
    this.#siblings = await casesOf(this.source.origin ?? {});
  }

  #press(event: MouseEvent): unknown {
    const { button, ctrlKey, metaKey, shiftKey, altKey, defaultPrevented, target } = event;
    if (defaultPrevented || button || ctrlKey || metaKey || shiftKey || altKey) return undefined;
    const link = (target as Element).closest<HTMLAnchorElement>('[part=footer] a[hreflang]');
    const url = link?.getAttribute('href');
    if (!link || !url || this.host.inRow || !this.#case?.url || !this.#isCurrent() || this.#failed.has(url))
      return undefined;
    const from = this.#left.get(url) ?? this.#siblings.find((one) => one.url === url) ?? this.#jsonOf(url);
    if (!from) return undefined;
    event.preventDefault();
    return this.#go(link, url, from, this.#case);
  }

  /** The address of a case's JSON, if its page may be one of the same built site. */
  #jsonOf(url: string): string | undefined {
    const { origin = {} } = this.source;
    const { src, integrity } = origin;
    const own = [this.#case?.url, src && new URL(src, baseOf(origin)).href];
    const isBeside = own.some((one) => one && folderOf(one) === folderOf(url));
    // A digest is of one document.
    return isBeside && !integrity && url.endsWith('.html') ? url.replace(/html$/, 'json') : undefined;
  }

  /** The address of another case of the same document. */
  #addressIn({ id = '' }: Case): string {
    return `${this.source.origin?.src?.replace(/#.*/s, '') ?? ''}#${encodeURIComponent(id)}`;
  }

  async #go(link: HTMLAnchorElement, url: string, from: Case | string, before: Case): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    const { host, source } = this;
    // Later it may be the link to another language: the card is drawn into the nodes that are there.
    const { hreflang: lang } = link;
    const here = await messagesFor(host.renderRoot.querySelector<HTMLElement>('[part=card]')?.lang ?? '');
    if (typeof from === 'string') void host.say(here.loading);
    const [found, m] = await Promise.all([
      typeof from === 'string' ? caseAt(from, source.origin ?? {}) : from,
      messagesFor(lang),
    ]);
    this.#isBusy = false;
    // The page may have given another case in the meantime.
    if (!this.#isCurrent()) return;
    // A retracted case has no links to translations, and so no way back.
    if (!found || found.status === 'retracted') {
      this.#failed.add(url);
      await host.say('');
      link.click();
      return;
    }
    const hadFocus = !!host.shadowRoot?.activeElement;
    this.#first ??= { case: before, lang: host.getAttribute('lang') };
    const next = this.#left.get(url) ?? withWayBack(found, before, here.lang);
    if (!this.#left.has(url)) addresses.set(next, typeof from === 'string' ? from : this.#addressIn(found));
    this.#left.set(before.url ?? '', before);
    this.#case = next;
    if (next === this.#first.case) this.#restore();
    else host.lang = lang;
    source.settle(ok(next));
    await host.updateComplete;
    if (hadFocus) this.#linkTo(before)?.focus();
    await host.say(namesIn(m.lang)('language', lang));
  }

  #isCurrent(): boolean {
    const { state } = this.source;
    return state.status === 'ready' && state.value === this.#case;
  }

  #restore(): void {
    const { lang } = this.#first ?? {};
    if (lang) this.host.lang = lang;
    else if (this.#first) this.host.removeAttribute('lang');
    this.#first = undefined;
  }

  #linkTo({ url }: Case): HTMLAnchorElement | undefined {
    return [...this.host.renderRoot.querySelectorAll<HTMLAnchorElement>('[part=footer] a[hreflang]')].find(
      (link) => link.getAttribute('href') === url,
    );
  }
}

/** A case with a link to the one that the reader came from. */
function withWayBack(found: Case, { lang, url }: Case, here: string): Case {
  const back = { lang: lang ?? here, ...(url && { url }) };
  const others = found.translations?.filter((one) => one.lang !== back.lang && one.url !== url) ?? [];
  return { ...found, translations: [...others, back] };
}

/** The folder of an address, without a query. */
function folderOf(url: string): string | undefined {
  return /^https?:[^?#]*[/]/.exec(url)?.[0];
}
