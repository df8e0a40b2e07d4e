// What is pasted into pages, in a browser: frames over two origins, stand-ins, and every form with scripts off.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { launchChromium } from '../../tools/chromium.mjs';
import MarkdownIt from 'markdown-it';
import { AFTER, BEFORE, outcome, outcomes, readmeSnippet, seenText } from '../helpers/pasted.mjs';
import { serve } from '../helpers/serve.mjs';
import { CASE, debunk, workFolder } from './command.mjs';

const FRAMES = readFileSync('dist/debunk-frame.js', 'utf8');

let folder, site, host, browser, page;
const frameUrl = () => `${site.origin}/cases/moon-cheese.frame.html`;

before(async () => {
  folder = workFolder({ 'case.json': CASE });
  site = await serve(join(folder.path, 'site'));
  const { code, stderr } = await debunk(['build', 'case.json', '--out', 'site', '--url', `${site.origin}/`], {
    cwd: folder.path,
  });
  assert.equal(code, 0, stderr);
  host = await serve(folder.path);
  browser = await launchChromium();
});
after(async () => {
  await browser?.close();
  await site?.close();
  await host?.close();
  folder?.remove();
});
beforeEach(async () => {
  page = await browser.newPage();
  await page.setViewport({ width: 700, height: 900 });
});
afterEach(() => page.close());

/** Opens a host page with this in its body. */
async function open(body, path = '/host.html') {
  host.pages[path] = `<!doctype html><html lang="en"><meta charset="utf-8"><title>host</title><body>${body}`;
  await page.goto(host.origin + path);
}

/** Waits for a condition in the page. */
const until = (condition, ...args) => page.waitForFunction(condition, { polling: 50 }, ...args);

/** The frame in which a card is ready. A frame that is not seen draws no frames of its own. */
async function readyFrame(isIt) {
  const frame = await page.waitForFrame(isIt);
  await frame.waitForFunction(() => document.querySelector('debunk-card:state(ready)'), { polling: 50 });
  return frame;
}

const seen = (frame = page.mainFrame()) => seenText(frame);

/** Verdict, claim and reality are all there, in this order. */
function inOrder(text) {
  const places = ['False', CASE.claim.text, CASE.reality].map((part) => text.indexOf(part));
  assert.ok(places[0] >= 0 && places[0] < places[1] && places[1] < places[2], `${places}: ${text}`);
}

const iframe = (attributes = 'sandbox="allow-scripts"', src = frameUrl()) =>
  `<iframe data-debunk ${attributes} src="${src}" width="100%" height="40" title="x"></iframe>`;
const helper = `<script>${FRAMES}</script>`;
const heightOf = () => page.$eval('iframe', (element) => Number(element.height));
const innerHeight = async () =>
  (await page.waitForFrame((frame) => frame.url() === frameUrl())).evaluate(
    () => document.documentElement.scrollHeight,
  );

