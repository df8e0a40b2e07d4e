// A mention under a finger, under a finger and a mouse, and as a screen reader is given it: in Chromium, which alone can be
// driven so.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { launchChromium } from '../../tools/chromium.mjs';
import { serve } from '../helpers/serve.mjs';
import { expected, outlineOf } from './a11y-tree/outline.mjs';
import { bundleElements } from './bundle.mjs';

const CASE = {
  title: 'There is no harbour in Minsk',
  claim: { text: 'Ships from Minsk sail to the sea.' },
  verdict: { label: 'Made up', tone: 'false' },
  reality: 'Minsk has a river, and no harbour.',
  publisher: { name: 'Facts Example' },
};

const ARTICLE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>An article</title>
  <meta name="viewport" content="width=device-width"><script src="/elements.js"></script>
  <body><p>They said that <debunk-mention src="/case.json"><a href="#page">ships sail</a></debunk-mention>.</p>
  <p style="height: 2000px"><button id="after" onclick="this.dataset.clicked = ''">After</button></p>`;

describe('a mention', () => {
  let browser, page, site;
  /** What readers have told their browsers. */
  let media = [];

  before(async () => {
    const many = ARTICLE.replace(/<debunk-mention.*?<\/debunk-mention>/, (mention) => `${mention} `.repeat(500));
    const pages = {
      '/': ARTICLE,
      '/many.html': many,
      '/case.json': JSON.stringify(CASE),
      '/elements.js': await bundleElements(),
    };
    site = await serve('test', pages);
    browser = await launchChromium({ protocolTimeout: 30_000 });
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  const open = async (viewport) => {
    await page?.close();
    page = await browser.newPage();
    await page.setViewport(viewport);
    await page.emulateMediaFeatures(media);
    await page.goto(site.origin);
    await page.waitForSelector('debunk-mention >>> button');
  };
  /** The middle of something in the mention, or in the page. */
  const at = (selector) =>
    page.evaluate((name) => {
      const { shadowRoot } = document.querySelector('debunk-mention');
      const { x, y, width, height } = (
        shadowRoot.querySelector(name) ?? document.querySelector(name)
      ).getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2, top: y, bottom: y + height, left: x, width };
    }, selector);
  const tap = async (selector) => {
    const { x, y } = await at(selector);
    await page.touchscreen.tap(x, y);
  };
  const until = (isOpen) =>
    page.waitForFunction(
      (so) => {
        const mention = document.querySelector('debunk-mention');
        const popover = mention.shadowRoot.querySelector('.popover');
        return so ? popover?.matches(':popover-open') && mention.matches(':state(ready)') : !popover;
      },
      {},
      isOpen,
    );

  describe('under a finger', () => {
    beforeEach(() => open({ width: 390, height: 800, hasTouch: true, isMobile: true }));

    it('comes as a sheet at the bottom, which has the focus', async () => {
      await tap('.mark > button');
      await until(true);
      const { left, width, bottom, top } = await at('.popover');
      assert.deepEqual([left, width, bottom], [0, 390, 800]);
      assert.ok(top >= 240, `the phrase is seen above it: ${top}`);
      assert.ok(await page.$eval('debunk-mention', ({ shadowRoot }) => shadowRoot.activeElement.matches('.popover')));
    });

    it('is closed by the second tap on its button', async () => {
      await tap('.mark > button');
      await until(true);
      await tap('.mark > button');
      await until(false);
    });

    it('is closed by the cross, and by pulling the handle down', async () => {
      await tap('.mark > button');
      await until(true);
      const { left, top, width } = await at('.handle');
      await page.touchscreen.tap(left + width - 20, top + 20);
      await until(false);
      await tap('.mark > button');
      await until(true);
      const { x, y } = await at('.handle');
      await page.touchscreen.touchStart(x, y);
      await page.touchscreen.touchMove(x, y + 60);
      await page.touchscreen.touchMove(x, y + 120);
      await page.touchscreen.touchEnd();
      await until(false);
    });

    it('is closed by a tap outside, which does what it is for', async () => {
      await tap('.mark > button');
      await until(true);
      await tap('#after');
      await until(false);
      assert.equal(await page.$eval('#after', ({ dataset }) => dataset.clicked), '');
    });

    it('leaves the link a link', async () => {
      await tap('a');
      await page.waitForFunction(() => window.location.hash === '#page');
      assert.equal(await page.$eval('debunk-mention', ({ stage }) => stage), 'closed');
    });
  });

  it('serves a finger and a mouse on one machine', async () => {
    await open({ width: 1000, height: 800, hasTouch: true });
    const link = await at('a');
    await page.mouse.move(link.x, link.y, { steps: 4 });
    await until(true);
    // The mouse rests where it is. A tap pins what it opened, the next one closes it.
    await tap('.mark > button');
    await until(true);
    await tap('.mark > button');
    await until(false);
    await page.mouse.move(5, 500, { steps: 4 });
    await page.mouse.move(link.x, link.y, { steps: 4 });
    await until(true);
    await tap('#after');
    await until(false);
  });

  it('moves nothing for a reader who wants no motion', async () => {
    const animation = async () => {
      await open({ width: 1000, height: 800 });
      const { x, y } = await at('.mark > button');
      await page.mouse.click(x, y);
      await until(true);
      return page.$eval('debunk-mention', ({ shadowRoot }) => {
        const { animationName } = window.getComputedStyle(shadowRoot.querySelector('.popover'));
        return animationName;
      });
    };
    assert.notEqual(await animation(), 'none');
    media = [{ name: 'prefers-reduced-motion', value: 'reduce' }];
    assert.equal(await animation(), 'none');
    media = [];
  });

  it('costs the page no listener and no request, however many there are', async () => {
    const listenersOf = async (path) => {
      const tab = await browser.newPage();
      const asked = [];
      tab.on('request', (request) => asked.push(request.url()));
      await tab.evaluateOnNewDocument(() => {
        window.listeners = [];
        const { prototype } = window.EventTarget;
        const add = prototype.addEventListener;
        prototype.addEventListener = function (type, ...rest) {
          window.listeners.push(type);
          return add.call(this, type, ...rest);
        };
      });
      await tab.goto(site.origin + path);
      await tab.waitForFunction(() =>
        [...document.querySelectorAll('debunk-mention')].every(({ shadowRoot }) => shadowRoot?.querySelector('button')),
      );
      const count = await tab.$$eval('debunk-mention', (all) => all.length);
      const types = await tab.evaluate(() => window.listeners);
      await tab.close();
      assert.ok(!asked.some((url) => url.endsWith('.json')), asked.join(' '));
      // Where many take turns to be drawn, one and the same listener is added again, which adds none.
      return { count, types: types.filter((type) => type !== 'beforeprint') };
    };
    const one = await listenersOf('/');
    const many = await listenersOf('/many.html');
    assert.deepEqual([one.count, many.count], [1, 500]);
    assert.deepEqual(many.types, one.types);
  });

  it('tells a screen reader of the button, and of the case behind it, the verdict first', async () => {
    await open({ width: 1000, height: 800 });
    /** Reads what is told until it is what it should be, or for so long that it will not be. */
    const isTold = async (name) => {
      const end = Date.now() + 30_000;
      let told;
      do told = await outlineOf(page, 'paragraph');
      while (told !== expected(name) && Date.now() < end);
      assert.equal(told, expected(name));
    };
    await isTold('mention-closed');
    const { x, y } = await at('.mark > button');
    await page.mouse.click(x, y);
    await until(true);
    await isTold('mention-open');
  });
});
