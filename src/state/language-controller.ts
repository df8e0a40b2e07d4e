import type { ReactiveController, ReactiveControllerHost } from '@lit/reactive-element';
import { messagesFor } from '../i18n/messages-for.js';
import type { Messages } from '../i18n/messages.js';
import { followers } from '../i18n/texts.js';
import { guarded, isPromise, type Guarded } from './guard.js';

/**
 * The interface texts in the language of the nearest `lang` attribute, across shadow roots; follows changes of it.
 * `messages` is undefined while a language is being loaded for the first time.
 */
export class LanguageController implements ReactiveController {
  messages: Messages | undefined;
  #lang: string | undefined;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement & Guarded) {
    host.addController(this);
  }

  hostConnected(): void {
    followers.add(this);
    watch(this.host);
    this.refresh(true);
  }

  hostDisconnected(): void {
    followers.delete(this);
    if (!followers.size) {
      observer?.disconnect();
      watched = new WeakSet();
    }
  }

  /** Looks the language up again; with `anew`, its texts too even if it is the same, since they may have changed. */
  readonly refresh = guarded(this.host, (anew: boolean): unknown => {
    const lang = nearestLang(this.host);
    if (lang === this.#lang && !anew) return undefined;
    this.#lang = lang;
    const messages = messagesFor(lang);
    if (isPromise(messages))
      return messages.then((loaded) => {
        if (this.#lang === lang) this.#set(loaded);
      });
    this.#set(messages);
    return undefined;
  });

  #set(messages: Messages): void {
    this.messages = messages;
    this.host.requestUpdate();
  }
}

/** The language of an element by the nearest `lang` attribute; empty if there is none. */
export function nearestLang(element: Element): string {
  for (let at: Element | null = element; at; at = hostOf(at)) {
    const found = at.closest('[lang]');
    if (found) return found.getAttribute('lang') ?? '';
  }
  return '';
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

// One observer for all elements: `lang` rarely changes, and looking it up again is cheap.
let observer: MutationObserver | undefined;
let watched = new WeakSet<Node>();

function watch(element: Element): void {
  observer ??= new MutationObserver(() => {
    for (const follower of followers) follower.refresh(false);
  });
  for (let at: Element | null = element; at; at = hostOf(at)) {
    const root = at.getRootNode();
    if (watched.has(root)) continue;
    watched.add(root);
    observer.observe(root, { subtree: true, attributes: true, attributeFilter: ['lang'] });
  }
}
