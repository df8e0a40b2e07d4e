import { expect } from 'chai';
import { ar } from '../../src/i18n/ar.js';
import { dateInWords } from '../../src/i18n/date.js';
import { en } from '../../src/i18n/en.js';
import { LANGUAGES, messagesFor } from '../../src/i18n/languages.js';
import type { Messages } from '../../src/i18n/messages.js';
import { namesIn } from '../../src/i18n/names.js';
import { ROLES, TONES } from '../../src/model/case.js';
import { ERROR_KINDS } from '../../src/model/result.js';

/** Every text of a language, by its name; texts that take something are given it. */
function texts(messages: Messages): Record<string, string> {
  const found: Record<string, string> = {};
  const walk = (value: unknown, name: string): void => {
    if (typeof value === 'string') found[name] = value;
    else if (typeof value === 'function') found[name] = String((value as (given: unknown) => unknown)(given(name)));
    else for (const [key, inner] of Object.entries(value as object)) walk(inner, name ? `${name}.${key}` : key);
  };
  walk(messages, '');
  return found;
}

const given = (name: string) => ({ date: '2020-03-25', appearances: 3, saidBy: 'X' })[name];

describe('the messages', () => {
  it('are the same ones in every language', () => {
    expect(Object.keys(texts(ar)).sort()).to.deep.equal(Object.keys(texts(en)).sort());
  });

  for (const [lang, messages] of Object.entries({ en, ar })) {
    it(`in ${lang} are never empty, untrimmed or undefined`, () => {
      for (const [name, text] of Object.entries(texts(messages))) {
        expect(text, name).to.be.a('string').and.to.equal(text.trim()).and.not.to.equal('');
        expect(text, name).not.to.match(/undefined|\[object|\s{2}/);
      }
    });

    it(`in ${lang} have a text for every tone, role and error`, () => {
      expect(Object.keys(messages.tones)).to.have.members([...TONES]);
      expect(Object.keys(messages.roles)).to.have.members([...ROLES]);
      expect(Object.keys(messages.errors)).to.have.members([...ERROR_KINDS]);
    });

    it(`in ${lang} tell every tone, role and error apart`, () => {
      for (const group of [messages.tones, messages.roles, messages.errors]) {
        const all = Object.values(group);
        expect(new Set(all).size).to.equal(all.length);
      }
    });
  }

  it('in Arabic are in Arabic', () => {
    for (const [name, text] of Object.entries(texts(ar))) {
      if (!/^(lang|dir)$/.test(name)) expect(text, name).to.match(/[\u0600-\u06ff]/);
    }
  });

  it('in Arabic have six forms to count by', () => {
    expect([0, 1, 2, 3, 10, 11, 99, 100, 103].map((count) => ar.appearances(count))).to.deep.equal([
      'لا مواضع معروفة لظهوره',
      'أين ظهر',
      'أين ظهر (موضعان)',
      'أين ظهر (3 مواضع)',
      'أين ظهر (10 مواضع)',
      'أين ظهر (11 موضعًا)',
      'أين ظهر (99 موضعًا)',
      'أين ظهر (100 موضع)',
      'أين ظهر (103 مواضع)',
    ]);
  });

  it('in English have two', () => {
    expect([1, 2, 54].map((count) => en.appearances(count))).to.deep.equal([
      'Where it appeared',
      'Where it appeared (2)',
      'Where it appeared (54)',
    ]);
  });

  describe('are found', () => {
    it('for every language there is', async () => {
      expect(LANGUAGES).to.deep.equal(['en', 'ar']);
      for (const lang of LANGUAGES) expect((await messagesFor(lang)).lang).to.equal(lang);
    });

    it('at once in English, and at once in what was loaded', async () => {
      expect(messagesFor('en')).to.equal(en);
      expect(messagesFor('EN-us')).to.equal(en);
      await messagesFor('ar');
      expect(messagesFor('ar')).to.equal(ar);
      expect(messagesFor('AR-Latn-EG')).to.equal(ar);
    });

    it('in English for all others', () => {
      for (const lang of ['', 'de', 'arc', 'eng', 'toString', '__proto__', '-ar', 'a', '\u0000']) {
        expect(messagesFor(lang), lang).to.equal(en);
      }
    });
  });
});

describe('dateInWords', () => {
  const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
  const DATES: [string, string][] = [
    ['2020-03-25', '25 Mar 2020'],
    ['2020-01-01', '1 Jan 2020'],
    ['2020-12-31', '31 Dec 2020'],
    ['2020-03', 'Mar 2020'],
    ['2020', '2020'],
    ['2020-03-25T00:00:00Z', '25 Mar 2020'],
    ['2020-03-25T23:59:59-12:00', '25 Mar 2020'],
    ['2020-03-25T00:00:00+14:00', '25 Mar 2020'],
    ['0044-03-15', '15 Mar 0044'],
    ['', ''],
    ['03/04/2020', '03/04/2020'],
    ['March 2020', 'March 2020'],
    ['2020-3-5', '2020-3-5'],
    ['20200325', '20200325'],
    ['2020-03-25 or so', '2020-03-25 or so'],
    ['circa 2020', 'circa 2020'],
    ['12020-01-01', '12020-01-01'],
  ];
  for (const [iso, words] of DATES) {
    it(`"${iso}" is "${words}"`, () => {
      expect(dateInWords(iso, MONTHS)).to.equal(words);
    });
  }

  it('names twelve months in every language, each its own', () => {
    for (const messages of [en, ar]) {
      const months = Array.from({ length: 12 }, (_, index) =>
        messages.date(`2020-${String(index + 1).padStart(2, '0')}`),
      );
      expect(new Set(months).size).to.equal(12);
      for (const month of months) expect(month).to.match(/^[^\d]+ 2020$/);
    }
  });

  it('loses nothing of a date that cannot be', () => {
    for (const iso of ['2020-13-01', '2020-00-10', '2020-13']) expect(dateInWords(iso, MONTHS)).to.equal(iso);
  });
});

describe('namesIn', () => {
  it('names languages and countries', () => {
    const inEnglish = namesIn('en');
    expect(inEnglish('language', 'uk')).to.equal('Ukrainian');
    expect(inEnglish('region', 'BY')).to.equal('Belarus');
    expect(namesIn('ar')('region', 'BY')).to.equal('بيلاروس');
    expect(namesIn('en')('language', 'ga')).to.equal('Irish');
  });

  it('leaves what is no code as it is', () => {
    for (const text of ['', 'Belarus', 'United States of America', '???', 'x', 'ZZZZ', '\ud800']) {
      expect(namesIn('en')('region', text)).to.equal(text);
      expect(namesIn('en')('language', text === 'Belarus' ? '' : text)).to.be.a('string');
    }
  });

  it('does not throw in a language that is none', () => {
    expect(namesIn('!')('region', 'BY')).to.equal('BY');
  });
});
