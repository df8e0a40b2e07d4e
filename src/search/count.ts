/** Counts the values of facets, and cases by month and verdict. */
import { readVerdict, type Column } from './table.js';
import type { FacetCount, Group } from './types.js';

/** Increments a number of a list. @returns Its value before. */
export function increment(counts: Uint32Array, index: number): number {
  const was = counts[index] ?? 0;
  counts[index] = was + 1;
  return was;
}

/** Adds the number of some cases that have each value of a column; step -1 subtracts it. @returns The numbers. */
export function countValues(
  { start, ids }: Column,
  positions: ArrayLike<number>,
  counts: Uint32Array,
  step: 1 | -1 = 1,
): Uint32Array {
  for (let index = 0, { length } = positions; index < length; index++) {
    const position = positions[index] ?? 0;
    const end = start[position + 1] ?? 0;
    for (let k = start[position] ?? 0; k < end; k++) {
      const id = ids[k] ?? 0;
      counts[id] = (counts[id] ?? 0) + step;
    }
  }
  return counts;
}

/** The values that occur, the most frequent first, then by value; `values` are sorted already. */
export function ranked(values: readonly string[], counts: Uint32Array): FacetCount[] {
  const total = values.length;
  // One number per value, so that sorting needs no comparison function.
  const keys = new Float64Array(total);
  let length = 0;
  for (let id = 0; id < total; id++) {
    const count = counts[id] ?? 0;
    if (count > 0) keys[length++] = count * total + total - 1 - id;
  }
  const sorted = keys.subarray(0, length).sort().reverse();
  return [...sorted].map((key) => {
    const id = total - 1 - (key % total);
    return { value: values[id] ?? '', count: counts[id] ?? 0 };
  });
}

/** Counts cases by month and by verdict, one case at a time. */
export class Tally {
  #count = 0;
  readonly #verdicts = new Map<string, number>();
  #first: { date: string; time: number } | undefined;
  #latest: { date: string; time: number } | undefined;
  readonly #months = new Map<string, number>();

  /**
   * @param time NaN for an undated case.
   * @param verdict As in the column of verdicts; empty for none.
   */
  add(date = '', time: number, verdict: string): void {
    this.#count++;
    // None counts as a verdict without tone and label.
    const said = verdict || 'none ';
    this.#verdicts.set(said, (this.#verdicts.get(said) ?? 0) + 1);
    if (Number.isNaN(time)) return;
    if (!this.#first || time < this.#first.time) this.#first = { date, time };
    if (!this.#latest || time > this.#latest.time) this.#latest = { date, time };
    const month = date.slice(0, 7);
    if (month.length === 7) this.#months.set(month, (this.#months.get(month) ?? 0) + 1);
  }

  summary(): Pick<Group, 'count' | 'verdicts' | 'first' | 'latest' | 'months'> {
    return {
      count: this.#count,
      verdicts: [...this.#verdicts]
        .sort(([one, its], [other, theirs]) => theirs - its || (one < other ? -1 : 1))
        .map(([verdict, count]) => ({ ...readVerdict(verdict), count })),
      ...(this.#first && { first: this.#first.date }),
      ...(this.#latest && { latest: this.#latest.date }),
      months: [...this.#months]
        .map(([value, count]) => ({ value, count }))
        .sort((a, b) => (a.value < b.value ? -1 : 1)),
    };
  }
}
