// Pages that replaced what browsers provide before the script came, or browsers that lack some of it; in each engine.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inEachEngine } from './site.mjs';

const CARD = '<debunk-card src="/case.json"><p>fallback</p></debunk-card>';
const LIST = '<narrative-list src="/case.json"><p>fallback</p></narrative-list>';

/** What each does to a page, as far as our code could meet it. */
const PAGES = {
  'Prototype.js 1.7': () => {
    const toArray = function () {
      return [...this];
    };
    Object.assign(Array.prototype, { entries: toArray, toArray, each: Array.prototype.forEach });
  },
  'Prototype.js 1.6': () => {
    Object.assign(Array.prototype, {
      reduce() {
        return this.length > 1 ? this : this[0];
      },
      first() {
        return this[0];
      },
    });
    Object.assign(HTMLElement.prototype, {
      remove() {
        this.parentNode.removeChild(this);
        return this;
      },
      update() {
        throw new Error('not ours');
      },
    });
  },
  'MooTools 1.3': () => {
    window.Event = function (event) {
      this.event = event;
    };
    Array.from = (item) =>
      item == null ? [] : typeof item.length === 'number' && typeof item !== 'string' ? [].slice.call(item) : [item];
    Date.parse = (text) => new Date(text);
    Object.assign(window.Element.prototype, {
      contains: (other) => other === null,
      empty() {
        return this;
      },
    });
  },
  'zone.js': () => {
    const Native = Promise;
    window.Promise = class ZoneAwarePromise {
      constructor(executor) {
        const inner = new Native(executor);
        this.then = (...given) => new ZoneAwarePromise((done, fail) => inner.then(...given).then(done, fail));
        this.catch = (given) => this.then(undefined, given);
        this.finally = (given) => new ZoneAwarePromise((done, fail) => inner.finally(given).then(done, fail));
      }
    };
    for (const name of ['all', 'race', 'resolve', 'reject', 'allSettled', 'any'])
      window.Promise[name] = (...given) => new window.Promise((done, fail) => Native[name](...given).then(done, fail));
  },
  'names of ours in Object.prototype': () => {
    const names = 'url title open related sources reviews corrections translations background status published updated';
    for (const name of names.split(' ')) Object.prototype[name] = 'https://evil.example/';
    Object.prototype.extend = () => undefined;
    for (const name of ['key', 'part', 'class'])
      Object.defineProperty(Object.prototype, name, { value: 'x', writable: true });
  },
  'no IntersectionObserver': () => {
    delete window.IntersectionObserver;
  },
  'no ResizeObserver': () => {
    delete window.ResizeObserver;
  },
  'no requestIdleCallback': () => {
    delete window.requestIdleCallback;
  },
  'a frozen Object': () => {
    Object.freeze(Object.prototype);
    Object.freeze(Array.prototype);
  },
};

inEachEngine('on a page with', (engine, at) => {
  const until = (...condition) => at.browser.until(...condition);
  const isReady = (name) => document.querySelector(name).matches(':defined:state(ready)');
  /** What a reader finds, line by line. */
  const read = (name) =>
    at.browser.run((selector) => {
      const lines = [];
      const walk = (node) => {
        if (node.nodeType === 3 && node.data.trim()) lines.push(node.data.trim());
        if (node.getAttribute?.('href')) lines.push(node.getAttribute('href'));
        if (node.getAttribute?.('title')) lines.push(`title ${node.getAttribute('title')}`);
        for (const child of (node.shadowRoot ?? node).childNodes) if (child.localName !== 'style') walk(child);
      };
      walk(document.querySelector(selector));
      return lines;
    }, name);

  const open = async (prepare) => {
    const head = prepare ? `<script>(${prepare})()</script>` : '';
    const page = at.site.page(CARD + LIST, { head, lang: 'ar' });
    await at.browser.open(page);
    await until(isReady, 'debunk-card');
    await until(isReady, 'narrative-list');
    await at.browser.run(() => new Promise((resolve) => setTimeout(resolve, 100)));
  };

  let calm;
  for (const [what, prepare] of Object.entries(PAGES)) {
    const skip =
      engine === 'webkit' && what.includes('Object.prototype') && 'its driver can say nothing of such a page';
    describe(what, { skip }, () => {
      it('a card and a list read as on a calm page, and nothing is thrown', async () => {
        if (!calm) {
          await open();
          calm = [await read('debunk-card'), await read('narrative-list')];
        }
        await open(prepare);
        assert.deepEqual([await read('debunk-card'), await read('narrative-list')], calm);
        const heard = await at.browser.run(() => window.heard.filter(([type]) => type !== 'debunk-load'));
        assert.deepEqual(
          [...heard].map(([...each]) => each),
          [],
        );
      });

      it('a claim is copied with its verdict', async () => {
        await open(prepare);
        const copied = await at.browser.run(async () => {
          const card = document.querySelector('debunk-card');
          card.dispatchEvent(new window.PointerEvent('pointerover', { bubbles: true }));
          for (let tries = 0; tries < 50; tries++) {
            await new Promise((resolve) => setTimeout(resolve, 20));
            const text = card.shadowRoot.querySelector('blockquote p').firstChild;
            window.getSelection().setBaseAndExtent(text, 0, text, 6);
            const clipboardData = new window.DataTransfer();
            const event = new window.ClipboardEvent('copy', {
              clipboardData,
              bubbles: true,
              cancelable: true,
              composed: true,
            });
            card.dispatchEvent(event);
            if (event.defaultPrevented) return event.clipboardData.getData('text/plain');
          }
          return undefined;
        });
        assert.match(copied ?? '', /^Made up \(.*\)\n\nStorks$/);
      });
    });
  }
});
