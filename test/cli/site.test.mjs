// The pages of a built site as a reader of it uses them: from page to page, without scripts, in the dark, on paper, and
// where there is no page.
import assert from 'node:assert/strict';
import { globSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { parseFeed } from 'feedsmith';
import { JSDOM } from 'jsdom';
import { launchChromium } from '../../tools/chromium.mjs';
import { TYPES } from '../../tools/serve-static.mjs';
import { debunk, workFolder } from './command.mjs';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const FALSE = { label: 'False', tone: 'false' };
const SKY = { id: 'sky', name: 'The sky is a roof', description: 'Above us is air, ever thinner.' };

/** A hundred and three cases of a false story, two of another, corrections, translations, and a retraction. */
const CASES = [
  ...Array.from({ length: 103 }, (_, place) => ({
    id: `roof-${place}`,
    lang: 'en',
    title: `No roof was seen, part ${place}`,
    claim: `Part ${place} of the roof is leaking.`,
    narrative: SKY,
    verdict: FALSE,
    published: new Date(Date.UTC(2020, 0, 1 + 5 * place)).toISOString().slice(0, 10),
    countries: place % 2 ? ['BY'] : ['BY', 'Atlantis'],
    appearances: [{ outlet: 'Channel North' }, { outlet: `Paper ${place % 30}` }],
  })),
  {
    id: 'true-1',
    lang: 'en',
    title: 'Rain falls',
    narrative: { name: 'Weather is there' },
    verdict: { label: 'True', tone: 'true' },
  },
  {
    id: 'bare',
    lang: 'en',
    claim: 'The clouds are painted.',
    narrative: { name: 'Weather is there' },
    published: '2021-01-01',
  },
  {
    id: 'moon',
    lang: 'en',
    title: 'The Moon is rock',
    claim: 'The Moon is made of cheese.',
    verdict: FALSE,
    reality: 'It is made of rock.',
    published: '2022-01-01',
    corrections: [{ date: '2022-02-02', note: 'The weight was wrong.', verdictBefore: { label: 'Unproven' } }],
  },
  {
    id: 'stars',
    lang: 'en',
    title: 'Stars are suns',
    claim: 'Stars are lamps.',
    verdict: FALSE,
    published: '2021-01-01',
    corrections: [{ date: '2021-03-03', note: 'A name was wrong.' }],
  },
  {
    id: 'gone',
    lang: 'en',
    title: 'Secret title',
    claim: 'Secret words.',
    narrative: { id: 'secret', name: 'Secret story' },
    status: 'retracted',
    appearances: [{ outlet: 'Secret outlet' }],
    corrections: [{ date: '2023-01-01', note: 'It was wrong.' }],
  },
];

/** The Moon’s case in another language has the same id. */
const ARABIC = {
  id: 'moon',
  lang: 'ar',
  title: 'القمر صخر',
  claim: 'القمر من الجبن.',
  verdict: { label: 'خطأ', tone: 'false' },
  narrative: SKY,
  published: '2022-01-01',
};

/** Serves a site below `/checks/` as hosts do: with its own page for what is missing. */
async function host(folder) {
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://x').pathname.replace(/\/$/, '/index.html');
    const send = (status, file) => {
      const content = readFileSync(join(folder, file));
      response.writeHead(status, { 'content-type': TYPES[extname(file)] ?? 'text/plain' }).end(content);
    };
    try {
      send(200, path.replace(/^\/checks\//, ''));
    } catch {
      send(404, '404.html');
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://localhost:${server.address().port}/checks/` };
}

describe('a built site', () => {
  let folder, site, browser;
  const out = () => join(folder.path, 'site');
  const read = (name) => readFileSync(join(out(), name), 'utf8');
  const open = (name) => new JSDOM(read(name)).window.document;
  const text = (element) => element.textContent.replace(/\s+/g, ' ').trim();
  const texts = (within, selector) => Array.from(within.querySelectorAll(selector), text);
  const build = async (...args) => {
    const all = ['build', 'cases', '--out', 'site', '--url', site.url, '--title', 'Facts', '--json', ...args];
    const { code, stdout, stderr } = await debunk(all, { cwd: folder.path });
    assert.equal(code, 0, stderr);
    return JSON.parse(stdout);
  };
  /** A page in Chromium. */
  async function visit(path, { scripts = true, dark = false } = {}) {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(scripts);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
    await page.goto(new URL(path, site.url).href);
    return page;
  }

  before(async () => {
    folder = workFolder({ 'cases/a.json': CASES, 'cases/b.json': ARABIC, 'own.css': '.own { color: red }' });
    site = await host(out());
    await build();
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    site?.server.closeAllConnections();
    site?.server.close();
    folder?.remove();
  });

  it('has no link that leads nowhere', () => {
    const pages = globSync('**/*.html', { cwd: out() });
    for (const kind of [/^narratives\//, /^outlets\//, /^countries\//, /^cases\//, /^404/]) {
      assert.ok(pages.some((name) => kind.test(name)));
    }
    const there = new Set(globSync('**/*.*', { cwd: out() }).map((name) => new URL(name, site.url).href));
    there.add(site.url);
    for (const name of pages) {
      for (const [, address] of read(name).matchAll(/<(?:a|link|form|script)\b[^>]*? (?:href|src|action)="([^"]*)"/g)) {
        const url = new URL(address.replaceAll('&amp;', '&'), new URL(name, site.url));
        url.hash = url.search = '';
        assert.ok(!url.href.startsWith(site.url) || there.has(url.href), `${name} → ${url.href}`);
      }
    }
  });

  it('tells of a narrative: what it is before what it claims, its cases, countries and outlets', () => {
    const page = open('narratives/sky.html');
    assert.equal(page.title, 'Recurring false story: “The sky is a roof” – Facts');
    assert.equal(text(page.querySelector('h1')), 'Recurring false story: “The sky is a roof”');
    const { content } = page.querySelector('meta[property="og:description"]');
    assert.match(content, /^Recurring false story: “The sky is a roof”\. Above us is air/);
    assert.match(
      text(page.querySelector('main')),
      /Above us is air.*104 cases · 103 False · 1 خطأ · January 2020 to January 2022/,
    );
    assert.match(
      text(page.querySelector('.way figcaption')),
      /^104 cases ?January 2020 to January 2022 · Peak: .*Facts$/,
    );
    assert.ok(page.querySelectorAll('.way svg').length > 1);
    assert.deepEqual(texts(page, '.names:first-of-type li'), ['Belarus 103 cases', 'Atlantis 52 cases']);
    assert.deepEqual(texts(page, 'h2'), ['Countries', 'Outlets (31)', '104 cases']);
    assert.equal(text(page.querySelector('.rows h3')), 'خطأ: القمر صخر');
    const pages = [page, open('narratives/sky.2.html')];
    const links = pages.flatMap((each) =>
      Array.from(each.querySelectorAll('.rows a'), (link) => link.getAttribute('href')),
    );
    assert.equal(new Set(links).size, 104);
    assert.match(pages[1].title, /^Recurring false story: .*\(2\/2\)/);
    assert.match(
      text(open('narratives.html').querySelector('.rows')),
      /^Recurring false story: “The sky is a roof” .* Recurring story: “Weather is there”/,
    );
    const { items, title } = parseFeed(read('narratives/sky.xml')).feed;
    assert.deepEqual([title, items.length], ['Recurring false story: “The sky is a roof” – Facts', 50]);
    assert.equal(items[1].title, 'False: No roof was seen, part 102');
    assert.match(items[1].description, /^False: /);
  });

  it('tells of outlets and countries, and that to appear is not to endorse', () => {
    const outlets = open('outlets.html');
    assert.equal(texts(outlets, '.names li')[0], 'Channel North 103 cases');
    assert.match(text(outlets.querySelector('main')), /does not mean endorsing/);
    const href = outlets.querySelector('.names a').getAttribute('href');
    const outlet = open(href);
    assert.deepEqual(
      [outlet.title, text(outlet.querySelector('h1'))],
      ['Outlets: Channel North – Facts', 'Channel North'],
    );
    assert.match(text(outlet.querySelector('main')), /103 cases · 103 False.*does not mean endorsing/);
    assert.deepEqual(texts(open('countries.html'), '.names li'), ['Belarus 103 cases', 'Atlantis 52 cases']);
    assert.equal(text(open('countries/by.html').querySelector('.rows h2')), 'False: No roof was seen, part 102');
  });

  it('leads from a case to others of its story, to its translation, and to the corrections beside its own', () => {
    const roof = open('cases/roof-102.html');
    assert.equal(text(roof.querySelector('.more h2')), 'More on this story (103)');
    assert.deepEqual(
      texts(roof, '.more h3'),
      [101, 100, 99, 98, 97].map((place) => `False: No roof was seen, part ${place}`),
    );
    assert.equal(roof.querySelector('.more > p a').getAttribute('href'), '../narratives/sky.html');
    // A story that others tell in no language of the reader.
    assert.equal(texts(open('cases/moon-ar.html'), '.more h3').length, 5);
    const moon = open('cases/moon.html');
    assert.equal(moon.querySelector('link[hreflang=ar]').href, `${site.url}cases/moon-ar.html`);
    assert.match(
      read('cases/moon.html'),
      /<a href="[^"]*moon-ar\.html" [^>]*hreflang="ar"|hreflang="ar"[^>]*moon-ar\.html/,
    );
    assert.deepEqual(texts(moon, '.turns a'), [
      'Previous correction False: Stars are suns',
      'Next correction Retracted',
    ]);
    assert.deepEqual(texts(open('corrections.html'), '.rows li'), [
      'Retracted 1 January 2023 · It was wrong.',
      'False: The Moon is rock 2 February 2022 · Previously: Unproven. The weight was wrong.',
      'False: Stars are suns 3 March 2021 · A name was wrong.',
    ]);
  });

  it('says nothing of what was withdrawn', () => {
    for (const name of globSync('**/*.{html,xml}', { cwd: out() })) {
      const shown = read(name).replace(/<script type="application\/json">.*?<\/script>/gs, '');
      assert.doesNotMatch(shown, /Secret/, name);
    }
    assert.ok(!globSync('**/*secret*', { cwd: out() }).length);
  });

  it('tells search engines of these pages, and not of the one for missing ones', () => {
    for (const name of ['narratives.html', 'narratives/sky.html', 'countries/by.html', 'corrections.html']) {
      assert.ok(read('sitemap.xml').includes(`<loc>${site.url}${name}</loc>`), name);
    }
    assert.doesNotMatch(read('sitemap.xml'), /404\.html|sky\.2/);
    assert.match(read('404.html'), /<meta name="robots" content="noindex">/);
    assert.match(read('.htaccess'), /ErrorDocument 404 \/checks\/404\.html/);
  });

  it('leaves all as it is where nothing has changed, and names what is no part of it any more', async () => {
    const { written, left } = await build();
    assert.deepEqual([written, left], [0, []]);
    folder.write('site/narratives/old.html', '');
    assert.deepEqual((await build()).left, [join('site', 'narratives', 'old.html')]);
    rmSync(join(out(), 'narratives/old.html'));
  });

  it('searches from any page', async () => {
    const page = await visit('cases/stars.html');
    await page.type('header input[type=search]', 'cheese');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    assert.equal(page.url(), `${site.url}index.html?s.q=cheese`);
    const found = () =>
      document.querySelector('narrative-list')?.shadowRoot?.querySelector('.count')?.textContent ?? '';
    await page.waitForFunction(`(${found})().startsWith('1 case')`, { timeout: 30_000 });
    await page.close();
  });

  it('loads the script of a card once a reader turns to it, and then presses what was pressed before', async () => {
    const page = await browser.newPage();
    await page.evaluateOnNewDocument(() => {
      window.copied = [];
      navigator.clipboard.writeText = async (words) => void window.copied.push(words);
      navigator.share = async ({ url }) => void window.copied.push(url);
    });
    const scripts = [];
    page.on('request', (request) => {
      if (request.url().endsWith('.js')) scripts.push(request.url().split('/').at(-1));
    });
    await page.goto(`${site.url}cases/roof-1.html`, { waitUntil: 'networkidle0' });
    assert.deepEqual(scripts, ['debunk-later.js']);
    // As by keyboard: no pointer comes to the card.
    await page.evaluate(() => {
      const button = document.querySelector('debunk-card').shadowRoot.querySelector('[part=actions] button');
      button.focus();
      button.click();
    });
    await page.waitForFunction(() => window.copied.length > 0);
    assert.equal(scripts[1], 'debunk.js');
    // Whether the browser can share is known now.
    const share = '>>> [part=actions] button:nth-of-type(3)';
    await page.waitForSelector(share);
    assert.equal(await page.$eval(share, (button) => button.textContent), 'Share');
    await page.$eval(share, (button) => button.click());
    await page.waitForFunction(() => window.copied.length > 1);
    assert.deepEqual(await page.evaluate(() => window.copied), Array(2).fill(`${site.url}cases/roof-1.html`));
    await page.close();
  });

  it('loads no script into the page of a narrative', async () => {
    assert.doesNotMatch(read('narratives/sky.html'), /<script/);
  });

  it('shows its own page, whole, wherever there is none', async () => {
    const page = await visit('a/b/c.html?d=e');
    assert.equal(await page.$eval('h1', (heading) => heading.textContent), 'Page not found');
    assert.equal(await page.$eval('body', (body) => getComputedStyle(body).maxInlineSize), '736px');
    await Promise.all([page.waitForNavigation(), page.click('.rows a')]);
    assert.match(page.url(), /\/checks\/cases\/moon(-ar)?\.html$/);
    await page.close();
  });

  const KINDS = ['index.html', 'cases/moon.html', 'cases/roof-1.html', 'narratives.html', 'narratives/sky.html'];
  KINDS.push('outlets.html', 'countries/by.html', 'corrections.html', '404.html', 'cases/moon-ar.html');

  // Of dark pages only what is different: the colours.
  for (const [mode, names, options] of [
    ['light', KINDS.slice(1, 9), {}],
    ['dark', ['cases/moon.html', 'narratives.html', 'corrections.html'], { runOnly: ['color-contrast'] }],
  ]) {
    it(`is as axe wants it, ${mode}`, async () => {
      for (const name of names) {
        const page = await visit(name, { dark: mode === 'dark' });
        if (await page.$('debunk-card')) {
          await page.hover('debunk-card');
          await page.waitForSelector('debunk-card:state(ready)');
        }
        await page.evaluate(axeSource);
        const violations = await page.evaluate(async (given) => {
          const found = (await window.axe.run(document, { ...given, resultTypes: ['violations'] })).violations;
          return found.flatMap(({ id, nodes }) =>
            nodes.map(({ target, failureSummary }) => `${id} ${target} ${failureSummary}`),
          );
        }, options);
        assert.deepEqual(violations, [], name);
        await page.close();
      }
    });
  }

  it('fits a narrow screen, and can be read and followed without scripts', async () => {
    for (const name of KINDS) {
      const page = await visit(name, { scripts: false });
      await page.setViewport({ width: 320, height: 640 });
      const { wide, links } = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth,
        links: document.querySelectorAll('header nav a').length,
      }));
      assert.ok(wide <= 320, `${name}: ${wide} px`);
      assert.equal(links, 4, name);
      await page.close();
    }
    const page = await visit('index.html', { scripts: false });
    for (const link of ['header nav a', '.rows a', '.rows a']) {
      await Promise.all([page.waitForNavigation(), page.click(link)]);
    }
    assert.equal(page.url(), `${site.url}cases/moon-ar.html`);
    await page.close();
  });

  it('shifts nothing while it loads', async () => {
    for (const name of ['cases/roof-1.html', 'narratives/sky.html', 'cases/moon.html']) {
      const page = await visit('robots.txt');
      await page.evaluateOnNewDocument(() => {
        window.shifts = [];
        new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map(({ value }) => value))).observe({
          type: 'layout-shift',
          buffered: true,
        });
      });
      await page.goto(site.url + name, { waitUntil: 'networkidle0' });
      assert.deepEqual(await page.evaluate(() => window.shifts), [], name);
      await page.close();
    }
  });

  it('has the colours of a theme, and own styles after them', async () => {
    const { written } = await build('--theme', 'tabloid', '--css', 'own.css');
    assert.equal(written, 1, 'only the style sheet');
    const page = await visit('narratives/sky.html', { dark: true });
    assert.equal(
      await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor),
      'rgb(11, 11, 13)',
    );
    assert.match(read('site.css'), /--debunk-paper: .*\.own \{ color: red \}\s*$/s);
    await page.close();
    for (const args of [
      ['--theme', 'none-such'],
      ['--css', 'none-such.css'],
    ]) {
      const { code, stderr } = await debunk(['build', 'cases', '--out', 'x', '--url', site.url, ...args], {
        cwd: folder.path,
      });
      assert.equal(code, 2, stderr);
    }
    await build();
  });
});
