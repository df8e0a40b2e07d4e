// A check of the checks in seen.mjs: they find what breaks the rule, and pass what keeps it.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { document as pageAround, openPages } from '../render/page.mjs';
import { broken, pagesWithout, pdfPages } from './seen.mjs';
import { LANGUAGES } from './words.mjs';

const { claim: CLAIM, verdict: VERDICT } = LANGUAGES.en;

describe('a check of the checks', () => {
  let pages;
  const words = { claim: CLAIM, labels: LANGUAGES.en.labels };
  before(async () => (pages = await openPages()));
  after(() => pages?.close());

  const found = async (body, options) => {
    const opened = await pages.open(pageAround(body, { script: '' }), options);
    const said = await broken(opened.page, words);
    const pdf = await pdfPages(await opened.page.pdf({ format: 'A5' }));
    await opened.close();
    return { said, pdf: pagesWithout(pdf, words) };
  };
  const inShadow = (html) => `<div><template shadowrootmode="open">${html}</template></div>`;

  it('passes what has its label first', async () => {
    const { said, pdf } = await found(inShadow(`<article><h2>${VERDICT}: ${CLAIM}</h2><p>${CLAIM}</p></article>`));
    assert.deepEqual(said, []);
    assert.deepEqual(pdf, []);
  });

  it('finds a bare claim, also in a shadow root, and on paper', async () => {
    for (const body of [`<p>${CLAIM}</p>`, inShadow(`<article><p>${CLAIM}, it is ${VERDICT}</p></article>`)]) {
      const { said, pdf } = await found(body);
      assert.match(said.join('\n'), /^seen: /m);
      assert.match(said.join('\n'), /^read out: /m);
      assert.equal(pdf.length, 1);
    }
  });

  it('finds a row that leans on the row before it', async () => {
    const { said } = await found(`<ul><li>${VERDICT}: ${CLAIM}</li><li>${CLAIM} again</li></ul>`);
    assert.deepEqual(said, [`seen: ${CLAIM} again`, `read out: ${CLAIM} again`]);
  });

  it('finds a label that nobody sees, and one that nobody hears', async () => {
    const hidden = 'position: absolute; clip-path: inset(50%); inline-size: 1px; block-size: 1px; overflow: hidden';
    const unseen = await found(`<h2><span style="${hidden}">${VERDICT}:</span> ${CLAIM}</h2>`);
    assert.deepEqual(unseen.said, [`seen: ${CLAIM}`]);
    const unheard = await found(`<h2><span aria-hidden="true">${VERDICT}:</span> ${CLAIM}</h2>`);
    assert.match(unheard.said.join('\n'), /^name of heading/m);
  });

  it('finds a label that is drawn below its claim, or after it', async () => {
    for (const direction of ['column-reverse', 'row-reverse']) {
      const { said } = await found(
        `<article style="display: flex; flex-direction: ${direction}"><p>${VERDICT}</p><p>${CLAIM}</p></article>`,
      );
      assert.deepEqual(said, [`placed before its label: ${CLAIM}`]);
    }
  });

  it('finds a page of paper that begins with a claim', async () => {
    const { pdf } = await found(`<p>${VERDICT}</p><p style="break-before: page">${CLAIM}</p>`);
    assert.deepEqual(pdf, [`page 2: ${CLAIM}`]);
  });
});
