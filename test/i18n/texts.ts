/** How the tests read the texts of a language. */
import type { Halves } from '../../src/i18n/halves.js';

/** What texts that take something are given; all others 3. */
const GIVEN: Record<string, unknown[]> = {
  date: ['2020-03-25'],
  groups: [3, 'outlet'],
  findValue: ['year'],
  remove: ['X'],
  span: ['X', 'Y'],
  andMore: ['X', 2],
  shown: [20, 84],
  failed: ['X'],
  peak: [3, '2019'],
  without: ['X', 3],
};

/** Every text of a half, by its name. */
export function textsIn(half: Halves[keyof Halves]): Record<string, string> {
  const found: Record<string, string> = {};
  const walk = (value: unknown, name: string): void => {
    if (typeof value === 'string') found[name] = value;
    else if (typeof value === 'function') {
      found[name] = String((value as (...given: unknown[]) => unknown)(...(GIVEN[name] ?? [3])));
    } else for (const [key, inner] of Object.entries(value as object)) walk(inner, name ? `${name}.${key}` : key);
  };
  walk(half, '');
  return found;
}
