import { expect } from 'chai';
import type { DebunkCard } from '../../src/elements/debunk-card/debunk-card.js';
import type { SourceElement } from '../../src/elements/base/source-element.js';
import type { CaseError } from '../../src/model/result.js';
import { answering } from '../data/fetchers.js';
import { button, fallback, frames, json, listen, make, part, seen, settled, states, theStage, until, useStage, wait } from './card.js'; // prettier-ignore
import { FULL, SHORT } from './fixtures.js';
import { COLLECTION, one, settled as settledList } from './list.js';

type Element = SourceElement<unknown, unknown>;

const boom = (): never => {
  throw new Error('boom');
};
/** Makes a method or a property of an element throw. */
const breakOf = (name: string) => (element: object) => {
  Object.defineProperty(element, name, { configurable: true, get: () => boom, set: boom });
};

/** What may throw while an element is put into the page and drawn. */
const PLACES: Record<string, (element: Element) => void> = {
  'in willUpdate': breakOf('willUpdate'),
  'in update': breakOf('update'),
  'in render': breakOf('render'),
  'in draw': breakOf('draw'),
  'in updated': breakOf('updated'),
  'in firstUpdated': breakOf('firstUpdated'),
  'in redraw, always': breakOf('redraw'),
  'in a controller as it comes into the page': (element) => element.addController({ hostConnected: boom }),
  'in a controller before an update': (element) => element.addController({ hostUpdate: boom }),
  'in a controller after an update': (element) => element.addController({ hostUpdated: boom }),
  'in what the page took away: closest': breakOf('closest'),
  'in what the page took away: querySelector': breakOf('querySelector'),
  'in what the page took away: getRootNode': breakOf('getRootNode'),
};

/** Notes what reaches the page's own handlers of errors. */
function useErrors(): unknown[] {
  const errors: unknown[] = [];
  const note = (event: ErrorEvent | PromiseRejectionEvent): void => {
    errors.push('reason' in event ? event.reason : event.error);
    event.preventDefault();
  };
  let onerror: typeof window.onerror;
  beforeEach(() => {
    errors.length = 0;
    ({ onerror } = window);
    // The test runner's own.
    window.onerror = null;
    addEventListener('error', note);
    addEventListener('unhandledrejection', note);
  });
  afterEach(() => {
    window.onerror = onerror;
    removeEventListener('error', note);
    removeEventListener('unhandledrejection', note);
  });
  return errors;
}

