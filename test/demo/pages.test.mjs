import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { startDemo } from '../../demo/serve.mjs';
import { cardChunk } from '../../dist/modules/content/snippets.js';
import { launchChromium } from '../../tools/chromium.mjs';

const VIEWPORTS = [
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
];
const loader = readFileSync(new URL('../../dist/debunk.js', import.meta.url), 'utf8');
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

let demo, browser, context, page;

before(async () => {
  demo = await startDemo({ port: 0, build: false });
  browser = await launchChromium();
});
after(async () => {
  await browser?.close();
  await demo?.close();
});
beforeEach(async () => {
  context = await browser.createBrowserContext();
  page = await context.newPage();
});
afterEach(() => context.close());

/** Waits until a function is true in the page. Unlike waitForFunction it evaluates no string, which a policy forbids. */
async function until(condition, ...args) {
  const end = Date.now() + 15_000;
  while (!(await page.evaluate(condition, ...args))) {
    assert.ok(Date.now() < end, `${condition} did not come true`);
    await pause(50);
  }
}

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Brings every card into view, which loads it, and waits until all are drawn. */
async function readAllCards(count) {
  const cards = await page.$$('debunk-card');
  assert.equal(cards.length, count);
  for (const card of cards) {
    await card.evaluate((element) => element.scrollIntoView());
    await until((element) => element.matches(':state(ready)'), card);
  }
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100))));
}

/** Everything that the page says or throws, as it comes. */
function listen() {
  const heard = { console: [], warnings: [], errors: [] };
  page.on('console', (message) => heard[message.type() === 'warn' ? 'warnings' : 'console'].push(message.text()));
  page.on('pageerror', (error) => heard.errors.push(error.message));
  return heard;
}

/** Answers requests differently: `change(request)` gives a response, or undefined to let it pass. */
async function intercept(change) {
  await page.setRequestInterception(true);
  page.on('request', async (request) => {
    const response = await change(request);
    await (response ? request.respond(response) : request.continue()).catch(() => undefined);
  });
}

describe('the demo article', () => {
  it('asks for its own files, the script and the data, once each', async () => {
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(demo.origin);
    await readAllCards(3);
    const expected = [
      '',
      'page.css',
      'debunk.js',
      cardChunk(loader).name,
      ...cases('minsk-bases', 'defender-europe-20', 'article-five'),
    ];
    // One of the cases has HTML, whose reader is a chunk; and mentions are one.
    const onDemand = asked.filter((url) => /[/]chunks[/](odd|debunk-mention.define)-[^/]+$/.test(url));
    assert.equal(onDemand.length, 2);
    const others = asked.filter((url) => url !== `${demo.origin}/icon.svg` && !onDemand.includes(url));
    assert.deepEqual(others.sort(), expected.map((path) => `${demo.origin}/${path}`).sort());
    assert.equal(page.workers().length, 0);
  });

  it('keeps nothing: no cookie, no storage, no cache, no service worker', async () => {
    await page.goto(demo.origin);
    await readAllCards(3);
    const kept = await page.evaluate(async () => ({
      cookie: document.cookie,
      localStorage: Object.keys(window.localStorage),
      sessionStorage: Object.keys(window.sessionStorage),
      databases: await window.indexedDB.databases(),
      caches: await window.caches.keys(),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    }));
    assert.deepEqual(kept, {
      cookie: '',
      localStorage: [],
      sessionStorage: [],
      databases: [],
      caches: [],
      workers: 0,
    });
    assert.deepEqual(await context.cookies(), []);
  });

  it('has no new globals', async () => {
    const names = async (script) => {
      page = await context.newPage();
      await intercept((request) =>
        !script && request.url().endsWith('/debunk.js') ? { contentType: 'text/javascript', body: '' } : undefined,
      );
      await page.goto(demo.origin);
      if (script) await readAllCards(3);
      return page.evaluate(() =>
        [window, document, window.history, customElements].map((object) => Reflect.ownKeys(object).map(String)),
      );
    };
    assert.deepEqual(await names(true), await names(false));
  });

  it('says nothing on the console and throws nothing', async () => {
    const heard = listen();
    const log = await page.createCDPSession();
    await log.send('Log.enable');
    log.on('Log.entryAdded', ({ entry }) => heard.console.push(entry.text));
    await page.goto(demo.origin);
    await readAllCards(3);
    assert.deepEqual(heard, { console: [], warnings: [], errors: [] });
  });

  it('keeps its fallbacks when the script never comes', async () => {
    await intercept((request) => (request.url().endsWith('/debunk.js') ? { status: 404 } : undefined));
    await page.goto(demo.origin);
    const links = await page.$$eval('debunk-card a', (found) =>
      found.map((link) => link.checkVisibility() && link.href),
    );
    assert.deepEqual(
      links,
      ['minsk-bases', 'defender-europe-20', 'article-five'].map((id) => `${demo.origin}/${id}.html`),
    );
  });

  it('says that it could not copy when what copies cannot be loaded', async () => {
    const heard = listen();
    await intercept((request) => (request.url().includes('/chunks/actions-') ? { status: 503 } : undefined));
    await page.goto(demo.origin);
    await readAllCards(3);
    const buttons = await page.$$('debunk-card >>> [part=actions] button');
    await buttons[0].hover();
    await buttons[0].click();
    await until(
      (card) =>
        card.shadowRoot.querySelector('.actions [role=status]').textContent === 'Your browser did not allow copying.',
      await page.$('debunk-card'),
    );
    assert.deepEqual(heard.errors, []);
  });

  it('reads from right to left in Arabic', async () => {
    const heard = listen();
    await page.goto(`${demo.origin}/ar.html`);
    await readAllCards(1);
    const card = await page.$('debunk-card');
    assert.equal(await card.evaluate((element) => getComputedStyle(element).direction), 'rtl');
    assert.deepEqual(heard, { console: [], warnings: [], errors: [] });
  });

  for (const [path, count] of [
    ['/', 3],
    ['/ar.html', 1],
    ['/strict.html', 3],
    ['/about.html', 0],
    ['/old-article.html', 0],
    ['/minsk-bases.html', 0],
    ['/minsk-bases.ar.html', 0],
  ]) {
    it(`fits any width: ${path}`, async () => {
      await page.goto(demo.origin + path);
      await readAllCards(count);
      for (const width of [320, 360, 768, 1280, 1600]) {
        await page.setViewport({ width, height: 800 });
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
      }
    });
  }
});

