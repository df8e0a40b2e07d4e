/** Bars over time, as the charts of lists and of narratives draw them. */
import type { FacetCount } from '../../state/list-data.js';

/** A chart of fewer cases would say nothing about time. */
export const FEWEST = 8;

/** A row of bars: one for each month, or for each year. */
export interface Axis {
  first: number;
  last: number;
  /** The months or years of the bars, as `2020-03` or `2020`. */
  bars: readonly string[];
}

const MONTHS = '01 02 03 04 05 06 07 08 09 10 11 12'.split(' ');

/**
 * The axis from the beginning of a year to the end of another.
 * @param most The most bars. If the years have more months, a bar is a year.
 */
export function axisOf([first, last]: readonly [first: number, last: number], most: number): Axis {
  const years = [...Array(last - first + 1).keys()].map((index) => `${first + index}`);
  const months = years.flatMap((year) => MONTHS.map((month) => `${year}-${month}`));
  return { first, last, bars: months.length > most ? years : months };
}

/** The number of cases of each bar that has some, by its name. */
export function countsOn({ bars }: Axis, months: readonly FacetCount[]): Map<string, number> {
  const length = bars[0]?.length ?? 0;
  const counts = new Map<string, number>();
  for (const { value, count } of months) {
    const name = value.slice(0, length);
    counts.set(name, (counts.get(name) ?? 0) + count);
  }
  return counts;
}

/** The highest bar, the earliest of several. @returns Its name and its cases; an empty name if there are no cases. */
export function peakOf(counts: ReadonlyMap<string, number>): [when: string, cases: number] {
  return [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
}

/** The path of bars of some heights, side by side on the ground of a box. */
export function barsPath(heights: readonly number[], width: number, height: number): string {
  const step = width / heights.length;
  return heights
    .map((high, index) => {
      const up = round(high);
      return up ? `M${round(index * step)} ${height}v-${up}h${round(step * 0.75)}v${up}z` : '';
    })
    .join('');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
