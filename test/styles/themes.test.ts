import { expect } from 'chai';
import { TONES } from '../../src/model/case.js';
import { show, theStage, useStage } from '../elements/card.js';
import { FULL } from '../elements/fixtures.js';
import { contrast, paint } from './colour.js';
import { shapes, texts } from './texts.js';

const THEMES = ['broadsheet', 'tabloid', 'public-broadcaster', 'magazine', 'local-news', 'high-contrast'];

describe('the themes', () => {
  useStage();
  const links = THEMES.map((name) =>
    Object.assign(document.createElement('link'), {
      rel: 'stylesheet',
      href: new URL(`../../src/themes/${name}.css`, import.meta.url).href,
    }),
  );
  before(() =>
    Promise.all(
      links.map(
        (link) =>
          new Promise((resolve, reject) => {
            link.onload = resolve;
            link.onerror = () => reject(new Error(`Not loaded: ${link.href}`));
            document.head.append(link);
          }),
      ),
    ),
  );
  after(() => links.forEach((link) => link.remove()));

  for (const name of THEMES) {
    for (const scheme of ['light', 'dark']) {
      it(`${name} can be read, ${scheme}`, async () => {
        theStage().className = `debunk-theme-${name}`;
        theStage().style.colorScheme = scheme;
        const grounds = new Set<string>();
        for (const tone of TONES) {
          const card = await show({ case: { ...FULL, verdict: { ...FULL.verdict, tone } } });
          const ground = getComputedStyle(card.renderRoot.querySelector('.card')!).backgroundColor;
          grounds.add(ground);
          const faint = [
            ...texts(card, ground).map((each) => [...each, 4.5] as const),
            ...shapes(card, ground).map((each) => [...each, 3] as const),
          ]
            .map(([what, colour, on, least]) => [what, contrast(paint(...on, colour), paint(...on)), least] as const)
            .filter(([, found, least]) => found < least);
          expect(faint, tone).to.deep.equal([]);
          card.remove();
        }
        expect([...grounds]).to.have.length(1);
        expect(paint(...grounds)[0] > 127).to.equal(scheme === 'light');
      });
    }
  }
});
