import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { cardStyles, renderCase } from '../../dist/render/index.js';
import * as fixtures from '../elements/fixtures.ts';
import { readCase } from './cases.mjs';
import { document, openPages, ready } from './page.mjs';

const demo = (name) => readCase(JSON.parse(readFileSync(new URL(`../../demo/cases/${name}.json`, import.meta.url))));
const english = demo('minsk-bases');
const arabic = demo('minsk-bases.ar');

/** As a page of a built site has it. */
const EMBEDDED = { src: 'case.json', frame: 'case.frame.html', actions: 'link text share embed' };

let pages;
before(async () => {
  pages = await openPages();
});
after(() => pages?.close());

/** What a page asks the server for, beside itself and the parts of the script. */
const data = ({ asked }) => asked.filter((path) => !/^\/(page|debunk\.js|chunks\/.*|,)$/.test(path));

describe('taking a server-rendered card over', () => {
  const dark = 'body { background: #16181d; color: #eceae4 }';
  for (const [name, c, options, page] of [
    ['light', english, {}, {}],
    ['dark', english, {}, { css: dark }],
    ['in the theme dark', english, { theme: 'dark' }, {}],
    ['in Arabic', arabic, {}, { lang: 'ar' }],
    ['an English case in an Arabic page', english, { lang: 'ar' }, { lang: 'ar' }],
    ['an English card in an Arabic page', english, { lang: 'en' }, { lang: 'ar' }],
    ['with the code for other pages', english, EMBEDDED, {}],
    ['quote', english, { variant: 'quote' }, {}],
    ['compact', english, { variant: 'compact', order: 'fact-first', headingLevel: 4 }, {}],
    ['a headline', english, { variant: 'headline' }, {}],
    ['all of it for a variant that there is not', english, { variant: 'huge' }, {}],
    ['retracted', demo('retracted'), {}, {}],
  ]) {
    for (const width of [320, 1280]) {
      it(`changes no pixel: ${name}, ${width} px`, async () => {
        const html = document(await renderCase(c, { as: 'declarative', ...options }), page);
        const shots = [];
        for (const javascript of [false, true]) {
          const opened = await pages.open(html, { width, javascript });
          if (javascript) await ready(opened.page);
          // Beyond the viewport nothing is painted: `content-visibility`.
          await opened.page.setViewport({ width, height: 6000 });
          await new Promise((resolve) => setTimeout(resolve, 300));
          shots.push(await opened.page.screenshot({ captureBeyondViewport: false }));
          assert.deepEqual(opened.said, []);
          assert.deepEqual(data(opened), []);
          await opened.close();
        }
        assert.ok(Buffer.compare(...shots) === 0, 'the pictures differ');
      });
    }
  }

  for (const [how, cut] of Object.entries({ whole: undefined, 'cut before its shadow tree': '<template' })) {
    it(`works with a script that is there before the parser comes to the card, which comes ${how}`, async () => {
      const html = document(await renderCase(english, { as: 'declarative' }), {
        script: '',
        head: '<script src="/debunk.all.js"></script>',
      });
      const at = cut ? html.indexOf(cut) : html.length;
      const opened = await pages.open([html.slice(0, at), html.slice(at)]);
      await ready(opened.page);
      assert.deepEqual(opened.said, []);
      const [templates, buttons] = await opened.page.evaluate(() => {
        const card = document.querySelector('debunk-card');
        return [card.querySelectorAll('template').length, card.shadowRoot.querySelectorAll('button').length];
      });
      // The one that the server has drawn is taken over: it has no button for sharing.
      assert.deepEqual([templates, buttons], [0, 2]);
      await opened.close();
    });
  }

  it('keeps the nodes, the focus, the selection and what the reader opened, and asks for no data', async () => {
    const html = await renderCase(english, { as: 'declarative', src: '/case.json' });
    const opened = await pages.open(document(html, { script: '' }));
    const { page } = opened;
    await page.evaluate(() => {
      const root = document.querySelector('debunk-card').shadowRoot;
      window.nodes = [...root.querySelectorAll('*:not(style)')];
      root.querySelector('details.appearances').open = true;
      root.querySelector('details.background').open = false;
      root.querySelector('.reality a').focus();
      const text = [...root.querySelector('.reality p').childNodes].find((node) => node.nodeType === 3);
      window.getSelection().setBaseAndExtent(text, 2, text, 9);
      window.changes = [];
      new window.MutationObserver((records) => {
        for (const { type, target, addedNodes, removedNodes, oldValue } of records) {
          if (type === 'characterData' && target.data === oldValue) continue;
          window.changes.push([type, ...[...addedNodes, ...removedNodes].map(({ nodeName }) => nodeName)]);
        }
      }).observe(root, { subtree: true, childList: true, attributes: true, characterDataOldValue: true });
      window.events = [];
      for (const type of ['debunk-load', 'debunk-toggle', 'debunk-copy', 'debunk-error']) {
        document.addEventListener(type, () => window.events.push(type));
      }
    });
    // What the test has moved itself does not count.
    await new Promise((resolve) => setTimeout(resolve, 300));
    await page.evaluate(() => {
      window.shifts = 0;
      new PerformanceObserver((list) => (window.shifts += list.getEntries().length)).observe({ type: 'layout-shift' });
    });
    await page.addScriptTag({ url: '/debunk.js', type: 'module' });
    await ready(page);
    assert.deepEqual(
      await page.evaluate(() => {
        const root = document.querySelector('debunk-card').shadowRoot;
        const nodes = [...root.querySelectorAll('*')];
        return {
          kept: nodes.length === window.nodes.length && nodes.every((node, index) => node === window.nodes[index]),
          styles: root.querySelectorAll('style').length,
          sheets: root.adoptedStyleSheets.length,
          appearances: root.querySelector('details.appearances').open,
          background: root.querySelector('details.background').open,
          sources: root.querySelector('details.sources').open,
          focused: root.activeElement === root.querySelector('.reality a'),
          selected: String(window.getSelection()),
          events: window.events,
          changes: window.changes,
          shifts: window.shifts,
        };
      }),
      {
        kept: true,
        styles: 0,
        sheets: 1,
        appearances: true,
        background: false,
        sources: true,
        focused: true,
        selected: 'TO has ',
        events: ['debunk-load'],
        // The styles, which are adopted ones now.
        changes: [['childList', 'STYLE']],
        shifts: 0,
      },
    );
    assert.deepEqual(data(opened), []);
    assert.deepEqual(opened.said, []);
    await opened.close();
  });

  for (const [name, input] of Object.entries(fixtures)) {
    it(`keeps every node of a case, in each variant and order: ${name}`, async () => {
      const c = readCase(input);
      const cards = [];
      for (const variant of ['full', 'compact', 'headline'])
        for (const order of ['claim-first', 'fact-first'])
          for (const lang of ['en', 'ar']) cards.push(await renderCase(c, { as: 'declarative', variant, order, lang }));
      const opened = await pages.open(document(cards.join('\n'), { script: '' }));
      const { page } = opened;
      await page.evaluate(() => {
        window.nodes = (card) => [...card.shadowRoot.querySelectorAll('*:not(style)')];
        window.before = [...document.querySelectorAll('debunk-card')].map(window.nodes);
      });
      await page.addScriptTag({ url: '/debunk.js', type: 'module' });
      await ready(page);
      const counts = await page.evaluate(() =>
        [...document.querySelectorAll('debunk-card')].map((card, index) => {
          const nodes = window.nodes(card);
          const same = nodes.filter((node, at) => node === window.before[index][at]).length;
          return [window.before[index].length, nodes.length, same];
        }),
      );
      assert.equal(counts.length, 12);
      for (const [drawn, now, same] of counts) assert.ok(drawn > 3 && drawn === now && drawn === same, String(counts));
      assert.deepEqual(opened.said, []);
      await opened.close();
    });
  }

  it('shows the code for other pages when its button is pressed', async () => {
    const opened = await pages.open(document(await renderCase(english, { as: 'declarative', ...EMBEDDED })));
    const { page } = opened;
    await ready(page);
    await page.click('>>> .actions button:last-of-type');
    await page.waitForSelector('>>> dialog[open]');
    const code = await page.$eval('>>> dialog textarea', ({ value }) => value);
    assert.ok(code.startsWith(`<div data-debunk-card="${pages.origin}/case.json">`), code.slice(0, 100));
    assert.deepEqual(data(opened), []);
    assert.deepEqual(opened.said, []);
    await opened.close();
  });

  it('makes everything work: opening, copying, another case, another language', async () => {
    const opened = await pages.open(document(await renderCase(english, { as: 'declarative' })));
    const { page } = opened;
    await ready(page);
    await page.browserContext().overridePermissions(pages.origin, ['clipboard-read', 'clipboard-sanitized-write']);
    await page.evaluate(() => {
      window.events = [];
      for (const type of ['debunk-toggle', 'debunk-copy']) {
        document.addEventListener(type, (event) => window.events.push([type, event.detail]));
      }
    });
    await page.click('>>> details.appearances > summary');
    await page.click('>>> .actions button:nth-of-type(2)');
    await page.waitForFunction(() => window.events.length === 2);
    const [toggled, copied] = await page.evaluate(() => window.events);
    assert.deepEqual(toggled, ['debunk-toggle', { section: 'appearances', open: true }]);
    assert.match(copied[1].text, /^No evidence \(Facts Example, https:/);
    const said = async (selector) =>
      page.evaluate(async (where) => {
        const card = document.querySelector('debunk-card');
        await card.updateComplete;
        return card.shadowRoot.querySelector(where).textContent.replace(/\s+/g, ' ').trim();
      }, selector);
    await page.waitForFunction(
      () => document.querySelector('debunk-card').shadowRoot.querySelector('.actions [role=status]').textContent !== '',
    );
    assert.equal(await said('.actions [role=status]'), 'Text copied.');
    await page.evaluate(() => (document.querySelector('debunk-card').lang = 'ar'));
    await page.waitForFunction(
      () => document.querySelector('debunk-card').shadowRoot.querySelector('article').lang === 'ar',
    );
    await page.evaluate(() => {
      document.querySelector('debunk-card').case = { title: 'Storks do not vote', verdict: { label: 'Made up' } };
    });
    assert.equal(await said('.title .words'), 'Storks do not vote');
    assert.equal(await said('.verdict > span'), 'الحكم: Made up');
    assert.deepEqual(opened.said, []);
    await opened.close();
  });

  it('draws anew what another version has drawn', async () => {
    const html = await renderCase(english, { as: 'declarative' });
    const other = html.replace('<footer', '<p class="title">From the last version</p><footer');
    assert.notEqual(other, html);
    const opened = await pages.open(document(other));
    await ready(opened.page);
    const found = await opened.page.evaluate(() => {
      const root = document.querySelector('debunk-card').shadowRoot;
      const titles = [...root.querySelectorAll('.title')].map((title) => title.textContent);
      return [root.querySelectorAll('article').length, titles.length, root.querySelector('.title .words').textContent];
    });
    assert.deepEqual(found, [1, 1, english.title]);
    assert.deepEqual(opened.said, []);
    await opened.close();
  });

  it('keeps what the server has drawn where the data cannot be read', async () => {
    const html = await renderCase(english, { as: 'declarative' });
    const broken = html.replace(/(<script type="application\/json">).*(?=<\/script>)/, '$1{');
    const opened = await pages.open(document(broken, { script: '' }));
    await opened.page.evaluate(() => {
      document.addEventListener('debunk-error', (event) => (window.kind = event.detail.kind));
    });
    await opened.page.addScriptTag({ url: '/debunk.js', type: 'module' });
    await opened.page.waitForFunction(() => window.kind);
    const [kind, title] = await opened.page.evaluate(() => [
      window.kind,
      document.querySelector('debunk-card').shadowRoot.querySelector('.title .words').textContent,
    ]);
    assert.deepEqual([kind, title], ['not-json', english.title]);
    await opened.close();
  });

  it('changes no pixel where cards share a style sheet, on a strict page without a nonce', async () => {
    const one = await renderCase(english, { as: 'declarative', stylesheet: '/card.css' });
    const two = await renderCase(arabic, { as: 'declarative', stylesheet: '/card.css' });
    assert.ok(!(one + two).includes('<style'));
    const html = document(one + two, { head: '<link rel="stylesheet" href="/page.css">' }).replace(
      /<style>.*?<\/style>/s,
      '',
    );
    const css = { '/card.css': cardStyles, '/page.css': 'body { font: 17px/1.5 serif; margin: 16px }' };
    const headers = {
      'content-security-policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types debunk-widgets",
    };
    const shots = [];
    for (const javascript of [false, true]) {
      const opened = await pages.open(html, { javascript, css, headers });
      if (javascript) await ready(opened.page);
      await opened.page.setViewport({ width: 800, height: 8000 });
      await new Promise((resolve) => setTimeout(resolve, 300));
      shots.push(await opened.page.screenshot({ captureBeyondViewport: false }));
      assert.deepEqual(opened.said, []);
      assert.equal(opened.asked.filter((path) => path === '/card.css').length, 1);
      if (javascript)
        assert.equal(
          await opened.page.evaluate(
            () => document.querySelector('debunk-card').shadowRoot.querySelectorAll('link').length,
          ),
          0,
        );
      await opened.close();
    }
    assert.ok(Buffer.compare(...shots) === 0, 'the pictures differ');
  });

  it('works on a strict page, with the nonce of its policy', async () => {
    const html = document(await renderCase(english, { as: 'declarative', nonce: 'abc123' }))
      .replace('<style>', '<style nonce="abc123">')
      .replace('<script type="module"', '<script type="module" nonce="abc123"');
    const policy =
      "default-src 'none'; script-src 'self'; style-src 'nonce-abc123'; img-src data:; require-trusted-types-for 'script'; trusted-types debunk-widgets";
    const opened = await pages.open(html, { headers: { 'content-security-policy': policy } });
    await ready(opened.page);
    const border = await opened.page.$eval('>>> article', (article) => getComputedStyle(article).borderBlockStartWidth);
    assert.equal(border, '4px');
    assert.deepEqual(opened.said, []);
    await opened.close();
  });
});
