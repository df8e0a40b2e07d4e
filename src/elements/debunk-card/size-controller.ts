import type { ReactiveController, ReactiveControllerHost } from '@lit/reactive-element';

/** The width in px from which background and sources are open from the start. */
const WIDE = 560;

type Host = ReactiveControllerHost & HTMLElement & { readonly reserve?: string };

/** Measures a card's width, and holds the height that its `reserve` asks for. */
export class SizeController implements ReactiveController {
  isWide = false;
  #held?: ResizeObserver;
  /** Reports the width once there is one: reading it would force a layout for every card. */
  #width?: ResizeObserver;

  constructor(
    private readonly host: Host,
    /** Called once a card that is drawn already turns out to be wide. */
    private readonly onWide: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.hold();
  }

  hostDisconnected(): void {
    this.#held?.disconnect();
    this.#width?.disconnect();
  }

  /** Measures a card that has loaded, unless its width is known. */
  measure(): void {
    if (this.#held) return;
    const observer = new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width;
      if (!width) return;
      observer.disconnect();
      this.isWide = width >= WIDE;
      if (this.isWide) this.onWide();
    });
    observer.observe(this.host);
    this.#width = observer;
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
    this.isWide = host.offsetWidth >= WIDE;
    // In the next frame: resizing during a ResizeObserver callback logs an error in the page.
    this.#held = new ResizeObserver(() => requestAnimationFrame(hold));
    this.#held.observe(host);
  }
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
