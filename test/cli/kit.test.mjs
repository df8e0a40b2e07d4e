// What a publisher hosts itself, and what PRIVACY.md says of it.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, describe, it } from 'node:test';
import { launchChromium } from '../../tools/chromium.mjs';
import { serve } from '../helpers/serve.mjs';
import { CASE, debunk, workFolder } from './command.mjs';

const LIST = { cases: [CASE, { ...CASE, id: 'tides', title: 'The tides are not switched on by hand' }] };

describe('debunk kit', () => {
  let folder, site, browser;
  const read = (name) => readFileSync(join(folder.path, 'kit', name), 'utf8');
  const kit = (...more) =>
    debunk(['kit', '--out', 'kit', '--url', `${site.origin}/kit`, ...more], { cwd: folder.path });

  before(async () => {
    folder = workFolder({ 'case.json': CASE, 'list.json': LIST });
    site = await serve(folder.path);
    const { code, stderr, stdout } = await kit();
    assert.equal(code, 0, stderr);
    assert.match(stdout, /^\d+ files written, 0 unchanged\. Next: .*kit\/snippet\.html says\.\n$/);
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
    folder?.remove();
  });

  it('writes scripts with their digests, and nothing anew that is the same', async () => {
    const digests = Object.entries(JSON.parse(read('digests.json')));
    assert.ok(digests.length > 10);
    for (const [name, digest] of digests) {
      const content = readFileSync(join(folder.path, 'kit', name));
      assert.equal(digest, `sha384-${createHash('sha384').update(content).digest('base64')}`, name);
    }
    assert.deepEqual(JSON.parse((await kit('--json')).stdout).written, 0);
  });

  it('asks for its scripts and the cases alone, without cookies for these, and stores nothing', async () => {
    const [script] = /<script.*<\/script>/.exec(read('snippet.html'));
    site.pages['/page.html'] = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title>
<link rel="icon" href="data:,">${script}<body>
<debunk-card src="/case.json"><a href="https://factchecker.example/">False: no cheese</a></debunk-card>
<narrative-list src="/list.json" group-by="none"><a href="https://factchecker.example/">All</a></narrative-list>`;
    const page = await browser.newPage();
    await page.setCookie({ name: 'of-the-page', value: '1', url: site.origin });
    const session = await page.createCDPSession();
    await session.send('Network.enable');
    const asked = new Map();
    const cookies = new Map();
    session.on('Network.requestWillBeSent', ({ requestId, request }) => asked.set(requestId, request.url));
    session.on('Network.requestWillBeSentExtraInfo', ({ requestId, headers }) =>
      cookies.set(requestId, headers.Cookie ?? headers.cookie),
    );
    await page.goto(`${site.origin}/page.html`);

    await page.waitForSelector('debunk-card:state(ready)');
    await page.waitForSelector('narrative-list:state(ready)');
    for (const each of await page.$$('debunk-card >>> summary')) await each.click();
    for (const each of await page.$$('debunk-card >>> button')) await each.click();
    await page.type('narrative-list >>> [type=search]', 'tides');
    await page.waitForFunction(
      () => document.querySelector('narrative-list').shadowRoot.querySelectorAll('.row').length === 1,
    );
    await page.click('narrative-list >>> .row-title [role=button]');
    await page.waitForFunction(() =>
      document.querySelector('narrative-list').shadowRoot.querySelector('.row debunk-card:state(ready)'),
    );
    await page.evaluate(() => {
      const claim = document.querySelector('debunk-card').shadowRoot.querySelector('blockquote');
      window.getSelection().selectAllChildren(claim);
      document.execCommand('copy');
    });

    const paths = [...asked].map(([id, url]) => [url.replace(site.origin, ''), cookies.get(id)]);
    const others = paths.filter(
      ([path]) => !/^(\/kit\/[\w./-]+\.js|\/(case|list)\.json|\/page\.html|data:,)$/.test(path),
    );
    assert.deepEqual(others, []);
    const cases = paths.filter(([path]) => path.endsWith('.json'));
    assert.deepEqual(cases, [
      ['/case.json', undefined],
      ['/list.json', undefined],
    ]);
    assert.match(paths.find(([path]) => path === '/page.html')[1], /of-the-page=1/, 'cookies are seen here');

    const stored = await page.evaluate(async () => [
      document.cookie,
      window.localStorage.length + window.sessionStorage.length,
      (await window.indexedDB.databases()).length,
      (await window.caches.keys()).length,
      (await navigator.serviceWorker.getRegistrations()).length,
    ]);
    assert.deepEqual(stored, ['of-the-page=1', 0, 0, 0, 0]);
    await page.close();
  });

  it('shows a case in a page that is opened from a folder', async () => {
    const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title>
<script defer src="kit/debunk.all.js"></script><body>
<debunk-card><script type="application/json">${JSON.stringify(CASE)}</script></debunk-card>`;
    const page = await browser.newPage();
    await page.goto(pathToFileURL(folder.write('page.html', html)).href);
    await page.waitForSelector('debunk-card:state(ready)');
    await page.close();
  });

  it('says what it needs', async () => {
    const { code, stderr } = await debunk(['kit', '--out', 'kit'], { cwd: folder.path });
    assert.equal(code, 2);
    assert.match(stderr, /--url <url>/);
  });
});
