/** A publisher's own texts: another language, or other words in one that is there. */
import { expect } from 'chai';
import { registerMessages, type DebunkCard, type LanguageTexts } from '../../src/index.js';
import { button, part, partText, settled, show, textOf, theStage, until, useStage } from '../elements/card.js';
import { ARABIC, SHORT } from '../elements/fixtures.js';
import { COLLECTION, show as showList } from '../elements/list.js';

const reality = (card: DebunkCard) => textOf(part(card, 'reality')!.querySelector('h2, h3'));
const drawn = (card: DebunkCard) => part(card, 'card')!;
/** Nothing can be taken back: each test has a language of its own. */
const own = (() => {
  let count = 0;
  return () => `qa${String.fromCharCode(97 + count++)}`;
})();

describe('registerMessages', () => {
  useStage();

  it('adds a language', async () => {
    registerMessages('eo', {
      card: { verdict: 'Urteil', reality: 'Die Fakten', date: (iso) => `am ${iso}` },
      list: { search: (count) => `${String(count)} Fälle durchsuchen` },
    });
    const card = await show({ case: { ...SHORT, published: '2020-03-25' }, lang: 'eo' });
    expect(reality(card)).to.equal('Die Fakten');
    expect(textOf(card.renderRoot)).to.contain('Urteil: Made up').and.to.contain('am 2020-03-25');
    expect([drawn(card).lang, drawn(card).dir]).to.deep.equal(['eo', 'ltr']);
    const list = await showList({ cases: COLLECTION, lang: 'eo' });
    expect(textOf(list.renderRoot)).to.contain('40 Fälle durchsuchen');
  });

  it('draws anew what is on the page', async () => {
    const lang = own();
    const card = await show({ case: SHORT, lang });
    const list = await showList({ cases: COLLECTION, lang });
    expect(reality(card)).to.equal('The reality');
    registerMessages(lang, { card: { reality: 'Was stimmt' }, list: { sorts: { newest: 'Neueste zuerst' } } });
    await until(() => reality(card) === 'Was stimmt', 'the new texts of the card');
    await until(() => textOf(list.renderRoot).includes('Neueste zuerst'), 'the new texts of the list');
  });

  it('draws anew what is put back into the page', async () => {
    const lang = own();
    const card = await show({ case: SHORT, lang });
    card.remove();
    registerMessages(lang, { card: { reality: 'Was stimmt' } });
    theStage().append(card);
    await until(() => reality(card) === 'Was stimmt', 'the new texts');
  });

  it('changes some texts of a language, and leaves it the others', async () => {
    registerMessages('ar', { card: { reality: 'الوقائع', tones: { unproven: 'غير مثبت' } } });
    const unproven = await show({ case: { ...ARABIC, verdict: { tone: 'unproven' } }, lang: 'ar' });
    expect(reality(unproven)).to.equal('الوقائع');
    expect(partText(unproven, 'verdict')).to.equal('الحكم: غير مثبت');
    const mixed = await show({ case: { ...ARABIC, verdict: { tone: 'mixed' } }, lang: 'ar' });
    expect(partText(mixed, 'verdict')).to.equal('الحكم: صحيح جزئيًا');
    expect([drawn(mixed).lang, drawn(mixed).dir]).to.deep.equal(['ar', 'rtl']);
  });

  it('takes what a language lacks from English, as the publisher has it', async () => {
    const lang = own();
    registerMessages('en', { card: { background: 'The backstory' } });
    registerMessages(lang, { card: { verdict: 'Urteil' } });
    const card = await show({ case: { ...SHORT, background: 'Long ago' }, lang });
    expect(textOf(part(card, 'background')!.querySelector('summary, h2, h3'))).to.equal('The backstory');
    registerMessages('en', { card: { background: 'Background' } });
  });

  it('adds to what was registered before', async () => {
    const lang = own();
    registerMessages(lang, { card: { tones: { true: 'Stimmt' } } });
    registerMessages(lang, { card: { tones: { false: 'Stimmt nicht' } } });
    const card = await show({ case: { ...SHORT, verdict: { tone: 'true' } }, lang });
    expect(partText(card, 'verdict')).to.equal('Verdict: Stimmt');
  });

  it('holds for longer tags, unless these have texts of their own', async () => {
    registerMessages('sr', { card: { reality: 'Чињенице', background: 'Позадина' } });
    registerMessages('sr-latn', { card: { reality: 'Činjenice' } });
    const inLanguage = async (lang: string) => {
      const card = await show({ case: SHORT, lang });
      return [reality(card), drawn(card).lang];
    };
    expect(await inLanguage('sr-RS')).to.deep.equal(['Чињенице', 'sr']);
    expect(await inLanguage('sr-Latn-RS')).to.deep.equal(['Činjenice', 'sr-Latn']);
    expect(await inLanguage('sr-Cyrl')).to.deep.equal(['Чињенице', 'sr']);
  });

  it('says which side a language begins at', async () => {
    registerMessages('dv', { card: { reality: 'ހަޤީޤަތް' } });
    expect(drawn(await show({ case: SHORT, lang: 'dv' })).dir).to.equal('rtl');
  });

  it('lays texts over those that come later', async () => {
    const card = Object.assign(document.createElement('debunk-card'), { case: ARABIC, lang: 'ar-MA' });
    theStage().append(card);
    registerMessages('ar-MA', { card: { copyText: 'نسخ' } });
    await settled(card);
    expect(button(card, 'نسخ')).to.be.instanceOf(HTMLButtonElement);
  });

  it('runs nothing that is in a text', async () => {
    const lang = own();
    registerMessages(lang, { card: { reality: '<img src=x onerror=alert(1)>' } });
    const card = await show({ case: SHORT, lang });
    expect(reality(card)).to.equal('<img src=x onerror=alert(1)>');
  });

  describe('refuses, and says why', () => {
    for (const [what, lang, texts, message] of [
      ['a tag that is none', 'de_DE', {}, 'expected a BCP 47 language tag such as "de" or "pt-BR", not "de_DE"'],
      ['an empty tag', '', {}, 'expected a BCP 47 language tag such as "de" or "pt-BR", not ""'],
      ['no tag', undefined, {}, 'expected a BCP 47 language tag such as "de" or "pt-BR", not "undefined"'],
      ['no texts', 'eo', undefined, 'texts must be an object of texts'],
      ['a text alone', 'eo', 'Urteil', 'texts must be an object of texts'],
      ['texts of no half', 'eo', { verdict: 'Urteil' }, 'texts has no text "verdict"'],
      ['a text that there is not', 'eo', { card: { verdikt: 'Urteil' } }, 'texts.card has no text "verdikt"'],
      ['a prototype', 'eo', JSON.parse('{ "card": { "__proto__": {} } }'), 'texts.card has no text "__proto__"'],
      ['a number', 'eo', { card: { verdict: 1 } }, 'texts.card.verdict must be a string'],
      ['a string for a function', 'eo', { card: { date: '1.2.' } }, 'texts.card.date must be a function'],
      ['a string for a group', 'eo', { list: { sorts: 'x' } }, 'texts.list.sorts must be an object of texts'],
      ['null', 'eo', { card: null }, 'texts.card must be an object of texts'],
      ['a blank verdict', 'eo', { card: { tones: { false: ' ' } } }, 'texts.card.tones.false must not be blank'],
    ] as [string, string, LanguageTexts, string][]) {
      it(what, async () => {
        const error = lang === 'eo' ? TypeError : RangeError;
        expect(() => registerMessages(lang, texts)).to.throw(error, `registerMessages: ${message}`);
        const card = await show({ case: { ...SHORT, verdict: { tone: 'false' } }, lang: 'eo' });
        expect(partText(card, 'verdict')).to.contain(': False');
      });
    }
  });

  it('takes what is undefined as not given', async () => {
    const lang = own();
    registerMessages(lang, { card: { reality: undefined } } as unknown as LanguageTexts);
    expect(reality(await show({ case: SHORT, lang }))).to.equal('The reality');
  });
});
