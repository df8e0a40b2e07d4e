import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { readClaimReview } from '../../dist/modules/formats/claim-review.js';
import { verdictTone } from '../../dist/modules/formats/verdict-tone.js';
import { renderCase } from '../../dist/render/index.js';
import * as fixtures from '../elements/fixtures.ts';
import { anyCase, caseOf, HOSTILE_TEXTS } from './arbitrary.mjs';
import { parseHtml, readCase } from './cases.mjs';

const TEXT = ['string'];
/**
 * The properties that schema.org defines for each type, own and inherited, as far as they are written here, with their
 * expected types: https://schema.org/ClaimReview, /CorrectionComment, /Claim, /Rating, /CreativeWork, /Organization, /Person, /Place.
 */
const SCHEMA = {
  ClaimReview: {
    url: TEXT,
    inLanguage: TEXT,
    name: TEXT,
    claimReviewed: TEXT,
    itemReviewed: ['Claim'],
    reviewRating: ['Rating'],
    reviewBody: TEXT,
    author: ['Organization'],
    datePublished: TEXT,
    dateModified: TEXT,
    keywords: TEXT,
    correction: ['CorrectionComment'],
  },
  CorrectionComment: { datePublished: TEXT, text: TEXT },
  Claim: {
    author: ['Organization', 'Person'],
    datePublished: TEXT,
    firstAppearance: ['CreativeWork'],
    appearance: ['CreativeWork'],
    contentLocation: ['Place'],
  },
  Rating: {
    alternateName: TEXT,
    ratingExplanation: TEXT,
    ratingValue: ['number', 'string'],
    bestRating: ['number', 'string'],
    worstRating: ['number', 'string'],
  },
  CreativeWork: {
    author: ['Organization', 'Person'],
    url: TEXT,
    archivedAt: TEXT,
    datePublished: TEXT,
    inLanguage: TEXT,
  },
  Organization: { name: TEXT, url: TEXT, logo: TEXT, location: ['Place'] },
  Person: { name: TEXT },
  Place: { name: TEXT },
};
/** https://developers.google.com/search/docs/appearance/structured-data/factcheck: required properties. */
const REQUIRED_BY_GOOGLE = ['claimReviewed', 'reviewRating', 'url'];

function checkNode(node, path) {
  const expected = SCHEMA[node['@type']];
  assert.ok(expected, `${path} is a ${node['@type']}`);
  for (const [name, value] of Object.entries(node)) {
    if (name.startsWith('@')) continue;
    assert.ok(expected[name], `${path} has ${name}, which ${node['@type']} has not`);
    for (const one of [value].flat()) {
      const type = typeof one === 'object' ? one['@type'] : typeof one;
      assert.ok(expected[name].includes(type), `${path}.${name} is a ${type}`);
      if (typeof one === 'object') checkNode(one, `${path}.${name}`);
    }
  }
}

const render = async (c) => JSON.parse(await renderCase(c, { as: 'json-ld' }));

/** What docs/formats.md says that ClaimReview can hold of a case. */
function held(c) {
  const { id, url, lang, title, claim = {}, verdict = {}, reality, publisher = {}, published, updated } = c;
  const { keywords, countries, appearances } = c;
  const places = (appearances ?? []).map((place) => ({
    ...place,
    // Of the roles it knows the first appearance alone.
    role: place.role === 'originated' ? place.role : undefined,
  }));
  const sorted = [...places.filter(({ role }) => role), ...places.filter(({ role }) => !role)];
  // Numbers beside a verdict in words are advice that the reader leaves out.
  const tone = verdict.label ? verdictTone(verdict.label) : undefined;
  return JSON.parse(
    JSON.stringify({
      id,
      url,
      lang,
      title,
      claim: { text: claim.text, claimant: claim.claimant, date: claim.date },
      appearances: sorted.length ? sorted : undefined,
      verdict: { label: verdict.label, explanation: verdict.explanation, tone },
      reality,
      publisher: { name: publisher.name, url: publisher.url, logo: publisher.logo },
      published,
      updated,
      keywords,
      countries,
    }),
  );
}

async function roundTrip(c) {
  const read = readClaimReview(await render(c), { baseUrl: 'https://reader.example/', parseHtml });
  assert.ok(read.ok, JSON.stringify(read));
  return read.value.cases[0];
}

