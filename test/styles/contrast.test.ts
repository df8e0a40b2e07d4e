// Contrast by construction: whatever a publisher picks, text has 4.5 and shapes have 3, as painted.
import { expect } from 'chai';
import type { DebunkCard } from '../../src/elements/debunk-card/debunk-card.js';
import { TONES } from '../../src/model/case.js';
import { show, theStage, useStage } from '../elements/card.js';
import { FULL } from '../elements/fixtures.js';
import { contrast, paint } from './colour.js';
import { shapes, texts } from './texts.js';

/** In each theme: a thousand in all. */
const TRIPLES = 334;

/** Numbers below 1 that look random, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Found = [ratio: number, what: string];

/** The worst text and the worst shape of a card on a ground. */
function worstOf(card: DebunkCard, ground: string): [text: Found, shape: Found] {
  const least = (all: [string, string, string[]][]): Found =>
    all
      .map(([what, colour, on]): Found => [contrast(paint(...on, colour), paint(...on)), what])
      .reduce((one, other) => (other[0] < one[0] ? other : one));
  return [least(texts(card, ground)), least(shapes(card, ground))];
}

/** Sets tokens of the stage; those that are undefined are not set. */
function setTokens(tokens: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(tokens)) {
    if (value) theStage().style.setProperty(`--debunk-${name}`, value);
    else theStage().style.removeProperty(`--debunk-${name}`);
  }
}

describe('contrast by construction', () => {
  useStage();

  const seed = Math.floor(Math.random() * 2 ** 31);
  for (const theme of ['auto', 'light', 'dark'] as const) {
    it(`holds for ${String(TRIPLES)} triples of ink, paper and accent in the theme ${theme}`, async function () {
      this.timeout(120_000);
      const random = randomFrom(seed);
      const colour = (): string => `rgb(${[0, 0, 0].map(() => Math.floor(random() * 256)).join(', ')})`;
      const card = await show({ case: FULL, theme });
      let worst: [text: Found, shape: Found] = [
        [21, ''],
        [21, ''],
      ];
      for (let index = 0; index < TRIPLES; index++) {
        const paper = colour();
        const ink = colour();
        // Some publishers give no ink: then it is the page's.
        const isPages = index % 5 === 4;
        theStage().style.color = ink;
        const given = {
          paper,
          ink: isPages ? undefined : ink,
          accent: colour(),
          false: index % 2 ? colour() : undefined,
        };
        setTokens(given);
        worst = worstOf(card, paper).map(([ratio, what], at) =>
          ratio < worst[at]![0] ? [ratio, `${what}, ${JSON.stringify({ ...given, ink })}`] : worst[at]!,
        ) as typeof worst;
      }
      const [[text, ofText], [shape, ofShape]] = worst;
      const report = `seed ${String(seed)}, ${theme}: text ${text.toFixed(2)} (${ofText}), shape ${shape.toFixed(2)} (${ofShape})`;

      console.info(report);
      expect(text, report).to.be.at.least(4.5);
      expect(shape, report).to.be.at.least(3);
    });
  }

  for (const tone of TONES) {
    it(`holds on every grey paper, ${tone}`, async () => {
      const card = await show({ case: { ...FULL, verdict: { ...FULL.verdict, tone } } });
      const faint: string[] = [];
      for (let grey = 0; grey < 256; grey += 15) {
        const paper = `rgb(${[grey, grey, grey].join(', ')})`;
        setTokens({ paper });
        const [[text, ofText], [shape, ofShape]] = worstOf(card, paper);
        if (text < 4.5) faint.push(`${paper} ${ofText} ${text.toFixed(2)}`);
        if (shape < 3) faint.push(`${paper} ${ofShape} ${shape.toFixed(2)}`);
      }
      expect(faint).to.deep.equal([]);
    });
  }
});
