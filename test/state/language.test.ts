import { expect } from 'chai';
import type { DebunkCard } from '../../src/elements/debunk-card/debunk-card.js';
import { nearestLang } from '../../src/state/language-controller.js';
import { watchRejections } from '../data/fetchers.js';
import {
  button,
  fallback,
  frames,
  lines,
  part,
  partText,
  settled,
  show,
  textOf,
  theStage,
  until,
  useStage,
} from '../elements/card.js';
import { ARABIC, FULL, SHORT } from '../elements/fixtures.js';

const CASE = JSON.stringify(SHORT);

/** A card in this HTML, with the short case. */
async function cardIn(html: string): Promise<DebunkCard> {
  theStage().innerHTML = html;
  const card = theStage().querySelector('debunk-card')!;
  card.case = JSON.parse(CASE);
  return settled(card);
}

const language = (card: DebunkCard) => part(card, 'card')!.lang;
const reality = (card: DebunkCard) => textOf(part(card, 'reality')!.querySelector('h2, h3'));

describe('the interface of a <debunk-card>', () => {
  useStage();
  watchRejections();

  describe('is in the language of', () => {
    it('English, where nobody says anything', async () => {
      const card = await cardIn('<debunk-card></debunk-card>');
      expect([language(card), reality(card)]).to.deep.equal(['en', 'The reality']);
    });

    it('the page', async () => {
      document.documentElement.lang = 'ar';
      const card = await cardIn('<debunk-card></debunk-card>');
      expect([language(card), reality(card)]).to.deep.equal(['ar', 'الحقيقة']);
    });

    it('the card itself', async () => {
      document.documentElement.lang = 'en';
      expect(reality(await cardIn('<debunk-card lang="ar"></debunk-card>'))).to.equal('الحقيقة');
    });

    it('the nearest element that says one', async () => {
      document.documentElement.lang = 'en';
      const html = '<main lang="ar"><section lang="en"><p></p></section><div><debunk-card></debunk-card></div></main>';
      expect(reality(await cardIn(html))).to.equal('الحقيقة');
      expect(reality(await cardIn('<main lang="ar"><div lang="en"><debunk-card></debunk-card></div></main>'))).to.equal(
        'The reality',
      );
    });

    it('the element whose shadow root it stands in', async () => {
      const [outer, inner] = [document.createElement('div'), document.createElement('div')];
      outer.lang = 'ar';
      theStage().append(outer);
      outer.attachShadow({ mode: 'open' }).append(inner);
      const card = Object.assign(document.createElement('debunk-card'), { case: SHORT });
      inner.attachShadow({ mode: 'open' }).append(card);
      await settled(card);
      expect(reality(card)).to.equal('الحقيقة');
      expect(nearestLang(card)).to.equal('ar');
    });

    it('a tag of which only the first part is known', async () => {
      expect(reality(await cardIn('<debunk-card lang="AR-eg"></debunk-card>'))).to.equal('الحقيقة');
      expect(reality(await cardIn('<debunk-card lang="en-GB"></debunk-card>'))).to.equal('The reality');
    });

    for (const lang of ['eo', 'xx', 'constructor', '', '-', 'ar_EG', 'english']) {
      it(`English, and says so, where the page says "${lang}"`, async () => {
        const card = await cardIn(`<div lang="${lang}"><debunk-card></debunk-card></div>`);
        expect(language(card)).to.equal('en');
        expect(part(card, 'card')!.dir).to.equal('ltr');
        expect(reality(card)).to.equal('The reality');
      });
    }

    it('an empty lang attribute, which says that it is unknown', async () => {
      expect(language(await cardIn('<div lang="ar"><debunk-card lang=""></debunk-card></div>'))).to.equal('en');
    });
  });

  it('is that of each card, where two of a page have two', async () => {
    theStage().innerHTML = '<debunk-card lang="ar"></debunk-card><debunk-card lang="de"></debunk-card>';
    const [arabic, german] = Array.from(theStage().querySelectorAll('debunk-card'));
    for (const card of [arabic!, german!]) card.case = SHORT;
    await settled(arabic!);
    await settled(german!);
    expect([reality(arabic!), reality(german!)]).to.deep.equal(['الحقيقة', 'Die Fakten']);
    expect([part(arabic!, 'card')!.dir, part(german!, 'card')!.dir]).to.deep.equal(['rtl', 'ltr']);
    german!.lang = 'ar';
    await until(() => reality(german!) === 'الحقيقة', 'Arabic');
    arabic!.lang = 'de';
    await until(() => reality(arabic!) === 'Die Fakten', 'German');
    expect(reality(german!)).to.equal('الحقيقة');
  });

  it('is never that of the browser, of its time zone or of the address', async () => {
    const address = location.href;
    Object.defineProperties(navigator, {
      language: { configurable: true, get: () => 'de-DE' },
      languages: { configurable: true, get: () => ['de-DE', 'de'] },
    });
    const zone = Object.getOwnPropertyDescriptor(Intl.DateTimeFormat.prototype, 'resolvedOptions')!;
    Object.defineProperty(Intl.DateTimeFormat.prototype, 'resolvedOptions', {
      ...zone,
      value: () => ({ locale: 'de-DE', timeZone: 'Europe/Berlin' }),
    });
    history.replaceState(null, '', '/de/seite?lang=de#lang=de');
    try {
      const card = await cardIn('<div><debunk-card></debunk-card></div>');
      expect([language(card), reality(card)]).to.deep.equal(['en', 'The reality']);
    } finally {
      history.replaceState(null, '', address);
      Object.defineProperty(Intl.DateTimeFormat.prototype, 'resolvedOptions', zone);
      for (const name of ['language', 'languages'])
        Object.defineProperty(navigator, name, Object.getOwnPropertyDescriptor(Navigator.prototype, name)!);
    }
  });

  describe('follows', () => {
    it('the card', async () => {
      const card = await cardIn('<debunk-card></debunk-card>');
      card.lang = 'ar';
      await until(() => reality(card) === 'الحقيقة', 'Arabic');
      card.removeAttribute('lang');
      await until(() => reality(card) === 'The reality', 'English');
    });

    it('the page, live', async () => {
      const card = await cardIn('<div><debunk-card></debunk-card></div>');
      document.documentElement.lang = 'ar';
      await until(() => reality(card) === 'الحقيقة', 'Arabic');
      document.documentElement.lang = 'en';
      await until(() => reality(card) === 'The reality', 'English');
    });

    it('the host of the shadow root around it, live', async () => {
      const outer = document.createElement('div');
      theStage().append(outer);
      const card = Object.assign(document.createElement('debunk-card'), { case: SHORT });
      outer.attachShadow({ mode: 'open' }).append(card);
      await settled(card);
      outer.lang = 'ar';
      await until(() => reality(card) === 'الحقيقة', 'Arabic');
    });

    it('a move to another part of the page', async () => {
      const card = await cardIn('<div><debunk-card></debunk-card></div><div lang="ar"></div>');
      theStage().querySelector('[lang=ar]')!.append(card);
      await until(() => reality(card) === 'الحقيقة', 'Arabic');
    });

    it('what the page says while the card is out of it', async () => {
      const card = await cardIn('<debunk-card></debunk-card>');
      card.remove();
      document.documentElement.lang = 'ar';
      theStage().append(card);
      await until(() => reality(card) === 'الحقيقة', 'Arabic');
    });

    it('the last of several changes', async () => {
      const card = await cardIn('<debunk-card></debunk-card>');
      for (const lang of ['ar', 'de', 'ar', 'xx']) card.lang = lang;
      await frames();
      expect(reality(card)).to.equal('The reality');
    });

    it('also after other cards came and went', async () => {
      const card = await cardIn('<debunk-card></debunk-card>');
      const other = await show({ case: SHORT });
      other.remove();
      document.documentElement.lang = 'ar';
      await until(() => reality(card) === 'الحقيقة', 'Arabic');
    });

    it('in the names of languages and countries too', async () => {
      const card = await show({ case: FULL });
      await until(() => lines(card).join(' ').includes('Ireland'), 'the names in English');
      card.lang = 'ar';
      await until(() => language(card) === 'ar', 'Arabic');
      await until(() => lines(card).join(' ').includes('أيرلندا'), 'the names in Arabic');
    });
  });

  it('is whole in Arabic: nothing of English is left', async () => {
    const card = await show({ case: { ...ARABIC, publisher: { name: 'حقائق' } }, lang: 'ar' });
    expect(
      lines(card)
        .join(' ')
        .match(/[a-z]+/gi),
    ).to.equal(null);
    const failed = await show({ case: { hello: 'there' }, lang: 'ar' });
    expect(lines(failed)).to.deep.equal(['التدقيق في صيغة لا يمكن قراءتها.']);
  });

  it('says in Arabic when it was', async () => {
    const card = await show({ case: ARABIC, lang: 'ar' });
    expect(partText(card, 'claim')).to.contain('29 فبراير 2024');
  });

  it('says in Arabic in how many places it was', async () => {
    const card = await show({ case: { ...SHORT, appearances: [{ outlet: 'A' }, { outlet: 'B' }] }, lang: 'ar' });
    expect(textOf(part(card, 'appearances')!.querySelector('summary'))).to.equal('أين ظهر (2)');
  });

  describe('from right to left', () => {
    const left = (element: Element | null) => element!.getBoundingClientRect().left;
    const right = (element: Element | null) => element!.getBoundingClientRect().right;

    it('begins at the right, and its rule stands there', async () => {
      const card = await show({ case: ARABIC, lang: 'ar' });
      const article = part(card, 'card')!;
      expect(article.dir).to.equal('rtl');
      expect(getComputedStyle(article).direction).to.equal('rtl');
      expect(right(part(card, 'verdict'))).to.be.closeTo(right(article), 1);
      const claim = getComputedStyle(part(card, 'claim')!);
      expect([claim.borderRightWidth, claim.borderLeftWidth]).to.deep.equal(['4px', '0px']);
    });

    it('the icon stands before the word', async () => {
      const card = await show({ case: ARABIC, lang: 'ar' });
      expect(left(part(card, 'icon'))).to.be.above(left(part(card, 'verdict')!.querySelector('bdi')));
      const english = await show({ case: SHORT });
      expect(left(part(english, 'icon'))).to.be.below(left(part(english, 'verdict')!.querySelector('bdi')));
    });

    it('whatever direction the page has', async () => {
      theStage().dir = 'rtl';
      const card = await show({ case: SHORT });
      expect(getComputedStyle(part(card, 'card')!).direction).to.equal('ltr');
      expect(left(part(card, 'verdict'))).to.be.closeTo(left(part(card, 'card')), 1);
    });

    it('in the messages too', async () => {
      const card = await show({ src: 'https://[', loading: 'eager', lang: 'ar' });
      expect(part(card, 'status')!.dir).to.equal('rtl');
      expect(part(card, 'status')!.lang).to.equal('ar');
      expect(button(card, 'أعد المحاولة')).to.be.instanceOf(HTMLButtonElement);
    });
  });

  describe('leaves the case its own language and direction:', () => {
    /** The language of a text in a card, as a screen reader finds it. */
    function languageOf(card: DebunkCard, text: string): string | undefined {
      const nodes = document.createTreeWalker(card.renderRoot, NodeFilter.SHOW_TEXT);
      for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
        if (textOf(node).includes(text))
          return node.parentElement!.closest('[lang]')?.getAttribute('lang') ?? undefined;
      }
      throw new Error(`"${text}" is not in the card`);
    }

    it('an Arabic case in an English page', async () => {
      const card = await show({ case: ARABIC });
      const rich = part(card, 'reality')!.querySelector<HTMLElement>('.rich')!;
      expect([rich.lang, rich.dir]).to.deep.equal(['ar', 'rtl']);
      expect(getComputedStyle(rich.querySelector('p')!).direction).to.equal('rtl');
      for (const text of [ARABIC.title, ARABIC.claim.text, ARABIC.verdict.label]) {
        expect(languageOf(card, text), text).to.equal('ar');
      }
      for (const text of ['The reality', 'The claim', 'Read the fact-check']) {
        expect(languageOf(card, text), text).to.equal('en');
      }
    });

    it('an English case in an Arabic page', async () => {
      const card = await show({ case: { ...SHORT, lang: 'en' }, lang: 'ar' });
      const rich = part(card, 'reality')!.querySelector<HTMLElement>('.rich')!;
      expect([rich.lang, rich.dir]).to.deep.equal(['en', 'ltr']);
      expect(languageOf(card, 'Storks do not vote')).to.equal('en');
      expect(languageOf(card, 'الحقيقة')).to.equal('ar');
    });

    it('a case that does not say takes its direction from its text', async () => {
      const { lang, ...rest } = ARABIC;
      expect(lang).to.equal('ar');
      const card = await show({ case: rest });
      const rich = part(card, 'reality')!.querySelector<HTMLElement>('.rich')!;
      expect([rich.hasAttribute('lang'), rich.dir]).to.deep.equal([false, 'auto']);
      expect(getComputedStyle(rich).direction).to.equal('rtl');
    });

    it('the words around a claimant are of the page', async () => {
      const card = await show({ case: ARABIC });
      expect(languageOf(card, 'Said by')).to.equal('en');
      expect(languageOf(card, 'إذاعة محلية')).to.equal('ar');
    });

    it('a verdict that the publisher did not put into words is of the page', async () => {
      const card = await show({ case: { ...ARABIC, verdict: { tone: 'false' } } });
      expect(languageOf(card, 'False')).to.equal('en');
    });

    it('a link that the publisher did not put into words is of the page', async () => {
      const card = await show({ case: { ...ARABIC, url: '', reviews: [{ url: 'https://checkers.example/' }] } });
      expect(languageOf(card, 'Read the fact-check')).to.equal('en');
    });

    it('another review has its own language', async () => {
      const reviews = [
        { title: 'Wählen Störche?', lang: 'de', url: 'https://checkers.example/', verdict: { label: 'Falsch' } },
      ];
      const card = await show({ case: { ...SHORT, lang: 'en', reviews } });
      expect(languageOf(card, 'Wählen Störche?')).to.equal('de');
      expect(languageOf(card, 'Falsch')).to.equal('de');
    });

    it('every name and address from left to right is kept apart from Arabic, and the reverse', async () => {
      const english = {
        ...FULL,
        reality: 'See https://samples.example/lake/ or https://samples.example/',
        appearances: [{ outlet: 'Radio One', country: 'Narnia', url: 'https://a.example/x/', date: 'last May' }],
      };
      const arabic = { ...ARABIC, appearances: [{ outlet: 'إذاعة', country: 'بلاد' }], publisher: { name: 'حقائق' } };
      for (const [data, lang, foreign] of [
        [english, 'ar', /\p{Script=Latin}/u],
        [arabic, 'en', /\p{Script=Arabic}/u],
      ] as const) {
        const card = await show({ case: data, lang });
        const nodes = document.createTreeWalker(card.renderRoot, NodeFilter.SHOW_TEXT);
        const mixed: string[] = [];
        for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
          if (!foreign.test(node.nodeValue!)) continue;
          const isolated = node.parentElement!.closest('bdi, [dir]');
          if (isolated === part(card, 'card')) mixed.push(textOf(node));
        }
        expect(mixed, lang).to.deep.equal([]);
      }
    });

    it('an address in a text from right to left is read from left to right', async () => {
      const card = await show({ case: { ...ARABIC, reality: 'انظر https://samples.example/lake/ الآن.' }, lang: 'ar' });
      const link = card.renderRoot.querySelector<HTMLElement>('[part=reality] a')!;
      expect(getComputedStyle(link).direction).to.equal('ltr');
      expect(getComputedStyle(link.closest('p')!).direction).to.equal('rtl');
      const named = { html: '<p>انظر <a href="https://samples.example/">عينات</a></p>' };
      const other = await show({ case: { ...ARABIC, reality: named }, lang: 'ar' });
      expect(getComputedStyle(other.renderRoot.querySelector('[part=reality] a')!).direction).to.equal('rtl');
    });

    it('an address is read from left to right in Arabic too', async () => {
      const card = await show({
        case: { ...ARABIC, appearances: [{ outlet: 'أ', url: 'https://a.example/x' }] },
        lang: 'ar',
      });
      expect(getComputedStyle(card.renderRoot.querySelector('.address')!).direction).to.equal('ltr');
    });
  });

  it('keeps the fallback while a language is on its way, and afterwards does not flash', async () => {
    const card = Object.assign(document.createElement('debunk-card'), { case: SHORT, lang: 'ar' });
    card.append(fallback());
    theStage().append(card);
    const passed = new Set<string>();
    await card.updateComplete;
    for (let frame = 0; frame < 5 || !part(card, 'card'); frame++) {
      passed.add(lines(card)[0] ?? 'blank');
      await new Promise(requestAnimationFrame);
    }
    passed.add(lines(card)[0] ?? 'blank');
    expect(passed).not.to.include('blank');
    expect(Array.from(passed).at(-1)).to.equal('الحكم: Made up Storks do not vote');
  });
});
