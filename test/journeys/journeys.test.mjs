// A user's day: whole ways through a site that `debunk build` has made and a publisher's page that embeds from it, in
// Chromium, over two origins.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { launchChromium } from '../../tools/chromium.mjs';
import { debunk, workFolder } from '../cli/command.mjs';
import { serve } from '../helpers/serve.mjs';
import { accessibilityTree, bare, broken, openAll, pagesWithout, pdfPages } from '../trust/seen.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/** The word that only the claim has, and what must stand before it. */
const WORDS = { claim: 'cheese', labels: ['False', 'Retracted', 'Withdrawn', 'False story'] };

const MOON = {
  id: 'moon',
  lang: 'en',
  title: 'The Moon is rock',
  claim: { text: 'The Moon is made of cheese.', claimant: 'A dairy' },
  verdict: { label: 'False', tone: 'false', explanation: 'Nobody has ever tasted it.' },
  reality: 'It is made of rock.',
  sources: [{ title: 'Samples', url: 'https://samples.example/' }],
  publisher: { name: 'Facts Example', url: 'https://facts.example/' },
  published: '2024-05-02',
};
const MINSK = {
  ...MOON,
  id: 'minsk',
  title: 'There is no harbour in Minsk',
  claim: { text: 'Ships from Minsk sail to the sea.' },
  verdict: { label: 'False', tone: 'false' },
  reality: 'Minsk has a river, and no harbour.',
};

