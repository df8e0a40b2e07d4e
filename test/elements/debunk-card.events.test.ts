import { expect } from 'chai';
import {
  DebunkCopyEvent,
  DebunkErrorEvent,
  DebunkLoadEvent,
  DebunkToggleEvent,
} from '../../src/elements/base/events.js';
import { answering, watchRejections } from '../data/fetchers.js';
import { button, fallback, json, lines, listen, part, place, show, theStage, until, useStage, wait } from './card.js';
import { ARABIC, FULL, SHORT } from './fixtures.js';

let count = 0;
const newAddress = () => `https://factchecker.example/events/${String(++count)}.json`;
const status = (code: number) => new Response('', { status: code });

describe('<debunk-card> tells the page', () => {
  useStage();
  watchRejections();

  it('of a case that is drawn, with what was odd in it', async () => {
    const { events } = listen();
    await show({ case: { ...SHORT, status: 'gone', published: '03/04/2020' } });
    await until(() => events.length, 'the event');
    const [event] = events;
    if (!(event instanceof DebunkLoadEvent)) throw new Error('Not a DebunkLoadEvent');
    expect(event.detail.case.title).to.equal('Storks do not vote');
    expect(event.detail.case.claim!.text).to.deep.equal([
      { type: 'paragraph', children: ['Storks were seen to vote.'] },
    ]);
    expect(event.detail.warnings).to.have.deep.members([
      { kind: 'value', path: 'status' },
      { kind: 'date', path: 'published' },
    ]);
  });

  it('only when it is drawn', async () => {
    for (const [lang, data, word] of [
      ['en', SHORT, 'Verdict: Made up Storks do not vote'],
      ['ar', ARABIC, `الحكم: مختلق ${ARABIC.title}`],
    ] as const) {
      const told = new Promise<string[]>((resolve) => {
        theStage().addEventListener('debunk-load', (event) => resolve(lines(event.target as Element)), { once: true });
      });
      place({ case: data, lang });
      expect(await told, lang).to.include(word);
    }
  });

  it('of an error, typed', async () => {
    const { events } = listen();
    const src = newAddress();
    await show({ src, fetcher: answering(status(404)) });
    await until(() => events.length, 'the event');
    const [event] = events;
    if (!(event instanceof DebunkErrorEvent)) throw new Error('Not a DebunkErrorEvent');
    expect(event.detail).to.include({ kind: 'http', status: 404, url: src });
    expect(event.detail.message).to.be.a('string').that.is.not.empty;
  });

  it('once for each outcome, in their order', async () => {
    const { names } = listen();
    const card = await show({ src: newAddress(), fetcher: answering(status(404), json(SHORT)) }, fallback());
    await until(() => names.length === 1, 'the error');
    card.reload();
    await until(() => names.length === 2, 'the case');
    card.case = FULL;
    await until(() => names.length === 3, 'the other case');
    card.case = { hello: 'there' };
    await until(() => names.length === 4, 'the other error');
    // None of these is a new outcome.
    card.variant = 'compact';
    card.lang = 'ar';
    card.append(fallback('More.'));
    theStage().prepend(card);
    card.requestUpdate();
    await wait(100);
    expect(names).to.deep.equal(['debunk-error', 'debunk-load', 'debunk-load', 'debunk-error']);
  });

  it('only of the last of several that are set at once', async () => {
    const { events } = listen();
    const card = await show({ case: SHORT });
    await until(() => events.length, 'the event');
    card.case = { title: 'Second' };
    card.case = { title: 'Third' };
    await wait(50);
    expect(events.map(({ detail }) => (detail as DebunkLoadEvent['detail']).case.title)).to.deep.equal([
      'Storks do not vote',
      'Third',
    ]);
  });

  it('of what a reader opens and closes', async () => {
    const { events } = listen();
    const card = await show({ case: FULL });
    const open = (name: string) => {
      part(card, name)!.querySelector('summary')!.click();
    };
    open('appearances');
    open('appearances');
    open('background');
    open('sources');
    const toggles = events.filter((event) => event instanceof DebunkToggleEvent);
    expect(toggles.map(({ detail }) => detail)).to.deep.equal([
      { section: 'appearances', open: true },
      { section: 'appearances', open: false },
      { section: 'background', open: false },
      { section: 'sources', open: false },
    ]);
    expect((part(card, 'background') as HTMLDetailsElement).open).to.equal(false);
    expect((part(card, 'appearances') as HTMLDetailsElement).open).to.equal(false);
  });

  it('not of what was open from the start', async () => {
    const { names } = listen();
    await show({ case: FULL });
    await wait(50);
    expect(names).to.deep.equal(['debunk-load']);
  });

  it('what stays open when the card is drawn anew', async () => {
    const card = await show({ case: FULL });
    part(card, 'appearances')!.querySelector('summary')!.click();
    part(card, 'background')!.querySelector('summary')!.click();
    card.lang = 'ar';
    await until(() => part(card, 'card')!.lang === 'ar', 'Arabic');
    expect((part(card, 'appearances') as HTMLDetailsElement).open).to.equal(true);
    expect((part(card, 'background') as HTMLDetailsElement).open).to.equal(false);
  });

  it('across the shadow roots around it', async () => {
    const outer = document.createElement('div');
    const card = Object.assign(document.createElement('debunk-card'), { case: FULL });
    outer.attachShadow({ mode: 'open' }).append(card);
    theStage().append(outer);
    const { events } = listen(document.body);
    await until(() => events.length, 'the event');
    part(card, 'appearances')!.querySelector('summary')!.click();
    button(card, 'Copy text').click();
    await until(() => events.length > 1, 'the other event');
    for (const { bubbles, composed, cancelable, type } of events) {
      expect({ bubbles, composed, cancelable }, type).to.deep.equal({
        bubbles: true,
        composed: true,
        cancelable: false,
      });
    }
  });

  it('with classes that can be made by hand', () => {
    const made: [CustomEvent, string, unknown][] = [
      [new DebunkToggleEvent('sources', true), 'debunk-toggle', { section: 'sources', open: true }],
      [new DebunkCopyEvent('text'), 'debunk-copy', { text: 'text' }],
      [new DebunkErrorEvent({ kind: 'empty', message: 'x' }), 'debunk-error', { kind: 'empty', message: 'x' }],
    ];
    for (const [event, type, detail] of made) {
      expect([event.type, event.bubbles, event.composed]).to.deep.equal([type, true, true]);
      expect(event.detail).to.deep.equal(detail);
    }
  });
});
