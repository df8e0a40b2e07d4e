// 500 phrases that have previews, in one page, beside others that show previews: the same links, and in each preview the
// same content as in peers.mjs, fetched from this machine once a reader asks for it. Wikipedia's answers as well.
//
// - A visit, from an empty cache, at 800 × 600 px: `kB`: the page and all that it loads, gzipped, before a reader does
//   anything, and after the first preview. `script`: processor time until all phrases are ready and nothing has been loaded
//   for half a second. Listeners and heap: then, once the garbage is gone.
// - `shown`: from the pointer's coming to the first phrase until the content of its preview is drawn, and a frame after that;
//   it may still be fading in. By the clock on this machine and over 1.6 Mbit/s and 150 ms, and in processor time, in which
//   the `delay` that each waits on purpose does not count.
// - Keys, once: whether the focus opens a preview, and whether Escape closes one.
import { launchChromium } from '../tools/chromium.mjs';
import { installPeers, peerBundles } from './peer-bundles.mjs';
import { contentOf, html, toJson } from './peers.mjs';
import { article } from './peers/card.js';
import { medians, memory, readDemo, round, serve } from './shared.mjs';
import { traced } from './trace.mjs';

const RUNS = Number(process.env.RUNS ?? 9);
const PHRASES = 500;
const FLOOR = 'plain links';
const OURS = 'debunk-mention';
const DELEGATED = 'tippy, delegated';
/** How long a key may take to do something. */
const PATIENCE = 5000;

const link = (n, attributes = '') => `<a href="${n}.html"${attributes}>ships from harbour ${n}</a>`;
const ofTippy = (n) => link(n, ` data-case="${n}.content.json"`);

/** A phrase's HTML, the file in bench/peers, and how many milliseconds the pointer has to stay. */
const KINDS = {
  [FLOOR]: { phrase: (n) => link(n) },
  // As long as SHOW in src/elements/debunk-mention/visits.ts.
  [OURS]: { phrase: (n) => `<debunk-mention src="${n}.json">${link(n)}</debunk-mention>`, delay: 400 },
  [DELEGATED]: { phrase: ofTippy, peer: 'tippy-delegate', delay: 0 },
  'tippy, one each': { phrase: ofTippy, peer: 'tippy-each', delay: 0 },
  'wikipedia-preview': {
    phrase: (n) => link(n, ` data-wikipedia-preview data-wp-title="Case ${n}"`),
    peer: 'wikipedia-preview',
    delay: 0,
  },
};

const COLUMNS = [
  ...['kB before', 'kB after', 'script ms', 'heap MB', 'listeners'],
  ...['delay ms', 'shown ms', 'beyond delay ms', 'shown, slow line ms', 'shown CPU ms'],
];

