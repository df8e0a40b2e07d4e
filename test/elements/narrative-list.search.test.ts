import { expect } from 'chai';
import { frames, textOf, theStage, until, useStage } from './card.js';
import {
  all,
  caseOf,
  chips,
  COLLECTION,
  count,
  focused,
  groups,
  marked,
  one,
  place,
  press,
  rest,
  said,
  settled,
  show,
  tick,
  titles,
  type,
  values,
} from './list.js';

describe('<narrative-list> searched', () => {
  useStage();

  it('shows what is found as it is typed, in its narratives, with marks', async () => {
    const list = await show();
    await type(list, 'stork');
    expect(groups(list)).to.deep.equal(['Birds decide elections']);
    expect(count(list)).to.equal('10 cases in 1 narrative');
    expect(titles(list)).to.have.length(3);
    expect(marked(list)).to.deep.equal(['Stork']);
    expect(textOf(one(list, '.foot'))).to.equal('Show 7 more 3 of 10 shown');
  });

  it('draws after the event of a keystroke, so that the letter is there first', async () => {
    const list = await show();
    await type(list, 's');
    const before = textOf(one(list, '.count'));
    const field = one<HTMLInputElement>(list, '#text');
    field.value = 'stork';
    field.dispatchEvent(new Event('input'));
    for (let tick = 0; tick < 30; tick++) await Promise.resolve();
    expect(textOf(one(list, '.count'))).to.equal(before);
    await list.updateComplete;
    expect(count(list)).to.equal('10 cases in 1 narrative');
    expect(field.value).to.equal('stork');
  });

  it('shows everything again when the field is emptied, and by its button', async () => {
    const list = await show();
    await type(list, 'stork');
    await press(list, 'Clear search');
    expect(count(list)).to.equal('40 cases in 3 narratives');
    expect(one<HTMLInputElement>(list, '#text').value).to.equal('');
    expect(focused(list)).to.equal(textOf(one(list, '#text')));
    expect(list.shadowRoot!.activeElement?.id).to.equal('text');
  });

  it('says what it looked for instead of what was mistyped', async () => {
    const list = await show();
    await type(list, 'elecktions');
    expect(count(list)).to.contain('Showing results for elections');
    expect(groups(list)).to.deep.equal(['Birds decide elections']);
  });

  it('announces the count once typing rests, in one atomic status, and not before', async () => {
    const list = await show();
    const status = one(list, '[part=list] > [role=status]');
    expect(status.ariaAtomic).to.equal('true');
    expect(all(list, '[role=status]')).to.deep.equal([status]);
    const told: string[] = [];
    const observer = new MutationObserver(() => told.push(said(list)));
    observer.observe(status, { childList: true, subtree: true, characterData: true });
    for (const text of ['s', 'st', 'sto', 'stor']) await type(list, text);
    expect(said(list)).to.equal('');
    await rest(list);
    observer.disconnect();
    expect(said(list)).to.equal('10 cases in 1 narrative');
    expect(new Set(told).size).to.equal(1);
  });

  it('offers to relax a search that finds nothing', async () => {
    const list = await show({ filter: 'keyword:odd' });
    await type(list, 'zzzzzz');
    expect(count(list)).to.equal('No cases found.');
    expect(all(list, '[part=nothing] button').map(textOf)).to.deep.equal(['Search without these words (20 cases)']);
    await press(list, /^Search without these words/);
    expect(count(list)).to.equal('20 cases in 3 narratives');
    expect(chips(list)).to.deep.equal(['odd ✕']);
    await frames();
    expect(list.shadowRoot!.activeElement).not.to.equal(null);
  });

  it('offers to drop the filters where these are too narrow', async () => {
    const list = await show({ filter: 'keyword:odd year:2019 country:Atlantis' });
    expect(count(list)).to.equal('No cases found.');
    await press(list, 'Search without these filters (40 cases)');
    expect(count(list)).to.equal('40 cases in 3 narratives');
  });

  it('sorts; by relevance only where something is searched for', async () => {
    const list = await show({ groupBy: 'none', pageSize: 50 });
    const dates = () => all(list, '.row time').map((time) => (time as HTMLTimeElement).dateTime);
    const options = () => all(list, 'option').map(textOf);
    expect(dates()).to.deep.equal([...dates()].sort().reverse());
    expect(options()).to.deep.equal(['Newest first', 'Oldest first', 'Most outlets first']);
    const select = one<HTMLSelectElement>(list, 'select');
    select.value = 'oldest';
    select.dispatchEvent(new Event('change'));
    await list.updateComplete;
    expect(dates()).to.deep.equal([...dates()].sort());
    await type(list, 'lake');
    expect(options()).to.include('Most relevant first');
    expect(select.value).to.equal('oldest');
  });

  it('begins with the order of its attribute', async () => {
    const list = await show({ groupBy: 'none', sort: 'oldest' });
    expect(one<HTMLSelectElement>(list, 'select').value).to.equal('oldest');
    expect(one<HTMLTimeElement>(list, '.row time').dateTime).to.match(/^2018/);
  });
});

