// What a page asks for to have its texts, from the scripts as they are built; and that each folder is a language.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { useChunks } from '../helpers/chunks.mjs';

const CASE = JSON.stringify({ id: 'a', title: 'Storks do not vote', verdict: { label: 'Made up', tone: 'false' } });
const card = `<debunk-card><script type="application/json">${CASE}</script></debunk-card>`;
const list = `<narrative-list><script type="application/json">${CASE}</script></narrative-list>`;

describe('the catalogue of languages', () => {
  it('has every folder of texts', async () => {
    const { LANGUAGES } = await import('../../dist/modules/i18n/languages.js');
    const folders = readdirSync('src/i18n', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    assert.deepEqual([...LANGUAGES].sort(), folders.map(({ name }) => name).sort());
  });
});

describe('a page', () => {
  const at = useChunks();

  /** Puts elements into the page and waits until they are drawn. @returns The labels of what is drawn. */
  async function show(lang, markup, { type, src } = { type: 'module', src: '/debunk.js' }) {
    await at.page.evaluate(
      (tag, html, given) => {
        document.documentElement.lang = tag;
        document.body.innerHTML = html;
        document.head.append(Object.assign(document.createElement('script'), given));
      },
      lang,
      markup,
      { type, src },
    );
    await at.page.waitForFunction(() =>
      [...document.body.children].every((element) => element.matches(':defined:state(ready)')),
    );
    return at.page.evaluate(() =>
      [...document.body.children].map(({ shadowRoot }) => shadowRoot.textContent).join(' '),
    );
  }

  const texts = () => at.asked.filter((chunk) => /^(languages|ar-card|ar-list)$/.test(chunk));

  it('with a card in English asks for no texts', async () => {
    await show('en-GB', card);
    assert.deepEqual(texts(), []);
  });

  it('with a list in English asks for none either', async () => {
    await show('en', list);
    assert.deepEqual(texts(), []);
  });

  it('with a card in another language asks for its card’s texts alone', async () => {
    await show('ar-EG', card);
    assert.deepEqual(texts(), ['languages', 'ar-card']);
  });

  it('with a list in another language asks for both', async () => {
    assert.match(await show('ar', list), /ابحث في/);
    assert.deepEqual(texts(), ['languages', 'ar-card', 'ar-list']);
  });

  it('whose language does not load is in English', async () => {
    at.missing = 'ar-card';
    assert.match(await show('ar', card), /Copy text/);
  });

  it('whose list’s texts do not load has them in English, and does not ask for them over and over', async () => {
    at.missing = 'ar-list';
    assert.match(await show('ar', list), /Search 1 case/);
    await at.page.waitForNetworkIdle({ idleTime: 300 });
    // The second time, the loader asks why.
    assert.deepEqual(texts(), ['languages', 'ar-card', 'ar-list', 'ar-list']);
  });

  it('with everything in one file has other languages from beside it', async () => {
    assert.match(await show('pl', card + list, { type: '', src: '/debunk.all.js' }), /Kopiuj[^]*Szukaj/);
    assert.deepEqual(at.asked, []);
  });

  it('has the words of verdicts of its case’s language, and of no other', async () => {
    const review = {
      '@type': 'ClaimReview',
      inLanguage: 'pl',
      claimReviewed: 'X',
      reviewRating: { alternateName: 'Fałsz' },
    };
    const tag = `<script type="application/ld+json">${JSON.stringify(review)}</script>`;
    assert.match(await show('en', `<debunk-card>${tag}</debunk-card>`), /Fałsz/);
    assert.ok(await at.page.$eval('debunk-card', ({ shadowRoot }) => !!shadowRoot.querySelector('.card.false')));
    assert.deepEqual(
      at.asked.filter((name) => name.endsWith('words')),
      ['load-words', 'pl-words'],
    );
  });
});
