import { expect } from 'chai';
import type { ListLoadEvent } from '../../src/elements/narrative-list/events.js';
import { place as placeCard, until, useStage } from './card.js';
import { SHORT } from './fixtures.js';
import { COLLECTION, place as placeList } from './list.js';

// That it compiles is half of each test: a wrong detail is an error of the types.
describe('the listeners of an element', () => {
  useStage();

  it('get the detail of a card from a card', async () => {
    let title: string | undefined;
    const card = placeCard({ case: SHORT });
    card.addEventListener('debunk-load', (event) => {
      title = event.detail.case.title;
      // @ts-expect-error -- a card does not count cases
      expect(event.detail.count).to.equal(undefined);
    });
    await until(() => title === SHORT.title, 'the event of the card');
  });

  it('get the detail of a list from a list, and can be taken off again', async () => {
    const counts: number[] = [];
    const list = placeList({ cases: COLLECTION });
    list.addEventListener('debunk-load', (event) => {
      counts.push(event.detail.count);
      // @ts-expect-error -- a list has many cases
      expect(event.detail.case).to.equal(undefined);
    });
    const never = (event: ListLoadEvent): unknown => counts.push(-event.detail.count);
    list.addEventListener('debunk-load', never);
    list.removeEventListener('debunk-load', never);
    await until(() => counts.length, 'the event of the list');
    expect(counts).to.deep.equal([40]);
  });

  it('get the detail of either around both', async () => {
    const seen: string[] = [];
    const listen = (event: HTMLElementEventMap['debunk-load']): void => {
      const { detail } = event;
      seen.push('count' in detail ? `${detail.count} cases` : (detail.case.title ?? ''));
    };
    document.body.addEventListener('debunk-load', listen);
    placeCard({ case: SHORT });
    placeList({ cases: COLLECTION });
    await until(() => seen.length === 2, 'both events');
    document.body.removeEventListener('debunk-load', listen);
    expect(seen).to.have.members([SHORT.title, '40 cases']);
  });
});
