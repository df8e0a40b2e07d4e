// In what is copied or dragged out of a page in Chromium: nowhere a claim, a claim-title or a narrative's name without
// its verdict, or the label that stands in for it, before it in the same block.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { document as pageAround, openPages } from '../render/page.mjs';
import { fill } from './fill.mjs';
import { bare } from './seen.mjs';
import { casesIn, LANGUAGES } from './words.mjs';

const CLAIM = LANGUAGES.en.claim;

describe('copied and dragged', () => {
  let pages, opened, page;
  const words = LANGUAGES.en;
  before(async () => (pages = await openPages()));
  after(() => pages?.close());

  async function show(name, properties) {
    await opened?.close();
    opened = await pages.open(
      pageAround(`<p id="above">Above.</p><${name}></${name}><p id="below">Below.</p><textarea id="paste"></textarea>`),
    );
    ({ page } = opened);
    await fill(page, name, properties);
    await page.evaluate(() => {
      const read = (data) => ({ plain: data.getData('text/plain'), html: data.getData('text/html') });
      // After the element's own handlers: what goes out.
      window.addEventListener('dragstart', (event) => {
        window.dragged = read(event.dataTransfer);
        event.preventDefault();
      });
      // Links lead nowhere here.
      window.addEventListener(
        'click',
        (event) => event.composedPath().some(({ localName }) => localName === 'a') && event.preventDefault(),
      );
      document.querySelector('#paste').addEventListener('paste', (event) => {
        window.pasted = read(event.clipboardData);
        event.preventDefault();
      });
    });
  }

  /** Where the words are that fit, in order: the middle of each, in the window. */
  const places = (selector) =>
    page.evaluate(
      (word, within) => {
        const found = [];
        const walk = (node, inside) => {
          if (node.nodeName === '#text') {
            const at = node.data.indexOf(word);
            if (at < 0 || !inside) return;
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + word.length);
            const { x, y, width, height } = range.getBoundingClientRect();
            if (width) found.push({ left: x + 1, right: x + width - 1, middle: x + width / 2, y: y + height / 2 });
          } else {
            const isInside = inside || !!node.matches?.(within);
            for (const child of (node.shadowRoot ?? node).childNodes) walk(child, isInside);
          }
        };
        walk(document.body, false);
        return found;
      },
      CLAIM,
      selector,
    );

  const press = async (key) => {
    await page.keyboard.down('Control');
    await page.keyboard.press(key);
    await page.keyboard.up('Control');
  };

  async function draw(from, to) {
    await page.mouse.move(...from);
    // The code that adds verdicts comes when a pointer does.
    const address = await page.waitForFunction(() => {
      if (!document.querySelector('debunk-card, narrative-list, narrative-chart')) return 'data:text/javascript,';
      return performance.getEntriesByType('resource').find(({ name }) => name.includes('/credit-'))?.name;
    });
    await page.evaluate((code) => import(code), address);
    await page.mouse.down();
    await page.mouse.move((from[0] + to[0]) / 2, (from[1] + to[1]) / 2, { steps: 5 });
    await page.mouse.move(...to, { steps: 5 });
    await page.mouse.up();
  }

  /** What Control+C takes of what is selected. */
  async function copied() {
    await page.evaluate(() => delete window.pasted);
    await press('c');
    await page.evaluate(() => document.querySelector('#paste').focus());
    await press('v');
    return page.evaluate(() => window.pasted);
  }

  /** What goes out where the mouse drags at a place. */
  async function dragged({ middle, y }) {
    await page.evaluate(() => delete window.dragged);
    await page.mouse.move(middle, y);
    await page.mouse.down();
    await page.mouse.move(middle + 40, y + 40, { steps: 10 });
    await page.mouse.up();
    return page.evaluate(() => window.dragged);
  }

  function check(way, data) {
    assert.ok(data, `${way}: nothing`);
    for (const [type, text] of Object.entries(data)) {
      assert.ok(text.includes(CLAIM), `${way}, ${type}: no claim in ${JSON.stringify(text.slice(0, 200))}`);
      const content = text.replace(/<style.*?<\/style>|<[^>]*>/gs, ' ');
      assert.deepEqual(bare([content], words), [], `${way}, ${type}`);
    }
  }

  it('a check of this check: a paragraph that says a claim is found in what goes out', async () => {
    await show('p', { textContent: `${CLAIM} is everywhere`, className: 'bare' });
    await assert.rejects(take('.bare'), /copied, plain/);
  });

  /** Selects from one of the places of a selector to another, by the word itself or beyond it; drags it, then copies it. */
  async function take(selector, { to = 0, beyond = 0, backwards = false } = {}) {
    const found = await places(selector);
    assert.ok(found.length > to, `There is no ${selector}.`);
    const ends = [
      [found[0].left, found[0].y],
      [found[to].right + beyond, found[to].y],
    ];
    await draw(...(backwards ? ends.reverse() : ends));
    assert.equal(await page.evaluate(() => window.getSelection().type), 'Range', 'Nothing can be selected.');
    // It may have moved: what is pressed may open.
    const now = (await places(selector))[to];
    const drag = await dragged(now);
    await draw(...(backwards ? ends.reverse() : ends));
    check('copied', await copied());
    check('dragged', drag);
  }

  const [rated, unrated] = casesIn('en');
  for (const [kind, data] of Object.entries({ 'with a verdict': rated, 'without a verdict': unrated })) {
    for (const variant of ['full', 'compact']) {
      it(`the claim of a card, ${variant}, ${kind}`, async () => {
        await show('debunk-card', { case: data, variant });
        await take('blockquote', { beyond: 40 });
      });
    }

    it(`the title of a card of one line, ${kind}`, async () => {
      await show('debunk-card', { case: { ...data, url: undefined }, variant: 'headline' });
      await take('h2', { beyond: 20 });
    });

    // A selection cannot begin in a link.
    it(`the link of a card of one line, ${kind}`, async () => {
      await show('debunk-card', { case: { ...data, title: CLAIM }, variant: 'headline' });
      await take('h2', { beyond: 30, backwards: true });
    });
  }

  it('the name of a story in a card', async () => {
    await show('debunk-card', { case: rated });
    await take('[part~=narrative]');
  });

  it('the title of a card', async () => {
    await show('debunk-card', { case: rated });
    await take('[part~=title]');
  });

  for (const groupBy of ['none', 'narrative']) {
    it(`the title of a row, by ${groupBy}`, async () => {
      await show('narrative-list', { cases: casesIn('en'), groupBy });
      if (groupBy === 'narrative') await openGroup(page);
      await take('[part~=row-title]', { beyond: 30 });
    });

    it(`from the title of a row into a later one, by ${groupBy}`, async () => {
      await show('narrative-list', { cases: casesIn('en'), groupBy });
      if (groupBy === 'narrative') await openGroup(page);
      await take('[part~=row-title]', { to: 1 });
    });
  }

  it('the name of a group', async () => {
    await show('narrative-list', { cases: casesIn('en'), groupBy: 'narrative' });
    await take('[part~=group-title]', { beyond: 30 });
  });

  it('the name of a story in a chart', async () => {
    await show('narrative-chart', { cases: casesIn('en'), narrative: 'water' });
    await take('[part~=title]', { beyond: 30 });
  });

  for (const [name, properties] of [
    ['debunk-card', { case: rated }],
    ['narrative-list', { cases: casesIn('en'), groupBy: 'none' }],
  ]) {
    it(`all of a page with a ${name}`, async () => {
      await show(name, properties);
      await page.mouse.click(3, 3);
      await press('a');
      const { plain } = await copied();
      assert.match(plain, /^Above\./);
      assert.ok(plain.includes(CLAIM), 'The claim is not in the copy.');
      // A card is one block. In a list a label stands in the line of its title, or in the line above.
      const lines = plain.split(/\n+/);
      const rows = lines.map((line, index) => (line.includes(CLAIM) ? `${lines[index - 1] ?? ''}\n${line}` : line));
      const blocks = name === 'narrative-list' ? rows : [plain];
      // Where the line above has a claim too, its label is the label of that one.
      assert.deepEqual(bare(blocks, words), []);
    });
  }
});

/** Opens the first closed group of a list. */
async function openGroup(page) {
  await page.evaluate(() => {
    const { shadowRoot } = document.querySelector('narrative-list');
    shadowRoot.querySelector('[part~=group-title] [aria-expanded=false]')?.click();
  });
  await new Promise((resolve) => setTimeout(resolve, 300));
}
