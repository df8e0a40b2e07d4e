/** Computes what a list shows from the data and the reader's actions. Draws nothing, fetches nothing. */
import type { ListMessages } from '../../i18n/list-messages.js';
import type { CaseError } from '../../model/result.js';
import {
  SORTS,
  type CaseLocation,
  type Facet,
  type FacetCount,
  type Group,
  type Grouping,
  type Query,
  type Row,
  type SearchResult,
  type Sort,
  type Suggestion,
} from '../../state/list-data.js';
import { isFiltered, type Chosen } from '../../state/list-filter.js';
import type { LoadedList } from '../../state/list-source.js';
import type { Selection } from '../../state/selection-url.js';
import type { NameIn } from '../base/list-element.js';
import type { Content } from '../base/markup.js';
import { arrange, type Arrangement } from './arrange.js';
import type { Excerpt, excerptOf } from './excerpt.js';
import { keyOf, type Opened } from './opened.js';
import type { Relaxed, relaxedCounts } from './relaxed.js';

/** The most countries named in a row. */
const NAMED = 3;

/** A row as shown. */
export interface RowView {
  row: Row;
  /** The excerpt around the match, if the title has none. */
  excerpt: Excerpt | undefined;
  /** Countries, outlets and source, in words. */
  notes: string[];
  /** The location of the case, if the row is open. */
  location: CaseLocation | undefined;
}

/** The state of the facets' panel. */
export interface FacetPanel {
  /** Whether the facets are shown in a narrow list. */
  shown: boolean;
  /** The facet whose values are shown, and the text that filters these. */
  open: Facet | undefined;
  find: string;
}

/** Everything that a list shows. */
export interface ListView extends ViewInput, Arrangement<RowView> {
  /** The facets to show, with their values. */
  counts: readonly (readonly [facet: Facet, values: readonly FacetCount[]])[];
  /** Whether there is a search field. */
  searchable: boolean;
  sort: Sort;
  sorts: readonly Sort[];
  /** The number of cases in the list, of those searched so far, and of those found. */
  size: number;
  searched: number;
  found: number;
  /** Searches further cases. */
  more: (() => void) | undefined;
  corrected: string | undefined;
  suggestion: Suggestion | undefined;
  /** Why the unsearched cases could not be fetched. */
  unsearched: CaseError | undefined;
  /** If nothing is found: the number of cases found without the words, and without the filters. */
  relaxed: Relaxed | undefined;
  /** The first and the last year of the charts. */
  years: readonly [first: number, last: number] | undefined;
  /** A linked case that is not among the shown rows. */
  pinned: CaseLocation | undefined;
  /** The highlights of a text. */
  highlights: (text: string) => [number, number][];
  groupName: (group: Group) => string;
}

/** The input of `viewOf`. */
export interface ViewInput {
  list: LoadedList;
  /** Whether a source is still loading. */
  partial: boolean;
  selection: Selection;
  /** The page's own filter, which readers cannot take back. */
  fixed: Chosen;
  /** Only the cases of this narrative. */
  narrative: string | undefined;
  by: Grouping;
  /** The id of a case to leave out. */
  without: string | undefined;
  facets: readonly Facet[];
  /** The number of entries that each "more" adds. */
  pageSize: number;
  level: number;
  opened: Opened;
  panel: FacetPanel;
  /** Whether typing has paused: then other words are suggested. */
  isResting: boolean;
  /** The message announced to screen readers. */
  announced: Content;
  nameOf: NameIn;
  parts: SearchedView | undefined;
}

/** What computes the parts that only readers who search see, once it has loaded. */
export interface SearchedView {
  excerptOf: typeof excerptOf;
  relaxedCounts: typeof relaxedCounts;
}

/** The query of a selection. */
function queryOf({ selection, fixed, narrative, by }: ViewInput): Query {
  const { text, chosen, from, to, sort = 'relevance' } = selection;
  return {
    text,
    chosen: { ...chosen, ...fixed },
    sort,
    by: narrative === undefined ? by : 'none',
    from,
    to,
    within: narrative === undefined ? undefined : { by: 'narrative', value: narrative },
  };
}