describe('a day', () => {
  let folder, site, host, browser, page, said;

  /** Publishes these cases. */
  async function publish(...cases) {
    folder.write('cases.json', { cases });
    const { code, stderr } = await debunk(['build', 'cases.json', '--out', 'site', '--url', `${site.origin}/`], {
      cwd: folder.path,
    });
    assert.equal(code, 0, stderr);
  }

  /** The snippet for a case in one of the forms of `debunk embed`, with the site's own script. */
  async function snippet(id, form, ...more) {
    const { code, stdout, stderr } = await debunk([
      ...['embed', `${site.origin}/cases/${id}.json`, '--as', form],
      ...['--script', `${site.origin}/debunk-${version}/debunk.js`, ...more],
    ]);
    assert.equal(code, 0, stderr);
    return stdout;
  }

  const LIST = () => `<narrative-list src="${site.origin}/checks/index.json" group-by="none"></narrative-list>`;
  const script = (type = 'module') =>
    `<script type="${type}" src="${site.origin}/debunk-${version}/debunk.js" crossorigin="anonymous"></script>`;

  /** Opens a publisher's page with this in its body. */
  async function open(body, path = '/article.html') {
    host.pages[path] = `<!doctype html><html lang="en"><meta charset="utf-8"><title>An article</title><body>${body}`;
    await page.goto(host.origin + path);
  }

  const ready = (name = 'debunk-card') =>
    page.waitForFunction((tag) => document.querySelector(tag)?.matches(':state(ready)'), {}, name);
  /** What an element says, in one line. */
  const text = (name = 'debunk-card') =>
    page.$eval(name, (element) => element.shadowRoot.textContent.replace(/\s+/g, ' '));
  const until = (condition, ...args) => page.waitForFunction(condition, {}, ...args);

  before(async () => {
    folder = workFolder();
    site = await serve(join(folder.path, 'site'));
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
    await publish(MOON, MINSK);
    page = await browser.newPage({ type: 'window' });
    await page.setViewport({ width: 800, height: 900 });
    said = [];
    page.on('pageerror', (error) => said.push(error.message));
  });
  afterEach(async () => {
    await page.close();
    assert.deepEqual(said, []);
  });

  it('an editor pastes the snippet into an article: with its verdict first, for eyes and ears, with and without script', async () => {
    for (const form of ['element', 'line', 'div']) {
      const pasted = `<p>The article.</p>${await snippet('moon', form)}<p>Goes on.</p>`;
      await open(pasted);
      await ready();
      assert.deepEqual(await broken(page, WORDS), [], form);
      await page.setJavaScriptEnabled(false);
      await page.reload();
      assert.deepEqual(await broken(page, WORDS), [], `${form}, without script`);
      await page.setJavaScriptEnabled(true);
    }
  });

  it('a fact-checker corrects a case: readers see it on their next visit, wherever it is shown', async () => {
    const article = (await snippet('moon', 'element')) + LIST();
    await open(article);
    await ready();
    await ready('narrative-list');
    await publish(
      {
        ...MOON,
        title: 'The Moon is basalt',
        reality: 'It is made of basalt.',
        updated: '2024-06-01',
        status: 'corrected',
        corrections: [{ date: '2024-06-01', note: 'We had named the wrong rock.' }],
      },
      MINSK,
    );
    await page.reload();
    await ready();
    assert.match(await text(), /Corrected.*We had named the wrong rock\./);
    assert.match(await text(), /The Moon is basalt.*It is made of basalt\./);
    await ready('narrative-list');
    assert.match(await text('narrative-list'), /The Moon is basalt/);
    // The page of a case needs no script to be read; the card is taken over once a reader turns to it.
    await page.goto(`${site.origin}/cases/moon.html`);
    assert.match(await text(), /We had named the wrong rock\./);
    await page.hover('debunk-card');
    await ready();
    assert.match(await text(), /We had named the wrong rock\./);
    await page.goto(`${site.origin}/cases/moon.frame.html`);
    await ready();
    assert.match(await text(), /We had named the wrong rock\./);
    for (const feed of ['feed.xml', 'corrections.xml'])
      assert.match(readFileSync(join(folder.path, 'site', feed), 'utf8'), /The Moon is basalt/, feed);
  });

  it('a case is retracted: neither claim nor verdict stays in card, list, page, frame, share card and feeds', async () => {
    const retracted = { ...MOON, status: 'retracted', corrections: [{ date: '2024-07-01', note: 'We were wrong.' }] };
    await publish(retracted, MINSK);
    await open((await snippet('moon', 'line')) + LIST());
    await ready();
    await ready('narrative-list');
    for (const address of [undefined, `${site.origin}/cases/moon.html`, `${site.origin}/cases/moon.frame.html`]) {
      if (address) await page.goto(address);
      if (address) await page.hover('debunk-card');
      await ready();
      const { tree } = await accessibilityTree(page);
      const heard = JSON.stringify(tree);
      assert.match(heard, /withdrawn/i, address);
      assert.ok(!heard.includes('cheese'), `${address ?? 'the article'}: ${heard}`);
    }
    for (const file of ['cases/moon.svg', 'cases/moon.oembed.json', 'feed.xml', 'feed.json', 'corrections.xml'])
      assert.ok(!readFileSync(join(folder.path, 'site', file), 'utf8').includes('cheese'), file);
  });

  it('a publisher switches its theme: the cards that are there follow', async () => {
    await open(`<debunk-provider theme="light">${await snippet('moon', 'line')}</debunk-provider>`);
    await ready();
    const ground = () => page.$eval('debunk-card', (card) => getComputedStyle(card).backgroundColor);
    const light = await ground();
    await page.$eval('debunk-provider', (provider) => (provider.theme = 'dark'));
    await until(() => document.querySelector('debunk-card').matches(':state(dark)'));
    assert.notEqual(await ground(), light);
    await page.$eval('debunk-provider', (provider) => provider.removeAttribute('theme'));
    await until(() => !document.querySelector('debunk-card').matches(':state(dark)'));
    assert.equal(await ground(), 'rgba(0, 0, 0, 0)');
  });

  it('a reader finds a case by a mistyped word, opens it with the keyboard, copies its claim, prints it', async () => {
    await browser.defaultBrowserContext().overridePermissions(host.origin, ['clipboard-read']);
    await open(script() + LIST());
    await ready('narrative-list');
    await page.focus('>>> #text');
    await page.keyboard.type('minks');
    await until(() => {
      const root = document.querySelector('narrative-list').shadowRoot;
      return root.querySelectorAll('.row').length === 1 && root.textContent.includes('Minsk');
    });
    await page.focus('>>> .row [role=button]');
    await page.keyboard.press('Enter');
    const claim = await page.waitForSelector('>>> debunk-card >>> blockquote p');
    await claim.click({ count: 3 });
    // The code that credits has come, and has run.
    const code = await page.waitForFunction(
      () => performance.getEntriesByType('resource').find(({ name }) => name.includes('/credit-'))?.name,
    );
    await page.evaluate((address) => import(address).then(() => undefined), code);
    await page.keyboard.down('Control');
    await page.keyboard.press('c');
    await page.keyboard.up('Control');
    const taken = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(taken, /False[\s\S]*Ships from Minsk sail to the sea\./);
    await openAll(page);
    const paper = await pdfPages(await page.pdf({ format: 'A5' }));
    assert.ok(paper.join('').includes('ShipsfromMinsksailtothesea.'));
    assert.deepEqual(pagesWithout(paper, { claim: 'Ships from', labels: ['False'] }), []);
  });

  it('a reader loses the network, reads the fallback, and gets the card once it is back', async () => {
    const far = (await snippet('moon', 'element')).replace(/<script.*?<\/script>/s, '');
    await open(`${script()}<debunk-card src="${site.origin}/cases/minsk.json"></debunk-card>
      <div style="height: 6000px"></div>${far}`);
    await ready();
    await page.setOfflineMode(true);
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await until(() => document.querySelectorAll('debunk-card')[1].matches(':state(error)'));
    const fallback = await page.evaluate(() => document.querySelectorAll('debunk-card')[1].innerText);
    assert.deepEqual(bare([fallback.replace(/\s+/g, ' ')], WORDS), []);
    assert.match(fallback, /made of rock/);
    await page.setOfflineMode(false);
    await until(() => document.querySelectorAll('debunk-card')[1].matches(':state(ready)'));
  });

  it('a consent manager lets the script in late: until then the fallback is there, then the card', async () => {
    const pasted = await snippet('moon', 'element');
    await open(pasted.replace('type="module"', 'type="text/plain"'));
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
    assert.equal(await page.evaluate(() => customElements.get('debunk-card')), undefined);
    assert.deepEqual(await broken(page, WORDS), []);
    await page.evaluate(() => {
      const blocked = document.querySelector('script[type="text/plain"]');
      const allowed = document.createElement('script');
      for (const { name, value } of blocked.attributes) allowed.setAttribute(name, value);
      allowed.type = 'module';
      blocked.replaceWith(allowed);
    });
    await ready();
    assert.deepEqual(await broken(page, WORDS), []);
  });

  it('a screen reader goes through the page: verdict, title, claim, reality, in this order', async () => {
    await open(`<h1>The article</h1>${await snippet('moon', 'line')}`);
    await ready();
    // What is skipped off screen gets into the tree with the first frame in which the browser has looked where it is.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    const { tree } = await accessibilityTree(page);
    const heard = JSON.stringify(tree);
    const places = ['The article', 'False', 'The Moon is rock', 'made of cheese', 'It is made of rock'].map((words) =>
      heard.indexOf(words),
    );
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    );
    assert.ok(places[0] >= 0, heard);
  });
});
