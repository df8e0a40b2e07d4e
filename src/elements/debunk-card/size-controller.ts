import type { ReactiveController, ReactiveControllerHost } from '@lit/reactive-element';
import { guarded, type Guarded } from '../../state/guard.js';

/** The width in px from which background and sources are open from the start. */
const WIDE = 560;

/** The height of a card by the text of its case, in px and px for a letter: of 65 cases, 360 to 1000 px wide. */
const HEIGHT_AT_LEAST = 150;
const HEIGHT_OF_LETTER = 0.4;
const MOST_LETTERS = 6000;
/** More values than a case has. */
const MOST_VALUES = 1000;

/** Cards that were not measured yet. They are read together: drawing one in between would cost a layout for each. */
const unmeasured = new Set<SizeController>();

type Host = ReactiveControllerHost & HTMLElement & Guarded & { readonly reserve?: string };

/** Measures a card's width, and holds the height that its `reserve` asks for. */
export class SizeController implements ReactiveController {
  isWide = false;
  #width = 0;
  #isUnknown = false;
  #held: ResizeObserver | undefined;
  #hidden: ResizeObserver | undefined;

  constructor(
    private readonly host: Host,
    /** Called once a card that was drawn without a width turns out to be wide. */
    private readonly onWide: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    unmeasured.add(this);
    this.hold();
  }

  hostDisconnected(): void {
    unmeasured.delete(this);
    this.#held?.disconnect();
    this.#hidden?.disconnect();
  }

  /** Measures a card that is about to be drawn. */
  measure(): void {
    if (unmeasured.has(this)) for (const each of unmeasured) each.#read();
    this.#isUnknown = this.#width === 0;
    this.isWide = this.#width >= WIDE;
  }

  #read(): void {
    unmeasured.delete(this);
    // 0 for an inline element too, as a reset may make the host: its width would be that of the fallback's words.
    this.#width = this.host.clientWidth;
  }

  /** Measures a card that was drawn without a width once it has one. */
  hostUpdated(): void {
    const drawn = this.#isUnknown && this.host.shadowRoot?.querySelector('.card');
    if (!drawn) return;
    this.#isUnknown = false;
    // At once in an inline host; a hidden one has to be shown.
    if (this.#look(drawn)) return;
    this.#hidden = this.#observe(drawn, () => {
      if (this.#look(drawn)) this.#hidden?.disconnect();
    });
  }

  /** Opens a card that is wide. @returns Whether it has a width. */
  #look({ clientWidth: width }: Element): boolean {
    this.isWide = width >= WIDE;
    if (this.isWide) this.onWide();
    return width > 0;
  }

  /** Holds the height at once, so that the first frame has it, and again whenever the width changes. */
  hold(): void {
    const { host } = this;
    if (this.#held) host.style.minBlockSize = '';
    this.#held?.disconnect();
    if (!host.reserve) return;
    const hold = (): void => {
      host.style.minBlockSize = `${String(reservedHeight(String(host.reserve), host.offsetWidth, WIDE))}px`;
    };
    hold();
    this.#held = this.#observe(host, hold);
  }

  #observe(element: Element, then: () => void): ResizeObserver | undefined {
    if (!('ResizeObserver' in window)) return undefined;
    // In the next frame: resizing during a ResizeObserver callback logs an error in the page.
    const observer = new ResizeObserver(() => requestAnimationFrame(guarded(this.host, then)));
    observer.observe(element);
    return observer;
  }
}

/** The height that the card of a case may come to have, in px: a guess from the length of its text. */
export function guessedHeight(data: unknown): number {
  return Math.round(HEIGHT_AT_LEAST + HEIGHT_OF_LETTER * Math.min(lettersIn(data), MOST_LETTERS));
}

/** About how much text some data holds. It may be of any kind: endless, in itself, or not to be read. */
function lettersIn(data: unknown): number {
  const values = [data];
  let letters = 0;
  try {
    // The list grows meanwhile.
    for (let index = 0; index < values.length && index < MOST_VALUES; index++) {
      const value = values[index];
      if (typeof value === 'string') letters += value.length;
      else if (typeof value === 'object' && value)
        values.push(...(Object.values(value) as unknown[]).slice(0, MOST_VALUES));
    }
  } catch {
    // The reader of cases says what is wrong.
  }
  return letters;
}

/**
 * The height that a `reserve` attribute asks for at a width, in px; 0 if it asks for none.
 *
 * A card grows taller as it grows narrower: its text has an area, the rest a height, so the height at width w is
 * a + b / w. Two measured points give a and b; of more, the two nearest count.
 * @param reserve `900`, or `width:height` pairs as in `320:1480 640:1010`.
 * @param wide The width from which a card begins with everything open. Points beyond it say nothing about this side.
 */
export function reservedHeight(reserve: string | undefined, width: number, wide: number): number {
  const points = (reserve ?? '')
    .split(/[\s,]+/)
    .map((pair) => pair.split(':').map(Number))
    .filter((pair) => pair.every((value) => value > 0))
    .map(([first = 0, second]) => (second ? { at: first, height: second } : { at: width, height: first }))
    .sort((a, b) => Math.abs(a.at - width) - Math.abs(b.at - width));
  const side = points.filter(({ at }) => at >= wide === width >= wide);
  const [near, next] = side.length > 1 ? side : points;
  if (!near) return 0;
  if (!next || next.at === near.at) return near.height;
  const area = (near.height - next.height) / (1 / near.at - 1 / next.at);
  return Math.max(0, Math.round(near.height + area * (1 / width - 1 / near.at)));
}
