// Walks the pages of the documentation: each opens with its stories, says nothing on the console, has no fault that axe finds
// in light or dark, and all its links lead somewhere. Then the site as the demo's server gives it, in a folder.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { startDemo } from '../demo/serve.mjs';
import { launchChromium } from '../tools/chromium.mjs';
import { listEntries, openStorybook } from './helpers/storybook.mjs';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const entries = await listEntries();
const pages = entries.filter(({ type }) => type === 'docs');

// Three lists on one page say the same of themselves; a publisher's page has one search.
const ALIKE = { 'Elements/narrative-list': ['landmark-unique'] };

/** Everything that a page says or throws, as it comes. */
function listen(page) {
  const said = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  return said;
}

// Both at once, each in a browser of its own.
describe('the documentation', { concurrency: true }, () => {
  for (const theme of ['light', 'dark']) {
    describe(theme, { concurrency: 1 }, () => {
      let storybook, said;
      before(async () => {
        const prepare = async (page) => {
          said = listen(page);
          // So tall that axe need not scroll, which makes it mistake what is behind a text.
          await page.setViewport({ width: 1280, height: 4000 });
        };
        storybook = await openStorybook({ globals: { theme }, prepare });
        await storybook.page.evaluate(axeSource);
      });
      after(() => storybook?.close());

      for (const { id, title } of pages) {
        it(title, { timeout: 60_000 }, async () => {
          const { page } = storybook;
          said.length = 0;
          await storybook.showPage(id);
          assert.deepEqual(await page.evaluate(findings, ALIKE[title] ?? []), []);
          const links = await page.evaluate(linksOf);
          assert.deepEqual(
            links.filter((link) => !leads(link)),
            [],
          );
          assert.deepEqual(said, []);
        });
      }
    });
  }
});

/** In the page: what axe finds, each with where. */
async function findings(without) {
  const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
  const { violations } = await window.axe.run(document, { rules, resultTypes: ['violations'] });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.flat().join(' ')}: ${node.failureSummary}`),
  );
}

/** In the page: where its links lead, with whether there is such a place in it. */
function linksOf() {
  return [...document.querySelectorAll('#storybook-docs a')].map((link) => {
    const href = link.getAttribute('href');
    return { href, isHere: href?.startsWith('#') && document.getElementById(href.slice(1)) !== null };
  });
}

/** Whether a link leads to a place in its page, to another page or story, or to another site. */
function leads({ href, isHere }) {
  const [, type, id] = /^\.\/\?path=\/(docs|story)\/(.*)$/.exec(href) ?? [];
  return isHere || entries.some((entry) => entry.type === type && entry.id === id) || /^https:/.test(href);
}

describe('/storybook/ of the demo', () => {
  let demo, browser, page, said;
  before(async () => {
    demo = await startDemo({ port: 0, build: false });
    browser = await launchChromium();
    [page] = await browser.pages();
    said = listen(page);
  });
  after(async () => {
    await browser?.close();
    await demo?.close();
  });

  const heading = async () => {
    const frame = await (await page.waitForSelector('#storybook-preview-iframe')).contentFrame();
    return (text) =>
      frame.waitForFunction(
        (words) => document.querySelector('#storybook-docs h1')?.textContent.includes(words),
        {},
        text,
      );
  };

  it('opens with Start, and turns to other pages', async () => {
    await page.goto(`${demo.origin}/storybook`);
    const shows = await heading();
    await shows('Fact-checks where people read');
    assert.equal(page.url(), `${demo.origin}/storybook/?path=/docs/start--docs`);
    const frame = await (await page.$('#storybook-preview-iframe')).contentFrame();
    await (await frame.waitForSelector('::-p-text(Privacy and security)')).click();
    await shows('Privacy and security');
    assert.equal(page.url(), `${demo.origin}/storybook/?path=/docs/privacy-and-security--docs`);
    assert.deepEqual(said, []);
  });

  it('has the pages in order, the first ones first', async () => {
    const ids = await page.$$eval('#storybook-explorer-tree [data-item-id]', (items) =>
      items.filter(({ dataset }) => !dataset.parentId).map(({ dataset }) => dataset.itemId),
    );
    const pages = [
      'start--docs',
      'elements',
      'states--docs',
      'formats--docs',
      'languages--docs',
      'themes',
      'embed--docs',
    ];
    assert.deepEqual(
      ids.filter((id) => pages.includes(id)),
      pages,
    );
    assert.equal(ids[0], 'start--docs');
    assert.equal(ids.at(-1), 'stories');
  });
});
