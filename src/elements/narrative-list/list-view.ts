/** What of the cases a list shows, worked out from the data and from what the reader did. Draws nothing. */
import type { CaseError } from '../../model/result.js';
import type { Answer, Group, Grouping, ListData, Query, Row } from '../../state/list-data.js';
import type { Opened } from './opened.js';
import type { Excerpt } from './row.template.js';

/** How many rows of a group are shown before a reader asks for more of what a search found. */
const PREVIEW = 3;
/** How many groups are open from the start in what a search found. */
const OPENED = 5;
/** A rest of this many is shown with the others, in place of a button for them. */
const REST = 2;
/** How long an excerpt is, and how much of it stands before what was found, in UTF-16 units. */
const EXCERPT = 160;
const BEFORE = 50;

/** Rows, and what there is beside those that are shown. */
export interface Section {
  rows: Row[];
  total: number;
  pending: boolean;
  error: CaseError | undefined;
}

/** A group; its rows only where it is open. */
export interface OpenGroup {
  group: Group;
  section: Section | undefined;
}

/** The cases in groups, or flat. */
export interface Arrangement {
  flat: Section | undefined;
  groups: OpenGroup[];
  groupTotal: number;
  /** More groups are being fetched, or could not be. */
  pending: boolean;
  error: CaseError | undefined;
}

/** What is to be shown. */
export interface Wanted {
  data: ListData;
  query: Query;
  answer: Answer;
  by: Grouping;
  /** The id of a case to leave out. */
  without: string | undefined;
  pageSize: number;
  /** Whether the reader looks for something: then the first groups are open. */
  searching: boolean;
  opened: Opened;
}

export function arrange(wanted: Wanted): Arrangement {
  const { data, query, by, pageSize, searching, opened } = wanted;
  const most = opened.groupsShown ?? pageSize;
  const found = by === 'none' ? undefined : data.groups(query, by, most + REST);
  // Where no case is in a group, there is nothing to divide.
  if (by === 'none' || !found?.groups.some(({ value }) => value)) {
    // Nor where the groups are not there yet.
    const flat = found?.pending && found.total ? undefined : section(wanted, opened.rowsShown ?? pageSize);
    return { flat, groups: [], groupTotal: 0, pending: !!found?.pending, error: found?.error };
  }
  const groups = found.groups.slice(0, enough(most, found.total)).map((group, index): OpenGroup => {
    const { value } = group;
    const isOpen = opened.groups.get(value) ?? (searching && index < OPENED);
    const first = searching && !opened.groups.has(value) ? PREVIEW : pageSize;
    return {
      group,
      section: isOpen ? section(wanted, opened.rowsOf.get(value) ?? first, { by, value }) : undefined,
    };
  });
  return { flat: undefined, groups, groupTotal: found.total, pending: !!found.pending, error: found.error };
}

function section({ data, query, answer, without }: Wanted, most: number, within = query.within): Section {
  const slice = data.slice({ ...query, within }, answer, most + REST + 1);
  const others = slice.rows.filter(({ id }) => id !== without);
  // As long as not all rows are here, the one to leave out is among the rest.
  const total =
    slice.total -
    Number(without !== undefined && (others.length < slice.rows.length || slice.rows.length < slice.total));
  return {
    rows: others.slice(0, enough(most, total)),
    total,
    pending: !!slice.pending && slice.rows.length < most,
    error: slice.error,
  };
}

/** How many of some are shown where so many are wanted: a short rest comes along. */
export function enough(most: number, total: number): number {
  return total - most <= REST ? total : most;
}

/** Where a row was found, if not in its title: the part of the claim, of the reality or of the story's name around it. */
export function excerptOf(
  { title, text, reality, narrative }: Row,
  marksIn: (text: string) => readonly (readonly [start: number, end: number])[],
  storyName: (narrative: string) => string | undefined,
): Excerpt | undefined {
  if (marksIn(title).length) return undefined;
  const story = narrative === undefined ? undefined : storyName(narrative);
  for (const [of, whole] of [
    ['claim', text],
    ['reality', reality],
    ['story', story],
  ] as const) {
    const [first] = whole ? marksIn(whole) : [];
    if (whole && first) return { of, text: around(whole, first[0]) };
  }
  return undefined;
}

/** The part of a text around a place, cut between words where that is possible. */
function around(text: string, at: number): string {
  if (text.length <= EXCERPT) return text;
  const from = at <= BEFORE ? 0 : Math.max(text.lastIndexOf(' ', at - BEFORE) + 1, at - 2 * BEFORE);
  const end = from + EXCERPT;
  const to = end >= text.length ? text.length : Math.max(text.lastIndexOf(' ', end), at + BEFORE);
  return `${from ? '…' : ''}${text.slice(from, to).trim()}${to < text.length ? '…' : ''}`;
}
