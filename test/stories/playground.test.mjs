// The Playground as a reader uses it, in Chromium: whatever is pasted, dropped or fetched comes out as card, warnings, JSON,
// ClaimReview and snippet; the form writes the same case; nothing is stored, and nothing is asked for but what was typed.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { after, before, beforeEach, describe, it } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import { parseCases } from '../../dist/modules/index.js';
import { openStorybook } from '../helpers/storybook.mjs';

const SHADOW = 'case-playground >>> ';
const example = (name) => readFileSync(new URL(`../../stories/playground/examples/${name}`, import.meta.url), 'utf8');
const google = readFileSync(new URL('../../demo/formats/google.json', import.meta.url), 'utf8');

describe('the Playground', { concurrency: 1 }, () => {
  let storybook;
  let page;
  let site;
  const problems = [];
  const requests = [];

  before(async () => {
    site = await serveCases();
    storybook = await openStorybook({
      prepare(opened) {
        opened.on('console', (message) => /error|warn/.test(message.type()) && problems.push(message.text()));
        opened.on('pageerror', (error) => problems.push(String(error)));
        opened.on('request', (request) => requests.push(request.url()));
      },
    });
    ({ page } = storybook);
    await page.setViewport({ width: 1280, height: 900 });
    await storybook.show('playground--text');
  });
  after(async () => {
    await storybook?.close();
    site?.close();
  });
  beforeEach(() => {
    problems.length = 0;
    requests.length = 0;
  });

  /** Puts a text in place of what is there, as pasting does. */
  async function paste(text) {
    const area = await page.waitForSelector(`${SHADOW}#text`);
    await area.evaluate((element, value) => {
      element.value = value;
      element.dispatchEvent(
        new window.InputEvent('input', { bubbles: true, composed: true, inputType: 'insertFromPaste' }),
      );
    }, text);
  }

  const textOf = (selector) =>
    page.$eval(SHADOW + selector, (element) => element.textContent.replace(/\s+/g, ' ').trim());
  const copyOf = (id) => page.$eval(`${SHADOW}#${id}`, (element) => element.text).catch(() => '');
  const cardText = () => page.$eval(`${SHADOW}debunk-card`, ({ shadowRoot }) => shadowRoot.textContent);

  /** Waits until the page says this of what it has read, and until all is drawn. */
  const until = (words) =>
    page.waitForFunction(
      (wanted) => {
        const root = document.querySelector('case-playground').shadowRoot;
        const card = root.querySelector('debunk-card');
        const isDrawn = !card || (card.matches(':state(ready)') && root.querySelector('#snippet')?.text);
        return isDrawn && root.querySelector('[role=status]').textContent.includes(wanted);
      },
      { timeout: 30_000 },
      words,
    );

  const INPUTS = [
    ['our JSON', example('case.json'), 'A glass of salt water', /claim\.date.*Write 2022-04-03 or 2022-03-04/],
    ['ClaimReview', example('claim-review.json'), 'Nobody has shown'],
    ['a whole page', example('page.html'), 'The chart of bread prices'],
    ['a Google answer', google, 'NATO did come'],
    ['a table', example('table.csv'), 'A glass of salt water'],
    ['a plain text', example('debunk.txt'), 'A glass of salt water'],
  ];
  for (const [what, text, title, warning] of INPUTS) {
    it(`shows what comes of ${what}`, async () => {
      await paste('');
      await until('Nothing is written');
      await paste(text);
      await until('Read: ');
      assert.match(await cardText(), new RegExp(title));
      if (warning) assert.match(await textOf('.findings'), warning);

      const own = JSON.parse(await copyOf('json'));
      assert.equal(parseCases(own).ok, true);
      assert.match(own.title, new RegExp(title));
      // Whoever reads on from the verdict has read it.
      assert.ok(Object.keys(own).indexOf('verdict') < Object.keys(own).indexOf('title'));
      const review = JSON.parse(await copyOf('claim-review'));
      assert.equal(review['@type'], 'ClaimReview');
      assert.match(
        await copyOf('snippet'),
        /<script type="module" src="https:\/\/.*integrity="sha384-[^]*<debunk-card src="/,
      );
      assert.deepEqual(problems, []);
    });
  }

  it('gives the snippet in every form, for the address that is typed', async () => {
    await paste(example('case.json'));
    await until('1 case');
    await page.locator(`${SHADOW}#place`).fill('https://paper.example/c/salt.json');
    const forms = await page.$$eval(`${SHADOW}#form option`, (options) => options.map(({ value }) => value));
    assert.equal(forms.length, 8);
    const seen = new Set();
    for (const form of forms) {
      await page.select(`${SHADOW}#form`, form);
      await page.waitForFunction(
        (before) => {
          const text = document.querySelector('case-playground').shadowRoot.querySelector('#snippet').text;
          return text && !before.includes(text);
        },
        { timeout: 30_000 },
        [...seen],
      );
      seen.add(await copyOf('snippet'));
    }
    assert.match([...seen].join('\n'), /\[debunk_card src="https:\/\/paper\.example\/c\/salt\.json"\]/);
  });

  it('lets choose which of several cases is shown, each named by its verdict first', async () => {
    await paste(example('table.csv'));
    await until('2 cases');
    const names = await page.$$eval(`${SHADOW}.cases label`, (labels) =>
      labels.map((label) => label.textContent.trim()),
    );
    assert.deepEqual(
      names.map((name) => name.split(':')[0]),
      ['False', 'Half true'],
    );
    await page.locator(`${SHADOW}.cases label:nth-of-type(2) input`).click();
    await page.waitForFunction(
      () =>
        /thousand flats/.test(
          document.querySelector('case-playground').shadowRoot.querySelector('debunk-card').shadowRoot.textContent,
        ),
      { timeout: 30_000 },
    );
    assert.match(await textOf('.findings'), /row 2\.published.*Write 2024-09-05 or 2024-05-09/);
  });

  it('reads a file that is dropped, in another encoding too', async () => {
    await page.$eval(
      `${SHADOW}main`,
      (main, text) => {
        const bytes = new Uint8Array(2 + text.length * 2);
        const view = new DataView(bytes.buffer);
        view.setUint16(0, 0xfeff, true);
        [...text].forEach((letter, index) => view.setUint16(2 + index * 2, letter.charCodeAt(0), true));
        const dataTransfer = new window.DataTransfer();
        dataTransfer.items.add(new window.File([bytes], 'debunk.txt'));
        main.dispatchEvent(new window.DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      },
      example('debunk.txt').replace('A glass of', 'One glass of'),
    );
    await page.waitForFunction(
      () =>
        document
          .querySelector('case-playground')
          .shadowRoot.querySelector('debunk-card')
          ?.shadowRoot.textContent.includes('One glass of'),
      { timeout: 30_000 },
    );
  });

  it('takes an address that is dropped, and does not fetch it by itself', async () => {
    await page.$eval(`${SHADOW}main`, (main) => {
      const dataTransfer = new window.DataTransfer();
      dataTransfer.setData('text/plain', 'https://paper.example/case.json');
      main.dispatchEvent(new window.DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    });
    await until('That is an address');
    assert.equal(await page.$eval(`${SHADOW}#address`, ({ value }) => value), 'https://paper.example/case.json');
    assert.ok(!requests.some((url) => url.includes('paper.example')), requests.join(' '));
  });

  it('says where broken input is broken, and goes there', async () => {
    await paste('{\n  "title": "Storks do not vote"\n  "reality": "They are birds."\n}');
    await until('no cases, 1 error');
    assert.match(await textOf('.findings'), /Error line 3 expected a comma/);
    assert.match(await textOf('.none'), /There is no case to show/);
    assert.equal(await page.$(`${SHADOW}#snippet`), null);
    await page.locator(`${SHADOW}.findings button`).click();
    await page.waitForFunction(
      () => {
        const area = document.querySelector('case-playground').shadowRoot.querySelector('#text');
        return area.value.slice(area.selectionStart, area.selectionEnd).includes('"reality"');
      },
      { timeout: 30_000 },
    );
  });

  it('says that what is no text is none, and that a page without a review has none', async () => {
    await paste('\0\0\0PK');
    await until('1 error');
    assert.match(await textOf('.findings'), /this is no text/);
    await paste('<!doctype html><title>x</title><p>Nothing here.');
    await page.waitForFunction(
      () =>
        /expected a ClaimReview/.test(
          document.querySelector('case-playground').shadowRoot.querySelector('.findings').textContent,
        ),
      { timeout: 30_000 },
    );
  });

  it('writes a valid case field by field, and gives advice until there is none', async () => {
    await paste('');
    await until('Nothing is written');
    await page.locator(`${SHADOW}.modes label:nth-of-type(2) input`).click();
    const field = (name) => page.locator(`case-playground >>> case-form >>> #field-${name}`);
    const fill = async (name, text) =>
      (await field(name).waitHandle()).evaluate((element, value) => {
        element.closest('details').open = true;
        element.value = value;
        element.dispatchEvent(new Event('input', { bubbles: true }));
        element.dispatchEvent(new Event('change', { bubbles: true }));
      }, text);
    await fill('verdict-label', 'False');
    await fill('verdict-tone', 'false');
    await fill('claim-text', 'The lake was sold.');
    await until('1 case');
    const advice = () => page.$eval('case-playground >>> case-form >>> .advice', ({ textContent }) => textContent);
    assert.match(await advice(), /Reality/);
    await fill('reality', 'It belongs to the town, as before.');
    await fill('claim-grainOfTruth', 'A shore of it was let.');
    // The advice leads to what it is about, in a section that is closed.
    const links = await page.$$('case-playground >>> case-form >>> .advice button');
    for (const link of links) {
      if (await link.evaluate(({ textContent }) => textContent === 'Sources')) await link.click();
    }
    await page.waitForFunction(
      () =>
        document.querySelector('case-playground').shadowRoot.querySelector('case-form').shadowRoot.activeElement?.id ===
        'field-sources',
      { timeout: 30_000 },
    );
    await page.keyboard.press('Enter');
    await fill('sources-0-title', 'The register');
    await fill('sources-0-url', 'https://register.example/lake');
    await page.waitForFunction(
      () =>
        /archived copy/.test(
          document
            .querySelector('case-playground')
            .shadowRoot.querySelector('case-form')
            .shadowRoot.querySelector('.advice').textContent,
        ),
      { timeout: 30_000 },
    );
    await fill('sources-0-archiveUrl', 'https://archive.example/lake');
    await fill('keywords', 'lake\nregister');
    await page.waitForFunction(
      () =>
        /all that we would ask for/.test(
          document
            .querySelector('case-playground')
            .shadowRoot.querySelector('case-form')
            .shadowRoot.querySelector('.advice').textContent,
        ),
      { timeout: 30_000 },
    );
    await page.waitForFunction(
      () => document.querySelector('case-playground').shadowRoot.querySelector('#json')?.text.includes('"register"'),
      { timeout: 30_000 },
    );

    const written = JSON.parse(await copyOf('json'));
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(
      JSON.parse(readFileSync('dist/case.schema.json', 'utf8')),
    );
    assert.ok(validate(written), JSON.stringify(validate.errors));
    assert.deepEqual(written, {
      verdict: { label: 'False', tone: 'false' },
      claim: { text: 'The lake was sold.', grainOfTruth: 'A shore of it was let.' },
      reality: 'It belongs to the town, as before.',
      sources: [
        { title: 'The register', url: 'https://register.example/lake', archiveUrl: 'https://archive.example/lake' },
      ],
      keywords: ['lake', 'register'],
    });
    // The text has it too.
    await page.locator(`${SHADOW}.modes label:nth-of-type(1) input`).click();
    const area = await page.waitForSelector(`${SHADOW}#text`);
    assert.deepEqual(JSON.parse(await area.evaluate(({ value }) => value)), written);
    assert.match(await cardText(), /The lake was sold/);
    assert.deepEqual(problems, []);
  });

  it('fetches an address that is typed, and nothing else, and stores nothing', async () => {
    await page.locator(`${SHADOW}#address`).fill(`${site.url}/case.json`);
    await page.locator(`${SHADOW}form.address button`).click();
    await page.waitForFunction(
      () =>
        document
          .querySelector('case-playground')
          .shadowRoot.querySelector('debunk-card')
          ?.shadowRoot.textContent.includes('Lakes do not move'),
      { timeout: 30_000 },
    );
    await page.locator(`${SHADOW}#form`).wait();
    const own = new URL(page.url()).origin;
    assert.deepEqual(
      requests.filter((url) => !(url.startsWith(`${own}/assets/`) && url.endsWith('.js'))),
      [`${site.url}/case.json`],
    );
    assert.deepEqual(site.cookies, [undefined]);
    assert.deepEqual(site.referrers, [undefined]);
    assert.deepEqual(
      await page.evaluate(() => [window.localStorage.length, window.sessionStorage.length, document.cookie]),
      [0, 0, ''],
    );
    assert.deepEqual(await page.cookies(), []);
  });

  for (const [what, path, answer] of [
    ['an address that does not allow it', '/closed.json', /CORS.*save the page, and drop the file here/],
    ['an address with nothing', '/nothing.json', /404: there is nothing at this address/],
  ]) {
    it(`says what to do instead of fetching ${what}`, async () => {
      await page.locator(`${SHADOW}#address`).fill(site.url + path);
      await page.locator(`${SHADOW}form.address button`).click();
      await page.waitForFunction(
        () =>
          !/Fetching|Read:/.test(
            document.querySelector('case-playground').shadowRoot.querySelector('[role=status]').textContent,
          ),
        { timeout: 30_000 },
      );
      assert.match(await textOf('[role=status]'), answer);
    });
  }
});

/** Serves a case to everybody, one to nobody, and nothing else. */
async function serveCases() {
  const cookies = [];
  const referrers = [];
  const server = createServer(({ url, headers }, response) => {
    cookies.push(headers.cookie);
    referrers.push(headers.referer);
    const type = { 'content-type': 'application/json' };
    const open = { ...type, 'access-control-allow-origin': '*' };
    if (url === '/closed.json') response.writeHead(200, type).end('{"title":"No"}');
    else if (url === '/case.json') {
      response.writeHead(200, open).end('{"verdict":{"label":"False"},"title":"Lakes do not move","url":"/lake"}');
    } else response.writeHead(404, open).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    cookies,
    referrers,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
