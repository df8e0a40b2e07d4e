import { expect } from 'chai';
import '../../src/elements/narrative-chart/narrative-chart.define.js';
import { writeCollection } from '../../src/collection/write-collection.js';
import type { Fetcher } from '../../src/data/load.js';
import type { NarrativeChart } from '../../src/elements/narrative-chart/narrative-chart.js';
import { parseCases } from '../../src/formats/parse-cases.js';
import { narrativesOf, rowsFromCases } from '../../src/search/rows.js';
import { violations } from '../helpers/axe.js';
import { fallback, frames, json, listen, seen, textOf, theStage, until, useStage, wait } from './card.js';
import { COLLECTION } from './list.js';

const BASE = 'https://facts.example/charts/';
let number = 0;
/** An address that nothing has asked for yet. */
const fresh = (name = 'cases.json') => `${BASE}${++number}/${name}`;

const states = (chart: HTMLElement) =>
  ['loading', 'ready', 'empty', 'error'].filter((state) => chart.matches(`:state(${state})`));

function place(properties: Partial<NarrativeChart>, ...children: (Node | string)[]): NarrativeChart {
  const chart = Object.assign(document.createElement('narrative-chart'), properties);
  chart.append(...children);
  theStage().append(chart);
  return chart;
}

/** A chart in the page that has come to its end. */
async function show(properties: Partial<NarrativeChart>, ...children: (Node | string)[]): Promise<NarrativeChart> {
  return settled(place(properties, ...children));
}

async function settled(chart: NarrativeChart): Promise<NarrativeChart> {
  await until(
    () => !chart.matches(':state(loading)') && chart.renderRoot.querySelector('[part=chart], [part=status]'),
    'the chart to settle',
  );
  await frames();
  await chart.updateComplete;
  return chart;
}

const all = (chart: NarrativeChart, selector: string) => [...chart.renderRoot.querySelectorAll(selector)];
const texts = (chart: NarrativeChart, selector: string) => all(chart, selector).map(textOf);
const caption = (chart: NarrativeChart) => texts(chart, 'figcaption p');
/** The names of the bars of a split, in order. */
const names = (chart: NarrativeChart) => texts(chart, '[part=split] b');

/** The heights of the bars of each box, by the place of the bar. */
function drawn(chart: NarrativeChart): Map<number, number>[] {
  return all(chart, 'svg path').map((path) => {
    const bars = [...path.getAttribute('d')!.matchAll(/M([\d.]+) [\d.]+v-([\d.]+)/g)];
    return new Map(bars.map(([, x, height]) => [Number(x), Number(height)]));
  });
}

/** The columns of the table, without its empty cells, by the name of the month or year. */
function columns(chart: NarrativeChart): Map<string, number>[] {
  const heads = texts(chart, 'thead th');
  return heads.map(
    (_, index) =>
      new Map(
        all(chart, 'tbody tr')
          .map((row): [string, number] => [
            textOf(row.querySelector('th')),
            Number(textOf(row.querySelectorAll('td')[index] ?? null)),
          ])
          .filter(([, count]) => count > 0),
      ),
  );
}

/** What a chart says, to be compared. */
const said = (chart: NarrativeChart) => [caption(chart), names(chart), drawn(chart), columns(chart)];

/** Our collection, or another one, as `debunk index` writes it, served; and what was asked for. */
function prepared(part?: number): { src: string; fetcher: Fetcher; asked: string[] } {
  const src = fresh('index.json');
  const root = src.replace('index.json', '');
  const read = parseCases(COLLECTION);
  if (!read.ok) throw new Error(read.error.message);
  const { value } = read;
  const limits = part === undefined ? [] : [{ rows: 0, letters: 0, part }];
  let name = 0;
  const digest = () => `${name++}`;
  const written = writeCollection(rowsFromCases(value, 0), narrativesOf(value), ['cases/a.json'], digest, ...limits);
  const files = new Map([...written].map(({ path, content }) => [path, content]));
  const asked: string[] = [];
  const fetcher: Fetcher = (url) => {
    const path = url.slice(root.length);
    asked.push(path.replace(/\d+\.json/, '*'));
    return Promise.resolve(new Response(files.get(path)));
  };
  return { src, fetcher, asked };
}

