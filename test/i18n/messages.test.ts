import { expect } from 'chai';
import { card as ar } from '../../src/i18n/ar/card.js';
import { dateInWords } from '../../src/i18n/date.js';
import { card as en } from '../../src/i18n/en/card.js';
import { namesIn } from '../../src/i18n/names.js';
import { textsIn } from './texts.js';

describe('the messages', () => {
  it('in Arabic are in Arabic', () => {
    for (const [name, text] of Object.entries(textsIn(ar))) {
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
