import type { ListData, Query } from '../../state/list-data.js';
import { isFiltered, type Chosen } from '../../state/list-filter.js';
import type { Selection } from '../../state/selection-url.js';

/** The number of cases that would be found without the words, and without the reader's filters. */
export interface Relaxed {
  words: number;
  filters: number;
}

/** If nothing is found: the number of cases found without the words, and without the filters. */
export function relaxedCounts(data: ListData, query: Query, selection: Selection, fixed: Chosen): Relaxed {
  const count = (other: Query): number => data.search(other).total;
  const filtered = isFiltered({ ...selection, text: '' });
  return {
    words: selection.text.trim() ? count({ ...query, text: '' }) : 0,
    filters: filtered ? count({ ...query, chosen: fixed, from: undefined, to: undefined }) : 0,
  };
}
