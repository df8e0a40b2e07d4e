// A prepared collection, from the command that writes it to the list that shows it: what is fetched, and when.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { launchChromium } from '../../tools/chromium.mjs';
import { serveStatic } from '../../tools/serve-static.mjs';

const NARRATIVES = ['water', 'birds', 'bread'].map((id) => ({ id, name: `All about ${id}` }));
const COUNT = 200;

/** A case of ours; the newest come first. */
const caseOf = (number) => ({
  id: `case ${number}`,
  url: `https://facts.example/${number}`,
  title: `${['Lake', 'Stork', 'Crumb'][number % 3]} number ${number}`,
  claim: { text: `They say so about ${number}.` },
  narrative: NARRATIVES[number % 3].id,
  verdict: { label: 'Made up', tone: 'false' },
  reality: `It is not so with ${number}.`,
  published: new Date(Date.UTC(2020, 0, 1 + COUNT - number)).toISOString().slice(0, 10),
  countries: [number % 2 ? 'Belarus' : 'Georgia'],
});

describe('a prepared collection in <narrative-list>', () => {
  let folder, server, browser, page, asked, refuse;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'debunk-list-'));
    cpSync('dist', folder, { recursive: true, filter: (path) => !/dist\/(modules|render)/.test(path) });
    const input = join(folder, 'cases.json');
    const cases = Array.from({ length: COUNT }, (_, index) => caseOf(index + 1));
    writeFileSync(input, JSON.stringify({ narratives: NARRATIVES, cases }));
    execFileSync(process.execPath, ['dist/modules/cli/debunk.js', 'index', input, '--out', join(folder, 'all')]);
    writeFileSync(
      join(folder, 'page.html'),
      '<!doctype html><html lang="en"><title>Test</title><script type="module" src="debunk.js"></script>',
    );
    server = await serveStatic(folder);
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    server?.close();
    if (folder) rmSync(folder, { recursive: true });
  });

  beforeEach(async () => {
    page = await browser.newPage();
    asked = [];
    refuse = () => false;
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const [, path] = /\/all\/(.*)/.exec(request.url()) ?? [];
      if (path) asked.push(path.replace(/[\da-f]{6,}(-\d+)?(?=\.json)/, '*'));
      void (path && refuse(path) ? request.abort('failed') : request.continue());
    });
    await page.goto(`${server.url}/page.html`);
  });
  afterEach(() => page.close());

  /** Puts a list into the page, and waits until it is drawn. */
  async function show(attributes = '') {
    await page.evaluate((markup) => {
      const box = document.createElement('div');
      document.body.append(box);
      box.setHTMLUnsafe(markup);
    }, `<narrative-list src="all/index.json" ${attributes}></narrative-list>`);
    await until(`root()?.querySelector('[part=list]')`);
  }

  const code = (expression) => `(() => { const root = () => document.querySelector('narrative-list')?.shadowRoot;
    const texts = (selector) => [...(root()?.querySelectorAll(selector) ?? [])].map((each) => each.textContent.replace(/\\s+/g, ' ').trim());
    return ${expression}; })()`;
  const see = (expression) => page.evaluate(code(expression));
  const until = (expression) => page.waitForFunction(code(expression), { polling: 20 });
  const press = (selector) => see(`root().querySelector(${JSON.stringify(selector)}).click()`);
  const type = (text) =>
    see(`{ set: (() => { const field = root().querySelector('#text'); field.focus(); field.value = ${JSON.stringify(text)};
      field.dispatchEvent(new InputEvent('input')); })() }.set`);
  /** What is called so in the list, without the words around it. */
  const namesIn = async (selector, name) => (await see(`texts('${selector}')`)).map((text) => name.exec(text)?.[0]);
  const stories = () => namesIn('.group-title', /All about \w+/);
  const titles = () => namesIn('.row-title', /\w+ number \d+/);
  const count = () => see(`texts('[part=count]')[0]`);

  it('begins with the manifest alone: narratives with their counts', async () => {
    await show();
    assert.deepEqual(asked, ['index.json']);
    assert.equal(await count(), '200 cases in 3 narratives');
    assert.deepEqual(await stories(), ['All about birds', 'All about bread', 'All about water']);
    assert.match((await see(`texts('[part=facet]')`)).join(), /^Country( 2)?$/);
  });

  it('shows the first page from the manifest, and fetches the next ones', async () => {
    await show('group-by="none"');
    assert.deepEqual(asked, ['index.json']);
    assert.equal(await see(`texts('.row').length`), 20);
    await press('.more');
    await until(`texts('.row').length === 40`);
    assert.deepEqual(new Set(asked), new Set(['index.json', 'directory/*.json', 'newest/*.json']));
    assert.deepEqual(
      await titles(),
      Array.from({ length: 40 }, (_, index) => caseOf(index + 1).title),
    );
    await until(`root().activeElement?.textContent.includes('number 21')`);
  });

  it('fetches the cases of a narrative when it is opened, and a case when its row is', async () => {
    await show();
    await press('.group-title [role=button]');
    await until(`texts('.row').length === 20`);
    assert.deepEqual(asked, ['index.json', 'narratives/*.json']);
    assert.ok((await titles()).every((title) => title.startsWith('Stork')));
    await press('.row-title [role=button]');
    await until(`root().querySelector('debunk-card')?.matches(':state(ready)')`);
    assert.match(await see(`root().querySelector('debunk-card').shadowRoot.textContent`), /It is not so with 1\./);
    assert.equal(asked.length, 4, asked.join());
    assert.ok(!asked.some((path) => path.startsWith('search/')));
  });

  it('fetches the search index when the field has the focus, and searches the first page meanwhile', async () => {
    let release;
    const held = new Promise((resolve) => (release = resolve));
    page.removeAllListeners('request');
    page.on('request', async (request) => {
      if (request.url().includes('/search/')) {
        asked.push('search');
        await held;
      }
      await request.continue();
    });
    await show();
    assert.ok(!asked.includes('search'));
    await type('number 1');
    await until(`/23 cases searched so far/.test(texts('[part=count]')[0])`);
    const some = Number.parseInt(await count());
    release();
    await until(`!/searched so far/.test(texts('[part=count]')[0])`);
    const all = Array.from({ length: COUNT }, (_, index) => String(index + 1)).filter((number) => number.includes('1'));
    assert.equal(await count(), `${all.length} cases in 3 narratives`);
    assert.ok(some > 0 && some < all.length, String(some));
    assert.equal(asked.filter((each) => each === 'search').length, 2);
  });

  it('fetches the index for a facet, and counts all', async () => {
    await show();
    await press('[part=facet]');
    await until(`texts('[part=values] label').length === 2`);
    await press('[part=values] [type=checkbox]');
    await until(`/^100 cases/.test(texts('[part=count]')[0])`);
  });

  it('asks whether the manifest has changed; what has its content in its name may come from the cache', async () => {
    await page.evaluate(() => {
      const list = document.createElement('narrative-list');
      window.modes = {};
      list.fetcher = (url, init) => {
        window.modes[/\/all\/(\w+)/.exec(url)[1]] = init.cache;
        return fetch(url, init);
      };
      list.setAttribute('src', 'all/index.json');
      document.body.append(list);
    });
    await until(`root()?.querySelector('[part=list]')`);
    await press('.group-title [role=button]');
    await until(`texts('.row').length === 20`);
    await type('lake');
    await until(`/^66 cases/.test(texts('[part=count]')[0])`);
    const modes = await page.evaluate(() => window.modes);
    assert.deepEqual(modes, { index: 'no-cache', narratives: 'default', search: 'default' });
  });

  it('sorts by pages of that order, without the index', async () => {
    await show('group-by="none" sort="oldest"');
    await until(`texts('.row').length === 20`);
    assert.equal((await titles())[0], caseOf(COUNT).title);
    assert.deepEqual(asked, ['index.json', 'directory/*.json', 'oldest/*.json']);
  });

  it('has only the largest narratives at first, and fetches the others as they are asked for', async () => {
    const narratives = Array.from({ length: 150 }, (_, number) => ({ id: `n${number}`, name: `Story ${number}` }));
    const cases = narratives.flatMap(({ id }, number) =>
      Array.from({ length: number < 100 ? 2 : 1 }, (_, place) => ({
        ...caseOf(number),
        id: `${number}-${place}`,
        narrative: id,
      })),
    );
    writeFileSync(join(folder, 'stories.json'), JSON.stringify({ narratives, cases }));
    const out = join(folder, 'all', 'stories');
    execFileSync(process.execPath, ['dist/modules/cli/debunk.js', 'index', join(folder, 'stories.json'), '--out', out]);
    await page.evaluate(() => {
      const list = document.createElement('narrative-list');
      list.setAttribute('src', 'all/stories/index.json');
      list.setAttribute('page-size', '20');
      document.body.append(list);
    });
    await until(`root()?.querySelector('[part=list]')`);
    assert.equal(await count(), '250 cases in 150 narratives');
    assert.deepEqual(asked, ['stories/index.json']);
    assert.equal(await see(`texts('.group-title').length`), 20);
    await press('.more');
    await until(`texts('.group-title').length === 40`);
    assert.deepEqual(asked.slice(1), ['stories/directory/*.json', 'stories/groups/*.json']);
  });

  it('says what could not be fetched, and tries again', async () => {
    let broken = true;
    refuse = (path) => broken && path.startsWith('narratives/');
    await show();
    await press('.group-title [role=button]');
    await until(`texts('[part=status]').some((text) => text.includes('could not be reached'))`);
    broken = false;
    await press('[part=status] button');
    await until(`texts('.row').length === 20`);
    assert.deepEqual(await see(`texts('[part=status]')`), []);
  });

  it('goes on with what it has where the index cannot be fetched', async () => {
    refuse = (path) => path.startsWith('search/');
    await show();
    await type('lake');
    await until(`/The other cases could not be loaded/.test(texts('[part=count]')[0])`);
    assert.ok((await see(`texts('.row').length`)) > 0);
    refuse = () => false;
    await press('[part=count] button');
    await until(`/^66 cases/.test(texts('[part=count]')[0])`);
  });

  describe('while what searches is on its way', () => {
    let release;

    beforeEach(() => {
      const held = new Promise((resolve) => (release = resolve));
      page.removeAllListeners('request');
      page.on('request', async (request) => {
        const code = /chunks\/case-index/.test(request.url());
        if (code && (await held) === 'fail') await request.abort('failed');
        else await request.continue();
      });
    });

    it('does not say that nothing was found', async () => {
      await show();
      await type('lake');
      await until(`texts('[part=count]')[0] === 'Loading…'`);
      assert.equal(await see(`texts('[part=nothing]').length`), 0);
      release();
      await until(`/^66 cases/.test(texts('[part=count]')[0])`);
    });

    it('says so where it never comes', async () => {
      const errors = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await show();
      await type('lake');
      release('fail');
      await until(`/The other cases could not be loaded/.test(texts('[part=count]')[0])`);
      assert.deepEqual(errors, []);
    });

    it('says of a facet that its values cannot be loaded, and loads them on request', async () => {
      const errors = [];
      let isDown = true;
      page.on('pageerror', (error) => errors.push(error.message));
      page.removeAllListeners('request');
      page.on('request', (request) => {
        const code = /chunks\/search-parts/.test(request.url());
        void (code && isDown ? request.abort('failed') : request.continue());
      });
      await show();
      await press('[part=facet]');
      await until(`/could not be reached/.test(texts('[part=facets] > [part=status]')[0])`);
      isDown = false;
      await press('[part=status] button');
      await until(`texts('[part=values] label').length === 2`);
      assert.deepEqual(errors, []);
    });

    it('says so where there is only a plain document', async () => {
      const errors = [];
      page.on('pageerror', (error) => errors.push(error.message));
      release('fail');
      writeFileSync(join(folder, 'plain.json'), JSON.stringify([caseOf(7)]));
      await page.evaluate(() => {
        const list = document.createElement('narrative-list');
        list.setAttribute('src', 'plain.json');
        list.textContent = 'All cases';
        document.body.append(list);
      });
      await until(`/could not be reached/.test(texts('[part=status]')[0])`);
      assert.deepEqual(errors, []);
    });
  });

  it('searches an index that comes in parts', async () => {
    const cases = Array.from({ length: 12_000 }, (_, index) => ({
      ...caseOf(index),
      claim: { text: `${'long '.repeat(78)}${index}` },
      published: '2020-01-01',
    }));
    writeFileSync(join(folder, 'large.json'), JSON.stringify({ narratives: NARRATIVES, cases }));
    const out = join(folder, 'all', 'large');
    execFileSync(process.execPath, ['dist/modules/cli/debunk.js', 'index', join(folder, 'large.json'), '--out', out]);
    await page.evaluate(() => {
      const list = document.createElement('narrative-list');
      list.setAttribute('src', 'all/large/index.json');
      document.body.append(list);
    });
    await until(`root()?.querySelector('[part=list]')`);
    await type('number 1199');
    // 1199, 11199 and 11990 to 11999.
    await until(`/^12 cases in 3/.test(texts('[part=count]')[0])`);
    assert.ok(asked.filter((path) => path.startsWith('large/search/')).length > 1, asked.join());
  });

  it('is merged with other sources', async () => {
    writeFileSync(join(folder, 'other.json'), JSON.stringify([{ ...caseOf(7), title: 'From elsewhere' }]));
    await page.evaluate(() => {
      const list = Object.assign(document.createElement('narrative-list'), { groupBy: 'none' });
      list.setAttribute('src', 'all/index.json other.json');
      document.body.append(list);
    });
    await until(`/^201 cases/.test(texts('[part=count]')[0] ?? '')`);
  });

  it('leaves nothing on the console', async () => {
    const heard = [];
    page.on('console', (message) => heard.push(message.text()));
    page.on('pageerror', (error) => heard.push(error.message));
    await show('url-state="d"');
    await type('stork');
    await until(`/^67 cases/.test(texts('[part=count]')[0])`);
    assert.deepEqual(
      heard.filter((text) => !/favicon/.test(text)),
      [],
    );
  });
});
