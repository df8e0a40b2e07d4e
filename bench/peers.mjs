// A card beside what others would build it with: the same content, about 2 kB of text, in the same plain structure where
// that is theirs to choose. Ours shows it as it shows any case.
//
// - A visit: a page with one card, from an empty cache, on this machine and on a slow phone. `kB`: the page and all that it
//   loads, gzipped. `painted`: from the start of the navigation until the card is drawn, and a frame after that, by the clock.
//   `script` and `longest` (task): processor time until nothing has been loaded for half a second.
// - So many cards drawn from ready data on the same page, emptied: `first` screen and `all`, as in cards.mjs, of which
//   script, style, layout and paint are parts; processor time. HTML is cloned, but for that of the declarative card,
//   whose shadow roots cannot be: it is parsed.
// - The heap of each of 200, once.
import { parseCases } from '../dist/modules/formats/parse-cases.js';
import { renderCase } from '../dist/render/index.js';
import { launchChromium } from '../tools/chromium.mjs';
import { prepare } from './card-page.mjs';
import { draw, held } from './cards.mjs';
import { observe, shiftOf } from './page.mjs';
import { installPeers, peerBundles } from './peer-bundles.mjs';
import { article, kitCard } from './peers/card.js';
import { medians, readDemo, round, serve, slowDown } from './shared.mjs';
import { traced } from './trace.mjs';

const RUNS = Number(process.env.RUNS ?? 9);
const VISITS = { 'this machine': false, 'slow phone': true };
/** How many cards, and how many times slower than this machine. */
const DRAWS = [
  [1, 1],
  [100, 1],
  [100, 4],
  [1000, 1],
];
const FLOOR = 'static HTML';
/** A kind's file in bench/peers, and its card as HTML, where it is not the script that makes it. */
const PEERS = {
  [FLOOR]: ['static', article],
  'hand-written element': ['hand-written'],
  Lit: ['lit'],
  'Web Awesome': ['web-awesome', kitCard('wa')],
  Shoelace: ['shoelace', kitCard('sl')],
  Svelte: ['svelte'],
  Stencil: ['stencil'],
  Preact: ['preact'],
  'react-dom': ['react'],
};
const OURS = ['debunk-card', 'debunk-card, declarative'];

/** What all of them show: plain texts, `reality` and `background` by paragraphs. */
export function contentOf({ verdict, title, claim, reality, background, sources }) {
  const text = (node) => (typeof node === 'string' ? node : node.children.map(text).join(''));
  return {
    verdict: verdict.label,
    title,
    claim: text(claim.text[0]),
    reality: reality.map(text),
    background: background.map(text),
    sources: sources.map(({ title, url = 'https://facts.example/' }) => ({ title, url })),
  };
}

/** The same in our own JSON. */
export const toJson = ({ verdict, title, claim, reality, background, sources }) => ({
  lang: 'en',
  title,
  verdict: { label: verdict, tone: 'false' },
  claim: { text: claim },
  reality: reality.join('\n\n'),
  background: background.join('\n\n'),
  sources,
});

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** An `h` that writes HTML; what it has written is no text any more. */
export function html(name, properties, ...children) {
  const attributes = Object.entries(properties ?? {}).map(
    ([key, value]) => ` ${key === 'className' ? 'class' : key}="${escape(value)}"`,
  );
  const content = children.map((child) => (typeof child === 'string' ? escape(child) : child.html));
  return { html: `<${name}${attributes.join('')}>${content.join('')}</${name}>` };
}

/**
 * The page of each kind, and the files that it loads. `markup`: its card as HTML; `entry`: what its script draws.
 * @returns {Promise<{ kinds: Record<string, { markup?: string, entry: object }>, texts: Record<string, string> }>}
 */
