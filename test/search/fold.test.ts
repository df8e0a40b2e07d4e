import { expect } from 'chai';
import fc from 'fast-check';
import { findHighlights, fold, wordsOf } from '../../src/search/fold.js';

const SAME: [string, string][] = [
  ['Vrbětice', 'vrbetice'],
  ['ґанок Ґ', 'ганок г'],
  ['ёлка Ё', 'елка е'],
  ['Україна', 'украіна'],
  ['Łódź', 'lodz'],
  ['Straße STRASSE ẞ', 'strasse strasse ss'],
  ['Đorđe', 'dorde'],
  ['Øresund', 'oresund'],
  ['Æther Œuvre', 'aether oeuvre'],
  ['Þór', 'thor'],
  ['ısı İstanbul ISI', 'isi istanbul isi'],
  ['ŠŽČ şţ ñ ç å', 'szc st n c a'],
  ['Ὀδυσσεύς ΟΔΥΣΣΕΥΣ', 'οδυσσευσ οδυσσευσ'],
  ['أحمد إسلام آسيا ٱلله', 'احمد اسلام اسيا الله'],
  ['على فی', 'علي في'],
  ['روسية روسيه', 'روسيه روسيه'],
  ['کتاب', 'كتاب'],
  ['العــربية مُحَمَّد', 'العربيه محمد'],
  ['می‌خواهم', 'ميخواهم'],
  ['٢٠٢٠ ۲۰۲۰', '2020 2020'],
  ['שָׁלוֹם', 'שלומ'.replace('מ', 'ם')],
  ['soft\u00adhyphen', 'softhyphen'],
  ['ＦＵＬＬ ﬁne x²', 'full fine x2'],
  ['don’t Ukraine´s п’ять пʼять', 'dont ukraines пять пять'],
  ['a\u200bb \ufeffc', 'ab c'],
  ['COVID-19/5G…', 'covid 19 5g'],
  ['e\u0301te\u0301', 'ete'],
  ['𝐍𝐀𝐓𝐎', 'nato'],
];

describe('fold', () => {
  for (const [written, typed] of SAME) {
    it(`${written} is ${typed}`, () => {
      expect(wordsOf(written).join(' ')).to.equal(wordsOf(typed).join(' '));
      expect(wordsOf(typed).join(' ')).to.equal(typed);
    });
  }

  it('keeps letters of other scripts apart', () => {
    for (const [one, other] of [
      ['कि', 'का'],
      ['กา', 'กี'],
      ['한국', '한글'],
      ['中国', '中央'],
      ['и', 'і'],
    ] as const) {
      expect(fold(one)).not.to.equal(fold(other));
    }
  });

  it('is the same folded twice, and goes character by character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const folded = fold(text);
        expect(fold(folded)).to.equal(folded);
        expect(Array.from(text, fold).join('')).to.equal(folded);
      }),
    );
  });
});

describe('findHighlights', () => {
  const marked = (text: string, ...needles: string[]): string[] =>
    findHighlights(text, needles).map(([start, end]) => text.slice(start, end));

  it('marks what was typed as it is written', () => {
    expect(marked('Die Straße nach Vrbětice', 'strasse', 'vrb')).to.deep.equal(['Straße', 'Vrb']);
    expect(marked('NATO, nato and ＮＡＴＯ', 'nato')).to.deep.equal(['NATO', 'nato', 'ＮＡＴＯ']);
    expect(marked('مُحَمَّد', 'محمد')).to.deep.equal(['مُحَمَّد']);
    expect(marked('cafe\u0301s', 'cafe')).to.deep.equal(['cafe\u0301']);
    expect(marked('Navalny’s case', 'navalny')).to.deep.equal(['Navalny']);
  });

  it('joins marks that meet, and marks a ligature as a whole', () => {
    expect(marked('poisoning', 'pois', 'ison')).to.deep.equal(['poison']);
    expect(marked('I don’t know', 'dont')).to.deep.equal(['don’t']);
    expect(marked('groß', 's')).to.deep.equal(['ß']);
    // The second character is (ㄱ): its bracket is no word, but nothing stands between the two.
    expect(marked('⼀㈀', '一', 'ᄀ')).to.deep.equal(['⼀㈀']);
  });

  it('lie in the text, in order, apart, and fold to the words', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(text, text, text, (before, middle, after) => {
        const whole = before + middle + after;
        const needles = wordsOf(middle);
        let last = -1;
        for (const [start, end] of findHighlights(whole, needles)) {
          expect(start).to.be.greaterThan(last);
          expect(end).to.be.greaterThan(start);
          expect(end).to.be.at.most(whole.length);
          const folded = fold(whole.slice(start, end));
          expect(
            needles.some((needle) => folded.includes(needle)),
            folded,
          ).to.equal(true);
          last = end;
        }
        if (needles.length > 0) expect(last).to.be.greaterThan(-1);
      }),
    );
  });
});
