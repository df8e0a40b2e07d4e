import { expect } from 'chai';
import { nameCase, oneLine } from '../../src/content/name.js';
import { shorten } from '../../src/model/shorten.js';
import { caseToPlain, creditOf } from '../../src/content/plain.js';
import { card as arabic } from '../../src/i18n/ar/card.js';
import { card as en } from '../../src/i18n/en/card.js';
import { cardMessages } from '../../src/i18n/translation.js';
import type { Case } from '../../src/model/case.js';

const ar = cardMessages('ar', arabic, en);

const paragraph = (...children: (string | { type: 'link'; href: string; children: string[] })[]) =>
  ({ type: 'paragraph', children }) as const;

const CLAIM = { text: [paragraph('Storks vote.'), paragraph('All of them.')] };
const TITLE = 'Storks do not vote';

describe('nameCase', () => {
  const line = (c: Case, m = en) => oneLine(nameCase(c, m));

  it('is the publisher’s word and the title', () => {
    const name = nameCase({ title: TITLE, claim: CLAIM, verdict: { label: 'Made up', tone: 'false' } }, en);
    expect(name).to.deep.equal({ label: 'Made up', ownLabel: true, text: TITLE, quoted: false });
  });

  it('is the tone’s word where the publisher has none', () => {
    expect(line({ title: TITLE, verdict: { tone: 'misleading' } })).to.equal('Misleading: Storks do not vote');
    expect(line({ title: TITLE, verdict: { tone: 'misleading' } }, ar)).to.equal('مضلل: Storks do not vote');
    expect(line({ title: TITLE, verdict: { scale: { value: 1, best: 5 } } })).to.equal('1/5: Storks do not vote');
  });

  it('is the claim in quotation marks where there is no title', () => {
    expect(line({ claim: CLAIM, verdict: { label: 'Made up' } })).to.equal('Made up: “Storks vote. All of them.”');
    expect(line({ claim: CLAIM, lang: 'de', verdict: { label: 'Falsch' } })).to.equal(
      'Falsch: „Storks vote. All of them.“',
    );
  });

  it('is a claim under review, and its title a quotation, where there is no verdict', () => {
    for (const verdict of [undefined, {}, { tone: 'none' as const }, { explanation: 'Nobody knows.' }]) {
      expect(line({ title: 'Storks vote', ...(verdict && { verdict }) })).to.equal('Claim under review: “Storks vote”');
    }
    expect(line({ title: 'Storks vote' }, ar)).to.equal('ادعاء قيد المراجعة: «Storks vote»');
    expect(line({ claim: CLAIM })).to.equal('Claim under review: “Storks vote. All of them.”');
  });

  it('has an opinion for a verdict that leans to no side', () => {
    expect(line({ title: TITLE, verdict: { label: 'Opinion', tone: 'none' } })).to.equal('Opinion: Storks do not vote');
  });

  it('says nothing of a retracted case but that it is one', () => {
    expect(line({ title: TITLE, claim: CLAIM, verdict: { tone: 'false' }, status: 'retracted' })).to.equal('Retracted');
  });

  it('needs no colon after a label that ends by itself', () => {
    expect(line({ title: TITLE, verdict: { label: 'Pants on fire!' } })).to.equal('Pants on fire! Storks do not vote');
  });

  it('is short in one line, between words, with the closing mark', () => {
    const long = 'Storks were seen to vote. '.repeat(30).trim();
    const said = line({ claim: { text: [paragraph(long)] }, verdict: { label: long } });
    expect(said.length).to.be.below(270);
    expect(said).to.match(/^Storks .*[a-z.]… “Storks .*[a-z.]…”$/);
    expect(shorten('One two three', 9)).to.equal('One two…');
  });
});

describe('creditOf', () => {
  it('is the verdict and its source', () => {
    const publisher = { name: 'Facts Example' };
    const verdict = { tone: 'false' } as const;
    expect(creditOf({ verdict, publisher, url: 'https://a.example/' }, en)).to.equal(
      'False (Facts Example, https://a.example/)',
    );
    expect(creditOf({ verdict, publisher }, en)).to.equal('False (Facts Example)');
    expect(creditOf({ verdict, url: 'https://a.example/' }, en)).to.equal('False (https://a.example/)');
    expect(creditOf({ verdict, publisher: {} }, en)).to.equal('False');
    expect(creditOf({}, en)).to.equal('Claim under review');
  });
});

describe('caseToPlain', () => {
  const CASE: Case = {
    title: TITLE,
    url: 'https://a.example/',
    verdict: { tone: 'false' },
    claim: CLAIM,
    reality: [paragraph('They do not, see ', { type: 'link', href: 'https://b.example/', children: ['the law'] }, '.')],
    publisher: { name: 'Facts Example' },
  };

  it('puts the verdict and the source before the claim, and the reality after it', () => {
    expect(caseToPlain(CASE, en)).to.equal(
      [
        'False (Facts Example, https://a.example/)',
        'The claim: Storks vote.',
        'All of them.',
        'The reality: They do not, see the law.',
      ].join('\n\n'),
    );
  });

  it('takes the title for the claim where there is neither a claim nor a verdict', () => {
    expect(caseToPlain({ title: 'Storks vote' }, en)).to.equal('Claim under review\n\nThe claim: “Storks vote”');
    expect(caseToPlain({ title: TITLE, verdict: { tone: 'false' } }, en)).to.equal('False\n\nStorks do not vote');
  });
});
