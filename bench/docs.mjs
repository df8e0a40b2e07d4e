// How soon the first page of the documentation can be used, on this machine without throttling: its text and its card are drawn,
// the sidebar is there, and no long task is left. Needs `npm run build-storybook` first.
import { fileURLToPath } from 'node:url';
import { launchChromium } from '../tools/chromium.mjs';
import { median, round, serve } from './shared.mjs';

const RUNS = 9;
const SITE = fileURLToPath(new URL('../storybook-static', import.meta.url));
/** So long without a long task is the end of them. */
const QUIET = 1000;

/** In each frame: notes long tasks. */
function watch() {
  window.busyUntil = 0;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      window.top.busyUntil = Math.max(window.top.busyUntil, performance.timeOrigin + startTime + duration);
    }
  }).observe({ type: 'longtask', buffered: true });
}

/** In the page: the time at which all of it is drawn; nothing before. */
function drawn() {
  const page = document.querySelector('iframe')?.contentDocument;
  const isDrawn =
    document.querySelector('#storybook-explorer-tree [data-item-id]') &&
    page?.querySelector('#storybook-docs h1') &&
    page.querySelector('debunk-card')?.matches(':state(ready)');
  return isDrawn ? performance.timeOrigin + performance.now() : undefined;
}

export async function docs() {
  const server = await serve({}, SITE);
  const times = [];
  try {
    for (let run = 0; run < RUNS; run++) {
      // Nothing is in the cache of a new browser.
      const browser = await launchChromium();
      const [page] = await browser.pages();
      await page.evaluateOnNewDocument(watch);
      await page.goto(`${server.url}/index.html`);
      const shown = await (await page.waitForFunction(drawn, { polling: 'raf' })).jsonValue();
      await page.waitForFunction(
        (quiet) => performance.timeOrigin + performance.now() - window.busyUntil > quiet,
        {},
        QUIET,
      );
      const [start, busyUntil] = await page.evaluate(() => [performance.timeOrigin, window.busyUntil]);
      times.push({ drawn: shown - start, interactive: Math.max(shown, busyUntil) - start });
      await browser.close();
    }
  } finally {
    server.close();
  }
  const of = (what) => times.map((time) => time[what]);
  const result = {
    'drawn ms': round(median(of('drawn')), 0),
    'interactive ms': round(median(of('interactive')), 0),
    'worst ms': round(Math.max(...of('interactive')), 0),
  };
  console.table([result]);
  return { runs: RUNS, ...result };
}
