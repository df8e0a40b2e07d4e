/** The cases of a site by narrative, outlet and country. */
import { isMostlyFalse } from '../search/groups.js';
import type { VerdictCount } from '../search/types.js';
import type { ListedRow } from './site-entry.js';
import type { Grouped } from './site-sections.js';

/** A narrative, outlet or country with its cases. */
export interface SiteGroup {
  /** The key of the narrative, or the name of the outlet or country as the cases have it. */
  value: string;
  /** The newest first. */
  rows: readonly ListedRow[];
}

const VALUES: Record<Grouped, (row: ListedRow) => readonly string[]> = {
  narratives: ({ story }) => (story ? [story.key] : []),
  outlets: ({ outlets }) => outlets,
  countries: ({ countries }) => countries,
};

/** Groups rows, the largest group first; those of the same size by name. */
export function groupsOf(by: Grouped, rows: readonly ListedRow[]): SiteGroup[] {
  const found = new Map<string, ListedRow[]>();
  for (const row of rows) {
    for (const value of VALUES[by](row)) {
      const group = found.get(value);
      if (group) group.push(row);
      else found.set(value, [row]);
    }
  }
  return [...found]
    .map(([value, own]) => ({ value, rows: own }))
    .sort((a, b) => b.rows.length - a.rows.length || (a.value < b.value ? -1 : 1));
}

/** The cases of a group by verdict, the most frequent first. */
export function verdictsOf({ rows }: SiteGroup): VerdictCount[] {
  const found = new Map<string, VerdictCount>();
  for (const { label, tone } of rows) {
    const key = `${tone} ${label}`;
    const known = found.get(key);
    if (known) known.count++;
    else found.set(key, { tone, label, count: 1 });
  }
  return [...found.values()].sort((a, b) => b.count - a.count);
}

/** Whether most cases of a group are false or misleading. */
export const isFalseGroup = (group: SiteGroup): boolean =>
  isMostlyFalse({ verdicts: verdictsOf(group), count: group.rows.length });
