// Each browser engine for tests that drive whole pages in all of them. WebKit's driver has fewer ways, so there are few.
import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { launchChromium } from '../../tools/chromium.mjs';
import { capabilities, endAll, freePort, startDriver } from '../../tools/webkit.mjs';

const LAUNCHERS = {
  chromium: async () => fromPuppeteer(await launchChromium()),
  firefox: async (path) => fromPuppeteer(await puppeteer.launch({ browser: 'firefox', executablePath: path })),
  webkit: launchWebkit,
};

/**
 * Starts an engine; `path` is that of its browser.
 * @returns `open(url)` opens a page in the place of the last one; `run(function, ...arguments)` runs a function in it,
 *   `until(function, ...arguments)` does so until it is true; `move(x, y)` and `click(x, y)` are those of a mouse,
 *   `press(key)` of a keyboard: `Enter`, `Escape`, `Tab`; `close()`.
 */
export async function launch(engine, path) {
  const browser = await LAUNCHERS[engine](path);
  return {
    ...browser,
    async until(condition, ...given) {
      const end = Date.now() + 30_000;
      while (!(await browser.run(condition, ...given))) {
        if (Date.now() > end) throw new Error(`${condition} did not come true.`);
        await sleep(20);
      }
    },
  };
}

function fromPuppeteer(browser) {
  let page;
  return {
    async open(url) {
      await page?.close();
      // A window of its own: a page behind another draws no frames.
      page = await browser.newPage();
      await page.goto(url);
    },
    run: (code, ...given) => page.evaluate(code, ...given),
    move: (x, y) => page.mouse.move(x, y, { steps: 4 }),
    click: (x, y) => page.mouse.click(x, y),
    press: (key) => page.keyboard.press(key),
    close: () => browser.close(),
  };
}

/** As WebDriver writes them. */
const WEBKIT_KEYS = { Tab: '\uE004', Enter: '\uE007', Escape: '\uE00C' };

async function launchWebkit(binary) {
  const port = await freePort();
  await startDriver(port);
  const call = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`WebKit: ${value.message}`);
    return value;
  };
  const { sessionId } = await call('POST', '/session', { capabilities: { alwaysMatch: capabilities(binary) } });
  const session = `/session/${sessionId}`;
  const act = (type, ...actions) =>
    call('POST', `${session}/actions`, {
      actions: [{ type, id: type, actions, parameters: { pointerType: 'mouse' } }],
    });
  const to = (x, y) => ({ type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 50 });
  const [down, up] = ['pointerDown', 'pointerUp'].map((type) => ({ type, button: 0 }));
  return {
    open: (url) => call('POST', `${session}/url`, { url }),
    async run(code, ...args) {
      const script = `const done = [...arguments].pop(), given = [...arguments].slice(0, -1);
        Promise.resolve().then(() => (${code})(...given)).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
      const { value, error } = await call('POST', `${session}/execute/async`, { script, args });
      if (error) throw new Error(error);
      return value;
    },
    move: (x, y) => act('pointer', to(x, y)),
    click: (x, y) => act('pointer', to(x, y), down, up),
    press: (key) => act('key', ...['keyDown', 'keyUp'].map((type) => ({ type, value: WEBKIT_KEYS[key] }))),
    async close() {
      await call('DELETE', session);
      endAll();
    },
  };
}
