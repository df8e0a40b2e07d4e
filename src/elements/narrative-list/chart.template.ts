import type { ListMessages } from '../../i18n/list-messages.js';
import type { Messages } from '../../i18n/messages.js';
import type { FacetCount, Group } from '../../state/list-data.js';
import { h, type Content } from '../base/markup.js';

const WIDTH = 96;
const HEIGHT = 32;
/** From this span of years on, a bar is a year; below, a month. */
const MANY_YEARS = 3;
/** A chart of fewer cases would say nothing about time. */
const FEWEST = 8;

/** The scale that the charts of a list share. */
export interface ChartScale {
  first: number;
  last: number;
  /** The number of characters of a month that name a bar: 4 for a year, 7 for a month. */
  length: 4 | 7;
  /** The highest bar of all charts, in cases. */
  most: number;
}

/**
 * The scale for some groups.
 * @param years The first and the last year of the whole list; undefined if unknown.
 */
export function chartScale(
  groups: readonly Group[],
  years: readonly [first: number, last: number] | undefined,
): ChartScale | undefined {
  if (!years) return undefined;
  const [first, last] = years;
  const length = last - first < MANY_YEARS ? 7 : 4;
  const most = Math.max(0, ...groups.flatMap(({ months }) => [...countBy(months, length).values()]));
  return { first, last, length, most };
}

/** The cases of a group over time: a bar chart over the years of the list, with the years and the highest bar named. */
export function chart({ months, count }: Group, scale: ChartScale | undefined, m: Messages, lm: ListMessages): Content {
  if (!scale || !months.length || count < FEWEST) return undefined;
  const { first, last, length, most } = scale;
  const counts = countBy(months, length);
  const names = numbers(last - first + 1).flatMap((index) => {
    const year = String(first + index);
    return length === 4 ? year : numbers(12).map((month) => `${year}-${String(month + 1).padStart(2, '0')}`);
  });
  const step = WIDTH / names.length;
  const bars = names.map((name, index) => {
    const cases = counts.get(name) ?? 0;
    const height = cases ? 3 + ((HEIGHT - 3) * cases) / most : 1;
    return `M${round(index * step)} ${HEIGHT}v-${round(height)}h${round(step * 0.75)}v${round(height)}z`;
  });
  const [when = '', peak = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  const years = first === last ? String(first) : `${String(first)}–${String(last)}`;
  return h(
    'figure',
    { class: 'chart', part: 'chart' },
    h(
      'svg',
      { viewBox: `0 0 ${String(WIDTH)} ${String(HEIGHT)}`, 'aria-hidden': 'true' },
      h('path', { d: bars.join('') }),
    ),
    h('figcaption', {}, years, h('br', {}), lm.peak(peak, m.date(when))),
  );
}

/** Sums counts by the first characters of the month. */
function countBy(months: readonly FacetCount[], length: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { value, count } of months) {
    const name = value.slice(0, length);
    counts.set(name, (counts.get(name) ?? 0) + count);
  }
  return counts;
}

/** The numbers from 0 on. */
function numbers(count: number): number[] {
  return [...Array(count).keys()];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
