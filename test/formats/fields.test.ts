import { expect } from 'chai';
import { toAddress } from '../../src/formats/address.js';
import { toIsoDate } from '../../src/formats/date.js';
import { readDebunkJson } from '../../src/formats/debunk-json.js';
import { toLanguageTag } from '../../src/formats/language.js';
import { toPlain } from '../../src/formats/plain.js';
import { cleanText } from '../../src/formats/text.js';
import { kinds, plain, read, readOne } from './tree.js';

describe('dates', () => {
  const DATES: [given: string, iso: string | undefined][] = [
    ['2020-06-23', '2020-06-23'],
    ['2020-06', '2020-06'],
    ['2020', '2020'],
    ['2020-06-23 20:02', '2020-06-23T20:02:00Z'],
    ['2020-06-23T20:02:03.456Z', '2020-06-23T20:02:03Z'],
    ['2020-03-18T14:00:00+0200', '2020-03-18T14:00:00+02:00'],
    ['2020-06-22T12:26:08+5:30', '2020-06-22T12:26:08+05:30'],
    ['2020-06-22T12:26:08-03:00', '2020-06-22T12:26:08-03:00'],
    ['2017-03-01 20:30:17 UTC', '2017-03-01T20:30:17Z'],
    ['Mon, 09 Nov 2020 18:42:22 UTC +00:00', '2020-11-09T18:42:22Z'],
    ['Mon, 09 Nov 2020 18:42:22 GMT', '2020-11-09T18:42:22Z'],
    ['9 November 2020', '2020-11-09'],
    ['November 9, 2020', '2020-11-09'],
    ['2021-7-16', '2021-07-16'],
    ['2021/07/16', '2021-07-16'],
    ['20210716', '2021-07-16'],
    ['03.10.2017', '2017-10-03'],
    ['25/12/2020', '2020-12-25'],
    ['12/25/2020', '2020-12-25'],
    ['05/05/2020', '2020-05-05'],
    ['03/04/2020', undefined],
    ['3-4-2020', undefined],
    ['2020-02-30', undefined],
    ['31.02.2020', undefined],
    ['2020-13-01', undefined],
    ['', undefined],
    ['soon', undefined],
    ['1599999999', undefined],
    ['in 2020', undefined],
  ];
  for (const [given, iso] of DATES) {
    it(`${JSON.stringify(given)} is ${iso ?? 'none that is certain'}`, () => {
      expect(toIsoDate(given)).to.equal(iso);
    });
  }

  it('that are ambiguous are shown as they came, and `NA` is none', () => {
    const result = readDebunkJson({
      title: 'x',
      published: '03/04/2020',
      updated: 'NA',
      claim: { text: 'y', date: '' },
    });
    const entry = readOne(result);
    expect(entry.published).to.equal('03/04/2020');
    expect(entry).to.not.have.property('updated');
    expect(kinds(result)).to.deep.equal(['date']);
  });
});

describe('addresses', () => {
  const base = 'https://www.checks.example/a/feed.json';
  const ADDRESSES: [given: string, address: string | undefined][] = [
    ['https://example.org/a', 'https://example.org/a'],
    [' https://example.org/a ', 'https://example.org/a'],
    ['/a', 'https://www.checks.example/a'],
    ['../b', 'https://www.checks.example/b'],
    ['?q=1', 'https://www.checks.example/a/feed.json?q=1'],
    ['#part', 'https://www.checks.example/a/feed.json#part'],
    ['b/c', 'https://www.checks.example/a/b/c'],
    ['page.html', 'https://www.checks.example/a/page.html'],
    ['//example.org/a', 'https://example.org/a'],
    ['www.example.org/a', 'https://www.example.org/a'],
    ['example.org/a', undefined],
    ['example.org', undefined],
    ['example.orghttps://example.org/a', 'https://example.org/a'],
    ['https://example.orghttps://example.org/a', 'https://example.org/a'],
    ['mailto:desk@example.org', 'mailto:desk@example.org'],
    [`https://example.org/${'a'.repeat(2174)}`, `https://example.org/${'a'.repeat(2174)}`],
    ['', undefined],
    ['ttps://example.org/a', undefined],
    ['https://example.org/a b', undefined],
    ['https:// example.org', undefined],
    ['https://example.org/?q=a b', 'https://example.org/?q=a%20b'],
    ['https://example.org/?a=1; https://example.org/2', undefined],
    ['Réseaux sociaux', undefined],
    ['N/A', undefined],
    ['javascript:alert(1)', undefined],
    ['https://user:password@example.org/', undefined],
  ];
  for (const [given, address] of ADDRESSES) {
    it(`${JSON.stringify(given.slice(0, 60))} is ${address ? 'one' : 'none'}`, () => {
      expect(toAddress(given, base)).to.equal(address);
    });
  }

  it('that are none stay as text where nothing else names the thing', () => {
    const result = readDebunkJson({
      title: 'x',
      url: 'ttps://example.org',
      appearances: [{ url: 'Réseaux sociaux' }, { outlet: 'TV', url: 'no address' }],
      sources: [{ url: 'A book, page 7' }],
    });
    const entry = readOne(result);
    expect(entry).to.not.have.property('url');
    expect(entry.appearances).to.deep.equal([{ outlet: 'Réseaux sociaux' }, { outlet: 'TV' }]);
    expect(entry.sources).to.deep.equal([{ title: 'A book, page 7' }]);
    expect(kinds(result)).to.deep.equal(['url', 'url', 'url', 'url']);
  });
});

