/** Cases over time: by month, in all and by the countries, outlets or languages that most of them have. */
import { LISTS } from './table.js';
import type { FacetCount, Row } from './types.js';

/** The properties by which a timeline can be split. */
export const SPLITS = ['country', 'outlet', 'language'] as const;
export type Split = (typeof SPLITS)[number];

/** The most values that are counted on their own. */
const MOST = 4;

/** The cases with a value. */
export interface Series {
  /** The value; empty for all cases, and for those that have none of the values counted on their own. */
  value: string;
  count: number;
  /** Cases by month (`2020-03`), in order, without empty months. */
  months: readonly FacetCount[];
}

/** Cases over time. */
export interface Timeline {
  /** The number of all cases, undated ones too. */
  total: number;
  /** All cases that are dated to the month. */
  all: Series;
  /**
   * Those with one of the most frequent values each, the most frequent first; then those with none of these. A case with
   * several values is in the series of each, so the series may sum up to more than all cases.
   */
  series: readonly Series[];
}

type Dated = Pick<Row, 'date' | 'countries' | 'languages' | 'outlets'>;

/** Counts cases by month. @param by The property to split them by; not split if undefined or if no case has it. */
export function timelineOf(rows: readonly Dated[], by?: Split): Timeline {
  const dated = rows.filter(({ date = '' }) => MONTH.test(date));
  const whole = { total: rows.length, all: seriesOf('', dated), series: [] };
  if (!by) return whole;
  const field = LISTS[by];
  const members = new Map<string, Dated[]>();
  for (const row of dated) {
    for (const value of row[field]) {
      const others = members.get(value);
      if (others) others.push(row);
      else members.set(value, [row]);
    }
  }
  const largest = [...members]
    .sort(([one, its], [other, theirs]) => theirs.length - its.length || (one < other ? -1 : 1))
    .slice(0, MOST);
  if (!largest.length) return whole;
  const counted = new Set(largest.map(([value]) => value));
  const rest = dated.filter((row) => !row[field].some((value) => counted.has(value)));
  const series = largest.map(([value, its]) => seriesOf(value, its));
  return { ...whole, series: rest.length ? [...series, seriesOf('', rest)] : series };
}

const MONTH = /^\d{4}-(0[1-9]|1[0-2])(?=-|$)/;

function seriesOf(value: string, rows: readonly Dated[]): Series {
  const counts = new Map<string, number>();
  for (const { date = '' } of rows) {
    const month = date.slice(0, 7);
    counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  const months = [...counts].map(([month, count]) => ({ value: month, count }));
  return { value, count: rows.length, months: months.sort((a, b) => (a.value < b.value ? -1 : 1)) };
}
