import { expect } from 'chai';
import fc from 'fast-check';
import { FACETS, SORTS } from '../../src/search/types.js';
import { readFacets, readFilter, toggled } from '../../src/state/list-filter.js';
import { readSelection, writeSelection, type Selection } from '../../src/state/selection-url.js';

describe('the attribute `filter`', () => {
  for (const [text, chosen] of [
    ['', {}],
    ['country:Ukraine', { country: ['Ukraine'] }],
    ['country:Ukraine keyword:NATO', { country: ['Ukraine'], keyword: ['NATO'] }],
    ['country:Ukraine\n  country:Belarus', { country: ['Ukraine', 'Belarus'] }],
    [`country:'North Macedonia' outlet:"The Daily's"`, { country: ['North Macedonia'], outlet: ["The Daily's"] }],
    ['keyword:Minsk:2', { keyword: ['Minsk:2'] }],
    ['nonsense:1 __proto__:2 country: year', {}],
  ] as const) {
    it(`reads ${JSON.stringify(text)}`, () => {
      expect(readFilter(text)).to.deep.equal(chosen);
    });
  }

  it('reads whatever it is given without throwing', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof readFilter(text) === 'object'));
  });
});

describe('the attribute `facets`', () => {
  it('names facets in its own order', () => {
    expect(readFacets(' year  country x')).to.deep.equal(['year', 'country']);
    expect(readFacets('')).to.deep.equal([]);
  });
});

describe('a choice', () => {
  it('takes a value, and gives it back when asked again', () => {
    const once = toggled({ year: ['2019'] }, 'country', 'Ukraine');
    expect(once).to.deep.equal({ year: ['2019'], country: ['Ukraine'] });
    expect(toggled(once, 'country', 'Ukraine')).to.deep.equal({ year: ['2019'], country: [] });
  });
});

describe('a selection in the address', () => {
  const start: Selection = { text: '', chosen: { keyword: ['NATO'] }, sort: 'relevance' };
  const values = fc.uniqueArray(fc.string({ minLength: 1, unit: 'grapheme' }), { minLength: 1, maxLength: 3 });
  const place = fc.record({
    text: fc.string({ unit: 'grapheme' }),
    chosen: fc.record(Object.fromEntries(FACETS.map((facet) => [facet, values])), { requiredKeys: ['keyword'] }),
    sort: fc.constantFrom(...SORTS),
    open: fc.option(fc.record({ id: fc.string({ minLength: 1, unit: 'grapheme' }), source: fc.nat(9) }), {
      nil: undefined,
    }),
  });

  it('is read as it was written', () => {
    fc.assert(
      fc.property(place, (there) => {
        const read = readSelection(writeSelection('?a=1', 'd', there, start), 'd', start);
        expect({ ...read, chosen: sorted(read.chosen) }).to.deep.equal({ ...there, chosen: sorted(there.chosen) });
      }),
    );
  });

  it('leaves foreign parameters as and where they are', () => {
    const foreign = 'page=2&x=a%20b+c&flag&d=1&dq=2&d.other=3&%zz';
    const there: Selection = { ...start, text: 'lake' };
    expect(writeSelection(`?${foreign}`, 'd', there, start)).to.equal(`?${foreign}&d.q=lake`);
    expect(writeSelection(`?d.q=old&${foreign}&d.year=2019`, 'd', start, start)).to.equal(`?${foreign}`);
  });

  it('is empty where it is the start', () => {
    expect(writeSelection('', 'd', start, start)).to.equal('');
    expect(readSelection('', 'd', start)).to.deep.equal({ ...start, open: undefined });
  });

  it('takes no order that is none', () => {
    expect(readSelection('?d.sort=worst', 'd', start).sort).to.equal('relevance');
  });
});

function sorted(chosen: object): object {
  return Object.fromEntries(Object.entries(chosen).map(([key, values]) => [key, [...(values as string[])].sort()]));
}
