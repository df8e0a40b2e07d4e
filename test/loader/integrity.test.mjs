// Nothing runs that was not checked: a server that swaps one chunk, in each engine.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { digest, dist, inEachEngine, STRICT } from './site.mjs';

const CARD = '<debunk-card src="/case.json"><p>fallback</p></debunk-card>';
const LIST = '<narrative-list src="/case.json"><p>fallback</p></narrative-list>';

inEachEngine('checked code', (engine, at) => {
  const until = (...condition) => at.browser.until(...condition);
  const isReady = (name) => document.querySelector(name).matches(':defined:state(ready)');
  const heard = (type) => at.browser.run((wanted) => window.heard.filter(([each]) => each === wanted), type);

  /** Appends code to each chunk with this name; what runs of it is told as `tampered`. */
  const swap = (name) => {
    at.site.change = (path) =>
      path.startsWith(`/chunks/${name}-`) ? { text: `${dist(path.slice(1))};window.tampered=true` } : undefined;
  };
  const isTampered = () => at.browser.run(() => window.tampered === true);
  const shown = (name) =>
    at.browser.run((selector) => {
      const element = document.querySelector(selector);
      return { text: element.innerText.trim(), isDefined: element.matches(':defined') };
    }, name);

  it('shows a list and a card, each file asked for once, and has nothing to say', async () => {
    await at.browser.open(at.site.page(`${LIST}<div style="block-size: 3000px"></div>${CARD}`));
    await until(isReady, 'narrative-list');
    await at.browser.run(() => document.querySelector('debunk-card').scrollIntoView());
    await until(isReady, 'debunk-card');
    const asked = at.site.asked('.js').filter((path) => path !== '/record.js');
    assert.deepEqual([...new Set(asked)].sort(), asked.sort());
    assert.deepEqual(await heard('debunk-error'), []);
    assert.deepEqual(await heard('warning'), []);
  });

  for (const [what, chunk, name, body] of [
    ['the card’s chunk', 'debunk-card', 'debunk-card', CARD],
    ['the list’s chunk', 'narrative-list.define', 'narrative-list', LIST],
    ['the card’s chunk, for a list', 'debunk-card', 'narrative-list', LIST],
  ]) {
    it(`${what} swapped: the fallback stays, one event says integrity, nothing of it runs`, async () => {
      swap(chunk);
      await at.browser.open(at.site.page(body));
      await until(() => window.heard.some(([type]) => type === 'debunk-error'));
      assert.deepEqual(await heard('debunk-error'), [['debunk-error', 'integrity', name]]);
      assert.deepEqual(await shown(name), { text: 'fallback', isDefined: false });
      assert.equal(await isTampered(), false);

      // The server gives the right file again, but what was wrong once stays untouched for the life of the page.
      at.site.change = () => undefined;
      const before = at.site.asked(`/chunks/${chunk}-`).length;
      await at.browser.run(
        (markup) => document.body.append(document.createRange().createContextualFragment(markup)),
        body,
      );
      await until(() => window.heard.filter(([type]) => type === 'debunk-error').length === 2);
      assert.equal(at.site.asked(`/chunks/${chunk}-`).length, before);
      assert.equal(await isTampered(), false);
    });
  }

  it('a format’s chunk swapped: the fallback stays, the event says integrity', async () => {
    swap('claim-review');
    await at.browser.open(at.site.page(CARD.replace('case.json', 'claim-review.json')));
    await until(() => window.heard.some(([type]) => type === 'debunk-error'));
    assert.deepEqual(await heard('debunk-error'), [['debunk-error', 'integrity', 'debunk-card']]);
    assert.match((await shown('debunk-card')).text, /^fallback/);
    assert.equal(await isTampered(), false);
  });

  it('a language’s chunk swapped: the card is in English', async () => {
    swap('ar-card');
    await at.browser.open(at.site.page(CARD, { lang: 'ar' }));
    await until(isReady, 'debunk-card');
    assert.match(await at.browser.run(() => document.querySelector('debunk-card').shadowRoot.textContent), /Copy text/);
    assert.equal(await isTampered(), false);
  });

  it('a chunk that is not there: the fallback stays, and the event says http', async () => {
    at.site.change = (path) => (path.startsWith('/chunks/') ? { status: 503 } : undefined);
    await at.browser.open(at.site.page(CARD));
    await until(() => window.heard.some(([type]) => type === 'debunk-error'));
    assert.deepEqual(await heard('debunk-error'), [['debunk-error', 'http', 'debunk-card']]);
    assert.deepEqual(await shown('debunk-card'), { text: 'fallback', isDefined: false });
  });

  const skip = engine === 'firefox' && 'Firefox remembers for the life of a page that a module did not come';
  it('a chunk that could not be reached comes when the page is online again', { skip }, async () => {
    at.site.change = (path) => (path.startsWith('/chunks/') ? { lost: true } : undefined);
    await at.browser.open(at.site.page(CARD));
    await until(() => window.heard.some(([type]) => type === 'debunk-error'));
    assert.deepEqual(await heard('debunk-error'), [['debunk-error', 'network', 'debunk-card']]);
    at.site.change = () => undefined;
    await at.browser.run(() => void window.dispatchEvent(new Event('online')));
    await until(isReady, 'debunk-card');
  });

  for (const [policy, headers] of [
    ['a strict policy with Trusted Types', { 'content-security-policy': STRICT }],
    ['Integrity-Policy', { 'integrity-policy': 'blocked-destinations=(script)' }],
  ]) {
    it(`shows a card and a list under ${policy}`, async () => {
      await at.browser.open(at.site.page(CARD + LIST, { headers }));
      await until(isReady, 'debunk-card');
      await until(isReady, 'narrative-list');
      assert.deepEqual(await heard('securitypolicyviolation'), []);
    });
  }

  it('loads under a policy that asks for nonces', async () => {
    const script = '<script type="module" nonce="abc" src="/debunk.js"></script>';
    const headers = { 'content-security-policy': "script-src 'nonce-abc'" };
    await at.browser.open(at.site.page(CARD, { head: script, script: 'none.js', integrity: '', headers }));
    await until(isReady, 'debunk-card');
  });

  for (const query of ['?v=1', '?ver=6.5.2']) {
    it(`loads nothing twice when the script’s address has ${query}`, async () => {
      await at.browser.open(at.site.page(CARD + LIST, { script: `debunk.js${query}` }));
      await until(isReady, 'debunk-card');
      await until(isReady, 'narrative-list');
      const asked = at.site.asked('.js').filter((path) => path !== '/record.js');
      assert.deepEqual([...new Set(asked)].sort(), asked.sort());
      assert.deepEqual(at.site.asked('debunk.js'), [`/debunk.js${query}`]);
    });
  }

  describe('a script from a cache', () => {
    const old = dist('debunk.js').replace(/"debunk-card-[\w-]{8}"/g, '"debunk-card-GONEGONE"');
    const cached = { 'cache-control': 'max-age=3600' };

    it('whose chunk is gone is loaded anew, once, and shows the card', async () => {
      let times = 0;
      at.site.change = (path) =>
        path === '/debunk.js' ? { text: times++ ? dist('debunk.js') : old, headers: cached } : undefined;
      await at.browser.open(at.site.page(CARD, { integrity: '' }));
      await until(isReady, 'debunk-card');
      assert.ok(times <= 3, `asked for ${times} times`);
      assert.deepEqual(await heard('debunk-error'), []);
    });

    it('does not go on for ever', async () => {
      at.site.change = (path) => (path === '/debunk.js' ? { text: old, headers: cached } : undefined);
      await at.browser.open(at.site.page(CARD, { integrity: '' }));
      await until(() => window.heard.some(([type]) => type === 'debunk-error'));
      await at.browser.run(() => new Promise((resolve) => setTimeout(resolve, 300)));
      assert.deepEqual(await heard('debunk-error'), [['debunk-error', 'http', 'debunk-card']]);
      // WebKit asks its cache only for documents.
      assert.ok(at.site.asked('debunk.js').length <= 3);
    });

    it('is not replaced by one that its snippet’s digest forbids', async () => {
      let times = 0;
      at.site.change = (path) =>
        path === '/debunk.js'
          ? { text: times++ ? `${dist('debunk.js')};window.tampered=true` : old, headers: cached }
          : undefined;
      await at.browser.open(at.site.page(CARD, { integrity: digest(old) }));
      await until(() => window.heard.some(([type]) => type === 'debunk-error'));
      assert.deepEqual(await heard('debunk-error'), [['debunk-error', 'http', 'debunk-card']]);
      assert.equal(await isTampered(), false);
      assert.deepEqual(await shown('debunk-card'), { text: 'fallback', isDefined: false });
    });
  });
});
