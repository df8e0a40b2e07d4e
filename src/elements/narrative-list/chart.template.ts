import type { ListMessages } from '../../i18n/list-messages.js';
import type { Messages } from '../../i18n/messages.js';
import type { Group } from '../../state/list-data.js';
import { axisOf, barsPath, countsOn, FEWEST, peakOf, type Axis } from '../base/bars.js';
import { h, type Content } from '../base/markup.js';

const WIDTH = 96;
const HEIGHT = 32;
/** More bars would be too narrow. */
const MOST_BARS = 36;

/** The scale that the charts of a list share. */
export interface ChartScale extends Axis {
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
  const axis = axisOf(years, MOST_BARS);
  return { ...axis, most: Math.max(0, ...groups.map(({ months }) => peakOf(countsOn(axis, months))[1])) };
}

/** The cases of a group over time: a bar chart over the years of the list, with the years and the highest bar named. */
export function chart({ months, count }: Group, scale: ChartScale | undefined, m: Messages, lm: ListMessages): Content {
  if (!scale || !months.length || count < FEWEST) return undefined;
  const { first, last, bars, most } = scale;
  const counts = countsOn(scale, months);
  const heights = bars.map((name) => {
    const cases = counts.get(name) ?? 0;
    return cases ? 3 + ((HEIGHT - 3) * cases) / most : 1;
  });
  const [when, peak] = peakOf(counts);
  const years = first === last ? `${first}` : `${first}–${last}`;
  return h(
    'figure',
    { class: 'chart', part: 'chart' },
    h(
      'svg',
      { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, 'aria-hidden': 'true' },
      h('path', { d: barsPath(heights, WIDTH, HEIGHT) }),
    ),
    h('figcaption', {}, years, h('br', {}), lm.peak(peak, m.date(when))),
  );
}
