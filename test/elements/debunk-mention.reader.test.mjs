// A reader with a real mouse and real keys meets mentions, in each engine that is here: every fault that previews of
// links are known for.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { enginesToTest } from '../../tools/browsers.mjs';
import { launch } from '../helpers/engines.mjs';
import { serve } from '../helpers/serve.mjs';
import { bundleElements } from './bundle.mjs';

const CASE = {
  title: 'There is no harbour in Minsk',
  url: 'https://facts.example/minsk.html',
  claim: { text: 'Ships from Minsk sail to the sea.' },
  verdict: { label: 'False', tone: 'false' },
  reality: 'Minsk has a river, and no harbour.',
  publisher: { name: 'Facts Example', url: 'https://facts.example/' },
};

const MENTION = '<debunk-mention src="/case.json"><a href="#page">ships from Minsk</a></debunk-mention>';

const page = (body) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>An article</title>
  <style>body { margin: 0; padding: 60px 120px 900px; font: 16px/1.5 serif } debunk-mention { white-space: nowrap }</style>
  <script src="/elements.js"></script><script>window.errors = []; onerror = (message) => { errors.push(message) }</script>
  <body>${body}<p><button id="after" onclick="this.dataset.clicks = 1 + +(this.dataset.clicks ?? 0)">After</button></p>`;

const PAGES = {
  '/': page(`<p><a id="before" href="#before">Before</a> They said that ${MENTION} sail, and more.</p>`),
  // Its clock runs slowly, so that a pointer under way is in time on a busy machine.
  '/slow.html': page(`<p>${MENTION}</p><script>
    const { setTimeout: later } = window;
    window.setTimeout = (work, ms = 0, ...more) => later(work, 6 * ms, ...more);
  </script>`),
  '/two.html': page(`<p style="display: flex; justify-content: space-between">${MENTION} ${MENTION}</p>`),
  '/missing.html': page(`<p>${MENTION.replace('/case', '/missing')}</p>`),
  '/hidden.html': page(`<div style="overflow: hidden; inline-size: 12em; block-size: 2em">${MENTION}</div>`),
  '/turned.html': page(`<div style="transform: rotate(2deg) scale(0.9); contain: paint"><p>${MENTION}</p></div>`),
  '/table.html': page(`<table><tr><td>1</td><td>${MENTION}</td></tr></table>`),
  '/rtl.html': page(`<div dir="rtl" lang="ar"><p>${MENTION}</p></div>`),
  '/dialog.html': page(
    `<dialog><p>${MENTION}</p></dialog><script>document.querySelector('dialog').showModal()</script>`,
  ),
  '/box.html': page(
    `<div id="box" style="overflow: auto; block-size: 8em"><p style="block-size: 20em">${MENTION}</p></div>`,
  ),
  ...Object.fromEntries(
    ['open', 'closed'].map((mode) => [
      `/${mode}.html`,
      page(`<div id="host"></div><script>
        const root = document.querySelector('#host').attachShadow({ mode: '${mode}' });
        root.innerHTML = ${JSON.stringify(`<p>${MENTION}</p>`)};
        window.mention = root.querySelector('debunk-mention');
      </script>`),
    ]),
  ),
  '/case.json': JSON.stringify(CASE),
};

/** In the page: the middle of a part of a mention, or of an element. */
function spot(name, index) {
  const mention = window.mention ?? document.querySelectorAll('debunk-mention')[index];
  const inside = { link: 'a', button: 'button', popover: '.popover', card: '.popover debunk-card' };
  const part = mention?.shadowRoot?.querySelector(inside[name]);
  const element = name === 'link' ? mention.querySelector('a') : (part ?? document.querySelector(name));
  const { x, y, width, height, top, bottom, left, right } = element.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2, top, bottom, left, right };
}

/** In the page: whether a mention shows its case. */
function isOpen(index = 0) {
  const mention = window.mention ?? document.querySelectorAll('debunk-mention')[index];
  const popover = mention?.shadowRoot?.querySelector('.popover');
  return !!popover?.matches(':popover-open') && mention.matches(':state(ready)');
}

const isClosed = (index = 0) =>
  !(window.mention ?? document.querySelectorAll('debunk-mention')[index]).shadowRoot.querySelector('.popover');

/** In the page: what has the focus, from the document inwards. */
function focused() {
  const names = [];
  for (let at = document.activeElement; at; at = at.shadowRoot?.activeElement)
    names.push(at.id || at.className || at.localName);
  return names.join(' ');
}

const requests = () =>
  window.performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.json')).length;

/** Longer than anything that opens or closes by itself, for what must not. */
const rest = () => new Promise((resolve) => setTimeout(resolve, 700));

for (const [engine, path] of enginesToTest()) {
  describe(`a reader of mentions in ${engine}`, () => {
    let browser, site;

    before(async () => {
      site = await serve('test', { ...PAGES, '/elements.js': await bundleElements() });
      browser = await launch(engine, path);
    });
    after(async () => {
      await browser?.close();
      await site?.close();
    });

    const open = async (name = '/') => {
      await browser.open(site.origin + name);
      await browser.move(5, 5);
      await browser.until(
        () => !!(window.mention ?? document.querySelector('debunk-mention'))?.shadowRoot?.querySelector('button'),
      );
    };
    const at = (name, index = 0) => browser.run(spot, name, index);
    const move = async (name, index) => {
      const { x, y } = await at(name, index);
      await browser.move(x, y);
    };
    const click = async (name, index) => {
      const { x, y } = await at(name, index);
      await browser.click(x, y);
    };
    const away = () => browser.move(5, 5);
    const opened = (index = 0) => browser.until(isOpen, index);
    const closed = (index = 0) => browser.until(isClosed, index);
    const stays = async (isSo, what) => {
      await browser.run(rest);
      assert.ok(await browser.run(isSo, 0), what);
    };
    const focus = () => browser.run(focused);
    /** Focuses the link by keys. */
    const tabToLink = async () => {
      await browser.run(() => document.querySelector('#before').focus());
      await browser.press('Tab');
      assert.equal(await focus(), 'a');
    };

    describe('on the way', () => {
      beforeEach(() => open());

      it('asks for nothing when the pointer only passes', async () => {
        await open('/slow.html');
        await move('link');
        await away();
        await stays(isClosed, 'nothing opens');
        assert.equal(await browser.run(requests), 0);
      });

      it('asks once for a case that is shown twice', async () => {
        for (let times = 0; times < 2; times++) {
          await move('link');
          await opened();
          await away();
          await closed();
        }
        assert.equal(await browser.run(requests), 1);
      });

      it('stays open while the pointer crosses the gap, and on what is shown', async () => {
        await open('/slow.html');
        await move('link');
        await opened();
        const [{ bottom }, { top, x }] = [await at('link'), await at('popover')];
        assert.ok(top > bottom, `${top} is below ${bottom}`);
        const card = await at('card');
        await browser.move(x, (bottom + top) / 2);
        await browser.move(card.x, card.y);
        await stays(isOpen, 'it is open under the pointer');
        await away();
        await closed();
      });

      it('swallows no click outside', async () => {
        await move('link');
        await opened();
        await click('#after');
        assert.equal(await browser.run(() => document.querySelector('#after').dataset.clicks), '1');
        await closed();
      });

      it('does not take the focus back when it closes', async () => {
        await click('button');
        await opened();
        await click('#after');
        await closed();
        assert.ok(!(await focus()).includes('mention'), await focus());
      });

      it('is not closed by the focus of its content', async () => {
        await open('/slow.html');
        await move('link');
        await opened();
        await click('card');
        await away();
        await stays(isOpen, 'it is open while what it shows has the focus');
      });

      it('does not open again by the same focus once it was dismissed', async () => {
        await tabToLink();
        await opened();
        await browser.press('Escape');
        await closed();
        assert.equal(await focus(), 'a');
        await browser.run(() => {
          const link = document.querySelector('debunk-mention a');
          link.dispatchEvent(new window.FocusEvent('focusin', { bubbles: true, composed: true }));
        });
        await stays(isClosed, 'it stays closed');
        await browser.run(() => document.querySelector('#before').focus());
        await browser.press('Tab');
        await opened();
      });

      it('is dismissed by Escape while the pointer stays', async () => {
        await move('link');
        await opened();
        await browser.press('Escape');
        await closed();
        await move('button');
        await stays(isClosed, 'it stays closed under the pointer');
        await away();
        await move('link');
        await opened();
      });

      it('is pinned by a click on the button, and closed by the second one', async () => {
        await move('button');
        await opened();
        await click('button');
        await away();
        await stays(isOpen, 'it is open without the pointer');
        await click('button');
        await closed();
        await stays(isClosed, 'it stays closed under the pointer');
      });

      it('is opened, walked and left by keys', async () => {
        await tabToLink();
        await browser.press('Tab');
        assert.equal(await focus(), 'debunk-mention button');
        await browser.press('Enter');
        await browser.until(() => document.activeElement.shadowRoot?.activeElement?.matches('.popover'));
        await opened();
        const walked = [];
        for (let times = 0; times < 6 && walked.at(-1) !== 'after'; times++) {
          await browser.press('Tab');
          walked.push(await focus());
        }
        // The publisher, the fact-check, the checkbox, and on behind the phrase.
        assert.deepEqual(walked, [
          'debunk-mention debunk-card a',
          'debunk-mention debunk-card a',
          'debunk-mention input',
          'after',
        ]);
        await closed();
      });

      it('gives the focus back to the button on Escape', async () => {
        await tabToLink();
        await browser.press('Tab');
        await browser.press('Enter');
        await opened();
        await browser.press('Tab');
        await browser.press('Escape');
        await closed();
        assert.equal(await focus(), 'debunk-mention button');
        await stays(isClosed, 'it stays closed');
      });

      it('leaves the link a link', async () => {
        await click('link');
        await browser.until(() => window.location.hash === '#page');
      });

      it('shows no previews once a reader wants none, but by the button', async () => {
        await move('link');
        await opened();
        await browser.run(() => document.querySelector('debunk-mention').shadowRoot.querySelector('label').click());
        await browser.press('Escape');
        await closed();
        await away();
        await move('link');
        await stays(isClosed, 'nothing opens');
        await click('button');
        await opened();
        assert.ok(
          await browser.run(() => document.querySelector('debunk-mention').shadowRoot.querySelector('input').checked),
        );
      });

      it('leaves nothing behind when it is removed while open', async () => {
        await move('link');
        await opened();
        await browser.run(() => {
          window.removed = document.querySelector('debunk-mention');
          window.removed.remove();
        });
        await browser.until(() => !window.removed.shadowRoot.querySelector('.popover'));
        await browser.press('Escape');
        await click('#after');
        assert.equal(await browser.run(() => document.querySelector('#after').dataset.clicks), '1');
        assert.deepEqual(await browser.run(() => window.errors), []);
      });

      it('stays beside its phrase when the page is scrolled', async () => {
        await click('button');
        await opened();
        await browser.run(() => window.scrollBy(0, 40));
        await browser.until(() => window.scrollY === 40);
        await besides();
      });

      it('stays beside its phrase when the page is zoomed', async () => {
        await click('button');
        await opened();
        await browser.run(() => (document.body.style.zoom = '1.3'));
        await besides();
      });
    });

    /** Waits until the popover touches the line of its button, inside the viewport. */
    const besides = () =>
      browser.until(() => {
        const { shadowRoot } = window.mention ?? document.querySelector('debunk-mention');
        const [button, popover] = ['button', '.popover'].map((name) =>
          shadowRoot.querySelector(name).getBoundingClientRect(),
        );
        const gap = Math.max(popover.top - button.bottom, button.top - popover.bottom);
        const { clientWidth, clientHeight } = document.documentElement;
        return (
          gap > 0 &&
          gap < 30 &&
          popover.left >= 0 &&
          popover.right <= clientWidth &&
          popover.bottom <= clientHeight &&
          popover.top >= 0
        );
      });

    const PLACES = {
      'overflow: hidden': '/hidden.html',
      'a transformed parent': '/turned.html',
      'a table': '/table.html',
      'a text from right to left': '/rtl.html',
      'a modal dialog': '/dialog.html',
      'a scrolling box': '/box.html',
      'an open shadow root': '/open.html',
      'a closed shadow root': '/closed.html',
    };
    for (const [place, name] of Object.entries(PLACES)) {
      it(`is seen, reached and closed in ${place}`, async () => {
        await open(name);
        await move('link');
        await opened();
        await besides();
        const { x, y } = await at('popover');
        const isOnTop = await browser.run(
          (left, top) => {
            const found = document.elementFromPoint(left, top);
            return found === document.querySelector('debunk-mention, #host');
          },
          x,
          y,
        );
        assert.ok(isOnTop, 'nothing is above it');
        await move('card');
        await stays(isOpen, 'it is open under the pointer');
        await browser.press('Escape');
        await closed();
        await click('button');
        await opened();
        assert.deepEqual(await browser.run(() => window.errors), []);
      });
    }

    it('leaves a dialog open when Escape closes what it shows', async () => {
      await open('/dialog.html');
      await move('link');
      await opened();
      await browser.press('Escape');
      await closed();
      assert.ok(await browser.run(() => document.querySelector('dialog').open));
      await browser.press('Escape');
      await browser.until(() => !document.querySelector('dialog').open);
    });

    it('shows one case at a time', async () => {
      await open('/two.html');
      await move('link');
      await opened();
      await click('button', 1);
      await opened(1);
      await closed();
    });

    it('offers the page of a case that cannot be had', async () => {
      await open('/missing.html');
      await move('link');
      await browser.until(() => document.querySelector('debunk-mention').matches(':state(error)'));
      await browser.until(() =>
        document.querySelector('debunk-mention').shadowRoot.querySelector(':popover-open a')?.href.endsWith('#page'),
      );
    });
  });
}
