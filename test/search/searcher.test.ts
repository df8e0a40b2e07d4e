import { expect } from 'chai';
import fc from 'fast-check';
import { findMarks, fold, wordsOf } from '../../src/search/fold.js';
import { createSearcher, prepareSearcher } from '../../src/search/searcher.js';
import { readTable } from '../../src/search/table-json.js';
import { FACETS, type Group, type Query, type Row, type Searcher, type Sort } from '../../src/search/types.js';
import { editsAllowed } from '../../src/search/vocabulary.js';
import { writeTable } from '../../src/collection/write-table.js';
import { countsOf, hasText, isChosen, isDated, NARRATIVES, query, rowOf, rows, valuesOf, wordsOfRow } from './cases.js';

const search = (list: readonly Row[]): Searcher => createSearcher([{ rows: list, narratives: NARRATIVES }]);
const asked = (text: string, sort: Sort = 'newest'): Query => ({ text, chosen: {}, sort });
const idsOf = (searcher: Searcher, query: Query): string[] =>
  Array.from(searcher.ask(query).found, (place) => searcher.row(place).id);

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
        const searcher = search(list);
        const answer = searcher.ask(query);
        const exact = list.filter((row) => hasText(row, query.text));
        if (wordsOf(query.text).length > 0 && exact.length === 0) {
          expect(answer.found.length > 0 && answer.corrected === undefined).to.equal(false);
          return;
        }
        expect(answer.corrected).to.equal(undefined);
        const found = Array.from(answer.found, (place) => searcher.row(place));
        const expected = exact.filter((row) => isChosen(row, query));
        expect(new Set(found.map(({ id }) => id))).to.deep.equal(new Set(expected.map(({ id }) => id)));
        expect(found.length).to.equal(expected.length);
        for (const facet of FACETS) {
          const left = exact.filter((row) => isChosen(row, query, facet));
          expect(answer.facets[facet], facet).to.deep.equal(countsOf(left, facet));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('sorts stably, and what is not dated last', () => {
    fc.assert(
      fc.property(rows, query, (list, query) => {
        const searcher = search(list);
        const answer = searcher.ask(query);
        const places = Array.from(answer.found);
        const time = (place: number): number => {
          const entry = searcher.row(place);
          return isDated(entry) ? Date.parse(entry.date ?? '') : NaN;
        };
        for (const [index, place] of places.entries()) {
          const next = places[index + 1];
          if (next === undefined) break;
          const [one, other] = [time(place), time(next)];
          const outlets = [place, next].map((at) => searcher.row(at).outlets.length);
          if (query.sort === 'relevance' && wordsOf(query.text).length > 0) continue;
          if (query.sort === 'outlets' && outlets[0] !== outlets[1]) {
            expect(outlets[0]).to.be.greaterThan(outlets[1] ?? 0);
          } else if (Number.isNaN(one) || Number.isNaN(other) || one === other) {
            expect(Number.isNaN(one) && !Number.isNaN(other)).to.equal(false);
            if (one === other || (Number.isNaN(one) && Number.isNaN(other))) expect(place).to.be.lessThan(next);
          } else if (query.sort === 'oldest') expect(one).to.be.lessThan(other);
          else expect(one).to.be.greaterThan(other);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('puts matches at the beginning of a word and in the title first, then the newest', () => {
    const searcher = search([
      rowOf('inside', { title: 'Senate votes', date: '2020-01-09' }),
      rowOf('elsewhere', { title: 'Other', keywords: ['nations'], date: '2020-01-08' }),
      rowOf('old', { title: 'Nation builds', date: '2019-01-01' }),
      rowOf('new', { title: 'The nation', date: '2020-01-01' }),
      rowOf('keyword inside', { title: 'Other', keywords: ['senate'], date: '2020-01-10' }),
    ]);
    expect(idsOf(searcher, asked('nat', 'relevance'))).to.deep.equal([
      'new',
      'old',
      'inside',
      'elsewhere',
      'keyword inside',
    ]);
    expect(idsOf(searcher, asked('ate', 'relevance'))).to.deep.equal(['inside', 'keyword inside']);
  });

  it('finds a word with one edit from 4 letters and two from 8, a swap of neighbours being one', () => {
    const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'.split(''));
    const word = fc.string({ unit: letter, minLength: 4, maxLength: 12 });
    const edit = fc.record({ kind: fc.constantFrom('drop', 'add', 'change', 'swap'), at: fc.nat(20), letter });
    const apply = (text: string, { kind, at, letter }: { kind: string; at: number; letter: string }): string => {
      const place = at % text.length;
      const [before, after] = [text.slice(0, place), text.slice(place)];
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
          const searcher = search(words.map((title, index) => rowOf(String(index), { title })));
          const answer = searcher.ask(asked(typed));
          const titles = Array.from(answer.found, (place) => searcher.row(place).title);
          const exact = words.filter((title) => title.includes(typed));
          if (exact.length > 0) {
            expect(titles.sort()).to.deep.equal(exact.sort());
            expect(answer.corrected).to.equal(undefined);
            return;
          }
          expect(answer.corrected, typed).to.be.a('string');
          expect(titles.length).to.be.greaterThan(0);
          // With two edits a nearer word may be there.
          if (!twice) expect(titles).to.include(meant);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('says what it looked for in place of what was typed, as it is written, and marks it', () => {
    const searcher = search([
      rowOf('a', { title: 'Vrbětice blasts were staged' }),
      rowOf('b', { title: 'Skripals were poisoned', keywords: ['novichok'] }),
      rowOf('c', { title: 'The United States poisoned a well' }),
      rowOf('d', { title: 'Putin speaks' }),
    ]);
    const answer = searcher.ask(asked('vrbatice'));
    expect(answer.corrected).to.equal('Vrbětice');
    expect(searcher.marks('Vrbětice blasts', answer)).to.deep.equal([[0, 8]]);
    expect(searcher.ask(asked('skripal posioned')).corrected).to.equal('skripal poisoned');
    expect(searcher.ask(asked('untied poisoned')).corrected).to.equal('United poisoned');
    expect(idsOf(searcher, asked('nvoichok'))).to.deep.equal(['b']);
    // Half typed words count by their beginning.
    expect(idsOf(searcher, asked('skirp'))).to.deep.equal(['b']);
    // Too short, or too far.
    for (const text of ['pxt', 'pqtxn', 'zzzzzzzzzz', 'putin vrbetice']) {
      expect(idsOf(searcher, asked(text)), text).to.deep.equal([]);
      expect(searcher.ask(asked(text)).corrected, text).to.equal(undefined);
    }
    // What is there as typed is not corrected, though a facet leaves nothing of it.
    const none = searcher.ask({ ...asked('putin'), chosen: { country: ['Ukraine'] } });
    expect(none.found.length).to.equal(0);
    expect(none.corrected).to.equal(undefined);
  });

  it('marks only what was typed', () => {
    fc.assert(
      fc.property(rows, query, (list, query) => {
        const searcher = search(list);
        const answer = searcher.ask(query);
        if (answer.corrected !== undefined) return;
        for (const place of Array.from(answer.found)) {
          const { title } = searcher.row(place);
          expect(searcher.marks(title, answer)).to.deep.equal(findMarks(title, wordsOf(query.text)));
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
          const searcher = search(list);
          const found = Array.from(searcher.ask(query).found, (place) => searcher.row(place));
          const groups = searcher.groups(query, by);
          const expected = new Set(found.flatMap((row) => (valuesOf(row, by).length > 0 ? valuesOf(row, by) : [''])));
          expect(new Set(groups.map(({ value }) => value))).to.deep.equal(expected);
          for (const [index, group] of groups.entries()) {
            const own = found.filter((row) => isChosen(row, { ...query, within: { by, value: group.value } }));
            expect(group.count).to.equal(own.length);
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
            const before = groups[index - 1];
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
    const searcher = createSearcher([
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
    expect(searcher.size).to.equal(3);
    expect([0, 1, 2].map((place) => searcher.row(place).source)).to.deep.equal([0, 1, 2]);
    expect(searcher.ask(asked('')).facets.verdict).to.deep.equal([{ value: 'False', count: 2 }]);
    const groups = searcher.groups(asked(''), 'narrative');
    expect(groups.map(({ name, count }) => [name, count])).to.deep.equal([
      ['First', 2],
      ['Second', 1],
    ]);
    const within = { by: 'narrative' as const, value: groups[1]?.value ?? '' };
    expect(Array.from(searcher.ask({ ...asked(''), within }).found)).to.deep.equal([1]);
    expect(Array.from(searcher.ask(asked('second')).found)).to.deep.equal([1]);
  });

  it('takes the parts of one source as one', () => {
    const [first, second] = [[{ id: 'n', name: 'First' }], [{ id: 'n', name: 'Second' }]];
    const searcher = createSearcher([
      { rows: [rowOf('a', { title: 'one', narrative: 'n' })], narratives: first },
      { rows: [rowOf('b', { title: 'two', narrative: 'n', source: 1 })], narratives: second },
      { rows: [rowOf('c', { title: 'three', narrative: 'n', source: 1 })], narratives: second },
    ]);
    const groups = searcher.groups(asked(''), 'narrative');
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
          search(list),
          await prepareSearcher([{ rows: list, narratives: NARRATIVES }]),
          createSearcher([{ rows: table, narratives: NARRATIVES }]),
        ].map((searcher) => {
          const { found, ...more } = searcher.ask(query);
          return { found: Array.from(found, (place) => searcher.row(place).id), ...more };
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
    const searcher = search(list);
    const ready = searcher.prepare();
    // Only the first slice is done by now.
    const answer = searcher.ask(asked('stork 777'));
    await ready;
    await searcher.prepare();
    expect(answer.found.length).to.equal(38);
    expect(searcher.ask(asked('stork 777')).found).to.deep.equal(answer.found);
    expect(searcher.found(asked('stork 777'))).to.deep.equal(answer.found);
  });

  it('answers for nothing, and for what has neither letters nor digits', () => {
    const empty = createSearcher([]);
    expect(empty.ask(asked('nato')).found.length).to.equal(0);
    expect(empty.groups(asked(''), 'narrative')).to.deep.equal([]);
    const searcher = search([rowOf('a', { title: '…' })]);
    expect(idsOf(searcher, asked(' ?!… '))).to.deep.equal(['a']);
    expect(idsOf(searcher, asked(`nothing ${'long '.repeat(2000)}`))).to.deep.equal([]);
    expect(() => searcher.row(7)).to.throw(RangeError);
  });

  it('searches titles, claims, outlets, countries, keywords and the names of narratives', () => {
    fc.assert(
      fc.property(rows, fc.nat(), fc.nat(), (list, which, start) => {
        const entry = list[which % Math.max(list.length, 1)];
        const words = entry ? wordsOfRow(entry) : [];
        const word = words[start % Math.max(words.length, 1)];
        if (!entry || !word) return;
        expect(idsOf(search(list), asked(fold(word)))).to.include(entry.id);
      }),
    );
  });
});
