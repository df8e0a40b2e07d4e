import { expect } from 'chai';
import type { DebunkVerdict } from '../../src/elements/debunk-verdict/debunk-verdict.js';
import { TONE_SHAPES } from '../../src/elements/base/tone-shapes.js';
import type { DebunkCard } from '../../src/elements/debunk-card/debunk-card.js';
import { TONES } from '../../src/model/case.js';
import { answering, hang } from '../data/fetchers.js';
import { violations } from '../helpers/axe.js';
import { listen, states, json, textOf, theStage, until, useStage } from './card.js';
import { FULL, RETRACTED, SHORT } from './fixtures.js';

/** A badge in this HTML, where the element stands, once it has come to its end. */
async function badgeIn(html: string, given: Partial<DebunkVerdict> = {}): Promise<DebunkVerdict> {
  theStage().innerHTML = html;
  const badge = Object.assign(theStage().querySelector('debunk-verdict')!, given);
  await badge.updateComplete;
  await until(() => badge.matches(':is(:state(ready), :state(empty), :state(error))'), 'the badge');
  await badge.updateComplete;
  return badge;
}

const root = (badge: DebunkVerdict) => badge.renderRoot.querySelector<HTMLElement>('.ui')!;
const part = (badge: DebunkVerdict, name: string) => badge.renderRoot.querySelector<HTMLElement>(`[part=${name}]`);
const shape = (badge: DebunkVerdict) => badge.renderRoot.querySelector('path')?.getAttribute('d');
const statesOf = (badge: DebunkVerdict) => states(badge as unknown as DebunkCard);

/** What a screen reader says: without what is hidden from it, with alternative texts. */
function heard(node: Node): string {
  if (node instanceof Text) return node.data;
  if (node instanceof HTMLImageElement) return node.alt;
  if (!(node instanceof Element) || node.getAttribute('aria-hidden') === 'true') return '';
  const slotted = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
  return (slotted.length ? slotted : [...node.childNodes]).map(heard).join('');
}
const nameOf = (badge: DebunkVerdict) => heard(root(badge)).replace(/\s+/g, ' ').trim();

