// Plain values are read without the readers of odd ones. Whatever is read so must be what these would have made of it.
import { expect } from 'chai';
import fc from 'fast-check';
import { readCollection } from '../../src/formats/case-reader.js';
import { readDebunkJson } from '../../src/formats/debunk-json.js';
import { NotThere, ReadContext } from '../../src/formats/read-context.js';

const options = { baseUrl: 'https://checks.example/a/cases.json' };

/** The outcome of reading without the readers of odd values; `odd` if they are needed. */
function readPlainly(input: unknown): unknown {
  try {
    return readCollection(input, new ReadContext(options));
  } catch (cause) {
    if (cause instanceof NotThere) return 'odd';
    throw cause;
  }
}

const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children });
const link = (href: string, ...children: unknown[]) => ({ type: 'link', href, children });

describe('a plain value', () => {
  const PLAIN: Record<string, unknown[]> = {
    title: ['A title', ' spaced ', 'می\u200cخواهم', '👩\u200d🔬', 'עברית\u200f', 'two\nlines\tand a tab', '', null],
    url: [
      'https://example.org/a?b=c#d',
      'mailto:desk@example.org',
      '/a',
      '../b',
      '?q',
      '#part',
      'b/c',
      'page.html',
      '//a.example/',
    ],
    published: ['2020', '2020-03', '2020-02-29', '2020-03-25T10:00:00Z', '2020-03-25T23:00:00-05:30', ''],
    lang: ['en', 'pt-br', 'zh-Hant-TW', 'iw'],
    claim: ['A claim', { text: 'A claim', date: '2020' }],
    verdict: [{ label: 'False', tone: 'false', scale: { value: 1, best: 5.5 } }, { tone: 'MIXED' }],
    reality: [
      'One.\n\nTwo.\n \n\nThree.',
      [paragraph('A ', link('https://example.org/', 'link'), ' ', { type: 'strong', children: ['and'] }, ' more.')],
      [{ type: 'quote', children: [{ type: 'list', ordered: true, items: [[paragraph('x')], [paragraph('y')]] }] }],
    ],
    keywords: ['one', ['one', 'two']],
  };
  for (const [field, values] of Object.entries(PLAIN)) {
    it(`needs no other reader: ${field}`, () => {
      for (const value of values) {
        const input = { id: 'x', title: 'A', [field]: value };
        expect(readPlainly(input), JSON.stringify(value)).to.deep.equal(readDebunkJson(input, options));
      }
    });
  }

  it('is what a case has once it has been read', () => {
    const html =
      '<h2>A <a href="/b">b</a></h2><ul><li>one<li>two <b>words</b> <i>here</i></ul><blockquote>c<br>d</blockquote>';
    const once = readDebunkJson({ title: 'A', reality: { html }, background: 'See https://example.org/.' }, options);
    const again = once.ok && readPlainly({ cases: once.value.cases });
    expect(again).to.deep.equal({ ...once, value: { cases: once.ok && once.value.cases, narratives: [] } });
  });
});

describe('an odd value', () => {
  const ODD: Record<string, unknown[]> = {
    title: ['soft\u00adhyphen', '\u202eturned', 'a\r\nb', '\ud800', 7, ['A'], { '@value': 'A' }],
    url: [
      'www.example.org',
      'javascript:alert(1)',
      'https://user@example.org',
      'example.org/a',
      'N/A',
      'a b',
      'https://a.orghttps://b.org',
    ],
    published: [
      '2020-02-31',
      '25/12/2020',
      '2020-03-25 10:00',
      '2020-03-25Z',
      '2020-03-25T10:00:00+00:00',
      '2020-03-25T24:00:00Z',
      'NA',
      'soon',
    ],
    lang: ['pt_BR', 'in English'],
    verdict: [{ scale: { value: '1' } }],
    reality: [
      { html: '<p>x</p>' },
      'See https://example.org/.',
      'See www.example.org.',
      [],
      ['bare'],
      [paragraph('divi', 'ded')],
      [paragraph(' space')],
      [paragraph('')],
      [paragraph(link('/relative', 'x'))],
      [paragraph(link('javascript:alert(1)', 'x'))],
      [paragraph({ type: 'script', children: ['x'] })],
      [{ ...paragraph('x'), onclick: 'x' }],
      [{ type: ['paragraph'], children: ['x'] }],
      [{ type: 'list', ordered: 1, items: [[paragraph('x')]] }],
      [{ type: 'list', ordered: true, items: [] }],
      [paragraph(paragraph('x'))],
      // Arrays that scripts make may have holes.
      [paragraph('x')].concat(new Array(1)),
      [{ type: 'list', ordered: true, items: [[paragraph('x')]].concat(new Array(1)) }],
    ],
  };
  for (const [field, values] of Object.entries(ODD)) {
    it(`is left to its reader: ${field}`, () => {
      for (const value of values)
        expect(readPlainly({ id: 'x', title: 'A', [field]: value }), JSON.stringify(value)).to.equal('odd');
    });
  }
});

describe('any value', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.webUrl(),
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString().replace('.000', '')),
    fc.constantFrom(
      '',
      ' ',
      'a',
      'a b ',
      ' a',
      '/a',
      'a/b',
      'N/A',
      'mailto:',
      'https://',
      '2020-01-01',
      '2020-13',
      'en',
      'x\n\ny',
    ),
  );
  const { nodes } = fc.letrec<{ nodes: unknown[]; node: unknown }>((tie) => ({
    nodes: fc.array(tie('node'), { maxLength: 4 }),
    node: fc.oneof(
      { maxDepth: 6 },
      text,
      fc.record({ type: fc.constantFrom('paragraph', 'quote', 'strong', 'emphasis'), children: tie('nodes') }),
      fc.record({ type: fc.constant('link'), href: text, children: tie('nodes') }),
      fc.record({ type: fc.constant('list'), ordered: fc.boolean(), items: fc.array(tie('nodes'), { maxLength: 3 }) }),
    ),
  }));
  const FIELDS = ['id', 'title', 'url', 'lang', 'published', 'reality', 'background', 'keywords'];

  it('is read alike with and without the readers of odd ones, or left to these', () => {
    let plain = 0;
    const value = fc.oneof(text, nodes, fc.double(), fc.jsonValue({ maxDepth: 2 }));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...FIELDS), value, { maxKeys: 3 }), (fields) => {
        const input = { claim: 'A', ...fields };
        const read = readPlainly(input);
        if (read === 'odd') return;
        plain++;
        expect(read).to.deep.equal(readDebunkJson(input, options));
      }),
      { numRuns: 5000 },
    );
    expect(plain).to.be.above(500);
  }).timeout(120_000);
});
