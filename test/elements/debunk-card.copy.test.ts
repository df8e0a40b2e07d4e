import { expect } from 'chai';
import type { DebunkCard } from '../../src/elements/debunk-card/debunk-card.js';
import { watchRejections } from '../data/fetchers.js';
import { button, fallback, lines, listen, part, place, show, textOf, theStage, until, useStage, wait } from './card.js';
import { ARABIC, FULL, RETRACTED, SHORT } from './fixtures.js';

const CREDIT = 'Made up (Facts Example, https://facts.example/storks)';

/** Puts something in place of what the browser has on `navigator`, for the running test. */
const stubbed: string[] = [];
function stub(name: 'clipboard' | 'share', value: unknown): void {
  Object.defineProperty(navigator, name, { configurable: true, value });
  stubbed.push(name);
}

/** A clipboard that takes note of what is written; or one that refuses. */
function clipboard(refuses = false): string[] {
  const written: string[] = [];
  stub('clipboard', {
    writeText: (text: string) => {
      if (refuses) return Promise.reject(new DOMException('no', 'NotAllowedError'));
      written.push(text);
      return Promise.resolve();
    },
  });
  return written;
}

const notice = (card: DebunkCard) => textOf(card.renderRoot.querySelector('[role=status]'));

/** The pointer comes to a card, as it does before anything is selected in it. */
async function pointAt(card: DebunkCard): Promise<void> {
  card.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
  await Promise.all([import('../../src/elements/debunk-card/actions.js'), import('../../src/elements/base/credit.js')]);
  // The card has asked for them too, and may be told after us.
  await wait(50);
}

/** Selects from one node to the end of another. */
function select(from: Node, to: Node = from): void {
  const selection = getSelection()!;
  selection.removeAllRanges();
  selection.setBaseAndExtent(from, 0, to, to.childNodes.length);
}

/** Copies, as the browser does where the selection is: what then is on the clipboard; undefined where the browser puts it. */
function copy(at: EventTarget): string | undefined {
  const clipboardData = new DataTransfer();
  const event = new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true, composed: true });
  at.dispatchEvent(event);
  return event.defaultPrevented ? event.clipboardData!.getData('text/plain') : undefined;
}

