import { expect } from 'chai';
import { reservedHeight } from '../../src/elements/debunk-card/size-controller.js';
import type { DebunkCard } from '../../src/elements/debunk-card/debunk-card.js';
import { answering, hang } from '../data/fetchers.js';
import { fallback, frames, make, part, place, settled, show, theStage, until, useStage } from '../elements/card.js';
import { ARABIC, FULL, LONG, RETRACTED, SHORT } from '../elements/fixtures.js';

/** A card in this HTML, where the element `debunk-card` stands. */
async function cardIn(html: string, data: unknown = FULL): Promise<DebunkCard> {
  theStage().innerHTML = html;
  const card = theStage().querySelector('debunk-card')!;
  card.case = data;
  return settled(card);
}

const widthOf = (element: Element) => element.getBoundingClientRect().width;

/** What sticks out of a card, or of the boxes inside it, to the left or to the right. */
function overflowing(card: DebunkCard): string[] {
  const { left, right } = card.getBoundingClientRect();
  const found: string[] = [];
  for (const element of card.renderRoot.querySelectorAll('*')) {
    if (element.closest('svg, .hidden') || getComputedStyle(element).display === 'inline') continue;
    const box = element.getBoundingClientRect();
    if (box.width && (box.left < left - 1 || box.right > right + 1)) {
      found.push(`${element.localName}.${element.className} ${element.getAttribute('part') ?? ''}`.trim());
    }
  }
  if (part(card, 'card')!.scrollWidth > Math.ceil(widthOf(part(card, 'card')!))) found.push('content of the card');
  return found;
}