describe('<narrative-list> facets', () => {
  useStage();

  it('are pills, and draw nothing more before one is opened', async () => {
    const list = await show();
    expect(all(list, '[part=facet]').map(textOf)).to.deep.equal(['Country', 'Outlet', 'Keyword', 'Verdict', 'Year']);
    expect(all(list, '[type=checkbox]')).to.deep.equal([]);
  });

  it('show their values once these have loaded, where no pointer came near first', async () => {
    const list = await settled(place({ cases: COLLECTION }));
    const before = one(list, '.list').offsetHeight;
    list.shadowRoot!.querySelector<HTMLElement>('[part=facet]')!.click();
    await until(() => values(list).length > 0, 'the values');
    expect(values(list)).to.have.length(5);
    expect(one(list, '.list').offsetHeight).to.be.greaterThan(before);
    expect(getComputedStyle(one(list, '[type=checkbox]')).appearance).to.equal('none');
  });

  it('keep their look on the way into another document and back', async () => {
    const list = await show();
    await press(list, /^Verdict/);
    const look = () => getComputedStyle(one(list, '[part=values]')).order;
    const before = look();
    const frame = document.createElement('iframe');
    theStage().append(frame);
    frame.contentDocument!.body.append(list);
    theStage().append(list);
    await list.updateComplete;
    expect([before, look()]).to.deep.equal(['1', '1']);
  });

  it('open one at a time, with counts; Escape closes', async () => {
    const list = await show();
    await press(list, /^Verdict/);
    expect(values(list)).to.deep.equal(['Half the story 20', 'Made up 20']);
    await press(list, /^Keyword/);
    expect(values(list)).to.deep.equal(['even 20', 'odd 20']);
    expect(all(list, '[part=facet][aria-expanded=true]').map(textOf)).to.deep.equal(['Keyword']);
    one(list, '[type=checkbox]').focus();
    one(list, '[type=checkbox]').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await list.updateComplete;
    expect(all(list, '[part=values]')).to.deep.equal([]);
    expect(focused(list)).to.equal('Keyword');
  });

  it('keep the focus on the value that is ticked, and give it to the pill when they are closed', async () => {
    const list = await show();
    await press(list, /^Year/);
    const box = one(list, '[type=checkbox]');
    box.focus();
    box.click();
    await frames();
    expect(list.shadowRoot!.activeElement === box, 'the focus stays').to.equal(true);
    box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await frames();
    expect(focused(list)).to.equal('Year');
  });

  it('count what the other choices leave, take several values, and become chips', async () => {
    const list = await show();
    await press(list, /^Year/);
    await tick(list, '2019');
    expect(count(list)).to.match(/^10 cases/);
    await tick(list, '2020');
    expect(count(list)).to.match(/^20 cases/);
    expect(values(list)).to.have.length(4);
    expect(chips(list)).to.deep.equal(['2019 ✕', '2020 ✕']);
    await press(list, /^Keyword/);
    const odd = COLLECTION.cases.filter(
      ({ published, keywords }) => /^20(19|20)/.test(published!) && keywords![0] === 'odd',
    );
    expect(values(list)).to.include(`odd ${odd.length}`);
  });

  it('lose a chip when it is pressed, and all by "Clear all"; the focus stays in the list', async () => {
    const list = await show({ filter: 'year:2019 year:2020 keyword:odd' });
    expect(chips(list)).to.deep.equal(['2019 ✕', '2020 ✕', 'odd ✕']);
    await press(list, 'Remove 2019');
    await frames();
    expect(chips(list)).to.deep.equal(['2020 ✕', 'odd ✕']);
    expect(list.shadowRoot!.activeElement).not.to.equal(null);
    await press(list, 'Clear all');
    await frames();
    expect(chips(list)).to.deep.equal([]);
    // The search field would open a keyboard on a phone.
    expect(list.shadowRoot!.activeElement?.part.value).to.equal('count');
    expect(count(list)).to.equal('40 cases in 3 narratives');
  });

  it('clear what was typed into them with Escape, then close; from the pill they close too', async () => {
    const cases = COLLECTION.cases.map((entry, index) => ({ ...entry, countries: [`Land ${index}`] }));
    const list = await show({ cases, facets: 'country' });
    const pill = await press(list, 'Country');
    const find = one<HTMLInputElement>(list, '[part=values] input[type=search]');
    const escape = async (from: HTMLElement): Promise<void> => {
      from.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      await list.updateComplete;
    };
    find.value = 'land 3';
    find.dispatchEvent(new InputEvent('input'));
    await list.updateComplete;
    await escape(find);
    expect(find.value).to.equal('');
    expect(values(list)).to.have.length(40);
    await escape(find);
    expect(all(list, '[part=values]')).to.deep.equal([]);
    pill.click();
    await list.updateComplete;
    expect(all(list, '[part=values]')).to.have.length(1);
    await escape(pill);
    expect(all(list, '[part=values]')).to.deep.equal([]);
  });

  it('have years in order, and a first and a last day beside them', async () => {
    const list = await show();
    await press(list, 'Year');
    expect(values(list).map((value) => value.slice(0, 4))).to.deep.equal(['2021', '2020', '2019', '2018']);
    const [from, to] = all(list, '[type=date]') as HTMLInputElement[];
    const pick = async (field: HTMLInputElement, day: string): Promise<void> => {
      field.value = day;
      field.dispatchEvent(new Event('change'));
      await list.updateComplete;
    };
    await pick(from!, '2019-03-01');
    await pick(to!, '2019-12-31');
    const expected = COLLECTION.cases.filter(
      ({ published = '' }) => published >= '2019-03-01' && published <= '2019-12-31',
    );
    expect(count(list)).to.match(new RegExp(`^${String(expected.length)} cases`));
    expect(chips(list)).to.deep.equal(['From 1 March 2019 ✕', 'To 31 December 2019 ✕']);
    await press(list, 'Remove From 1 March 2019');
    expect(chips(list)).to.deep.equal(['To 31 December 2019 ✕']);
    await press(list, 'Clear all');
    expect(count(list)).to.match(/^40 cases/);
  });

  it('stand behind one pill on a phone, and end in how many cases are found', async () => {
    const list = await show();
    list.style.inlineSize = '340px';
    await frames();
    const seenPills = (): string[] =>
      all(list, '.pills > button')
        .filter((pill) => pill.offsetWidth > 0)
        .map(textOf);
    expect(seenPills()).to.deep.equal(['Filters']);
    await press(list, 'Filters');
    await press(list, 'Year');
    await tick(list, '2019');
    expect(seenPills()).to.include.members(['Country', 'Year', 'Show 10 cases']);
    await press(list, 'Show 10 cases');
    await frames();
    expect(seenPills()).to.deep.equal(['Filters', '2019 ✕', 'Clear all']);
    expect(focused(list)).to.equal('Filters');
  });

  it('can be searched where they are long', async () => {
    const cases = COLLECTION.cases.map((entry, index) => ({ ...entry, countries: [`Land ${index}`] }));
    const list = await show({ cases, facets: 'country' });
    await press(list, /^Country/);
    expect(values(list)).to.have.length(40);
    const find = one<HTMLInputElement>(list, '[part=values] input[type=search]');
    expect(find.ariaLabel).to.equal('Find a country');
    find.value = 'land 3';
    find.dispatchEvent(new InputEvent('input'));
    await list.updateComplete;
    expect(values(list)).to.have.length(11);
    await tick(list, 'Land 33');
    expect(count(list)).to.match(/^1 case/);
  });

  it('set the thousands of a number apart', async () => {
    const cases = Array.from({ length: 1200 }, (_, index) => ({
      ...caseOf(index),
      countries: [`Land ${index}`, 'All'],
    }));
    const list = await show({ cases, facets: 'country' });
    await press(list, /^Country/);
    expect(values(list)[0]).to.equal('All 1,200');
  });

  it('are those that the attribute names, in its order', async () => {
    const list = await show({ facets: 'year nonsense country' });
    expect(all(list, '[part=facet]').map(textOf)).to.deep.equal(['Year', 'Country']);
    expect(all(await show({ facets: '' }), '[part=facet]')).to.deep.equal([]);
  });

  it('begin as `filter` says, with quotes for values that have a space', async () => {
    const list = await show({ filter: `country:'North Macedonia' keyword:even` });
    const expected = COLLECTION.cases.filter(
      ({ countries, keywords }) => countries!.includes('North Macedonia') && keywords![0] === 'even',
    );
    expect(count(list)).to.match(new RegExp(`^${expected.length} cases`));
    expect(chips(list)).to.deep.equal(['North Macedonia ✕', 'even ✕']);
  });

  it('stay as `filter` says where it is locked', async () => {
    const list = await show({ filter: 'keyword:odd', locked: true });
    expect(count(list)).to.match(/^20 cases/);
    expect(chips(list)).to.deep.equal(['odd']);
    expect(all(list, 'button[part=chip]')).to.deep.equal([]);
    expect(all(list, '[part=facet]').map(textOf).join()).not.to.contain('Keyword');
    await press(list, /^Year/);
    await tick(list, '2019');
    await press(list, 'Clear all');
    expect(count(list)).to.match(/^20 cases/);
  });

  it('name countries and languages that are given by code', async () => {
    const cases = [
      { title: 'A', countries: ['BY'] },
      { title: 'B', countries: ['UA', 'BY'], appearances: [{ lang: 'uk' }] },
    ];
    const list = await show({ cases, facets: 'country language' });
    await press(list, /^Country/);
    expect(values(list)).to.deep.equal(['Belarus 2', 'Ukraine 1']);
    await press(list, /^Language/).catch(() => undefined);
  });
});

