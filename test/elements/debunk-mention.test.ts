import { expect } from 'chai';
import type { DebunkMention } from '../../src/elements/debunk-mention/debunk-mention.js';
import { place } from '../../src/elements/debunk-mention/place.js';
import { violations } from '../helpers/axe.js';
import { skipIn } from '../helpers/engine.js';
import { json, listen, theStage, until, useStage, wait } from './card.js';
import { SHORT } from './fixtures.js';

const LINK = '<a href="https://facts.example/cases/storks.html">storks vote</a>';

/** A publisher's text with mentions, in a provider whose requests are counted. */
async function showText(html: string, answer: () => Response = () => json(SHORT)) {
  const asked: string[] = [];
  const provider = document.createElement('debunk-provider');
  provider.fetcher = (url) => {
    asked.push(url);
    return Promise.resolve(answer());
  };
  provider.innerHTML = html;
  theStage().append(provider);
  await provider.updateComplete;
  const mention = provider.querySelector('debunk-mention')!;
  await until(() => mention.shadowRoot?.querySelector('slot'), 'the phrase');
  return { provider, mention, asked };
}

const one = (more = '') =>
  `<p>They said that <debunk-mention src="storks.json" ${more}>${LINK}</debunk-mention> too.</p>`;

const inside = (mention: DebunkMention, selector: string) => mention.renderRoot.querySelector<HTMLElement>(selector);

function point(mention: DebunkMention): void {
  const link = mention.querySelector('a') ?? mention;
  link.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true, pointerType: 'mouse' }));
}

function leave(mention: DebunkMention): void {
  mention.dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'mouse' }));
}

async function open(mention: DebunkMention): Promise<void> {
  point(mention);
  await until(() => inside(mention, '.popover')?.matches(':popover-open'), 'the popover');
  await until(() => mention.matches(':is(:state(ready), :state(error), :state(empty))'), 'the outcome');
  // It fades in.
  await Promise.all(
    inside(mention, '.popover')!
      .getAnimations()
      .map(({ finished }) => finished),
  );
}

