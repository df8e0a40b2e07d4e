import { expect } from 'chai';
import fc from 'fast-check';
import { findHighlights, fold, wordsOf } from '../../src/search/fold.js';
import { buildIndex, createIndex, type CaseIndex } from '../../src/search/case-index.js';
import { readTable } from '../../src/search/table-json.js';
import { FACETS, type Group, type Query, type Row, type SearchResult, type Sort } from '../../src/search/types.js';
import { editsAllowed } from '../../src/search/vocabulary.js';
import { writeTable } from '../../src/collection/write-table.js';
import { countsOf, hasText, isChosen, isDated, NARRATIVES, query, rowOf, rows, valuesOf, wordsOfRow } from './cases.js';

const indexOf = (list: readonly Row[]): CaseIndex => createIndex([{ rows: list, narratives: NARRATIVES }]);
const asked = (text: string, sort: Sort = 'newest'): Query => ({ text, chosen: {}, sort });
const rowsOf = (result: SearchResult): readonly Row[] => result.rows(Infinity).entries;
const idsOf = (index: CaseIndex, query: Query): string[] => rowsOf(index.search(query)).map(({ id }) => id);

/** Whether two groups stand as they are asked to. */
function inOrder(one: Group, other: Group, sort: Sort): boolean {
  const byCount = one.count > other.count || (one.count === other.count && one.name <= other.name);
  if (sort !== 'newest' && sort !== 'oldest') return byCount;
  const [mine, yours] = [one, other].map(({ first, latest }) => (sort === 'newest' ? latest : first));
  if (mine === yours) return byCount;
  // What is not dated comes last.
  if (mine === undefined || yours === undefined) return yours === undefined;
  return sort === 'newest' ? mine > yours : mine < yours;
}

