import { expect } from 'chai';
import type { NarrativeList } from '../../src/elements/narrative-list/narrative-list.js';
import { violations } from '../helpers/axe.js';
import { frames, headings, listen, textOf, theStage, until, useStage } from './card.js';
import { all, caseOf, COLLECTION, count, focused, groups, lines, load, one, press, show, titles } from './list.js';

describe('<narrative-list>', () => {
  useStage();

  it('shows narratives with their count, description and first and latest date', async () => {
    const list = await show();
    expect(groups(list)).to.deep.equal([
      'The army takes our water',
      'Birds decide elections',
      'They are taking our bread',
    ]);
    expect(count(list)).to.equal('40 cases in 3 narratives');
    expect(lines(list)).to.include('Whatever happens to water, soldiers did it.');
    expect(textOf(one(list, '.group .small'))).to.equal('Recurring story · 20 cases · January 2018 to December 2021');
    expect(titles(list)).to.deep.equal([]);
  });

  it('draws the life of a narrative, and tells it in words', async () => {
    const list = await show();
    const chart = one(list, '.chart');
    expect(chart.getAttribute('role')).to.equal('img');
    expect(chart.getAttribute('aria-label')).to.match(/^Cases by year: 2018: \d+, 2019: \d+, 2020: \d+, 2021: \d+$/);
    const told = [...(chart.getAttribute('aria-label') ?? '').matchAll(/: (\d+)(?=,|$)/g)].map(([, number]) =>
      Number(number),
    );
    expect(told.reduce((sum, each) => sum + each)).to.equal(20);
    expect(chart.hasAttribute('style')).to.equal(false);
  });

  it('opens a narrative in place, and closes it', async () => {
    const list = await show();
    const events = listen();
    const button = await press(list, 'Birds decide elections');
    expect(button.ariaExpanded).to.equal('true');
    expect(titles(list)).to.have.length(10);
    expect(titles(list).every((title) => title.startsWith('Storks'))).to.equal(true);
    await press(list, 'Birds decide elections');
    expect(button.ariaExpanded).to.equal('false');
    expect(titles(list)).to.deep.equal([]);
    expect(events.events.map(({ type, detail }) => [type, detail as unknown])).to.deep.equal([
      ['debunk-toggle', { section: 'group', value: 'birds', open: true }],
      ['debunk-toggle', { section: 'group', value: 'birds', open: false }],
    ]);
  });

  it('shows verdict, title, countries, outlets, date and link of a case, the verdict first', async () => {
    const list = await show({ cases: [caseOf(5)], groupBy: 'none' });
    const row = one(list, '.row');
    expect(textOf(row).replace(/\s+/g, ' ')).to.equal(
      'Verdict: Half the story Bread will be sold by the crumb (5) Ukraine, Moldova · Outlet 0 and 2 more 6 June 2019 Read the fact-check↗\ufe0e',
    );
    expect(row.querySelector('time')!.dateTime).to.equal('2019-06-06');
    expect(row.querySelector('a')!.href).to.equal('https://facts.example/5');
  });

  it('leaves the place of a verdict empty where a case has none, and has no place for it where none has', async () => {
    const { verdict, ...bare } = caseOf(5);
    const left = (list: NarrativeList, index: number): number =>
      all(list, '.row-title')[index]!.getBoundingClientRect().left;
    const mixed = await show({ cases: [{ ...bare, id: 'bare' }, caseOf(5)], groupBy: 'none' });
    expect(verdict, 'the case had one').to.be.an('object');
    expect(all(mixed, '[part=verdict]').map(textOf)).to.deep.equal(['Verdict: Half the story']);
    expect(left(mixed, 0)).to.equal(left(mixed, 1));
    const none = await show({ cases: [bare], groupBy: 'none' });
    expect(left(none, 0)).to.equal(one(none, '.row').getBoundingClientRect().left);
  });

  it('is flat where it is asked to be, and where no case has a narrative', async () => {
    const flat = await show({ groupBy: 'none', pageSize: 50 });
    expect(titles(flat)).to.have.length(40);
    expect(groups(flat)).to.deep.equal([]);
    const bare = COLLECTION.cases.map((entry) => ({ ...entry, narrative: {} }));
    expect(titles(await show({ cases: bare }))).to.have.length(20);
  });

  for (const [by, first] of [
    ['country', 'Belarus'],
    ['outlet', 'Outlet 0'],
    ['language', 'en'],
    ['year', '2018'],
  ] as const) {
    it(`divides by ${by}`, async () => {
      const list = await show({ groupBy: by });
      expect(groups(list).map((name) => (name === 'English' ? 'en' : name))).to.include(first);
    });
  }

  it('gathers the cases that are in no group', async () => {
    const lone = { ...caseOf(1), narrative: {} };
    const list = await show({ cases: { ...COLLECTION, cases: [...COLLECTION.cases.slice(1), lone] } });
    expect(groups(list)).to.include('Other cases');
    await press(list, 'Other cases');
    expect(titles(list)).to.have.length(1);
  });

  it('shows a page at a time, says how many of all, and brings the focus to the first new row', async () => {
    const list = await show({ groupBy: 'none', pageSize: 15 });
    expect(titles(list)).to.have.length(15);
    expect(textOf(one(list, '.foot'))).to.equal('Show 15 more 15 of 40 shown');
    await press(list, 'Show 15 more');
    await frames();
    expect(titles(list)).to.have.length(30);
    expect(focused(list)).to.equal(titles(list)[15]);
    await press(list, 'Show 10 more');
    await frames();
    expect(titles(list)).to.have.length(40);
    expect(focused(list)).to.equal(titles(list)[30]);
    expect(lines(list).join()).not.to.contain('shown');
  });

  it('shows more of one narrative without touching another', async () => {
    const list = await show({ pageSize: 5 });
    await press(list, 'The army takes our water');
    await press(list, 'Birds decide elections');
    expect(titles(list)).to.have.length(10);
    await press(list, 'Show 5 more');
    await frames();
    expect(titles(list)).to.have.length(15);
    expect(focused(list)).to.equal(titles(list)[5]);
  });

  it('shows more groups than a page', async () => {
    const cases = Array.from({ length: 12 }, (_, index) => ({
      ...caseOf(index + 1),
      narrative: { name: `Story ${index}` },
    }));
    const list = await show({ cases, pageSize: 5 });
    expect(groups(list)).to.have.length(5);
    await press(list, 'Show 5 more');
    await frames();
    expect(groups(list)).to.have.length(10);
    expect(focused(list)).to.equal(groups(list)[5]);
  });

  it('opens a row to the compact card in place', async () => {
    const list = await show({ groupBy: 'none' });
    const events = listen();
    const title = titles(list)[1]!;
    const button = await press(list, title);
    expect(button.ariaExpanded).to.equal('true');
    const card = one<HTMLElementTagNameMap['debunk-card']>(list, 'debunk-card');
    await until(() => card.matches(':state(ready)'), 'the card');
    expect(card.variant).to.equal('compact');
    expect(card.closest('li')!.contains(button)).to.equal(true);
    expect(textOf(card.renderRoot)).to.contain('It did not happen');
    expect(headings(card)[0]).to.match(/^h4 The claim /);
    await press(list, title);
    expect(all(list, 'debunk-card')).to.deep.equal([]);
    expect(events.names, 'nothing but what the reader did').to.deep.equal(['debunk-toggle', 'debunk-toggle']);
    expect(events.events[0]!.detail).to.deep.include({ section: 'case', open: true });
  });

  it('has headings of the level asked for: groups, rows below them', async () => {
    const list = await show({ headingLevel: 3 });
    await press(list, 'Birds decide elections');
    expect(all(list, 'h3').map(textOf)).to.deep.equal(groups(list));
    expect(all(list, 'h4').map(textOf)).to.deep.equal(titles(list));
    const flat = await show({ headingLevel: 3, groupBy: 'none' });
    expect(all(flat, 'h3').map(textOf)).to.deep.equal(titles(flat));
  });

  it('keeps the language and direction of a title', async () => {
    const list = await show({ cases: [{ ...caseOf(1), lang: 'ar', title: 'طيور اللقلق لا تصوّت' }], groupBy: 'none' });
    const title = one(list, '.row-title bdi');
    expect([title.lang, title.dir]).to.deep.equal(['ar', 'rtl']);
    expect(one(list, '[part=list]').dir).to.equal('ltr');
  });

  it('speaks Arabic, right to left, with its plural forms', async () => {
    document.documentElement.lang = 'ar';
    const list = await show();
    expect(one(list, '[part=list]').dir).to.equal('rtl');
    expect(count(list)).to.equal('40 حالة في 3 سرديات');
    expect(textOf(one(list, 'label'))).to.equal('ابحث في 40 حالة');
    await press(list, 'Birds decide elections');
    expect(lines(list).join(' ')).to.contain('10 حالات');
    expect(await violations(theStage())).to.deep.equal([]);
  });

  it('tells once that it is there', async () => {
    const events = listen();
    const list = await show();
    await press(list, 'Birds decide elections');
    const [event] = events.events;
    expect(events.names.filter((name) => name === 'debunk-load')).to.have.length(1);
    expect(event!.detail).to.deep.equal({ count: 40, faults: [] });
    expect(event!.target).to.equal(list);
  });

  it('passes axe with everything open', async () => {
    const list = await show();
    await press(list, 'Birds decide elections');
    await press(list, titles(list)[0]!);
    await press(list, /^Country/);
    await until(() => one(list, 'debunk-card').matches(':state(ready)'), 'the card');
    expect(await violations(theStage())).to.deep.equal([]);
  });

  it('takes a collection, cases, and children of its own', async () => {
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = JSON.stringify(COLLECTION);
    expect(count(await load({}, script))).to.equal('40 cases in 3 narratives');
    expect(count(await load({ cases: COLLECTION.cases.slice(0, 1) }))).to.equal('1 case in 1 narrative');
  });

  it('follows what it is given', async () => {
    const list = await show();
    list.cases = { ...COLLECTION, cases: COLLECTION.cases.slice(0, 3) };
    await until(() => count(list).startsWith('3 cases'), 'the new cases');
    list.groupBy = 'none';
    await list.updateComplete;
    expect(titles(list)).to.have.length(3);
  });
});