describe('languages', () => {
  const LANGUAGES: Record<string, string> = {
    en: 'en',
    EN_us: 'en-US',
    'pt-br': 'pt-BR',
    zh_TW: 'zh-TW',
    'sr-latn': 'sr-Latn',
    'es-419': 'es-419',
    ger: 'de',
    deu: 'de',
    rum: 'ro',
    ron: 'ro',
    rou: 'ro',
    fre: 'fr',
    cze: 'cs',
    arm: 'hy',
    geo: 'ka',
    mol: 'ro',
    swe: 'sv',
    abk: 'ab',
    cnr: 'sr-ME',
    mda: 'ro',
    blr: 'be',
    mne: 'sr-ME',
    lva: 'lv',
    srb: 'sr',
    ltu: 'lt',
    svk: 'sk',
    bgr: 'bg',
    ua: 'uk',
    cz: 'cs',
    gr: 'el',
    dk: 'da',
    jp: 'ja',
    iw: 'he',
    ji: 'yi',
    'zh-TW': 'zh-TW',
    zh_hant_tw: 'zh-Hant-TW',
    'EN-us': 'en-US',
    MDA: 'ro',
    in: 'id',
  };
  for (const [given, tag] of Object.entries(LANGUAGES)) {
    it(`${given} is ${tag}`, () => {
      expect(readOne(readDebunkJson({ title: 'x', lang: toLanguageTag(given) })).lang).to.equal(tag);
    });
  }

  it('of ISO 639-2 have two forms, which are one language', () => {
    const both =
      'alb sqi sq, arm hye hy, baq eus eu, bur mya my, chi zho zh, cze ces cs, dut nld nl, fre fra fr, geo kat ka, ' +
      'ger deu de, gre ell el, ice isl is, mac mkd mk, mao mri mi, may msa ms, per fas fa, rum ron ro, slo slk sk, ' +
      'tib bod bo, wel cym cy';
    for (const row of both.split(', ')) {
      const tags = row.split(' ').flatMap((code) => [code, code.toUpperCase()]);
      const read = tags.map((code) => readOne(readDebunkJson({ title: 'x', lang: toLanguageTag(code) })).lang);
      expect(read, row).to.deep.equal(tags.map(() => row.split(' ')[2]));
    }
  });

  it('that are none are dropped, with a warning', () => {
    for (const lang of ['English', '*', 'x', 'de_', '...', '(((', 'constructor', '__proto__', 'toString']) {
      const result = readDebunkJson({ title: 'x', lang: toLanguageTag(lang) });
      expect(readOne(result), lang).to.not.have.property('lang');
      expect(kinds(result), lang).to.deep.equal(['value']);
    }
  });
});

describe('text', () => {
  it('is freed of what nobody sees, but for what words need', () => {
    expect(cleanText('\ufeffa\u200bb\u00adc\u2060d\u0000e\u0085')).to.equal('abcde');
    expect(cleanText('می\u200cخواهم')).to.equal('می\u200cخواهم');
    expect(cleanText('👩\u200d🔬')).to.equal('👩\u200d🔬');
    expect(cleanText('a\r\nb\rc')).to.equal('a\nb\nc');
    expect(cleanText('a\ud83d b')).to.equal('a\ufffd b');
  });

  it('does not turn what stands around it', () => {
    expect(cleanText('a\u202eb')).to.equal('a\u202eb\u202c');
    expect(cleanText('a\u2066b\u202a')).to.equal('a\u2066b\u202a\u202c\u2069');
    expect(cleanText('a\u202cb\u2069')).to.equal('ab');
  });

  it('in plain fields of other formats has its mark-up and entities read', () => {
    const cases: [given: string, text: string][] = [
      ['one<br />\r\n<br />\r\ntwo', 'one two'],
      ['it&#039;s &quot;here&quot; &amp; there', 'it\'s "here" & there'],
      ['&amp;#039;twice&amp;#039;', "'twice'"],
      ['<p>un<b>balanced</p>', 'unbalanced'],
      ['<href="https://example.org">words</a>', 'words'],
      ['<a href=""https://example.org"">words</a>', 'words'],
      ['1 < 2 > 0, x <y and z> w', '1 < 2 > 0, x <y and z> w'],
      ['<...>', '<...>'],
      ['<b>if</b> a &lt;b and c&gt; d', 'if a <b and c> d'],
      ['&lt;p&gt;escaped &lt;b&gt;twice&lt;/b&gt;&lt;/p&gt;', 'escaped twice'],
      ['AT&T & Co', 'AT&T & Co'],
      ['<script>window.__attacked=1</script>', '<script>window.__attacked=1</script>'],
    ];
    for (const [given, text] of cases) expect(toPlain(given, {}), given).to.equal(text);
  });
});