/** The view of a list. */
export function viewOf(input: ViewInput, lm: ListMessages): ListView {
  const { selection, fixed, narrative, without, facets, pageSize, opened } = input;
  const { data } = input.list;
  const query = queryOf(input);
  const result = data.search(query);
  const { searched = data.searched } = result;
  const isOneNarrative = narrative !== undefined;
  const by = isOneNarrative ? 'none' : input.by;
  const { text, open } = selection;
  const searching = isFiltered(selection);
  const arrangement = arrange({ result, by, without, pageSize, searching, opened }, (row) =>
    rowView(row, input, result, lm),
  );
  const { flat, groups } = arrangement;
  const found = isOneNarrative ? (flat?.total ?? 0) : result.total;
  const isGrouped = groups.entries.length > 0;
  const sorts = SORTS.filter((each) =>
    each === 'most' ? isGrouped : each === 'relevance' ? text && !isGrouped : true,
  );
  return {
    ...input,
    ...arrangement,
    by,
    // The other cases of a story are a few, below a card: they need no search field.
    searchable: !isOneNarrative || found > 2 * pageSize || searching,
    sort: sorts.find((each) => each === selection.sort) ?? (isGrouped ? 'most' : text ? 'relevance' : 'newest'),
    sorts,
    size: data.size,
    searched,
    more: result.more,
    found,
    corrected: result.corrected,
    suggestion: input.isResting && text.trim() && searched === data.size ? data.suggest(query) : undefined,
    unsearched: data.error,
    relaxed: found || !searched ? undefined : input.parts?.relaxedCounts(data, query, selection, fixed),
    years: by === 'none' ? undefined : data.years(by),
    pinned:
      open && !rowsOf(arrangement).some(({ row }) => keyOf(row) === keyOf(open))
        ? data.locate(open.id, open.source)
        : undefined,
    highlights: (of) => (text ? result.highlights(of) : []),
    groupName: (group) => groupName(group, by, input.nameOf, lm),
    counts: (isOneNarrative ? [] : facets)
      .filter((facet) => !fixed[facet])
      .map((facet) => [facet, result.facets[facet]]),
  };
}

/** All shown rows, in order. */
export function rowsOf({ flat, groups }: Arrangement<RowView>): RowView[] {
  return [flat, ...groups.entries.map(({ section }) => section)].flatMap((section) => section?.entries ?? []);
}

/** The functions that fetch the missing parts of a view. */
export function loadsOf(view: Arrangement<RowView> & Pick<ListView, 'pinned'>): (() => void)[] {
  const { flat, groups, pinned } = view;
  const parts = [flat, groups, ...groups.entries.map(({ section }) => section), pinned];
  return [...parts, ...rowsOf(view).map(({ location }) => location)].flatMap((part) => part?.load ?? []);
}

function rowView(
  row: Row,
  { list, opened, by, narrative, selection, nameOf, parts }: ViewInput,
  result: SearchResult,
  lm: ListMessages,
): RowView {
  const { data, names } = list;
  const { countries, outlets, source } = row;
  const named = countries.slice(0, NAMED).map((country) => nameOf('country', country));
  const [outlet = ''] = outlets;
  // A group shows its own name.
  const storyName = (value: string): string | undefined =>
    by === 'narrative' && narrative === undefined ? undefined : data.narrativeName(value);
  return {
    row,
    excerpt: selection.text ? parts?.excerptOf(row, (text) => result.highlights(text), storyName) : undefined,
    notes: [
      more(named.join(', '), countries.length - NAMED, lm),
      more(outlet, outlets.length - 1, lm),
      names.length > 1 ? (names[source] ?? '') : '',
    ].filter(Boolean),
    location: opened.rows.has(keyOf(row)) && !row.bare ? data.locate(row.id, source) : undefined,
  };
}

function more(first: string, rest: number, lm: ListMessages): string {
  return first && rest > 0 ? lm.andMore(first, rest) : first;
}

function groupName({ value, name }: Group, by: Grouping, nameOf: NameIn, lm: ListMessages): string {
  if (!value) return lm.others;
  return by === 'country' || by === 'language' ? nameOf(by, value) : name;
}
