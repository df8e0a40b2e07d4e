// Walks the stories on a narrow phone, in a language with longer words and accents (.storybook/pseudo.ts), from the left and
// from the right: nothing is cut, nothing covers anything else, nothing scrolls sideways.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { layoutFaults } from './helpers/layout.mjs';
import { listStories, openStorybook } from './helpers/storybook.mjs';

const MODES = {
  'left-to-right': { direction: 'ltr', lang: 'en-x-pseudo' },
  'right-to-left': { direction: 'rtl', lang: 'ar-x-pseudo' },
};

// A badge is one line; where that has no room, the name of who judged ends in an ellipsis, and is read out in full.
const CUT_ON_PURPOSE = ['Stories/debunk-verdict, Tones', 'Stories/debunk-verdict, Narrow'];

const stories = await listStories();

// Both at once, each in a browser of its own.
describe('stories', { concurrency: true }, () => {
  for (const [mode, globals] of Object.entries(MODES)) {
    describe(mode, { concurrency: 1 }, () => {
      let storybook;
      before(async () => {
        storybook = await openStorybook({ globals, prepare: (page) => page.setViewport({ width: 320, height: 800 }) });
      });
      after(() => storybook?.close());

      for (const { id, title, name } of stories) {
        it(`${title}, ${name}`, { timeout: 60_000 }, async () => {
          await storybook.show(id);
          const closed = await storybook.page.evaluate(layoutFaults);
          await storybook.page.evaluate(unfold);
          const open = await storybook.page.evaluate(layoutFaults);
          const isCut = (fault) => fault.startsWith('cut: ') && CUT_ON_PURPOSE.includes(`${title}, ${name}`);
          const faults = [...new Set([...closed, ...open])].filter((fault) => !isCut(fault));
          assert.deepEqual(faults, []);
        });
      }

      it('is spoken', async () => {
        await storybook.show('stories-debunk-card--full');
        assert.ok(await storybook.page.$('>>> ::-p-text(Ŧĥéé çłááîîɱ)'));
      });
    });
  }
});

/** In the page: opens what is folded, and waits until it is drawn. */
async function unfold() {
  const rootsIn = (root) => [
    root,
    ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? rootsIn(shadowRoot) : [])),
  ];
  const all = (selector) => rootsIn(document).flatMap((root) => [...root.querySelectorAll(selector)]);
  for (const button of all('[aria-expanded=false]').slice(0, 20)) {
    button.click();
    await Promise.all(all('*').map(({ updateComplete }) => updateComplete));
  }
  for (const details of all('details')) details.open = true;
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}
