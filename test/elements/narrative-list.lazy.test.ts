import { expect } from 'chai';
import { frames, until, useStage } from './card.js';
import { useIdle } from './idle.js';
import { all, COLLECTION, show } from './list.js';
import type { NarrativeList } from '../../src/elements/narrative-list/narrative-list.js';

const MANY = { cases: COLLECTION, groupBy: 'none', pageSize: 40 } as const;
const rowsIn = (list: NarrativeList): number => all(list, '.row').length;

describe('rows that are not near', () => {
  useStage();
  const { holdIdle, letIdle } = useIdle();

  it('wait for idle time, while those of the first screen are drawn at once', async () => {
    holdIdle();
    const list = await show(MANY);
    await frames();
    expect(rowsIn(list)).to.equal(20);
    letIdle();
    await until(() => rowsIn(list) === 40, 'all rows');
  });

  it('are drawn when a reader comes to them', async () => {
    holdIdle();
    const list = await show(MANY);
    all(list, '.row')[19]!.scrollIntoView();
    await until(() => rowsIn(list) === 40, 'all rows');
  });

  it('are drawn before the page is printed', async () => {
    holdIdle();
    const list = await show(MANY);
    await frames();
    dispatchEvent(new Event('beforeprint'));
    await Promise.resolve();
    await list.updateComplete;
    expect(rowsIn(list)).to.equal(40);
  });
});
