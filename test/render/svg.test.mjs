// The share card, measured by Chromium in the fonts that there are.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { renderCase } from '../../dist/render/index.js';
import * as fixtures from '../elements/fixtures.ts';
import { launchChromium } from '../../tools/chromium.mjs';
import { anyCase, caseOf, HOSTILE_TEXTS } from './arbitrary.mjs';
import { readCase } from './cases.mjs';

const { DOMParser } = new JSDOM('').window;
/** Parses as XML; fails where it is not well-formed. */
const parse = (svg) => new DOMParser().parseFromString(svg, 'image/svg+xml');
const texts = (document) => Array.from(document.querySelectorAll('text'), (text) => text.textContent);
const render = (c, options) => renderCase(c, { as: 'svg', ...options });
const claim = (text, more) => readCase({ claim: { text }, verdict: { label: 'Made up', tone: 'false' }, ...more });

const SENTENCES = {
  en: 'Western countries want to change power by force, WWW and MMM, so Minsk may have to let military bases in. ',
  uk: 'Західні країни хочуть силою змінити владу, тому Мінськ, можливо, муситиме пустити військові бази ЩЖФ. ',
  ar: 'تريد دول غربية تغيير السلطة بالقوة، ولذلك قد تضطر مينسك إلى فتح أراضيها أمام قواعد عسكرية. ',
  zh: '西方国家想用武力改变白俄罗斯的政权，因此明斯克可能不得不让俄罗斯军事基地进入。',
  hi: 'पश्चिमी देश बलपूर्वक सत्ता बदलना चाहते हैं, इसलिए मिन्स्क को सैन्य अड्डे देने पड़ सकते हैं। ',
  th: 'ประเทศตะวันตกต้องการเปลี่ยนแปลงอำนาจด้วยกำลังดังนั้นมินสค์อาจต้องให้ฐานทัพทหารเข้ามา',
  ta: 'மேற்கத்திய நாடுகள் பெலாரஸில் பலவந்தமாக ஆட்சியை மாற்ற விரும்புகின்றன, எனவே தளங்களை அனுமதிக்க வேண்டியிருக்கலாம். ',
  word: 'Donaudampfschifffahrtsgesellschaft',
  wide: 'WWWWMMMM@@@@%%%%ЩЩЩЩ',
  emoji: '👩‍👩‍👧🏳️‍🌈🤷🏽',
};

/** The edges of the claim's box, and of a square in the middle of the card: left, top, right, bottom. */
const BOX = [64, 192, 1136, 532];
const SQUARE = [285, 0, 915, 630];

