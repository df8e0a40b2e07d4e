import { expect } from 'chai';
import type { DebunkCard } from '../../src/elements/debunk-card/debunk-card.js';
import { answering, watchRejections } from '../data/fetchers.js';
import {
  fallback,
  json,
  lines,
  listen,
  place,
  script,
  settled,
  show,
  states,
  theStage,
  until,
  useStage,
  wait,
} from './card.js';
import { FULL, HOSTILE, LONG, SHORT } from './fixtures.js';

const deep = (depth: number): unknown => Array.from({ length: depth }).reduce((inner) => ({ title: [inner] }), {});
const cyclic: Record<string, unknown> = { title: 'Round' };
cyclic['claim'] = cyclic;
cyclic['sources'] = [cyclic];

const ODD: [string, unknown][] = [
  ['null', null],
  ['a number', 42],
  ['NaN', NaN],
  ['true', true],
  ['a text', 'Storks'],
  ['an empty text', ''],
  ['JSON text', JSON.stringify(SHORT)],
  ['an empty list', []],
  ['a list of nothing', [null, undefined, 0, '']],
  ['a list in lists', [[[[]]]]],
  ['an empty object', {}],
  ['a function', () => SHORT],
  ['a symbol', Symbol('case')],
  ['a big number', 10n],
  ['a date', new Date(0)],
  ['a map', new Map([['title', 'x']])],
  ['an element', document.createElement('p')],
  ['the window', window],
  ['an error', new Error('case')],
  ['a promise', Promise.resolve(SHORT)],
  ['a proxy that throws', new Proxy({}, { has: () => fail(), get: () => fail(), ownKeys: () => fail() })],
  ['no prototype', Object.assign(Object.create(null) as object, { title: 'Bare' })],
  ['a field that throws', { title: 'Throws', get claim() { return fail(); } }], // prettier-ignore
  ['itself in itself', cyclic],
  ['a thousand levels', deep(1_000)],
  ['numbers for texts', { title: 1, claim: 2, verdict: 3, reality: 4, sources: 5, publisher: 6 }],
  ['lists for texts', { title: ['a', 'b'], claim: [['c']], verdict: [], reality: [[]], lang: ['en'] }],
  ['objects for texts', { title: {}, claim: { text: {} }, verdict: { label: {} }, publisher: { name: {} } }],
  ['null for everything', Object.fromEntries([...Object.keys(FULL).map((key) => [key, null]), ['title', 'Nothing']])],
  ['lists of null', { title: 'x', sources: [null], related: [null], reviews: [null], appearances: [null] }],
  ['unknown words', { title: 'x', status: 'x', verdict: { tone: 'x' }, appearances: [{ outlet: 'a', role: 'x' }] }],
  ['unknown languages', { title: 'x', lang: 'x-', appearances: [{ outlet: 'a', lang: '!!', country: 'ZZZZ' }] }],
  ['a wrong @type', { '@type': 'Recipe', name: 'Soup' }],
  ['an empty ClaimReview', { '@type': 'ClaimReview' }],
  ['names of Object', { title: 'constructor', __proto__: { claim: 'x' }, toString: 1, hasOwnProperty: 1 }],
  ['lone surrogates', { title: '\ud800', claim: '\udfff\ud800' }],
  ['only white space', { title: ' \n\u200b', claim: '\t' }],
  ['directional controls', { title: '\u202e\u2066\u202d', claim: '\u2069\u202c!' }],
];

function fail(): never {
  throw new Error('on purpose');
}

/** What an attacker would leave: each as a line. */
function dangers(card: DebunkCard): string[] {
  const found: string[] = [];
  for (const element of card.renderRoot.querySelectorAll('*')) {
    const name = element.localName;
    if (
      /^(script|style|link|base|meta|iframe|frame|object|embed|form|input|img|video|audio|use|animate|set)$/.test(name)
    )
      found.push(name);
    for (const { name: attribute, value } of name === 'slot' ? [] : element.attributes) {
      // The height that a card far away is expected to have.
      if (attribute === 'style' && /^contain-intrinsic-block-size: auto \d+px;$/.test(value)) continue;
      if (/^(on|style|src|srcdoc|action|formaction|ping|target|xlink|id|name)/i.test(attribute)) {
        found.push(`${name} ${attribute}="${value}"`);
      }
    }
    if (element instanceof HTMLAnchorElement && !/^(https?|mailto):$/.test(element.protocol)) found.push(element.href);
  }
  return found;
}

