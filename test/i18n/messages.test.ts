import { expect } from 'chai';
import { dateInWords } from '../../src/i18n/date.js';
import { card as en } from '../../src/i18n/en/card.js';
import { messagesFor } from '../../src/i18n/messages-for.js';
import { namesIn } from '../../src/i18n/names.js';
import { textsIn } from './texts.js';

describe('the messages', () => {
  it('in Arabic are in Arabic', async () => {
    for (const [name, text] of Object.entries(textsIn(await messagesFor('ar')))) {
      if (!/^(lang|dir)$/.test(name)) expect(text, name).to.match(/[\u0600-\u06ff]/);
    }
  });

  it('have the number of appearances behind them, as the language writes it', async () => {
    const texts = await messagesFor('bn');
    expect(texts.appearances(1)).not.to.match(/[()]/);
    expect(texts.appearances(12)).to.match(/ \(১২\)$/);
    expect(texts.moreOfStory()).not.to.match(/[()]/);
    expect(texts.moreOfStory(12345)).to.match(/ \(১২,৩৪৫\)$/);
  });

  it('in English say how many, if there are several', () => {
    expect([1, 2, 54].map((count) => en.appearances(count))).to.deep.equal([
      'Where it appeared',
      'Where it appeared (2)',
      'Where it appeared (54)',
    ]);
  });
});

describe('dateInWords', () => {
  const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
  const inWords = (iso: string) =>
    dateInWords(iso, (year, month, day) => [day, MONTHS[month - 1], year].filter(Boolean).join(' '));
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
      expect(inWords(iso)).to.equal(words);
    });
  }

  it('loses nothing of a date that cannot be', () => {
    for (const iso of ['2020-13-01', '2020-00-10', '2020-13']) expect(inWords(iso)).to.equal(iso);
  });
});

describe('a date', () => {
  for (const [lang, day, month] of [
    ['de', '5. März 2024', 'März 2024'],
    ['pl', '5 marca 2024', 'marzec 2024'],
    ['hu', '2024. március 5.', '2024. március'],
    ['ja', '2024年3月5日', '2024年3月'],
    ['vi', '5 tháng 3, 2024', 'tháng 3 năm 2024'],
    ['th', '5 มีนาคม 2567', 'มีนาคม 2567'],
    ['fa', '۵ مارس ۲۰۲۴', 'مارس ۲۰۲۴'],
    ['ga', '5 Márta 2024', 'Márta 2024'],
  ] as const) {
    it(`in "${lang}" is written as there`, async () => {
      const texts = await messagesFor(lang);
      expect([texts.date('2024-03-05'), texts.date('2024-03')]).to.deep.equal([day, month]);
    });
  }
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
