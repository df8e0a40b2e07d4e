// What a server reads and renders without a DOM.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseCases as parseWithoutParser } from '../../dist/modules/formats/parse-cases.js';
import { parseCases, renderCase } from '../../dist/render/index.js';

const OURS = {
  title: 'Storks do not vote',
  claim: 'Storks voted.',
  verdict: { label: 'False' },
  reality: { html: '<p>They <b>stood</b> in the <a href="https://marsh.example/">marsh</a>.</p>' },
};
const REVIEW = {
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  url: 'https://us.example/storks',
  claimReviewed: 'Storks voted.',
  reviewBody: '<p>They <b>stood</b> in the marsh.</p>',
  author: { '@type': 'Organization', name: 'Us' },
  reviewRating: { '@type': 'Rating', alternateName: 'False' },
};
const GOOGLE = {
  text: 'Storks voted.',
  claimReview: [
    {
      publisher: { name: 'Us', site: 'us.example' },
      url: 'https://us.example/storks',
      title: 'Storks do not vote',
      textualRating: 'False',
      languageCode: 'en',
    },
  ],
};

describe('a document on a server', () => {
  it('is read with the HTML in its fields', () => {
    const { ok, value } = parseCases(OURS);
    assert.ok(ok);
    assert.deepEqual(value.cases[0].reality[0].children[1], { type: 'strong', children: ['stood'] });
  });

  it('names the parser that is missing, where one is', () => {
    const { ok, error } = parseWithoutParser(OURS);
    assert.ok(!ok);
    assert.equal(error.kind, 'internal');
    assert.match(error.message, /DOMParser.*debunk-widgets\/render/);
    assert.ok(parseWithoutParser({ ...OURS, reality: 'They stood.' }).ok, 'without HTML none is');
  });

  for (const [format, given] of Object.entries({ OURS, 'a collection': { cases: [OURS] }, REVIEW, GOOGLE })) {
    it(`is rendered as it came: ${format}`, async () => {
      const text = await renderCase(given, { as: 'text' });
      assert.match(text, /False[^]*Storks voted\./);
      assert.equal(text, await renderCase(parseCases(given).value.cases[0], { as: 'text' }));
    });
  }

  it('that cannot be rendered says why', async () => {
    const rejects = (given, message) =>
      assert.rejects(renderCase(given, { as: 'text' }), { name: 'TypeError', message });
    await rejects({ cases: [OURS, { ...OURS, title: 'Frogs do not vote' }] }, /has 2 cases: read it by parseCases/);
    await rejects({ some: 'thing' }, /^This is no case: no cases of debunk-widgets or .*\.$/);
    await rejects([], /^This is no case: .*\.$/);
  });
});