describe('<debunk-card> lets nothing in:', () => {
  useStage();
  watchRejections();

  for (const variant of ['full', 'compact', 'headline'] as const) {
    it(`a hostile case, ${variant}`, async () => {
      for (const card of [await show({ case: HOSTILE, variant }), await show({ variant }, script(HOSTILE))]) {
        expect(lines(card).join(' ')).to.contain('Verdict <script>');
        expect(dangers(card)).to.deep.equal([]);
        expect(card.getAttributeNames()).to.deep.equal([]);
      }
      await wait(50);
      expect(window).not.to.have.property('hacked');
    });
  }

  it('a retracted hostile case', async () => {
    const card = await show({ case: { ...HOSTILE, status: 'retracted' } });
    expect(dangers(card)).to.deep.equal([]);
  });

  it('no harmless link is lost', async () => {
    const card = await show({ case: HOSTILE });
    const hrefs = Array.from(card.renderRoot.querySelectorAll('a'), (link) => link.href);
    expect(hrefs).to.include.members(['https://fine.example/', 'mailto:a@fine.example']);
    for (const href of hrefs) expect(href).to.match(/^(https?:|mailto:)/);
  });

  it('text of a case is never a template, a selector or a class', async () => {
    const card = await show({
      case: { title: '${alert(1)} {{x}} <%= %> <!--?lit$--> ]]>', claim: '<slot></slot>', verdict: { tone: 'hidden' } },
    });
    expect(lines(card)).to.include.members([
      'Claim under review “${alert(1)} {{x}} <%= %> <!--?lit$--> ]]>”',
      '<slot></slot>',
    ]);
  });

  it('no attribute of the case on the host, none that it did not have', async () => {
    const card = await show({ case: FULL });
    expect(card.getAttributeNames()).to.deep.equal([]);
    expect(dangers(card)).to.deep.equal([]);
    expect(dangers(await show({ case: LONG }))).to.deep.equal([]);
  });

  describe('odd data throws nothing and leaves nothing blank:', () => {
    const places = ODD.flatMap(([what, data]) => [
      { what, data, top: '' },
      { what: `${what}, far away`, data, top: '9000px' },
    ]);
    for (const { what, data, top } of places) {
      it(what, async () => {
        theStage().style.marginTop = top;
        const errors: unknown[] = [];
        const note = (event: ErrorEvent) => errors.push(event.error);
        addEventListener('error', note);
        const { names } = listen();
        const card = await show({ case: data }, fallback());
        await until(() => names.length, 'an event');
        removeEventListener('error', note);
        expect(errors).to.deep.equal([]);
        expect(states(card)).to.have.length(1);
        expect(lines(card).join('')).not.to.match(/undefined|\[object|NaN|Symbol|null/);
        if (states(card)[0] === 'ready') expect(card.offsetHeight).to.be.above(50);
        else expect(lines(card)).to.have.length(2).and.to.include('Read the fact-check.');
      });
    }
  });

  describe('the same as JSON, from a child and from an address:', () => {
    for (const [what, data] of ODD) {
      let text: string | undefined;
      try {
        text = JSON.stringify(data);
      } catch {
        text = undefined;
      }
      if (text === undefined) continue;
      it(what, async () => {
        const child = await show({}, fallback(), script(text));
        const src = `https://factchecker.example/odd/${encodeURIComponent(what)}.json`;
        const fetched = await show({ src, fetcher: answering(new Response(text)) }, fallback());
        expect(states(child)).to.have.length(1);
        expect(lines(fetched)).to.deep.equal(lines(child));
      });
    }
  });

  it('odd attributes', async () => {
    const values = ['', ' ', 'x', 'a b', '"', '-1', 'NaN', 'null', '320:', ':', '1e9', '\ud800'];
    const names = [
      'order',
      'variant',
      'heading-level',
      'loading',
      'theme',
      'reserve',
      'integrity',
      'lang',
      'dir',
      'hidden',
    ];
    for (const value of values) {
      const card = place({ case: SHORT });
      for (const name of names) card.setAttribute(name, value);
      await settled(card);
      expect(lines(card).join(' '), value).to.contain('Made up');
      card.remove();
    }
  });

  for (const [what, value] of Object.entries({ null: null, nothing: undefined, '5': 5, object: {}, list: [], NaN })) {
    it(`odd properties: ${what}`, async () => {
      const card = place({ case: SHORT });
      Object.assign(card, { order: value, variant: value, headingLevel: value, loading: value, theme: value });
      await settled(card);
      expect(lines(card).join(' ')).to.contain('Made up');
    });
  }

  it('a number to reserve', async () => {
    const card = await show({ case: SHORT, reserve: 900 as never });
    expect(card.offsetHeight).to.be.at.least(900);
  });

  it('a fetcher that does not behave', async () => {
    const odd = [() => undefined, () => null, () => 'text', () => ({ ok: true }), () => { throw new Error('at once'); }]; // prettier-ignore
    for (const [index, fetcher] of odd.entries()) {
      const src = `https://factchecker.example/fetcher/${String(index)}.json`;
      const card = await show({ src, fetcher: fetcher as never, loading: 'eager' }, fallback());
      expect(states(card), String(fetcher)).to.deep.equal(['error']);
      expect(lines(card)[0]).to.equal('Read the fact-check.');
    }
  });

  it('two cards with the same data change neither it nor each other', async () => {
    const data = structuredClone(FULL);
    const [one, two] = [await show({ case: data }), await show({ case: data, variant: 'compact' })];
    expect(data).to.deep.equal(FULL);
    expect(lines(one)).not.to.deep.equal(lines(two));
    const frozen = Object.freeze(structuredClone(SHORT));
    expect(states(await show({ case: frozen }))).to.deep.equal(['ready']);
  });

  it('nothing in cookies, in storage or among the globals', async () => {
    const before = Object.getOwnPropertyNames(window).length;
    const card = await show({ src: 'https://factchecker.example/globals.json', fetcher: answering(json(FULL)) });
    card.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    await wait(50);
    expect(document.cookie).to.equal('');
    expect([localStorage.length, sessionStorage.length]).to.deep.equal([0, 0]);
    expect(Object.getOwnPropertyNames(window).length).to.equal(before);
  });
});