describe('<narrative-list> where a search leads nowhere', () => {
  useStage();
  const named = (title: string, index: number) => ({ ...caseOf(index), id: `n${String(index)}`, title });

  it('offers a word that far more cases have than what was typed', async () => {
    const cases = [
      named('A skirpal in a headline', 0),
      ...Array.from({ length: 20 }, (_, index) => named('Skripal was poisoned', index + 1)),
    ];
    const list = await show({ cases, groupBy: 'none' });
    await type(list, 'skirpal');
    expect(count(list)).to.equal('1 case');
    await rest(list);
    expect(textOf(one(list, '[part=nothing]'))).to.equal('Did you mean Skripal (20)');
    await press(list, 'Skripal (20)');
    await rest(list);
    expect(one<HTMLInputElement>(list, '#text').value).to.equal('Skripal');
    expect(count(list)).to.equal('20 cases');
    expect(all(list, '[part=nothing]')).to.deep.equal([]);
  });

  it('offers to leave out the word without which most is found', async () => {
    const list = await show({ groupBy: 'none' });
    await type(list, 'storks were zeppelins');
    await rest(list);
    expect(count(list)).to.equal('No cases found.');
    await press(list, 'Search without “zeppelins” (10 cases)');
    await rest(list);
    expect(count(list)).to.equal('10 cases');
  });

  it('shows where it was found, if not in the title', async () => {
    const reality = `${'Nothing of it is true. '.repeat(3)}The papers describe a zeppelin.`;
    const list = await show({
      cases: [
        { ...caseOf(2), reality },
        { ...caseOf(1), claim: { text: 'They say a walrus did it.' } },
        { ...caseOf(3), narrative: { name: 'Everything is a quagga' } },
      ],
      groupBy: 'none',
    });
    for (const [word, excerpt] of [
      ['zeppelin', /^The reality: .*papers describe a zeppelin/],
      ['walrus', /^The claim: “They say a walrus did it\.”$/],
      ['quagga', /^Recurring story: “Everything is a quagga”$/],
    ] as const) {
      await type(list, word);
      expect(count(list), word).to.equal('1 case');
      expect(textOf(one(list, '.row > .what')), word).to.match(excerpt);
      expect(marked(list), word).to.deep.equal([word]);
    }
  });
});