describe('the strict page', () => {
  it('shows its cards and violates nothing', async () => {
    const heard = listen();
    await page.goto(`${demo.origin}/strict.html`);
    await readAllCards(3);
    assert.equal(await page.$eval('#violations', (place) => place.textContent), '0 violations');
    assert.deepEqual(heard, { console: [], warnings: [], errors: [] });
  });

  it('would count a violation', async () => {
    await page.goto(`${demo.origin}/strict.html`);
    const thrown = await page.evaluate(() => {
      document.body.setAttribute('style', 'color: red');
      try {
        document.createElement('div').innerHTML = '<p>';
      } catch (error) {
        return error.name;
      }
    });
    assert.equal(thrown, 'TypeError');
    await until(() => document.getElementById('violations').textContent.startsWith('2 violations'));
  });
});

describe('the page with everything twice', () => {
  it('lets the first that registers win, and each other one say so once', async () => {
    await intercept(async (request) => {
      const url = request.url();
      const other = url === `${demo.otherOrigin}/debunk.js` ? '7.7.7' : url.endsWith('/debunk.all.js') && '8.8.8';
      if (!other) return undefined;
      const script = await (await fetch(url)).text();
      assert.ok(script.includes(version));
      return {
        contentType: 'text/javascript',
        headers: { 'access-control-allow-origin': '*' },
        body: script.replaceAll(version, other),
      };
    });
    const heard = listen();
    await page.goto(`${demo.origin}/twice.html`);
    await readAllCards(6);
    assert.deepEqual(heard.errors, []);
    assert.deepEqual(heard.console, []);
    // The second loader leaves the page to the first. The code that this one brings is there before or after the script that
    // registers its elements at once.
    const first = await page.evaluate(() => customElements.get('debunk-card').version);
    const late = { '8.8.8': version, [version]: '8.8.8' }[first];
    assert.equal(heard.warnings.length, 2, heard.warnings.join('\n'));
    assert.ok(heard.warnings[0].startsWith('debunk-widgets 7.7.7 is not used'), heard.warnings[0]);
    assert.ok(heard.warnings[1].startsWith(`debunk-widgets ${late} is not used`), heard.warnings[1]);
  });

  it('works from the second origin alone, with the chunks beside it', async () => {
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    await intercept((request) => {
      const url = request.url();
      if (url === `${demo.origin}/debunk.js` || url.endsWith('.all.js')) return { status: 404 };
      return undefined;
    });
    await page.evaluateOnNewDocument(() => {
      document.addEventListener('readystatechange', () => (document.documentElement.lang = 'ar'), { once: true });
    });
    await page.goto(`${demo.origin}/twice.html`);
    await readAllCards(6);
    const chunks = asked.filter((url) => url.includes('/chunks/'));
    assert.ok(chunks.length > 0);
    assert.ok(
      chunks.every((url) => url.startsWith(demo.otherOrigin)),
      chunks.join('\n'),
    );
  });
});

describe('the page of states', () => {
  it('shows each as what it is, with the fallback or the case', async () => {
    const heard = listen();
    await page.goto(`${demo.origin}/slow.html`);
    const states = { late: 'ready', 'very-late': 'ready', empty: 'empty', retracted: 'ready' };
    for (const name of ['not-found', 'broken', 'unavailable', 'hanging']) states[name] = 'error';
    for (const [id, state] of Object.entries(states)) {
      await until(
        (where, what) => document.querySelector(where).matches(what),
        `#${id} debunk-card`,
        `:state(${state})`,
      );
      const visible = await page.$eval(`#${id} debunk-card a`, (link) => link.checkVisibility());
      assert.equal(visible, state !== 'ready', `the fallback of ${id}`);
    }
    assert.deepEqual(heard.errors, []);
  });
});