describe('the page for frames', () => {
  for (const sandbox of ['sandbox="allow-scripts"', 'sandbox="allow-scripts allow-same-origin"', '']) {
    it(`tells its height to the helper from another origin (${sandbox || 'no sandbox'})`, async () => {
      await open(iframe(sandbox) + helper);
      await until(() => Number(document.querySelector('iframe').height) > 200);
      assert.ok(Math.abs((await heightOf()) - (await innerHeight())) <= 1);
    });
  }

  it('is heard by a helper that comes late, and told again when the width changes', async () => {
    await open(iframe());
    await (await page.waitForFrame((frame) => frame.url() === frameUrl())).waitForSelector('debunk-card');
    assert.equal(await heightOf(), 40);
    await page.addScriptTag({ content: FRAMES });
    await until(() => Number(document.querySelector('iframe').height) > 200);
    const wide = await heightOf();
    await page.setViewport({ width: 320, height: 900 });
    await until((before) => Number(document.querySelector('iframe').height) > before, wide);
    await page.setViewport({ width: 700, height: 900 });
    // It shrinks again: the height of the frame does not hold it up.
    await until((before) => Number(document.querySelector('iframe').height) === before, wide);
  });

  it('speaks as AMP and @newswire/frames do, and to nobody when it is alone', async () => {
    await open(
      `<script>addEventListener('message', ({ data }) => (window.heard ??= []).push(data))</script>${iframe()}`,
    );
    await until(() => window.heard?.length);
    const [message] = await page.evaluate(() => window.heard);
    assert.deepEqual(Object.keys(message).sort(), ['height', 'sentinel', 'type']);
    assert.deepEqual([message.sentinel, message.type], ['amp', 'embed-size']);
    assert.ok(Number.isInteger(message.height));
    // What @newswire/frames sends when it begins to observe a frame.
    await page.evaluate(() => {
      window.heard = [];
      document.querySelector('iframe').contentWindow.postMessage({ sentinel: 'amp', type: 'frames-init' }, '*');
    });
    await until(() => window.heard.length === 1);
    const errors = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.goto(frameUrl());
    assert.deepEqual(errors, []);
  });

  it('is heard by @newswire/frames itself', async () => {
    await open(iframe().replace('data-debunk ', ''));
    await page.addScriptTag({ content: readFileSync('node_modules/@newswire/frames/dist/frames.umd.js', 'utf8') });
    await page.evaluate(() => window.newswireFrames.observeIframe(document.querySelector('iframe')));
    await until(() => Number(document.querySelector('iframe').height) > 200);
    assert.ok(Math.abs((await heightOf()) - (await innerHeight())) <= 1);
  });

  it('opens its links outside of the frame, without an opener', async () => {
    await open(iframe('sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"') + helper);
    await until(() => Number(document.querySelector('iframe').height) > 200);
    const frame = page.frames().find((one) => one.url() === frameUrl());
    const links = await frame.evaluate(() => {
      const { shadowRoot } = document.querySelector('debunk-card');
      return Array.from(shadowRoot.querySelectorAll('a'), ({ href, rel }) => [
        href,
        rel,
        document.querySelector('base').target,
      ]);
    });
    assert.ok(links.length > 0);
    for (const [, rel, target] of links) {
      assert.match(rel, /noopener/);
      assert.equal(target, '_blank');
    }
    const opened = new Promise((resolve) => browser.once('targetcreated', resolve));
    await frame.evaluate(() => document.querySelector('debunk-card').shadowRoot.querySelector('a[href]').click());
    const target = await opened;
    assert.equal(target.type(), 'page');
    assert.equal(frame.url(), frameUrl());
    await (await target.page())?.close();
  });

  it('can be read without any script', async () => {
    for (const attributes of ['sandbox', 'sandbox="allow-popups"']) {
      await open(iframe(attributes));
      inOrder(await seen(await page.waitForFrame((frame) => frame.url() === frameUrl())));
    }
  });
});