describe('search', () => {
  it('finds what a naive filter finds, whatever is typed and chosen', () => {
    fc.assert(
      fc.property(rows, query, (list, query) => {
        const index = indexOf(list);
        const result = index.search(query);
        const exact = list.filter((row) => hasText(row, query.text));
        if (wordsOf(query.text).length > 0 && exact.length === 0) {
          expect(result.total > 0 && result.corrected === undefined).to.equal(false);
          return;
        }
        expect(result.corrected).to.equal(undefined);
        const found = rowsOf(result);
        expect(result.total).to.equal(found.length);
        const expected = exact.filter((row) => isChosen(row, query));
        expect(new Set(found.map(({ id }) => id))).to.deep.equal(new Set(expected.map(({ id }) => id)));
        expect(found.length).to.equal(expected.length);
        for (const facet of FACETS) {
          const left = exact.filter((row) => isChosen(row, query, facet));
          expect(result.facets[facet], facet).to.deep.equal(countsOf(left, facet));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('sorts stably, and what is not dated last', () => {
    fc.assert(
      fc.property(rows, query, (list, query) => {
        const index = indexOf(list);
        const result = index.search(query);
        const found = rowsOf(result);
        const time = (row: Row): number => (isDated(row) ? Date.parse(row.date ?? '') : NaN);
        for (const [at, row] of found.entries()) {
          const next = found[at + 1];
          if (next === undefined) break;
          const [one, other] = [time(row), time(next)];
          if (query.sort === 'relevance' && wordsOf(query.text).length > 0) continue;
          if (query.sort === 'outlets' && row.outlets.length !== next.outlets.length) {
            expect(row.outlets.length).to.be.greaterThan(next.outlets.length);
          } else if (Number.isNaN(one) || Number.isNaN(other) || one === other) {
            expect(Number.isNaN(one) && !Number.isNaN(other)).to.equal(false);
            if (one === other || (Number.isNaN(one) && Number.isNaN(other)))
              expect(list.indexOf(row)).to.be.lessThan(list.indexOf(next));
          } else if (query.sort === 'oldest') expect(one).to.be.lessThan(other);
          else expect(one).to.be.greaterThan(other);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('puts matches at the beginning of a word and in the title first, then the newest', () => {
    const index = indexOf([
      rowOf('inside', { title: 'Senate votes', date: '2020-01-09' }),
      rowOf('elsewhere', { title: 'Other', keywords: ['nations'], date: '2020-01-08' }),
      rowOf('old', { title: 'Nation builds', date: '2019-01-01' }),
      rowOf('new', { title: 'The nation', date: '2020-01-01' }),
      rowOf('keyword inside', { title: 'Other', keywords: ['senate'], date: '2020-01-10' }),
    ]);
    expect(idsOf(index, asked('nat', 'relevance'))).to.deep.equal([
      'new',
      'old',
      'inside',
      'elsewhere',
      'keyword inside',
    ]);
    expect(idsOf(index, asked('ate', 'relevance'))).to.deep.equal(['inside', 'keyword inside']);
  });

  it('finds a word with one edit from 4 letters and two from 8, a swap of neighbours being one', () => {
    const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'.split(''));
    const word = fc.string({ unit: letter, minLength: 4, maxLength: 12 });
    const edit = fc.record({ kind: fc.constantFrom('drop', 'add', 'change', 'swap'), at: fc.nat(20), letter });
    const apply = (text: string, { kind, at, letter }: { kind: string; at: number; letter: string }): string => {
      const split = at % text.length;
      const [before, after] = [text.slice(0, split), text.slice(split)];
      if (kind === 'drop') return before + after.slice(1);
      if (kind === 'add') return before + letter + after;
      if (kind === 'change') return before + letter + after.slice(1);
      return before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2);
    };
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 30 }),
        edit,
        edit,
        fc.boolean(),
        (words, one, two, twice) => {
          const [meant = ''] = words;
          const once = apply(meant, one);
          const typed = twice ? apply(once, two) : once;
          fc.pre(editsAllowed(typed) >= (twice ? 2 : 1));
          // An edit within what another one swapped makes three.
          fc.pre(!twice || Math.abs((one.at % meant.length) - (two.at % once.length)) > 2);
          const index = indexOf(words.map((title, number) => rowOf(String(number), { title })));
          const result = index.search(asked(typed));
          const titles = rowsOf(result).map(({ title }) => title);
          const exact = words.filter((title) => title.includes(typed));
          if (exact.length > 0) {
            expect(titles.sort()).to.deep.equal(exact.sort());
            expect(result.corrected).to.equal(undefined);
            return;
          }
          expect(result.corrected, typed).to.be.a('string');
          expect(titles.length).to.be.greaterThan(0);
          // With two edits a nearer word may be there.
          if (!twice) expect(titles).to.include(meant);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('says what it looked for in place of what was typed, as it is written, and marks it', () => {
    const index = indexOf([
      rowOf('a', { title: 'Vrbětice blasts were staged' }),
      rowOf('b', { title: 'Skripals were poisoned', keywords: ['novichok'] }),
      rowOf('c', { title: 'The United States poisoned a well' }),
      rowOf('d', { title: 'Putin speaks' }),
    ]);
    const result = index.search(asked('vrbatice'));
    expect(result.corrected).to.equal('Vrbětice');
    expect(result.highlights('Vrbětice blasts')).to.deep.equal([[0, 8]]);
    expect(index.search(asked('skripal posioned')).corrected).to.equal('skripal poisoned');
    expect(index.search(asked('untied poisoned')).corrected).to.equal('United poisoned');
    expect(idsOf(index, asked('nvoichok'))).to.deep.equal(['b']);
    // Half typed words count by their beginning.
    expect(idsOf(index, asked('skirp'))).to.deep.equal(['b']);
    // Too short, or too far.
    for (const text of ['pxt', 'pqtxn', 'zzzzzzzzzz', 'putin vrbetice']) {
      expect(idsOf(index, asked(text)), text).to.deep.equal([]);
      expect(index.search(asked(text)).corrected, text).to.equal(undefined);
    }
    // What is there as typed is not corrected, though a facet leaves nothing of it.
    const none = index.search({ ...asked('putin'), chosen: { country: ['Ukraine'] } });
    expect(none.total).to.equal(0);
    expect(none.corrected).to.equal(undefined);
  });

  it('marks only what was typed', () => {
    fc.assert(
      fc.property(rows, query, (list, query) => {
        const index = indexOf(list);
        const result = index.search(query);
        if (result.corrected !== undefined) return;
        for (const { title } of rowsOf(result)) {
          expect(result.highlights(title)).to.deep.equal(findHighlights(title, wordsOf(query.text)));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('divides what is found by month', () => {
    fc.assert(
      fc.property(
        rows,
        query,
        fc.constantFrom('narrative', 'country', 'outlet', 'language', 'year'),
        (list, query, by) => {
          const index = indexOf(list);
          const result = index.search(query);
          const found = rowsOf(result);
          const groups = result.groups(by, Infinity).entries;
          expect(result.groups(by, 2).entries).to.deep.equal(groups.slice(0, 2));
          const expected = new Set(found.flatMap((row) => (valuesOf(row, by).length > 0 ? valuesOf(row, by) : [''])));
          expect(new Set(groups.map(({ value }) => value))).to.deep.equal(expected);
          for (const [at, group] of groups.entries()) {
            const own = found.filter((row) => isChosen(row, { ...query, within: { by, value: group.value } }));
            expect(group.count).to.equal(own.length);
            // The rows of a group are those that a search within it finds.
            const members = result.rows(Infinity, { by, value: group.value });
            expect(members).to.deep.equal({ entries: found.filter((row) => own.includes(row)), total: own.length });
            const dates = own.filter(isDated).map(({ date = '' }) => date);
            const sorted = dates.sort((a, b) => Date.parse(a) - Date.parse(b));
            expect(Date.parse(group.first ?? '')).to.deep.equal(Date.parse(sorted[0] ?? ''));
            expect(Date.parse(group.latest ?? '')).to.deep.equal(Date.parse(sorted.at(-1) ?? ''));
            const months = sorted.filter((date) => date.length >= 7).map((date) => date.slice(0, 7));
            expect(group.months).to.deep.equal(
              [...new Set(months)]
                .sort()
                .map((value) => ({ value, count: months.filter((month) => month === value).length })),
            );
            const verdicts = group.verdicts.map(({ tone, label = '', count }) => [`${tone} ${label}`, count]);
            const told = own.map(({ verdict }) => `${verdict?.tone ?? 'none'} ${verdict?.label ?? ''}`);
            expect(Object.fromEntries(verdicts)).to.deep.equal(
              Object.fromEntries(told.map((verdict) => [verdict, told.filter((each) => each === verdict).length])),
            );
            const before = groups[at - 1];
            if (before) expect(inOrder(before, group, query.sort)).to.equal(true);
            if (group.value === 'west')
              expect(group).to.include({ name: 'The West plots', description: 'All is planned.' });
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('searches several sources as one, and keeps their narratives apart', () => {
    const index = createIndex([
      {
        rows: [rowOf('a', { title: 'one', narrative: 'n', verdict: { tone: 'false', label: 'False' } })],
        narratives: [{ id: 'n', name: 'First' }],
      },
      {
        rows: readTable(
          writeTable([rowOf('a', { title: 'two', narrative: 'n', verdict: { tone: 'none', label: 'False' } })]),
          1,
        ),
        narratives: [{ id: 'n', name: 'Second' }],
      },
      { rows: [rowOf('b', { title: 'three', narrative: 'n', source: 2 })], narratives: [{ id: 'n', name: 'First' }] },
    ]);
    expect(index.size).to.equal(3);
    expect(rowsOf(index.search(asked(''))).map(({ source }) => source)).to.deep.equal([0, 1, 2]);
    expect(index.search(asked('')).facets.verdict).to.deep.equal([{ value: 'False', count: 2 }]);
    const groups = index.search(asked('')).groups('narrative', 9).entries;
    expect(groups.map(({ name, count }) => [name, count])).to.deep.equal([
      ['First', 2],
      ['Second', 1],
    ]);
    const within = { by: 'narrative' as const, value: groups[1]?.value ?? '' };
    expect(rowsOf(index.search({ ...asked(''), within })).map(({ title }) => title)).to.deep.equal(['two']);
    expect(rowsOf(index.search(asked('second'))).map(({ title }) => title)).to.deep.equal(['two']);
  });

  it('takes the parts of one source as one', () => {
    const [first, second] = [[{ id: 'n', name: 'First' }], [{ id: 'n', name: 'Second' }]];
    const index = createIndex([
      { rows: [rowOf('a', { title: 'one', narrative: 'n' })], narratives: first },
      { rows: [rowOf('b', { title: 'two', narrative: 'n', source: 1 })], narratives: second },
      { rows: [rowOf('c', { title: 'three', narrative: 'n', source: 1 })], narratives: second },
    ]);
    const groups = index.search(asked('')).groups('narrative', 9).entries;
    expect(groups.map(({ name, count }) => [name, count])).to.deep.equal([
      ['Second', 2],
      ['First', 1],
    ]);
  });

  it('answers the same whether it was made at once, in slices, or from a file', async () => {
    await fc.assert(
      fc.asyncProperty(rows, query, async (list, query) => {
        const table = readTable(JSON.parse(JSON.stringify(writeTable(list))), 0);
        const answers = [
          indexOf(list),
          await buildIndex([{ rows: list, narratives: NARRATIVES }]),
          createIndex([{ rows: table, narratives: NARRATIVES }]),
        ].map((index) => {
          const { total, facets, corrected } = index.search(query);
          return { ids: idsOf(index, query), total, facets, corrected };
        });
        expect(answers[1]).to.deep.equal(answers[0]);
        expect(answers[2]).to.deep.equal(answers[0]);
      }),
      { numRuns: 50 },
    );
  });

  it('answers at once while the words are being made ready, and the same afterwards', async () => {
    const list = Array.from({ length: 20_000 }, (_, index) =>
      rowOf(String(index), { title: `Stork number ${String(index)}` }),
    );
    const index = indexOf(list);
    const ready = index.warmUp();
    // Only the first slice is done by now.
    const { total } = index.search(asked('stork 777'));
    await ready;
    await index.warmUp();
    expect(total).to.equal(38);
    expect(index.search(asked('stork 777', 'oldest')).total).to.equal(38);
  });

  it('searches once for each query', () => {
    const index = indexOf([rowOf('a', { title: 'one' })]);
    expect(index.search(asked('one'))).to.equal(index.search({ ...asked('one') }));
    expect(index.search(asked('one'))).not.to.equal(index.search(asked('on')));
  });

  it('answers for nothing, and for what has neither letters nor digits', () => {
    const empty = createIndex([]);
    expect(empty.search(asked('nato')).total).to.equal(0);
    expect(empty.search(asked('')).groups('narrative', 9)).to.deep.equal({ entries: [], total: 0 });
    const index = indexOf([rowOf('a', { title: '…' })]);
    expect(idsOf(index, asked(' ?!… '))).to.deep.equal(['a']);
    expect(idsOf(index, asked(`nothing ${'long '.repeat(2000)}`))).to.deep.equal([]);
  });

  it('searches titles, claims, outlets, countries, keywords and the names of narratives', () => {
    fc.assert(
      fc.property(rows, fc.nat(), fc.nat(), (list, which, start) => {
        const entry = list[which % Math.max(list.length, 1)];
        const words = entry ? wordsOfRow(entry) : [];
        const word = words[start % Math.max(words.length, 1)];
        if (!entry || !word) return;
        expect(idsOf(indexOf(list), asked(fold(word)))).to.include(entry.id);
      }),
    );
  });
});
