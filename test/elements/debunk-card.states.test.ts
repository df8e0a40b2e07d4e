import { expect } from 'chai';
import type { ErrorKind } from '../../src/model/result.js';
import { answering, hang, watchRejections, type Answer } from '../data/fetchers.js';
import {
  button,
  fallback,
  frames,
  has,
  json,
  lines,
  listen,
  part,
  partText,
  place,
  script,
  seen,
  settled,
  show,
  states,
  textOf,
  theStage,
  until,
  useStage,
  wait,
} from './card.js';
import { SHORT } from './fixtures.js';

let count = 0;
const newAddress = () => `https://factchecker.example/states/${String(++count)}.json`;
const status = (code: number) => new Response('fault', { status: code, headers: { 'retry-after': '60' } });

/** A card that does not get its answer before `answer` is called. */
function waiting(...children: Node[]) {
  let answer: (response: Response) => void = () => undefined;
  const fetcher = answering(() => new Promise<Response>((resolve) => (answer = resolve)));
  const card = place({ src: newAddress(), fetcher, loading: 'eager' }, ...children);
  return { card, fetcher, answer: (response: Response) => answer(response) };
}

/** Lets the patience of a reader run out at once: the four seconds after which a card says that it is slow. */
function withoutPatience() {
  const { setTimeout: set, clearTimeout: clear } = globalThis;
  const waits = new Map<unknown, () => void>();
  globalThis.setTimeout = ((run: () => void, ms?: number) => {
    const timer = set(run, ms);
    if (ms === 4_000) waits.set(timer, run);
    return timer;
  }) as typeof setTimeout;
  globalThis.clearTimeout = (timer) => {
    waits.delete(timer);
    clear(timer);
  };
  return {
    runOut: () => {
      for (const run of waits.values()) run();
    },
    restore: () => {
      Object.assign(globalThis, { setTimeout: set, clearTimeout: clear });
    },
  };
}

