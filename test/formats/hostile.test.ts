// What the readers make of bad input. The elements have tests of their own with the same payloads.
import { expect } from 'chai';
import fc from 'fast-check';
import { toAddress } from '../../src/formats/address.js';
import { ReadContext } from '../../src/formats/read-context.js';
import { parseCases } from '../../src/formats/parse-cases.js';
import { readRichText } from '../../src/formats/rich-text.js';
import type { Case } from '../../src/model/case.js';
import { ERROR_KINDS } from '../../src/model/result.js';
import { everywhere, inClaimReview, inGoogle, payloads } from './hostile-html.js';
import { expectAllowed, plain, readOne } from './tree.js';

const isAddress = /^(?:https?:\/\/[^/]|mailto:)/;

/** Fails unless every address of a case may be followed and every rich text is on the allowlist. */
function expectSafe(entry: Case): void {
  for (const text of [entry.claim?.text, entry.reality, entry.background]) expectAllowed(text);
  JSON.stringify(entry, (name, value: unknown) => {
    if (/(?:url|logo|href)$/i.test(name)) expect(value).to.match(isAddress);
    return value;
  });
}

describe('hostile HTML', () => {
  for (const group of new Set(payloads.map((payload) => payload.group))) {
    it(`${group}: becomes nothing but allowed text and links, and its words stay`, () => {
      for (const { payload, survives } of payloads.filter((each) => each.group === group)) {
        const entry = readOne(parseCases(everywhere(payload, { html: payload })));
        expectSafe(entry);
        for (const word of survives) {
          expect(plain(entry.reality), payload).to.contain(word);
          expect(entry.title, payload).to.contain(word);
        }
      }
    });
  }

  it('is as harmless in the other formats', () => {
    for (const { payload } of payloads) {
      for (const document of [inClaimReview(payload), inGoogle(payload)])
        expectSafe(readOne(parseCases(document, { baseUrl: 'https://checks.example/' })));
    }
  });

  after(() => {
    expect(window).to.not.have.property('__attacked');
    const requests = performance.getEntriesByType('resource').map(({ name }) => name);
    expect(requests.filter((name) => name.includes('attack.invalid'))).to.deep.equal([]);
  });
});

describe('hostile addresses', () => {
  const ODD = [
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    ' \tjavascript:alert(1)',
    'javascript\t:alert(1)',
    'javascript://example.org/%0aalert(1)',
    'data:text/html,x',
    'vbscript:x',
    'blob:https://example.org/1',
    'file:///etc/passwd',
    'about:blank',
    'ftp://example.org',
    'ws://example.org',
    'tel:1',
    'x:y',
    'http:',
    'https:',
    'http:/',
    'https://',
    'http:///',
    'https://?',
    'https://#',
    'http://\\',
    '\\\\example.org',
    '/\\example.org',
    '\\/example.org',
    'https:example.org',
    'https:/example.org',
    'http:\\\\example.org',
    'https://exa mple.org',
    'https://exa<mple.org',
    'https://example.org:99999',
    'https://example.org:port',
    'https://[::1',
    'https://[::1]/',
    'https://0x7f.1/',
    'https://256.256.256.256/',
    'https://%zz/',
    'https://a%00b/',
    'https://xn--/',
    'https://例え.jp/',
    'https://ａ.example/',
    'https://example。org/',
    'https://user@example.org/',
    'https://user:pass@example.org/',
    'https://example.org@attack.invalid/',
    'mailto:',
    'mailto:a@b?body=x',
    'MAILTO:a@b',
    'mailto:javascript:x',
    '//',
    '///',
    '//attack.invalid',
    '?',
    '#',
    '.',
    '..',
    '/',
    '%',
    '\u202ehttps://example.org',
    'https://example.org/\u202e',
    'https://example.org/"onclick="x',
    "https://example.org/'x",
    'https://example.org/<x>',
    'feed:https://example.org',
    'view-source:https://example.org',
    'httpsː//example.org',
    'https\u2236//example.org',
    'wwwwexample.org',
    'www.',
    'www. example.org',
    'null',
    'undefined',
    '[object Object]',
    '\ud800',
    '',
  ];

  it('become http, https or mailto, or none', () => {
    for (const base of [
      undefined,
      'https://checks.example/a',
      'about:blank',
      'data:text/html,x',
      'blob:https://checks.example/1',
      'not an address',
      'javascript:1',
    ]) {
      for (const odd of ODD) {
        const address = toAddress(odd, base);
        if (address !== undefined) expect(address, odd).to.match(isAddress);
        expectAllowed(
          readRichText(
            { html: `<a href="${odd.replaceAll('"', '&quot;')}">x</a>` },
            '',
            new ReadContext({ baseUrl: base }),
          ),
        );
        expectAllowed(readRichText(`See ${odd}.`, '', new ReadContext({ baseUrl: base })));
        expectAllowed(
          readRichText(
            [{ type: 'paragraph', children: [{ type: 'link', href: odd, children: ['x'] }] }],
            '',
            new ReadContext({ baseUrl: base }),
          ),
        );
      }
    }
  });

  it('of any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.constantFrom(...ODD)),
        fc.string(),
        (one, two) => {
          const address = toAddress(one + two, 'https://checks.example/');
          return address === undefined || isAddress.test(address);
        },
      ),
      { numRuns: 3000 },
    );
  });
});

