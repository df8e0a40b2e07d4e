// A reader selects the claim with a real mouse and copies it with real keys: what a paste then brings.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launchChromium } from '../../tools/chromium.mjs';
import { bundleElements } from './bundle.mjs';

const CASE = {
  title: 'Storks do not vote',
  url: 'https://facts.example/storks',
  claim: { text: 'Storks were seen to vote.' },
  verdict: { label: 'Made up', tone: 'false' },
  reality: 'Storks do not vote.',
  publisher: { name: 'Facts Example' },
};
const CREDIT = 'Made up (Facts Example, https://facts.example/storks)';

describe('copying from a card with mouse and keyboard', () => {
  let browser;
  let page;

  before(async () => {
    browser = await launchChromium({ protocolTimeout: 30_000 });
    page = await browser.newPage();
    await page.setContent(`<!doctype html><html lang="en"><title>Test</title>
      <body><p id="above">Above.</p><debunk-card></debunk-card><p id="below">Below.</p><textarea></textarea></body></html>`);
    await page.addScriptTag({ content: await bundleElements() });
    await page.evaluate((data) => {
      document.querySelector('debunk-card').case = data;
    }, CASE);
    await page.waitForSelector('debunk-card >>> blockquote p');
  });

  after(() => browser?.close());

  async function press(key) {
    await page.keyboard.down('Control');
    await page.keyboard.press(key);
    await page.keyboard.up('Control');
  }

  /** Copies what is selected, and pastes it into an empty text field. */
  async function copied() {
    await press('c');
    const field = await page.$('textarea');
    await field.evaluate((element) => {
      element.value = '';
      element.focus();
    });
    await press('v');
    return field.evaluate((element) => element.value);
  }

  /** Draws the mouse from one text to the end of another, or backwards from its end to the beginning of one above. */
  async function drag(from, to, backwards) {
    const start = await (await page.waitForSelector(from)).boundingBox();
    const end = await (await page.waitForSelector(to)).boundingBox();
    const left = ({ x, y, height }) => [x + 1, y + height / 2];
    const right = ({ x, y, width, height }) => [x + width - 1, y + height / 2];
    await page.mouse.move(...(backwards ? right : left)(start));
    await page.mouse.down();
    await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 5 });
    await page.mouse.move(...(backwards ? left : right)(end), { steps: 5 });
    await page.mouse.up();
  }

  it('the claim brings the verdict and the source', async () => {
    const claim = await page.waitForSelector('debunk-card >>> blockquote p');
    await claim.click({ count: 3 });
    assert.equal(await copied(), `${CREDIT}\n\nStorks were seen to vote.`);
  });

  it('the claim and what follows it in the card too', async () => {
    await drag('debunk-card >>> blockquote p', 'debunk-card >>> [part=reality] .rich p');
    const text = await copied();
    assert.ok(text.startsWith(`${CREDIT}\n\nStorks were seen to vote.`), text);
    assert.match(text, /The reality\s+Storks do not vote\./i);
  });

  it('from the claim to the text below the card too', async () => {
    await drag('debunk-card >>> blockquote p', '#below');
    const text = await copied();
    assert.ok(text.startsWith(`${CREDIT}\n\nStorks were seen to vote.`), text);
    assert.match(text, /Below\./);
  });

  it('from above the card the verdict stands before the claim, as in the card', async () => {
    await drag('#above', '#below');
    const text = await copied();
    assert.ok(text.indexOf('Made up') < text.indexOf('Storks were seen'), text);
    assert.match(text, /^Above\./);
  });

  it('backwards, from the text below the card to the claim too', async () => {
    await drag('#below', 'debunk-card >>> blockquote p', 'backwards');
    const text = await copied();
    assert.ok(text.startsWith(CREDIT), text);
  });

  it('all of the page as it is: the verdict stands before the claim', async () => {
    await page.mouse.click(5, 5);
    await press('a');
    const text = await copied();
    assert.ok(text.indexOf('Made up') < text.indexOf('Storks were seen'), text);
  });

  it('the reality alone as it is', async () => {
    const reality = await page.waitForSelector('debunk-card >>> [part=reality] .rich p');
    await reality.click({ count: 3 });
    assert.equal((await copied()).trim(), 'Storks do not vote.');
  });

  it('something else in the page as it is', async () => {
    await (await page.$('#below')).click({ count: 3 });
    assert.equal((await copied()).trim(), 'Below.');
  });
});
