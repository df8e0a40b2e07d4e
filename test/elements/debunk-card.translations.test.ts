import { expect } from 'chai';
import type { DebunkCard } from '../../src/elements/debunk-card/debunk-card.js';
import type { Fetcher } from '../../src/data/load.js';
import { watchRejections } from '../data/fetchers.js';
import { json, lines, links, listen, part, place, settled, show, textOf, theStage, until, useStage } from './card.js';
import { ARABIC, SHORT } from './fixtures.js';

let count = 0;
/** The folder of a built site of its own for each test: nothing is in the cache. */
const newSite = () => `https://facts.example/${String(++count)}/cases/`;

/** Two translations of a case on a site: each names the other. */
function pair(site: string) {
  const english = {
    ...SHORT,
    lang: 'en',
    url: `${site}storks.html`,
    translations: [{ lang: 'ar', url: `${site}storks-ar.html` }],
  };
  const arabic = {
    ...ARABIC,
    url: `${site}storks-ar.html`,
    translations: [{ lang: 'en', url: `${site}storks.html` }],
  };
  return { english, arabic };
}

/** Answers with documents by address; 404 for all others. `asked` are the addresses, in order. */
function serving(documents: Record<string, unknown>): { fetcher: Fetcher; asked: string[] } {
  const asked: string[] = [];
  const fetcher = (input: RequestInfo | URL): Promise<Response> => {
    const url = String(input instanceof Request ? input.url : input);
    asked.push(url);
    return Promise.resolve(url in documents ? json(documents[url]) : new Response('', { status: 404 }));
  };
  return { fetcher, asked };
}

const translation = (card: DebunkCard, lang: string) =>
  card.renderRoot.querySelector<HTMLAnchorElement>(`[part=footer] a[hreflang=${lang}]`)!;
const title = (card: DebunkCard) => textOf(part(card, 'title'));
const language = (card: DebunkCard) => part(card, 'card')!.lang;

/** What the browser would follow: the links whose clicks came to the page unprevented. The tests' page stays. */
let followed: string[] = [];
function stay(): void {
  followed = [];
  theStage().addEventListener('click', (event) => {
    const link = event.composedPath().find((each) => each instanceof HTMLAnchorElement);
    if (link && !event.defaultPrevented) followed.push(link.href);
    event.preventDefault();
  });
}

/** Presses the link to a translation as a pointer does, which comes to it first. */
function press(card: DebunkCard, lang: string): void {
  const link = translation(card, lang);
  link.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
  link.click();
}

/** Clicks the link to a translation, once its code is there, and waits until it is shown. */
async function change(card: DebunkCard, lang: string): Promise<void> {
  await until(() => {
    if (language(card) === lang) return true;
    press(card, lang);
    return false;
  }, `the case in ${lang}`);
  await card.updateComplete;
}