/** Words as publishers write them: no tags and no entities, which readers would take for such. */
const plain = fc
  .array(
    fc.constantFrom('Storks', 'vote', 'АБВ', 'الكلمة', '事實', 'naïve', '“so”', "it's", '(1)', '100 %', 'A & B', '–'),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((parts) => `Word ${parts.join(' ')}`);
const address = fc.webUrl();
const date = fc.constantFrom('2024-02-29', '2023-12', '2020', '2024-02-29T10:00:00Z');
const lang = fc.constantFrom('en', 'ar', 'uk', 'zh-Hant');
const inline = fc.letrec((tie) => ({
  inline: fc.oneof(
    { maxDepth: 2 },
    plain,
    fc.constantFrom(' <b>not bold</b> & &amp; ', 'see https://plain.example/a or www.plain.example'),
    fc.record({ type: fc.constantFrom('strong', 'emphasis'), children: fc.tuple(tie('inline')) }),
    fc.record({ type: fc.constant('link'), href: address, children: fc.tuple(plain) }),
  ),
})).inline;
const block = fc.letrec((tie) => ({
  block: fc.oneof(
    { maxDepth: 2 },
    fc.record({ type: fc.constant('paragraph'), children: fc.array(inline, { minLength: 1, maxLength: 3 }) }),
    fc.record({ type: fc.constant('quote'), children: fc.tuple(tie('block')) }),
    fc.record({
      type: fc.constant('list'),
      ordered: fc.boolean(),
      items: fc.array(fc.tuple(tie('block')), { minLength: 1, maxLength: 2 }),
    }),
  ),
})).block;
const some = (shape) => fc.record(shape, { requiredKeys: [] });
const role = fc.constantFrom('originated', 'repeated', 'reported');

const holdable = fc
  .record(
    {
      id: fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/),
      url: address,
      lang,
      title: plain,
      claim: some({ text: plain, claimant: plain, date }),
      appearances: fc.array(
        fc.record(
          { outlet: plain, url: address, archiveUrl: address, date, lang, country: plain, role },
          { requiredKeys: ['outlet'] },
        ),
        { minLength: 1, maxLength: 4 },
      ),
      verdict: fc.record({ label: plain, explanation: plain }, { requiredKeys: ['label'] }),
      reality: fc.oneof(plain, fc.array(block, { minLength: 1, maxLength: 3 })),
      publisher: fc.record({ name: plain, url: address, logo: address }, { requiredKeys: ['name'] }),
      published: date,
      updated: date,
      keywords: fc.array(fc.constantFrom('NATO', 'мова', 'a word'), { minLength: 1, maxLength: 3 }),
      countries: fc.array(fc.constantFrom('BY', 'Belarus'), { minLength: 1, maxLength: 2 }),
    },
    { requiredKeys: ['title', 'verdict'] },
  )
  .map((given) => readCase(given));

describe('json-ld', () => {
  it('says nothing that schema.org does not know', async () => {
    for (const input of [fixtures.FULL, fixtures.SHORT, fixtures.ARABIC]) {
      const review = await render(readCase(input));
      assert.equal(review['@context'], 'https://schema.org');
      checkNode(review, 'review');
      for (const name of REQUIRED_BY_GOOGLE) assert.ok(review[name], name);
      assert.ok(review.reviewRating.alternateName);
    }
    await fc.assert(
      fc.asyncProperty(anyCase, async (c) => {
        const text = await renderCase(c, { as: 'json-ld' });
        if (text) checkNode(JSON.parse(text), 'review');
      }),
    );
  });

  it('comes back through the reader with all that the format can hold', async () => {
    await fc.assert(
      fc.asyncProperty(holdable, async (c) => assert.deepEqual(held(await roundTrip(c)), held(c))),
      { numRuns: 300 },
    );
  });

  it('comes back with a rating in numbers, where there are no words', async () => {
    const c = readCase({ title: 'Title', verdict: { scale: { value: 2, best: 5, worst: 1 } } });
    assert.deepEqual((await roundTrip(c)).verdict, {
      label: '2/5',
      tone: 'false',
      scale: { value: 2, best: 5, worst: 1 },
    });
  });

  it('makes up no numbers', async () => {
    const { reviewRating } = await render(readCase(fixtures.FULL));
    assert.deepEqual(Object.keys(reviewRating), ['@type', 'alternateName', 'ratingExplanation']);
  });

  it('says the rating before the claim', async () => {
    const text = await renderCase(readCase(fixtures.FULL), { as: 'json-ld' });
    const [rating, name, claim] = ['reviewRating', 'name', 'claimReviewed'].map((field) => text.indexOf(`"${field}"`));
    assert.ok(rating > 0 && rating < name && name < claim, text);
  });

  it('names a verdict without words by its tone', async () => {
    const { reviewRating } = await render(readCase({ title: 'Title', lang: 'en', verdict: { tone: 'misleading' } }));
    assert.equal(reviewRating.alternateName, 'Misleading');
  });

  it('says what was corrected', async () => {
    const { correction } = await render(readCase(fixtures.FULL));
    assert.deepEqual(correction, [
      { '@type': 'CorrectionComment', datePublished: '2024-03-09', text: 'The depth was given in feet.' },
    ]);
  });

  it('is empty for a retracted case, and for one without a verdict', async () => {
    for (const c of [fixtures.RETRACTED, { ...fixtures.FULL, verdict: undefined }]) {
      assert.equal(await renderCase(readCase(c), { as: 'json-ld' }), '');
    }
  });

  it('stays inside its script', async () => {
    for (const said of HOSTILE_TEXTS) {
      const c = { ...caseOf(said), verdict: { label: said } };
      const json = await renderCase(c, { as: 'json-ld' });
      const { childNodes } = parseFragment(`<script type="application/ld+json">${json}</script><p>after</p>`);
      assert.deepEqual(
        childNodes.map(({ tagName }) => tagName),
        ['script', 'p'],
      );
      assert.equal(JSON.parse(childNodes[0].childNodes[0].value).name, c.title);
    }
  });
});