describe('<debunk-card> is never blank', () => {
  useStage();
  watchRejections();

  describe('while it loads', () => {
    it('it shows the fallback, and no more', async () => {
      const { card, answer } = waiting(fallback());
      await frames();
      expect(states(card)).to.deep.equal(['loading']);
      expect(seen(card)).to.deep.equal(['Read the fact-check.']);
      expect(has(card, 'skeleton')).to.equal(false);
      answer(json(SHORT));
      await settled(card);
      expect(states(card)).to.deep.equal(['ready']);
      expect(seen(card)).not.to.contain('Read the fact-check.');
    });

    it('it holds the place where there is no fallback, and says what comes', async () => {
      const { card, answer } = waiting();
      await frames();
      expect(lines(card)).to.deep.equal(['The fact-check is loading.']);
      expect(part(card, 'skeleton')!.offsetHeight).to.be.above(150);
      answer(json(SHORT));
      await settled(card);
      expect(has(card, 'skeleton')).to.equal(false);
    });

    it('a script, a comment and white space are no fallback', async () => {
      const { card } = waiting(new Comment('nothing'), new Text('\n  '), script('alert(1)', 'text/plain'));
      await frames();
      expect(part(card, 'skeleton')!.offsetHeight).to.be.above(150);
    });

    it('a bare text is one', async () => {
      const { card } = waiting(new Text('Read on.'));
      await frames();
      expect(seen(card)).to.deep.equal(['Read on.']);
      expect(has(card, 'skeleton')).to.equal(false);
    });

    it('a picture is one', async () => {
      const image = Object.assign(document.createElement('img'), { alt: 'The lake', width: 80, height: 60 });
      const { card } = waiting(image);
      await frames();
      expect(has(card, 'skeleton')).to.equal(false);
    });

    it('what stands in another slot is none', async () => {
      const header = Object.assign(document.createElement('p'), { slot: 'header', textContent: 'Our check' });
      const { card } = waiting(header);
      await frames();
      expect(card.offsetHeight).to.be.above(50);
    });

    it('what is only for browsers without scripts is none', async () => {
      const { card } = waiting(Object.assign(document.createElement('noscript'), { textContent: 'Read on.' }));
      await frames();
      expect(card.offsetHeight).to.be.above(50);
    });

    it('a fallback that comes later takes the place of the skeleton', async () => {
      const { card } = waiting();
      await frames();
      card.append(fallback());
      await frames();
      expect(lines(card)).to.deep.equal(['Read the fact-check.']);
    });

    it('nothing moves for who does not want it', async () => {
      const { card } = waiting();
      await frames();
      expect(card.shadowRoot!.getAnimations()).to.deep.equal([]);
    });

    it('it says so when it takes longer than four seconds, and still shows the fallback', async () => {
      const patience = withoutPatience();
      try {
        const { card, answer } = waiting(fallback());
        await frames();
        expect(partText(card, 'status')).to.equal('');
        patience.runOut();
        await card.updateComplete;
        expect(seen(card)).to.deep.equal(['Read the fact-check.', 'The fact-check is taking a long time to load.']);
        expect(states(card)).to.deep.equal(['loading']);
        answer(json(SHORT));
        await until(() => states(card).includes('ready'), 'the case');
        await card.updateComplete;
        expect(lines(card).join(' ')).not.to.contain('taking long');
      } finally {
        patience.restore();
      }
    });

    it('it does not say so after it has come to an end', async () => {
      const patience = withoutPatience();
      try {
        const { card } = waiting(fallback());
        await frames();
        card.case = SHORT;
        await settled(card);
        patience.runOut();
        await card.updateComplete;
        expect(states(card)).to.deep.equal(['ready']);
      } finally {
        patience.restore();
      }
    });
  });

  describe('when there is no case', () => {
    const KINDS: [ErrorKind, string, Answer[], boolean][] = [
      ['network', 'The fact-check could not be reached.', [new TypeError('offline')], true],
      ['http', 'The fact-check could not be loaded. (404)', [status(404)], false],
      ['http', 'The fact-check could not be loaded. (403)', [status(403)], false],
      ['http', 'The fact-check could not be loaded. (410)', [status(410)], false],
      ['http', 'The fact-check could not be loaded. (408)', [status(408)], true],
      ['http', 'The fact-check could not be loaded. (429)', [status(429)], true],
      ['http', 'The fact-check could not be loaded. (500)', [status(500)], true],
      ['http', 'The fact-check could not be loaded. (502)', [status(502)], true],
      ['http', 'The fact-check could not be loaded. (503)', [status(503)], true],
      ['http', 'The fact-check could not be loaded. (504)', [status(504)], true],
      [
        'too-large',
        'The fact-check is too large to show here.',
        [new Response('{}', { headers: { 'content-length': '6000000' } })],
        false,
      ],
      ['not-json', 'The fact-check cannot be read.', [new Response('<!doctype html>')], false],
      ['format', 'The fact-check is in a format that cannot be read.', [json({ hello: 'there' })], false],
      ['empty', 'There is no fact-check here.', [new Response('')], false],
      ['empty', 'There is no fact-check here.', [json({ cases: [] })], false],
      ['empty', 'There is no fact-check here.', [json([])], false],
    ];

    for (const [kind, told, answers, canRetry] of KINDS) {
      it(`the fallback stays, and the reader is told: ${told}`, async () => {
        const { events } = listen();
        const card = await show({ src: newAddress(), fetcher: answering(...answers) }, fallback());
        expect(states(card)).to.deep.equal([kind === 'empty' ? 'empty' : 'error']);
        expect(seen(card)).to.deep.equal(['Read the fact-check.', told, ...(canRetry ? ['Try again'] : [])]);
        await until(() => events.length, 'the event');
        expect(events[0]!.detail).to.include({ kind });
      });

      it(`without a fallback too: ${told}`, async () => {
        const card = await show({ src: newAddress(), fetcher: answering(...answers) });
        expect(seen(card)).to.deep.equal([told, ...(canRetry ? ['Try again'] : [])]);
      });
    }

    it('a fact-check that is not the one meant is not shown', async () => {
      // The fetcher refuses the digest as a network failure; without one it answers.
      const fetcher = answering(({ integrity }) => (integrity ? Promise.reject(new TypeError('digest')) : json(SHORT)));
      const card = await show({ src: newAddress(), fetcher, integrity: 'sha256-x' }, fallback());
      expect(seen(card)).to.deep.equal([
        'Read the fact-check.',
        'This is not the fact-check that was meant to be shown here.',
      ]);
    });

    it('one that does not arrive in time can be asked for again', async function () {
      this.timeout(20_000);
      const card = place({ src: newAddress(), fetcher: answering(hang), loading: 'eager' }, fallback());
      for (let tries = 0; tries < 5 && !states(card).includes('error'); tries++) {
        await until(() => states(card).includes('error'), 'the end').catch(() => undefined);
      }
      await card.updateComplete;
      expect(seen(card)).to.deep.equal(['Read the fact-check.', 'The fact-check took too long to load.', 'Try again']);
    });

    it('a card without any data says so', async () => {
      const card = await show({}, fallback());
      expect(states(card)).to.deep.equal(['empty']);
      expect(seen(card)).to.deep.equal(['Read the fact-check.', 'There is no fact-check here.']);
    });

    it('a case without a title and a claim is none', async () => {
      const card = await show({ case: { verdict: { label: 'False' }, reality: 'Storks do not vote.' } }, fallback());
      expect(states(card)).to.deep.equal(['empty']);
      expect(seen(card)).to.deep.equal(['Read the fact-check.', 'There is no fact-check here.']);
    });

    it('a card that was ready shows its fallback again', async () => {
      const card = await show({ case: SHORT }, fallback());
      card.case = { hello: 'there' };
      await until(() => states(card).includes('error'), 'the error');
      await card.updateComplete;
      expect(seen(card)).to.deep.equal(['Read the fact-check.', 'The fact-check is in a format that cannot be read.']);
    });
  });

  describe('the button to try again', () => {
    it('loads again, and takes the reader to what it brought', async () => {
      const fetcher = answering(status(500), json(SHORT));
      const card = await show({ src: newAddress(), fetcher }, fallback());
      button(card, 'Try again').focus();
      button(card, 'Try again').click();
      await until(() => states(card).includes('ready'), 'the case');
      await until(() => card.shadowRoot!.activeElement === part(card, 'card'), 'the focus');
      expect(lines(card)[0]).to.equal('Verdict: Made up Storks do not vote');
    });

    it('stays under the finger of the reader when it does not help', async () => {
      const fetcher = answering(() => wait(20).then(() => status(500)));
      const card = await show({ src: newAddress(), fetcher }, fallback());
      button(card, 'Try again').focus();
      button(card, 'Try again').click();
      await until(() => fetcher.calls.length === 2 && states(card).includes('error'), 'the second error');
      await card.updateComplete;
      await wait(20);
      expect(textOf(card.shadowRoot!.activeElement)).to.equal('Try again');
    });

    it('does not move a reader who has gone on, when the network comes back later', async () => {
      const fetcher = answering(
        new TypeError('offline'),
        new TypeError('offline'),
        new TypeError('offline'),
        new TypeError('offline'),
        json(SHORT),
      );
      const elsewhere = document.createElement('input');
      theStage().append(elsewhere);
      const card = await show({ src: newAddress(), fetcher }, fallback());
      button(card, 'Try again').click();
      await until(() => fetcher.calls.length === 4 && states(card).includes('error'), 'the second error');
      elsewhere.focus();
      dispatchEvent(new Event('online'));
      await until(() => states(card).includes('ready'), 'the case');
      await wait(50);
      expect(document.activeElement?.localName).to.equal('input');
    });

    it('a case that comes by itself does not take the focus', async () => {
      const elsewhere = document.createElement('input');
      theStage().append(elsewhere);
      elsewhere.focus();
      await show({ src: newAddress(), fetcher: answering(json(SHORT)) });
      await wait(20);
      expect(document.activeElement?.localName).to.equal('input');
    });
  });

  it('unless it is hidden', async () => {
    const card = await show({ case: SHORT, hidden: true });
    expect(card.getBoundingClientRect().height).to.equal(0);
    expect(getComputedStyle(card).display).to.equal('none');
    card.hidden = false;
    expect(card.getBoundingClientRect().height).to.be.above(100);
  });

  it('and is in one state at a time', async () => {
    const fetcher = answering(
      () => wait(50).then(() => json(SHORT)),
      () => wait(50).then(() => status(404)),
    );
    const card = place({ src: newAddress(), fetcher, loading: 'eager' });
    const passed: string[] = [];
    const note = () => {
      const now = states(card).join(' ');
      if (passed.at(-1) !== now) passed.push(now);
    };
    const timer = setInterval(note, 1);
    await settled(card);
    note();
    card.src = newAddress();
    await until(() => states(card).includes('error'), 'the error');
    note();
    clearInterval(timer);
    expect(passed.filter(Boolean)).to.deep.equal(['loading', 'ready', 'loading', 'error']);
  });
});
