// In every story, closed and opened, as it is seen and read out in Chromium: nowhere a claim, a claim-title or a
// narrative's name without its verdict, or the label that stands in for it, before it in the same block.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { listStories, openStorybook } from '../helpers/storybook.mjs';
import { broken, markData, openAll, shows } from './seen.mjs';
import { LANGUAGES } from './words.mjs';

// Each in a browser of its own; most of their time they wait for what a story loads and opens.
const WORKERS = 3;

// Stories come in both languages of the interface; their data says these words in either.
const { claim: CLAIM, verdict: VERDICT } = LANGUAGES.en;
const STORY_WORDS = {
  claim: CLAIM,
  labels: [
    VERDICT,
    ...Object.values(LANGUAGES).flatMap(({ labels }) => labels.filter((label) => !/^(False|خطأ)$/.test(label))),
  ],
};

// These show no case, or one that was withdrawn.
const WITHOUT_CASE = /^(Retracted|No JavaScript|Nothing Found)$/;

const stories = await listStories();

describe('stories', { concurrency: WORKERS }, () => {
  let idle = [];
  const opened = [];

  before(async () => {
    const prepare = (page) => page.evaluateOnNewDocument(markData, CLAIM, VERDICT);
    for (let worker = 0; worker < WORKERS; worker += 1) opened.push(await openStorybook({ prepare }));
    idle = [...opened];
  });

  after(async () => {
    for (const storybook of opened) await storybook.close();
  });

  for (const { id, title, name } of stories) {
    it(`${title}, ${name}`, { timeout: 60_000 }, async () => {
      const storybook = idle.pop();
      const { page } = storybook;
      try {
        await storybook.show(id);
        assert.deepEqual(await broken(page, STORY_WORDS), []);
        await openAll(page);
        assert.deepEqual(await broken(page, STORY_WORDS), []);
        assert.ok(WITHOUT_CASE.test(name) || !(await hasCase(page)) || (await shows(page, CLAIM)), 'No case is shown.');
      } finally {
        idle.push(storybook);
      }
    });
  }
});

/** Whether a page has an element that is neither waiting, nor empty, nor failed. */
const hasCase = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('debunk-card, narrative-list')].some(
      (each) => !['loading', 'empty', 'error'].some((state) => each.matches(`:state(${state})`)),
    ),
  );
