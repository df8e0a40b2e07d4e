import { expect } from 'chai';
import { until, useStage } from './card.js';
import { all, chips, COLLECTION, count, one, press, rest, show, tick, titles, type } from './list.js';

const back = async (): Promise<void> => {
  const moved = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
  history.back();
  await moved;
};
const forward = async (): Promise<void> => {
  const moved = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
  history.forward();
  await moved;
};

describe('<narrative-list url-state>', () => {
  useStage();
  const { href } = location;
  const go = (query: string): void => history.pushState({ own: 1 }, '', location.pathname + query);
  afterEach(() => history.pushState(null, '', href));

  it('leaves the address alone where it is not asked for', async () => {
    go('?page=2');
    const list = await show();
    await type(list, 'stork');
    await rest(list);
    expect(location.search).to.equal('?page=2');
  });

  it('keeps search, choices, order and open case under its prefix; foreign parameters stay as they are', async () => {
    go('?page=2&x=a%20b+c&flag');
    const list = await show({ urlState: 'd', groupBy: 'none' });
    await type(list, 'lake');
    await rest(list);
    expect(location.search).to.equal('?page=2&x=a%20b+c&flag&d.q=lake');
    await press(list, /^Country/);
    await tick(list, 'North Macedonia');
    const select = one<HTMLSelectElement>(list, 'select');
    select.value = 'oldest';
    select.dispatchEvent(new Event('change'));
    await list.updateComplete;
    await press(list, titles(list)[0]!);
    expect(location.search).to.match(
      /^\?page=2&x=a%20b\+c&flag&d\.q=lake&d\.country=North\+Macedonia&d\.sort=oldest&d\.case=case-\d+$/,
    );
    expect(history.state).to.deep.equal({ own: 1 });
  });

  it('goes back and forward step by step', async () => {
    go('?page=2');
    const list = await show({ urlState: 'd' });
    await type(list, 'st');
    await type(list, 'stork');
    await rest(list);
    await press(list, /^Year/);
    await tick(list, '2019');
    const narrowed = count(list);
    await back();
    await list.updateComplete;
    expect(chips(list)).to.deep.equal([]);
    expect(one<HTMLInputElement>(list, '#text').value).to.equal('stork');
    await back();
    await list.updateComplete;
    expect(location.search).to.equal('?page=2');
    expect(count(list)).to.equal('40 cases in 3 narratives');
    await forward();
    await forward();
    await list.updateComplete;
    expect(count(list)).to.equal(narrowed);
    expect(chips(list)).to.deep.equal(['2019 ✕']);
  });

  it('makes one step of a search, however it is typed', async () => {
    go('?one');
    const list = await show({ urlState: 'd' });
    await type(list, 'sto');
    await rest(list);
    await type(list, 'storks');
    await rest(list);
    expect(location.search).to.equal('?one&d.q=storks');
    await back();
    expect(location.search).to.equal('?one');
  });

  it('begins where the address says, its case open', async () => {
    go('?d.q=stork&d.country=Belarus&d.case=case-4');
    const list = await show({ urlState: 'd' });
    expect(one<HTMLInputElement>(list, '#text').value).to.equal('stork');
    expect(chips(list)).to.deep.equal(['Belarus ✕']);
    await until(() => all(list, 'debunk-card')[0]?.matches(':state(ready)'), 'the card');
    expect(all(list, 'debunk-card')).to.have.length(1);
    expect(all(list, 'debunk-card')[0]!.shadowRoot!.textContent).to.contain('storks were seen to vote');
  });

  it('opens a case of the address that is not among what is shown', async () => {
    go('?d.case=case-7');
    const list = await show({ urlState: 'd' });
    expect(titles(list)).to.deep.equal([]);
    await until(() => all(list, 'debunk-card')[0]?.matches(':state(ready)'), 'the card');
  });

  it('lets the reader close that case, and keeps what is shown', async () => {
    go('?d.case=case-1');
    const list = await show({ urlState: 'd', groupBy: 'none', pageSize: 5 });
    await press(list, 'Show 5 more');
    expect(titles(list)).to.have.length(10);
    await press(list, 'Close');
    expect(all(list, 'debunk-card, .pinned')).to.deep.equal([]);
    expect(location.search).to.equal('');
    expect(titles(list)).to.have.length(10);
  });

  it('stays as it is where the page goes to a place in itself', async () => {
    go('');
    for (const urlState of [undefined, 'd']) {
      const list = await show({ ...(urlState && { urlState }), groupBy: 'none', pageSize: 5 });
      await press(list, 'Show 5 more');
      await type(list, 'stork');
      await rest(list);
      await press(list, 'Show 5 more');
      const moved = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
      location.hash = `#place-${String(urlState)}`;
      await moved;
      await list.updateComplete;
      expect(one<HTMLInputElement>(list, '#text').value).to.equal('stork');
      expect(titles(list)).to.have.length(10);
    }
  });

  it('does not move the page when it loads again', async () => {
    go('');
    const list = await show({ urlState: 'd', groupBy: 'none', pageSize: 50 });
    await press(list, titles(list)[30]!);
    scrollTo(0, 0);
    list.reload();
    list.cases = { ...COLLECTION };
    await until(() => list.matches(':state(loading)') || all(list, '.row').length > 0, 'the list');
    await rest(list);
    expect(scrollY).to.equal(0);
  });

  it('brings the case that was linked to into view', async () => {
    go('?d.case=case-1');
    const list = await show({ urlState: 'd', groupBy: 'none', pageSize: 50 });
    await until(() => all(list, 'debunk-card')[0]?.matches(':state(ready)'), 'the card');
    const { top } = one(list, '.row:has(debunk-card)').getBoundingClientRect();
    expect(top).to.be.within(0, innerHeight);
    expect(scrollY).to.be.greaterThan(innerHeight);
  });

  it('shows on the way back what was shown and open', async () => {
    go('?one');
    const list = await show({ urlState: 'd', pageSize: 5 });
    await press(list, 'The army takes our water');
    await press(list, 'Show 5 more');
    expect(titles(list)).to.have.length(10);
    await press(list, titles(list)[7]!);
    await press(list, /^Year/);
    await tick(list, '2019');
    await back();
    await list.updateComplete;
    expect(titles(list)).to.have.length(10);
    expect(all(list, 'debunk-card')).to.have.length(1);
    await back();
    await list.updateComplete;
    expect(titles(list)).to.have.length(10);
    expect(all(list, 'debunk-card')).to.have.length(0);
  });

  it('remembers that a filter of the page was taken back', async () => {
    go('');
    const list = await show({ urlState: 'd', filter: 'keyword:odd' });
    expect(location.search).to.equal('');
    await press(list, 'Remove odd');
    expect(location.search).to.equal('?d.keyword=');
    const again = await show({ urlState: 'd', filter: 'keyword:odd' });
    expect(chips(again)).to.deep.equal([]);
  });

  it('keeps two lists of a page apart', async () => {
    go('');
    const [a, b] = [await show({ urlState: 'a' }), await show({ urlState: 'b' })];
    await type(a, 'lake');
    await type(b, 'bread');
    await rest(b);
    expect(new URLSearchParams(location.search).get('a.q')).to.equal('lake');
    expect(new URLSearchParams(location.search).get('b.q')).to.equal('bread');
    await type(a, '');
    await rest(a);
    expect(location.search).to.equal('?b.q=bread');
  });
});
