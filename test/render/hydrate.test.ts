import { expect } from 'chai';
import type { Case } from '../../src/model/case.js';
import { parseCases } from '../../src/formats/parse-cases.js';
import { renderCase } from '../../src/render/index.js';
import { part, settled, textOf, theStage, until, useStage } from '../elements/card.js';
import { ARABIC, FULL, HOSTILE, LONG, RETRACTED, SHORT } from '../elements/fixtures.js';

function read(input: unknown): Case {
  const result = parseCases(input);
  if (!result.ok) throw new Error(result.error.message);
  return result.value.cases[0]!;
}

/** Puts HTML into the stage as a page's parser does, declarative shadow roots included. */
function parse(html: string): HTMLElementTagNameMap['debunk-card'] {
  theStage().setHTMLUnsafe(html);
  return theStage().querySelector('debunk-card')!;
}

const nodesOf = (root: ShadowRoot) => Array.from(root.querySelectorAll('*:not(style)'));

describe('a server-rendered card', () => {
  useStage();

  for (const [name, input] of Object.entries({ FULL, SHORT, ARABIC, LONG, HOSTILE, RETRACTED })) {
    it(`keeps its nodes, its focus and its text when it is taken over: ${name}`, async () => {
      const card = parse(await renderCase(read(input), { as: 'declarative' }));
      const root = card.shadowRoot!;
      const nodes = nodesOf(root);
      const text = textOf(root.querySelector('article'));
      // The first may be folded away.
      const link = Array.from(root.querySelectorAll('a')).at(-1);
      link?.focus();
      await settled(card);
      await until(() => card.matches(':state(ready)'), 'the card to be taken over');
      expect(nodes.length).to.be.above(3);
      expect(nodesOf(root)).to.deep.equal(nodes);
      expect(root.querySelector('style')).to.equal(null);
      expect(root.activeElement === (link ?? null)).to.equal(true);
      // The names of languages and countries may be other ones in an engine's own data: here both are its own.
      expect(textOf(root.querySelector('article'))).to.equal(text);
    });
  }

  it('follows what the page does with it afterwards', async () => {
    const card = parse(await renderCase(read(SHORT), { as: 'declarative' }));
    await settled(card);
    card.variant = 'headline';
    await card.updateComplete;
    expect(part(card, 'line')).not.to.equal(null);
    expect(part(card, 'claim')).to.equal(null);
    card.case = FULL;
    await settled(card);
    expect(textOf(part(card, 'line'))).to.contain(FULL.title);
  });
});