describe('values of another type', () => {
  it('are taken for what they mean, or dropped with a warning', () => {
    const result = readDebunkJson({
      id: 7,
      title: ['A title', 'another'],
      claim: 'A claim',
      keywords: 'one',
      countries: [null, '', 'BY', { name: 'x' }],
      lang: { '@value': 'be' },
      verdict: 'False',
      narrative: 9,
      reality: { markdown: '# no' },
      sources: 'none',
    });
    expect(readOne(result)).to.deep.equal({
      id: '7',
      title: 'A title',
      claim: { text: [{ type: 'paragraph', children: ['A claim'] }] },
      keywords: ['one'],
      countries: ['BY'],
      lang: 'be',
    });
    expect(new Set(kinds(result))).to.deep.equal(new Set(['type']));
  });

  it('make no case where neither title nor claim is left', () => {
    const result = readDebunkJson([{}, null, { title: '' }, { title: {}, claim: { text: [] } }, { title: 'x' }]);
    expect(read(result)).to.deep.equal([{ title: 'x' }]);
    expect(kinds(result).filter((kind) => kind === 'refused')).to.have.length(4);
    expect(readDebunkJson([{}, {}])).to.have.nested.property('error.kind', 'empty');
  });
});

describe('a collection', () => {
  const collection = {
    publisher: { name: 'Checks Example', url: '/' },
    lang: 'fr',
    narratives: [{ id: 'walls', name: 'Walls have ears', url: '/walls' }],
    cases: [
      { id: 'a', title: 'A', narrative: 'walls' },
      { id: 'b', title: 'B', lang: 'en', publisher: { name: 'Guest' }, narrative: { id: 'walls', description: 'own' } },
      { id: 'c', title: 'C', narrative: 'gone' },
    ],
  };
  const options = { baseUrl: 'https://checks.example/cases.json' };

  it('gives its defaults to each case that does not say otherwise, and its narratives by their id', () => {
    const result = readDebunkJson(collection, options);
    const publisher = { name: 'Checks Example', url: 'https://checks.example/' };
    const narrative = { id: 'walls', name: 'Walls have ears', url: 'https://checks.example/walls' };
    expect(read(result)).to.deep.equal([
      { id: 'a', title: 'A', lang: 'fr', publisher, narrative },
      {
        id: 'b',
        title: 'B',
        lang: 'en',
        publisher: { name: 'Guest' },
        narrative: { ...narrative, description: 'own' },
      },
      { id: 'c', title: 'C', lang: 'fr', publisher, narrative: { id: 'gone' } },
    ]);
    expect(result.ok && result.value.narratives).to.deep.equal([narrative]);
    expect(result.ok && result.value.publisher).to.deep.equal(publisher);
    expect(result.ok && result.warnings).to.deep.equal([{ kind: 'reference', path: 'cases[2].narrative' }]);
  });

  it('takes a narrative that only has a description', () => {
    const narrative = { description: 'Storks rule the world.' };
    const result = readDebunkJson({ title: 'A', narrative });
    expect(result.ok && result.value.cases[0]?.narrative).to.deep.equal(narrative);
    expect(result.ok && result.warnings).to.deep.equal([]);
  });

  it('drops a case whose id another one has', () => {
    const result = readDebunkJson({
      cases: [{ id: 'a', title: 'A' }, { id: 'a', title: 'B' }, { title: 'C' }, { title: 'D' }],
    });
    expect(read(result).map(({ title }) => title)).to.deep.equal(['A', 'C', 'D']);
    expect(result.ok && result.warnings).to.deep.equal([{ kind: 'duplicate', path: 'cases[1]' }]);
  });

  it('is the same when it is read again', () => {
    const once = read(readDebunkJson(collection, options));
    expect(read(readDebunkJson(once))).to.deep.equal(once);
  });
});

describe('rich text', () => {
  const html = (text: string) => readOne(readDebunkJson({ title: 'x', reality: { html: text } })).reality;

  it('keeps the words of broken HTML, and its links', () => {
    expect(plain(html('<p>one<p>two <b>three</p>four'))).to.equal('one\n\ntwo three\n\nfour');
    expect(plain(html('see <href="https://example.org">here</a>.'))).to.equal('see here.');
    expect(html('<a href=""https://example.org/a"">doubled</a>')).to.deep.equal([
      { type: 'paragraph', children: [{ type: 'link', href: 'https://example.org/a', children: ['doubled'] }] },
    ]);
  });

  it('loses no word however deep it stands', () => {
    for (const tag of ['b', 'blockquote', 'ul', 'div', 'a href=/x', 'table']) {
      const text = plain(html(`${`<${tag}>`.repeat(700)}words`));
      expect(text, tag).to.contain('words');
    }
  });
});
