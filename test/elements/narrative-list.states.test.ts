import { expect } from 'chai';
import { DocumentCache } from '../../src/data/document-cache.js';
import type { Fetcher } from '../../src/data/load.js';
import { violations } from '../helpers/axe.js';
import { fallback, frames, json, listen, seen, textOf, theStage, until, useStage, wait } from './card.js';
import { all, caseOf, COLLECTION, count, lines, load, one, place, press, settled, show, titles } from './list.js';

/** Answers by the end of the address. */
function serving(answers: Record<string, () => Response | Promise<Response>>): Fetcher & { asked: string[] } {
  const asked: string[] = [];
  const fetcher = async (url: string): Promise<Response> => {
    asked.push(url);
    const found = Object.entries(answers).find(([end]) => url.endsWith(end));
    return found ? found[1]() : new Response(null, { status: 404 });
  };
  return Object.assign(fetcher, { asked });
}

const refused = (): never => {
  throw new TypeError('Failed to fetch');
};
const states = (list: HTMLElement) =>
  ['loading', 'ready', 'empty', 'error'].filter((state) => list.matches(`:state(${state})`));
let number = 0;
/** An address that nothing has asked for yet. */
const fresh = (name = 'list.json') => `https://facts.example/${++number}/${name}`;

describe('<narrative-list> states', () => {
  useStage();

  it('holds its height while it loads, and keeps its fallback', async () => {
    const fetcher: Fetcher = () => new Promise(() => undefined);
    const bare = place({ src: fresh(), fetcher });
    await bare.updateComplete;
    await until(() => bare.renderRoot.querySelector('[part=skeleton]'), 'the skeleton');
    expect(states(bare)).to.deep.equal(['loading']);
    expect(bare.offsetHeight).to.be.above(150);
    const kept = place({ src: fresh(), fetcher }, fallback());
    await kept.updateComplete;
    expect(seen(kept.renderRoot)).to.include('Read the fact-check.');
    expect(kept.renderRoot.querySelector('[part=skeleton]')).to.equal(null);
  });

  it('replaces its fallback once it is there', async () => {
    const list = await show({}, fallback());
    expect(states(list)).to.deep.equal(['ready']);
    expect(lines(list)).not.to.include('Read the fact-check.');
  });

  it('says that a collection is empty', async () => {
    const list = await load({ cases: { cases: [] } }, fallback());
    expect(states(list)).to.deep.equal(['empty']);
    expect(lines(list)).to.deep.equal(['Read the fact-check.', 'There are no fact-checks here yet.']);
    expect(states(await load({}))).to.deep.equal(['empty']);
  });

  for (const [kind, answer, told] of [
    ['network', refused, 'The fact-checks could not be reached. Try again'],
    ['http', () => new Response(null, { status: 404 }), 'The fact-checks could not be loaded. (404)'],
    ['not-json', () => new Response('<!doctype html>'), 'The fact-checks cannot be read.'],
    ['format', () => json({ weather: 'fine' }), 'The fact-checks are in a format that cannot be read.'],
    [
      'too-large',
      () => new Response('{}', { headers: { 'content-length': '60000000' } }),
      'The file is too large to show here.',
    ],
  ] as const) {
    it(`says what is wrong: ${kind}`, async () => {
      const events = listen();
      const list = await load({ src: fresh(), fetcher: serving({ '.json': answer }) }, fallback());
      expect(states(list)).to.deep.equal(['error']);
      expect(seen(list.renderRoot).join(' ').replace('Read the fact-check. ', '')).to.equal(told);
      expect(events.events.map(({ type, detail }) => [type, (detail as { kind: string }).kind])).to.deep.equal([
        ['debunk-error', kind],
      ]);
      expect(await violations(theStage())).to.deep.equal([]);
    });
  }

  it('tries again by its button, and by itself once the page is online', async () => {
    let works = false;
    const fetcher = serving({ '.json': () => (works ? json(COLLECTION) : refused()) });
    const list = await load({ src: fresh(), fetcher });
    works = true;
    all(list, 'button')[0]!.click();
    await until(() => list.matches(':state(ready)'), 'the list');
    expect(count(await settled(list))).to.equal('40 cases in 3 narratives');
    works = false;
    const other = await load({ src: fresh(), fetcher });
    works = true;
    dispatchEvent(new Event('online'));
    await until(() => other.matches(':state(ready)'), 'the other list');
  });

  it('asks by itself only for a source that could not be reached', async () => {
    const [a, b, c] = [fresh('a.json'), fresh('b.json'), fresh('c.json')];
    const fetcher = serving({
      'a.json': () => json(COLLECTION),
      'b.json': () => new Response('', { status: 404 }),
      'c.json': refused,
    });
    const { names } = listen();
    await load({ src: `${a} ${b}`, fetcher });
    dispatchEvent(new Event('online'));
    await wait(50);
    expect(fetcher.asked.filter((url) => url === b)).to.have.length(1);
    expect(names).to.deep.equal(['debunk-load']);
    await load({ src: `${a} ${c}`, fetcher });
    const before = fetcher.asked.filter((url) => url === c).length;
    dispatchEvent(new Event('online'));
    await until(() => fetcher.asked.filter((url) => url === c).length > before, 'the other source');
  });

  it('merges several sources, each row naming its own', async () => {
    const [a, b] = [fresh('a.json'), fresh('b.json')];
    const fetcher = serving({
      'a.json': () => json({ ...COLLECTION, cases: COLLECTION.cases.slice(0, 3) }),
      'b.json': () => json({ publisher: { name: 'Other Desk' }, cases: [{ ...caseOf(40), title: 'From elsewhere' }] }),
    });
    const list = await load({ src: `${a}  ${b}`, fetcher, groupBy: 'none' });
    expect(count(list)).to.equal('4 cases');
    const named = all(list, '.what').map((notes) => textOf(notes).split(' · ').at(-1));
    expect(named.sort()).to.deep.equal(['Facts Example', 'Facts Example', 'Facts Example', 'Other Desk']);
    await press(list, 'From elsewhere');
    const card = one<HTMLElementTagNameMap['debunk-card']>(list, 'debunk-card');
    await until(() => card.matches(':state(ready)'), 'the card');
    expect((card.case as { title: string }).title).to.equal('From elsewhere');
  });

  it('names a source that fails, shows the rest, and asks again for that one alone', async () => {
    const [a, b] = [fresh('a.json'), fresh('b.json')];
    let works = false;
    const fetcher = serving({
      'a.json': () => json(COLLECTION),
      'b.json': () => (works ? json([caseOf(77)]) : refused()),
    });
    const events = listen();
    const list = await load({ src: `${a} ${b}`, fetcher, groupBy: 'none' });
    await until(() => lines(list).join().includes('b.json'), 'the name of what failed');
    expect(count(list)).to.equal('40 cases');
    expect(lines(list).join(' ')).to.contain('The fact-checks could not be reached.');
    const loaded = events.events.find(({ type }) => type === 'debunk-load')!;
    const { faults } = loaded.detail as { faults: { src: string; error: { kind: string } }[] };
    expect(faults.map(({ src, error }) => [src, error.kind])).to.deep.equal([[b, 'network']]);
    works = true;
    await press(list, 'Try again');
    await until(() => count(list) === '41 cases', 'the other source');
    expect(fetcher.asked.filter((url) => url === a)).to.have.length(1);
    expect(lines(list).join()).not.to.contain('b.json');
  });

  it('shows what has come while another source is on its way', async () => {
    const [a, b] = [fresh('a.json'), fresh('b.json')];
    const fetcher = serving({ 'a.json': () => json(COLLECTION), 'b.json': () => new Promise(() => undefined) });
    const list = await load({ src: `${a} ${b}`, fetcher });
    expect(count(list)).to.equal('40 cases in 3 narratives');
    expect(lines(list)).to.include('Loading…');
  });

  it('takes fetcher, cache, base and theme of the provider', async () => {
    const provider = document.createElement('debunk-provider');
    const fetcher = serving({ 'list.json': () => json(COLLECTION) });
    Object.assign(provider, {
      base: 'https://provided.example/x/',
      theme: 'dark',
      fetcher,
      cache: new DocumentCache(),
    });
    const list = document.createElement('narrative-list');
    list.src = 'list.json';
    provider.append(list);
    theStage().append(provider);
    await settled(list);
    expect(fetcher.asked).to.deep.equal(['https://provided.example/x/list.json']);
    expect(list.matches(':state(dark)')).to.equal(true);
    await press(list, 'Birds decide elections');
    await press(list, titles(list)[0]!);
    await until(() => all(list, 'debunk-card')[0]?.matches(':state(ready)'), 'the card');
    expect(one(list, 'debunk-card').matches(':state(dark)'), 'the ground is the list’s').to.equal(false);
  });

  it('goes on where it was when it is moved, and asks for nothing twice', async () => {
    const fetcher = serving({ '.json': () => json(COLLECTION) });
    const list = await load({ src: fresh(), fetcher });
    const box = document.createElement('div');
    theStage().append(box);
    box.append(list);
    await wait(20);
    expect(count(list)).to.equal('40 cases in 3 narratives');
    expect(fetcher.asked).to.have.length(1);
  });

  it('leaves nothing of the page’s styles inside', async () => {
    theStage().style.cssText = 'text-transform: uppercase; letter-spacing: 9px; text-align: center; line-height: 4';
    const list = await show({ groupBy: 'none' });
    for (const element of [one(list, '.row-title [role=button]'), one(list, '#text'), one(list, 'option')]) {
      const { textTransform, letterSpacing } = getComputedStyle(element);
      expect([textTransform, letterSpacing]).to.deep.equal(['none', 'normal']);
    }
  });

  it('takes the focus with it where the reader is in the fallback when it comes', async () => {
    const link = Object.assign(document.createElement('a'), { href: '#all', textContent: 'All' });
    let answer: (response: Response) => void = () => undefined;
    const fetcher = (): Promise<Response> => new Promise((resolve) => (answer = resolve));
    const list = place({ src: fresh('slow.json'), fetcher }, link);
    await until(() => link.offsetWidth > 0, 'the fallback');
    link.focus();
    await frames();
    answer(json(COLLECTION));
    await until(() => list.shadowRoot!.activeElement?.part.contains('list'), 'the focus');
    await settled(list);
  });

  it('has targets of 24 px at least, and fits into 320 px', async () => {
    theStage().style.width = '320px';
    const list = await show({ filter: 'keyword:odd' });
    await press(list, 'Filters');
    await press(list, /^Year/);
    const targets = all(list, 'button, [role=button], select, input:not([type=checkbox]), label:has(input)');
    for (const target of targets.filter(({ offsetWidth }) => offsetWidth > 0)) {
      const { width, height } = target.getBoundingClientRect();
      expect(Math.min(width, height), textOf(target)).to.be.at.least(23.9);
    }
    expect(list.scrollWidth).to.be.at.most(320);
  });
});
