// The attribute `claim-review`: where a card puts its case into the page for search engines, and where it does not.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { renderCase } from '../../dist/render/index.js';
import { readCase } from '../render/cases.mjs';
import { document, openPages, ready } from '../render/page.mjs';

let pages, opened;
before(async () => {
  pages = await openPages();
});
afterEach(() => opened?.close());
after(() => pages?.close());

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types debunk-widgets";

const caseAt = (path, more) => ({
  id: 'storks',
  url: pages.origin + path,
  title: 'Storks do not vote',
  claim: { text: 'Storks </script><script>vote.' },
  verdict: { label: 'Made up', tone: 'false' },
  publisher: { name: 'Facts Example', url: 'https://facts.example/' },
  ...more,
});
const card = (data, attributes = 'claim-review') => {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return `<debunk-card ${attributes}><script type="application/json">${json}</script></debunk-card>`;
};

/** Opens a strict page with cards; gives the ClaimReviews in its head, and what it said. */
async function show(body, { head = '' } = {}) {
  const page = document(body, { head }).replace(/<style>.*?<\/style>/, '');
  opened = await pages.open(page, { headers: { 'content-security-policy': POLICY } });
  await ready(opened.page);
  const found = await opened.page.evaluate(() =>
    [...document.querySelectorAll('head script[type="application/ld+json"]')].map((script) => script.textContent),
  );
  return { found: found.map((text) => JSON.parse(text)), said: opened.said };
}

/** What the events of the cards in a page tell, in order. */
async function outcomes(cards) {
  await opened?.close();
  opened = await pages.open(document(cards, { script: '' }));
  await opened.page.evaluate(() => {
    window.told = [];
    document.addEventListener('debunk-load', ({ detail }) => window.told.push(detail.claimReview ?? 'nothing'));
  });
  await opened.page.addScriptTag({ url: '/debunk.js', type: 'module' });
  await opened.page.waitForFunction(() => window.told.length === document.querySelectorAll('debunk-card').length);
  return opened.page.evaluate(() => window.told);
}

describe('claim-review', () => {
  it('puts the case into its own page, on a strict page too', async () => {
    const { found, said } = await show(card(caseAt('/page')));
    const text = await renderCase(readCase(caseAt('/page')), { as: 'json-ld' });
    assert.deepEqual(found, [JSON.parse(text)]);
    assert.equal(found[0].claimReviewed, '<p>Storks &lt;/script&gt;&lt;script&gt;vote.</p>');
    assert.deepEqual(said, []);
  });

  it('says what came of it', async () => {
    assert.deepEqual(await outcomes(card(caseAt('/page'))), ['emitted']);
    assert.deepEqual(await outcomes(card(caseAt('/page'), '')), ['nothing']);
    assert.deepEqual(await outcomes(card(caseAt('/another'))), ['elsewhere']);
    assert.deepEqual(await outcomes(card(caseAt('', { url: 'https://facts.example/page' }))), ['elsewhere']);
    assert.deepEqual(await outcomes(card(caseAt('', { url: undefined }))), ['no-url']);
    assert.deepEqual(await outcomes(card(caseAt('/page', { status: 'retracted' }))), ['retracted']);
  });

  it('looks at origin and path, not at query and fragment', async () => {
    assert.deepEqual(await outcomes(card(caseAt('/page?from=feed#storks'))), ['emitted']);
  });

  it('is in a page once for each case, whoever put it there', async () => {
    const other = caseAt('/page', { claim: { text: 'Storks count the votes.' } });
    const cards = card(caseAt('/page')) + card(caseAt('/page')) + card(other);
    assert.deepEqual((await outcomes(cards)).sort(), ['emitted', 'emitted', 'present']);
    await opened.close();
    const published = await renderCase(readCase(caseAt('/page')), { as: 'json-ld' });
    const { found } = await show(card(caseAt('/page')), {
      head: `<script type="application/ld+json">[{"@graph":[${published}]}]</script>`,
    });
    assert.equal(found.length, 1);
  });

  it('puts nothing into a page that is not the case’s', async () => {
    const { found } = await show(card(caseAt('/another')));
    assert.deepEqual(found, []);
  });
});
