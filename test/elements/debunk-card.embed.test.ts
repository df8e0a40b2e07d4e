import { expect } from 'chai';
import type { DebunkCard } from '../../src/elements/debunk-card/debunk-card.js';
import { watchRejections } from '../data/fetchers.js';
import { violations } from '../helpers/axe.js';
import { button, json, listen, partText, settled, show, textOf, theStage, until, useStage } from './card.js';
import { ARABIC, SHORT } from './fixtures.js';

const SRC = 'https://facts.example/storks.json';
const FRAME = 'https://facts.example/storks.frame.html';
const NAME = 'Made up: Storks do not vote';

const fetcher = () => Promise.resolve(json(SHORT));
/** A card with the button, of a case that has an address. */
const embeddable = (more: Partial<DebunkCard> = {}) =>
  show({ src: SRC, fetcher, loading: 'eager', actions: 'link text share embed', ...more });

const buttons = (card: DebunkCard) => Array.from(card.renderRoot.querySelectorAll('[part=actions] button'), textOf);
const dialog = (card: DebunkCard) => card.renderRoot.querySelector('dialog');
const field = (card: DebunkCard) => dialog(card)!.querySelector('textarea')!;
const code = (card: DebunkCard) => field(card).value;
const told = (card: DebunkCard) => textOf(dialog(card)!.querySelector('[role=status]'));

/** Presses Embed, and waits for the dialog. */
async function open(card: DebunkCard, says = 'Embed'): Promise<void> {
  const pressed = button(card, says);
  pressed.focus();
  pressed.click();
  await until(() => dialog(card)?.matches(':modal'), 'the dialog');
}

/** Chooses a form, or turns the short version on or off. */
async function choose(card: DebunkCard, says: string): Promise<void> {
  const label = Array.from(dialog(card)!.querySelectorAll('label')).find((each) => textOf(each) === says)!;
  label.querySelector('input')!.click();
  await card.updateComplete;
}

function takeClipboard(writeText: (text: string) => Promise<void>): void {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
}

