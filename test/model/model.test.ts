import { expect } from 'chai';
import { caseCredit, caseToPlain } from '../../src/model/case-text.js';
import type { Case } from '../../src/model/case.js';
import { directionOf } from '../../src/model/language.js';
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

describe('caseCredit', () => {
  it('is the verdict and its source', () => {
    const publisher = { name: 'Facts Example' };
    expect(caseCredit({ publisher, url: 'https://a.example/' }, 'False')).to.equal(
      'False (Facts Example, https://a.example/)',
    );
    expect(caseCredit({ publisher }, 'False')).to.equal('False (Facts Example)');
    expect(caseCredit({ url: 'https://a.example/' }, 'False')).to.equal('False (https://a.example/)');
    expect(caseCredit({ publisher: {} }, 'False')).to.equal('False');
    expect(caseCredit({}, 'False')).to.equal('False');
  });
});

describe('caseToPlain', () => {
  const WORDS = { claim: 'Claim', reality: 'Reality' };
  const CASE: Case = {
    title: 'Storks do not vote',
    url: 'https://a.example/',
    claim: { text: [paragraph('Storks vote.'), paragraph('All of them.')] },
    reality: [paragraph('They do not, see ', { type: 'link', href: 'https://b.example/', children: ['the law'] }, '.')],
    publisher: { name: 'Facts Example' },
  };

  it('puts the verdict and the source before the claim, and the reality after it', () => {
    expect(caseToPlain(CASE, 'False', WORDS)).to.equal(
      [
        'False (Facts Example, https://a.example/)',
        'Claim: Storks vote.',
        'All of them.',
        'Reality: They do not, see the law.',
      ].join('\n\n'),
    );
  });

  it('takes the title for the claim where there is none', () => {
    expect(caseToPlain({ title: 'Storks vote' }, 'False', WORDS)).to.equal('False\n\nClaim: Storks vote');
  });

  it('is never without the verdict', () => {
    for (const entry of [CASE, { title: 'x' }, { claim: {} }, {}]) {
      expect(caseToPlain(entry, 'False', WORDS).startsWith('False')).to.equal(true);
    }
  });
});

describe('richTextToPlain', () => {
  it('parts blocks by a blank line, and numbers lists', () => {
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
