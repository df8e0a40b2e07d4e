import { expect } from 'chai';
import { place as placeCard, settled as settledCard, part, textOf, useStage } from './card.js';
import { SHORT } from './fixtures.js';
import { COLLECTION, place as placeList, settled as settledList } from './list.js';

/** Google's Fact Check Tools API, the format of its own reader. */
const GOOGLE = {
  claims: [
    {
      text: 'Storks were seen to vote.',
      claimReview: [{ publisher: { name: 'Facts' }, url: 'https://facts.example/storks', textualRating: 'False' }],
    },
  ],
};

describe('on a page with Prototype.js 1.7', () => {
  useStage();
  const { entries } = Array.prototype;

  beforeEach(() => {
    // As that library has it: its name for toArray.
    Object.defineProperty(Array.prototype, 'entries', {
      configurable: true,
      writable: true,
      value(this: unknown[]) {
        return [...this];
      },
    });
  });
  afterEach(() => {
    Object.defineProperty(Array.prototype, 'entries', { configurable: true, writable: true, value: entries });
  });

  for (const [name, data] of Object.entries({ 'of ours': { cases: [SHORT, SHORT] }, 'of Google’s': GOOGLE })) {
    it(`a card shows a case ${name}`, async () => {
      const card = await settledCard(placeCard({ case: data }));
      expect(textOf(part(card, 'verdict'))).to.match(/Made up|False/);
    });
  }

  it('a list shows and finds cases', async () => {
    const list = await settledList(placeList({ cases: COLLECTION, filter: 'country:Ukraine' }));
    expect(list.matches(':state(ready)')).to.equal(true);
    expect(list.renderRoot.querySelectorAll('.group').length).to.be.greaterThan(1);
    const field = list.renderRoot.querySelector<HTMLInputElement>('[type=search]')!;
    field.value = 'lake';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await list.updateComplete;
    expect(list.renderRoot.querySelectorAll('.row').length).to.be.greaterThan(0);
  });
});
