import { expect } from 'chai';
import { FULL, SHORT } from './fixtures.js';
import { frames, json, make, place, script, theStage, until, useStage } from './card.js';
import { answering } from '../data/fetchers.js';
import type { DebunkCard } from '../../src/elements/debunk-card/debunk-card.js';

const isDrawn = (card: DebunkCard): boolean =>
  card.matches(':state(ready)') && !!card.renderRoot.querySelector('[part=card]');

/** Puts many cards into the page, one below the other. */
function placeMany(count: number, properties: Partial<DebunkCard> = { case: FULL }): DebunkCard[] {
  const cards = Array.from({ length: count }, () => make(properties));
  theStage().append(...cards);
  return cards;
}

describe('cards that are not near', () => {
  useStage();
  // Safari has no idle callback.
  const { requestIdleCallback: idle, setTimeout: timer } = globalThis as Partial<typeof globalThis>;
  let letIdle = (): void => undefined;
  afterEach(() => letIdle());

  /** Keeps the page from ever being idle until `letIdle` is called. */
  function holdIdle(): void {
    const held: (() => void)[] = [];
    const hold = (callback: IdleRequestCallback): number => held.push(callback as () => void);
    if (idle) globalThis.requestIdleCallback = hold;
    else
      globalThis.setTimeout = ((callback: () => void, time?: number) =>
        time === 1 ? held.push(callback) : timer!(callback, time)) as typeof setTimeout;
    letIdle = () => {
      if (idle) globalThis.requestIdleCallback = idle;
      globalThis.setTimeout = timer!;
      for (const callback of held.splice(0)) callback();
    };
  }

  /** Puts many cards into the page, which is never idle, and waits until each holds its place. */
  async function placeManyHeld(count = 40): Promise<DebunkCard[]> {
    holdIdle();
    const cards = placeMany(count);
    await Promise.all(cards.map((card) => card.updateComplete));
    await frames();
    return cards;
  }

  it('wait for idle time, while those that are near are drawn at once', async () => {
    const cards = await placeManyHeld();
    const near = cards.filter((card) => card.getBoundingClientRect().top < innerHeight + 1250);
    await until(() => near.every(isDrawn), 'the cards that are near');
    expect(isDrawn(cards[39]!)).to.equal(false);
    const heard: DebunkCard[] = [];
    theStage().addEventListener('debunk-load', ({ target }) => heard.push(target as DebunkCard));
    letIdle();
    await until(() => cards.every(isDrawn), 'all cards');
    // The nearest first.
    expect(heard).to.deep.equal(cards.filter((card) => heard.includes(card)));
  });

  it('are drawn in time, from data in the markup too', async () => {
    theStage().style.marginTop = '9000px';
    const card = place({}, script(SHORT));
    await until(() => isDrawn(card), 'the card');
    expect(scrollY).to.equal(0);
    theStage().style.marginTop = '';
  });

  it('are drawn in time even if they come while the last one is being drawn', async () => {
    theStage().style.marginTop = '9000px';
    const last = place({ case: SHORT });
    let next: DebunkCard | undefined;
    last.addEventListener('debunk-load', () => (next = place({ case: SHORT })));
    await until(() => next && isDrawn(next), 'the card that came');
    theStage().style.marginTop = '';
  });

  it('are drawn when a reader comes to them', async () => {
    const cards = await placeManyHeld();
    const last = cards[39]!;
    expect(isDrawn(last)).to.equal(false);
    last.id = 'last';
    location.hash = '#last';
    await until(() => isDrawn(last), 'the card that the fragment leads to');
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('are drawn before the page is printed', async () => {
    const cards = await placeManyHeld();
    expect(isDrawn(cards[39]!)).to.equal(false);
    dispatchEvent(new Event('beforeprint'));
    // What is asked for in an event is drawn before anything else happens.
    await Promise.resolve();
    await Promise.all(cards.map((card) => card.updateComplete));
    expect(cards.every(isDrawn)).to.equal(true);
  });

  it('are drawn before the page is printed, even if it is printed at once', async () => {
    holdIdle();
    const cards = placeMany(300);
    // The first updates of many elements are done in turn.
    for (let tick = 0; tick < 10; tick++) await Promise.resolve();
    dispatchEvent(new Event('beforeprint'));
    await Promise.resolve();
    await Promise.all(cards.map((card) => card.updateComplete));
    expect(cards.filter(isDrawn).length).to.equal(300);
  });

  it('are loaded before the page is printed if their document is there', async () => {
    const src = 'https://factchecker.example/print.json';
    const fetcher = answering(json({ cases: [SHORT, { ...SHORT, id: 'far' }] }));
    const near = place({ src: `${src}#storks`, fetcher });
    await until(() => isDrawn(near), 'the first card');
    const space = document.createElement('div');
    space.style.blockSize = '9000px';
    theStage().append(space);
    const far = place({ src: `${src}#far`, fetcher });
    await frames();
    expect(isDrawn(far)).to.equal(false);
    dispatchEvent(new Event('beforeprint'));
    for (let tick = 0; tick < 30; tick++) await Promise.resolve();
    expect(isDrawn(far)).to.equal(true);
    expect(fetcher.calls.length).to.equal(1);
  });

  it('are drawn at once where they are to be', async () => {
    holdIdle();
    const cards = placeMany(20, { case: FULL, loading: 'eager' });
    await Promise.all(cards.map((card) => card.updateComplete));
    expect(cards.every(isDrawn)).to.equal(true);
  });

  it('hold a place that fits their text, or the one reserved', async () => {
    const [first, ...others] = await placeManyHeld(30);
    const reserved = place({ case: FULL, reserve: '700' });
    const isLike = (height: number, like: number): boolean => height > like / 3 && height < like * 3;
    await until(() => isLike(others[28]!.offsetHeight, first!.offsetHeight), 'a height like that of the first');
    await until(() => reserved.offsetHeight === 700, 'the height reserved');
    expect(isDrawn(others[28]!)).to.equal(false);
  });

  it('do not move what a reader looks at when they are drawn above it', async function () {
    // Safari has no scroll anchoring before 2026.
    if (!CSS.supports('overflow-anchor', 'auto')) this.skip();
    const cards = await placeManyHeld();
    const below = document.createElement('p');
    below.textContent = 'Where the reader is';
    below.style.marginBlock = '0 3000px';
    theStage().append(below);
    await frames();
    below.scrollIntoView({ block: 'center' });
    await frames();
    await frames();
    const { top } = below.getBoundingClientRect();
    letIdle();
    await until(() => cards.every(isDrawn), 'all cards');
    await frames();
    expect(below.getBoundingClientRect().top).to.be.closeTo(top, 1);
  });

  it('are drawn though one of them cannot be', async () => {
    const cards = await placeManyHeld();
    const [broken] = cards.splice(30, 1);
    Object.defineProperty(broken, 'draw', { value: () => { throw new Error('broken'); } }); // prettier-ignore
    letIdle();
    await until(() => cards.every(isDrawn), 'the others');
    expect(broken!.matches(':state(error)')).to.equal(true);
  });

  it('are left alone once they are gone', async () => {
    const cards = await placeManyHeld();
    const last = cards[39]!;
    last.remove();
    letIdle();
    await until(() => cards.slice(0, 39).every(isDrawn), 'the others');
    expect(isDrawn(last)).to.equal(false);
    theStage().prepend(last);
    await until(() => isDrawn(last), 'the card that came back');
  });
});