/** The pages of all kinds, and what they load. */
async function pages() {
  const content = contentOf(readDemo());
  const bundles = await peerBundles(Object.values(KINDS).flatMap(({ peer }) => peer ?? []));
  const numbers = Array.from({ length: PHRASES }, (_, n) => n);
  const texts = {};
  for (const [name, { phrase, peer }] of Object.entries(KINDS)) {
    let head = name === OURS ? '<script type="module" src="debunk.js"></script>' : '';
    if (peer) {
      const { js, css } = bundles[peer];
      Object.assign(texts, { [`${peer}.js`]: js, [`${peer}.css`]: css });
      head = `<link rel="stylesheet" href="${peer}.css"><script defer src="${peer}.js"></script>`;
    }
    texts[`${name}.html`] =
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>bench</title>${head}<h1>An article</h1>` +
      numbers.map((n) => `<p>They said that ${phrase(n)} sail to the sea, and more.</p>`).join('');
  }
  const ours = JSON.stringify(toJson(content));
  const plain = JSON.stringify(content);
  const summary = JSON.stringify({
    type: 'standard',
    titles: { canonical: 'Case' },
    dir: 'ltr',
    extract_html: article(html, content).html,
  });
  for (const n of numbers) {
    texts[`${n}.json`] = ours;
    texts[`${n}.content.json`] = plain;
    texts[`api/rest_v1/page/summary/Case ${n}`] = summary;
    texts[`api/rest_v1/page/media-list/Case ${n}`] = '{"items":[]}';
  }
  return texts;
}

/** In the page, before anything else in it: what goes to Wikipedia goes to this server. */
function stayHere() {
  performance.mark('bench-start');
  const { open } = window.XMLHttpRequest.prototype;
  window.XMLHttpRequest.prototype.open = function (method, url) {
    open.call(this, method, url.replace('https://en.wikipedia.org', ''));
  };
}

/** In the page: whether a preview with its content is seen, whatever made it. */
function isShown() {
  const mention = document.querySelector('debunk-mention:state(ready)');
  const preview =
    mention?.shadowRoot.querySelector('.popover:popover-open') ??
    document.querySelector('.tippy-box article, .wikipediapreview-body article');
  return preview?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ?? false;
}

/** In the page: all that are registered elements are drawn; the others' scripts ran before the page was loaded. */
const isReady = () =>
  [...document.querySelectorAll('debunk-mention')].every(({ shadowRoot }) => shadowRoot?.querySelector('button'));

/** In the page: the kilobytes of all that was loaded. */
const loadedKB = () =>
  ['navigation', 'resource']
    .flatMap((type) => performance.getEntriesByType(type))
    .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0) / 1000;

/**
 * In the page: the milliseconds from the pointer's coming to a phrase until its preview is shown. Before the delay is over it
 * does not look, which would be work.
 */
async function timeToShown(delay) {
  performance.clearMarks();
  const came = await new Promise((resolve) =>
    document.addEventListener('pointerover', ({ target, timeStamp }) => target.localName === 'a' && resolve(timeStamp)),
  );
  performance.mark('bench-start');
  await new Promise((resolve) => setTimeout(resolve, delay));
  return new Promise((resolve) => {
    const look = () => {
      if (!window.isShown()) return void requestAnimationFrame(look);
      const { port1, port2 } = new window.MessageChannel();
      port1.onmessage = () => {
        performance.mark('bench-shown');
        resolve(performance.now() - came);
      };
      port2.postMessage('');
    };
    requestAnimationFrame(look);
  });
}

/** Has `work` visit the page of a kind as for the first time. */
async function visit(browser, server, name, work) {
  const url = `${server.url}/${encodeURIComponent(name)}.html`;
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(url, error));
  await page.evaluateOnNewDocument(stayHere);
  await page.evaluateOnNewDocument(`window.isShown = ${isShown}`);
  const load = async () => {
    await page.goto(url, { waitUntil: 'networkidle0' });
    await page.waitForFunction(isReady);
  };
  const result = await work(page, load, KINDS[name].delay);
  await context.close();
  return result;
}

async function hover(page, delay) {
  const shown = page.evaluate(timeToShown, delay);
  await page.hover('a');
  return shown;
}

/** What a kind costs before a reader does anything, and, if it has previews, with the first one. */
async function measure(page, load, delay) {
  const { work } = await traced(
    page,
    async () => {
      await load();
      await page.evaluate(() => performance.mark('bench-ready'));
    },
    'ready',
  );
  const heap = await memory(page);
  const { JSEventListeners: listeners } = await page.metrics();
  const figures = {
    'kB before': await page.evaluate(loadedKB),
    'script ms': work.script,
    listeners,
    'heap MB': heap / 1e6,
  };
  if (delay === undefined) return figures;
  let shown;
  const { cpu } = await traced(page, async () => (shown = await hover(page, delay)), 'shown');
  return { ...figures, 'kB after': await page.evaluate(loadedKB), 'shown ms': shown, 'shown CPU ms': cpu.shown };
}

async function hoverSlowly(page, load, delay) {
  await load();
  await page.emulateNetworkConditions({ download: 1.6e6 / 8, upload: 750e3 / 8, latency: 150 });
  return { 'shown, slow line ms': await hover(page, delay) };
}

/** Whether the focus opens a preview, and Escape closes it, or else the one that the pointer opens. */
async function tryKeys(page, load, delay) {
  const becomes = (isThere) =>
    page
      .waitForFunction((expected) => window.isShown() === expected, { timeout: PATIENCE }, isThere)
      .then(
        () => 'yes',
        () => 'no',
      );
  await load();
  await page.keyboard.press('Tab');
  const opens = await becomes(true);
  if (opens === 'no') await hover(page, delay);
  await page.keyboard.press('Escape');
  return { 'focus opens': opens, 'Escape closes': await becomes(false) };
}

export async function mentions() {
  const texts = await pages();
  const { versions } = installPeers();
  const server = await serve(texts);
  const browser = await launchChromium();
  const names = Object.keys(KINDS);
  const withPreviews = names.filter((name) => name !== FLOOR);
  const results = Object.fromEntries(names.map((name) => [name, []]));
  const keys = {};
  try {
    for (let run = 0; run < RUNS; run++) {
      for (const name of names) {
        const figures = await visit(browser, server, name, measure);
        const slow = name === FLOOR ? {} : await visit(browser, server, name, hoverSlowly);
        results[name].push({ ...figures, ...slow });
      }
    }
    for (const name of withPreviews) keys[name] = await visit(browser, server, name, tryKeys);
    const floor = medians(results[FLOOR]);
    const table = names.map((name) => rowOf(name, medians(results[name]), floor, keys[name]));
    console.log('%d phrases with previews: medians of %d visits', PHRASES, RUNS);
    console.table(table);
    return {
      runs: RUNS,
      engine: await browser.version(),
      versions: Object.fromEntries(['tippy.js', 'wikipedia-preview'].map((name) => [name, versions[name]])),
      table,
      ratios: ratiosOf(medians(results[OURS]), floor, medians(results[DELEGATED])),
    };
  } finally {
    await browser.close();
    server.close();
  }
}

/** Of what a kind lacks there is nothing in its row. */
function rowOf(name, figures, floor, keys) {
  const { delay } = KINDS[name];
  const all = {
    ...figures,
    listeners: figures.listeners - floor.listeners,
    'delay ms': delay,
    'beyond delay ms': figures['shown ms'] - delay,
  };
  const found = COLUMNS.filter((column) => Number.isFinite(all[column]));
  return { previews: name, ...Object.fromEntries(found.map((column) => [column, round(all[column])])), ...keys };
}

/** What must not get worse: ours beside the floor, and beside the least that shows previews. */
function ratiosOf(ours, floor, delegated) {
  const inFloor = ['kB before', 'script ms', 'heap MB'].map((what) => [
    `${what}, in those of plain links`,
    round(ours[what] / floor[what], 2),
  ]);
  return {
    ...Object.fromEntries(inFloor),
    'kB after, in those before': round(ours['kB after'] / ours['kB before'], 2),
    'listeners a phrase': round((ours.listeners - floor.listeners) / PHRASES, 2),
    'shown CPU ms, in those of tippy': round(ours['shown CPU ms'] / delegated['shown CPU ms'], 2),
  };
}
