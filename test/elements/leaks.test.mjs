// Nothing is left of elements that have gone: in Chromium, which can count what is in memory.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { document, openPages } from '../render/page.mjs';

const CARDS = 1000;

let pages;
before(async () => {
  pages = await openPages();
});
after(() => pages?.close());

for (const [name, loading] of [
  ['debunk-card', 'eager'],
  ['debunk-card', 'lazy'],
  ['narrative-list', 'eager'],
  ['narrative-chart', 'eager'],
]) {
  it(`${CARDS} of <${name}> with an address each, ${loading}, leave nothing behind`, { timeout: 120_000 }, async () => {
    const { page, close } = await pages.open(document('', { script: '/debunk.all.js' }));
    /** Puts elements into the page, waits for the first few at least, and takes them out again. */
    const addAndRemove = (count) =>
      page.evaluate(
        async (tag, loads, number) => {
          window.fetcher ??= async (url) =>
            Response.json({ id: url, title: 'Storks', claim: 'Storks vote.', verdict: { label: 'Made up' } });
          const fragment = document.createDocumentFragment();
          for (let index = 0; index < number; index++) {
            const element = document.createElement(tag);
            Object.assign(element, { src: `/${number}/${index}.json`, fetcher: window.fetcher, loading: loads });
            fragment.append(element);
          }
          const elements = [...fragment.children];
          document.body.append(fragment);
          const isThere = (element) => element.matches(':state(ready)');
          while (!(loads === 'eager' ? elements.every(isThere) : isThere(elements[0])))
            await new Promise((resolve) => setTimeout(resolve, 20));
          document.body.replaceChildren();
          await new Promise((resolve) => setTimeout(resolve, 100));
        },
        name,
        loading,
        count,
      );
    const count = async () => {
      const prototype = await page.evaluateHandle((tag) => window.customElements.get(tag).prototype, name);
      const objects = await page.queryObjects(prototype);
      const { length } = await objects.evaluate((all) => ({ length: all.length }));
      // What asks holds them too.
      await objects.dispose();
      await prototype.dispose();
      return length;
    };
    /** How many are left once all that waits for an idle page is done. */
    const left = async () => {
      const end = Date.now() + 30_000;
      let number;
      while ((number = await count()) > 0 && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 500));
      return number;
    };
    // What is made once for all is there.
    await addAndRemove(10);
    const metrics = async () => await page.metrics();
    await count();
    const atFirst = await metrics();
    await addAndRemove(CARDS);
    assert.equal(await left(), 0, 'elements in memory');
    const atLast = await metrics();
    assert.ok(atLast.Nodes - atFirst.Nodes < CARDS, `${atLast.Nodes - atFirst.Nodes} nodes`);
    assert.ok(atLast.JSEventListeners - atFirst.JSEventListeners < 100, `${atLast.JSEventListeners} listeners`);
    await close();
  });
}
