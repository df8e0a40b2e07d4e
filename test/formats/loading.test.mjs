// What a page asks for to read a case, from the scripts as they are built: plain input needs no file of its own, odd
// input one, and a file that does not come is an error from which reloading recovers.
import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { useChunks } from '../helpers/chunks.mjs';

const plain = {
  id: 'a',
  url: '/a.html',
  lang: 'en',
  title: 'Storks do not vote',
  claim: { text: 'Storks vote.', date: '2020-03-25' },
  verdict: { label: 'Made up', tone: 'false' },
  reality: 'No stork is on a register of voters.',
  published: '2020-03-26T08:00:00Z',
};
const tree = [{ type: 'paragraph', children: ['No stork ', { type: 'strong', children: ['votes'] }, '.'] }];
const review = { '@type': 'ClaimReview', claimReviewed: 'Storks vote.', reviewRating: { alternateName: 'Made up' } };
const google = { claims: [{ text: 'Storks vote.', claimReview: [{ textualRating: 'Made up' }] }] };
const utf8 = (value) => Buffer.from(JSON.stringify(value));
const utf16 = (value) => Buffer.from(`\ufeff${JSON.stringify(value)}`, 'utf16le');

/** Documents, the files that they need, and what the card then says. */
const DOCUMENTS = [
  ['plain JSON', utf8(plain), [], /Made up.*Storks vote\..*25 March 2020.*No stork is/],
  ['a list of it', utf8({ cases: [plain] }), [], /Made up.*No stork is/],
  ['a tree', utf8({ ...plain, reality: tree }), [], /No stork votes\./],
  ['HTML', utf8({ ...plain, reality: { html: '<p>No <b>stork</b></p>' } }), ['odd'], /No stork/],
  [
    'an address in a text',
    utf8({ ...plain, reality: 'See https://a.example/.' }),
    ['odd'],
    /See https:\/\/a\.example\/\./,
  ],
  ['another date', utf8({ ...plain, claim: { text: 'x', date: '25/03/2020' } }), ['odd'], /25 March 2020/],
  ['invisible characters', utf8({ ...plain, title: 'Sto\u00adrks' }), ['odd'], /Storks/],
  ['another type', utf8({ ...plain, title: ['Storks do not'] }), ['odd'], /Storks do not/],
  ['an odd address', utf8({ ...plain, sources: [{ title: 'A', url: 'www.a.example' }] }), ['odd'], /Sources/],
  ['an odd language', utf8({ ...plain, lang: 'en_GB' }), ['odd'], /Made up/],
  ['another encoding', utf16(plain), ['bytes'], /Made up.*No stork is/],
  ['ClaimReview', utf8(review), ['claim-review-cases'], /Made up.*Storks vote\./],
  ['ClaimReview with mark-up', utf8({ ...review, name: 'A &amp; B' }), ['claim-review-cases', 'odd'], /A & B/],
  ['an answer of Fact Check Tools', utf8(google), ['google-fact-check-cases'], /Made up.*Storks vote\./],
];

describe('a page with a card', () => {
  let document;
  const at = useChunks((path) =>
    path === '/case.json' ? { contentType: 'application/json', body: document } : undefined,
  );
  /** The chunks asked for beside the card's. */
  const asked = () => at.asked.filter((chunk) => chunk !== 'debunk-card');

  beforeEach(async () => {
    await at.page.evaluate(() => {
      window.errors = [];
      document.addEventListener('debunk-error', ({ detail }) => window.errors.push(detail.kind));
      document.body.innerHTML = '<debunk-card loading="eager">The fallback</debunk-card>';
    });
  });

  const start = () => at.page.addScriptTag({ url: '/debunk.js', type: 'module' });
  const give = (name, value) =>
    at.page.evaluate((name, value) => void (document.querySelector('debunk-card')[name] = value), name, value);
  /** What the card says once it is in a state. */
  const said = async (state) => {
    await at.page.waitForFunction((state) => document.querySelector(`debunk-card:state(${state})`), {}, state);
    return at.page.evaluate(() => {
      const card = document.querySelector('debunk-card');
      return card.updateComplete.then(() => card.shadowRoot.textContent.replace(/\s+/g, ' '));
    });
  };

  for (const [name, bytes, files, words] of DOCUMENTS) {
    it(`asks for ${files.length ? files.join(' and ') : 'no file'} to read ${name}`, async () => {
      document = bytes;
      await give('src', '/case.json');
      await start();
      assert.match(await said('ready'), words);
      assert.deepEqual(asked(), files);
    });

    for (const file of files) {
      it(`keeps the fallback while ${file} cannot be loaded to read ${name}, and recovers`, async () => {
        document = bytes;
        at.missing = file;
        await give('src', '/case.json');
        await start();
        await said('error');
        assert.deepEqual(await at.page.evaluate(() => window.errors), ['network']);
        const fallback = await at.page.evaluate(() => document.querySelector('debunk-card').checkVisibility());
        assert.ok(fallback);
        at.missing = undefined;
        await at.page.evaluate(() => document.querySelector('debunk-card').reload());
        assert.match(await said('ready'), words);
      });
    }
  }

  it('shows ready data at once if it is plain, and also if it is odd once the reader is there', async () => {
    document = utf8({ ...plain, reality: { html: '<p>x</p>' } });
    await start();
    await at.page.waitForSelector('debunk-card:defined');
    const isReady = (value) =>
      at.page.evaluate(async (value) => {
        const card = document.querySelector('debunk-card');
        card.case = value;
        await card.updateComplete;
        return card.matches(':state(ready)') && card.shadowRoot.textContent.includes(value.title);
      }, value);
    assert.ok(await isReady({ ...plain, title: 'One' }));
    await give('case', undefined);
    await give('src', '/case.json');
    await at.page.waitForFunction(() =>
      document.querySelector('debunk-card').shadowRoot.textContent.includes('do not vote'),
    );
    assert.deepEqual(asked(), ['odd']);
    assert.ok(await isReady({ ...plain, title: 'Two', reality: { html: '<p>y</p>' } }));
  });
});
