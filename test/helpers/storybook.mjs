// The stories, of a Storybook that is not older than what it shows, and a page that shows one after another.
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { launchChromium } from '../../tools/chromium.mjs';
import { isStorybookFresh } from '../../tools/fresh.mjs';
import { serveStatic } from '../../tools/serve-static.mjs';

const STORYBOOK = 'storybook-static';

/** The stories. */
export const listStories = async () => (await listEntries()).filter(({ type }) => type === 'story');

/** The stories and the pages of the documentation. Builds Storybook where that has to be, in some seconds. */
export async function listEntries() {
  if (!existsSync('dist/custom-elements.json')) throw new Error('Build first: npm run build');
  if (!isStorybookFresh()) await promisify(execFile)('npm', ['run', 'build-storybook'], { maxBuffer: 1e8 });
  const { entries } = JSON.parse(readFileSync(`${STORYBOOK}/index.json`, 'utf8'));
  return Object.values(entries);
}

/**
 * Opens Storybook in a browser of its own, since a page behind another draws no frames.
 * @param globals What its toolbar chooses.
 * @param prepare Is given the page before it loads.
 * @returns The page; `show(id)`, which draws a story anew, waits for its own steps and rejects where they fail; `showPage(id)`,
 *   the same for a page of the documentation and the stories in it; `close()`.
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
    async showPage(id) {
      const failure = await page.evaluate(showPage, id);
      if (failure) throw new Error(`The page failed: ${failure}`);
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

/** In the page: shows a page of the documentation, waits for its stories, and gives what failed of it. */
async function showPage(storyId) {
  const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
  let failure;
  const fail = (problem) => (failure ??= String(problem?.message ?? problem?.title ?? problem).split('\n')[0]);
  const FAILURES = ['storyMissing', 'storyErrored', 'storyThrewException', 'playFunctionThrewException'];
  for (const event of FAILURES) channel.once(event, fail);
  const isDrawn = () => {
    const stories = [...document.querySelectorAll('#storybook-docs .sb-story')];
    return (
      document.querySelector('#storybook-docs h1') && stories.every((story) => story.querySelector('[id^=story--] > *'))
    );
  };
  await new Promise((resolve) => {
    channel.once('docsRendered', resolve);
    channel.emit('setCurrentStory', { storyId, viewMode: 'docs' });
  });
  while (!failure && !isDrawn()) await new Promise((resolve) => setTimeout(resolve, 50));
  // What loads once it is near the screen comes near it.
  for (const element of document.querySelectorAll('#storybook-docs :is(debunk-card, narrative-list, debunk-verdict)')) {
    element.scrollIntoView();
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  }
  window.scrollTo(0, 0);
  for (const event of FAILURES) channel.off(event, fail);
  return failure;
}
