/** Facts about groups, whoever counted them. Small, because pages load it before they load the search. */
import { isFalse } from '../model/verdict.js';
import type { Group } from './types.js';

/** Whether most of a group's cases are false or misleading. */
export function isMostlyFalse({ verdicts, count }: Pick<Group, 'verdicts' | 'count'>): boolean {
  let wrong = 0;
  for (const verdict of verdicts) if (isFalse(verdict.tone)) wrong += verdict.count;
  return 2 * wrong > count;
}

/** The first and the last year of all cases that are dated to the month; undefined if none is. */
export function yearsOf(groups: readonly Pick<Group, 'months'>[]): [first: number, last: number] | undefined {
  const ends = groups.flatMap(({ months }) => [...months.slice(0, 1), ...months.slice(-1)]);
  const years = ends.map(({ value }) => Number(value.slice(0, 4))).sort((a, b) => a - b);
  const [first] = years;
  return first === undefined ? undefined : [first, years.at(-1) ?? first];
}