describe('<debunk-mention>', () => {
  useStage();

  it('is the phrase, and a button behind it that says what it is for', async () => {
    const { mention, asked } = await showText(one());
    expect(mention.querySelector('a')?.checkVisibility()).to.equal(true);
    const button = inside(mention, 'button')!;
    expect(button.getAttribute('aria-label')).to.equal('Fact-check available');
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    expect(inside(mention, '.popover')).to.equal(null);
    expect(asked).to.deep.equal([]);
  });

  it('keeps the button on the line of the last word', async () => {
    const { mention } = await showText(one());
    const button = inside(mention, 'button')!;
    const ends: number[] = [];
    for (let width = 60; width < 300; width += 7) {
      theStage().style.width = `${width}px`;
      const line = [...mention.querySelector('a')!.getClientRects()].at(-1)!;
      ends.push(Math.abs(button.getBoundingClientRect().left - line.right));
    }
    expect(Math.max(...ends)).to.be.lessThan(20);
  });

  it('shows the case, its verdict first', async () => {
    const { mention, asked } = await showText(one());
    const { names } = listen();
    await open(mention);
    const card = inside(mention, 'debunk-card')!;
    expect(card.shadowRoot!.querySelector('article')!.textContent).to.match(
      new RegExp(`^(Verdict: )?${SHORT.verdict.label}`),
    );
    expect(inside(mention, 'button')!.getAttribute('aria-expanded')).to.equal('true');
    expect(asked).to.have.length(1);
    expect(names).to.deep.equal(['debunk-load']);
  });

  it('says once that a case cannot be had, and offers its page', async () => {
    const { mention } = await showText(one(), () => new Response(null, { status: 404 }));
    const { names, events } = listen();
    await open(mention);
    expect(mention.matches(':state(error)')).to.equal(true);
    expect(names).to.deep.equal(['debunk-error']);
    expect(events[0]!.target).to.equal(mention);
    const card = inside(mention, 'debunk-card')!;
    expect(card.shadowRoot!.textContent).to.contain('could not be loaded');
    expect(card.querySelector('a')?.href).to.equal('https://facts.example/cases/storks.html');
    expect(card.querySelector('a')?.checkVisibility()).to.equal(true);
  });

  it('is only the phrase without an address', async () => {
    const { mention } = await showText(`<debunk-mention>${LINK}</debunk-mention>`);
    await mention.updateComplete;
    expect(inside(mention, 'button')).to.equal(null);
  });

  it('takes the language of the page and the theme of its provider', async () => {
    const { provider, mention } = await showText(one('lang="ar"'));
    provider.theme = 'dark';
    await until(() => inside(mention, 'button')?.lang === 'ar', 'Arabic');
    await open(mention);
    expect(inside(mention, '.popover')!.dir).to.equal('rtl');
    expect(mention.matches(':state(dark)')).to.equal(true);
    expect(getComputedStyle(inside(mention, '.popover')!).color).to.equal('rgb(236, 234, 228)');
  });

  it('ends in its phrase and one event when something in it throws', async () => {
    const { mention } = await showText(one());
    const { names } = listen();
    mention.fault(new Error('a test'));
    mention.fault(new Error('a test'));
    expect(names).to.deep.equal(['debunk-error']);
    expect(mention.querySelector('a')?.checkVisibility()).to.equal(true);
    expect(inside(mention, 'button')).to.equal(null);
  });

  it('has nothing that axe finds, closed and open', async () => {
    const { mention } = await showText(one());
    expect(await violations(theStage())).to.deep.equal([]);
    await open(mention);
    expect(await violations(theStage())).to.deep.equal([]);
  });

  it('has one listener of each kind on the page, however many there are', async () => {
    const added: string[] = [];
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its element below
    const add = EventTarget.prototype.addEventListener;
    EventTarget.prototype.addEventListener = function (type, ...more) {
      if (this === document || this === window) added.push(type);
      add.call(this, type, ...more);
    };
    try {
      await showText(one().repeat(100));
      await until(
        () => [...document.querySelectorAll('debunk-mention')].every((each) => inside(each, 'button')),
        'all buttons',
      );
    } finally {
      EventTarget.prototype.addEventListener = add;
    }
    expect(added.length).to.equal(new Set(added).size);
    expect(document.querySelectorAll('debunk-mention')).to.have.length(100);
  });

  it('asks nothing for a touch that passes, and closes for a mouse that leaves', async () => {
    const { mention, asked } = await showText(one());
    mention.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true, pointerType: 'touch' }));
    await wait(500);
    expect(asked).to.deep.equal([]);
    await open(mention);
    leave(mention);
    await until(() => !inside(mention, '.popover'), 'the end');
    expect(mention.matches(':state(ready)')).to.equal(false);
  });

  describe('made of links', () => {
    it('of those with the attribute, also of ones that come later', async () => {
      theStage().innerHTML = `<p><a href="#a" data-debunk-mention="a.json">a</a></p>`;
      await until(() => theStage().querySelector('debunk-mention[src="a.json"] > a[href="#a"]'), 'the mention');
      theStage().querySelector('p')!.insertAdjacentHTML('beforeend', '<b data-debunk-mention="b.json">b</b>');
      await until(() => theStage().querySelector('debunk-mention[src="b.json"] > b'), 'the later mention');
      expect(theStage().querySelectorAll('debunk-mention')).to.have.length(2);
    });

    it('of those that lead to a case of a site, and of no others', async () => {
      const site = 'https://facts.example/cases/';
      const { provider } = await showText(
        `<a href="${site}storks.html?from=here#top">one</a>
        <a href="${site}storks.frame.html">its frame</a>
        <a href="${site}more/storks.html">deeper</a>
        <a href="${site}">all</a>
        <a href="https://other.example/cases/storks.html">another site</a>
        <a>no address</a>
        ${one()}`,
      );
      provider.mentions = site;
      const made = () =>
        [...provider.querySelectorAll('debunk-mention')].map(({ src, textContent }) => [src, textContent]);
      await until(() => made().length === 2, 'the mention');
      provider.insertAdjacentHTML('beforeend', `<p><a href="${site}bees.html">later</a></p>`);
      await until(() => made().length === 3, 'the later mention');
      expect(made()).to.deep.equal([
        [`${site}storks.json`, 'one'],
        ['storks.json', 'storks vote'],
        [`${site}bees.json`, 'later'],
      ]);
    });

    it('keeps the focus of a link where the browser can move it so', async function () {
      if (!('moveBefore' in document.body)) skipIn(this, ['webkit'], 'it has no moveBefore yet');
      theStage().innerHTML = '<a href="#a">a</a>';
      const link = theStage().querySelector('a')!;
      link.focus();
      link.setAttribute('data-debunk-mention', 'a.json');
      theStage().append(document.createElement('p'));
      await until(() => link.closest('debunk-mention'), 'the mention');
      expect(document.activeElement).to.equal(link);
    });
  });

  describe('where there is no anchor positioning', () => {
    for (const [where, style] of [
      ['at the top', 'top: 10px; left: 0'],
      ['in a corner', 'bottom: 0; right: 0'],
      ['in the middle', 'top: 60%; left: 50%'],
    ] as const) {
      it(`is placed beside a phrase ${where}, in the viewport`, () => {
        theStage().innerHTML = `<span style="position: fixed; ${style}">x</span>
          <div style="position: absolute; inset: var(--_inset); margin: 6px 8px; inline-size: 200px; block-size: 90px"></div>`;
        const [anchor, popover] = [theStage().querySelector('span')!, theStage().querySelector('div')!];
        place(popover, anchor);
        const [from, to] = [anchor.getBoundingClientRect(), popover.getBoundingClientRect()];
        expect(Math.max(to.top - from.bottom, from.top - to.bottom)).to.be.closeTo(6, 1);
        expect(to.left).to.be.at.least(0);
        expect(to.right).to.be.at.most(document.documentElement.clientWidth);
      });
    }
  });
});
