// Shows cases on a local page, live at each save.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { launchChromium } from '../../tools/chromium.mjs';
import { CASE, COMMAND, debunk, workFolder } from './command.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Starts `debunk preview`, and waits until it says its address. */
async function startPreview(args, cwd) {
  const child = spawn(process.execPath, [COMMAND, 'preview', '--no-open', ...args], { cwd });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data));
  const closed = once(child, 'close').then(([code]) => code);
  while (!/http\S+/.test(said))
    await Promise.race([once(child.stdout, 'data'), closed.then(() => Promise.reject(new Error(said)))]);
  return {
    origin: new URL(/http\S+/.exec(said)[0]).origin,
    /** Ends it as Ctrl-C does. Gives its exit code. */
    stop: () => (child.kill('SIGINT'), closed),
  };
}

/** Asks with headers that `fetch` does not let anybody set. */
function ask(url, { headers = {}, method = 'GET' } = {}) {
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers, method }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (data) => (body += data));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
    });
    asked.on('error', reject).end();
  });
}

describe('debunk preview', () => {
  let folder, preview, browser, page;
  const problems = [];

  before(async () => {
    folder = workFolder({
      'cases/moon.json': { ...CASE, title: 'The Moon is made of cheese', published: '03/04/2024' },
      'cases/more.json': {
        cases: [
          { ...CASE, id: 'tides', title: 'The tides follow the Moon', narrative: { name: 'Dairies rule the world' } },
          { ...CASE, id: 'stars', title: 'The stars are suns', url: 'ttps://a.example' },
        ],
      },
      'cases/broken.json': '{ "title": ',
    });
    preview = await startPreview(['cases'], folder.path);
    browser = await launchChromium();
    page = await browser.newPage();
    page.on('console', (message) => problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(String(error)));
  });
  after(async () => {
    await browser?.close();
    await preview?.stop();
    folder?.remove();
  });

  const open = (of) => page.goto(`${preview.origin}/case?of=${encodeURIComponent(of)}`);
  const MOON = join('cases', 'moon.json#0');
  const heading = (text) =>
    page.waitForFunction((wanted) => document.querySelector('h1')?.textContent.includes(wanted), {}, text);

  it('lists the cases, the verdict first, and what could not be read', async () => {
    await page.goto(preview.origin);
    const list = await page.$eval('main', (main) => main.innerText);
    assert.match(list, /False: The Moon is made of cheese/);
    assert.match(list, /False: The stars are suns/);
    assert.match(list, /broken\.json/);
  });

  it('shows a case in five forms, in each the verdict before the claim, with remarks beside', async () => {
    await open(MOON);
    const { remarks, ...forms } = await page.evaluate(async () => {
      const text = (selector) => document.querySelector(selector).textContent;
      const shadow = (selector) => document.querySelector(`${selector} debunk-card`).shadowRoot.textContent;
      const frame = document.querySelector('iframe');
      if (frame.contentDocument.readyState !== 'complete' || frame.contentDocument.URL === 'about:blank')
        await new Promise((resolve) => frame.addEventListener('load', resolve));
      return {
        card: shadow('.card'),
        compact: shadow('.compact'),
        mail: frame.contentDocument.body.textContent,
        share: await fetch(document.querySelector('.share img').src).then((response) => response.text()),
        search: text('.search'),
        remarks: text('.remarks'),
      };
    });
    for (const [form, text] of Object.entries(forms)) {
      const verdict = text.indexOf('False');
      const claim = text.search(/made of cheese/);
      assert.ok(verdict >= 0 && verdict < claim, `${form}: ${text.slice(0, 300)}`);
    }
    assert.match(remarks, /Write 2024-04-03 or 2024-03-04/);
    assert.match(remarks, /the headline repeats the claim/);
    assert.match(remarks, /no archived copy is named of https:\/\/samples\.example/);
    assert.ok(await page.$eval('.share img', (image) => image.decode().then(() => image.naturalWidth > 0)));
    assert.deepEqual(problems, []);
  });

  it('gives each case of a file its own remarks', async () => {
    await open(join('cases', 'more.json#0'));
    assert.match(await page.$eval('.remarks', (one) => one.textContent), /narrative has only a name/);
    assert.doesNotMatch(await page.$eval('.remarks', (one) => one.textContent), /found "ttps/);
    await open(join('cases', 'more.json#1'));
    assert.match(await page.$eval('.remarks', (one) => one.textContent), /Did you mean "https:\/\/a\.example"/);
  });

  it('passes axe, and fits into a narrow window', async () => {
    const ways = ['/', `/case?of=${encodeURIComponent(MOON)}`].flatMap((path) =>
      [320, 1280].map((width) => [path, width]),
    );
    for (const [path, width] of ways) {
      await page.setViewport({ width, height: 700 });
      await page.goto(preview.origin + path);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), path);
      await page.setBypassCSP(true);
      await page.reload();
      await page.evaluate(AXE);
      const { violations } = await page.evaluate(() => globalThis.axe.run());
      assert.deepEqual(
        violations.map(({ id, nodes }) => [id, nodes[0].html]),
        [],
      );
      await page.setBypassCSP(false);
    }
  });

  it('follows each save: in place, by a new file in its place, half written, and deleted', async () => {
    const file = join(folder.path, 'cases/moon.json');
    const save = (title) => JSON.stringify({ ...CASE, title });
    await open(MOON);
    writeFileSync(file, save('Saved in place'));
    await heading('Saved in place');
    writeFileSync(`${file}.tmp`, save('Saved beside'));
    renameSync(`${file}.tmp`, file);
    await heading('Saved beside');
    writeFileSync(file, save('Half written').slice(0, -40));
    await page.waitForFunction(() => document.querySelector('.remarks')?.textContent.includes('as it was before'));
    assert.match(await page.$eval('h1', (one) => one.textContent), /Saved beside/);
    assert.match(await page.$eval('.remarks .error', (one) => one.textContent), /moon\.json:1:/);
    writeFileSync(file, save('Whole again'));
    await heading('Whole again');
    assert.doesNotMatch(await page.$eval('.remarks', (one) => one.textContent), /as it was before/);
    rmSync(file);
    await heading('not there any more');
    writeFileSync(file, save('Back'));
    await heading('Back');
  });

  it('shows files and folders that come later', async () => {
    await page.goto(preview.origin);
    folder.write('cases/later/new.json', { ...CASE, title: 'Came later' });
    await page.waitForFunction(() => document.querySelector('main')?.innerText.includes('Came later'));
  });

  it('answers no page of another site, and changes nothing', async () => {
    const { host, port } = new URL(preview.origin);
    assert.equal((await ask(preview.origin, { headers: { host } })).status, 200);
    assert.equal((await ask(preview.origin, { headers: { host: `localhost:${port}` } })).status, 200);
    for (const foreign of ['evil.example', `evil.example:${port}`, '127.0.0.1', `127.0.0.1.evil.example:${port}`]) {
      for (const path of ['/', '/events', '/preview.js']) {
        assert.equal((await ask(preview.origin + path, { headers: { host: foreign } })).status, 403, foreign + path);
      }
    }
    assert.equal((await ask(preview.origin, { method: 'POST' })).status, 405);
    for (const path of ['/../package.json', '/case.schema.json', '/case?of=%2Fetc%2Fpasswd', '/chunks/..%2F..%2Fx']) {
      assert.equal((await ask(preview.origin + path)).status, 404, path);
    }
    const { headers } = await ask(preview.origin);
    assert.equal(headers['access-control-allow-origin'], undefined);
    assert.equal(headers['cross-origin-resource-policy'], 'same-origin');
    assert.match(headers['content-security-policy'], /default-src 'none'.*frame-ancestors 'none'/);
  });

  it('ends in good order, with pages open', async () => {
    await page.goto(preview.origin);
    assert.equal(await preview.stop(), 0);
    await page.waitForFunction(() => document.querySelector('#state').textContent.includes('has ended'));
  });

  it('says what is wrong with how it was called', async () => {
    folder.write('one.json', CASE);
    const { code, stderr } = await debunk(['preview', '--no-open', 'nowhere/'], { cwd: folder.path });
    assert.equal(code, 1);
    assert.match(stderr, /nowhere\/ error: there is no such file or folder/);
    for (const args of [['-'], ['one.json', '--port', '99999']]) {
      assert.equal((await debunk(['preview', '--no-open', ...args], { cwd: folder.path })).code, 2, args.join(' '));
    }
    const other = await startPreview(['one.json'], folder.path);
    const { port } = new URL(other.origin);
    const taken = await debunk(['preview', '--no-open', '--port', port, 'one.json'], { cwd: folder.path });
    assert.equal(taken.code, 2);
    assert.match(taken.stderr, new RegExp(`Port ${port} is taken`));
    // The only case is shown at once.
    const { status, headers } = await ask(other.origin);
    assert.deepEqual([status, headers.location], [302, '/case?of=one.json%230']);
    assert.equal(await other.stop(), 0);
  });
});
