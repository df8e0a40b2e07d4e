import { expect } from 'chai';
import { detectFormat } from '../../src/formats/detect.js';
import { readDocument } from '../../src/formats/load-format.js';
import { parseCases } from '../../src/formats/parse-cases.js';
import { readOne } from './tree.js';

const own = { title: 'A title', claim: { text: 'A claim' } };
const claimReview = { '@type': 'ClaimReview', claimReviewed: 'A claim' };
const google = { claims: [{ text: 'A claim', claimReview: [{ textualRating: 'False' }] }] };

describe('the format of a document', () => {
  it('is told by its shape', () => {
    const documents: [unknown, string | undefined][] = [
      [own, 'debunk-json'],
      [[own], 'debunk-json'],
      [{ cases: [own] }, 'debunk-json'],
      [{ cases: [] }, 'debunk-json'],
      [claimReview, 'claim-review'],
      [{ '@graph': [claimReview] }, 'claim-review'],
      [[{ '@type': 'WebPage', name: 'x' }, claimReview], 'claim-review'],
      [{ '@type': 'MediaReview' }, 'claim-review'],
      [{ deep: { inside: [[[claimReview]]] } }, 'claim-review'],
      [google, 'google-fact-check'],
      [google.claims, 'google-fact-check'],
      [{ claims: [] }, 'google-fact-check'],
    ];
    for (const [document, format] of documents)
      expect(detectFormat(document), JSON.stringify(document)).to.equal(format);
  });

  it('is none of ours for anything else, and the error says what was looked for', async () => {
    const others = [null, 7, 'ClaimReview', true, {}, { '@type': 'Review', name: 'A film' }, [1], [[]], { claims: {} }];
    const words = { name: '"@type":"ClaimReview"', '@type': 'ClaimReviewer', type: ['NotAClaimReview', 7, {}] };
    for (const document of [...others, words]) {
      for (const result of [parseCases(document), await readDocument(document)]) {
        expect(result.ok, JSON.stringify(document)).to.equal(false);
        if (result.ok) continue;
        expect(result.error.kind).to.equal('format');
        expect(result.error.message).to.match(/cases.*ClaimReview.*Fact Check Tools/);
      }
    }
  });
});

describe('reading a document', () => {
  it('is done at once for our own format', () => {
    expect(readDocument(own)).to.have.property('ok', true);
  });

  it('loads the reader of another', async () => {
    for (const document of [claimReview, google]) {
      const reading = readDocument(document);
      expect(reading).to.be.instanceOf(Promise);
      expect(readOne(await reading)).to.deep.equal(readOne(parseCases(document)));
    }
  });
});
