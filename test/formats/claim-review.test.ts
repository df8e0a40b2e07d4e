import { expect } from 'chai';
import { readClaimReview } from '../../src/formats/claim-review.js';
import { detectFormat } from '../../src/formats/detect.js';
import { kinds, plain, read, readOne } from './tree.js';

const options = { baseUrl: 'https://checks.example/bridge/' };

const review = {
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  url: 'https://checks.example/bridge/',
  datePublished: '2024-05-02',
  dateModified: '2024-05-03',
  inLanguage: 'en-GB',
  headline: 'No, the bridge was not closed for a parade',
  claimReviewed: 'The old bridge was closed for a secret parade.',
  reviewBody: '<p>It was closed for <b>repairs</b>.</p><p>See <a href="/notice">the notice</a>.</p>',
  keywords: 'bridge, parade',
  author: {
    '@type': 'Organization',
    name: 'Checks Example',
    url: 'https://checks.example/',
    logo: { '@type': 'ImageObject', url: '/logo.svg' },
  },
  reviewRating: {
    '@type': 'Rating',
    ratingValue: '1',
    bestRating: '5',
    worstRating: '1',
    alternateName: 'False',
    ratingExplanation: 'The town had announced the repairs.',
  },
  itemReviewed: {
    '@type': 'Claim',
    author: { '@type': 'Person', name: 'A neighbour' },
    datePublished: '2024-05-01',
    firstAppearance: {
      '@type': 'SocialMediaPosting',
      url: 'https://social.example/1',
      author: { name: 'Town Talk' },
      inLanguage: 'ger',
    },
    appearance: [
      {
        '@type': 'NewsArticle',
        url: 'https://news.example/2',
        publisher: { name: 'News Example' },
        datePublished: '2024-05-02',
      },
      'https://forum.example/3',
    ],
  },
};

const expected = {
  url: 'https://checks.example/bridge/',
  lang: 'en-GB',
  title: 'No, the bridge was not closed for a parade',
  claim: {
    text: [{ type: 'paragraph', children: ['The old bridge was closed for a secret parade.'] }],
    claimant: 'A neighbour',
    date: '2024-05-01',
  },
  appearances: [
    { outlet: 'Town Talk', url: 'https://social.example/1', lang: 'de', role: 'originated' },
    { outlet: 'News Example', url: 'https://news.example/2', date: '2024-05-02' },
    { url: 'https://forum.example/3' },
  ],
  verdict: { label: 'False', tone: 'false', explanation: 'The town had announced the repairs.' },
  reality: [
    { type: 'paragraph', children: ['It was closed for ', { type: 'strong', children: ['repairs'] }, '.'] },
    {
      type: 'paragraph',
      children: ['See ', { type: 'link', href: 'https://checks.example/notice', children: ['the notice'] }, '.'],
    },
  ],
  publisher: { name: 'Checks Example', url: 'https://checks.example/', logo: 'https://checks.example/logo.svg' },
  published: '2024-05-02',
  updated: '2024-05-03',
  keywords: ['bridge', 'parade'],
};