describe('a <debunk-card> in a page', () => {
  useStage();

  describe('takes nothing of the styles that are inherited:', () => {
    const HOSTILE: Record<string, string> = {
      'line-height': '0',
      'text-transform': 'uppercase',
      'letter-spacing': '1em',
      'word-spacing': '1em',
      'text-align': 'right',
      'text-indent': '10em',
      'white-space': 'nowrap',
      'font-style': 'italic',
      'font-weight': '900',
      'font-variant': 'small-caps',
      'font-stretch': 'condensed',
      'list-style': 'none',
      'text-shadow': '0 0 9px red',
      'word-break': 'break-all',
      'overflow-wrap': 'normal',
      hyphens: 'auto',
      cursor: 'none',
      quotes: '"<" ">"',
      'writing-mode': 'vertical-lr',
      'caption-side': 'bottom',
      'border-collapse': 'collapse',
      'text-decoration': 'line-through',
      'tab-size': '0',
      'pointer-events': 'none',
    };
    // What is compared: texts, lists and buttons of the card, in all that they inherit.
    const LOOKED_AT = [
      '.rich p',
      'bdi',
      'blockquote',
      '.title',
      'li',
      'summary',
      'button',
      '[part=verdict]',
      'footer a',
    ];
    const INHERITED = Object.keys(HOSTILE)
      .flatMap((name) =>
        name === 'list-style' ? ['list-style-type'] : name === 'font-variant' ? ['font-variant-caps'] : [name],
      )
      .filter((name) => name !== 'text-decoration');

    const look = (card: DebunkCard) =>
      LOOKED_AT.flatMap((selector) => {
        const style = getComputedStyle(card.renderRoot.querySelector(selector)!);
        return INHERITED.map((name) => `${selector} ${name}: ${style.getPropertyValue(name)}`);
      });

    for (const [name, value] of Object.entries(HOSTILE)) {
      it(`${name}: ${value}`, async () => {
        const plain = look(await show({ case: FULL }));
        theStage().style.setProperty(name, value);
        expect(look(await show({ case: FULL }))).to.deep.equal(plain);
      });
    }

    it('visibility: hidden', async () => {
      theStage().style.visibility = 'hidden';
      const card = await show({ case: SHORT });
      expect(getComputedStyle(part(card, 'verdict')!).visibility).to.equal('visible');
    });

    for (const [given, size] of [
      ['0', '14px'],
      ['1px', '14px'],
      ['16px', '16px'],
      ['21px', '21px'],
      ['99px', '24px'],
    ] as const) {
      it(`font-size: ${given} gives text of ${size}`, async () => {
        theStage().style.fontSize = given;
        const card = await show({ case: SHORT });
        expect(getComputedStyle(part(card, 'card')!).fontSize).to.equal(size);
      });
    }

    it('a root of 62.5 %: the size is that of the text around', async () => {
      document.documentElement.style.fontSize = '62.5%';
      theStage().style.fontSize = '1.8rem';
      const card = await show({ case: SHORT });
      expect(getComputedStyle(part(card, 'card')!).fontSize).to.equal('18px');
      document.documentElement.removeAttribute('style');
    });

    it('the messages neither', async () => {
      Object.assign(theStage().style, { lineHeight: '0', textTransform: 'uppercase', fontSize: '0' });
      const card = await show({});
      const style = getComputedStyle(part(card, 'status')!);
      expect([style.textTransform, style.lineHeight]).to.deep.equal([
        'none',
        `${String(parseFloat(style.fontSize) * 1.5)}px`,
      ]);
      expect(parseFloat(style.fontSize)).to.be.at.least(12);
    });

    describe('a reset of all elements neither:', () => {
      const RESET = '* { all: unset }';
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(RESET);
      afterEach(() => {
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
      });
      const isOpen = (card: DebunkCard) => card.renderRoot.querySelector<HTMLDetailsElement>('.background')!.open;

      it('of the page', async () => {
        document.adoptedStyleSheets.push(sheet);
        const card = await show({ case: FULL }, fallback());
        expect(getComputedStyle(card).display).to.equal('inline');
        await until(() => isOpen(card), 'the background of a wide card');
        expect(widthOf(part(card, 'card')!)).to.be.above(700);
      });

      it('of the shadow root that it is in, on a wide page and on a narrow one', async () => {
        for (const width of [800, 400]) {
          const host = document.createElement('div');
          host.style.cssText = `display: block; width: ${width}px`;
          host.attachShadow({ mode: 'open' }).adoptedStyleSheets = [sheet];
          theStage().append(host);
          const card = make({ case: FULL }, fallback());
          host.shadowRoot!.append(card);
          await settled(card);
          if (width === 800) await until(() => isOpen(card), 'the background of a wide card');
          else await frames();
          expect(isOpen(card)).to.equal(width === 800);
        }
      });
    });

    it('rules for elements neither', async () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('p, li, a, button, section, article { color: red !important; display: none; font-size: 1px }');
      document.adoptedStyleSheets.push(sheet);
      const card = await show({ case: SHORT });
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
      expect(part(card, 'card')!.offsetHeight).to.be.above(100);
    });

    it('the font and the colour of the text it does take', async () => {
      Object.assign(theStage().style, { fontFamily: 'monospace', color: 'rgb(1, 2, 3)' });
      const style = getComputedStyle(part(await show({ case: SHORT }), 'card')!);
      expect([style.fontFamily, style.color]).to.deep.equal(['monospace', 'rgb(1, 2, 3)']);
    });

    it('and gives none back', async () => {
      const below = fallback();
      theStage().append(below);
      const before = JSON.stringify(getComputedStyle(below));
      theStage().prepend(await show({ case: FULL }));
      expect(JSON.stringify(getComputedStyle(below))).to.equal(before);
      expect(document.querySelectorAll('head style, head link[rel=stylesheet]')).to.have.length(0);
    });
  });

  describe('keeps a width', () => {
    const PLACES: [string, string][] = [
      ['in a flex row', '<div style="display: flex"><debunk-card></debunk-card></div>'],
      ['in a flex row beside text', '<div style="display: flex"><p>Some text</p><debunk-card></debunk-card></div>'],
      ['in a flex column that centres', '<div style="display: flex; flex-direction: column; align-items: center"><debunk-card></debunk-card></div>'],
      ['as a float', '<debunk-card style="float: left"></debunk-card>'],
      ['in a float', '<div style="float: left"><debunk-card></debunk-card></div>'],
      ['as an inline-block', '<debunk-card style="display: inline-block"></debunk-card>'],
      ['in an inline-block', '<div style="display: inline-block"><debunk-card></debunk-card></div>'],
      ['placed absolutely', '<debunk-card style="position: absolute"></debunk-card>'],
      ['in a grid of its own size', '<div style="display: grid; grid-template-columns: auto auto"><debunk-card></debunk-card><p>x</p></div>'],
      ['in a table', '<table><tr><td><debunk-card></debunk-card></td><td>x</td></tr></table>'],
      ['as wide as its content', '<debunk-card style="width: fit-content"></debunk-card>'],
      ['in a flex row without a font size', '<div style="display: flex; font-size: 0"><debunk-card></debunk-card></div>'],
      ['in an inline-block without a font size', '<div style="font-size: 0"><div style="display: inline-block"><debunk-card></debunk-card></div></div>'],
    ]; // prettier-ignore
    for (const [where, html] of PLACES) {
      it(where, async () => {
        const card = await cardIn(html);
        expect(widthOf(card)).to.be.above(200);
        expect(overflowing(card)).to.deep.equal([]);
      });
    }

    for (const mode of ['vertical-rl', 'vertical-lr', 'sideways-rl']) {
      it(`in a page of ${mode}, over nothing else`, async () => {
        const card = await cardIn(
          `<div style="writing-mode: ${mode}; block-size: 700px"><debunk-card></debunk-card><p>after</p></div>`,
        );
        expect(getComputedStyle(card).writingMode).to.equal('horizontal-tb');
        expect(widthOf(card)).to.be.above(200);
        expect(overflowing(card)).to.deep.equal([]);
        const { right, left, bottom } = card.getBoundingClientRect();
        expect(bottom - card.getBoundingClientRect().top).to.be.at.least(part(card, 'card')!.scrollHeight);
        const after = theStage().querySelector('div > p')!.getBoundingClientRect();
        expect(after.right <= left + 1 || after.left >= right - 1 || after.top >= bottom - 1).to.equal(true);
      });
    }

    it('that is all there is in a block', async () => {
      expect(widthOf(await show({ case: FULL }))).to.equal(800);
    });

    it('and not more than its column where that is narrow', async () => {
      const card = await cardIn('<div style="width: 120px"><debunk-card></debunk-card></div>', SHORT);
      expect(widthOf(card)).to.equal(120);
    });
  });

  describe('lets nothing stick out', () => {
    const CASES = { full: FULL, short: SHORT, long: LONG, Arabic: ARABIC, retracted: { ...LONG, status: 'retracted' } };
    for (const width of [320, 240, 560, 800, 1200]) {
      for (const [name, data] of Object.entries(CASES)) {
        it(`at ${String(width)} px, ${name}`, async () => {
          theStage().style.width = `${String(width)}px`;
          for (const variant of ['full', 'compact', 'headline'] as const) {
            const card = await show({ case: data, variant });
            for (const details of card.renderRoot.querySelectorAll('details')) details.open = true;
            expect(overflowing(card), variant).to.deep.equal([]);
          }
        });
      }
    }

    it('in a dark card and from right to left either', async () => {
      theStage().style.width = '320px';
      for (const data of [LONG, ARABIC]) {
        const card = await show({ case: data, theme: 'dark', lang: 'ar' });
        for (const details of card.renderRoot.querySelectorAll('details')) details.open = true;
        expect(overflowing(card)).to.deep.equal([]);
      }
    });
  });

  describe('has no inline style', () => {
    const CASES = { full: FULL, long: LONG, retracted: RETRACTED, none: undefined };
    for (const [name, data] of Object.entries(CASES)) {
      it(name, async () => {
        const card = await show({ case: data });
        expect(card.hasAttribute('style')).to.equal(false);
        expect(card.renderRoot.querySelectorAll('[style], style')).to.have.length(0);
      });
    }
  });

  it('stands in a line height and a size that can be read', async () => {
    const style = getComputedStyle(part(await show({ case: SHORT }), 'card')!);
    expect(style.lineHeight).to.equal('24px');
    expect(style.fontSize).to.equal('16px');
  });

  it('has buttons large enough to be hit', async () => {
    const card = await show({ case: FULL });
    for (const target of card.renderRoot.querySelectorAll('button')) {
      const { width, height } = target.getBoundingClientRect();
      expect(Math.min(width, height), target.textContent).to.be.at.least(24);
    }
  });

  it('keeps on one line what is only heard, so that it is not read letter by letter', async () => {
    for (const hidden of (await show({ case: FULL })).renderRoot.querySelectorAll('.hidden')) {
      const range = document.createRange();
      range.selectNodeContents(hidden);
      const tops = new Set(Array.from(range.getClientRects(), ({ top }) => top));
      expect(tops.size, hidden.textContent).to.equal(1);
    }
  });

  describe('with a height reserved', () => {
    const loading = (reserve: string, width = 800) => {
      theStage().style.width = `${String(width)}px`;
      const src = `https://factchecker.example/reserve/${reserve}-${String(width)}.json`;
      return place({ src, fetcher: answering(hang), loading: 'eager', reserve }, fallback());
    };

    it('is as high from the start', async () => {
      const card = loading('900');
      expect(card.offsetHeight).to.equal(900);
      await frames();
      expect(card.offsetHeight).to.equal(900);
    });

    it('is as high as is said for its width', () => {
      expect(loading('320:1480 640:1010', 640).offsetHeight).to.equal(1010);
      expect(loading('320:1480 640:1010', 320).offsetHeight).to.equal(1480);
    });

    it('changes with its width, without an error in the page', async () => {
      const card = loading('320:1480 640:1010', 640);
      await frames();
      theStage().style.width = '320px';
      await until(() => card.offsetHeight === 1480, 'the other height');
    });

    it('changes with the attribute, and lets go when it is gone', async () => {
      const card = loading('900');
      card.setAttribute('reserve', '500');
      await frames();
      expect(card.offsetHeight).to.equal(500);
      card.removeAttribute('reserve');
      await frames();
      expect(card.offsetHeight).to.be.below(100);
      expect(card.getAttribute('style') ?? '').to.equal('');
    });

    it('is never lower, and may be higher', async () => {
      const low = await show({ case: SHORT, reserve: '2000' });
      expect(low.offsetHeight).to.equal(2000);
      low.remove();
      expect((await show({ case: FULL, reserve: '10' })).offsetHeight).to.be.above(500);
    });

    it('is not higher for a value that is none', async () => {
      const card = loading('tall');
      await frames();
      expect(card.offsetHeight).to.be.below(100);
    });
  });
});