async function pages() {
  const content = contentOf(readDemo());
  const bundles = await peerBundles(Object.values(PEERS).map(([file]) => file));
  const json = toJson(content);
  const entry = parseCases(json, { baseUrl: 'https://facts.example/' }).value.cases[0];
  const data = `<script type="application/json">${JSON.stringify(json)}</script>`;
  const ours = '<script type="module" src="debunk.js"></script>';
  const kinds = {};
  const texts = {};
  const page = (name, head, card, after = '') => {
    texts[`${name}.html`] =
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>bench</title>${head}<h1>An article</h1>` +
      `<p>What comes before.</p><div id="card">${card}</div><p>What comes after.</p>${after}`;
  };
  for (const [name, [file, write]] of Object.entries(PEERS)) {
    const { js, css } = bundles[file];
    Object.assign(texts, { [`${file}.js`]: js, [`${file}.css`]: css });
    const head =
      (css && `<link rel="stylesheet" href="${file}.css">`) + (js && `<script defer src="${file}.js"></script>`);
    const markup = write?.(html, content).html;
    const mount = `<script type="module">document.querySelector('#card').append(peer(${JSON.stringify(content)}))</script>`;
    page(name, head, markup ?? '', markup ? '' : mount);
    kinds[name] = { markup, entry: content };
  }
  const [card, declarative] = OURS;
  page(card, ours, `<debunk-card>${data}</debunk-card>`);
  kinds[card] = { entry };
  const markup = await renderCase(entry, { as: 'declarative' });
  page(declarative, ours, markup);
  kinds[declarative] = { markup, entry };
  return { kinds, texts };
}

/** In the page: whether a card is drawn, whatever made it. */
function isPeerDrawn(card) {
  const details = card.querySelector('[summary]');
  // Elements of a kit have their texts from the start, and something around them later.
  if (details) return [card, details].every(({ shadowRoot }) => shadowRoot?.querySelector('slot'));
  return card.localName === 'article' || (card.shadowRoot ?? card).querySelector('article') !== null;
}

/** In the page, before anything else in it: marks when the card is drawn, and a frame after that. */
function watch() {
  const look = () => {
    const card = document.querySelector('#card')?.firstElementChild;
    if (!card || !window.isPeerDrawn(card)) return void requestAnimationFrame(look);
    const { port1, port2 } = new window.MessageChannel();
    port1.onmessage = () => (window.painted = performance.now());
    port2.postMessage('');
  };
  requestAnimationFrame(look);
}

async function visit(browser, url, isSlow) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(url, error));
  if (isSlow) await slowDown(page);
  await page.evaluateOnNewDocument(observe);
  await page.evaluateOnNewDocument(`window.isPeerDrawn = ${isPeerDrawn}`);
  await page.evaluateOnNewDocument(watch);
  const { work, tasks } = await traced(
    page,
    async () => {
      await page.goto(url, { waitUntil: 'networkidle0' });
      await page.waitForFunction(() => window.painted);
      await page.evaluate(() => performance.mark('bench-loaded'));
    },
    'loaded',
  );
  const { painted, shifts, loaded } = await page.evaluate(() => ({
    painted: window.painted,
    shifts: window.found.shifts,
    loaded: ['navigation', 'resource'].flatMap((type) =>
      performance.getEntriesByType(type).map(({ name, encodedBodySize }) => [name, encodedBodySize]),
    ),
  }));
  await context.close();
  const kB = (some) => some.reduce((sum, [, bytes]) => sum + bytes, 0) / 1000;
  return {
    kB: kB(loaded),
    'script kB': kB(loaded.filter(([name]) => name.endsWith('.js'))),
    'painted ms': painted,
    'script ms': work.script,
    'longest ms': Math.max(...tasks.map(({ cpu }) => cpu)),
    CLS: shiftOf(shifts),
  };
}

/** A kind's page on which cards are drawn by `window.draw`. */
async function open(browser, url, { markup, entry }) {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(url, error));
  await page.evaluateOnNewDocument(`window.isPeerDrawn = ${isPeerDrawn}`);
  await page.evaluateOnNewDocument(watch);
  await page.goto(url);
  await page.waitForFunction(() => window.painted);
  await page.evaluate(prepare, entry);
  await page.evaluate((text) => {
    const template = Object.assign(document.createElement('template'), { innerHTML: text ?? '' });
    const parse = () => {
      const holder = document.createElement('div');
      holder.setHTMLUnsafe(text);
      return holder.firstElementChild;
    };
    const clone = () => template.content.firstElementChild.cloneNode(true);
    if (text) window.makePeer = text.includes('shadowrootmode') ? parse : clone;
    else window.makePeer = window.peer;
  }, markup);
  return page;
}

async function drawn(page, kind, count, slower) {
  await page.emulateCPUThrottling(slower);
  const { cpu, work, tasks } = await draw(page, kind, count);
  const { script, style, layout, paint } = work;
  const longest = Math.max(...tasks.map((task) => task.cpu));
  return { 'first ms': cpu.first, 'all ms': cpu.all, script, style, layout, paint, 'longest ms': longest };
}

/** The rows of a table, medians, and of some figures how many times those of the floor they are. */
function rowsOf(common, results, compared) {
  const floor = medians(results[FLOOR]);
  return Object.entries(results).map(([card, all]) => {
    const figures = medians(all);
    const rounded = Object.entries(figures).map(([name, value]) => [name, round(value, name === 'CLS' ? 4 : 1)]);
    const times = compared.map((name) => [`× ${name.replace(' ms', '')}`, round(figures[name] / floor[name], 2)]);
    return { ...common, card, ...Object.fromEntries([...rounded, ...times]) };
  });
}

export async function peers() {
  const { kinds, texts } = await pages();
  const { versions } = installPeers();
  const server = await serve(texts);
  const browser = await launchChromium();
  const names = Object.keys(kinds);
  const urlOf = (name) => `${server.url}/${encodeURIComponent(name)}.html`;
  const makes = (name) => (name === OURS[0] ? 'card' : 'peer');
  const empty = () => Object.fromEntries(names.map((name) => [name, []]));
  const visits = Object.entries(VISITS).map(([on, isSlow]) => ({ on, isSlow, results: empty() }));
  const draws = DRAWS.map(([cards, slower]) => ({ cards, slower, results: empty() }));
  const heap = [];
  try {
    for (let run = 0; run < RUNS; run++) {
      for (const name of names) {
        for (const { isSlow, results } of visits) results[name].push(await visit(browser, urlOf(name), isSlow));
        for (const { cards, slower, results } of draws) {
          const page = await open(browser, urlOf(name), kinds[name]);
          results[name].push(await drawn(page, makes(name), cards, slower));
          await page.close();
        }
      }
    }
    for (const name of names) {
      const { kB } = await held(() => open(browser, urlOf(name), kinds[name]), makes(name));
      heap.push({ card: name, 'kB each': round(kB) });
    }
    const visited = visits.flatMap(({ on, results }) => rowsOf({ on }, results, ['kB', 'painted ms']));
    const drawings = draws.flatMap(({ cards, slower, results }) =>
      rowsOf({ cards, 'CPU ÷': slower }, results, ['first ms', 'all ms']),
    );
    console.log('A page with one card, from an empty cache: medians of %d visits', RUNS);
    console.table(visited);
    console.log('Cards from ready data: medians of %d runs, milliseconds of processor time', RUNS);
    console.table(drawings);
    console.log('Heap');
    console.table(heap);
    const engine = await browser.version();
    return {
      runs: RUNS,
      engine,
      versions,
      visits: visited,
      draws: drawings,
      heap,
      ratios: ratiosOf(visited, drawings),
    };
  } finally {
    await browser.close();
    server.close();
  }
}

/** What must not get worse: ours beside the floor. */
function ratiosOf(visited, drawn) {
  const ratios = {};
  const take = (row, what) => {
    if (!OURS.includes(row.card)) return;
    for (const key of Object.keys(row).filter((name) => name.startsWith('× '))) {
      ratios[`${row.card}, ${what}, ${key.slice(2)}, in static HTML`] = row[key];
    }
  };
  for (const row of visited) take(row, row.on);
  for (const row of drawn) take(row, `${row.cards} cards, CPU ÷ ${row['CPU ÷']}`);
  return ratios;
}
