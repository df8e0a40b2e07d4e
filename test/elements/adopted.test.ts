import { expect } from 'chai';
import type { DebunkCard } from '../../src/elements/debunk-card/debunk-card.js';
import { watchRejections } from '../data/fetchers.js';
import { fallback, make, part, settled, show, theStage, useStage, wait } from './card.js';
import { FULL, SHORT } from './fixtures.js';

/** A frame in the page with a document of its own, as those of editors and previews. */
function frame(): Document {
  const element = document.createElement('iframe');
  element.style.inlineSize = '700px';
  theStage().append(element);
  return element.contentDocument!;
}

/** What a card looks like, as far as its style sheet says. */
const look = (card: DebunkCard) => [
  card.ownerDocument.defaultView!.getComputedStyle(part(card, 'icon')!).blockSize,
  card.ownerDocument.defaultView!.getComputedStyle(part(card, 'title')!).fontWeight,
  card.ownerDocument.defaultView!.getComputedStyle(card).display,
];

/** Selects the claim in the document of a card and copies: what then is on the clipboard. */
function copyClaim(card: DebunkCard): string | undefined {
  const { ownerDocument } = card;
  const text = part(card, 'claim')!.querySelector('blockquote p')!.firstChild!;
  ownerDocument.getSelection()!.setBaseAndExtent(text, 0, text, 6);
  const { DataTransfer, ClipboardEvent } = ownerDocument.defaultView as unknown as typeof globalThis;
  const clipboardData = new DataTransfer();
  const event = new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true, composed: true });
  card.dispatchEvent(event);
  return event.defaultPrevented ? event.clipboardData!.getData('text/plain') : undefined;
}

describe('a card in another document', () => {
  useStage();
  watchRejections();

  it('keeps its look on its way into a frame and back', async () => {
    const card = await show({ case: FULL });
    const before = look(card);
    expect(before[0]).to.match(/^\d\d(\.\d+)?px$/);
    const inner = frame();
    inner.body.append(card);
    expect(look(card)).to.deep.equal(before);
    theStage().append(card);
    expect(look(card)).to.deep.equal(before);
  });

  it('keeps it through a document that has no window', async () => {
    const card = await show({ case: FULL });
    const before = look(card);
    const template = document.createElement('template');
    template.content.append(card);
    theStage().append(template.content);
    expect(look(card)).to.deep.equal(before);
  });

  it('is drawn where it comes into a frame first', async () => {
    const plain = look(await show({ case: FULL }));
    const inner = frame();
    const card = make({ case: FULL }, fallback());
    inner.body.append(card);
    await settled(card);
    expect(look(card)).to.deep.equal(plain);
  });

  it('credits what is copied there, and again in its first document', async () => {
    const card = await show({ case: SHORT });
    card.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    // The card has asked for this before, so it has it first.
    await import('../../src/elements/base/credit.js');
    await wait(20);
    const inner = frame();
    inner.body.append(card);
    await Promise.resolve();
    expect(copyClaim(card)).to.equal('Made up (Facts Example, https://facts.example/storks)\n\nStorks');
    theStage().append(card);
    await Promise.resolve();
    expect(copyClaim(card)).to.equal('Made up (Facts Example, https://facts.example/storks)\n\nStorks');
  });
});
