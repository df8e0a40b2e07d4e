// On paper: no page begins with a claim, a claim-title or a narrative's name before its verdict, or the label that stands
// in for it.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { document as pageAround, openPages } from '../render/page.mjs';
import { fill } from './fill.mjs';
import { openAll, pagesWithout, pagesWithoutAny, pdfPages } from './seen.mjs';
import { casesIn, LANGUAGES } from './words.mjs';

const CLAIM = LANGUAGES.en.claim;

describe('printed', () => {
  let pages;
  const words = LANGUAGES.en;
  before(async () => (pages = await openPages()));
  after(() => pages?.close());

  /** The pages of paper of elements with these properties, everything in them open. */
  async function printed(name, properties) {
    const opened = await pages.open(pageAround(`<${name}></${name}>`));
    await fill(opened.page, name, properties);
    await openAll(opened.page);
    const paper = await pdfPages(await opened.page.pdf({ format: 'A5' }));
    await opened.close();
    assert.ok(paper.join('').includes(words.claim), 'The claim is not in the PDF.');
    return paper;
  }

  const [rated, unrated] = casesIn('en');
  const text = (count) =>
    Array.from(
      { length: count },
      (_, index) => `${CLAIM} did it ${index} times. ${'It was told at night. '.repeat(9)}`,
    );

  for (const [kind, data] of Object.entries({ 'with a verdict': rated, 'without a verdict': unrated })) {
    it(`a card of several pages, ${kind}`, async () => {
      const long = { ...data, reality: text(12).join('\n\n').replaceAll(CLAIM, 'They') };
      const paper = await printed('debunk-card', { case: long });
      assert.ok(paper.length > 1);
      assert.deepEqual(pagesWithout(paper, words), []);
    });

    it(`a card far down on a page, ${kind}`, async () => {
      for (const lines of [10, 20, 24, 28]) {
        const opened = await pages.open(
          pageAround(`${'<p>A line of the article.</p>'.repeat(lines)}<debunk-card></debunk-card>`),
        );
        await fill(opened.page, 'debunk-card', { case: data });
        const paper = await pdfPages(await opened.page.pdf({ format: 'A5' }));
        await opened.close();
        assert.deepEqual(pagesWithout(paper, words), [], `after ${lines} lines`);
      }
    });

    // The claim box says its verdict at its end again: each page that it is on has it, not always first.
    for (const paragraphs of [6, 9]) {
      it(`a claim of ${paragraphs} long paragraphs, ${kind}`, async () => {
        const said = { ...data, claim: { text: text(paragraphs).join('\n\n') } };
        const paper = await printed('debunk-card', { case: said });
        assert.deepEqual(pagesWithoutAny(paper, words), []);
      });
    }
  }

  for (const groupBy of ['narrative', 'none']) {
    it(`a list by ${groupBy}, opened`, async () => {
      const paper = await printed('narrative-list', { cases: casesIn('en'), groupBy });
      assert.ok(paper.length > 1);
      assert.deepEqual(pagesWithout(paper, words), []);
    });
  }
});
