import type { PropertyValues } from '@lit/reactive-element';
import type { ListMessages } from '../../i18n/list-messages.js';
import { listMessagesFor } from '../../i18n/list-messages-for.js';
import type { Messages } from '../../i18n/messages.js';
import { namesIn } from '../../i18n/names.js';
import { guarded, isPromise } from '../../state/guard.js';
import { whenNamed } from '../../state/naming.js';
import type { Facet } from '../../state/list-data.js';
import { SourceElement } from './source-element.js';

/** Names a value of a facet in words. */
export type NameIn = (facet: Facet, value: string) => string;

/** An element of many cases: it has the texts that lists add to a card's, and names of languages and countries. */
export abstract class ListElement<T, Events> extends SourceElement<T, Events> {
  #texts?: ListMessages | undefined;
  #textsBeside?: Messages;
  /** Whether languages and countries are shown by name, not by code. */
  #named = false;

  protected override texts(): ListMessages | undefined {
    return this.#texts;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.messages) this.#translate(this.messages);
    super.willUpdate(changed);
  }

  /** Names values from now on. */
  protected startNaming(): void {
    this.#named = true;
  }

  /** Names values once the page is idle: the names are costly. */
  protected startNamingWhenIdle(lang: string): void {
    const start = guarded(this, () => {
      if (this.#named) return;
      this.#named = true;
      this.requestUpdate();
    });
    // After the first paint.
    requestAnimationFrame(guarded(this, () => whenNamed(this, lang, start)));
  }

  protected nameIn(lang: string): NameIn {
    const named = this.#named ? namesIn(lang) : undefined;
    return (facet, value) => {
      // A value that is no code is a name already.
      if (!named || !/^[a-z]{2,3}(-|$)/i.test(value)) return value;
      return facet === 'country' ? named('region', value) : facet === 'language' ? named('language', value) : value;
    };
  }

  /** Loads the texts of lists, in the language of the others. */
  #translate(m: Messages): void {
    if (m === this.#textsBeside) return;
    this.#textsBeside = m;
    const found = listMessagesFor(m.lang);
    if (!isPromise(found)) this.#texts = found;
    else
      void found.then((texts) => {
        // The language may have changed meanwhile.
        if (m !== this.#textsBeside) return;
        this.#texts = texts;
        this.requestUpdate();
      });
  }
}
