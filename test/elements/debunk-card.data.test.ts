import { ContextProvider } from '@lit/context';
import { expect } from 'chai';
import { DocumentCache } from '../../src/data/document-cache.js';
import type { Fetcher } from '../../src/data/load.js';
import type { DebunkCard } from '../../src/elements/debunk-card/debunk-card.js';
import { parseCases } from '../../src/formats/parse-cases.js';
import type { Case } from '../../src/model/case.js';
import type { CaseError, Warning } from '../../src/model/result.js';
import { settingsContext } from '../../src/state/settings.js';
import { answering, hang, patient, watchRejections } from '../data/fetchers.js';
import {
  fallback,
  frames,
  json,
  lines,
  listen,
  make,
  part,
  textOf,
  place,
  script,
  settled,
  show,
  showPage,
  states,
  theStage,
  until,
  useStage,
  wait,
} from './card.js';
import { FULL, RETRACTED, SHORT } from './fixtures.js';

// Each test asks for addresses of its own: what was loaded is kept for the page's life.
let count = 0;
const newAddress = () => `https://factchecker.example/${String(++count)}.json`;

const COLLECTION = {
  publisher: { name: 'Facts Example' },
  cases: [
    { id: 'storks', title: 'Storks do not vote', claim: 'Storks vote.' },
    { id: 'lake', title: 'The lake is there', claim: 'The lake is gone.' },
    { id: 'naïve/ö', title: 'Umlauts do not bite', claim: 'Umlauts bite.' },
  ],
};

const CLAIM_REVIEW = {
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  url: 'https://facts.example/storks',
  claimReviewed: 'Storks were seen to vote.',
  author: { '@type': 'Organization', name: 'Facts Example' },
  reviewRating: { '@type': 'Rating', alternateName: 'Made up' },
};

/** The title without the verdict before it, and without the quotation marks that it has where there is none. */
const title = (card: DebunkCard) =>
  textOf(card.renderRoot.querySelector('.title .words, .title .quoted') ?? part(card, 'title')).replace(/[“”]/g, '');

