/** What of a search's result a list shows: in groups or flat, and how much of each. */
import type { CaseError } from '../../model/result.js';
import type { Group, Grouping, GroupKey, Row, SearchResult } from '../../state/list-data.js';
import type { Opened } from './opened.js';

/** How many rows of a group are shown before a reader asks for more of what a search found. */
const PREVIEW = 3;
/** How many groups are open from the start in what a search found. */
const OPENED = 5;
/** A rest of this many is shown with the others, in place of a button for them. */
const REST = 2;

/** Entries, and what there is beside those that are shown. */
export interface Section<T> {
  entries: readonly T[];
  total: number;
  /** Whether some that are to be shown are not here yet. */
  pending: boolean;
  /** Fetches what is not here. */
  load: (() => void) | undefined;
  error: CaseError | undefined;
}

/** A group; its rows only while it is open. */
export interface OpenGroup<R> {
  group: Group;
  section: Section<R> | undefined;
}

/** The cases in groups, or flat. */
export interface Arrangement<R> {
  flat: Section<R> | undefined;
  groups: Section<OpenGroup<R>>;
}

/** What is to be shown. */
interface Wanted {
  result: SearchResult;
  by: Grouping;
  /** The id of a case to leave out. */
  without: string | undefined;
  pageSize: number;
  /** Whether the reader looks for something: then the first groups are open. */
  searching: boolean;
  opened: Opened;
}

/** @param viewOf What a row is shown as. */
export function arrange<R>(wanted: Wanted, viewOf: (row: Row) => R): Arrangement<R> {
  const { result, by, pageSize, searching, opened } = wanted;
  const most = opened.groupsShown ?? pageSize;
  const found = by === 'none' ? undefined : result.groups(by, most + REST);
  const { total = 0, load, error } = found ?? {};
  const rest = { pending: !!load, load, error };
  // Where no case is in a group, there is nothing to divide.
  if (by === 'none' || !found?.entries.some(({ value }) => value)) {
    // Nor where the groups are not here yet.
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
  // As long as not all rows are here, the one to leave out is among the rest.
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

/** How many of some are shown where so many are wanted: a short rest comes along. */
export function enough(most: number, total: number): number {
  return total - most <= REST ? total : most;
}
