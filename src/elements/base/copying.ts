import type { ReactiveController, ReactiveControllerHost } from '@lit/reactive-element';
import { guarded, nobody, type Guarded } from '../../state/guard.js';

type Host = ReactiveControllerHost & HTMLElement & Guarded & { readonly renderRoot: HTMLElement | DocumentFragment };

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
  }

  hostConnected(): void {
    const { ownerDocument } = this.host;
    for (const type of ['pointerover', 'focusin']) this.host.addEventListener(type, arm, { once: true });
    this.#controllers = documents.get(ownerDocument) ?? listen(ownerDocument);
    this.#controllers.add(this);
  }

  hostDisconnected(): void {
    this.#controllers?.delete(this);
  }
}

/** Listens for what is copied and dragged in a document. @returns Its controllers, none yet. */
function listen(page: Document): Set<CopyController> {
  const controllers = new Set<CopyController>();
  documents.set(page, controllers);
  // As long as it is not known in which element the selection is, none is at fault: the browser copies as usual.
  const credit = guarded(nobody, (event: Event) => code?.credit(event as ClipboardEvent | DragEvent, controllers));
  // Before listeners of the page, which may stop the event or put words of their own in place of the credit.
  for (const type of ['copy', 'dragstart']) page.defaultView?.addEventListener(type, credit, true);
  page.addEventListener('selectionchange', () => controllers.size && arm());
  return controllers;
}
