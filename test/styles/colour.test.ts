import { expect } from 'chai';
import type { DebunkCard } from '../../src/elements/debunk-card/debunk-card.js';
import { TONES } from '../../src/model/case.js';
import { part, show, theStage, useStage } from '../elements/card.js';
import { FULL } from '../elements/fixtures.js';
import { contrast, paint } from './colour.js';
import { colourOf, texts } from './texts.js';

const PAGES = [
  ['dark on white', '#16181d', '#ffffff'],
  ['black on white', '#000000', '#ffffff'],
  ['grey on white', '#444444', '#ffffff'],
  ['dark on cream', '#16181d', '#fdf6e3'],
  ['light on dark', '#eceae4', '#16181d'],
  ['white on black', '#ffffff', '#000000'],
  ['grey on dark', '#bbbbbb', '#16181d'],
] as const;

/** Pages on which a colour between text and ground is soon too faint: text and ground. */
const FAINT = [
  ['black at 60 % on white', 'rgb(0 0 0 / 0.6)', '#ffffff'],
  ['white at 70 % on dark', 'rgb(255 255 255 / 0.7)', '#121212'],
  ['grey on black', '#8a8a8a', '#111111'],
  ['white on red', '#ffffff', '#cc0000'],
  ['white on blue', '#ffffff', '#0a58ca'],
  ['dark blue on light blue', '#000033', '#99ccff'],
  ['blue on white', '#0000ff', '#ffffff'],
  ['yellow on blue', '#ffff00', '#0000ff'],
  ['black on amber', '#000000', '#ffc107'],
  ['the faintest grey on white that may be', '#767676', '#ffffff'],
  ['a grey on white that is too faint', '#999999', '#ffffff'],
  ['grey on grey-blue', '#839496', '#002b36'],
] as const;

/** The texts that cannot be read, each with its contrast; `enough` is the contrast at which one can. */
function unreadable(card: DebunkCard, ground: string, enough = 4.5): string[] {
  return texts(card, ground)
    .map(([what, colour, on]) => [what, contrast(paint(...on, colour), paint(...on))] as const)
    .filter(([, found]) => found < enough)
    .map(([what, found]) => `${what}: ${found.toFixed(2)}`);
}

