import { expect } from 'chai';
import { CARD_PARTS } from '../../src/elements/narrative-list/narrative-list.template.js';
import { until, useStage } from '../elements/card.js';
import { FULL } from '../elements/fixtures.js';
import { one, press, show } from '../elements/list.js';

describe('the parts of the card that a list has opened', () => {
  useStage();

  it('can be styled from outside the list, each of them', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      CARD_PARTS.split(', ')
        .map((name) => `narrative-list::part(${name}) { scroll-margin-top: 7px }`)
        .join('\n'),
    );
    document.adoptedStyleSheets.push(sheet);
    const list = await show({ cases: [FULL], groupBy: 'none' });
    await press(list, FULL.title);
    const card = () => one<HTMLElementTagNameMap['debunk-card']>(list, 'debunk-card');
    await until(() => card().matches(':state(ready)'), 'the card');
    const shown = CARD_PARTS.split(', ').flatMap((name) => [...card().renderRoot.querySelectorAll(`[part=${name}]`)]);
    expect(shown.length).to.be.above(12);
    for (const part of shown)
      expect(getComputedStyle(part).scrollMarginTop, part.getAttribute('part')!).to.equal('7px');
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  });
});
