import type { ReactiveController, ReactiveControllerHost } from '@lit/reactive-element';

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

/** The code that puts the credit before copied text, once it is loaded. */
let code: typeof import('./credit.js') | undefined;
let loading: Promise<void> | undefined;

/** Loads that code. If this fails, the browser copies as usual, and the next event tries again. */
function load(): Promise<void> {
  loading ??= import('./credit.js').then(
    (loaded) => void (code = loaded),
    () => void (loading = undefined),
  );
  return loading;
}

const arm = (): void => void load();

/** The controllers of the elements in each document: a selection may span several. */
const documents = new WeakMap<Document, Set<CopyController>>();

/**
 * Puts the credit before text that a reader copies or drags out of an element, if a claim is in it. Before copying,
 * readers point at the element, focus it or select something: that loads the code.
 */
export class CopyController implements ReactiveController {
  #controllers: Set<CopyController> | undefined;

  constructor(
    readonly host: Host,
    /** The credit for a selection that begins in the element; nothing if no claim is in it. */
    readonly creditOf: (selected: Range) => string | false | undefined,
    /** Called with the copied or dragged text. */
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
