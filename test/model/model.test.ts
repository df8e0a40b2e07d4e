import { expect } from 'chai';
import { directionOf, quote } from '../../src/model/language.js';
import { fail, ok } from '../../src/model/result.js';
import { inlinesToPlain, richTextToPlain, type RichText } from '../../src/model/rich-text.js';

const paragraph = (...children: Extract<RichText[number], { type: 'paragraph' }>['children']) =>
  ({ type: 'paragraph', children }) as const;

describe('directionOf', () => {
  for (const lang of ['ar', 'AR-EG', 'fa', 'he', 'ur-PK', 'ps', 'yi', 'ckb', 'dv', 'az-Arab', 'pa-Arab', 'ug', 'ks']) {
    it(`${lang} is written from right to left`, () => {
      expect(directionOf(lang)).to.equal('rtl');
    });
  }

  for (const lang of [
    'en',
    'uk',
    'be',
    'zh-Hant',
    'pa',
    'az',
    'ku',
    'arn',
    'hes',
    'far',
    'ar-Latn',
    'ug-Cyrl',
    '',
    'x',
  ]) {
    it(`"${lang}" from left to right`, () => {
      expect(directionOf(lang)).to.equal('ltr');
    });
  }
});

describe('quote', () => {
  for (const [lang, quoted] of [
    ['en', '“Storks vote”'],
    ['ar-EG', '«Storks vote»'],
    ['de-AT', '„Storks vote“'],
    ['fr', '«\u202fStorks vote\u202f»'],
    ['pl', '„Storks vote”'],
    ['pt', '“Storks vote”'],
    ['pt-PT', '«Storks vote»'],
    ['sv', '”Storks vote”'],
    ['zh-Hant', '「Storks vote」'],
    ['zh-CN', '“Storks vote”'],
    ['', '“Storks vote”'],
  ]) {
    it(`in "${lang}"`, () => {
      expect(quote('Storks vote', lang)).to.equal(quoted);
    });
  }

  it('leaves alone what is quoted already', () => {
    for (const text of ['“Storks vote”', '"Storks vote"', '«Storks vote»']) expect(quote(text, 'en')).to.equal(text);
    expect(quote('The “storks” vote', 'en')).to.equal('“The “storks” vote”');
  });
});

describe('richTextToPlain', () => {
  it('separates blocks by a blank line, and numbers lists', () => {
    const text: RichText = [
      paragraph('One ', { type: 'strong', children: ['two ', { type: 'emphasis', children: ['three'] }] }, '.'),
      { type: 'quote', children: [paragraph('Quoted.'), paragraph('Twice.')] },
      { type: 'list', ordered: false, items: [[paragraph('a')], [paragraph('b')]] },
      { type: 'list', ordered: true, items: [[paragraph('first')], [paragraph('second')]] },
    ];
    expect(richTextToPlain(text)).to.equal('One two three.\n\nQuoted.\n\nTwice.\n\n- a\n- b\n\n1. first\n2. second');
  });

  it('is empty where there is nothing', () => {
    expect(richTextToPlain([])).to.equal('');
    expect(inlinesToPlain([])).to.equal('');
  });

  it('keeps the text of a link, not its address', () => {
    expect(inlinesToPlain(['see ', { type: 'link', href: 'https://a.example/', children: ['here'] }])).to.equal(
      'see here',
    );
  });
});

describe('a result', () => {
  it('is a value with warnings, or a typed error', () => {
    expect(ok(1)).to.deep.equal({ ok: true, value: 1, warnings: [] });
    expect(fail('http', 'HTTP 404', { status: 404 })).to.deep.equal({
      ok: false,
      error: { kind: 'http', message: 'HTTP 404', status: 404 },
    });
  });
});