describe('the code of a <debunk-card> for other pages', () => {
  useStage();
  watchRejections();
  afterEach(() => {
    Reflect.deleteProperty(navigator, 'clipboard');
  });

  describe('its button', () => {
    it('is there where the page asks for it, and the case has an address', async () => {
      const without = (names: string[]) => names.filter((name) => name !== 'Share');
      expect(without(buttons(await embeddable()))).to.deep.equal(['Copy link', 'Copy text', 'Embed']);
      expect(without(buttons(await embeddable({ actions: undefined as never })))).to.deep.equal([]);
      expect(without(buttons(await show({ src: SRC, fetcher, loading: 'eager' })))).to.deep.equal([
        'Copy link',
        'Copy text',
      ]);
      expect(without(buttons(await show({ case: SHORT, actions: 'text embed' })))).to.deep.equal(['Copy text']);
    });

    for (const [actions, shown] of [
      ['embed', ['Embed']],
      [' embed   link embed', ['Copy link', 'Embed']],
      ['text print EMBED', ['Copy text']],
      ['', []],
    ] as const)
      it(`is one of those in the attribute: "${actions}"`, async () => {
        expect(buttons(await embeddable({ actions }))).to.deep.equal(shown);
      });
  });

  describe('its dialog', () => {
    it('has the code in three forms, each with the verdict before the claim', async () => {
      const card = await embeddable({ frame: FRAME });
      await open(card);
      expect(dialog(card)!.matches(':modal')).to.equal(true);
      expect(partText(card, 'dialog-title')).to.equal('Embed');
      const labels = Array.from(dialog(card)!.querySelectorAll('label'), textOf);
      expect(labels).to.deep.equal(['<div>', '<iframe>', '<a>', 'Short version']);
      for (const form of labels.slice(0, 3)) {
        await choose(card, form);
        const written = new DOMParser().parseFromString(code(card), 'text/html').body;
        written.querySelectorAll('script').forEach((each) => each.remove());
        const shown = written.querySelector('iframe')?.textContent ?? textOf(written);
        expect(shown, form).to.match(form === '<div>' ? /^Made up: Storks do not vote/ : />?Made up: Storks do not/);
      }
      expect(code(card)).to.contain(`>${NAME}</a></debunk-card>`);
      await choose(card, '<div>');
      expect(code(card)).to.contain(`<div data-debunk-card="${SRC}">`);
      await choose(card, '<iframe>');
      expect(code(card)).to.contain(`src="${FRAME}"`).and.contain(`title="${NAME}"`);
    });

    it('has no frame where the card knows of none, and no link where the case has no page', async () => {
      const labels = async (card: DebunkCard) => {
        await open(card);
        return Array.from(dialog(card)!.querySelectorAll('label'), textOf);
      };
      expect(await labels(await embeddable())).to.deep.equal(['<div>', '<a>', 'Short version']);
      const bare = () => Promise.resolve(json({ ...SHORT, url: undefined }));
      expect(await labels(await embeddable({ fetcher: bare, src: `${SRC}?bare` }))).to.deep.equal([
        '<div>',
        'Short version',
      ]);
    });

    it('switches the code and the card in it to the short version, and back', async () => {
      const card = await embeddable({ frame: FRAME });
      await open(card);
      const preview = dialog(card)!.querySelector('debunk-card')!;
      await settled(preview);
      expect(partText(preview, 'title')).to.equal('Verdict: Made up Storks do not vote');
      await choose(card, 'Short version');
      await preview.updateComplete;
      expect(code(card)).to.contain('data-variant="compact"');
      expect([preview.variant, preview.renderRoot.querySelector('.compact') !== null]).to.deep.equal(['compact', true]);
      await choose(card, '<iframe>');
      expect(code(card)).to.contain(`src="${FRAME}?variant=compact"`);
      await choose(card, 'Short version');
      expect([code(card).includes('compact'), preview.variant]).to.deep.equal([false, 'full']);
    });

    it('copies the code, tells the reader and the page', async () => {
      const written: string[] = [];
      takeClipboard((text) => Promise.resolve(void written.push(text)));
      const card = await embeddable();
      const { events } = listen();
      await open(card);
      button(card, 'Copy code').click();
      await until(() => told(card), 'the message');
      expect(told(card)).to.equal('Code copied.');
      expect(written).to.deep.equal([code(card)]);
      expect(events.map(({ type, detail }) => [type, detail as unknown])).to.deep.equal([
        ['debunk-copy', { text: written[0] }],
      ]);
      await choose(card, 'Short version');
      expect(told(card)).to.equal('');
    });

    it('selects the code where the browser does not allow copying', async () => {
      takeClipboard(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
      const card = await embeddable();
      await open(card);
      button(card, 'Copy code').click();
      await until(() => told(card), 'the message');
      expect(told(card)).to.equal('Your browser did not allow copying.');
      const { selectionStart, selectionEnd, value } = field(card);
      expect([selectionStart, selectionEnd]).to.deep.equal([0, value.length]);
    });

    it('begins at the button that copies, closes, gives the focus back, and opens again', async () => {
      const card = await embeddable();
      for (let times = 0; times < 2; times++) {
        await open(card);
        expect(textOf(card.shadowRoot!.activeElement)).to.equal('Copy code');
        button(card, 'Close').click();
        await until(() => !dialog(card), 'the end');
        expect(textOf(card.shadowRoot!.activeElement)).to.equal('Embed');
      }
    });

    it('is in the words and in the direction of the card, and writes the case in its own', async () => {
      const arabic = () => Promise.resolve(json(ARABIC));
      const card = await embeddable({ lang: 'de', src: 'https://facts.example/ar/storks.json', fetcher: arabic });
      await open(card, 'Einbetten');
      expect([dialog(card)!.lang, dialog(card)!.dir]).to.deep.equal(['de', 'ltr']);
      expect(code(card)).to.contain('<article lang="ar" dir="rtl">').and.contain('مختلق');
      expect(code(card).indexOf('مختلق')).to.be.below(code(card).indexOf(ARABIC.claim.text));
      button(card, 'Schließen').click();
      await until(() => !dialog(card), 'the end');
      card.lang = 'ar';
      await until(() => buttons(card).includes('تضمين'), 'Arabic');
      await open(card, 'تضمين');
      expect([dialog(card)!.dir, field(card).dir]).to.deep.equal(['rtl', 'ltr']);
    });

    it('has nothing that axe finds wrong', async () => {
      const card = await embeddable({ frame: FRAME });
      await open(card);
      await settled(dialog(card)!.querySelector('debunk-card')!);
      expect(await violations(card)).to.deep.equal([]);
    });

    it('goes with its card, and comes back closed', async () => {
      const card = await embeddable();
      await open(card);
      card.remove();
      theStage().append(card);
      await settled(card);
      expect(getComputedStyle(dialog(card)!).display).to.equal('none');
      await open(card);
      expect(dialog(card)!.matches(':modal')).to.equal(true);
    });
  });
});