describe('layout shift, with the data two seconds late', () => {
  const prose =
    '<p>Text of the article that the card stands in, long enough to break into two lines or more.</p>'.repeat(12);

  /** A page of the demo's look with one card, its fallback two lines tall. */
  function article({ attributes = '', above = '', css = '', blocking = 'render', script = 'debunk.js' }) {
    return `<!doctype html>
      <html lang="en">
        <meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Test</title>
        <link rel="icon" href="data:,"><link rel="stylesheet" href="page.css"><style>${css}</style>
        <script type="module" src="/${script}" blocking="${blocking}"></script>
        <main class="frame"><div class="columns"><div class="story">
          ${above}
          <debunk-card src="cases/minsk-bases.json" ${attributes}>
            <p>No evidence: <a href="minsk-bases.html">no plot stands behind this talk of bases</a>.</p>
          </debunk-card>
          ${prose}
        </div></div></main>`;
  }

  /** Opens a page (the demo's article when no content is given); gives its layout shifts once its data is there. */
  async function shiftsOf(viewport, content, { lateScript = 0 } = {}) {
    await page.setViewport(viewport);
    await page.evaluateOnNewDocument(() => {
      window.shifts = [];
      new PerformanceObserver((list) => {
        for (const { value, startTime, sources } of list.getEntries()) {
          window.shifts.push({ value, startTime, moved: sources.map(({ node }) => node?.nodeName) });
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await intercept(async (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.endsWith('.json')) await pause(2000);
      if (pathname === '/debunk.js') await pause(lateScript);
      return pathname === '/layout-test' ? { contentType: 'text/html', body: content } : undefined;
    });
    await page.goto(`${demo.origin}/${content ? 'layout-test' : ''}`);
    if (content) await until((card) => card.matches(':state(ready)'), await page.$('debunk-card'));
    else await pause(3000);
    await pause(300);
    const shifts = await page.evaluate(() => window.shifts);
    return { score: shifts.reduce((sum, { value }) => sum + value, 0), report: JSON.stringify(shifts) };
  }

  /** How large a card is when it is drawn, as a publisher measures it: variant → one `{ width, height }` a viewport. */
  const sizes = { compact: [], full: [] };
  before(async () => {
    context = await browser.createBrowserContext();
    page = await context.newPage();
    let variant;
    await intercept((request) =>
      request.url().endsWith('/layout-test')
        ? { contentType: 'text/html', body: article({ attributes: `variant="${variant}"` }) }
        : undefined,
    );
    for (variant of Object.keys(sizes)) {
      for (const viewport of VIEWPORTS) {
        await page.setViewport(viewport);
        await page.goto(`${demo.origin}/layout-test`);
        await readAllCards(1);
        const size = ({ offsetWidth: width, offsetHeight: height }) => ({ width, height });
        sizes[variant].push(await page.$eval('debunk-card', size));
      }
    }
    await context.close();
  });

  for (const [index, viewport] of VIEWPORTS.entries()) {
    const size = `${viewport.width} × ${viewport.height}`;

    it(`is 0 for a card below the first screen (${size})`, async () => {
      const above = `<div style="block-size: ${viewport.height}px">An article.</div>`;
      const { score, report } = await shiftsOf(viewport, article({ above }));
      assert.equal(score, 0, report);
    });

    for (const variant of Object.keys(sizes)) {
      it(`is 0 for a ${variant} card in the first screen that reserves its height, with everything in one script (${size})`, async () => {
        const reserve = sizes[variant].map(({ width, height }) => `${width}:${height}`).join(' ');
        // The loader's card is there only after the first frame.
        const content = article({ attributes: `variant="${variant}" reserve="${reserve}"`, script: 'debunk.all.js' });
        const { score, report } = await shiftsOf(viewport, content);
        assert.equal(score, 0, report);
      });
    }

    it(`is 0 where the page’s CSS reserves the height, even when the script is late too (${size})`, async () => {
      const css = `debunk-card { display: block; min-block-size: ${sizes.compact[index].height}px }`;
      const content = article({ attributes: 'variant="compact"', css, blocking: '' });
      const { score, report } = await shiftsOf(viewport, content, { lateScript: 500 });
      assert.equal(score, 0, report);
    });

    it(`is at most 0.1 in the demo’s article, which reserves nothing (${size})`, async () => {
      const { score, report } = await shiftsOf(viewport, undefined);
      assert.ok(score <= 0.1, report);
    });
  }
});

function cases(...names) {
  return names.map((name) => `cases/${name}.json`);
}