describe('the page for frames, in WordPress', () => {
  const listen = `<script>addEventListener('message', ({ data }) => (window.heard ??= []).push(data))</script>`;
  const messages = (name) => page.evaluate((wanted) => window.heard.filter(({ message }) => message === wanted), name);

  it('tells its height with the secret that it was given, and again when WordPress is ready', async () => {
    await open(listen + iframe('sandbox="allow-scripts"', `${frameUrl()}#?secret=aB3`));
    await until(() => window.heard?.some(({ message }) => message === 'height'));
    const [told] = await messages('height');
    assert.deepEqual(Object.keys(told).sort(), ['message', 'secret', 'value']);
    assert.equal(told.secret, 'aB3');
    assert.ok(Number.isInteger(told.value) && told.value > 200);
    await readyFrame((frame) => frame.url().startsWith(frameUrl()));
    await page.evaluate(() => {
      window.heard = [];
      for (const secret of ['other', 'aB3'])
        document.querySelector('iframe').contentWindow.postMessage({ message: 'ready', secret }, '*');
    });
    await until(() => window.heard.some(({ message }) => message === 'height'));
  });

  it('asks WordPress to follow links on its own site, and others by way of its page', async () => {
    const at = `${frameUrl()}#?secret=aB3`;
    await open(listen + iframe('sandbox="allow-scripts"', at));
    const frame = await readyFrame((one) => one.url() === at);
    const click = (host) =>
      frame.evaluate((wanted) => {
        const links = [...document.querySelector('debunk-card').shadowRoot.querySelectorAll('a[href]')];
        links.find((link) => link.host === wanted).click();
      }, host);
    await click('samples.example');
    await until(() => window.heard.some(({ message }) => message === 'link'));
    const own = `${site.origin}/cases/moon-cheese.html`;
    assert.deepEqual(await messages('link'), [{ message: 'link', value: own, secret: 'aB3' }]);
    await frame.evaluate((href) => {
      document.body.append(Object.assign(document.createElement('a'), { href }));
      document.querySelector('body > a').click();
    }, `${site.origin}/index.html`);
    await until(() => window.heard.filter(({ message }) => message === 'link').length === 2);
    assert.equal((await messages('link'))[1].value, `${site.origin}/index.html`);
  });

  it('tells no height but that of the variant that is asked for, also while WordPress hides the frame', async () => {
    const at = `${frameUrl()}?variant=compact#?secret=aB3`;
    await open(
      listen + iframe('sandbox="allow-scripts" style="position: absolute; clip: rect(1px, 1px, 1px, 1px)"', at),
    );
    const frame = await readyFrame((one) => one.url() === at);
    await until(() => window.heard?.some(({ message }) => message === 'height'));
    const height = await frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
    assert.deepEqual([...new Set((await messages('height')).map(({ value }) => value))], [height]);
  });

  it('says nothing of this where it has no secret', async () => {
    await open(listen + iframe());
    await until(() => window.heard?.length);
    assert.deepEqual(await page.evaluate(() => window.heard.filter(({ sentinel }) => sentinel !== 'amp')), []);
  });

  it('is compact where that is asked for, and about as high as the oEmbed response says', async () => {
    const { html, width, height } = JSON.parse(readFileSync(join(folder.path, 'site/cases/moon-cheese.oembed.json')));
    await page.setViewport({ width, height: 900 });
    const [, address] = / src="([^"]+)"/.exec(html);
    await page.goto(address);
    await until(() => document.querySelector('debunk-card').matches(':state(ready)'));
    assert.equal(await page.$eval('debunk-card', (card) => card.variant), 'compact');
    const needed = await page.evaluate(() => document.body.getBoundingClientRect().height);
    assert.ok(Math.abs(needed - height) < 80, `${needed} instead of ${height}`);
  });

  it('has a link before it for WordPress, which nobody else shows', async () => {
    const { html } = JSON.parse(readFileSync(join(folder.path, 'site/cases/moon-cheese.oembed.json')));
    await open(html);
    assert.equal(await page.$eval('blockquote', (quote) => quote.checkVisibility()), false);
    assert.equal(await page.$eval('blockquote a', (link) => link.textContent), 'False: The Moon is rock');
  });
});

