// Walks the stories: axe finds nothing wrong in any of them, in light, dark and right-to-left.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { launchChromium } from '../tools/chromium.mjs';
import { serveStatic } from '../tools/serve-static.mjs';
import { listStories, STORYBOOK } from './helpers/storybook.mjs';

const MODES = {
  light: 'theme:light',
  dark: 'theme:dark',
  'right-to-left': 'direction:rtl;lang:ar',
};

const WORKERS = 2;

// A story is a part of a page, not a page.
const PAGE_RULES = ['region', 'landmark-one-main', 'page-has-heading-one', 'bypass'];

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const stories = await listStories();

describe('stories', { concurrency: WORKERS }, () => {
  let server;
  const browsers = [];
  const idlePages = [];

  before(async () => {
    server = await serveStatic(STORYBOOK);
    // A browser for each worker: a page behind another draws no frames.
    for (let worker = 0; worker < WORKERS; worker += 1) {
      const browser = await launchChromium();
      browsers.push(browser);
      idlePages.push(...(await browser.pages()));
    }
  });

  after(async () => {
    for (const browser of browsers) await browser.close();
    server?.close();
  });

  for (const { id, title, name } of stories) {
    for (const [mode, globals] of Object.entries(MODES)) {
      it(`${title}, ${name}, ${mode}`, { timeout: 60_000 }, async () => {
        const page = idlePages.pop();
        try {
          // The add-on's own run of axe is off: two cannot run at once.
          await page.goto(`${server.url}/iframe.html?viewMode=story&id=${id}&globals=a11y.manual:!true;${globals}`);
          await rendered(page);
          await page.evaluate(axeSource);
          assert.deepEqual(await page.evaluate(findings, PAGE_RULES), []);
        } finally {
          idlePages.push(page);
        }
      });
    }
  }
});

/** Waits until the story is drawn and nothing more is loading. */
async function rendered(page) {
  const phase = await page.waitForFunction(() => {
    const current = window.__STORYBOOK_PREVIEW__?.currentRender?.phase;
    return ['completed', 'finished', 'errored', 'aborted'].includes(current) && current;
  });
  assert.match(await phase.jsonValue(), /completed|finished/, 'The story failed to render.');
  await page.waitForNetworkIdle({ idleTime: 100, timeout: 3000 }).catch(() => undefined);
}

/** In the page: what axe finds, each with where. */
async function findings(pageRules) {
  const rules = Object.fromEntries(pageRules.map((rule) => [rule, { enabled: false }]));
  const { violations } = await window.axe.run(document, { rules, resultTypes: ['violations'] });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.flat().join(' ')}: ${node.failureSummary}`),
  );
}
