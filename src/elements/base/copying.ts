import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

/** Adds the verdict to what is copied or dragged; `credit.ts`, once it is there. */
let code: typeof import('./credit.js') | undefined;
let loading: Promise<void> | undefined;

/** Loads what adds verdicts. Where that fails, copying is left to the browser, and tried again with the next movement. */
function load(): Promise<void> {
  loading ??= import('./credit.js').then(
    (loaded) => void (code = loaded),
    () => void (loading = undefined),
  );
  return loading;
}

const arm = (): void => void load();

/** The controllers of each document's elements: a selection may go through several of them. */
const documents = new WeakMap<Document, Set<CopyController>>();

/**
 * Puts the verdict and the source in front of what a reader copies or drags out of an element, where a claim is in it.
 * Whoever does so points at the element before, or brings the focus to it, or selects something: then the code is loaded.
 */
export class CopyController implements ReactiveController {
  #controllers: Set<CopyController> | undefined;

  constructor(
    readonly host: Host,
    /** What goes before a selection that begins in the element; nothing where it has no claim in it. */
    readonly creditOf: (selected: Range) => string | false | undefined,
    /** Called with what went out. */
    readonly onCopy: (text: string) => void,
  ) {
    host.addController(this);
    for (const type of ['pointerover', 'focusin']) host.addEventListener(type, arm, { once: true });
  }

  hostConnected(): void {
    const { ownerDocument } = this.host;
    let controllers = documents.get(ownerDocument);
    if (!controllers) {
      documents.set(ownerDocument, (controllers = new Set()));
      const all = controllers;
      const credit = (event: Event): void => code?.credit(event as ClipboardEvent | DragEvent, all);
      ownerDocument.addEventListener('copy', credit);
      ownerDocument.addEventListener('dragstart', credit);
      ownerDocument.addEventListener('selectionchange', () => all.size && arm());
    }
    controllers.add(this);
    this.#controllers = controllers;
  }

  hostDisconnected(): void {
    this.#controllers?.delete(this);
  }
}
