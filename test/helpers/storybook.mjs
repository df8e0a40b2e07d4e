// The stories, of a Storybook that is not older than what it shows, and a page that shows one after another.
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { launchChromium } from '../../tools/chromium.mjs';
import { isStorybookFresh } from '../../tools/fresh.mjs';
import { serveStatic } from '../../tools/serve-static.mjs';

const STORYBOOK = 'storybook-static';

/** Builds Storybook where that has to be (some seconds) and lists its stories. */
export async function listStories() {
  if (!existsSync('dist/custom-elements.json')) throw new Error('Build first: npm run build');
  if (!isStorybookFresh()) await promisify(execFile)('npm', ['run', 'build-storybook'], { maxBuffer: 1e8 });
  const { entries } = JSON.parse(readFileSync(`${STORYBOOK}/index.json`, 'utf8'));
  return Object.values(entries).filter(({ type }) => type === 'story');
}

/**
 * Opens Storybook in a browser of its own, since a page behind another draws no frames.
 * @param globals What its toolbar chooses.
 * @param prepare Is given the page before it loads.
 * @returns The page; `show(id)`, which draws a story anew, waits for its own steps and rejects where they fail; `close()`.
 */
export async function openStorybook({ globals = {}, prepare } = {}) {
  const server = await serveStatic(STORYBOOK);
  const browser = await launchChromium();
  const [page] = await browser.pages();
  await prepare?.(page);
  await page.goto(`${server.url}/iframe.html`);
  await page.waitForFunction(() => window.__STORYBOOK_PREVIEW__?.storyStoreValue);
  // The add-on's own run of axe is off: two cannot run at once.
  await page.evaluate(emit, 'updateGlobals', { globals: { ...globals, a11y: { manual: true } } });
  return {
    page,
    async show(id) {
      const failure = await page.evaluate(showStory, id);
      if (failure) throw new Error(`The story failed: ${failure}`);
      await page.waitForNetworkIdle({ idleTime: 100, timeout: 3000 }).catch(() => undefined);
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}

/** In the page: tells Storybook something. */
function emit(event, data) {
  window.__STORYBOOK_ADDONS_CHANNEL__.emit(event, data);
}

/** In the page: shows a story, and gives what failed of it. */
function showStory(storyId) {
  const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
  const FAILURES = ['storyMissing', 'storyErrored', 'storyThrewException', 'playFunctionThrewException'];
  return new Promise((resolve) => {
    const fail = (problem) => resolve(String(problem?.message ?? problem?.title ?? problem).split('\n')[0]);
    for (const event of FAILURES) channel.once(event, fail);
    channel.once('storyFinished', ({ status }) => {
      for (const event of FAILURES) channel.off(event, fail);
      resolve(status === 'success' ? undefined : status);
    });
    channel.emit('setCurrentStory', { storyId, viewMode: 'story' });
  });
}