describe('ClaimReview', () => {
  it('reads every field', () => {
    const result = readClaimReview(review, options);
    expect(readOne(result)).to.deep.equal(expected);
    expect(kinds(result)).to.deep.equal([]);
  });

  describe('in any arrangement', () => {
    const arrangements: Record<string, unknown> = {
      'a list': [{ '@type': 'BreadcrumbList' }, review],
      '@graph': { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebSite', name: 'X' }, review] },
      'a data feed': { '@type': 'DataFeed', dataFeedElement: [{ '@type': 'DataFeedItem', item: [review] }] },
      'an item list': { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: review }] },
      'a page': { '@type': 'WebPage', mainEntity: { '@type': 'Article', review } },
      'a Hydra collection': { '@type': 'hydra:Collection', 'hydra:member': [review], 'hydra:totalItems': 1 },
      'no context': { ...review, '@context': undefined },
      'a list of types': { ...review, '@type': ['Review', 'ClaimReview'] },
      'a slip in the type': { ...review, '@type': ' claimReview' },
      'a type by its address': { ...review, '@type': 'http://schema.org/ClaimReview' },
      'aliases of the keywords': { ...review, '@type': undefined, type: 'ClaimReview' },
      'prefixed names': {
        '@type': 'schema:ClaimReview',
        ...Object.fromEntries(
          Object.entries(review)
            .filter(([name]) => !name.startsWith('@'))
            .map(([name, value]) => [`schema:${name}`, value]),
        ),
      },
    };
    for (const [name, document] of Object.entries(arrangements)) {
      it(name, () => {
        expect(detectFormat(document)).to.equal('claim-review');
        expect(readOne(readClaimReview(document, options))).to.deep.equal(expected);
      });
    }

    it('expanded', () => {
      const value = (text: string) => [{ '@value': text }];
      const document = [
        {
          '@type': ['http://schema.org/ClaimReview'],
          'http://schema.org/claimReviewed': value('The moon is a lamp.'),
          'http://schema.org/url': [{ '@id': 'https://checks.example/moon' }],
          'http://schema.org/author': [{ 'http://schema.org/name': value('Checks Example') }],
          'http://schema.org/reviewRating': [{ 'http://schema.org/alternateName': value('Wrong') }],
        },
      ];
      expect(readOne(readClaimReview(document))).to.deep.equal({
        url: 'https://checks.example/moon',
        claim: { text: [{ type: 'paragraph', children: ['The moon is a lamp.'] }] },
        verdict: { label: 'Wrong', tone: 'false' },
        publisher: { name: 'Checks Example' },
      });
    });
  });

  describe('references', () => {
    it('are resolved within the document, by full, relative and local addresses, as objects and as texts', () => {
      const { author, itemReviewed, reviewRating, ...rest } = review;
      const document = {
        '@graph': [
          { '@id': 'https://checks.example/#us', ...author },
          {
            '@id': '#claim',
            ...itemReviewed,
            firstAppearance: '/posts/1',
            appearance: ['/posts/1', '/posts/2', '_:b3'],
          },
          {
            '@id': '/posts/1',
            url: 'https://social.example/1',
            author: '/outlets/9',
            inLanguage: { '@id': '/languages/13' },
          },
          { '@id': '/posts/2', ...(itemReviewed.appearance[0] as object) },
          { '@id': '_:b3', url: 'https://forum.example/3' },
          { '@id': '/outlets/9', name: 'Town Talk' },
          { '@id': '/languages/13', '@type': 'Language', name: 'German', alternateName: 'ger' },
          { '@id': '#rating', ...reviewRating },
          {
            ...rest,
            author: { '@id': '/#us', '@type': 'Organization' },
            itemReviewed: { '@id': 'https://checks.example/bridge/#claim' },
            reviewRating: { '@id': '#rating' },
          },
        ],
      };
      const result = readClaimReview(document, options);
      expect(readOne(result)).to.deep.equal(expected);
      expect(kinds(result)).to.deep.equal([]);
    });

    it('work without the address of the document', () => {
      const document = [
        { '@type': 'ClaimReview', '@id': '/claim_reviews/7', claimReviewed: 'A', itemReviewed: '/claims/7' },
        { '@type': 'Claim', '@id': '/claims/7', author: '/people/1' },
        { '@id': '/people/1', name: 'B' },
      ];
      expect(readOne(readClaimReview(document)).claim?.claimant).to.equal('B');
    });

    it('are followed backwards from a claim to its review, and from a page', () => {
      const document = [
        { '@type': 'Claim', '@id': '/claims/7', author: { name: 'B' }, claimReview: '/claim_reviews/7' },
        { '@type': 'ClaimReview', '@id': '/claim_reviews/7', claimReviewed: 'A' },
        {
          '@type': 'WebPage',
          url: 'https://checks.example/7',
          name: 'Title',
          inLanguage: 'pt-br',
          review: { '@id': '/claim_reviews/7' },
        },
      ];
      const { url, lang, title, claim } = readOne(readClaimReview(document));
      expect([url, lang, title, claim?.claimant]).to.deep.equal(['https://checks.example/7', 'pt-BR', 'Title', 'B']);
    });

    it('to what the document does not hold are left out, with a warning', () => {
      const result = readClaimReview({
        ...review,
        author: { '@id': '#gone' },
        itemReviewed: { '@type': 'Claim', appearance: ['/posts/404', { '@id': '/posts/405' }] },
      });
      const entry = readOne(result);
      expect(entry).to.not.have.any.keys('publisher', 'appearances');
      const lost = (result.ok ? result.warnings : []).filter(({ kind }) => kind === 'reference');
      expect(lost.map(({ path }) => path)).to.have.members(['/posts/404', '/posts/405', '#gone']);
    });

    it('may go round in circles', () => {
      const document: Record<string, unknown>[] = [
        {
          '@type': 'ClaimReview',
          '@id': '#a',
          claimReviewed: 'A',
          itemReviewed: '#b',
          author: '#c',
          mainEntityOfPage: '#a',
        },
        { '@type': 'Claim', '@id': '#b', claimReview: '#a', appearance: '#b', author: '#c', url: { '@id': '#b' } },
        { '@type': 'Person', '@id': '#c', name: { '@id': '#c' }, url: { '@id': '#c' }, author: '#c' },
      ];
      document.push({ self: document });
      expect(plain(readOne(readClaimReview(document)).claim?.text)).to.equal('A');
    });

    it('of one address in two objects are one thing', () => {
      const document = [
        { '@type': 'ClaimReview', claimReviewed: 'A', author: { '@id': '#us' } },
        { '@id': '#us', name: 'Us' },
        { '@id': '#us', url: 'https://us.example/' },
      ];
      expect(readOne(readClaimReview(document)).publisher).to.deep.equal({ name: 'Us', url: 'https://us.example/' });
    });
  });

  describe('the verdict', () => {
    const verdict = (reviewRating: unknown) => readOne(readClaimReview({ ...review, reviewRating })).verdict;

    it('is in the words of the publisher, whatever the numbers say', () => {
      expect(verdict({ alternateName: 'Falso', ratingValue: 5, bestRating: 5, worstRating: 1 })).to.deep.equal({
        label: 'Falso',
        tone: 'false',
      });
      expect(verdict({ alternateName: 'Four Whoppers', ratingValue: 1, bestRating: 5 })).to.deep.equal({
        label: 'Four Whoppers',
        tone: 'none',
      });
      expect(verdict({ alternateName: 'Incorrect \r' })).to.deep.equal({ label: 'Incorrect', tone: 'false' });
      expect(verdict({ alternateName: 'really_false' })?.label).to.equal('really false');
    });

    it('is found in other places', () => {
      expect(verdict('Misleading')).to.deep.equal({ label: 'Misleading', tone: 'misleading' });
      expect(verdict([{ name: 'True' }])).to.deep.equal({ label: 'True', tone: 'true' });
      expect(verdict({ ratingValue: 'False' })).to.deep.equal({ label: 'False', tone: 'false' });
      expect(verdict({ alternateName: '', ratingExplanation: 'False: it rained.' })?.label).to.equal(
        'False: it rained.',
      );
      expect(verdict({ alternateName: 'False', ratingExplanation: 'It rained.\nAll day.' })?.explanation).to.equal(
        'It rained. All day.',
      );
      expect(verdict({ alternateName: 'False', ratingExplanation: 5 })).to.deep.equal({
        label: 'False',
        tone: 'false',
      });
    });

    it('is the number only where there are no words and the scale makes sense', () => {
      const numbers = (ratingValue: unknown, bestRating: unknown, worstRating: unknown) => {
        const read = verdict({ ratingValue, bestRating, worstRating });
        return read && [read.label, read.tone, read.scale];
      };
      expect(numbers('1', '5', '1')).to.deep.equal(['1/5', 'false', { value: 1, best: 5, worst: 1 }]);
      expect(numbers(3, 5, 1)?.slice(0, 2)).to.deep.equal(['3/5', 'mixed']);
      expect(numbers(6, '6', 1)?.slice(0, 2)).to.deep.equal(['6/6', 'true']);
      expect(numbers('4', undefined, undefined)?.slice(0, 2)).to.deep.equal(['4/5', 'true']);
      for (const [value, best, worst] of [
        [-1, -1, -1],
        [1, 1, 5],
        [3, 3, 3],
        [9, 5, 1],
        ['', 5, 1],
        ['x1', 5, 1],
        [{}, 5, 1],
      ]) {
        if (value !== 'x1')
          expect(numbers(value, best, worst), JSON.stringify([value, best, worst])).to.equal(undefined);
      }
    });
  });

  it('gives each claim of a page its own case, and each review one', () => {
    const other = { ...review, claimReviewed: 'The tower was closed, too.' };
    const result = readClaimReview([review, other, { ...review, '@context': undefined }], options);
    expect(read(result).map(({ claim }) => plain(claim?.text))).to.deep.equal([
      'The old bridge was closed for a secret parade.',
      'The tower was closed, too.',
    ]);
    expect(kinds(result)).to.deep.equal(['duplicate']);
  });

  it('tells reviews apart that were given the address of their page', () => {
    const [one, two] = [
      { ...review, '@id': '/bridge/' },
      { ...review, '@id': '/bridge/', claimReviewed: 'Another claim' },
    ];
    const page = { '@type': 'WebPage', '@id': '/bridge/', name: 'The page', review: [one, two] };
    const cases = read(readClaimReview(page, options));
    expect(cases.map(({ id, claim }) => [id, plain(claim?.text)])).to.deep.equal([
      ['/bridge/', 'The old bridge was closed for a secret parade.'],
      [undefined, 'Another claim'],
    ]);
    const named = readClaimReview(
      [
        { ...review, '@id': '#a' },
        { ...two, '@id': 'https://checks.example/#b' },
      ],
      options,
    );
    expect(read(named).map(({ id }) => id)).to.deep.equal(['a', 'https://checks.example/#b']);
  });

  describe('a MediaReview', () => {
    const media = {
      '@type': 'MediaReview',
      url: 'https://checks.example/photo/',
      mediaAuthenticityCategory: 'https://schema.org/DecontextualizedContent',
      originalMediaContextDescription: 'The photo is of 2011.',
      itemReviewed: { '@type': 'MediaReviewItem', name: 'A photo of the flood', url: 'https://social.example/4' },
    };

    it('alone is a case', () => {
      const entry = readOne(readClaimReview(media));
      expect(plain(entry.claim?.text)).to.equal('A photo of the flood');
      expect(plain(entry.reality)).to.equal('The photo is of 2011.');
      expect(entry.verdict).to.deep.equal({ label: 'Decontextualized Content', tone: 'misleading' });
    });

    it('beside a ClaimReview of its page is none', () => {
      expect(readOne(readClaimReview([{ ...media, url: review.url }, review]))).to.have.property(
        'title',
        review.headline,
      );
      expect(readOne(readClaimReview([{ ...media, url: undefined }, review]))).to.have.property(
        'title',
        review.headline,
      );
      expect(read(readClaimReview([media, review]))).to.have.length(2);
    });
  });

  it('prefers an organization to a person', () => {
    const person = { '@type': 'Person', name: 'A Writer' };
    const publisher = { '@type': 'NewsMediaOrganization', name: 'The Paper' };
    expect(readOne(readClaimReview({ ...review, author: person, publisher })).publisher?.name).to.equal('The Paper');
    expect(readOne(readClaimReview({ ...review, author: person })).publisher?.name).to.equal('A Writer');
    expect(readOne(readClaimReview({ ...review, author: 'The Team' })).publisher?.name).to.equal('The Team');
  });

  it('takes odd values for what they mean', () => {
    const entry = readOne(
      readClaimReview({
        '@type': 'ClaimReview',
        url: ' checks.example/odd ',
        claimReviewed: ['Caf&eacute;s are&nbsp;closed', '<br />\r\nand &#039;bars&#039;'],
        name: { '@value': 'Title &amp;#039;twice&amp;#039;', '@language': 'en' },
        datePublished: '2020-06-22T12:26:08+5:30',
        reviewRating: { alternateName: 'não_é_bem_assim' },
        publisher: { url: 'https://www.checks.example/' },
        itemReviewed: { author: { name: ['A Mayor', 'of a town'] }, datePublished: '', sameAs: 'Réseaux sociaux' },
        keywords: null,
      }),
    );
    expect(entry.url).to.equal('https://checks.example/odd');
    expect(entry.title).to.equal("Title 'twice'");
    expect(entry.published).to.equal('2020-06-22T12:26:08+05:30');
    expect(plain(entry.claim?.text).replace(/\s+/g, ' ')).to.equal("Cafés are closed and 'bars'");
    expect(entry.claim?.claimant).to.equal('A Mayor, of a town');
    expect(entry.appearances).to.deep.equal([{ outlet: 'Réseaux sociaux' }]);
  });

  it('without a claim or a title is refused', () => {
    const result = readClaimReview({ '@type': 'ClaimReview', url: 'https://checks.example/' });
    expect(result).to.have.nested.property('error.kind', 'empty');
    expect(kinds(result)).to.deep.equal(['refused']);
  });
});
