/** What every language of the interface must have, whoever adds it: these tests go by the catalogue alone. */
import { expect } from 'chai';
import { card as english } from '../../src/i18n/en/card.js';
import { list as englishList } from '../../src/i18n/en/list.js';
import { languageFor, LANGUAGES } from '../../src/i18n/languages.js';
import { listMessagesFor } from '../../src/i18n/list-messages-for.js';
import { messagesFor } from '../../src/i18n/messages-for.js';
import { ROLES, TONES } from '../../src/model/case.js';
import { directionOf } from '../../src/model/language.js';
import { ERROR_KINDS } from '../../src/model/result.js';
import { FACETS, GROUPINGS, SORTS } from '../../src/search/types.js';
import { textsIn } from './texts.js';

/** Three words or more. What is shorter may be the same in two languages, as “Corrections” is in French. */
const isSentence = (text: string) => text.split(/\s+/).length > 2;

for (const lang of LANGUAGES) {
  describe(`the interface in "${lang}"`, () => {
    it('has a tag as the standard writes it', () => {
      expect(Intl.getCanonicalLocales(lang)).to.deep.equal([lang]);
    });

    for (const [name, half, inEnglish] of [
      ['card', messagesFor, english],
      ['list', listMessagesFor, englishList],
    ] as const) {
      describe(`has texts of a ${name} that`, () => {
        it('are its own', async () => {
          const texts = await half(lang);
          expect(texts.lang).to.equal(lang);
          if (lang !== 'en') expect(texts).not.to.equal(inEnglish);
        });

        it('are the same ones as in English', async () => {
          expect(Object.keys(textsIn(await half(lang))).sort()).to.deep.equal(Object.keys(textsIn(inEnglish)).sort());
        });

        it('are never empty, untrimmed or undefined', async () => {
          for (const [which, text] of Object.entries(textsIn(await half(lang)))) {
            expect(text, which).to.equal(text.trim()).and.not.to.equal('');
            expect(text, which).not.to.match(/undefined|\[object|\s{2}/);
          }
        });

        if (lang !== 'en') {
          it('are translated', async () => {
            const inEnglishToo = textsIn(inEnglish);
            for (const [which, text] of Object.entries(textsIn(await half(lang)))) {
              if (isSentence(text)) expect(text, which).not.to.equal(inEnglishToo[which]);
            }
          });
        }
      });
    }

    it('is written in its direction', async () => {
      expect((await messagesFor(lang)).dir).to.equal(directionOf(lang));
    });

    it('has a text for every tone, role and error, and tells them apart', async () => {
      const { tones, roles, errors } = await messagesFor(lang);
      expect(Object.keys(tones)).to.have.members([...TONES]);
      expect(Object.keys(roles)).to.have.members([...ROLES]);
      expect(Object.keys(errors)).to.have.members([...ERROR_KINDS]);
      for (const group of [tones, roles, errors].map(Object.values)) expect(new Set(group).size).to.equal(group.length);
    });

    it('has a text for every order, facet, grouping and error of a list', async () => {
      const texts = await listMessagesFor(lang);
      expect(Object.keys(texts.sorts)).to.have.members([...SORTS]);
      expect(Object.keys(texts.facets)).to.have.members([...FACETS]);
      expect(Object.keys(texts.errors)).to.have.members([...ERROR_KINDS]);
      const grouped = GROUPINGS.filter((by) => by !== 'none').map((by) => texts.groups(5, by));
      expect(new Set(grouped).size).to.equal(GROUPINGS.length - 1);
    });

    it('names twelve months, each its own', async () => {
      const texts = await messagesFor(lang);
      const months = Array.from({ length: 12 }, (_, index) => texts.date(`2020-${String(index + 1).padStart(2, '0')}`));
      expect(new Set(months).size).to.equal(12);
      for (const month of months) expect(month).to.contain(texts.date('2020'));
    });

    it('leaves a date that is none as it is', async () => {
      const texts = await messagesFor(lang);
      for (const odd of ['', 'March 2020', '2020-13', 'circa 2020']) expect(texts.date(odd)).to.equal(odd);
    });
  });
}

describe('a language', () => {
  for (const [name, half, inEnglish] of [
    ['card', messagesFor, english],
    ['list', listMessagesFor, englishList],
  ] as const) {
    describe(`of a ${name} is found`, () => {
      it('at once in English, and where nobody says which', () => {
        for (const lang of ['en', 'EN-us', 'en-Latn-GB', '']) expect(half(lang), lang).to.equal(inEnglish);
      });

      it('at once where it was loaded before', async () => {
        const arabic = await half('ar');
        expect(half('ar')).to.equal(arabic);
      });

      it('by the longest beginning of its tag', async () => {
        const arabic = await half('ar');
        expect(arabic.lang).to.equal('ar');
        for (const lang of ['AR', 'ar-EG', 'ar-Latn-EG', 'ar-x-ours']) expect(await half(lang), lang).to.equal(arabic);
      });

      it('in English where there is none', async () => {
        for (const lang of ['xx', 'arc', 'eng', 'toString', '__proto__', '-ar', 'ar_EG', 'a', '-', '\u0000']) {
          expect(await half(lang), lang).to.equal(inEnglish);
        }
      });
    });
  }
});

describe('the language for a tag', () => {
  for (const [asked, found] of [
    ['de', 'de'],
    ['de-AT', 'de'],
    ['DE-at-1996', 'de'],
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['zh-Hans-HK', 'zh-Hans'],
    ['zh-TW', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['ZH-HANT-mo', 'zh-Hant'],
    ['sr', 'sr'],
    ['sr-RS', 'sr'],
    ['sr-Cyrl-ME', 'sr'],
    ['sr-Latn-RS', 'sr-Latn'],
    ['sr-ME', 'sr-ME'],
    ['sh', 'sr-Latn'],
    ['sr-Latn-ME', 'sr-ME'],
    ['cnr', 'sr-ME'],
    ['cnr-Cyrl', 'sr'],
    ['pt', 'pt-BR'],
    ['pt-br', 'pt-BR'],
    ['pt-PT', 'pt-PT'],
    ['pt-AO', 'pt-PT'],
    ['nb', 'nb'],
    ['no', 'nb'],
    ['nn-NO', 'nb'],
    ['iw', 'he'],
    ['in', 'id'],
    ['en', 'en'],
    ['arc', undefined],
    ['ar_EG', undefined],
    ['eo', undefined],
    ['', undefined],
    ['-ar', undefined],
    ['constructor', undefined],
  ] as const) {
    it(`"${asked}" is ${found ?? 'none'}`, () => {
      expect(languageFor(asked)).to.equal(found);
    });
  }
});
