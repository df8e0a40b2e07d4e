import { grouped } from './count.js';
import type { ListMessages } from './list-messages.js';

const GROUPS = {
  narrative: ['narrative', 'narratives'],
  country: ['country', 'countries'],
  outlet: ['outlet', 'outlets'],
  language: ['language', 'languages'],
  year: ['year', 'years'],
} as const;

const cases = (count: number): string => `${grouped(count)} ${count === 1 ? 'case' : 'cases'}`;

export const listEn: ListMessages = {
  number: grouped,
  cases,
  groups: (count, by) => `in ${grouped(count)} ${GROUPS[by][count === 1 ? 0 : 1]}`,
  search: (count) => `Search ${cases(count)}`,
  clearSearch: 'Clear the search',
  sort: 'Order',
  sorts: { newest: 'Newest first', oldest: 'Oldest first', relevance: 'Most relevant', outlets: 'Most outlets' },
  facets: {
    country: 'Country',
    language: 'Language',
    outlet: 'Outlet',
    keyword: 'Keyword',
    verdict: 'Verdict',
    year: 'Year',
  },
  findValue: (facet) => `Find: ${listEn.facets[facet].toLowerCase()}`,
  moreValues: (count) => `${grouped(count)} more: type to find them.`,
  remove: (value) => `Remove ${value}`,
  clearAll: 'Clear all',
  span: (first, latest) => (first === latest ? first : `${first} to ${latest}`),
  byYear: 'Cases by year:',
  others: 'Other cases',
  andMore: (first, more) => `${first} and ${grouped(more)} more`,
  more: (count) => `Show ${grouped(count)} more`,
  shown: (count, total) => `${grouped(count)} of ${grouped(total)} shown`,
  corrected: 'Showing results for',
  nothing: 'Nothing was found.',
  loosen: { words: 'Search without the words', filters: 'Search without the filters' },
  partial: (count) => `Searched so far: ${cases(count)}. The others are loading.`,
  partialFailed: 'The other cases could not be loaded.',
  loading: 'The fact-checks are loading.',
  slow: 'The fact-checks are taking a long time to load.',
  loadingRows: 'Loading …',
  errors: {
    network: 'The fact-checks could not be reached.',
    timeout: 'The fact-checks did not arrive in time.',
    http: 'The fact-checks could not be fetched.',
    'too-large': 'The file is too large to show here.',
    integrity: 'These are not the fact-checks that were meant to be shown here.',
    'not-json': 'The fact-checks cannot be read.',
    format: 'The fact-checks are in a form that cannot be read.',
    empty: 'There are no fact-checks here yet.',
    'not-found': 'This fact-check is not in the list.',
  },
  failed: (src) => `Not shown: ${src}.`,
};