const VALID: Record<string, object> = {
  own: {
    id: 'a',
    title: 'A title',
    lang: 'en',
    url: 'https://checks.example/a',
    published: '2024-05-02',
    status: 'corrected',
    claim: { text: 'A claim, see https://example.org.', claimant: 'Someone', date: '2024-05-01' },
    verdict: { label: 'False', tone: 'false', scale: { value: 1, best: 5 } },
    reality: { html: '<p>It is <b>not</b> so.</p><ul><li>one</li></ul>' },
    background: [{ type: 'paragraph', children: ['x', { type: 'link', href: '/a', children: ['y'] }] }],
    appearances: [{ outlet: 'TV', url: 'https://tv.example/1', role: 'originated' }],
    sources: [{ title: 'S', url: '/s' }],
    keywords: ['k'],
    corrections: [{ date: '2024-05-03', note: 'n' }],
  },
  collection: {
    cases: [
      { id: 'a', title: 'A', narrative: 'n' },
      { id: 'b', claim: 'B' },
    ],
    narratives: [{ id: 'n', name: 'N' }],
    publisher: { name: 'P' },
    lang: 'de',
  },
  claimReview: {
    '@context': 'https://schema.org',
    '@graph': [
      { '@id': '#us', '@type': 'Organization', name: 'Us', url: '/', logo: { url: '/l.svg' } },
      {
        '@id': '#claim',
        '@type': 'Claim',
        author: { name: 'Someone' },
        firstAppearance: { url: 'https://tv.example/1' },
        appearance: ['https://tv.example/2'],
      },
      {
        '@type': 'ClaimReview',
        claimReviewed: 'A claim',
        url: '/a',
        author: { '@id': '#us' },
        itemReviewed: { '@id': '#claim' },
        reviewRating: { ratingValue: '1', bestRating: '5', alternateName: 'False' },
        datePublished: '2024-05-02',
      },
    ],
  },
  google: {
    claims: [
      {
        text: 'A claim',
        claimant: 'Someone',
        claimDate: '2024-05-01',
        claimReview: [
          {
            publisher: { name: 'Us', site: 'us.example' },
            url: 'https://us.example/a',
            title: 'T',
            textualRating: 'False',
            languageCode: 'en',
          },
        ],
      },
    ],
  },
};

/** Reads a document as a page would; fails on an exception, an error without a kind, and an outcome without a case. */
function survive(document: unknown): number {
  const start = performance.now();
  const result = parseCases(document, { baseUrl: 'https://checks.example/' });
  const time = performance.now() - start;
  if (result.ok) {
    expect(result.value.cases).to.not.be.empty;
    for (const entry of result.value.cases) {
      expect(entry.title ?? entry.claim?.text).to.not.be.empty;
      expectSafe(entry);
    }
  } else {
    expect(ERROR_KINDS).to.include(result.error.kind);
    expect(result.error.message).to.not.match(/Error:/);
  }
  return time;
}

