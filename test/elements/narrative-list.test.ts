import { expect } from 'chai';
import { violations } from '../helpers/axe.js';
import { frames, headings, listen, seen, textOf, theStage, until, useStage } from './card.js';
import { all, caseOf, COLLECTION, count, focused, groups, lines, load, one, press, show, titles } from './list.js';

const VERDICT = { label: 'Made up', tone: 'false' } as const;

describe('<narrative-list>', () => {
  useStage();

  it('shows narratives with their cases by verdict, description and first and latest date', async () => {
    const list = await show();
    expect(groups(list)).to.deep.equal([
      'The army takes our water',
      'Birds decide elections',
      'They are taking our bread',
    ]);
    expect(count(list)).to.equal('40 cases in 3 narratives');
    expect(lines(list)).to.include('Whatever happens to water, soldiers did it.');
    expect(textOf(one(list, '.group .small'))).to.equal(
      '20 cases · 10 Made up · 10 Half the story · January 2018 to December 2021',
    );
    expect(titles(list)).to.deep.equal([]);
  });

  it('draws the life of a narrative, and tells it in words', async () => {
    const list = await show();
    const water = COLLECTION.cases.filter(({ narrative }) => narrative === 'water');
    const [peak, year] = [2018, 2019, 2020, 2021]
      .map((year) => [water.filter(({ published = '' }) => published.startsWith(String(year))).length, year] as const)
      .sort(([a], [b]) => b - a)[0]!;
    expect(textOf(one(list, '.chart'))).to.equal(`2018–2021Peak: ${String(peak)} in ${String(year)}`);
    expect(one(list, '.chart svg').ariaHidden).to.equal('true');
    expect(one(list, '.chart').hasAttribute('style')).to.equal(false);
  });

  it('draws all charts of a list to one scale, and none of fewer than eight cases', async () => {
    const cases = Array.from({ length: 31 }, (_, index) => ({
      ...caseOf(index),
      narrative: { name: index < 16 ? 'a' : index < 24 ? 'b' : 'c' },
      published: '2019-03-01',
    }));
    const list = await show({ cases });
    const heights = all(list, '.chart path').map((path) => (path as unknown as SVGGraphicsElement).getBBox().height);
    expect(groups(list)).to.deep.equal(['a', 'b', 'c']);
    expect(heights).to.have.length(2);
    expect(heights[0]).to.be.greaterThan(1.5 * heights[1]!);
  });

  it('says before the name of a narrative that it is a story, and a false one where most of its cases are', async () => {
    const mixed = { ...caseOf(3), id: 'x', verdict: { label: 'No evidence', tone: 'unproven' as const } };
    const narratives = [...COLLECTION.narratives, { id: 'odd', name: 'Nobody knows' }];
    const cases = [...COLLECTION.cases, { ...mixed, narrative: 'odd' }];
    const list = await show({ cases: { ...COLLECTION, narratives, cases } });
    const names = all(list, '.group-title [role=button]').map(textOf);
    expect(names[0]).to.equal('Recurring false story “The army takes our water”');
    expect(names.at(-1)).to.equal('Recurring story “Nobody knows”');
  });

  it('heads a narrative that only its cases name by that name', async () => {
    const list = await show({ cases: [{ ...caseOf(1), narrative: { id: 'n', name: 'Named in a case' } }] });
    expect(groups(list)).to.deep.equal(['Named in a case']);
  });

  it('orders narratives by how many cases they have, by their latest or by their first', async () => {
    const dated = (name: string, ...dates: string[]) =>
      dates.map((published, index) => ({ ...caseOf(index), id: name + published, narrative: { name }, published }));
    const cases = [
      ...dated('many', '2019-01-01', '2019-02-01', '2019-03-01'),
      ...dated('late', '2018-06-01', '2021-01-01'),
      ...dated('early', '2015-01-01'),
    ];
    const list = await show({ cases });
    const select = one<HTMLSelectElement>(list, 'select');
    expect(textOf(select.selectedOptions[0]!)).to.equal('Most cases first');
    expect(groups(list)).to.deep.equal(['many', 'late', 'early']);
    for (const [sort, order] of [
      ['newest', ['late', 'many', 'early']],
      ['oldest', ['early', 'late', 'many']],
    ] as const) {
      select.value = sort;
      select.dispatchEvent(new Event('change'));
      await list.updateComplete;
      expect(groups(list), sort).to.deep.equal(order);
    }
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

  it('shows verdict, title, countries, outlets and date of a case, the verdict first', async () => {
    const list = await show({ cases: [caseOf(5)], groupBy: 'none' });
    const row = one(list, '.row');
    expect(seen(row)).to.deep.equal([
      'Verdict: Half the story Bread will be sold by the crumb (5)',
      '6 June 2019',
      'Ukraine, Moldova · Outlet 0 and 2 more',
    ]);
    expect(row.querySelector('time')!.dateTime).to.equal('2019-06-06');
    expect(textOf(one(list, '.row-title [role=button]'))).to.match(/^Verdict: Half the story Bread will be/);
  });

  it('leads to the page of a case that has no more to show than its row', async () => {
    const bare = {
      id: 'b',
      url: 'https://facts.example/b',
      title: 'It did not rain',
      verdict: VERDICT,
      countries: ['Chad'],
    };
    const list = await show({ cases: [bare, { ...bare, id: 'c', url: undefined }] as object[], groupBy: 'none' });
    expect(all(list, '[role=button]')).to.deep.equal([]);
    const [link, ...others] = all(list, '.row a') as HTMLAnchorElement[];
    expect(others).to.have.length(0);
    expect([textOf(link!), link!.href]).to.deep.equal(['Verdict: Made up It did not rain', 'https://facts.example/b']);
    expect(textOf(one(list, '.row-title'))).to.equal('Verdict: Made up It did not rain');
  });

  it('says nothing of a retracted case but that it was retracted, and finds it by no word', async () => {
    const list = await show({ cases: [{ ...caseOf(1), status: 'retracted' }, caseOf(2)], groupBy: 'none' });
    expect(all(list, '.row-title').map(textOf)).to.have.members([
      'Retracted',
      'Verdict: Made up Bread will be sold by the crumb (2)',
    ]);
    expect(lines(list).join('\n')).not.to.contain('(1)');
  });

  it('labels a case without a verdict as a claim under review, and quotes its title', async () => {
    const { verdict, ...unrated } = caseOf(5);
    const list = await show({ cases: [{ ...unrated, id: 'unrated' }, caseOf(5)], groupBy: 'none' });
    expect(verdict, 'the case had one').to.be.an('object');
    expect(all(list, '.row-title').map(textOf)).to.deep.equal([
      'Claim under review “Bread will be sold by the crumb (5)”',
      'Verdict: Half the story Bread will be sold by the crumb (5)',
    ]);
    const [quoted, plain] = all(list, '.row-title .words').map((words) => getComputedStyle(words).backgroundImage);
    expect(quoted).to.contain('gradient');
    expect(plain).to.equal('none');
  });

  it('shows only the cases of one narrative, without the one that is left out', async () => {
    const list = await show({ narrative: 'birds', without: 'case-4' });
    expect(count(list)).to.equal('9 cases');
    expect(titles(list)).to.have.length(9);
    expect(titles(list).every((title) => title.startsWith('Storks') && !title.includes('(4)'))).to.equal(true);
    expect(all(list, '[role=search]'), 'they are few').to.deep.equal([]);
  });

  it('keeps the selected words of a title selected: the click that ends selecting opens nothing', async () => {
    const list = await show({ groupBy: 'none' });
    const button = one(list, '.row-title [role=button]');
    const text = button.querySelector('bdi')!;
    getSelection()!.selectAllChildren(text);
    button.click();
    await list.updateComplete;
    expect(button.ariaExpanded).to.equal('false');
    getSelection()!.removeAllRanges();
    button.click();
    await list.updateComplete;
    expect(button.ariaExpanded).to.equal('true');
  });

  for (const key of ['Enter', ' ']) {
    it(`opens a row with the key ${JSON.stringify(key)}`, async () => {
      const list = await show({ groupBy: 'none' });
      const button = one(list, '.row-title [role=button]');
      button.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      await list.updateComplete;
      expect(button.ariaExpanded).to.equal('true');
    });
  }

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

  it('never asks for one or two more: they come along', async () => {
    const cases = COLLECTION.cases.slice(0, 12);
    expect(titles(await show({ cases, groupBy: 'none', pageSize: 10 }))).to.have.length(12);
    const list = await show({ cases, groupBy: 'none', pageSize: 5 });
    expect(titles(list)).to.have.length(5);
    await press(list, 'Show 7 more');
    expect(titles(list)).to.have.length(12);
  });

  it('shows more rows of which none can be pressed, and brings the focus to the first new one', async () => {
    const cases = Array.from({ length: 20 }, (_, index) => ({
      id: String(index),
      title: `Row ${index}`,
      verdict: VERDICT,
    }));
    const list = await show({ cases, pageSize: 5 });
    await press(list, 'Show 5 more');
    await frames();
    expect(titles(list)).to.have.length(10);
    expect(focused(list)).to.equal('Row 5');
  });

  it('shows more groups than a page', async () => {
    const cases = Array.from({ length: 12 }, (_, index) => ({
      ...caseOf(index + 1),
      narrative: { name: `Story ${index}` },
    }));
    const list = await show({ cases, pageSize: 5 });
    expect(groups(list)).to.have.length(5);
    await press(list, 'Show 7 more');
    await frames();
    expect(groups(list)).to.have.length(12);
    expect(focused(list)).to.equal(groups(list)[5]);
  });

  it('opens a row to the card in place, all of it folded', async () => {
    const list = await show({ groupBy: 'none' });
    const events = listen();
    const title = titles(list)[1]!;
    const button = await press(list, title);
    expect(button.ariaExpanded).to.equal('true');
    const card = one<HTMLElementTagNameMap['debunk-card']>(list, 'debunk-card');
    await until(() => card.matches(':state(ready)'), 'the card');
    expect(card.renderRoot.querySelectorAll('details[open]')).to.have.length(0);
    expect(card.renderRoot.querySelectorAll('.badge, .title'), 'the row says it').to.have.length(0);
    expect(textOf(card.renderRoot.querySelector('[part=footer] a[href*="facts.example"]'))).to.contain(title);
    expect(card.closest('li')!.contains(button)).to.equal(true);
    expect(textOf(card.renderRoot)).to.contain('It did not happen');
    expect(headings(card)[0]).to.match(/^h3 The claim /);
    await press(list, title);
    expect(all(list, 'debunk-card')).to.deep.equal([]);
    expect(events.names, 'nothing but what the reader did').to.deep.equal(['debunk-toggle', 'debunk-toggle']);
    expect(events.events[0]!.detail).to.deep.include({ section: 'case', open: true });
  });

  it('has headings of the level asked for: groups, rows below them', async () => {
    const list = await show({ headingLevel: 3 });
    await press(list, 'Birds decide elections');
    expect(all(list, 'h3 .words').map(textOf)).to.deep.equal(all(list, '.group-title .words').map(textOf));
    expect(all(list, 'h4 .words').map(textOf)).to.deep.equal(titles(list));
    const flat = await show({ headingLevel: 3, groupBy: 'none' });
    expect(all(flat, 'h3 .words').map(textOf)).to.deep.equal(titles(flat));
  });

  it('keeps the language and direction of a title', async () => {
    const list = await show({ cases: [{ ...caseOf(1), lang: 'ar', title: 'طيور اللقلق لا تصوّت' }], groupBy: 'none' });
    const title = one(list, '.row-title .words bdi');
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
