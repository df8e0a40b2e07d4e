/** Selects the part of a search result that a list shows: in groups or flat, and how much of each. */
import type { CaseError } from '../../model/result.js';
import type { Group, Grouping, GroupKey, Row, SearchResult } from '../../state/list-data.js';
import type { Opened } from './opened.js';

/** The number of rows that a group shows at first while searching. */
const PREVIEW = 3;
/** The number of groups that are open at first while searching. */
const OPENED = 5;
/** The largest rest that is shown along with the others, instead of a button for it. */
const REST = 2;

/** The shown entries of a listing. */
export interface Section<T> {
  entries: readonly T[];
  total: number;
  /** Whether some entries to show have not loaded yet. */
  pending: boolean;
  /** Fetches the missing entries. */
  load: (() => void) | undefined;
  error: CaseError | undefined;
}

/** A group; it has rows only while it is open. */
export interface OpenGroup<R> {
  group: Group;
  section: Section<R> | undefined;
}

/** The cases in groups, or flat. */
export interface Arrangement<R> {
  flat: Section<R> | undefined;
  groups: Section<OpenGroup<R>>;
}

/** The input of `arrange`. */
interface Wanted {
  result: SearchResult;
  by: Grouping;
  /** The id of a case to leave out. */
  without: string | undefined;
  pageSize: number;
  /** Whether the reader is searching: then the first groups are open. */
  searching: boolean;
  opened: Opened;
}

/** @param viewOf Turns a row into its view. */
export function arrange<R>(wanted: Wanted, viewOf: (row: Row) => R): Arrangement<R> {
  const { result, by, pageSize, searching, opened } = wanted;
  const most = opened.groupsShown ?? pageSize;
  const found = by === 'none' ? undefined : result.groups(by, most + REST);
  const { total = 0, load, error } = found ?? {};
  const rest = { pending: !!load, load, error };
  // If no case is in a group, there is nothing to divide.
  if (by === 'none' || !found?.entries.some(({ value }) => value)) {
    // While the groups are loading, there is no flat list either.
    const flat = load && total ? undefined : section(wanted, opened.rowsShown ?? pageSize, viewOf);
    return { flat, groups: { entries: [], total: 0, ...rest } };
  }
  const entries = found.entries.slice(0, enough(most, total)).map((group, index): OpenGroup<R> => {
    const { value } = group;
    const isOpen = opened.groups.get(value) ?? (searching && index < OPENED);
    const first = searching && !opened.groups.has(value) ? PREVIEW : pageSize;
    return {
      group,
      section: isOpen ? section(wanted, opened.rowsOf.get(value) ?? first, viewOf, { by, value }) : undefined,
    };
  });
  return { flat: undefined, groups: { entries, total, ...rest } };
}

function section<R>({ result, without }: Wanted, most: number, viewOf: (row: Row) => R, group?: GroupKey): Section<R> {
  const slice = result.rows(most + REST + 1, group);
  const others = slice.entries.filter(({ id }) => id !== without);
  // As long as some rows are missing, the one to leave out is assumed to be among them.
  const total =
    slice.total -
    Number(without !== undefined && (others.length < slice.entries.length || slice.entries.length < slice.total));
  return {
    entries: others.slice(0, enough(most, total)).map(viewOf),
    total,
    pending: !!slice.load && slice.entries.length < most,
    load: slice.load,
    error: slice.error,
  };
}

/** The number of entries to show if `most` are wanted: a short rest comes along. */
export function enough(most: number, total: number): number {
  return total - most <= REST ? total : most;
}
