import type { CaseColumns } from './case-columns.js';
import { increment } from './count.js';
import { remember } from './remember.js';
import { at } from './table.js';
import type { Sort } from './types.js';

/** The highest score of a match. */
const BEST = 255;

/** All cases in each order, computed on first use. Undated cases come last. */
export class Orders {
  readonly #orders = new Map<string, Uint32Array>();

  constructor(private readonly cases: CaseColumns) {}

  /** All positions in an order. */
  all(asked: Sort): Uint32Array {
    const sort = asked === 'most' || asked === 'relevance' ? 'newest' : asked;
    return remember(this.#orders, sort, () => {
      const { times, columns } = this.cases;
      const { start } = columns.outlet;
      const past = sort === 'oldest' ? 1 : -1;
      const timed = Float64Array.from(times, (time) => (Number.isNaN(time) ? Infinity : past * time));
      const outlets = (position: number) => at(start, position + 1) - at(start, position);
      return Uint32Array.from(timed.keys()).sort(
        (a, b) => (sort === 'outlets' && outlets(b) - outlets(a)) || at(timed, a) - at(timed, b) || a - b,
      );
    });
  }

  /** The positions for which `fails` is 0, in an order; by `relevance`, the highest scores come first. */
  sort(fails: Uint8Array, sort: Sort, scores?: Uint8Array): Uint32Array {
    const { size } = this.cases;
    const sorted = new Uint32Array(size);
    const byScore = sort === 'relevance' && scores;
    // Counting sort by score: it is stable, so equal scores keep their order.
    const next = new Uint32Array(BEST + 1);
    if (byScore) {
      for (let position = 0; position < size; position++) {
        if (fails[position] === 0) increment(next, BEST - (scores[position] ?? 0));
      }
      let before = 0;
      next.forEach((count, rank) => {
        next[rank] = before;
        before += count;
      });
    }
    let length = 0;
    for (const position of this.all(sort)) {
      if (fails[position] !== 0) continue;
      sorted[byScore ? increment(next, BEST - (scores[position] ?? 0)) : length] = position;
      length++;
    }
    return sorted.slice(0, length);
  }
}