describe('hostile JSON', () => {
  it('cut off at every byte is not JSON', () => {
    for (const document of Object.values(VALID)) {
      const text = JSON.stringify(document);
      for (let end = 0; end < text.length; end++)
        expect(() => JSON.parse(text.slice(0, end)) as unknown).to.throw(SyntaxError);
      survive(JSON.parse(text));
    }
  });

  it('of 5 MB of nesting is read or refused in time', () => {
    // Not from JSON text, which takes Firefox a second or two each. `length`: of one level in it.
    const nest = (wrap: (inner: unknown) => unknown, length: number, core: unknown): unknown => {
      let made = core;
      for (let depth = Math.floor(5_000_000 / length); depth; depth--) made = wrap(made);
      return made;
    };
    const list = (inner: unknown): unknown => [inner];
    const review = { '@type': 'ClaimReview', claimReviewed: 'x' };
    const documents: [string, () => unknown][] = [
      ['lists', () => nest(list, 2, [])],
      ['lists in a title', () => ({ title: nest(list, 2, 'x'), claim: 'x' })],
      ['lists in rich text', () => ({ title: 'x', reality: nest(list, 2, 'x') })],
      ['objects', () => nest((a) => ({ a }), 6, 1)],
      ['objects around a review', () => nest((a) => ({ a }), 6, review)],
      ['graphs around a review', () => nest((inner) => ({ '@graph': [inner] }), 13, review)],
      ['claims in claims', () => nest((claims) => ({ claims }), 11, [])],
      ['names in names', () => ({ ...review, author: nest((name) => ({ name }), 9, 'x') })],
      [
        'quotes in quotes',
        () => ({ title: 'x', reality: [nest((inner) => ({ type: 'quote', children: [inner] }), 31, 'x')] }),
      ],
      [
        'links in links',
        () => {
          const links = nest((inner) => ({ type: 'link', href: '/', children: [inner] }), 41, 'x');
          return { title: 'x', reality: [{ type: 'paragraph', children: [links] }] };
        },
      ],
    ];
    const slowest = documents.map(([name, make]) => {
      const document = make();
      return [survive(document), name] as const;
    });
    slowest.sort(([a], [b]) => b - a);
    console.log(`5 MB of nesting: ${slowest.map(([time, name]) => `${name} ${time.toFixed()} ms`).join(', ')}`);
  }).timeout(60_000);

  it('with names of the language itself changes nothing outside it', () => {
    const names = [
      '__proto__',
      'constructor',
      'prototype',
      'toString',
      'valueOf',
      'hasOwnProperty',
      'then',
      'toJSON',
      'length',
    ];
    const core =
      '{"title":"polluted","@type":"ClaimReview","claimReviewed":"polluted","heldBy":[1],"toString":1,"then":1}';
    for (const name of names) {
      survive(JSON.parse(`{"${name}":${core}}`));
      survive(
        JSON.parse(`{"title":"x","${name}":${core},"claim":{"${name}":${core},"text":"y"},"cases":{"${name}":1}}`),
      );
      survive(JSON.parse(`{"cases":[{"title":"x","${name}":${core}}],"${name}":[]}`));
      survive(
        JSON.parse(
          `{"@type":"ClaimReview","claimReviewed":"x","${name}":${core},"itemReviewed":{"${name}":${core},"@id":"${name}"},"author":"${name}"}`,
        ),
      );
      survive(JSON.parse(`{"@type":{"${name}":1},"type":{"toString":1},"claimReview":[{"${name}":1}]}`));
      survive(
        JSON.parse(
          `[{"text":"x","claimReview":[{"${name}":${core},"publisher":{"${name}":1,"site":{"toString":1}}}]}]`,
        ),
      );
      survive(
        JSON.parse(
          `{"title":"x","verdict":{"tone":"${name}","label":"${name}"},"status":"${name}","lang":"${name}","reality":[{"type":"${name}"}]}`,
        ),
      );
    }
    expect({}).to.not.have.any.keys('title', 'heldBy');
    expect(Object.keys(Object.prototype)).to.deep.equal([]);
    expect(({} as Record<string, unknown>)['title']).to.equal(undefined);
  });

  it('of 10,000 random changes is a case or a typed error', () => {
    /** Changes one place of a document: the path is a list of fractions, each a choice among the fields. */
    const change = (document: unknown, path: number[], how: string, value: unknown): unknown => {
      if (typeof document !== 'object' || document === null || !path.length) return how === 'wrap' ? [document] : value;
      const names = Object.keys(document);
      const [at = 0, ...rest] = path;
      const name = names[Math.floor(at * names.length)];
      const copy = (Array.isArray(document) ? [...(document as unknown[])] : { ...document }) as Record<
        string,
        unknown
      >;
      if (name === undefined) return value;
      // As JSON.parse does: `__proto__` is a field as any other.
      const set = (field: string, value: unknown): void => {
        Object.defineProperty(copy, field, { value, configurable: true, enumerable: true, writable: true });
      };
      if (rest.length && typeof copy[name] === 'object') set(name, change(copy[name], rest, how, value));
      else if (how === 'wrap') set(name, [copy[name], { '@value': copy[name] }]);
      else if (how === 'deepen') set(name, { [name]: document });
      else if (how === 'replace') set(name, value);
      else {
        if (how === 'rename' && !Array.isArray(document))
          set(typeof value === 'string' ? value : JSON.stringify(value), copy[name]);
        Reflect.deleteProperty(copy, name);
      }
      return copy;
    };
    const step = fc.record({
      path: fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 1, maxLength: 6 }),
      how: fc.constantFrom('replace', 'remove', 'rename', 'wrap', 'deepen'),
      value: fc.oneof(
        fc.jsonValue(),
        fc.constant({ toString: 1, valueOf: null, toJSON: 1, then: 1, length: -1 }),
        fc.constantFrom(
          ...[
            '@type',
            '@id',
            '@graph',
            'cases',
            'ClaimReview',
            '#claim',
            '#us',
            '',
            'NA',
            '-1',
            -1,
            '<b>',
            '&#0;',
            '\u202e',
            '__proto__',
            null,
            [],
            {},
          ],
        ),
        fc.constantFrom(...payloads.map(({ payload }) => payload)),
      ),
    });
    let slowest = 0;
    const seed = Date.now() & 0x7fffffff;
    console.log(`10,000 random changes with seed ${String(seed)}`);
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(VALID)),
        fc.array(step, { minLength: 1, maxLength: 5 }),
        (document, steps) => {
          let changed: unknown = document;
          for (const { path, how, value } of steps) changed = change(changed, path, how, value);
          slowest = Math.max(slowest, survive(changed));
        },
      ),
      { seed, numRuns: 10_000, includeErrorInReport: true },
    );
    console.log(`the slowest took ${slowest.toFixed(1)} ms`);
  }).timeout(120_000);
});
