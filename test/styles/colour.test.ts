import { expect } from 'chai';
import type { DebunkCard } from '../../src/elements/debunk-card/debunk-card.js';
import { TONES } from '../../src/model/case.js';
import { part, show, theStage, useStage } from '../elements/card.js';
import { FULL } from '../elements/fixtures.js';
import { contrast, paint } from './colour.js';

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

const colourOf = (element: Element | null) => getComputedStyle(element!).color;

/** Each text of a card that has a colour of its own, with the ground that it stands on. */
function texts(card: DebunkCard, ground: string): [string, string, string[]][] {
  const claim = part(card, 'claim')!;
  // Stripes of the wash on a wash.
  const wash = /(?:oklab|color|rgba?|color-mix|oklch|lch|lab)\([^()]*\)/.exec(
    getComputedStyle(claim).backgroundImage,
  )?.[0];
  if (!wash) throw new Error(`No wash in ${getComputedStyle(claim).backgroundImage}`);
  const onWash = [ground, wash, wash];
  const tag = part(card, 'tag')!;
  return [
    ['verdict', colourOf(part(card, 'verdict')), [ground]],
    ['tag', colourOf(tag.firstElementChild), [ground, getComputedStyle(tag).backgroundColor]],
    ['title', colourOf(part(card, 'title')), [ground]],
    ['explanation', colourOf(part(card, 'explanation')), [ground]],
    ['label of the reality', colourOf(part(card, 'reality')!.querySelector('.kicker')), [ground]],
    ['label of the claim', colourOf(claim.querySelector('.kicker')), onWash],
    ['claim', colourOf(claim.querySelector('blockquote')), onWash],
    ['claimant', colourOf(claim.querySelector('.small')), onWash],
    ['link', colourOf(part(card, 'sources')!.querySelector('a')), [ground]],
    ['link in the footer', colourOf(part(card, 'footer')!.querySelector('a')), [ground]],
    ['button', colourOf(part(card, 'button')), [ground]],
    ['review', colourOf(part(card, 'reviews')!.querySelector('[part=verdict]')), [ground]],
  ];
}

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

    for (const tone of TONES) {
      it(`--debunk-${tone}`, async () => {
        theStage().style.setProperty(`--debunk-${tone}`, RED);
        const card = await show({ case: { ...FULL, verdict: { tone } } });
        expect(colourOf(part(card, 'verdict'))).to.equal(RED);
        expect(getComputedStyle(part(card, 'claim')!).borderInlineStartColor).to.equal(RED);
        expect(getComputedStyle(part(card, 'tag')!).backgroundColor).to.equal(RED);
      });
    }

    it('--debunk-ink, and all else follows it', async () => {
      const card = await withTokens({ '--debunk-ink': '#fffffe' });
      theStage().style.background = '#16181d';
      expect(colourOf(part(card, 'title'))).to.equal('rgb(255, 255, 254)');
      expect(unreadable(card, '#16181d')).to.deep.equal([]);
    });

    it('--debunk-paper', async () => {
      theStage().style.setProperty('--debunk-paper', RED);
      const card = await show({ case: FULL, theme: 'light' });
      expect(getComputedStyle(card).backgroundColor).to.equal(RED);
    });

    it('--debunk-soft, --debunk-link, --debunk-line, --debunk-wash, --debunk-on-tone', async () => {
      const card = await withTokens({
        '--debunk-soft': 'rgb(1, 1, 1)',
        '--debunk-link': 'rgb(2, 2, 2)',
        '--debunk-line': 'rgb(3, 3, 3)',
        '--debunk-wash': 'rgb(4, 4, 4)',
        '--debunk-on-tone': 'rgb(5, 5, 5)',
      });
      expect(colourOf(part(card, 'explanation'))).to.equal('rgb(1, 1, 1)');
      expect(colourOf(part(card, 'sources')!.querySelector('a'))).to.equal('rgb(2, 2, 2)');
      expect(getComputedStyle(part(card, 'footer')!).borderTopColor).to.equal('rgb(3, 3, 3)');
      expect(getComputedStyle(part(card, 'correction')!).backgroundColor).to.equal('rgb(4, 4, 4)');
      expect(colourOf(part(card, 'tag')!.firstElementChild)).to.equal('rgb(5, 5, 5)');
    });

    it('--debunk-font, --debunk-font-heading, --debunk-font-labels, --debunk-font-size', async () => {
      const card = await withTokens({
        '--debunk-font': 'fantasy',
        '--debunk-font-heading': 'cursive',
        '--debunk-font-labels': 'monospace',
        '--debunk-font-size': '19px',
      });
      const style = (element: Element | null) => getComputedStyle(element!);
      expect(style(part(card, 'reality')!.querySelector('p')).fontFamily).to.equal('fantasy');
      expect(style(part(card, 'reality')!.querySelectorAll('p')[1]!).fontSize).to.equal('19px');
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
