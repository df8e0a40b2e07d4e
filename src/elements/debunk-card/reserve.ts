/**
 * The height that a `reserve` attribute asks for at a width, in px; 0 where it asks for none.
 *
 * A card grows taller as it grows narrower: its text has an area, the rest a height, so the height at width w is
 * a + b / w. Two measured points give a and b; of more, the two nearest count.
 * @param reserve `900`, or `width:height` pairs as in `320:1480 640:1010`.
 * @param wide The width from which on a card begins with everything open. Points beyond it tell nothing of this side.
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