describe('<debunk-card> and a translation that is one of the same site', () => {
  useStage();
  watchRejections();
  beforeEach(stay);

  it('shows it in place, in its language, and tells the page', async () => {
    const site = newSite();
    const { english, arabic } = pair(site);
    const { fetcher, asked } = serving({ [`${site}storks.json`]: english, [`${site}storks-ar.json`]: arabic });
    const { events } = listen();
    const card = await show({ src: `${site}storks.json`, loading: 'eager', fetcher });
    await change(card, 'ar');
    expect(title(card)).to.equal(`الحكم: مختلق ${ARABIC.title}`);
    expect([card.lang, part(card, 'card')!.dir]).to.deep.equal(['ar', 'rtl']);
    expect(asked).to.deep.equal([`${site}storks.json`, `${site}storks-ar.json`]);
    const titles = events.map(({ type, detail }) => [type, (detail as { case: { title: string } }).case.title]);
    expect(titles).to.deep.equal([
      ['debunk-load', SHORT.title],
      ['debunk-load', ARABIC.title],
    ]);
    await until(() => textOf(card.renderRoot.querySelector('[role=status]')) === 'العربية', 'the announcement');
  });

  it('offers the way back, also if the translation does not, and loads nothing for it', async () => {
    const site = newSite();
    const { english, arabic } = pair(site);
    const { fetcher, asked } = serving({
      [`${site}storks-ar.json`]: { ...arabic, translations: undefined },
    });
    const card = await show({ case: english, fetcher });
    await change(card, 'ar');
    await change(card, 'en');
    expect(title(card)).to.equal('Verdict: Made up Storks do not vote');
    expect(card.hasAttribute('lang')).to.equal(false);
    await change(card, 'ar');
    expect(asked).to.deep.equal([`${site}storks-ar.json`]);
  });

  it('never shows a claim without its verdict on the way, nor anything else than the two cases', async () => {
    const site = newSite();
    const { english, arabic } = pair(site);
    let answer: (response: Response) => void = () => undefined;
    const card = await show({ case: english, fetcher: () => new Promise((resolve) => (answer = resolve)) });
    const seen = new Set<string>();
    const look = () => {
      const verdicts = card.renderRoot.querySelectorAll('[part=verdict]').length;
      const claims = card.renderRoot.querySelectorAll('[part=claim]').length;
      seen.add(`${title(card)} ${String(verdicts >= claims)}`);
    };
    const observer = new MutationObserver(look);
    observer.observe(card.renderRoot, { subtree: true, childList: true, characterData: true });
    await until(() => {
      press(card, 'ar');
      return textOf(card.renderRoot.querySelector('[role=status]')) !== '';
    }, 'the request');
    look();
    answer(json(arabic));
    await until(() => language(card) === 'ar', 'Arabic');
    look();
    observer.disconnect();
    expect([...seen]).to.deep.equal(['Verdict: Made up Storks do not vote true', `الحكم: مختلق ${ARABIC.title} true`]);
  });

  it('leaves the focus on the way back', async () => {
    const site = newSite();
    const { english, arabic } = pair(site);
    const more = { methodologyUrl: 'https://facts.example/how', fundingUrl: 'https://facts.example/who' };
    const card = await show({
      case: { ...english, publisher: { ...SHORT.publisher, ...more } },
      fetcher: serving({ [`${site}storks-ar.json`]: arabic }).fetcher,
    });
    translation(card, 'ar').focus();
    await change(card, 'ar');
    await until(() => card.shadowRoot!.activeElement === translation(card, 'en'), 'the focus');
    expect(document.activeElement).to.equal(card);
  });

  it('takes it from the document that the case is from, without a request', async () => {
    const site = newSite();
    const { english, arabic } = pair(site);
    const elsewhere = { ...arabic, url: 'https://other.example/storks' };
    const cases = [{ ...english, translations: [{ lang: 'ar', url: elsewhere.url }] }, elsewhere];
    const { fetcher, asked } = serving({ [`${site}all.json`]: { cases } });
    const card = await show({ src: `${site}all.json#storks`, loading: 'eager', fetcher });
    await change(card, 'ar');
    expect(asked).to.deep.equal([`${site}all.json`]);
    const ready = await show({ case: { cases } });
    await change(ready, 'ar');
    expect(title(ready)).to.contain(ARABIC.title);
  });

  it('is forgotten once the page gives another case', async () => {
    const site = newSite();
    const { english, arabic } = pair(site);
    const card = await show({ case: english, fetcher: serving({ [`${site}storks-ar.json`]: arabic }).fetcher });
    await change(card, 'ar');
    card.case = { ...SHORT, title: 'Another' };
    await until(() => title(card).endsWith('Another') && language(card) === 'en', 'the other case in English');
    expect(card.hasAttribute('lang')).to.equal(false);
  });
});

describe('<debunk-card> and the link to a translation', () => {
  useStage();
  watchRejections();
  beforeEach(stay);

  /** A card with one translation that is at hand, and one more; once a click on the former would show it. */
  async function cardWith(more: { lang: string; url: string }, properties: Partial<DebunkCard> = {}) {
    const site = newSite();
    const { english, arabic } = pair(site);
    const { fetcher, asked } = serving({ [`${site}storks-ar.json`]: arabic });
    const card = place({ case: { ...english, translations: [...english.translations, more] }, fetcher, ...properties });
    await settled(card);
    await change(card, 'ar');
    await change(card, 'en');
    followed = [];
    return { card, asked, site };
  }

  for (const url of [
    'https://other.example/storks.html',
    'https://facts.example/storks.html',
    'https://facts.example/0/cases/storks',
  ])
    it(`stays one to another site, folder or kind of page: ${url}`, async () => {
      const { card, asked } = await cardWith({ lang: 'de', url });
      const before = asked.length;
      press(card, 'de');
      expect(followed).to.deep.equal([url]);
      expect(asked.length).to.equal(before);
    });

  it('is followed if the translation cannot be loaded', async () => {
    const site = newSite();
    const { card, asked } = await cardWith({ lang: 'de', url: `${site}storks-de.html` }, { src: `${site}any.json` });
    press(card, 'de');
    expect(followed).to.deep.equal([]);
    await until(() => followed.length, 'the link');
    expect(followed).to.deep.equal([`${site}storks-de.html`]);
    expect(asked.at(-1)).to.equal(`${site}storks-de.json`);
    expect([title(card), language(card)]).to.deep.equal(['Verdict: Made up Storks do not vote', 'en']);
  });

  it('stays one for readers who want a tab or a window of it', async () => {
    const { card, site } = await cardWith({ lang: 'de', url: 'https://other.example/' });
    for (const key of ['ctrlKey', 'metaKey', 'shiftKey', 'altKey'])
      translation(card, 'ar').dispatchEvent(
        new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, [key]: true }),
      );
    expect(followed).to.deep.equal(Array(4).fill(`${site}storks-ar.html`));
    expect(language(card)).to.equal('en');
  });

  it('has the address and the language of the translation, whatever a click does', async () => {
    const { card, site } = await cardWith({ lang: 'de', url: 'https://other.example/' });
    expect(links(card).filter(({ href }) => href === `${site}storks-ar.html`)).to.have.length(1);
    expect(translation(card, 'ar').hreflang).to.equal('ar');
    expect(lines(card).join(' ')).to.contain('Also in Arabic, German');
  });
});