describe('the colours of a <debunk-card>', () => {
  useStage();

  for (const [page, ink, ground] of PAGES) {
    for (const tone of TONES) {
      it(`can be read ${page}, ${tone}`, async () => {
        Object.assign(theStage().style, { color: ink, background: ground });
        const card = await show({ case: { ...FULL, verdict: { ...FULL.verdict, tone } } });
        expect(unreadable(card, ground)).to.deep.equal([]);
      });
    }
  }

  for (const [page, ink, ground] of FAINT) {
    for (const tone of TONES) {
      it(`can be read as well as the page itself ${page}, ${tone}`, async () => {
        Object.assign(theStage().style, { color: ink, background: ground });
        const card = await show({ case: { ...FULL, verdict: { ...FULL.verdict, tone } } });
        const own = contrast(paint(ground, ink), paint(ground));
        // Colours have 256 steps in each channel.
        expect(unreadable(card, ground, Math.min(4.5, own - 0.02))).to.deep.equal([]);
      });
    }
  }

  for (const [theme, ground] of [
    ['light', '#ffffff'],
    ['dark', '#16181d'],
  ] as const) {
    // prettier-ignore
    it(`the theme ${theme} brings its own ground, whatever the page is like`, async () => {
      for (const [, ink, paper] of PAGES) {
        Object.assign(theStage().style, { color: ink, background: paper });
        const card = await show({ case: FULL, theme });
        expect(paint(getComputedStyle(card).backgroundColor)).to.deep.equal(paint(ground));
        expect(unreadable(card, ground)).to.deep.equal([]);
        card.remove();
      }
    });
  }

  it('follow the page when it turns dark', async () => {
    Object.assign(theStage().style, { color: '#16181d', background: '#fff' });
    const card = await show({ case: FULL });
    const before = colourOf(part(card, 'verdict'));
    Object.assign(theStage().style, { color: '#eceae4', background: '#16181d' });
    expect(colourOf(part(card, 'verdict'))).not.to.equal(before);
    expect(unreadable(card, '#16181d')).to.deep.equal([]);
  });

  it('by themselves bring no ground', async () => {
    const card = await show({ case: FULL });
    expect(paint('#abcdef', getComputedStyle(card).backgroundColor)).to.deep.equal(paint('#abcdef'));
  });

  it('change with the attribute theme', async () => {
    const card = await show({ case: FULL });
    card.setAttribute('theme', 'dark');
    await card.updateComplete;
    expect(paint(getComputedStyle(card).backgroundColor)).to.deep.equal(paint('#16181d'));
    card.removeAttribute('theme');
    await card.updateComplete;
    expect(paint('#abcdef', getComputedStyle(card).backgroundColor)).to.deep.equal(paint('#abcdef'));
  });

  it('tell the tones apart', async () => {
    const colours = new Set<string>();
    for (const tone of TONES) {
      colours.add(colourOf(part(await show({ case: { ...FULL, verdict: { tone } } }), 'verdict')));
    }
    expect(colours.size).to.equal(TONES.length);
  });

  describe('are the page’s where it sets', () => {
    const withTokens = async (tokens: Record<string, string>) => {
      for (const [name, value] of Object.entries(tokens)) theStage().style.setProperty(name, value);
      return show({ case: FULL });
    };
    const RED = 'rgb(200, 10, 20)';

    for (const tone of TONES.filter((each) => each !== 'none')) {
      it(`--debunk-${tone}`, async () => {
        theStage().style.setProperty(`--debunk-${tone}`, RED);
        const card = await show({ case: { ...FULL, verdict: { tone } } });
        expect(paint(colourOf(part(card, 'verdict')))).to.deep.equal(paint(RED));
        expect(paint(getComputedStyle(part(card, 'claim')!).borderInlineStartColor)).to.deep.equal(paint(RED));
        expect(paint(getComputedStyle(part(card, 'tag')!).backgroundColor)).to.deep.equal(paint(RED));
      });
    }

    it('--debunk-ink, and all else follows it', async () => {
      const card = await withTokens({ '--debunk-ink': '#fffffe' });
      theStage().style.background = '#16181d';
      expect(colourOf(part(card, 'title'))).to.equal('rgb(255, 255, 254)');
      expect(unreadable(card, '#16181d')).to.deep.equal([]);
    });

    it('--debunk-paper, in every theme, with room around the text', async () => {
      theStage().style.setProperty('--debunk-paper', RED);
      for (const theme of ['auto', 'light', 'dark'] as const) {
        const card = await show({ case: FULL, theme });
        expect(getComputedStyle(part(card, 'card')!).backgroundColor).to.equal(RED);
        const gap = part(card, 'title')!.getBoundingClientRect().left - card.getBoundingClientRect().left;
        // Older engines know no style queries.
        if (theme !== 'auto' || 'CSSContainerRule' in window) expect(gap, theme).to.be.within(10, 24);
        card.remove();
      }
    });

    it('--debunk-accent', async () => {
      const card = await withTokens({ '--debunk-accent': 'rgb(0, 70, 20)' });
      expect(paint(colourOf(part(card, 'sources')!.querySelector('a')))).to.deep.equal([0, 70, 20]);
    });

    it('--debunk-radius, --debunk-space, --debunk-rule, --debunk-measure', async () => {
      const before = await show({ case: FULL });
      const space = (card: DebunkCard) => parseFloat(getComputedStyle(part(card, 'background')!).marginBlockStart);
      const own = space(before);
      const card = await withTokens({
        '--debunk-radius': '7px',
        '--debunk-space': '2em',
        '--debunk-rule': '9px',
        '--debunk-measure': '20em',
      });
      const style = (name: string) => getComputedStyle(part(card, name)!);
      for (const name of ['button', 'claim', 'tag']) expect(style(name).borderTopRightRadius, name).to.equal('7px');
      expect(space(card)).to.equal(2 * own);
      expect(style('card').borderTopWidth).to.equal('9px');
      expect(part(card, 'reality')!.querySelector('.rich')!.getBoundingClientRect().width).to.equal(320);
    });

    it('--debunk-font, --debunk-font-heading, --debunk-font-labels', async () => {
      const card = await withTokens({
        '--debunk-font': 'fantasy',
        '--debunk-font-heading': 'cursive',
        '--debunk-font-labels': 'monospace',
      });
      const style = (element: Element | null) => getComputedStyle(element!);
      expect(style(part(card, 'reality')!.querySelector('p')).fontFamily).to.equal('fantasy');
      expect(style(part(card, 'title')).fontFamily).to.equal('cursive');
      expect(style(part(card, 'verdict')).fontFamily).to.equal('monospace');
    });
  });

  it('and parts can be styled from outside', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      'debunk-card::part(verdict) { color: rgb(9, 8, 7) } debunk-card::part(title) { font-size: 40px }',
    );
    document.adoptedStyleSheets.push(sheet);
    const card = await show({ case: FULL });
    expect(colourOf(part(card, 'verdict'))).to.equal('rgb(9, 8, 7)');
    expect(getComputedStyle(part(card, 'title')!).fontSize).to.equal('40px');
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  });
});