describe('a <debunk-verdict>', () => {
  useStage();

  it('says the label and who judged, and leads to the page', async () => {
    const badge = await badgeIn(
      '<debunk-verdict tone="false" label="Pants on fire!" by="Full Fact" href="https://fullfact.example/1"></debunk-verdict>',
    );
    expect(textOf(part(badge, 'verdict'))).to.equal('Verdict: Pants on fire!');
    expect(textOf(part(badge, 'by'))).to.equal('Full Fact');
    expect(nameOf(badge)).to.equal('Verdict: Pants on fire! (Full Fact)');
    expect(root(badge).getAttribute('href')).to.equal('https://fullfact.example/1');
    expect(shape(badge)).to.equal(TONE_SHAPES.false);
    expect(statesOf(badge)).to.deep.equal(['ready']);
  });

  for (const tone of TONES) {
    it(`has the shape and, without a label, the words of the tone ${tone}`, async () => {
      const badge = await badgeIn(`<debunk-verdict tone="${tone}" by="Full Fact"></debunk-verdict>`);
      expect(shape(badge)).to.equal(TONE_SHAPES[tone]);
      expect(textOf(part(badge, 'verdict'))).not.to.equal('');
    });
  }

  it('of an unknown tone has a dot, and what there is to say', async () => {
    const badge = await badgeIn('<debunk-verdict tone="flase" label="Wrong" by="Full Fact"></debunk-verdict>');
    expect(shape(badge)).to.equal(TONE_SHAPES.none);
    expect(nameOf(badge)).to.equal('Verdict: Wrong (Full Fact)');
    expect(nameOf(await badgeIn('<debunk-verdict tone="flase"></debunk-verdict>'))).to.equal('Claim under review');
  });

  it('names the site of its page where nobody is named', async () => {
    const badge = await badgeIn('<debunk-verdict tone="false" href="https://www.fullfact.example/1"></debunk-verdict>');
    expect(nameOf(badge)).to.equal('Verdict: False (fullfact.example)');
  });

  it('does not lead to what is no page', async () => {
    const badge = await badgeIn('<debunk-verdict tone="false" href="javascript:alert(1)"></debunk-verdict>');
    expect(badge.renderRoot.querySelector('a')).to.equal(null);
    expect(nameOf(badge)).to.equal('Verdict: False');
  });

  it('still names who judged where the publisher hides it', async () => {
    const badge = await badgeIn(
      '<style>debunk-verdict::part(by) { display: none }</style><debunk-verdict tone="true" by="Full Fact"></debunk-verdict>',
    );
    expect(getComputedStyle(part(badge, 'by')!).display).to.equal('none');
    expect(nameOf(badge)).to.equal('Verdict: True (Full Fact)');
  });

  it('shows artwork of the organisation’s own with its alternative text', async () => {
    const art =
      'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" width="40" height="10"%3E%3Cpath d="M0 0h40v10H0z"/%3E%3C/svg%3E';
    const badge = await badgeIn(
      `<debunk-verdict tone="false" label="False" by="Full Fact"><img slot="verdict-icon" alt="Nose, 4 of 4:" src='${art}'></debunk-verdict>`,
    );
    expect(nameOf(badge)).to.equal('Nose, 4 of 4:Verdict: False (Full Fact)');
    const image = theStage().querySelector('img')!;
    await until(() => image.complete, 'the artwork');
    expect(image.checkVisibility()).to.equal(true);
    expect(image.getBoundingClientRect().height).to.be.within(10, 16);
  });

  it('follows what the page changes', async () => {
    const badge = await badgeIn('<debunk-verdict tone="false" label="False" by="Full Fact"></debunk-verdict>');
    badge.setAttribute('tone', 'true');
    badge.label = 'Correct';
    await badge.updateComplete;
    expect(shape(badge)).to.equal(TONE_SHAPES.true);
    expect(nameOf(badge)).to.equal('Verdict: Correct (Full Fact)');
  });

  describe('with a case', () => {
    const html = '<debunk-verdict src="/case.json"></debunk-verdict>';

    it('takes label, tone, publisher and page from it, and tells no claim', async () => {
      const heardEvents = listen();
      const badge = await badgeIn(html, { fetcher: answering(json(FULL)) });
      expect(nameOf(badge)).to.equal('Verdict: Pants on fire! (Facts Example)');
      expect(root(badge).getAttribute('href')).to.equal('https://facts.example/lake');
      expect(shape(badge)).to.equal(TONE_SHAPES.false);
      expect(textOf(badge.renderRoot)).not.to.match(/drained|soldiers/i);
      expect(heardEvents.names).to.deep.equal(['debunk-load']);
    });

    it('that was retracted says so, without any artwork', async () => {
      const badge = await badgeIn(html, { fetcher: answering(json(RETRACTED)) });
      expect(textOf(part(badge, 'verdict'))).to.equal('Verdict: Retracted');
      expect(badge.renderRoot.querySelector('slot')).to.equal(null);
    });

    it('of which an attribute says the verdict loads nothing', async () => {
      const badge = await badgeIn('<debunk-verdict src="/case.json" tone="mixed" by="Full Fact"></debunk-verdict>', {
        fetcher: () => {
          throw new Error('asked');
        },
      });
      expect(nameOf(badge)).to.equal('Verdict: Partly true (Full Fact)');
    });

    it('is not blank while it loads', async () => {
      theStage().innerHTML = html;
      const badge = Object.assign(theStage().querySelector('debunk-verdict')!, { fetcher: hang });
      await until(() => part(badge, 'status'), 'the note');
      expect(textOf(part(badge, 'status'))).to.equal('…The fact-check is loading.');
      expect(statesOf(badge)).to.deep.equal(['loading']);
    });

    it('that does not come says why, in one line', async () => {
      const badge = await badgeIn(html, { fetcher: () => Promise.resolve(new Response('', { status: 404 })) });
      expect(textOf(part(badge, 'status'))).to.equal('The fact-check could not be loaded.');
      expect(statesOf(badge)).to.deep.equal(['error']);
    });

    it('that does not come leaves the fallback alone', async () => {
      const badge = await badgeIn('<debunk-verdict src="/case.json"><a href="/1">False</a></debunk-verdict>', {
        fetcher: answering(json({ weather: 'fine' })),
      });
      expect(badge.renderRoot.children).to.have.length(1);
      expect(badge.renderRoot.querySelector('slot')!.assignedElements()).to.have.length(1);
    });
  });

  it('with nothing to say tells that there is nothing', async () => {
    const badge = await badgeIn('<debunk-verdict></debunk-verdict>');
    expect(textOf(part(badge, 'status'))).to.equal('There is no fact-check here.');
    expect(statesOf(badge)).to.deep.equal(['empty']);
  });

  describe('is one line high', () => {
    const attributes = 'tone="misleading" label="Misleading" by="Full Fact" href="https://fullfact.example"';
    for (const font of ['serif', 'sans-serif', 'monospace', 'cursive', 'fantasy', 'system-ui']) {
      for (const height of ['1.1', '1.2', '1.5', 'normal']) {
        it(`in ${font}, line-height ${height}`, async () => {
          const style = `font: 30px ${font}; line-height: ${height}`;
          const badge = await badgeIn(
            `<p style="${style}">Storks</p><p style="${style}">Storks <debunk-verdict ${attributes}></debunk-verdict></p>`,
          );
          expect(badge.getBoundingClientRect().width).to.be.above(100);
          const [without, withBadge] = [...theStage().querySelectorAll('p')].map(
            (line) => line.getBoundingClientRect().height,
          );
          expect(withBadge).to.be.closeTo(without!, 0.5);
        });
      }
    }

    it('on a paper', async () => {
      const style = 'font: 30px/1.2 serif; --debunk-paper: #fdf6e3';
      await badgeIn(
        `<p style="${style}">Storks</p><p style="${style}">Storks <debunk-verdict ${attributes}></debunk-verdict></p>`,
      );
      const [without, withBadge] = [...theStage().querySelectorAll('p')].map(({ offsetHeight }) => offsetHeight);
      expect(withBadge).to.equal(without);
      const badge = root(theStage().querySelector('debunk-verdict')!);
      expect(badge.offsetHeight).to.be.below(36);
    });

    it('and cut where there is no room', async () => {
      const badge = await badgeIn(
        `<div style="width: 90px"><debunk-verdict tone="false" label="${SHORT.title} and much more" by="Full Fact"></debunk-verdict></div>`,
      );
      const { width, height } = badge.getBoundingClientRect();
      expect(width).to.be.at.most(90.5);
      expect(height).to.be.below(20);
    });
  });

  it('passes axe in a heading, a list and a table, with its own tone and in themes', async () => {
    theStage().innerHTML = ['auto', 'light', 'dark']
      .map(
        (theme) => `<h2>Storks <debunk-verdict theme="${theme}" tone="false" by="Full Fact"></debunk-verdict></h2>
        <ul><li><debunk-verdict theme="${theme}" tone="true" by="A" href="https://a.example"></debunk-verdict></li></ul>
        <table><tr><th>Claim</th></tr><tr><td><debunk-verdict theme="${theme}" label="Odd" by="A"></debunk-verdict></td></tr></table>`,
      )
      .join('');
    await until(
      () => [...theStage().querySelectorAll('debunk-verdict')].every((each) => each.matches(':state(ready)')),
      'the badges',
    );
    expect(await violations(theStage())).to.deep.equal([]);
  });
});