describe('whatever throws in an element leaves its fallback shown:', () => {
  useStage();
  const errors = useErrors();

  /** The fallback is all there is but for a message; one event says so; nothing else is told. */
  async function expectFallback(element: Element, events: CustomEvent[]): Promise<void> {
    await until(() => events.length, 'the event');
    await element.updateComplete;
    await frames();
    await wait(20);
    expect(events.map(({ type, detail }) => [type, (detail as CaseError).kind])).to.deep.equal([
      ['debunk-error', 'internal'],
    ]);
    expect(seen(element.shadowRoot!)[0]).to.equal('Read the fact-check.');
    expect(seen(element.shadowRoot!).slice(1).join()).to.match(/^(The fact-checks? could not be shown\.)?$/);
    expect(states(element as unknown as DebunkCard)).to.deep.equal(['error']);
    expect(errors).to.deep.equal([]);
  }

  for (const [name, data] of Object.entries({
    'debunk-card': { case: FULL },
    'narrative-list': { cases: COLLECTION },
    'narrative-chart': { cases: COLLECTION },
    'debunk-verdict': { label: 'Made up', by: 'Facts Example' },
  })) {
    const build = (): Element => {
      const element = Object.assign(document.createElement(name as 'debunk-card'), data) as unknown as Element;
      element.append(fallback());
      return element;
    };
    const isReady = (element: Element) => () => element.matches(':state(ready)');

    for (const [where, sabotage] of Object.entries(PLACES)) {
      it(`<${name}>, ${where}`, async () => {
        const { events } = listen();
        const element = build();
        sabotage(element);
        theStage().append(element);
        await expectFallback(element, events);
      });
    }

    it(`<${name}>, in a later update`, async () => {
      const element = build();
      theStage().append(element);
      await until(isReady(element), 'the data');
      const { events } = listen();
      breakOf('render')(element);
      element.requestUpdate();
      await expectFallback(element, events);
    });

    it(`<${name}>, as an attribute is set`, async () => {
      const element = build();
      theStage().append(element);
      await until(isReady(element), 'the data');
      const { events } = listen();
      breakOf('theme')(element);
      element.setAttribute('theme', 'dark');
      await expectFallback(element, events);
    });

    it(`<${name}>, as it leaves the page`, async () => {
      const element = build();
      theStage().append(element);
      await until(isReady(element), 'the data');
      const { events } = listen(element);
      element.addController({ hostDisconnected: boom });
      element.remove();
      await until(() => events.length, 'the event');
      expect(errors).to.deep.equal([]);
      theStage().append(element);
      await expectFallback(element, events);
    });

    it(`<${name}>, and with other data it is drawn`, async () => {
      const { events } = listen();
      const element = build();
      breakOf('render')(element);
      theStage().append(element);
      await expectFallback(element, events);
      Reflect.deleteProperty(element, 'render');
      Object.assign(element, { case: SHORT, cases: [SHORT], tone: 'false' });
      await until(isReady(element), 'the other data');
      await element.updateComplete;
      // A chart says no verdicts.
      expect(seen(element.shadowRoot!).join()).to.match(/Made up|1 case/);
    });

    it(`<${name}>, without a fallback: the reader is told`, async () => {
      const element = build();
      element.replaceChildren();
      breakOf('draw')(element);
      theStage().append(element);
      await until(() => element.matches(':state(error)'), 'the end');
      await element.updateComplete;
      expect(seen(element.shadowRoot!).join()).to.match(/^The fact-checks? could not be shown\.$/);
    });
  }

  it('while the states of elements cannot be told: they are drawn all the same', async () => {
    const attachInternals = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'attachInternals')!;
    breakOf('attachInternals')(HTMLElement.prototype);
    const card = make({ case: FULL }, fallback());
    Object.defineProperty(HTMLElement.prototype, 'attachInternals', attachInternals);
    const { names } = listen();
    theStage().append(card);
    await until(() => names.length, 'the event');
    expect(names).to.deep.equal(['debunk-load']);
    expect(seen(card.shadowRoot!).join()).to.contain('Pants on fire!');
    expect(errors).to.deep.equal([]);
  });

  describe('a card', () => {
    const shown = async (): Promise<DebunkCard> => {
      const card = make({ case: FULL }, fallback());
      theStage().append(card);
      return settled(card);
    };

    it('in a listener of a part of it', async () => {
      const card = await shown();
      const { events } = listen();
      const details = part(card, 'appearances')!;
      breakOf('open')(details);
      Object.defineProperty(details, 'open', { get: boom });
      details.querySelector('summary')!.click();
      await expectFallback(card as unknown as Element, events);
    });

    it('in what a button does later', async () => {
      const card = await shown();
      const { events } = listen();
      Object.defineProperty(card, 'updateComplete', {
        configurable: true,
        get: () => Promise.reject(new Error('boom')),
      });
      button(card, 'Copy link').click();
      await until(() => events.some(({ type }) => type === 'debunk-error'), 'the event');
      Reflect.deleteProperty(card, 'updateComplete');
      await expectFallback(card as unknown as Element, events);
    });

    it('in a listener for what happens in the page', async () => {
      const card = make(
        { src: 'https://factchecker.example/guard.json', fetcher: answering(new TypeError('off')) },
        fallback(),
      );
      theStage().append(card);
      await settled(card);
      const { events } = listen();
      breakOf('isConnected')(card);
      Object.defineProperty(card, 'isConnected', { configurable: true, get: boom });
      dispatchEvent(new CustomEvent('online'));
      await until(() => events.length, 'the event');
      Reflect.deleteProperty(card, 'isConnected');
      await expectFallback(card as unknown as Element, events);
    });

    it('in an observer of its size', async () => {
      const { ResizeObserver } = window;
      const callbacks: (() => void)[] = [];
      window.ResizeObserver = class {
        constructor(callback: ResizeObserverCallback) {
          callbacks.push(() => callback([], this));
        }
        observe = (): void => undefined;
        unobserve = (): void => undefined;
        disconnect = (): void => undefined;
      };
      try {
        const card = make({ case: FULL }, fallback());
        const hidden = document.createElement('div');
        hidden.style.display = 'none';
        theStage().append(hidden);
        hidden.append(card);
        await until(() => card.renderRoot.querySelector('.card'), 'the card');
        const { events } = listen();
        hidden.style.display = '';
        Object.defineProperty(part(card, 'card'), 'clientWidth', { get: boom });
        for (const callback of callbacks) callback();
        await expectFallback(card as unknown as Element, events);
      } finally {
        window.ResizeObserver = ResizeObserver;
      }
    });

    it('in what a page gives it to fetch with, it is the network’s fault as ever', async () => {
      const { events } = listen();
      const card = make({ src: 'https://factchecker.example/boom.json', fetcher: boom, loading: 'eager' }, fallback());
      theStage().append(card);
      await settled(card);
      await until(() => events.length, 'the event');
      expect((events[0]!.detail as CaseError).kind).to.equal('network');
      expect(errors).to.deep.equal([]);
    });

    it('is the only one that does not come', async () => {
      const cards = [make({ case: SHORT }), make({ case: SHORT }, fallback()), make({ case: SHORT })];
      breakOf('render')(cards[1]!);
      theStage().append(...cards);
      const isDrawn = (card: DebunkCard) => !!part(card, 'card');
      await until(() => isDrawn(cards[0]!) && isDrawn(cards[2]!), 'the others');
      expect(seen(cards[1]!.shadowRoot!)[0]).to.equal('Read the fact-check.');
      expect(errors).to.deep.equal([]);
    });
  });

  it('a list, in what it does once its reader has paused', async () => {
    const list = Object.assign(document.createElement('narrative-list'), { cases: COLLECTION, urlState: 'guard' });
    list.append(fallback());
    theStage().append(list);
    await settledList(list);
    const field = one<HTMLInputElement>(list, '#text');
    field.value = 'lake';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await list.updateComplete;
    const { events } = listen();
    history.pushState = history.replaceState = boom;
    await until(() => events.length, 'the event');
    Reflect.deleteProperty(history, 'pushState');
    Reflect.deleteProperty(history, 'replaceState');
    await expectFallback(list as unknown as Element, events);
  });

  it('a provider: the elements in it are shown', async () => {
    const { events } = listen();
    const provider = document.createElement('debunk-provider');
    breakOf('willUpdate')(provider);
    const card = make({ case: SHORT });
    provider.append(card);
    theStage().append(provider);
    await settled(card);
    expect(part(card, 'card')).not.to.equal(null);
    expect(events.filter(({ type }) => type === 'debunk-error').map(({ detail }) => (detail as CaseError).kind)).to.deep.equal(['internal']); // prettier-ignore
    expect(errors).to.deep.equal([]);
  });

  it('not even the code that credits copied text', async () => {
    const card = make({
      src: 'https://factchecker.example/copy.json',
      fetcher: answering(json(SHORT)),
      loading: 'eager',
    });
    theStage().append(card);
    await settled(card);
    card.dispatchEvent(new PointerEvent('pointerover'));
    await wait(50);
    const getSelection = Object.getOwnPropertyDescriptor(Document.prototype, 'getSelection')!;
    Object.defineProperty(Document.prototype, 'getSelection', { ...getSelection, value: boom });
    try {
      card.dispatchEvent(new ClipboardEvent('copy', { bubbles: true, composed: true }));
    } finally {
      Object.defineProperty(Document.prototype, 'getSelection', getSelection);
    }
    expect(errors).to.deep.equal([]);
    expect(states(card)).to.deep.equal(['ready']);
  });
});