describe('the share card', () => {
  let browser, page;
  before(async () => {
    browser = await launchChromium();
    page = await browser.newPage();
    await page.setViewport({ width: 1200, height: 630 });
  });
  after(() => browser?.close());

  /** The edges of every text: left, top, right, bottom. */
  async function boxes(svg, font) {
    await page.setContent(`<body style="margin:0">${svg}`);
    return page.evaluate((family) => {
      if (family) document.querySelector('svg').setAttribute('font-family', family);
      return [...document.querySelectorAll('text')].map((text) => {
        const { left, top, right, bottom } = text.getBoundingClientRect();
        return { text: text.textContent, edges: [left, top, right, bottom] };
      });
    }, font);
  }

  for (const [name, sentence] of Object.entries(SENTENCES)) {
    it(`keeps all text inside, short, long and very long: ${name}`, async () => {
      for (const times of [1, 2, 4, 30]) {
        for (const lang of ['en', 'ar']) {
          const c = claim(sentence.repeat(times), {
            lang: /^(uk|ar|zh|hi|th|ta)$/.test(name) ? name : undefined,
            verdict: { label: sentence.repeat(times).slice(0, 300), tone: 'misleading' },
            publisher: { name: sentence.repeat(times) },
            published: '2024-02-29',
          });
          for (const font of ['', 'serif', 'DejaVu Sans', 'Liberation Sans, Arial']) {
            for (const { text, edges } of await boxes(await render(c, { lang }), font)) {
              const [left, top, right, bottom] = edges;
              assert.ok(left >= 0 && top >= 0 && right <= 1200 && bottom <= 630, `${font} ${text}: ${edges}`);
              const isInBox = (top + bottom) / 2 > BOX[1] && (top + bottom) / 2 < BOX[3];
              if (isInBox && !font) assert.ok(left >= BOX[0] && right <= BOX[2], `${font} ${text}: ${edges}`);
            }
          }
        }
      }
    });
  }

  it('shows the claim as text, under its verdict in words, with publisher and date', async () => {
    const document = parse(await render(readCase(fixtures.FULL)));
    assert.deepEqual(
      texts(document).map((text) => text.replace(/[\u2068\u2069]/g, '')),
      [
        'Pants on fire!',
        'The claim',
        'Pants on fire!',
        '“Soldiers drained the lake in',
        'one night. Nobody was told.”',
        'Facts Example · 5 March 2024',
      ],
    );
    const { documentElement: svg } = document;
    assert.deepEqual([svg.getAttribute('width'), svg.getAttribute('height')], ['1200', '630']);
    assert.match(svg.querySelector('title').textContent, /^Pants on fire! “Soldiers drained/);
    assert.ok(svg.querySelector('path'), 'the icon');
  });

  for (const lang of ['en', 'ar'])
    it(`has the verdict in the claim’s box too, and in the square that is cut out of the middle: ${lang}`, async () => {
      const c = lang === 'ar' ? fixtures.ARABIC : fixtures.FULL;
      const { label } = c.verdict;
      for (const said of [label, `${label} `.repeat(30)]) {
        const card = await render(readCase({ ...c, verdict: { ...c.verdict, label: said } }));
        const again = (await boxes(card)).find(({ text, edges }) => text.startsWith(label) && edges[1] >= BOX[1]);
        const [left, top, right, bottom] = again.edges;
        for (const [x, y, x2, y2] of [BOX, SQUARE])
          assert.ok(left >= x && top >= y && right <= x2 && bottom <= y2, `${again.text}: ${again.edges}`);
        const claim = (await boxes(card)).at(-2);
        assert.ok(bottom < claim.edges[1], 'above the claim');
      }
    });

  it('breaks Thai between words', async () => {
    const lines = texts(parse(await render(claim(SENTENCES.th, { lang: 'th' })))).slice(3);
    assert.ok(lines.length > 1);
    const starts = new Set();
    let at = 0;
    for (const { segment } of new Intl.Segmenter('th', { granularity: 'word' }).segment(SENTENCES.th)) {
      starts.add(at);
      at += segment.length;
    }
    let end = -1;
    for (const line of lines.slice(0, -1)) {
      end += line.length;
      assert.ok(starts.has(end), line);
    }
  });

  it('shortens a long claim at the end of a word', async () => {
    const shown = texts(parse(await render(claim(SENTENCES.en.repeat(9))))).slice(3);
    const said = shown.join(' ');
    assert.match(said, /\p{L}…$/u);
    assert.ok(`“${SENTENCES.en.repeat(9)}`.startsWith(`${said.slice(0, -1)} `), said);
  });

  it('begins on the right in Arabic', async () => {
    const found = await boxes(await render(readCase(fixtures.ARABIC)));
    const [, , again] = found;
    for (const each of found) if (each !== again) assert.ok(each.edges[2] > 1000, JSON.stringify(found));
    const document = parse(await render(readCase(fixtures.ARABIC), { lang: 'en' }));
    const kicker = [...document.querySelectorAll('text')].find((text) => text.textContent === 'The claim');
    assert.deepEqual(
      ['direction', 'text-anchor'].map((name) => kicker.getAttribute(name)),
      ['ltr', 'end'],
    );
  });

  it('says of a retracted case only that', async () => {
    const said = texts(parse(await render(readCase(fixtures.RETRACTED)))).join(' ');
    assert.match(said, /^Retracted The publisher has withdrawn/);
    assert.doesNotMatch(said, /lake|fire/);
  });

  it('has the colours of the card on white', async () => {
    const { TONE_COLOURS } = await import('../../dist/modules/render/tones.js');
    for (const [tone, colour] of Object.entries(TONE_COLOURS)) {
      const card = await renderCase(readCase({ title: 'Title', verdict: { tone } }), { as: 'declarative' });
      await page.setContent(`<body style="color: #16181d">`);
      const [drawn, written] = await page.evaluate(
        (html, hex) => {
          document.body.setHTMLUnsafe(html);
          const article = document.querySelector('debunk-card').shadowRoot.querySelector('article');
          const context = document.createElement('canvas').getContext('2d');
          return [getComputedStyle(article).borderBlockStartColor, hex].map((css) => {
            context.fillStyle = css;
            context.fillRect(0, 0, 1, 1);
            return [...context.getImageData(0, 0, 1, 1).data];
          });
        },
        card,
        colour,
      );
      const far = drawn.filter((value, index) => Math.abs(value - written[index]) > 4);
      assert.deepEqual(far, [], `${tone}: ${drawn} and ${written}`);
      assert.ok((await render(readCase({ title: 'Title', verdict: { tone } }))).includes(`fill="${colour}"`));
    }
  });

  it('is well-formed, whatever a case says, and made of no other elements', async () => {
    const check = async (c) => {
      const document = parse(await render(c));
      for (const { localName } of document.querySelectorAll('*'))
        assert.ok(['svg', 'title', 'rect', 'path', 'text'].includes(localName), localName);
    };
    for (const said of HOSTILE_TEXTS) await check(caseOf(said));
    await fc.assert(fc.asyncProperty(anyCase, check), { numRuns: 200 });
    await check({ title: 'A\u0000B\ud800C\uffff' });
  });
});
