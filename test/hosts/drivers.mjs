// Opens hostile pages in each engine, listens to the browser and takes pictures.
/* global createImageBitmap, OffscreenCanvas */
import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { launchChromium } from '../../tools/chromium.mjs';
import { launch as launchPlain } from '../helpers/engines.mjs';

/** Tall enough for both elements: nothing is scrolled, and the lines of media queries are the same everywhere. */
const VIEWPORT = { width: 900, height: 2600 };

/** How long a browser may take to answer, in ms. */
const PATIENCE = 30_000;

const LAUNCHERS = {
  chromium: async () => withPuppeteer(await launchChromium({ protocolTimeout: PATIENCE }), chromiumMore),
  firefox: async (path) =>
    withPuppeteer(await puppeteer.launch({ browser: 'firefox', executablePath: path, protocolTimeout: PATIENCE })),
  webkit: async (path) => {
    const plain = await launchPlain('webkit', path);
    return { ...plain, heard: () => [], close: () => Promise.race([plain.close(), sleep(5000)]) };
  },
};

/**
 * Starts an engine; `path` is that of its browser.
 * @returns `open(url, page)`, which opens a page in the place of the last one, with its `media` and in its `frame`;
 *   `run(function, ...arguments)`; `heard()`, what the browser itself logged of it; `close()`. And but for WebKit:
 *   `back(url)`, which goes to another page and back; `picture(clip)`; `difference(picture, other)`, the number of pixels
 *   that differ, and a picture of them. And in Chromium: `collectGarbage()`.
 */
export const launch = (engine, path) => LAUNCHERS[engine](path);

async function withPuppeteer(browser, more = async () => ({ media: async () => undefined })) {
  // No policy of a hostile page holds here.
  const [blank] = await browser.pages();
  // In front of it: a page behind another draws no frames.
  const page = await browser.newPage();
  page.setDefaultNavigationTimeout(PATIENCE / 2);
  const heard = [];
  const { media: setMedia, ...others } = await more(page, heard);
  let frame;
  let emulated;
  return {
    ...others,
    async open(url, { media, frame: inFrame, viewport } = {}) {
      const wanted = JSON.stringify([viewport, media]);
      if (wanted !== emulated) {
        await page.setViewport({ ...VIEWPORT, ...viewport });
        await setMedia(media);
        emulated = wanted;
      }
      heard.length = 0;
      await page.goto(url);
      frame = inFrame ? await page.waitForFrame((each) => each.parentFrame()) : page.mainFrame();
    },
    run: (code, ...given) => frame.evaluate(typeof code === 'string' ? `(${code})()` : code, ...given),
    heard: () => heard,
    async back(url) {
      await page.goto(url);
      await page.goBack();
      frame = page.mainFrame();
    },
    async picture({ x, y, width, height }) {
      // Whole pixels only: the others show what is around.
      const [left, top] = [Math.ceil(x), Math.ceil(y)];
      const clip = { x: left, y: top, width: Math.floor(x + width) - left, height: Math.floor(y + height) - top };
      return page.screenshot({ clip, encoding: 'base64', captureBeyondViewport: false });
    },
    difference: (picture, other) => (picture === other ? { pixels: 0 } : blank.evaluate(difference, picture, other)),
    async close() {
      // One whose page hangs does not close: then it ends with all that it has started.
      await Promise.race([browser.close(), sleep(5000)]);
      try {
        process.kill(-browser.process().pid, 'SIGKILL');
      } catch {
        // It has ended.
      }
    },
  };
}

/** What only Chromium's protocol has. */
async function chromiumMore(page, heard) {
  const session = await page.createCDPSession();
  await session.send('Log.enable');
  session.on('Log.entryAdded', ({ entry: { level, text } }) => {
    if (level !== 'verbose' && !/favicon/.test(text)) heard.push(`browser: ${text}`);
  });
  return {
    async media({ type = '', ...features } = {}) {
      const list = Object.entries(features).map(([name, value]) => ({ name, value }));
      await session.send('Emulation.setEmulatedMedia', { media: type, features: list });
    },
    collectGarbage: () => session.send('HeapProfiler.collectGarbage'),
  };
}

/** In a page: compares two pictures, as PNG in base64. */
async function difference(...pictures) {
  const bitmaps = await Promise.all(
    pictures.map(async (data) => createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob())),
  );
  const [{ width, height }, other] = bitmaps;
  if (Math.abs(width - other.width) > 1 || Math.abs(height - other.height) > 1)
    return { pixels: width * height, size: `${width} × ${height}, not ${other.width} × ${other.height} px` };
  const [one, two] = bitmaps.map((bitmap) => {
    const context = new OffscreenCanvas(width, height).getContext('2d');
    context.drawImage(bitmap, 0, 0);
    return context.getImageData(0, 0, width, height).data;
  });
  let pixels = 0;
  for (let at = 0; at < one.length; at += 4) {
    const most = Math.max(...[0, 1, 2].map((channel) => Math.abs(one[at + channel] - two[at + channel])));
    if (most > 32) pixels += 1;
  }
  return { pixels };
}
