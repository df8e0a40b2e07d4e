import { expect } from 'chai';
import { detectFormat } from '../../src/formats/detect.js';
import { readGoogleFactCheck } from '../../src/formats/google-fact-check.js';
import { kinds, plain, read, readOne } from './tree.js';

const first = {
  publisher: { name: 'Checks Example', site: 'checks.example' },
  url: 'https://checks.example/bridge',
  title: 'No, the bridge was &quot;open&quot;',
  reviewDate: '2024-05-02T00:00:00Z',
  textualRating: 'False',
  languageCode: 'en',
};
const second = {
  publisher: { site: 'verifica.example' },
  url: 'https://verifica.example/puente',
  title: 'El puente estaba en obras',
  textualRating: 'Engañoso',
  languageCode: 'es-419',
};
const claim = {
  text: 'The bridge was closed for a parade.',
  claimant: 'A neighbour',
  claimDate: '2024-05-01T00:00:00Z',
  claimReview: [first],
};

describe('Google Fact Check Tools', () => {
  it('reads every field', () => {
    const result = readGoogleFactCheck({ claims: [claim], nextPageToken: 'CAo' });
    expect(readOne(result)).to.deep.equal({
      url: 'https://checks.example/bridge',
      lang: 'en',
      title: 'No, the bridge was "open"',
      claim: {
        text: [{ type: 'paragraph', children: ['The bridge was closed for a parade.'] }],
        claimant: 'A neighbour',
        date: '2024-05-01T00:00:00Z',
      },
      verdict: { label: 'False', tone: 'false' },
      publisher: { name: 'Checks Example', url: 'https://checks.example/' },
      published: '2024-05-02T00:00:00Z',
    });
    expect(kinds(result)).to.deep.equal([]);
  });

  it('reads a bare list, and one claim alone', () => {
    for (const document of [[claim], claim]) {
      expect(detectFormat(document)).to.equal('google-fact-check');
      expect(plain(readOne(readGoogleFactCheck(document)).claim?.text)).to.equal(claim.text);
    }
  });

  it('shows several verdicts side by side, each in its words, the first as the own one', () => {
    const entry = readOne(readGoogleFactCheck([{ ...claim, claimReview: [first, second] }]));
    expect(entry.verdict?.label).to.equal('False');
    expect(entry.reviews).to.deep.equal([
      {
        title: 'No, the bridge was "open"',
        url: 'https://checks.example/bridge',
        date: '2024-05-02T00:00:00Z',
        lang: 'en',
        verdict: { label: 'False', tone: 'false' },
        publisher: { name: 'Checks Example', url: 'https://checks.example/' },
      },
      {
        title: 'El puente estaba en obras',
        url: 'https://verifica.example/puente',
        lang: 'es-419',
        verdict: { label: 'Engañoso', tone: 'misleading' },
        publisher: { name: 'verifica.example', url: 'https://verifica.example/' },
      },
    ]);
  });

  it('merges what comes again, by its text and reviews or by its id', () => {
    const result = readGoogleFactCheck([
      claim,
      { ...claim, claimDate: '2024-05-09' },
      { ...claim, text: 'Another claim' },
    ]);
    expect(read(result).map(({ claim }) => plain(claim?.text))).to.deep.equal([claim.text, 'Another claim']);
    expect(kinds(result)).to.deep.equal(['duplicate']);
    const byId = readGoogleFactCheck([
      { id: 7, ...claim },
      { id: 7, ...claim, claimReview: [second, first] },
    ]);
    expect(readOne(byId).reviews?.map(({ verdict }) => verdict?.label)).to.deep.equal(['False', 'Engañoso']);
  });

  it('drops empty rows, and takes what is there of the others', () => {
    const result = readGoogleFactCheck([
      {},
      null,
      'x',
      claim,
      { text: 'No review', claimReview: [] },
      { claimReview: [first] },
    ]);
    expect(read(result).map(({ claim, title }) => plain(claim?.text) || title)).to.deep.equal([
      claim.text,
      'No review',
      'No, the bridge was "open"',
    ]);
    expect(kinds(result)).to.include('refused');
  });

  it('is empty without claims', () => {
    expect(readGoogleFactCheck({ claims: [] })).to.have.nested.property('error.kind', 'empty');
  });

  it('reads slugs and codes of languages as in the other formats', () => {
    const entry = readOne(
      readGoogleFactCheck([
        { ...claim, claimReview: [{ ...first, textualRating: 'really_false', languageCode: 'ger' }] },
      ]),
    );
    expect(entry).to.have.property('lang', 'de');
    expect(entry.verdict).to.deep.equal({ label: 'really false', tone: 'false' });
  });

  it('drops `my` where nothing is Burmese', () => {
    const row = (languageCode: string, title: string) => ({
      ...claim,
      claimReview: [{ ...first, languageCode, title }],
    });
    expect(readOne(readGoogleFactCheck([row('my', 'Dakwaan ini palsu')])).lang).to.equal(undefined);
    expect(readOne(readGoogleFactCheck([row('my', 'မှားယွင်းသည်')])).lang).to.equal('my');
  });
});