describe('the helper for frames', () => {
  const setHeight = (height) =>
    `<script>parent.postMessage({ sentinel: 'amp', type: 'embed-size', height: ${height} }, '*')</script>`;
  const settle = () => page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));

  it('is at most 1 kB', () => assert.ok(Buffer.byteLength(FRAMES) <= 1000));

  it('gives a height to the frame that told it, and to no other', async () => {
    host.pages['/other.html'] = setHeight(777);
    await open(`${helper}${iframe()}<iframe src="/other.html" height="50" id="unmarked" title="y"></iframe>`);
    await until(() => Number(document.querySelector('iframe').height) > 200);
    await settle();
    assert.notEqual(await heightOf(), 777);
    assert.equal(await page.$eval('#unmarked', (element) => element.height), '50');
  });

  it('believes no window that is not the frame', async () => {
    await open(helper + iframe('sandbox', 'about:blank'));
    await page.evaluate(() => {
      window.postMessage({ sentinel: 'amp', type: 'embed-size', height: 500 }, '*');
      const event = { data: { sentinel: 'amp', type: 'embed-size', height: 500 } };
      window.dispatchEvent(new window.MessageEvent('message', { ...event, origin: 'null', source: window }));
      window.dispatchEvent(new window.MessageEvent('message', { ...event, origin: 'null' }));
    });
    await settle();
    assert.equal(await heightOf(), 40);
  });

  it('believes no page of another origin that the frame has gone to', async () => {
    host.pages['/evil.html'] = setHeight(900);
    await open(helper + iframe('', `${site.origin}/cases/moon-cheese.frame.html`));
    await until(() => Number(document.querySelector('iframe').height) > 200);
    const before = await heightOf();
    await page.evaluate((url) => {
      document.querySelector('iframe').contentWindow.location = url;
    }, `${host.origin}/evil.html`);
    await page.waitForFrame((frame) => frame.url().endsWith('/evil.html'));
    await settle();
    assert.equal(await heightOf(), before);
  });

  for (const height of ['-5', '0', '1e9', '"a"', 'NaN', '{}', 'null', '"9000px"']) {
    it(`takes no height of ${height}`, async () => {
      host.pages['/odd.html'] = setHeight(height);
      const errors = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await open(helper + iframe('', `${host.origin}/odd.html`));
      await settle();
      assert.equal(await heightOf(), 40);
      await page.evaluate(() =>
        [null, 'pym', 5, [], { sentinel: 'amp' }].forEach((data) => window.postMessage(data, '*')),
      );
      await settle();
      assert.deepEqual(errors, []);
    });
  }
});

