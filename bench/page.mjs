// What cards and a list cost the page that they are in: the demo's article on a slow phone without a widget, with it, and
// with cards drawn by the server; and the demo's list. Each page is 412 × 823 px, four times slower than this machine, over
// 1.6 Mbit/s and 150 ms with an empty cache. The figures are those of https://web.dev/articles/vitals:
//
// - LCP: the last entry of `largest-contentful-paint` while nobody has scrolled or typed;
// - TBT: of each task after the first contentful paint what is over 50 ms, until no request has been open for half a second
//   and two more have passed (Lighthouse ends at the time to interactive);
// - CLS: the largest session window of `layout-shift` without recent input, the page scrolled through to its end;
// - script bytes: of what has loaded until then, compressed;
// - INP: the longest `event` of the interaction, in steps of 8 ms; below 16 there is no entry, and it is 0 here.
//
// TBT and the longest task are in processor time, so that others at work on the machine count little.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { renderCase } from '../dist/render/index.js';
import { launchChromium } from '../tools/chromium.mjs';
import { medians, readDemo, round, serve, slowDown } from './shared.mjs';
import { traced } from './trace.mjs';

const RUNS = 5;
const DEMO = fileURLToPath(new URL('../demo', import.meta.url));
const SCRIPT = /<script type="module" src="\/debunk.js"><\/script>/;
const CARD = /<debunk-card src="cases\/([^"]+)\.json"(?: variant="(\w+)")?>[^]*?<\/debunk-card>/g;

/** The pages by name, and in each what is clicked at and which key is pressed then; that is the interaction. */
async function pages() {
  const [article, list] = ['index', 'narratives'].map((name) => readFileSync(`${DEMO}/${name}.html`, 'utf8'));
  const drawn = await Promise.all(
    Array.from(article.matchAll(CARD), ([, name, variant]) =>
      renderCase(readDemo(name), { as: 'declarative', variant }),
    ),
  );
  const details = { in: 'debunk-card', at: 'details:not([open]) > summary' };
  return {
    'article without a widget': { html: article.replace(SCRIPT, '') },
    article: { html: article, ...details },
    'article, declarative': { html: article.replace(CARD, () => drawn.shift()), ...details },
    'list page without a widget': { html: list.replace(SCRIPT, '') },
    'list page': { html: list, in: 'narrative-list', at: '#text', key: 'n' },
  };
}

/** In the page, before anything else in it: takes the entries that the figures are made of. */
export function observe() {
  performance.mark('bench-start');
  const found = { shifts: [], events: [], lcp: 0, fcp: 0 };
  const on = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
      type,
      buffered: true,
      durationThreshold: 16,
    });
  on('largest-contentful-paint', ({ startTime }) => (found.lcp = startTime));
  on('paint', ({ name, startTime }) => name === 'first-contentful-paint' && (found.fcp = startTime));
  on('layout-shift', (entry) => entry.hadRecentInput || found.shifts.push([entry.startTime, entry.value]));
  on('event', ({ interactionId, duration }) => interactionId && found.events.push(duration));
  window.found = found;
}

/** The largest sum of shifts less than a second apart and within five seconds. */
export function shiftOf(shifts) {
  let largest = 0;
  let window = { first: -Infinity, last: -Infinity, sum: 0 };
  for (const [time, value] of shifts) {
    const isSame = time - window.last < 1000 && time - window.first < 5000;
    window = isSame ? { ...window, last: time, sum: window.sum + value } : { first: time, last: time, sum: value };
    largest = Math.max(largest, window.sum);
  }
  return largest;
}

const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Opens a page as for the first time, scrolls through it, and interacts if there is something to interact with. */
async function visit(browser, url, { in: host, at, key }) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await slowDown(page);
  await page.evaluateOnNewDocument(observe);
  let loaded;
  const { clock, tasks } = await traced(
    page,
    async () => {
      const answer = await page.goto(url, { waitUntil: 'networkidle0' });
      if (!answer.ok()) throw new Error(`${url}: ${answer.status()}`);
      await wait(2000);
      loaded = await page.evaluate(() => {
        performance.mark('bench-loaded');
        const scripts = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js'));
        return {
          ...window.found,
          start: performance.getEntriesByName('bench-start')[0].startTime,
          scripts: scripts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
        };
      });
      await page.evaluate(async () => {
        const end = () => document.documentElement.scrollHeight - window.innerHeight - 1;
        while (window.scrollY < end()) {
          window.scrollBy({ top: 200, behavior: 'instant' });
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
      });
      await page.waitForNetworkIdle();
      await wait(2000);
      await page.evaluate(() => performance.mark('bench-scrolled'));
    },
    'scrolled',
  );
  const { shifts } = await page.evaluate(() => window.found);
  const inp = host && (await interact(page, host, at, key));
  await context.close();

  const counted = tasks.filter(({ end }) => end > loaded.fcp - loaded.start);
  const blocking = (some) => some.reduce((sum, { cpu }) => sum + Math.max(0, cpu - 50), 0);
  const longest = (some) => Math.max(...some.map(({ cpu }) => cpu));
  const isBefore = ({ end }) => end <= clock.loaded;
  return {
    'FCP ms': loaded.fcp,
    'LCP ms': loaded.lcp,
    'TBT ms': blocking(counted.filter(isBefore)),
    'longest ms': longest(counted.filter(isBefore)),
    'TBT scrolled ms': blocking(counted),
    'longest scrolled ms': longest(counted),
    CLS: shiftOf(shifts),
    'INP ms': inp,
    'script bytes': loaded.scripts,
  };
}

/** The medians of visits to pages, in turn. */
export async function visits(kinds, urlOf) {
  const browser = await launchChromium();
  const results = Object.fromEntries(Object.keys(kinds).map((name) => [name, []]));
  try {
    for (let run = 0; run < RUNS; run++) {
      for (const [name, kind] of Object.entries(kinds)) results[name].push(await visit(browser, urlOf(name), kind));
    }
  } finally {
    await browser.close();
  }
  const table = Object.entries(results).map(([name, found]) => {
    const { 'INP ms': inp, ...figures } = medians(found);
    const rounded = Object.entries(figures).map(([figure, value]) => [figure, round(value, figure === 'CLS' ? 4 : 0)]);
    return { page: name, ...Object.fromEntries(rounded), ...(kinds[name].at && { 'INP ms': inp }) };
  });
  console.log('Pages on a slow phone: medians of %d visits', RUNS);
  console.table(table);
  return { runs: RUNS, table };
}

/** The duration of a click at something in an element, or of a key pressed there. */
async function interact(page, host, at, key) {
  const target = await page.evaluateHandle(
    (name, within) => document.querySelector(name).shadowRoot.querySelector(within),
    ...[host, at],
  );
  await target.scrollIntoView();
  await wait(1000);
  if (key) {
    await target.click();
    await wait(1000);
    await page.evaluate(() => (window.found.events.length = 0));
    await page.keyboard.press(key);
  } else await target.click();
  await wait(1500);
  return page.evaluate(() => Math.max(0, ...window.found.events));
}

export async function page() {
  const kinds = await pages();
  const texts = Object.fromEntries(Object.entries(kinds).map(([name, { html }]) => [`${name}.html`, html]));
  const server = await serve(texts, DEMO);
  try {
    return await visits(kinds, (name) => `${server.url}/${encodeURIComponent(name)}.html`);
  } finally {
    server.close();
  }
}
