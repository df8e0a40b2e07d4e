// The code of a card for other pages, by the built scripts: when it is loaded, and that it is what `debunk embed` prints.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { debunk } from '../cli/command.mjs';
import { inEachEngine, STRICT } from './site.mjs';

inEachEngine('the code of a card for other pages', (engine, at) => {
  const CARD =
    '<debunk-card src="/case.json" frame="/case.frame.html" actions="link text share embed">fallback</debunk-card>';
  const until = (...condition) => at.browser.until(...condition);
  const isReady = () => document.querySelector('debunk-card').matches(':defined:state(ready)');
  const isOpen = () => !!document.querySelector('debunk-card').shadowRoot.querySelector('dialog')?.open;
  const names = () => at.site.asked('/chunks/').map((path) => /chunks\/(.+)-[\w-]{8}\.js/.exec(path)[1]);
  /** The middle of the button that says this. */
  const placeOf = (says) =>
    at.browser.run((words) => {
      const { shadowRoot } = document.querySelector('debunk-card');
      const button = [...shadowRoot.querySelectorAll('button')].find(({ textContent }) => textContent === words);
      button.scrollIntoView();
      const { x, y, width, height } = button.getBoundingClientRect();
      return [x + width / 2, y + height / 2];
    }, says);
  const press = async (says) => at.browser.click(...(await placeOf(says)));
  /** The code in each form, short or not. */
  const codes = () =>
    at.browser.run(async () => {
      const card = document.querySelector('debunk-card');
      const dialog = card.shadowRoot.querySelector('dialog');
      const found = {};
      for (const input of dialog.querySelectorAll('[type=radio]')) {
        input.click();
        await card.updateComplete;
        found[input.parentElement.textContent.trim()] = dialog.querySelector('textarea').value;
      }
      return found;
    });

  for (const [where, headers] of [
    ['a page', {}],
    ['a page with a strict policy and Trusted Types', { 'content-security-policy': STRICT }],
  ]) {
    it(`${where} loads it when the reader presses Embed, and no sooner; Escape closes it, and the focus goes back`, async () => {
      await at.browser.open(at.site.page(CARD, { headers }));
      await until(isReady);
      await at.browser.move(...(await placeOf('Copy link')));
      await until(() => document.querySelector('debunk-card').matches(':hover'));
      await at.browser.run(() => document.querySelector('debunk-card').shadowRoot.querySelector('button').focus());
      await until(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('/actions-')));
      assert.ok(!names().includes('embed'), names().join());
      await press('Embed');
      await until(isOpen);
      assert.equal(names().filter((name) => name === 'embed').length, 1);
      const focused = () =>
        at.browser.run(() => document.querySelector('debunk-card').shadowRoot.activeElement?.textContent ?? '');
      assert.equal(await focused(), 'Copy code');
      await at.browser.press('Escape');
      await until(() => !document.querySelector('debunk-card').shadowRoot.querySelector('dialog'));
      // WebKit gives buttons no focus when they are pressed by a pointer.
      if (engine !== 'webkit') assert.equal(await focused(), 'Embed');
      assert.deepEqual(await at.browser.run(() => window.heard.filter(([type]) => type !== 'debunk-load')), []);
    });
  }

  it('is what `debunk embed` prints', async () => {
    const page = at.site.page(CARD);
    await at.browser.open(page);
    await until(isReady);
    await press('Embed');
    await until(isOpen);
    const { origin } = new URL(page);
    const script = await at.browser.run(() => document.querySelector('script[type=module]').src);
    const printed = async (frame, ...more) => {
      const given = ['--json', '--script', script, '--frame', `${origin}/${frame}`, ...more];
      const { stdout, stderr } = await debunk(['embed', `${origin}/case.json`, ...given]);
      assert.equal(stderr, '');
      const { div, iframe, line } = JSON.parse(stdout);
      return { '<div>': div, '<iframe>': iframe, '<a>': line };
    };
    assert.deepEqual(await codes(), await printed('case.frame.html'));
    await at.browser.run(() =>
      document.querySelector('debunk-card').shadowRoot.querySelector('dialog [type=checkbox]').click(),
    );
    assert.deepEqual(await codes(), await printed('case.frame.html?variant=compact', '--variant', 'compact'));
  });

  it('tells the reader where its chunk cannot be reached, and loads it at the next press', async () => {
    at.site.change = (path) => (path.startsWith('/chunks/embed-') ? { status: 503 } : undefined);
    await at.browser.open(at.site.page(CARD));
    await until(isReady);
    await press('Embed');
    await until(
      () =>
        document.querySelector('debunk-card').shadowRoot.querySelector('.actions [role=status]').textContent ===
        'The fact-check could not be loaded.',
    );
    assert.equal(await at.browser.run(isOpen), false);
    // Firefox keeps a failed module for the life of the page.
    if (engine === 'firefox') return;
    at.site.change = () => undefined;
    await press('Embed');
    await until(isOpen);
  });

  for (const [lang, dir] of [
    ['en', 'ltr'],
    ['ar', 'rtl'],
  ])
    it(`fits into a page of 320 px: ${dir}`, async () => {
      const inner = at.site.page(CARD, { lang });
      await at.browser.open(
        at.site.page(`<iframe src="${inner}" width="320" height="480" style="border: 0"></iframe>`),
      );
      await until(() => window.frames[0]?.document.querySelector('debunk-card')?.matches(':defined:state(ready)'));
      await at.browser.run(() => {
        const { shadowRoot } = window.frames[0].document.querySelector('debunk-card');
        [...shadowRoot.querySelectorAll('.actions button')].at(-1).click();
      });
      await until(
        () => window.frames[0].document.querySelector('debunk-card').shadowRoot.querySelector('dialog')?.open,
      );
      const [left, right, over, its] = await at.browser.run(() => {
        const dialog = window.frames[0].document.querySelector('debunk-card').shadowRoot.querySelector('dialog');
        const { left, right } = dialog.getBoundingClientRect();
        return [left, right, dialog.scrollWidth - dialog.clientWidth, dialog.dir];
      });
      assert.ok(left >= 0 && right <= 320 && over <= 0, `${left} ${right} ${over}`);
      assert.equal(its, dir);
    });

  describe('of a card in a shadow root', () => {
    it('opens there', async () => {
      await at.browser.open(at.site.page(`<div id="host"><template shadowrootmode="open">${CARD}</template></div>`));
      await until(() => !!document.querySelector('#host').shadowRoot.querySelector(':defined:state(ready)'));
      await at.browser.run(() => {
        const { shadowRoot } = document.querySelector('#host').shadowRoot.querySelector('debunk-card');
        [...shadowRoot.querySelectorAll('.actions button')].at(-1).click();
      });
      await until(
        () =>
          document.querySelector('#host').shadowRoot.querySelector('debunk-card').shadowRoot.querySelector('dialog')
            ?.open,
      );
    });
  });

  it('comes without a digest where the page’s script has none', async () => {
    await at.browser.open(at.site.page(CARD, { integrity: '' }));
    await until(isReady);
    await press('Embed');
    await until(isOpen);
    const { '<div>': div, '<iframe>': iframe } = await codes();
    assert.doesNotMatch(div, /integrity/);
    assert.match(iframe, /debunk-frame\.js" integrity="sha384-/);
  });
});
