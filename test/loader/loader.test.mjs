// What the loader finds, when it brings code, and that the request for the case does not wait for it; in each engine.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CASE, inEachEngine } from './site.mjs';

const FAR = '<div style="block-size: 3000px"></div>';
const card = (more = '') => `<debunk-card src="/case.json" ${more}></debunk-card>`;
const JSON_CHILD = `<script type="application/json">${JSON.stringify(CASE)}</script>`;

inEachEngine('the loader', (_, at) => {
  const open = (body, options) => at.browser.open(at.site.page(body, options));
  const until = (...condition) => at.browser.until(...condition);
  const isReady = (name = 'debunk-card') => document.querySelector(name)?.matches(':defined:state(ready)');
  const isReadyInside = (host) => !!document.querySelector(host).shadowRoot?.querySelector(':defined:state(ready)');
  /** Lets the page draw, and what follows from that come. */
  const settle = () =>
    at.browser.run(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 200))));
  const append = (markup) =>
    at.browser.run((text) => document.body.append(document.createRange().createContextualFragment(text)), markup);

  describe('finds', () => {
    it('elements in the page', async () => {
      await open(card());
      await until(isReady);
    });

    it('elements that come later, also inside others', async () => {
      await open('');
      await append(`<section><p>${card()}</p></section>`);
      await until(isReady);
    });

    it('elements in a declarative shadow root', async () => {
      await open(`<div id="host"><template shadowrootmode="open"><p>${card()}</p></template></div>`);
      await until(isReadyInside, '#host');
    });

    it('elements that come later into an attached shadow root of an element that comes later', async () => {
      await open('');
      await at.browser.run((text) => {
        const host = document.createElement('div');
        host.id = 'host';
        host.attachShadow({ mode: 'open' }).append(document.createElement('p'));
        document.body.append(host);
        setTimeout(() => host.shadowRoot.append(document.createRange().createContextualFragment(text)), 50);
      }, card());
      await until(isReadyInside, '#host');
    });

    it('elements in the shadow root of an element that is registered later', async () => {
      await open('<x-late></x-late>');
      await settle();
      await at.browser.run((text) => {
        customElements.define(
          'x-late',
          class extends HTMLElement {
            connectedCallback() {
              this.attachShadow({ mode: 'open' }).append(document.createRange().createContextualFragment(text));
            }
          },
        );
      }, card());
      await until(isReadyInside, 'x-late');
    });

    it('placeholders in the page and in a shadow root', async () => {
      const stand = '<div data-debunk-card="/case.json" data-onclick="x" data-variant="compact">fallback</div>';
      await open(`${stand}<div id="host"><template shadowrootmode="open">${stand}</template></div>`);
      await until(isReady);
      await until(isReadyInside, '#host');
      assert.equal(await at.browser.run(() => document.querySelector('debunk-card').variant), 'compact');
      assert.equal(at.site.asked('case.json').length, 1);
    });

    it('mentions, links with the attribute, and links to the cases of a site, and fetches none of their cases', async () => {
      const link = (name, more = '') => `<p><a href="${name}.html" ${more}>${name}</a></p>`;
      await open(
        `<debunk-mention src="/case.json">${link('one')}</debunk-mention>${link('two', 'data-debunk-mention="/case.json"')}
        <debunk-provider mentions="/cases/">${link('/cases/three')}</debunk-provider>`,
      );
      await until(
        () =>
          [...document.querySelectorAll('debunk-mention')].filter(({ shadowRoot }) =>
            shadowRoot?.querySelector('button'),
          ).length === 3,
      );
      assert.match(
        await at.browser.run(() => document.querySelectorAll('debunk-mention')[2].src),
        /cases\/three\.json$/,
      );
      assert.equal(at.site.asked('.json').length, 0);
    });

    for (const [where, body] of [
      ['a declarative shadow root', '<div id="host"><template shadowrootmode="open">LIST</template></div>'],
      [
        'a shadow root in a shadow root',
        '<div id="host"><template shadowrootmode="open"><section><template shadowrootmode="open">LIST</template></section></template></div>',
      ],
    ]) {
      it(`a list in ${where}`, async () => {
        await open(body.replace('LIST', '<narrative-list src="/case.json"></narrative-list>'));
        await until(() => {
          const { shadowRoot: outer } = document.querySelector('#host');
          const root = outer.querySelector('section')?.shadowRoot ?? outer;
          return !!root.querySelector('narrative-list:defined:state(ready)');
        });
      });
    }

    it('a list in a shadow root that a script attaches', async () => {
      await open('<div id="host"></div>');
      await at.browser.run(() => {
        const host = document.createElement('div');
        host.id = 'new';
        host
          .attachShadow({ mode: 'open' })
          .append(
            document.createRange().createContextualFragment('<narrative-list src="/case.json"></narrative-list>'),
          );
        document.body.append(host);
      });
      await until(isReadyInside, '#new');
    });

    it('a list, and what is around it', async () => {
      await open('<debunk-provider base="/b/"><narrative-list src="case.json"></narrative-list></debunk-provider>');
      await until(isReady, 'narrative-list');
      assert.deepEqual(at.site.asked('.json'), ['/b/case.json']);
    });
  });

  describe('brings code', () => {
    it('not for a card that is far away or has no box, until it is near', async () => {
      await open(`<div id="none" style="display: none">${card()}</div>${FAR}${card('id="far"')}`);
      await settle();
      assert.deepEqual(at.site.asked('/chunks/'), []);
      assert.deepEqual(at.site.asked('.json'), []);
      await at.browser.run(() => document.querySelector('#far').scrollIntoView());
      await until(isReady, '#far');
    });

    it('for a card that had no box and gets one', async () => {
      await open(`<div id="none" style="display: none">${card()}</div>`);
      await settle();
      assert.deepEqual(at.site.asked('/chunks/'), []);
      await at.browser.run(() => document.querySelector('#none').removeAttribute('style'));
      await until(isReady);
    });

    it('for an empty card within 1,250 px of the screen', async () => {
      await open(`<div style="block-size: calc(100vh + 300px)"></div><p>Text ${card()} text</p>`);
      await until(() => document.querySelector('debunk-card').matches(':defined'));
    });

    it('at once for an eager card', async () => {
      await open(FAR + card('loading="eager"'));
      await until(isReady);
    });

    it('at once for a provider, and not of a list', async () => {
      await open('<debunk-provider></debunk-provider>');
      await until(() => document.querySelector('debunk-provider').matches(':defined'));
      assert.deepEqual(at.site.asked('narrative-list'), []);
    });

    it('for a verdict, and not of a list', async () => {
      await open('<h1>Storks <debunk-verdict tone="false" by="Facts"></debunk-verdict></h1>');
      await until(() => document.querySelector('debunk-verdict').matches(':defined:state(ready)'));
      assert.deepEqual(at.site.asked('narrative-list'), []);
    });

    it('of a chart, for a chart alone', async () => {
      await open('<narrative-list src="/case.json"></narrative-list>');
      await until(isReady, 'narrative-list');
      assert.deepEqual(at.site.asked('narrative-chart'), []);
      await open('<narrative-chart src="/case.json"></narrative-chart>');
      await until(isReady, 'narrative-chart');
    });

    it('of a list when a reader asks for more of a story', async () => {
      await open(card('list="/list.json"'));
      await until(isReady);
      assert.deepEqual(at.site.asked('narrative-list'), []);
      await at.browser.run(() => {
        const buttons = [...document.querySelector('debunk-card').shadowRoot.querySelectorAll('button')];
        buttons.find((button) => button.textContent.includes('story')).click();
      });
      await until(isReadyInside, 'debunk-card');
    });
  });

  describe('asks for a case', () => {
    for (const [what, body, address] of [
      ['a card', card() + card(), '/case.json'],
      [
        'a card in a provider',
        '<debunk-provider base="/b/"><debunk-card src="case.json"></debunk-card></debunk-provider>',
        '/b/case.json',
      ],
      ['a placeholder', '<div data-debunk-card="/case.json#a"></div>', '/case.json'],
    ]) {
      it(`of ${what} while the code is on its way, and once`, async () => {
        let asked;
        const hasAsked = new Promise((resolve) => (asked = resolve));
        at.site.change = (path) => {
          if (path === address) asked();
          // The code comes only after the case was asked for.
          return path.startsWith('/chunks/') ? { after: hasAsked } : undefined;
        };
        await open(body);
        await until(isReady);
        assert.deepEqual(at.site.asked('.json'), [address]);
      });
    }

    it('anew when it is loaded again', async () => {
      await open(card());
      await until(isReady);
      await at.browser.run(() => document.querySelector('debunk-card').reload());
      await append(card('id="other"'));
      await until(isReady, '#other');
      assert.ok(at.site.asked('case.json').length <= 2);
    });

    it('of the bases around it', async () => {
      await open(
        `<debunk-provider base="/a/"><debunk-provider base="b/"><debunk-card src="case.json"></debunk-card></debunk-provider></debunk-provider>`,
      );
      await until(isReady);
      assert.deepEqual(at.site.asked('.json'), ['/a/b/case.json']);
    });

    it('again after a failure, as ever', async () => {
      let times = 0;
      at.site.change = (path) => (path === '/case.json' && !times++ ? { status: 503 } : undefined);
      await open(card());
      await until(isReady);
      assert.equal(times, 2);
    });

    for (const [what, body, prepare] of [
      ['has its case as a child', `<debunk-card src="/case.json">${JSON_CHILD}</debunk-card>`, ''],
      ['has its case as a property', card(), `card.case = ${JSON.stringify(CASE)}`],
      ['has a fetcher of its own', card(), `card.fetcher = async () => Response.json(${JSON.stringify(CASE)})`],
      [
        'has a fetcher around it',
        `<debunk-provider>${card()}</debunk-provider>`,
        `card.parentNode.fetcher = async () => Response.json(${JSON.stringify(CASE)})`,
      ],
    ]) {
      it(`not for a card that ${what}`, async () => {
        const set = `<script type="module">const card = document.querySelector('debunk-card'); ${prepare}</script>`;
        await open(body, { head: prepare && set });
        await until(isReady);
        assert.deepEqual(at.site.asked('case.json'), []);
      });
    }
  });

  it('leaves a page to the copy that came first, and says so once', async () => {
    const second = '<script type="module" src="/debunk.js?second"></script>';
    await open(card() + card(), { head: second });
    await until(isReady);
    const warnings = await at.browser.run(() => window.heard.filter(([type]) => type === 'warning').length);
    assert.equal(warnings, 1);
    assert.equal(at.site.asked('/chunks/debunk-card').length, 1);
  });
});
