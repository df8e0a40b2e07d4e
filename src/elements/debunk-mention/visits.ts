/**
 * Which mentions a reader visits, by pointer, focus or press; one of them shows its case at a time. The listeners stand on
 * the roots that mentions are in: one of each kind, however many mentions there are.
 */
import { guarded, type Guarded } from '../../state/guard.js';

export interface Mention extends HTMLElement, Guarded {
  /** How much it shows: `asked`, its case is on its way; `shown`, the reader sees it. */
  stage: 'closed' | 'asked' | 'shown';
  /** The reader presses its button. */
  press(event: MouseEvent): unknown;
}

/** What keeps a mention open until it ends. */
type Reason = 'pointer' | 'focus';

/** In ms: a reader who stays means it; one who leaves may be on the way to the popover. */
const ASK = 150;
const SHOW = 400;
const GRACE = 300;

const visits = new Map<Mention, Visit>();
/** The mention whose case the reader sees. */
let shown: Mention | undefined;

/** Whether the reader wants no previews on this page, as long as it is there. Buttons show cases all the same. */
export const previews = { areOff: false };

/** Hears of readers who visit the mentions in the root of this one. */
export function listenFor(mention: Mention): void {
  for (const root of [mention.getRootNode(), mention.ownerDocument]) {
    if (roots.has(root)) continue;
    roots.add(root);
    for (const type of Object.keys(LISTENERS)) root.addEventListener(type, heard, true);
  }
}

/** A mention's visit, which begins here if there is none. */
export function visitOf(mention: Mention): Visit {
  const visit = visits.get(mention) ?? new Visit(mention);
  visits.set(mention, visit);
  return visit;
}

/** Forgets a mention that goes, or that is at fault. */
export function forget(mention: Mention): void {
  visits.get(mention)?.end();
}

class Visit {
  isPinned = false;
  /** Whether the last press began inside: a selection may end elsewhere. */
  isPressed = false;
  /** Why it is open, or about to be. */
  readonly #reasons = new Set<Reason>();
  /** What was there when the reader dismissed it: it does not open again before that has gone. */
  readonly #spent = new Set<Reason>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly mention: Mention) {
    for (const type of Object.keys(OWN)) mention.addEventListener(type, heard);
  }

  come(reason: Reason): void {
    const { mention } = this;
    const isOpen = mention.stage === 'shown';
    if (this.#spent.has(reason) || (previews.areOff && !isOpen)) return;
    // It may be about to close.
    if (isOpen) this.#later();
    else if (!this.#reasons.size)
      this.#later(ASK, () => {
        mention.stage = 'asked';
        this.#later(SHOW - ASK, () => this.#show());
      });
    this.#reasons.add(reason);
  }

  go(reason: Reason): void {
    this.#spent.delete(reason);
    const wasHere = this.#reasons.delete(reason);
    if (this.#reasons.size || (this.isPinned && !(wasHere && reason === 'focus'))) return;
    const isOpen = this.mention.stage === 'shown';
    if (isOpen && wasHere && reason === 'pointer') this.#later(GRACE, () => this.#close());
    else if (!isOpen || wasHere) this.#close();
  }

  /** The reader presses the button: opens until it is pressed again, or the reader is done otherwise. */
  press(): void {
    if (this.isPinned) this.dismiss();
    else {
      this.isPinned = true;
      this.#spent.clear();
      this.#show();
    }
  }

  #show(): void {
    this.#later();
    if (shown && shown !== this.mention) visitOf(shown).dismiss();
    shown = this.mention;
    shown.stage = 'shown';
  }

  /** Closes; that is the end of the visit, unless something is still there. */
  #close(): void {
    const { mention } = this;
    this.#later();
    if (shown === mention) shown = undefined;
    this.isPinned = false;
    this.#reasons.clear();
    mention.stage = 'closed';
    if (this.#spent.size) return;
    visits.delete(mention);
    for (const type of Object.keys(OWN)) mention.removeEventListener(type, heard);
  }

  /** Closes, whatever is still there. */
  dismiss(): void {
    const { shadowRoot } = this.mention;
    // If what goes has it.
    if (shadowRoot?.activeElement) shadowRoot.querySelector('button')?.focus();
    for (const reason of this.#reasons) this.#spent.add(reason);
    this.#close();
  }

  end(): void {
    this.#spent.clear();
    this.#close();
  }

  /** Does one thing later instead of another, or nothing. */
  #later(ms?: number, work: () => void = () => undefined): void {
    clearTimeout(this.#timer);
    if (ms) this.#timer = setTimeout(guarded(this.mention, work), ms);
  }
}

const roots = new WeakSet<Node>();

type Listeners = Record<string, (event: never) => void>;

/** On the roots. */
const LISTENERS: Listeners = {
  pointerover(event: PointerEvent) {
    const mention = mentionAt(event);
    // A touch ends where it began: it opens by the button.
    if (mention && event.pointerType !== 'touch' && (!shown || shown === mention || !visitOf(shown).isPinned))
      visitOf(mention).come('pointer');
  },
  focusin(event: FocusEvent) {
    const mention = mentionAt(event);
    const focused = mention?.shadowRoot?.activeElement ?? (event.target as Element);
    // A click does not open it, but keeps it open.
    if (mention && (mention.stage === 'shown' || focused.matches(':focus-visible'))) visitOf(mention).come('focus');
  },
  keydown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !shown) return;
    // A dialog around it stays open.
    event.preventDefault();
    visitOf(shown).dismiss();
  },
  click(event: MouseEvent) {
    const [pressed] = event.composedPath() as Partial<Element>[];
    if (pressed?.closest?.('.mark > button')) void mentionAt(event)?.press(event);
  },
  pointerdown() {
    if (shown) visitOf(shown).isPressed = false;
  },
  pointerup() {
    if (shown && !visitOf(shown).isPressed) visitOf(shown).dismiss();
  },
};

/** On a mention that is visited. */
const OWN: Listeners = {
  pointerleave({ target, pointerType }: PointerEvent) {
    if (pointerType !== 'touch') visitOf(target as Mention).go('pointer');
  },
  pointerdown({ currentTarget }: Event) {
    visitOf(currentTarget as Mention).isPressed = true;
  },
  focusout({ currentTarget, relatedTarget }: FocusEvent) {
    const mention = currentTarget as Mention;
    const goUnlessAt = (element: Element | null): void => {
      if (!mention.contains(element)) visits.get(mention)?.go('focus');
    };
    if (relatedTarget) goUnlessAt(relatedTarget as Element);
    // A window that loses the focus gives it back, and so does a card whose focused content is replaced.
    else setTimeout(guarded(mention, () => goUnlessAt((mention.getRootNode() as Document | ShadowRoot).activeElement)));
  },
};

function heard(event: Event): void {
  const host = mentionAt(event) ?? shown;
  if (host) guarded(host, () => (event.eventPhase === 1 ? LISTENERS : OWN)[event.type]?.(event as never))();
}

function mentionAt({ target }: Event): Mention | null {
  // A document has no `closest`.
  const found = (target as Partial<Element>).closest?.('debunk-mention:defined');
  return found && 'stage' in found ? (found as Mention) : null;
}