describe('<debunk-card> takes its case', () => {
  useStage();
  watchRejections();

  it('from anywhere, and shows the same', async () => {
    const read = parseCases(FULL);
    const parsed = read.ok ? read.value.cases[0] : undefined;
    const src = newAddress();
    const cards = await Promise.all([
      show({ src, fetcher: answering(json(FULL)) }),
      show({ case: FULL }),
      show({ case: parsed }),
      show({ case: { cases: [FULL] } }),
      show({}, script(FULL)),
      show({}, script(FULL, 'application/ld+json')),
    ]);
    await until(() => cards.every((card) => card.renderRoot.textContent.includes('Ireland')), 'the names of countries');
    const [first, ...others] = cards.map((card) => lines(card));
    expect(first).to.include.members([`Verdict: Pants on fire! ${FULL.title}`]);
    for (const other of others) expect(other).to.deep.equal(first);
  });

  it('in the form of a ClaimReview too, from anywhere', async () => {
    const cards = await Promise.all([
      show({ src: newAddress(), fetcher: answering(json(CLAIM_REVIEW)) }),
      show({ case: CLAIM_REVIEW }),
      show({}, script(CLAIM_REVIEW, 'application/ld+json')),
      show({}, script([CLAIM_REVIEW])),
    ]);
    const [first, ...others] = cards.map((card) => lines(card));
    expect(first!.slice(0, 3)).to.deep.equal(['Verdict: Made up', 'The claim Made up', 'Storks were seen to vote.']);
    for (const other of others) expect(other).to.deep.equal(first);
  });

  it('with HTML in it too', async () => {
    const html = '<p>Storks <em>do not</em> vote.<p>Nor do <a href="https://a.example/">herons</a>.';
    for (const card of [
      await show({ case: { ...SHORT, reality: { html } } }),
      await show({}, script({ ...SHORT, reality: { html } })),
    ]) {
      expect(lines(part(card, 'reality')!)).to.deep.equal(['The reality', 'Storks do not vote.', 'Nor do herons.']);
    }
  });

  describe('from an address', () => {
    it('with the real fetch of the page', async () => {
      const src = `data:application/json,${encodeURIComponent(JSON.stringify(SHORT))}`;
      expect(title(await show({ src }))).to.equal('Storks do not vote');
    });

    it('in the markup of a page', async () => {
      const src = `data:application/json,${encodeURIComponent(JSON.stringify(SHORT))}`;
      const card = await showPage(`<debunk-card src="${src}" variant="headline"><p>Read on.</p></debunk-card>`);
      expect(lines(card)).to.deep.equal(['Verdict: Made up Storks do not vote']);
    });

    it('relative to the page', async () => {
      const fetcher = answering(json(SHORT));
      await show({ src: 'cases/relative.json#storks', fetcher });
      expect(fetcher.calls.map(({ url }) => url)).to.deep.equal([
        new URL('cases/relative.json', document.baseURI).href,
      ]);
    });

    it('and links that are relative, relative to the document', async () => {
      const src = 'https://factchecker.example/cases/2024/relative.json';
      const card = await show({ src, fetcher: answering(json({ ...SHORT, url: '../storks' })) });
      expect(card.renderRoot.querySelector('footer a')!.getAttribute('href')).to.equal(
        'https://factchecker.example/cases/storks',
      );
    });

    it('without cookies', async () => {
      const fetcher = answering(json(SHORT));
      await show({ src: newAddress(), fetcher });
      expect(fetcher.calls[0]!.init.credentials).to.equal('omit');
    });

    it('only with the digest that the page names', async () => {
      const fetcher = answering(json(SHORT));
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await json(SHORT).arrayBuffer()));
      const integrity = `sha256-${btoa(String.fromCharCode(...digest))}`;
      expect(title(await show({ src: newAddress(), integrity, fetcher }))).to.equal(SHORT.title);
      const card = await show({ src: newAddress(), integrity: `sha256-${'a'.repeat(43)}=`, fetcher }, fallback());
      expect(states(card)).to.deep.equal(['error']);
    });

    it('the case that the fragment names', async () => {
      const src = newAddress();
      const fetcher = answering(json(COLLECTION));
      expect(title(await show({ src: `${src}#lake`, fetcher }))).to.equal('The lake is there');
      expect(title(await show({ src: `${src}#storks`, fetcher }))).to.equal('Storks do not vote');
      expect(title(await show({ src: `${src}#na%C3%AFve/%C3%B6`, fetcher }))).to.equal('Umlauts do not bite');
      expect(title(await show({ src: `${src}#naïve/ö`, fetcher }))).to.equal('Umlauts do not bite');
      expect(fetcher.calls).to.have.length(1);
    });

    it('or says that the fragment names none', async () => {
      const { events } = listen();
      const card = await show({ src: `${newAddress()}#herons`, fetcher: answering(json(COLLECTION)) }, fallback());
      expect(states(card)).to.deep.equal(['error']);
      expect(lines(card)).to.deep.equal(['Read the fact-check.', 'This fact-check could not be found.']);
      await until(() => events.length, 'the event');
      expect((events[0]!.detail as CaseError).kind).to.equal('not-found');
    });

    it('the first of several, with a warning', async () => {
      const { events } = listen();
      const card = await show({ src: newAddress(), fetcher: answering(json(COLLECTION)) });
      expect(title(card)).to.equal('Storks do not vote');
      await until(() => events.length, 'the event');
      const { warnings, case: shown } = events[0]!.detail as { case: Case; warnings: Warning[] };
      expect(warnings).to.deep.include({ kind: 'several', path: '' });
      expect(shown.id).to.equal('storks');
    });

    it('no warning where there is only one', async () => {
      const { events } = listen();
      await show({ src: newAddress(), fetcher: answering(json(SHORT)) });
      await until(() => events.length, 'the event');
      expect((events[0]!.detail as { warnings: Warning[] }).warnings).to.deep.equal([]);
    });

    it('another one when the address changes', async () => {
      const fetcher = answering(json(SHORT), json(FULL));
      const card = await show({ src: newAddress(), fetcher });
      card.src = newAddress();
      await until(() => title(card) === FULL.title, 'the other case');
      expect(fetcher.calls).to.have.length(2);
      expect(states(card)).to.deep.equal(['ready']);
    });

    it('another one of the same document without asking again', async () => {
      const src = newAddress();
      const fetcher = answering(json(COLLECTION));
      const card = await show({ src: `${src}#storks`, fetcher });
      card.src = `${src}#lake`;
      await until(() => title(card) === 'The lake is there', 'the other case');
      expect(fetcher.calls).to.have.length(1);
    });

    it('the last one when the address changes while the first is on its way', async () => {
      const slow = newAddress();
      let answer: (response: Response) => void = () => undefined;
      const fetcher: Fetcher = (url) =>
        url === slow ? new Promise<Response>((resolve) => (answer = resolve)) : Promise.resolve(json(SHORT));
      const card = place({ src: slow, fetcher, loading: 'eager' });
      await frames();
      card.src = newAddress();
      await settled(card);
      answer(json(FULL));
      await wait(50);
      expect(title(card)).to.equal('Storks do not vote');
    });

    it('none when the address is taken away', async () => {
      const card = await show({ src: newAddress(), fetcher: answering(json(SHORT)) }, fallback());
      card.src = '';
      await until(() => states(card).includes('empty'), 'the card to be empty');
      expect(lines(card)).to.deep.equal(['Read the fact-check.', 'There is no fact-check here.']);
    });

    it('never from an address that is none', async () => {
      const card = await show({ src: 'https://[', loading: 'eager' }, fallback());
      expect(states(card)).to.deep.equal(['error']);
      expect(lines(card)[0]).to.equal('Read the fact-check.');
    });
  });

  it('from ready data first, then from a child, then from an address', async () => {
    const fetcher = answering(json({ ...SHORT, title: 'From the address' }));
    const child = script({ ...SHORT, title: 'From the child' });
    const card = await show({ case: { ...SHORT, title: 'From the data' }, src: newAddress(), fetcher }, child);
    expect(title(card)).to.equal('From the data');
    card.case = undefined;
    await until(() => title(card) === 'From the child', 'the child to count');
    child.remove();
    card.requestUpdate();
    await until(() => title(card) === 'From the address', 'the address to count');
  });

  describe('from a child script', () => {
    it('that comes later', async () => {
      const card = await show({}, fallback());
      expect(states(card)).to.deep.equal(['empty']);
      card.append(script(SHORT));
      await until(() => states(card).includes('ready'), 'the case');
      expect(title(card)).to.equal('Storks do not vote');
    });

    it('that is not one of something inside the fallback', async () => {
      const box = document.createElement('div');
      box.append(script(SHORT), 'Read on.');
      expect(states(await show({}, box))).to.deep.equal(['empty']);
    });

    it('of another type not', async () => {
      expect(states(await show({}, script(SHORT, 'text/plain')))).to.deep.equal(['empty']);
    });

    it('or says that it cannot be read', async () => {
      const card = await show({}, script('{"title": '), fallback());
      expect(states(card)).to.deep.equal(['error']);
      expect(lines(card)).to.deep.equal(['Read the fact-check.', 'The fact-check cannot be read.']);
    });

    it('in the markup of a page, with no request', async () => {
      const card = await showPage(
        `<debunk-card><p>Read on.</p><script type="application/json">${JSON.stringify(SHORT)}</script></debunk-card>`,
      );
      expect(title(card)).to.equal('Storks do not vote');
    });
  });

  describe('when it is near:', () => {
    const below = (distance: number) => {
      const spacer = document.createElement('div');
      spacer.style.height = `${String(innerHeight + distance)}px`;
      theStage().append(spacer);
    };

    it('not while it is far below what the reader sees, but as soon as it comes near', async () => {
      const fetcher = answering(json(SHORT));
      below(3_000);
      const card = place({ src: newAddress(), fetcher });
      await frames();
      await wait(100);
      expect(fetcher.calls).to.have.length(0);
      expect(states(card)).to.deep.equal(['loading']);
      scrollTo(0, 2_500);
      await settled(card);
      expect(fetcher.calls).to.have.length(1);
    });

    it('already from 1,250 px away', async () => {
      const fetcher = answering(json(SHORT));
      below(1_100);
      await settled(place({ src: newAddress(), fetcher }));
      expect(fetcher.calls).to.have.length(1);
    });

    it('at once where it is eager', async () => {
      below(3_000);
      await settled(place({ src: newAddress(), fetcher: answering(json(SHORT)), loading: 'eager' }));
    });

    it('as soon as it becomes eager', async () => {
      const fetcher = answering(json(SHORT));
      below(3_000);
      const card = place({ src: newAddress(), fetcher });
      await frames();
      card.setAttribute('loading', 'eager');
      await settled(card);
    });

    it('ready data at once, wherever it is', async () => {
      below(3_000);
      expect(title(await show({ case: SHORT }))).to.equal('Storks do not vote');
    });

    it('not while it is hidden', async () => {
      const fetcher = answering(json(SHORT));
      const card = place({ src: newAddress(), fetcher, hidden: true });
      await frames();
      await wait(50);
      expect(fetcher.calls).to.have.length(0);
      card.hidden = false;
      await settled(card);
      expect(fetcher.calls).to.have.length(1);
    });
  });

  describe('once', () => {
    it('for all cards that ask for the same document', async () => {
      const src = newAddress();
      const fetcher = answering(() => wait(20).then(() => json(COLLECTION)));
      const cards = await Promise.all(
        ['', '#lake', '#storks', '#none'].map((hash) => show({ src: src + hash, fetcher, loading: 'eager' })),
      );
      expect(fetcher.calls).to.have.length(1);
      expect(cards.map(title)).to.deep.equal(['Storks do not vote', 'The lake is there', 'Storks do not vote', '']);
    });

    it('for a card that comes later', async () => {
      const src = newAddress();
      const fetcher = answering(json(SHORT));
      await show({ src, fetcher });
      await show({ src, fetcher });
      expect(fetcher.calls).to.have.length(1);
    });

    it('but a failure is not remembered', async () => {
      const src = newAddress();
      const fetcher = answering(new Response('', { status: 404 }), json(SHORT));
      expect(states(await show({ src, fetcher }))).to.deep.equal(['error']);
      expect(states(await show({ src, fetcher }))).to.deep.equal(['ready']);
    });

    it('for a card that is moved while it loads', async () => {
      let answer: (response: Response) => void = () => undefined;
      const fetcher = answering(() => new Promise<Response>((resolve) => (answer = resolve)));
      const { names } = listen();
      const card = place({ src: newAddress(), fetcher, loading: 'eager' });
      await until(() => fetcher.calls.length, 'the request');
      const elsewhere = document.createElement('section');
      theStage().append(elsewhere);
      elsewhere.append(card);
      await frames();
      expect(fetcher.calls[0]!.init.signal!.aborted).to.equal(false);
      answer(json(SHORT));
      await settled(card);
      await wait(20);
      expect(fetcher.calls).to.have.length(1);
      expect(names).to.deep.equal(['debunk-load']);
    });

    it('for a card that is moved when it is ready, which stays so', async () => {
      const fetcher = answering(json(SHORT));
      const card = await show({ src: newAddress(), fetcher });
      await wait(20);
      const { names } = listen();
      const article = part(card, 'card');
      theStage().prepend(card);
      await frames();
      expect(part(card, 'card') === article).to.equal(true);
      expect(fetcher.calls).to.have.length(1);
      expect(names).to.deep.equal([]);
    });

    it('for a card that is moved while its data is being read', async () => {
      const { names } = listen();
      const card = make({ case: CLAIM_REVIEW });
      theStage().append(card);
      await Promise.resolve();
      const elsewhere = document.createElement('section');
      theStage().append(elsewhere);
      elsewhere.append(card);
      await settled(card);
      await wait(50);
      expect(names).to.deep.equal(['debunk-load']);
    });
  });

  describe('and gives up', () => {
    it('when it is taken out of the page', async () => {
      const fetcher = answering(patient);
      const { names } = listen();
      const card = place({ src: newAddress(), fetcher, loading: 'eager' });
      await until(() => fetcher.calls.length, 'the request');
      card.remove();
      await wait(0);
      expect(fetcher.calls[0]!.init.signal!.aborted).to.equal(true);
      expect(names).to.deep.equal([]);
    });

    it('but asks again when it is put back', async () => {
      const fetcher = answering(patient, json(SHORT));
      const card = place({ src: newAddress(), fetcher, loading: 'eager' });
      await until(() => fetcher.calls.length, 'the request');
      card.remove();
      await wait(0);
      theStage().append(card);
      await settled(card);
      expect(title(card)).to.equal('Storks do not vote');
    });

    it('without disturbing another card with the same address', async () => {
      const src = newAddress();
      let answer: (response: Response) => void = () => undefined;
      const fetcher = answering(() => new Promise<Response>((resolve) => (answer = resolve)));
      const [one, two] = [place({ src, fetcher, loading: 'eager' }), place({ src, fetcher, loading: 'eager' })];
      await until(() => fetcher.calls.length, 'the request');
      one.remove();
      await wait(0);
      answer(json(SHORT));
      await settled(two);
      expect(title(two)).to.equal('Storks do not vote');
      expect(fetcher.calls).to.have.length(1);
    });

    it('when another address is given', async () => {
      const fetcher = answering(hang, json(SHORT));
      const card = place({ src: newAddress(), fetcher, loading: 'eager' });
      await until(() => fetcher.calls.length, 'the request');
      card.src = newAddress();
      await settled(card);
      expect(fetcher.calls[0]!.init.signal!.aborted).to.equal(true);
    });
  });

  describe('again', () => {
    const broken = new Response('', { status: 500 });

    it('on reload(), after an error', async () => {
      const fetcher = answering(broken, json(SHORT));
      const card = await show({ src: newAddress(), fetcher }, fallback());
      expect(states(card)).to.deep.equal(['error']);
      card.reload();
      await card.updateComplete;
      expect(states(card)).to.deep.equal(['loading']);
      await settled(card);
      expect(title(card)).to.equal('Storks do not vote');
    });

    it('on reload() before it was ever near', async () => {
      const spacer = document.createElement('div');
      spacer.style.height = '9000px';
      theStage().append(spacer);
      const card = place({ src: newAddress(), fetcher: answering(json(SHORT)) });
      await frames();
      card.reload();
      await settled(card);
    });

    it('never throws on reload(), in the page or not, with data or not', async () => {
      make().reload();
      make({ case: SHORT }).reload();
      const card = await show({ case: SHORT });
      card.reload();
      await settled(card);
      expect(title(card)).to.equal('Storks do not vote');
    });

    it('when the network is back', async () => {
      const fetcher = answering(new TypeError('offline'), new TypeError('offline'), json(SHORT));
      const card = await show({ src: newAddress(), fetcher }, fallback());
      expect(lines(card)).to.include('The fact-check could not be reached.');
      dispatchEvent(new Event('online'));
      await settled(card);
      expect(title(card)).to.equal('Storks do not vote');
      expect(fetcher.calls).to.have.length(3);
    });

    it('when the network is back, also after it was out of the page for a while', async () => {
      const fetcher = answering(new TypeError('offline'), new TypeError('offline'), json(SHORT));
      const card = await show({ src: newAddress(), fetcher }, fallback());
      card.remove();
      await wait(20);
      theStage().append(card);
      await frames();
      dispatchEvent(new Event('online'));
      await until(() => states(card).includes('ready'), 'the case');
    });

    it('once the document is parsed, where nothing has come by then', async () => {
      const { names } = listen();
      Object.defineProperty(document, 'readyState', { configurable: true, get: () => 'loading' });
      let card;
      try {
        card = place({}, fallback());
        await frames();
        expect(states(card)).to.deep.equal(['loading']);
      } finally {
        Reflect.deleteProperty(document, 'readyState');
      }
      document.dispatchEvent(new Event('DOMContentLoaded', { bubbles: true }));
      await settled(card);
      expect(states(card)).to.deep.equal(['empty']);
      expect(names).to.deep.equal(['debunk-error']);
    });

    it('not when the network is back after another error, nor when it is out of the page', async () => {
      const fetcher = answering(new Response('', { status: 404 }));
      await show({ src: newAddress(), fetcher });
      const offline = answering(new TypeError('offline'));
      const gone = await show({ src: newAddress(), fetcher: offline });
      const before = offline.calls.length;
      gone.remove();
      await wait(0);
      dispatchEvent(new Event('online'));
      await wait(50);
      expect(fetcher.calls).to.have.length(1);
      expect(offline.calls).to.have.length(before);
    });
  });

  describe('by what a provider gives:', () => {
    const provide = (settings: object) =>
      new ContextProvider(theStage(), { context: settingsContext, initialValue: settings });

    it('its fetcher, its base address and its cache', async () => {
      const fetcher = answering(json(SHORT));
      provide({ fetcher, base: 'https://provided.example/cases/', cache: new DocumentCache() });
      await show({ src: 'a.json' });
      expect(fetcher.calls.map(({ url }) => url)).to.deep.equal(['https://provided.example/cases/a.json']);
    });

    it('unless the card has a fetcher of its own', async () => {
      const [fetcher, own] = [answering(json(SHORT)), answering(json(FULL))];
      provide({ fetcher });
      const card = await show({ src: newAddress(), fetcher: own });
      expect(title(card)).to.equal(FULL.title);
      expect(fetcher.calls).to.have.length(0);
    });

    it('its theme, unless the card has one', async () => {
      const provider = provide({ theme: 'dark' });
      const card = await show({ case: SHORT });
      expect(card.matches(':state(dark)')).to.equal(true);
      provider.setValue({ theme: 'light' });
      await card.updateComplete;
      expect(card.matches(':state(light)')).to.equal(true);
      card.setAttribute('theme', 'dark');
      await card.updateComplete;
      expect(card.matches(':state(dark)')).to.equal(true);
      expect(card.matches(':state(light)')).to.equal(false);
    });
  });

  it('and shows a retracted one as such, wherever it comes from', async () => {
    const card = await show({ src: newAddress(), fetcher: answering(json(RETRACTED)) });
    expect(title(card)).to.equal('Retracted');
    expect(card.renderRoot.textContent).not.to.contain('Soldiers');
  });
});
