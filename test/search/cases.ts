/** Made-up cases for the tests of the search, and a search of the plainest kind to compare with. */
import fc from 'fast-check';
import { wordsOf } from '../../src/search/fold.js';
import { FACETS, type Facet, type FacetCount, type Query, type Row, type Sort } from '../../src/search/types.js';

const WORDS =
  'nato NATO’s Україна украина Vrbětice bases secret laboratories labs Łódź straße مصر على covid-19 中国'.split(' ');
const some = <T>(values: readonly T[], most = 3): fc.Arbitrary<T[]> =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength: most });

export const title = fc
  .array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...WORDS) }, fc.string({ maxLength: 4 })), { maxLength: 5 })
  .map((words) => words.join(' '));

/** A row with nothing in it but what is given. */
export const rowOf = (id: string, more: Partial<Row> = {}): Row => ({
  id,
  title: '',
  countries: [],
  languages: [],
  outlets: [],
  keywords: [],
  source: 0,
  ...more,
});

const row: fc.Arbitrary<Omit<Row, 'id'>> = fc.record(
  {
    title,
    text: title,
    date: fc.constantFrom(
      '2020-03-01',
      '2020-03-15',
      '2020-04-01T10:00:00Z',
      '2019',
      '2019-12',
      '03/04/2020',
      '',
      'NA',
    ),
    verdict: fc.record(
      { label: fc.constantFrom('False', 'Half true', 'No evidence'), tone: fc.constantFrom('false', 'mixed', 'none') },
      { requiredKeys: ['tone'] },
    ),
    narrative: fc.constantFrom('west', 'war', 'virus'),
    lang: fc.constantFrom('en', 'uk'),
    url: fc.constantFrom('https://checks.example/a', 'https://checks.example/b'),
    countries: some(['Ukraine', 'Poland', 'Česko', 'Egypt']),
    languages: some(['Russian', 'English', 'Arabic']),
    outlets: some(['Example TV', 'Radio Łódź', 'Channel 5', 'The NATO Times']),
    keywords: some(['NATO', 'bases', 'virus', 'coup'], 4),
    source: fc.constant(0),
  },
  { requiredKeys: ['title', 'countries', 'languages', 'outlets', 'keywords', 'source'] },
);

export const rows = fc
  .array(row, { maxLength: 25 })
  .map((list) => list.map((entry, place): Row => ({ id: `case-${String(place)}`, ...entry })));

export const NARRATIVES = [
  { id: 'west', name: 'The West plots', description: 'All is planned.' },
  { id: 'war', name: 'War is near' },
];

export const query: fc.Arbitrary<Query> = fc.record({
  text: fc.oneof(title, fc.constantFrom('', 'na', 'укр', 'lab', 'plots', 'tv lodz', 's', 'على مصر')),
  chosen: fc.record(
    {
      country: some(['Ukraine', 'Poland', 'Nowhere'], 2),
      outlet: some(['Example TV', 'Channel 5'], 2),
      keyword: some(['NATO', 'virus'], 2),
      verdict: some(['False', 'Half true'], 2),
      year: some(['2020', '2019'], 2),
    },
    { requiredKeys: [] },
  ),
  sort: fc.constantFrom<Sort>('most', 'newest', 'oldest', 'relevance', 'outlets'),
  from: fc.constantFrom(undefined, undefined, '2019-12-01', '2020-03-15'),
  to: fc.constantFrom(undefined, undefined, '2020-03-15', '2020-03-31'),
  within: fc.constantFrom(
    undefined,
    { by: 'narrative' as const, value: 'west' },
    { by: 'narrative' as const, value: '' },
    { by: 'country' as const, value: 'Poland' },
    { by: 'year' as const, value: '' },
  ),
});

export function valuesOf(row: Row, by: Facet | 'narrative'): readonly string[] {
  switch (by) {
    case 'country':
      return row.countries;
    case 'language':
      return row.languages;
    case 'outlet':
      return row.outlets;
    case 'keyword':
      return row.keywords;
    case 'verdict':
      return row.verdict?.label ? [row.verdict.label] : [];
    case 'narrative':
      return row.narrative ? [row.narrative] : [];
    case 'year':
      return isDated(row) ? [(row.date ?? '').slice(0, 4)] : [];
  }
}

export const isDated = ({ date = '' }: Row): boolean => /^\d{4}($|-)/.test(date);

/** All words that a row is found by. */
export function wordsOfRow(row: Row): string[] {
  const narrative = NARRATIVES.find(({ id }) => id === row.narrative)?.name ?? row.narrative ?? '';
  return [row.title, row.text ?? '', narrative, ...row.countries, ...row.outlets, ...row.keywords].flatMap(wordsOf);
}

export function hasText(row: Row, text: string): boolean {
  const words = wordsOfRow(row);
  return wordsOf(text).every((part) => words.some((word) => word.includes(part)));
}

export function isChosen(row: Row, { chosen, within, from, to }: Query, but?: Facet): boolean {
  const day = isDated(row) ? new Date(row.date ?? '').toISOString().slice(0, 10) : '';
  const inRange = (!from && !to) || (day !== '' && day >= (from ?? day) && day <= (to ?? day));
  const inGroup =
    !within ||
    (within.value === '' ? valuesOf(row, within.by).length === 0 : valuesOf(row, within.by).includes(within.value));
  return (
    inGroup &&
    inRange &&
    FACETS.every((facet) => {
      const wanted = facet === but ? [] : (chosen[facet] ?? []);
      return wanted.length === 0 || wanted.some((value) => valuesOf(row, facet).includes(value));
    })
  );
}

export function countsOf(list: readonly Row[], facet: Facet): FacetCount[] {
  const counts = new Map<string, number>();
  for (const row of list) for (const value of valuesOf(row, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
