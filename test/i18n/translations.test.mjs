// The texts of each language as its translators write them: what a program can see to be wrong, and that numbers and dates are
// written as CLDR has them.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { card as englishCard } from '../../dist/modules/i18n/en/card.js';
import { list as englishList } from '../../dist/modules/i18n/en/list.js';
import { cardMessages, listMessages } from '../../dist/modules/i18n/translation.js';
import { languages, translating } from '../../tools/translating.mjs';
import { faultsOf } from './faults.mjs';

const TRANSLATED = await Promise.all(
  (await languages()).map(async ({ lang, reviewed }) => {
    const { card } = await import(`../../src/i18n/${lang}/card.ts`);
    const { list } = await import(`../../src/i18n/${lang}/list.ts`);
    const { site } = await import(`../../src/i18n/${lang}/site.ts`);
    return { lang, reviewed, card, list, site };
  }),
);

/** Where Intl has another calendar than that of the Common Era, which fact-checkers write all the same. */
const CALENDARS = { fa: 'fa-u-ca-gregory' };
const tagOf = (lang) => CALENDARS[lang] ?? lang;

/** Pieces of a date, whatever stands between them: Intl’s own change from version to version. */
const pieces = (text) => text.match(/[\p{L}\p{M}]{3,}|\p{N}+/gu)?.sort() ?? [];

for (const { lang, card, list, site } of TRANSLATED) {
  describe(`the texts in "${lang}"`, () => {
    it('have no fault that a program sees', () => {
      assert.deepEqual(faultsOf(lang, { card, list, site }), []);
    });

    it('write whole numbers as CLDR has them', () => {
      const { number } = listMessages(lang, list, englishList);
      const format = new Intl.NumberFormat(tagOf(lang));
      for (const count of [0, 7, 21, 999, 1000, 1234, 9999, 10_000, 123_456, 1_234_567])
        assert.equal(number(count), format.format(count));
    });

    it('write dates with CLDR’s words', () => {
      const { date } = cardMessages(lang, card, englishCard);
      for (let month = 1; month <= 12; month++) {
        const iso = `2024-${String(month).padStart(2, '0')}-09`;
        const format = new Intl.DateTimeFormat(tagOf(lang), {
          day: 'numeric',
          month: 'long',
          year: 'numeric',
          timeZone: 'UTC',
        });
        const wanted = pieces(format.format(new Date(iso)).replace(/\b0(?=\d)/, ''));
        assert.deepEqual(pieces(date(iso)), wanted, `${date(iso)} is not ${format.format(new Date(iso))}`);
      }
    });
  });
}

describe('the texts of all languages', () => {
  it('are small', () => {
    const sizes = readdirSync('dist/chunks').flatMap((file) => {
      const [, lang, half] = /^(.+)-(card|list)-[\w-]{8}\.js$/.exec(file) ?? [];
      if (!TRANSLATED.some((one) => one.lang === lang)) return [];
      return [{ lang, half, bytes: gzipSync(readFileSync(`dist/chunks/${file}`), { level: 9 }).length }];
    });
    assert.equal(sizes.length, 2 * TRANSLATED.length);
    const most = { card: 1500, list: 1200 };
    const over = sizes.filter(({ half, bytes }) => bytes > most[half]);
    console.log(
      `the largest: ${sizes
        .sort((a, b) => b.bytes - a.bytes)
        .slice(0, 5)
        .map(({ lang, half, bytes }) => `${lang} ${half} ${bytes} B`)
        .join(', ')}`,
    );
    assert.deepEqual(over, []);
  });

  it('are described in docs/translating.md as they are', async () => {
    assert.equal(readFileSync('docs/translating.md', 'utf8'), await translating(), 'run: npm run translating');
  });
});
