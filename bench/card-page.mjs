// Pages on which cards are drawn, or the same content in a plainer way.
import { launchChromium } from '../tools/chromium.mjs';
import { readDemo, serve } from './shared.mjs';

// A card without data brings its code, however the script loads that.
const HTML = `<!doctype html><html lang="en"><title>bench</title><script type="module" src="debunk.js"></script>
<body><debunk-card loading="eager"></debunk-card>`;

/**
 * A browser and a server for such pages, and `content`: what one card shows. `open` gives a page of 800 × 600 px on which
 * the code has loaded, nothing is drawn, and `adopt`, `ready` and `draw` are in the window; with `idle: false` nothing that waits
 * for an idle page ever runs.
 */
export async function openCardPages() {
  const server = await serve({ 'cards.html': HTML });
  const browser = await launchChromium();
  const entry = readDemo();
  const open = async ({ idle = true } = {}) => {
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.error(error));
    await page.evaluateOnNewDocument(keepTexts);
    if (!idle) await page.evaluateOnNewDocument(() => (window.requestIdleCallback = () => 0));
    await page.goto(`${server.url}/cards.html`, { waitUntil: 'networkidle0' });
    await page.waitForFunction(() => customElements.get('debunk-card'));
    await page.evaluate(prepare, entry, content ?? null);
    return page;
  };
  let content;
  const first = await open();
  content = await first.evaluate(read);
  await first.close();
  return {
    content,
    open,
    async close() {
      await browser.close();
      server.close();
    },
  };
}

/** In the page: keeps the text that each style sheet is made of. What the browser makes of it again is not the same. */
function keepTexts() {
  const { replaceSync } = window.CSSStyleSheet.prototype;
  window.CSSStyleSheet.prototype.replaceSync = function (text) {
    this.text = text;
    replaceSync.call(this, text);
  };
}

/** In the page: draws a card and gives what it shows once it has settled. */
async function read() {
  const [card] = window.ready('card', 1)();
  // What it learns from its width and what it leaves for an idle page.
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const root = card.shadowRoot;
  const count = (what) => {
    const walker = document.createTreeWalker(root, what);
    let nodes = 0;
    while (walker.nextNode()) nodes++;
    return nodes;
  };
  return {
    html: root.innerHTML,
    sheets: root.adoptedStyleSheets.map(({ text }) => text),
    elements: count(window.NodeFilter.SHOW_ELEMENT),
    comments: count(window.NodeFilter.SHOW_COMMENT),
  };
}

/** In the page: defines `adopt`, `ready` and `draw`. */
export function prepare(entry, content) {
  const { html = '', sheets = [] } = content ?? {};
  document.body.replaceChildren();
  document.head.append(Object.assign(document.createElement('style'), { textContent: sheets.join('\n') }));
  const adopted = [];
  const templateOf = (text) => Object.assign(document.createElement('template'), { innerHTML: text });
  const nodes = templateOf(html).content;

  /** What makes one of each kind. */
  const KINDS = {
    /** A card with a copy of the case for itself. */
    card() {
      const data = structuredClone(entry);
      return () => Object.assign(document.createElement('debunk-card'), { case: data });
    },
    /** A card with the same case as all others. */
    shared: () => () => Object.assign(document.createElement('debunk-card'), { case: entry }),
    /** The floor: what a card shows as HTML in the page itself, with the card's style sheets. */
    static: () => (first) => {
      first.parsed ??= templateOf(html.replace(/<!--[^]*?-->/g, '')).content;
      const element = document.createElement('div');
      // As high as the card, which floats.
      element.style.display = 'flow-root';
      element.append(first.parsed.cloneNode(true));
      // Static HTML is laid out wherever it stands.
      element.querySelector('.card').style.contentVisibility = 'visible';
      return element;
    },
    /** What a peer makes of a copy for itself: see peers.mjs. */
    peer() {
      const data = structuredClone(entry);
      return () => window.makePeer(data);
    },
    /** A drawn card's nodes in a shadow root with the same style sheet. */
    clone: () => () => {
      const element = document.createElement('div');
      const root = element.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = adopted;
      root.append(nodes.cloneNode(true));
      return element;
    },
  };

  const adopt = (texts) => {
    const made = texts.map((text) => {
      const sheet = new window.CSSStyleSheet();
      sheet.replaceSync(text);
      return sheet;
    });
    adopted.splice(0, Infinity, ...made);
  };
  adopt(sheets);

  /** Resolves when the next frame is drawn, as far as the main thread does that; `look` is called just before. */
  const frame = (look) =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        look?.();
        const { port1, port2 } = new window.MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage('');
      });
    });
  const mark = (name) => performance.mark(`bench-${name}`);

  /** Gets the data of so many ready. @returns What makes them and appends them to the page, in one go. */
  const ready = (kind, count) => {
    const makers = Array.from({ length: count }, KINDS[kind]);
    const common = {};
    return () => {
      const elements = makers.map((make) => make(common));
      document.body.append(...elements);
      return elements;
    };
  };

  /** Appends so many, and marks for the trace when they are laid out, in the first screen, and all there: see cards.mjs; `until`: `all`, or `idle` half a second later. */
  const draw = async (kind, count, until) => {
    const append = ready(kind, count);
    const drawn = new Set();
    const isOurs = (element) => element.localName === 'debunk-card';
    const isDrawn = (element) => (isOurs(element) ? drawn.has(element) : (window.isPeerDrawn?.(element) ?? true));
    let found;
    const allDrawn = new Promise((resolve) => (found = resolve));
    const onLoad = ({ target }) => {
      if (!target.matches(':state(ready)')) throw new Error('A card says that it is drawn, and is not.');
      if (drawn.add(target).size === count) found();
    };
    document.body.addEventListener('debunk-load', onLoad);
    await frame();

    mark('start');
    const elements = append();
    if (elements.every(isDrawn)) found();
    void allDrawn.then(() => document.body.offsetHeight && mark('laid-out'));
    let inView = false;
    let complete = false;
    const look = () => {
      const below = elements.findIndex((element) => element.getBoundingClientRect().top >= window.innerHeight);
      inView = elements.slice(0, below < 0 ? count : below).every(isDrawn);
      complete = elements.every(isDrawn);
    };
    while (!inView) await frame(look);
    mark('first');
    // Ours says so; whether a peer is drawn is seen by looking.
    if (elements.every(isOurs)) await allDrawn;
    else while (!complete) await frame(look);
    if (!complete) await frame();
    mark('all');
    if (until === 'idle') {
      // What is left for an idle page.
      await new Promise((resolve) => setTimeout(resolve, 500));
      mark('idle');
    }

    document.body.removeEventListener('debunk-load', onLoad);
    const shows = (root) => root?.textContent.includes(entry.title);
    const missing = elements.filter((element) => !shows(element) && !shows(element.shadowRoot));
    if (missing.length) throw new Error(`${missing.length} of ${count} do not show the case.`);
  };

  Object.assign(window, { adopt, draw, ready });
}
