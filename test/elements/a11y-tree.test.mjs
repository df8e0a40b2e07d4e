// What a screen reader is given of a card, as Chromium computes it: roles, names and their order. The documentation shows
// the same files of a11y-tree.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launchChromium } from '../../tools/chromium.mjs';
import { expected, outlineOf } from './a11y-tree/outline.mjs';
import { bundleElements } from './bundle.mjs';
import { FULL } from './fixtures.ts';

// Everything that a case can have, each list as short as it can be.
const CASE = {
  ...FULL,
  appearances: FULL.appearances.slice(0, 1),
  reality: 'The lake is full.',
  background: 'The lake feeds three towns.',
  reviews: FULL.reviews.slice(0, 1),
  // Its name comes when the page has nothing else to do.
  translations: undefined,
};

describe('the accessibility tree of <debunk-card>', () => {
  let browser;
  let page;

  before(async () => {
    browser = await launchChromium({ protocolTimeout: 30_000 });
    page = await browser.newPage();
    const script = await bundleElements();
    await page.setContent('<!doctype html><html lang="en"><title>Test</title><body></body></html>');
    await page.addScriptTag({ content: script });
  });

  after(() => browser?.close());

  /** The tree of a card with these properties, as an indented outline; `open` opens everything that is folded. */
  async function outline(properties, { open = false, inside } = {}) {
    await page.evaluate(
      async (given, unfold) => {
        document.body.replaceChildren();
        const card = document.createElement('debunk-card');
        card.append(Object.assign(document.createElement('p'), { textContent: 'Read the fact-check.' }));
        const done = new Promise((resolve) => {
          for (const type of ['debunk-load', 'debunk-error']) card.addEventListener(type, resolve, { once: true });
        });
        Object.assign(card, given);
        document.body.append(card);
        await done;
        await new Promise((resolve) => setTimeout(resolve, 200));
        for (const details of card.shadowRoot.querySelectorAll('details')) details.open ||= unfold;
        // What is opened gets its names once the page is idle.
        if (unfold) await new Promise((resolve) => setTimeout(() => window.requestIdleCallback(resolve), 300));
      },
      properties,
      open,
    );
    return outlineOf(page, inside);
  }

  it('says everything, in order: verdict, claim, reality, background', async () => {
    assert.equal(await outline({ case: CASE }, { open: true, inside: 'article' }), expected('card'));
  });

  it('says what is folded away, and that it is', async () => {
    const said = await outline({ case: CASE }, { inside: 'article' });
    assert.match(said, /details\n {4}summary “Where it appeared” closed\n {2}heading/);
    assert.doesNotMatch(said, /Harbour Radio/);
  });

  it('says the verdict first in one line', async () => {
    assert.equal(
      await outline({ case: CASE, variant: 'headline', headingLevel: 4 }, { inside: 'article' }),
      expected('card-headline'),
    );
  });

  it('says what is wrong beside the fallback', async () => {
    assert.equal(
      await outline({ src: 'https://[', loading: 'eager' }, { inside: 'RootWebArea' }),
      expected('card-failed'),
    );
  });
});