describe('what is taken from a <debunk-card>', () => {
  useStage();
  watchRejections();
  afterEach(() => {
    for (const name of stubbed.splice(0)) Reflect.deleteProperty(navigator, name);
    getSelection()?.removeAllRanges();
  });

  describe('by its buttons:', () => {
    it('the link', async () => {
      const written = clipboard();
      const { events } = listen();
      const card = await show({ case: SHORT });
      button(card, 'Copy link').click();
      await until(() => notice(card), 'the notice');
      expect(notice(card)).to.equal('Link copied.');
      expect(written).to.deep.equal(['https://facts.example/storks']);
      expect(events.at(-1)!.type).to.equal('debunk-copy');
      expect(events.at(-1)!.detail).to.deep.equal({ text: 'https://facts.example/storks' });
    });

    it('the text: the verdict and the source in front of the claim', async () => {
      const written = clipboard();
      const { events } = listen();
      const card = await show({ case: FULL });
      button(card, 'Copy text').click();
      await until(() => notice(card), 'the notice');
      expect(written).to.deep.equal([
        [
          'Pants on fire! (Facts Example, https://facts.example/lake)',
          'The claim: Soldiers drained the lake in one night.',
          'Nobody was told.',
          'The reality: The lake is full.',
          'The gauge has stood at 4.1 m since January, see https://gauge.example/lake.',
        ].join('\n\n'),
      ]);
      expect(events.filter(({ type }) => type === 'debunk-copy').map(({ detail }) => detail as unknown)).to.deep.equal([
        { text: written[0] },
      ]);
    });

    it('the text in the words of the page', async () => {
      const written = clipboard();
      const card = await show({ case: ARABIC, lang: 'ar' });
      button(card, 'نسخ النص').click();
      await until(() => notice(card), 'the notice');
      expect(notice(card)).to.equal('نُسخ النص.');
      expect(written[0]!.split('\n\n')).to.deep.equal([
        'مختلق (Facts Example, https://facts.example/ar/storks)',
        'الادعاء: شوهدت طيور اللقلق وهي تصوّت.',
        'الحقيقة: طيور اللقلق لا تصوّت.',
      ]);
    });

    it('or the reader is told that the browser does not allow it', async () => {
      clipboard(true);
      const { names } = listen();
      const card = await show({ case: SHORT });
      button(card, 'Copy text').click();
      await until(() => notice(card), 'the notice');
      expect(notice(card)).to.equal('Your browser did not allow copying.');
      expect(names).to.deep.equal(['debunk-load']);
    });

    it('also where the browser has no clipboard', async () => {
      stub('clipboard', undefined);
      const card = await show({ case: SHORT });
      button(card, 'Copy link').click();
      await until(() => notice(card), 'the notice');
      expect(notice(card)).to.equal('Your browser did not allow copying.');
    });

    it('the link and the verdict to share, where the browser can', async () => {
      const shared: ShareData[] = [];
      stub('share', (data: ShareData) => {
        shared.push(data);
        return Promise.resolve();
      });
      const { events } = listen();
      const card = await show({ case: SHORT });
      button(card, 'Share').click();
      await until(() => events.length > 1, 'the event');
      expect(shared).to.deep.equal([{ title: CREDIT, text: CREDIT, url: 'https://facts.example/storks' }]);
      expect(events.at(-1)!.detail).to.deep.equal({ text: CREDIT });
    });

    it('nothing when the reader closes the sheet, which is no failure', async () => {
      stub('share', () => Promise.reject(new DOMException('closed', 'AbortError')));
      const { names } = listen();
      const card = await show({ case: SHORT });
      button(card, 'Share').click();
      await wait(50);
      expect(notice(card)).to.equal('');
      expect(names).to.deep.equal(['debunk-load']);
    });

    it('and the focus stays on the button', async () => {
      clipboard();
      const card = await show({ case: SHORT });
      button(card, 'Copy link').focus();
      button(card, 'Copy link').click();
      await until(() => notice(card), 'the notice');
      expect(textOf(card.shadowRoot!.activeElement)).to.equal('Copy link');
    });

    it('by the keyboard too, each of them', async () => {
      const card = await show({ case: SHORT });
      const reached = Array.from(card.renderRoot.querySelectorAll('button'), (each) => {
        each.focus();
        return textOf(card.shadowRoot!.activeElement);
      });
      expect(reached.slice(0, 2)).to.deep.equal(['Copy link', 'Copy text']);
    });
  });

  describe('by selecting and copying', () => {
    it('the claim: the verdict and the source stand in front of it', async () => {
      const { events } = listen();
      const card = await show({ case: SHORT });
      await pointAt(card);
      const quoted = card.renderRoot.querySelector('blockquote p')!;
      select(quoted);
      const text = copy(quoted);
      expect(text).to.equal(`${CREDIT}\n\nStorks were seen to vote.`);
      expect(events.at(-1)!.type).to.equal('debunk-copy');
      expect(events.at(-1)!.detail).to.deep.equal({ text });
    });

    it('a part of the claim', async () => {
      const card = await show({ case: SHORT });
      await pointAt(card);
      const words = textNode(card.renderRoot.querySelector('blockquote p')!);
      getSelection()!.setBaseAndExtent(words, 0, words, 6);
      expect(copy(card)).to.equal(`${CREDIT}\n\nStorks`);
    });

    it('the claim selected backwards', async () => {
      const card = await show({ case: SHORT });
      await pointAt(card);
      const words = textNode(card.renderRoot.querySelector('blockquote p')!);
      getSelection()!.setBaseAndExtent(words, 6, words, 0);
      expect(copy(card)).to.equal(`${CREDIT}\n\nStorks`);
    });

    it('the title', async () => {
      const card = await show({ case: SHORT });
      await pointAt(card);
      const heading = part(card, 'title')!.querySelector('.words')!;
      select(heading);
      expect(copy(heading)).to.equal(`${CREDIT}\n\nStorks do not vote`);
    });

    it('the claim and what follows it', async () => {
      const card = await show({ case: SHORT });
      await pointAt(card);
      select(card.renderRoot.querySelector('blockquote p')!, card.renderRoot.querySelector('[part=reality] .rich p')!);
      const text = copy(card)!;
      expect(text.indexOf(CREDIT)).to.equal(0);
      expect(text.indexOf('Storks were seen to vote.')).to.be.above(0);
      expect(text.indexOf('Storks do not vote.')).to.be.above(text.indexOf('Storks were seen to vote.'));
    });

    it('the claim and what stands below the card in the page', async () => {
      const card = await show({ case: SHORT });
      const below = fallback('The end of the article.');
      theStage().append(below);
      await pointAt(card);
      select(card.renderRoot.querySelector('blockquote p')!, below);
      const text = copy(card);
      // Where an engine ends such a selection at the card, there is nothing to credit.
      if (text !== undefined) expect(text).to.contain(CREDIT);
    });

    it('the reality alone: as it is', async () => {
      const card = await show({ case: SHORT });
      await pointAt(card);
      const reality = card.renderRoot.querySelector('[part=reality] .rich p')!;
      select(reality);
      expect(copy(reality)).to.equal(undefined);
    });

    it('what stands elsewhere in the page: as it is, and no event', async () => {
      const { names } = listen();
      const card = await show({ case: SHORT });
      const elsewhere = fallback('Something else.');
      theStage().append(elsewhere);
      await pointAt(card);
      select(elsewhere);
      expect(copy(elsewhere)).to.equal(undefined);
      getSelection()!.removeAllRanges();
      expect(copy(elsewhere)).to.equal(undefined);
      expect(names).to.deep.equal(['debunk-load']);
    });

    it('only the card that is copied from says so', async () => {
      const [one, two] = [await show({ case: SHORT }), await show({ case: FULL })];
      await pointAt(one);
      await pointAt(two);
      const { events } = listen();
      const quoted = one.renderRoot.querySelector('blockquote p')!;
      select(quoted);
      expect(copy(quoted)).to.equal(`${CREDIT}\n\nStorks were seen to vote.`);
      expect(events.map(({ target }) => target === one)).to.deep.equal([true]);
    });

    it('found with the keyboard or by searching the page, where no pointer came', async () => {
      const card = await show({ case: SHORT });
      const quoted = card.renderRoot.querySelector('blockquote p')!;
      select(quoted);
      document.dispatchEvent(new Event('selectionchange'));
      let copied: string | undefined;
      await until(() => (copied = copy(quoted)), 'the code that copies');
      expect(copied).to.equal(`${CREDIT}\n\nStorks were seen to vote.`);
    });

    it('a card inside of another shadow root', async () => {
      const outer = document.createElement('div');
      const card = Object.assign(document.createElement('debunk-card'), { case: SHORT });
      outer.attachShadow({ mode: 'open' }).append(card);
      theStage().append(outer);
      await until(() => part(card, 'card'), 'the card');
      await pointAt(card);
      const quoted = card.renderRoot.querySelector('blockquote p')!;
      select(quoted);
      expect(copy(quoted)).to.equal(`${CREDIT}\n\nStorks were seen to vote.`);
    });

    it('a withdrawn verdict does not come back', async () => {
      const card = await show({ case: RETRACTED });
      await pointAt(card);
      const heading = part(card, 'title')!;
      select(heading);
      expect(copy(heading) ?? '').not.to.contain('Pants on fire!');
    });

    it('the fallback: as it is', async () => {
      const text = fallback();
      const card = place({ case: { hello: 'there' } }, text);
      await until(() => lines(card).length > 1, 'the error');
      await pointAt(card);
      select(text);
      expect(copy(text)).to.equal(undefined);
    });

    it('as before once the card is out of the page', async () => {
      const card = await show({ case: SHORT });
      await pointAt(card);
      const { names } = listen(document.body);
      card.remove();
      expect(copy(document.body)).to.equal(undefined);
      expect(names).to.deep.equal([]);
    });
  });
});

/** The first text of an element that is more than white space. */
function textNode(element: Element): Text {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) if (textOf(node)) return node as Text;
  throw new Error('No text');
}
