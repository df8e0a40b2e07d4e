// Walks the stories: axe finds nothing wrong in any of them, in light, dark and right-to-left.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { listStories, openStorybook } from './helpers/storybook.mjs';

const MODES = {
  light: { theme: 'light' },
  dark: { theme: 'dark' },
  'right-to-left': { direction: 'rtl', lang: 'ar' },
};

// A story is a part of a page, not a page.
const PAGE_RULES = ['region', 'landmark-one-main', 'page-has-heading-one', 'bypass'];

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const stories = await listStories();

// All modes at once, each in a browser of its own.
describe('stories', { concurrency: true }, () => {
  for (const [mode, globals] of Object.entries(MODES)) {
    describe(mode, { concurrency: 1 }, () => {
      let storybook;
      before(async () => {
        storybook = await openStorybook({ globals });
        await storybook.page.evaluate(axeSource);
      });
      after(() => storybook?.close());

      for (const { id, title, name } of stories) {
        it(`${title}, ${name}`, { timeout: 60_000 }, async () => {
          await storybook.show(id);
          assert.deepEqual(await storybook.page.evaluate(findings, PAGE_RULES), []);
        });
      }
    });
  }
});

/** In the page: what axe finds, each with where. */
async function findings(pageRules) {
  const rules = Object.fromEntries(pageRules.map((rule) => [rule, { enabled: false }]));
  const { violations } = await window.axe.run(document, { rules, resultTypes: ['violations'] });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.flat().join(' ')}: ${node.failureSummary}`),
  );
}