describe('debunk embed', () => {
  /** The snippets for the built case; the script is the site's own copy. */
  const snippets = async (...more) => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    const script = `${site.origin}/debunk-${version}/debunk.js`;
    const { code, stdout, stderr } = await debunk([
      'embed',
      `${site.origin}/cases/moon-cheese.json`,
      '--json',
      '--script',
      script,
      ...more,
    ]);
    assert.equal(code, 0, stderr);
    return JSON.parse(stdout);
  };

  it('reads the case from the web, and pins the script with its digest', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    const { code, stdout } = await debunk([
      'embed',
      `${site.origin}/cases/moon-cheese.json`,
      '--as',
      'element',
      '--variant',
      'compact',
    ]);
    assert.equal(code, 0);
    assert.ok(stdout.includes(`debunk-widgets@${version}/dist/debunk.js" integrity="sha384-`));
    assert.match(stdout, /<debunk-card src="[^"]+" variant="compact">/);
    assert.match(
      (await snippets()).oembed,
      /^<link rel="alternate" type="application\/json\+oembed" href="[^"]+\/cases\/moon-cheese\.oembed\.json"/,
    );
  });

  for (const form of ['element', 'line', 'div']) {
    it(`${form}: the card comes, with the script’s digest, and the case, or a link to it, is there without it`, async () => {
      const { [form]: snippet } = await snippets('--variant', 'compact');
      await open(snippet);
      await until(() => document.querySelector('debunk-card')?.matches(':state(ready)'));
      assert.equal(await page.$eval('debunk-card', (card) => card.variant), 'compact');
      inOrder(await seen());
      await page.setJavaScriptEnabled(false);
      await page.reload();
      const text = await page.$eval('body', (body) => body.innerText.replace(/\s+/g, ' '));
      if (form === 'line') assert.equal(text, 'False: The Moon is rock');
      else inOrder(text);
    });
  }

  it('preload: the card’s chunk is asked for once, with its digest', async () => {
    const asked = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const { preload, element } = await snippets();
    assert.match(
      preload,
      /^<link rel="modulepreload" href="[^"]+\/chunks\/debunk-card-[^"]+" integrity="sha256-[^"]+" crossorigin="anonymous">$/,
    );
    await open(preload + element);
    await until(() => document.querySelector('debunk-card')?.matches(':state(ready)'));
    assert.equal(asked.filter((path) => path.includes('/chunks/debunk-card-')).length, 1);
  });

  it('prints an import map with the digests of all scripts, which shows the card too', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    const script = `${site.origin}/debunk-${version}/debunk.js`;
    const { code, stdout } = await debunk(['embed', '--import-map', '--script', script]);
    assert.equal(code, 0);
    const { integrity } = JSON.parse(/>([^]*)</.exec(stdout)[1]);
    const names = Object.keys(integrity).map((address) => address.slice(script.length - 'debunk.js'.length));
    assert.deepEqual(
      names.filter((name) => name.startsWith('chunks/')).sort(),
      readdirSync('dist/chunks')
        .map((name) => `chunks/${name}`)
        .sort(),
    );
    for (const [index, digest] of Object.values(integrity).entries())
      assert.equal(
        digest,
        `sha384-${createHash('sha384')
          .update(readFileSync(`dist/${names[index]}`))
          .digest('base64')}`,
      );
    await open(stdout + (await snippets()).element);
    await until(() => document.querySelector('debunk-card')?.matches(':state(ready)'));
  });

  it('asks for an address where it needs one', async () => {
    assert.equal((await debunk(['embed'])).code, 2);
  });

  it('iframe: the frame gets its height', async () => {
    await open((await snippets()).iframe.replace('loading="lazy"', ''));
    await until(() => Number(document.querySelector('iframe').height) !== 600);
    assert.ok(Math.abs((await heightOf()) - (await innerHeight())) <= 1);
  });

  it('iframe: where frames are taken away, a link is left', async () => {
    const { iframe } = await snippets();
    await open(iframe.replaceAll(/<\/?iframe[^>]*>/g, ''));
    assert.equal(await page.$eval('a', (link) => link.textContent), 'False: The Moon is rock');
  });

  it('wordpress: the brackets of an address end no shortcode', async () => {
    const { stdout } = await debunk([
      ...['embed', 'https://x.example/[a].json', '--case', join(folder.path, 'case.json')],
      ...['--as', 'wordpress', '--variant', 'compact'],
    ]);
    assert.equal(stdout, '[debunk_card src="https://x.example/%5Ba%5D.json" variant="compact"]\n');
  });

  describe('its help is right about', async () => {
    const table = outcomes((await debunk(['embed', '--help'])).stdout);
    const markdown = new MarkdownIt({ html: true });
    const places = {
      HTML: (snippet) => `<p>${BEFORE}</p>\n${snippet}\n<p>${AFTER}</p>`,
      CommonMark: (snippet) => markdown.render([BEFORE, snippet, AFTER].join('\n\n')),
    };
    for (const place of Object.keys(places)) {
      it(`README’s snippet, ${place}`, async () => {
        await open(places[place](readmeSnippet(await snippets())));
        assert.equal(await outcome(page), 'card');
      });
    }
    for (const [form, expected] of Object.entries(table)) {
      for (const [place, bodyOf] of Object.entries(places)) {
        it(`${form}, ${place}: ${expected[place]}`, async () => {
          await open(bodyOf((await snippets())[form]));
          const got = await outcome(page);
          if (expected[place] === '-') assert.match(got, /^wrong/);
          else assert.equal(got, expected[place]);
        });
      }
    }
  });

  it('says what to do where the case is not on the web yet', async () => {
    const { code, stderr } = await debunk(['embed', `${site.origin}/cases/none.json`]);
    assert.equal(code, 1);
    assert.match(stderr, /HTTP 404.*--case/);
    assert.equal((await debunk(['embed', 'cases/none.json'])).code, 2);
  });
});