describe('reservedHeight', () => {
  const WIDE = 560;
  const height = (reserve: string | undefined, width: number) => reservedHeight(reserve, width, WIDE);

  it('is the same at every width for one number', () => {
    expect([320, 800, 1600].map((width) => height('900', width))).to.deep.equal([900, 900, 900]);
  });

  it('is what was measured where it was measured', () => {
    for (const reserve of ['320:1480 640:1010', '640:1010, 320:1480', ' 320:1480\n640:1010 ']) {
      expect([height(reserve, 320), height(reserve, 640)]).to.deep.equal([1480, 1010]);
    }
  });

  it('lies between two points as text does: lower where it is wider', () => {
    const heights = [320, 360, 400, 480, 640].map((width) => height('320:1480 500:1200 640:1010', width));
    expect(heights).to.deep.equal([...heights].sort((a, b) => b - a));
    expect(new Set(heights).size).to.equal(5);
    // 1480 = a + b/320 and 1160 = a + b/480 give b = 307200 and a = 520.
    expect(height('320:1480 480:1160', 400)).to.equal(1288);
  });

  it('counts the points of the side that it is on', () => {
    const reserve = '320:1500 480:1100 640:1400 960:1200';
    expect(height(reserve, 320)).to.equal(1500);
    expect(height(reserve, 480)).to.equal(1100);
    expect(height(reserve, 559)).to.be.below(1100);
    expect(height(reserve, 560)).to.be.above(1400);
    expect(height(reserve, 960)).to.equal(1200);
  });

  it('is never below nothing', () => {
    expect(height('300:10 310:900', 200)).to.equal(0);
  });

  it('is nothing where nothing is asked for', () => {
    for (const reserve of [undefined, '', ' ', 'tall', '0', '-5', ':', '320:', ':900', '320:tall', 'NaN', '320:1:2:']) {
      expect(height(reserve, 320), String(reserve)).to.be.oneOf([0]);
    }
  });

  it('is finite', () => {
    for (const reserve of ['320:900 320:1000', '900 1000', '320:900 800']) {
      for (const width of [1, 320, 5_000]) expect(Number.isFinite(height(reserve, width)), reserve).to.equal(true);
    }
  });
});