describe('<narrative-chart>', () => {
  useStage();
  afterEach(() => getSelection()?.removeAllRanges());

  it('says what the story is before its name, and in words what the bars show', async () => {
    const chart = await show({ cases: COLLECTION, narrative: 'water' });
    expect(states(chart)).to.deep.equal(['ready']);
    expect(caption(chart)).to.deep.equal([
      'Recurring false story “The army takes our water”',
      '20 cases · January 2018 to December 2021 · Peak: 4 in April 2021',
      'Facts Example',
    ]);
    expect(all(chart, 'svg')).to.have.length(1);
    expect(names(chart)).to.deep.equal([]);
  });

  for (const [by, heading, values] of [
    ['country', 'Country', ['Georgia 6', 'Belarus 5', 'North Macedonia 5', 'Moldova 4', 'Other cases 4']],
    ['outlet', 'Outlet', []],
    ['language', 'Language', ['English 20']],
  ] as const) {
    it(`is split by ${by}, the most frequent first, and its table has the figures of the bars`, async () => {
      const chart = await show({ cases: COLLECTION, narrative: 'water', by });
      await until(() => !names(chart).includes('en'), 'names in words');
      expect(texts(chart, '.by')).to.deep.equal([heading]);
      const counted = columns(chart).map((column) => [...column.values()].reduce((sum, count) => sum + count, 0));
      expect(counted[0]).to.equal(20);
      const shown = names(chart).map((name, index) => `${name} ${counted[index + 1]}`);
      if (values.length) expect(shown).to.deep.equal(values);
      const own = counted.slice(1, names(chart).at(-1) === 'Other cases' ? -1 : undefined);
      expect(own).to.deep.equal([...own].sort((a, b) => b - a));
      expect(texts(chart, 'thead th')).to.deep.equal(['20 cases', ...names(chart)]);

      const [whole, ...parts] = columns(chart);
      const highest = (of: readonly Map<string, number>[]) => Math.max(...of.flatMap((each) => [...each.values()]));
      expect(drawn(chart)).to.have.length(columns(chart).length);
      drawn(chart).forEach((bars, index) => {
        const figures = [...columns(chart)[index]!.values()];
        const most = highest(index ? parts : [whole!]);
        expect([...bars.values()].map((height) => Math.round((height * most) / 100))).to.deep.equal(figures);
      });
      // The first bar is January 2018.
      const places = [...columns(chart)[0]!.keys()].map((month) => monthsSince2018(month));
      expect([...drawn(chart)[0]!.keys()]).to.deep.equal(places);
    });
  }

  it('counts a case in each of its countries, and once in all', async () => {
    const cases = Array.from({ length: 8 }, (_, index) => ({
      title: `Case ${index}`,
      published: '2020-05-01',
      countries: ['Georgia', 'Moldova'],
    }));
    const chart = await show({ cases, by: 'country' });
    expect(caption(chart)).to.deep.equal(['8 cases', 'May 2020 · Peak: 8 in May 2020']);
    expect(texts(chart, '.strip p')).to.deep.equal([
      'Georgia 8 · Peak: 8 in May 2020',
      'Moldova 8 · Peak: 8 in May 2020',
    ]);
  });

  it('is of all cases without a narrative', async () => {
    const chart = await show({ cases: COLLECTION });
    expect(caption(chart)[0]).to.equal('40 cases');
    expect(all(chart, '[part=kicker]')).to.have.length(0);
  });

  it('has years for bars where months would be too narrow', async () => {
    const cases = Array.from({ length: 24 }, (_, index) => ({
      title: `Case ${index}`,
      published: `${2001 + index}-03`,
    }));
    const chart = await show({ cases });
    expect([...columns(chart)[0]!.keys()].slice(0, 2)).to.deep.equal(['2001', '2002']);
    expect(texts(chart, '.years > span').filter(Boolean)).to.deep.equal([
      '2001',
      '2005',
      '2009',
      '2013',
      '2017',
      '2021',
    ]);
  });

  it('draws no bars of fewer than eight cases, nor of undated ones, but says how many there are', async () => {
    const few = await show({ cases: COLLECTION.cases.slice(0, 7) });
    expect(states(few)).to.deep.equal(['ready']);
    expect(all(few, 'svg')).to.have.length(0);
    expect(caption(few)[0]).to.equal('7 cases');
    expect(columns(few)[0]!.size).to.be.above(0);
    const undated = await show({
      cases: [...COLLECTION.cases, { title: 'Undated' }, { title: 'By year', published: '2020' }],
    });
    expect(caption(undated)[0]).to.equal('42 cases');
    expect(caption(undated).at(-1)).to.equal('40 of 42 shown');
  });

  it('is of a prepared collection as of its cases; for a narrative it asks for no index', async () => {
    for (const narrative of ['water', undefined]) {
      const { asked, ...source } = prepared();
      const one = await show({ ...source, ...(narrative && { narrative }), by: 'country' });
      const other = await show({ cases: COLLECTION, ...(narrative && { narrative }), by: 'country' });
      // Its manifest does not name the publisher.
      const words = (chart: NarrativeChart) =>
        said(chart).map((each, index) => (index ? each : caption(chart).slice(0, 2)));
      expect(words(one)).to.deep.equal(words(other));
      expect(asked.some((path) => path.startsWith('search/'))).to.equal(!narrative);
      expect(await violations(theStage())).to.deep.equal([]);
      theStage().replaceChildren();
    }
  });

  it('says how many cases it has looked through in a very large collection', async () => {
    const chart = await show({ ...prepared(2) });
    expect(caption(chart)[0]).to.equal('16 cases');
    expect(caption(chart).at(-1)).to.equal('16 cases searched so far.');
  });

  it('follows its attributes', async () => {
    const chart = await show({ cases: COLLECTION, narrative: 'water' });
    chart.setAttribute('narrative', 'birds');
    await until(() => caption(chart)[0]!.includes('Birds'), 'the other narrative');
    chart.setAttribute('by', 'country');
    await until(() => names(chart).length, 'the split');
    chart.setAttribute('by', 'weather');
    await until(() => !names(chart).length, 'no split');
  });

  it('tells the page what has become of it', async () => {
    const { events } = listen();
    await show({ cases: COLLECTION, narrative: 'water' });
    expect(events.map(({ type, detail }) => [type, detail as unknown])).to.deep.equal([
      ['debunk-load', { count: 20, faults: [] }],
    ]);
  });

  it('keeps its fallback and says what is wrong', async () => {
    let works = false;
    const fetcher: Fetcher = () => (works ? Promise.resolve(json(COLLECTION)) : Promise.reject(new TypeError('no')));
    const { names: told } = listen();
    const chart = await show({ src: fresh(), fetcher, narrative: 'water' }, fallback());
    expect(states(chart)).to.deep.equal(['error']);
    expect(seen(chart.renderRoot).join(' ')).to.equal(
      'Read the fact-check. The fact-checks could not be reached. Try again',
    );
    expect(told).to.deep.equal(['debunk-error']);
    expect(await violations(theStage())).to.deep.equal([]);
    works = true;
    chart.renderRoot.querySelector('button')!.click();
    await until(() => chart.matches(':state(ready)'), 'the chart');
    expect(seen(chart.renderRoot)).not.to.include('Read the fact-check.');
  });

  for (const [folder, narrative] of [
    ['narratives', 'water'],
    ['search', undefined],
  ] as const) {
    it(`says so where a file of a prepared collection is missing, and asks again for it (${folder})`, async () => {
      const { src, fetcher } = prepared();
      let missing = true;
      const chart = await show({
        src,
        fetcher: (url, init) =>
          missing && url.includes(`/${folder}/`)
            ? Promise.resolve(new Response(null, { status: 404 }))
            : fetcher(url, init),
        ...(narrative && { narrative }),
      });
      expect(states(chart)).to.deep.equal(['error']);
      missing = false;
      chart.reload();
      await until(() => chart.matches(':state(ready)'), 'the chart');
    });
  }

  it('is empty where there is no case', async () => {
    for (const properties of [{ cases: { cases: [] } }, { cases: COLLECTION, narrative: 'nowhere' }]) {
      const chart = await show(properties, fallback());
      expect(states(chart)).to.deep.equal(['empty']);
      expect(seen(chart.renderRoot)).to.deep.equal(['Read the fact-check.', 'There are no fact-checks here yet.']);
    }
  });

  it('holds its place while it loads', async () => {
    const chart = place({ src: fresh(), fetcher: () => new Promise(() => undefined) });
    await until(() => chart.renderRoot.querySelector('[part=skeleton]'), 'the skeleton');
    expect(states(chart)).to.deep.equal(['loading']);
    expect(chart.offsetHeight).to.be.above(150);
  });

  it('is copied with label, name, figures and source', async () => {
    const chart = await show({ cases: COLLECTION, narrative: 'water', by: 'country' });
    const { events } = listen();
    const copied = async (from: Node, to: Node): Promise<string> => {
      chart.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
      await import('../../src/elements/base/credit.js');
      await wait(20);
      getSelection()!.setBaseAndExtent(from, 0, to, to.childNodes.length);
      const event = new ClipboardEvent('copy', {
        bubbles: true,
        cancelable: true,
        composed: true,
        clipboardData: new DataTransfer(),
      });
      chart.renderRoot.querySelector('.ui')!.dispatchEvent(event);
      return event.clipboardData?.getData('text/plain') ?? '';
    };
    const [first, last] = [all(chart, '.quoted')[0]!, all(chart, '.strip p').at(-1)!];
    const whole = await copied(first, last);
    const source = `(Facts Example, ${location.href})`;
    expect(whole.split('\n\n')[0]).to.equal(`Recurring false story ${source}`);
    expect(whole).to.contain('“The army takes our water”');
    for (const text of [...texts(chart, '.strip p'), caption(chart)[1]!]) expect(whole).to.contain(text);
    expect(events.at(-1)!.detail).to.deep.equal({ text: whole });
    const part = await copied(last, last);
    expect(part).to.equal(`Recurring false story: “The army takes our water” ${source}\n\n${textOf(last)}`);
  });

  it('runs from right to left in Arabic, with names of months and countries', async () => {
    theStage().lang = 'ar';
    const cases = COLLECTION.cases.map((each) => ({ ...each, countries: ['BY'] }));
    const chart = await show({ cases: { ...COLLECTION, cases }, narrative: 'water', by: 'country' });
    await until(() => names(chart)[0] === 'بيلاروس', 'the name of a country');
    expect(caption(chart)[1]).to.match(/^20 حالة · من يناير 2018 إلى ديسمبر 2021/);
    const figure = all(chart, 'figure')[0]!;
    expect(getComputedStyle(figure).direction).to.equal('rtl');
    expect(getComputedStyle(all(chart, 'svg')[0]!).scale).to.equal('-1 1');
    expect(await violations(theStage())).to.deep.equal([]);
  });

  it('is as wide as 320 px, its texts as large as ever', async () => {
    theStage().style.width = '320px';
    const chart = await show({ cases: COLLECTION, narrative: 'water', by: 'country' });
    all(chart, 'details')[0]!.setAttribute('open', '');
    await frames();
    expect(chart.scrollWidth).to.be.at.most(320);
    for (const text of all(chart, '.note, .years > span, th, td'))
      expect(parseFloat(getComputedStyle(text).fontSize)).to.be.at.least(12);
    expect(all(chart, 'svg')[0]!.getBoundingClientRect().width).to.be.above(300);
    expect(await violations(theStage())).to.deep.equal([]);
  });
});

/** The number of months from January 2018 on. */
function monthsSince2018(words: string): number {
  const date = new Date(`1 ${words} UTC`);
  return (date.getUTCFullYear() - 2018) * 12 + date.getUTCMonth();
}
