// The workbench of themes, in Chromium: a theme changes what is drawn, the contrast is that of what is drawn, and the style
// sheet to copy has the tokens.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { openStorybook } from '../helpers/storybook.mjs';

const SHADOW = 'theme-workbench >>> ';
const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
const TOKENS = modules
  .flatMap(({ declarations = [] }) => declarations)
  .find(({ tagName }) => tagName === 'debunk-card')
  .cssProperties.map(({ name }) => name);

/** What the tests of the styles measure by, as a script for a page. */
const measuring = ['colour', 'texts']
  .map((name) => stripTypeScriptTypes(readFileSync(`test/styles/${name}.ts`, 'utf8')))
  .join('\n')
  .replace(/^import .*$/gm, '')
  .replace(/^export /gm, '');

describe('the workbench', { concurrency: 1 }, () => {
  let storybook;
  let page;
  const problems = [];

  before(async () => {
    storybook = await openStorybook({
      prepare(opened) {
        opened.on('console', (message) => /error|warn/.test(message.type()) && problems.push(message.text()));
        opened.on('pageerror', (error) => problems.push(String(error)));
      },
    });
    ({ page } = storybook);
    await page.setViewport({ width: 1280, height: 900 });
    await storybook.show('themes-workbench--workbench');
    problems.length = 0;
  });
  after(() => storybook?.close());

  /** The contrasts in the table, once it has them: by text, in light and dark. */
  const table = () =>
    page.$$eval(`${SHADOW}tbody tr`, (rows) =>
      Object.fromEntries(
        rows.map((row) => [row.dataset.text, [...row.querySelectorAll('td')].map(({ textContent }) => textContent)]),
      ),
    );
  const css = () => page.$eval(`${SHADOW}#css`, ({ text }) => text);

  /** Does something, and waits until the table has changed. */
  async function changed(act) {
    const before = JSON.stringify(await table());
    await act();
    await page.waitForFunction(
      (old) => {
        const rows = [...document.querySelector('theme-workbench').shadowRoot.querySelectorAll('tbody tr')];
        const now = rows.map((row) => [
          row.dataset.text,
          [...row.querySelectorAll('td')].map(({ textContent }) => textContent),
        ]);
        return rows.length && JSON.stringify(Object.fromEntries(now)) !== old;
      },
      { timeout: 30_000 },
      before,
    );
  }

  it('begins with a theme, all of whose texts pass', async () => {
    const found = Object.values(await table()).flat();
    assert.ok(found.length > 20, String(found.length));
    assert.deepEqual(
      found.filter((cell) => !/^\d+\.\d\d pass$/.test(cell)),
      [],
    );
  });

  it('measures what the tests of the styles measure', async () => {
    const shown = await table();
    const expected = await page.evaluate((script) => {
      const parts = `const part = (card, name) => card.renderRoot.querySelector('[part~=' + name + ']');`;
      const measure = new Function(
        'card',
        `${script}\n${parts}
        const ground = getComputedStyle(card.renderRoot.querySelector('.card')).backgroundColor;
        return texts(card, ground).map(([what, colour, on]) => [what, contrast(paint(...on, colour), paint(...on))]);`,
      );
      const root = document.querySelector('theme-workbench').shadowRoot;
      return ['light', 'dark'].map((scheme) =>
        Object.fromEntries(measure(root.querySelector(`.${scheme} debunk-card`))),
      );
    }, measuring);
    for (const [at, of] of expected.entries()) {
      for (const text of ['title', 'tag', 'explanation', 'button']) {
        const cell = shown[`debunk-card ${text}`][at];
        assert.ok(Math.abs(parseFloat(cell) - of[text]) <= 0.02, `${text}: ${cell}, expected ${of[text]}`);
      }
    }
  });

  it('draws another theme, and gives its tokens to copy', async () => {
    const fontOf = () =>
      page.$eval(
        `${SHADOW}.light debunk-card`,
        ({ shadowRoot }) => getComputedStyle(shadowRoot.querySelector('[part=title]')).fontFamily,
      );
    const broadsheet = await fontOf();
    await changed(() => page.locator(`${SHADOW}.themes label:nth-of-type(3) input`).click());
    assert.notEqual(await fontOf(), broadsheet);
    const own = readFileSync('src/themes/tabloid.css', 'utf8');
    const copied = await css();
    for (const token of TOKENS) {
      const [, value] = new RegExp(`${token}:\\s*([^;]+);`).exec(own);
      assert.ok(copied.includes(`${token}: ${value.replace(/\s+/g, ' ')};`), token);
    }
  });

  it('has themes all of whose texts pass', async () => {
    const count = (await page.$$(`${SHADOW}.themes label`)).length;
    assert.equal(count, 7);
    for (let at = count; at > 0; at -= 1) {
      await changed(() => page.locator(`${SHADOW}.themes label:nth-of-type(${at}) input`).click());
      assert.match(await page.$eval(`${SHADOW}[role=status]`, ({ textContent }) => textContent), /^All \d+ texts pass/);
    }
  });

  it('draws a token that is set, and leaves out one that is not', async () => {
    assert.doesNotMatch(await css(), /--debunk/);
    await changed(() => page.locator(`${SHADOW}#token--debunk-paper`).fill('light-dark(#ffe9c9, #2b1a00)'));
    const ground = await page.$eval(
      `${SHADOW}.light debunk-card`,
      (card) => getComputedStyle(card.shadowRoot.querySelector('.card')).backgroundColor,
    );
    assert.equal(ground, 'rgb(255, 233, 201)');
    assert.equal(await css(), ':root {\n  --debunk-paper: light-dark(#ffe9c9, #2b1a00);\n}');
  });

  it('keeps the console clean', () => assert.deepEqual(problems, []));
});