describe('a stand-in for a card', () => {
  const script = () =>
    `<script type="module" src="${site.origin}/debunk-${JSON.parse(readFileSync('package.json', 'utf8')).version}/debunk.js"></script>`;
  const src = () => `${site.origin}/cases/moon-cheese.json`;

  it('becomes a card once, also when it comes later, with its attributes and its fallback', async () => {
    await open(
      `${script()}<div data-debunk-card="${src()}" data-order="fact-first" data-heading-level="4" data-onclick="x"><p>fallback</p></div>`,
    );
    await until(() => document.querySelector('debunk-card')?.matches(':state(ready)'));
    await page.evaluate((address) => {
      const late = document.createElement('section');
      late.dataset.debunkCard = address;
      document.body.append(late);
    }, src());
    await until(() => document.querySelector('section > debunk-card')?.matches(':state(ready)'));
    const [first, ...others] = await page.$$eval('debunk-card', (cards) => cards.map((card) => card.outerHTML));
    assert.equal(others.length, 1);
    assert.match(first, /order="fact-first"/);
    assert.match(first, /heading-level="4"/);
    assert.match(first, /<p>fallback<\/p>/);
    assert.doesNotMatch(first, /onclick/);
  });
});

describe('a stand-in in a page that comes slowly', () => {
  it('takes its whole fallback along, also with the script for old pages', async () => {
    host.pages['/debunk.all.js'] = readFileSync('dist/debunk.all.js', 'utf8');
    host.pages['/slow.html'] = [
      '<!doctype html><title>x</title><script src="/debunk.all.js"></script><div data-debunk-card="/nowhere.json"><p>first</p>',
      '<p>second</p></div>',
    ];
    await page.goto(`${host.origin}/slow.html`);
    await until(() => document.querySelector('debunk-card')?.matches(':state(error)'));
    assert.equal(await page.$eval('div', (stand) => stand.children.length), 1);
    assert.equal(await page.$eval('debunk-card', (card) => card.textContent), 'firstsecond');
  });
});

describe('a built page', () => {
  it('has one card before its script and after, and asks for nothing but its own files', async () => {
    const asked = [];
    page.on('request', (request) => asked.push(new URL(request.url())));
    for (const name of ['html', 'frame.html']) {
      await page.goto(`${site.origin}/cases/moon-cheese.${name}`);
      await page.hover('debunk-card');
      await until(() => document.querySelector('debunk-card').matches(':state(ready)'));
      const cards = await page.$eval('debunk-card', ({ shadowRoot }) => shadowRoot.querySelectorAll('article').length);
      assert.equal(cards, 1);
      inOrder(await seen());
    }
    assert.ok(asked.every(({ origin }) => origin === site.origin));
    assert.ok(asked.every(({ pathname }) => !pathname.endsWith('.json')));
  });
});

describe('pages of a site', () => {
  const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
  for (const scheme of ['light', 'dark']) {
    it(`have nothing that axe finds (${scheme})`, async () => {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      for (const name of ['index.html', 'cases/moon-cheese.html', 'cases/moon-cheese.frame.html']) {
        await page.goto(`${site.origin}/${name}`, { waitUntil: 'networkidle0' });
        await page.addScriptTag({ content: axe });
        // A frame is a part of a page, not a page.
        const rules = name.endsWith('.frame.html')
          ? {
              'page-has-heading-one': { enabled: false },
              region: { enabled: false },
              'landmark-one-main': { enabled: false },
            }
          : {};
        const { violations } = await page.evaluate((options) => window.axe.run(options), { rules });
        assert.deepEqual(
          violations.map(({ id, nodes }) => `${name}: ${id}: ${nodes[0].html}`),
          [],
        );
      }
    });
  }
});

describe('with scripts off', () => {
  it('every page of a built site says verdict, claim and reality, in this order', async () => {
    await page.setJavaScriptEnabled(false);
    for (const name of ['html', 'frame.html']) {
      await page.goto(`${site.origin}/cases/moon-cheese.${name}`);
      inOrder(await seen());
    }
    await page.goto(`${site.origin}/index.html`);
    assert.match(await seen(), /False.*The Moon is rock/);
  });
});
