// ClaimReview as site plugins and fact-checkers' pages write it, each in the habits of its kind; all words are ours.
import { expect } from 'chai';
import { parseCases } from '../../src/formats/parse-cases.js';
import type { Case } from '../../src/model/case.js';
import { plain, read, readOne } from './tree.js';

const baseUrl = 'https://checks.example/2024/05/bridge/';
const one = (document: unknown): Case => readOne(parseCases(document, { baseUrl }));
const RATING = { '@type': 'Rating', ratingValue: 1, bestRating: 5, worstRating: 1, alternateName: 'False' };

describe('ClaimReview of', () => {
  it('an SEO plugin: one graph, every part referred to by its address', () => {
    const entry = one({
      '@context': 'https://schema.org',
      '@graph': [
        {
          '@type': 'Article',
          '@id': `${baseUrl}#article`,
          isPartOf: { '@id': baseUrl },
          author: { name: 'Ada Writer', '@id': 'https://checks.example/#/schema/person/1' },
          headline: 'No, the bridge was not closed for a parade',
          datePublished: '2024-05-02T08:00:00+00:00',
          dateModified: '2024-05-03T09:30:00+00:00',
          mainEntityOfPage: { '@id': baseUrl },
          publisher: { '@id': 'https://checks.example/#organization' },
          inLanguage: 'en-US',
        },
        {
          '@type': 'WebPage',
          '@id': baseUrl,
          url: baseUrl,
          name: 'No, the bridge was not closed for a parade - Checks Example',
          isPartOf: { '@id': 'https://checks.example/#website' },
          datePublished: '2024-05-02T08:00:00+00:00',
          breadcrumb: { '@id': `${baseUrl}#breadcrumb` },
          inLanguage: 'en-US',
          potentialAction: [{ '@type': 'ReadAction', target: [baseUrl] }],
        },
        {
          '@type': 'BreadcrumbList',
          '@id': `${baseUrl}#breadcrumb`,
          itemListElement: [{ '@type': 'ListItem', name: 'Home' }],
        },
        {
          '@type': 'WebSite',
          '@id': 'https://checks.example/#website',
          url: 'https://checks.example/',
          name: 'Checks',
        },
        {
          '@type': 'Organization',
          '@id': 'https://checks.example/#organization',
          name: 'Checks Example',
          url: 'https://checks.example/',
          logo: {
            '@type': 'ImageObject',
            '@id': 'https://checks.example/#/schema/logo/image/',
            url: 'https://checks.example/logo.png',
            caption: 'Checks Example',
          },
          image: { '@id': 'https://checks.example/#/schema/logo/image/' },
        },
        {
          '@type': 'ClaimReview',
          '@id': `${baseUrl}#claimreview`,
          url: baseUrl,
          isPartOf: { '@id': `${baseUrl}#article` },
          claimReviewed: 'The bridge was closed for a parade',
          author: { '@id': 'https://checks.example/#organization' },
          reviewRating: RATING,
          itemReviewed: { '@type': 'Claim', author: { '@type': 'Person', name: 'A neighbour' } },
        },
      ],
    });
    expect(entry).to.deep.include({ url: baseUrl, verdict: { label: 'False', tone: 'false' } });
    expect(entry.publisher).to.deep.equal({
      name: 'Checks Example',
      url: 'https://checks.example/',
      logo: 'https://checks.example/logo.png',
    });
    expect(entry.claim?.claimant).to.equal('A neighbour');
    // What the review leaves out stands in the article that it is a part of.
    expect([entry.title, entry.published, entry.updated, entry.lang]).to.deep.equal([
      'No, the bridge was not closed for a parade',
      '2024-05-02T08:00:00Z',
      '2024-05-03T09:30:00Z',
      'en-US',
    ]);
  });

  it('a plugin for fact-checks: a list of claims, empty fields, numbers in texts', () => {
    const review = (claim: string, label: string) => ({
      '@context': 'http://schema.org',
      '@type': 'ClaimReview',
      datePublished: '2024-05-02',
      url: baseUrl,
      author: { '@type': 'Organization', name: 'Checks Example', url: 'https://checks.example', image: '', sameAs: '' },
      claimReviewed: claim,
      reviewRating: {
        '@type': 'Rating',
        ratingValue: '-1',
        bestRating: '-1',
        worstRating: '-1',
        alternateName: label,
        image: '',
      },
      itemReviewed: {
        '@type': 'Claim',
        datePublished: '',
        appearance: '',
        author: { '@type': 'Person', name: '', jobTitle: '', image: '', sameAs: [''] },
      },
    });
    const cases = read(parseCases([review('One', 'Misleading'), review('Two', 'True')], { baseUrl }));
    expect(cases.map(({ claim, verdict }) => [plain(claim?.text), verdict])).to.deep.equal([
      ['One', { label: 'Misleading', tone: 'misleading' }],
      ['Two', { label: 'True', tone: 'true' }],
    ]);
    expect(cases[0]).to.not.have.any.keys('appearances', 'keywords');
    expect(cases[0]?.claim).to.have.all.keys('text');
  });

  it('a page for phones: the article holds the review', () => {
    const entry = one({
      '@context': 'http://schema.org',
      '@type': 'NewsArticle',
      mainEntityOfPage: { '@type': 'WebPage', '@id': baseUrl },
      headline: 'The article',
      datePublished: '2024-05-02T10:00:00Z',
      publisher: {
        '@type': 'Organization',
        name: 'Checks Example',
        logo: { '@type': 'ImageObject', url: 'https://checks.example/l.png', width: 600 },
      },
      review: { '@type': 'ClaimReview', claimReviewed: 'A claim', reviewRating: RATING },
    });
    expect([entry.title, entry.url, entry.published, entry.publisher?.name]).to.deep.equal([
      'The article',
      baseUrl,
      '2024-05-02T10:00:00Z',
      'Checks Example',
    ]);
  });

  it('a page whose parts belong to it by hasPart and about', () => {
    const review = { '@type': 'ClaimReview', claimReviewed: 'A claim', reviewRating: RATING };
    for (const field of ['hasPart', 'about', 'mainEntity', 'review']) {
      expect(one({ '@type': 'WebPage', url: '/a', headline: 'The page', [field]: [review] }).title, field).to.equal(
        'The page',
      );
    }
  });

  it('a charity: the conclusion in the rating, names in lists, the item a CreativeWork in a list', () => {
    const entry = one({
      '@context': 'http://schema.org',
      '@type': ['ClaimReview'],
      author: [{ '@type': ['Organization'], name: ['Checks Example'], url: ['https://checks.example/'] }],
      claimReviewed: ['Cafés are &pound;5 dearer &amp; worse.'],
      itemReviewed: [
        {
          '@type': ['CreativeWork'],
          author: [{ '@type': 'Organization', name: 'A newspaper' }],
          datePublished: '1 May 2024',
        },
        { '@type': ['CreativeWork'], author: [{ '@type': 'Person', name: 'Another' }] },
      ],
      reviewRating: { '@type': 'Rating', alternateName: 'This is incorrect. Prices fell.' },
    });
    expect(plain(entry.claim?.text)).to.equal('Cafés are £5 dearer & worse.');
    expect(entry.claim).to.include({ date: '2024-05-01' });
    expect(entry.claim?.claimant).to.contain('A newspaper');
    expect(entry.verdict?.label).to.equal('This is incorrect. Prices fell.');
    expect(entry.verdict?.tone).to.equal('false');
  });

  it('an American checker: author a text or a list of texts, place of the claim a name', () => {
    const entry = one({
      '@type': 'ClaimReview',
      author: ['Ada Writer', 'Bo Editor'],
      publisher: 'Checks Example',
      claimReviewed: 'Says the &#8220;bridge&#8221; wasn&rsquo;t open',
      itemReviewed: {
        '@type': 'Claim',
        name: 'a campaign ad',
        author: 'A Senator',
        appearance: { '@type': 'CreativeWork', name: 'an interview', url: 'https://tv.example/1' },
      },
      reviewRating: { '@type': 'Rating', alternateName: 'Pants on Fire', ratingValue: '0' },
    });
    expect(entry.publisher?.name).to.equal('Checks Example');
    expect(plain(entry.claim?.text)).to.equal('Says the “bridge” wasn’t open');
    expect(entry.claim?.claimant).to.equal('A Senator');
    expect(entry.appearances).to.deep.equal([{ outlet: 'an interview', url: 'https://tv.example/1' }]);
    expect(entry.verdict).to.deep.include({ label: 'Pants on Fire', tone: 'false' });
    expect(
      one({ '@type': 'ClaimReview', claimReviewed: 'x', author: ['Ada Writer', 'Bo Editor'] }).publisher?.name,
    ).to.equal('Ada Writer, Bo Editor');
  });

  it('a news agency: appearances as texts, objects and lists, in one', () => {
    const entry = one({
      '@type': 'ClaimReview',
      claimReviewed: 'A claim',
      reviewRating: { '@type': 'Rating', ratingValue: 2, bestRating: 5, worstRating: 1, ratingExplanation: '' },
      itemReviewed: {
        '@type': 'Claim',
        appearance: [
          { '@type': 'OpinionNewsArticle', url: 'https://a.example/1' },
          'https://b.example/2',
          [{ url: 'https://c.example/3' }],
          '',
          null,
        ],
        firstAppearance: 'https://first.example/0',
        author: { '@type': 'Person', name: 'Multiple sources', sameAs: ['https://social.example/x'] },
      },
    });
    expect(entry.appearances?.map(({ url, role }) => [url, role])).to.deep.equal([
      ['https://first.example/0', 'originated'],
      ['https://a.example/1', undefined],
      ['https://b.example/2', undefined],
      ['https://c.example/3', undefined],
    ]);
    expect(entry.verdict).to.deep.equal({ label: '2/5', tone: 'false', scale: { value: 2, best: 5, worst: 1 } });
  });

  it('a Spanish and a Croatian checker', () => {
    const review = (alternateName: string, inLanguage: string) =>
      one({ '@type': 'ClaimReview', inLanguage, claimReviewed: 'x', reviewRating: { alternateName } });
    expect(review('¡BULO!', 'es_ES')).to.deep.include({ lang: 'es-ES', verdict: { label: '¡BULO!', tone: 'false' } });
    expect(review('Es falso', 'spa').lang).to.equal('es');
    expect(review('Netočno', 'hr-HR').verdict).to.deep.equal({ label: 'Netočno', tone: 'false' });
    expect(review('Djelomično točno', 'hrv').verdict?.tone).to.equal('mixed');
    expect(review('Točno', 'hr').verdict?.tone).to.equal('true');
  });

  it('a page with several scripts, joined in a list, and a MediaReview alongside', () => {
    const document = [
      { '@context': 'https://schema.org', '@type': 'WebSite', name: 'Checks', url: '/' },
      {
        '@context': 'https://schema.org',
        '@type': 'MediaReview',
        url: baseUrl,
        author: { name: 'Checks Example' },
        mediaAuthenticityCategory: 'TransformedContent',
        itemReviewed: {
          '@type': 'ImageObjectSnapshot',
          contentUrl: 'https://social.example/p.jpg',
          embeddedTextCaption: 'A claim',
        },
      },
      {
        '@context': 'https://schema.org',
        '@type': 'ClaimReview',
        url: baseUrl,
        claimReviewed: 'A claim',
        reviewRating: RATING,
      },
    ];
    expect(one(document).verdict).to.deep.equal({ label: 'False', tone: 'false' });
  });

  it('a page that says it twice, once without a scheme', () => {
    const review = {
      '@type': 'ClaimReview',
      claimReviewed: 'A claim',
      author: { url: 'https://www.checks.example' },
      reviewRating: RATING,
    };
    expect(
      one([
        { ...review, url: baseUrl },
        { ...review, url: ` ${baseUrl} ` },
      ]).url,
    ).to.equal(baseUrl);
  });

  it('a translated page: texts with their languages', () => {
    const entry = one({
      '@context': { '@vocab': 'https://schema.org/', '@language': 'fr' },
      '@type': 'ClaimReview',
      claimReviewed: { '@value': 'Une allégation', '@language': 'fr' },
      name: [{ '@value': 'Le titre', '@language': 'fr' }],
      reviewRating: { alternateName: { '@value': 'Faux', '@language': 'fr' } },
    });
    expect([entry.title, plain(entry.claim?.text), entry.verdict?.tone]).to.deep.equal([
      'Le titre',
      'Une allégation',
      'false',
    ]);
  });
});
