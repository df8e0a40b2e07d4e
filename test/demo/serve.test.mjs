import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { request } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { STRICT_POLICY } from '../../demo/policy.mjs';
import { PAGES, startDemo } from '../../demo/serve.mjs';

const script = fileURLToPath(new URL('../../demo/serve.mjs', import.meta.url));
const policy =
  "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types debunk-widgets";

/** Sends a path exactly as it is; fetch would tidy it first. */
function rawStatus(origin, path, headers = {}) {
  return new Promise((resolve, reject) => {
    const { port } = new URL(origin);
    const sent = request({ host: '127.0.0.1', port, path, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on('error', reject);
    sent.end();
  });
}

function run(environment) {
  const child = spawn(process.execPath, [script], { env: { ...process.env, ...environment } });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr']) child[name].on('data', (data) => (output[name] += data));
  const ended = new Promise((resolve) => child.once('close', (code) => resolve({ code, ...output })));
  return { child, output, ended };
}

describe('the demo server', () => {
  let demo;
  before(async () => {
    demo = await startDemo({ port: 0 });
  });
  after(() => demo.close());

  const get = (path, options) => fetch(demo.origin + path, options);

  it('serves every page that it lists', async () => {
    for (const [path] of PAGES) {
      const response = await get(path);
      assert.equal(response.status, 200, path);
      assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8');
      assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
    }
  });

  for (const [path, type] of [
    ['/page.css', 'text/css; charset=utf-8'],
    ['/strict.js', 'text/javascript; charset=utf-8'],
    ['/cases/minsk-bases.json', 'application/json; charset=utf-8'],
    ['/icon.svg', 'image/svg+xml'],
  ]) {
    it(`says that ${path} is ${type}`, async () => {
      const response = await get(path);
      assert.equal(response.status, 200);
      assert.equal(response.headers.get('content-type'), type);
      assert.equal(Number(response.headers.get('content-length')), (await response.arrayBuffer()).byteLength);
    });
  }

  it('lets other origins read scripts and data, and nothing else', async () => {
    for (const path of ['/strict.js', '/cases/minsk-bases.json', '/cases/no-such-case.json', '/status/503']) {
      assert.equal((await get(path)).headers.get('access-control-allow-origin'), '*', path);
    }
    assert.equal((await get('/')).headers.get('access-control-allow-origin'), null);
  });

  it('answers 304 to those who have the file', async () => {
    const first = await get('/cases/minsk-bases.json');
    const etag = first.headers.get('etag');
    const modified = first.headers.get('last-modified');
    for (const headers of [
      { 'if-none-match': etag },
      { 'if-none-match': `"other", W/${etag}` },
      { 'if-none-match': '*' },
      { 'if-modified-since': modified },
    ]) {
      const response = await get('/cases/minsk-bases.json', { headers });
      assert.equal(response.status, 304, JSON.stringify(headers));
      assert.equal(await response.text(), '');
    }
  });

  it('answers 200 to those who have another one', async () => {
    for (const headers of [
      { 'if-none-match': '"other"' },
      { 'if-none-match': '"other"', 'if-modified-since': new Date().toUTCString() },
      { 'if-modified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' },
      { 'if-modified-since': 'rubbish' },
    ]) {
      assert.equal((await get('/page.css', { headers })).status, 200, JSON.stringify(headers));
    }
  });

  it('answers HEAD without a body, and no other method but GET', async () => {
    const head = await get('/page.css', { method: 'HEAD' });
    assert.equal(head.status, 200);
    assert.ok(Number(head.headers.get('content-length')) > 0);
    const post = await get('/page.css', { method: 'POST', body: 'x' });
    assert.equal(post.status, 405);
    assert.equal(post.headers.get('allow'), 'GET, HEAD');
  });

  for (const path of [
    '/../package.json',
    '/cases/../../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/cases/..%5c..%5cpackage.json',
    '//etc/passwd.json',
    '/slow/0/../package.json',
    '/cut/../package.json',
    '/.gitignore',
    '/cases/minsk-bases.json%00.html',
    '/serve.mjs',
    '/cases',
    '/cases/',
    '/constructor',
    '/no-such-page.html',
  ]) {
    it(`finds no file at ${path}`, async () => {
      assert.equal(await rawStatus(demo.origin, path), 404);
    });
  }

  it('puts the slash at the end of the documentation’s address, to which its files are relative', async () => {
    const response = await get('/storybook?path=/docs/start--docs', { redirect: 'manual' });
    assert.equal(response.status, 308);
    assert.equal(response.headers.get('location'), '/storybook/?path=/docs/start--docs');
  });

  it('calls a path that cannot be decoded what it is', async () => {
    assert.equal(await rawStatus(demo.origin, '/%E0%A4%A'), 400);
  });

  it('sends the strict policy with strict.html alone', async () => {
    assert.equal(STRICT_POLICY, policy);
    const response = await get('/strict.html');
    assert.equal(response.headers.get('content-security-policy'), policy);
    const page = (await response.text()).replace(/\s+/g, ' ');
    assert.ok(page.includes(policy), 'the page shows the policy');
    assert.ok(!/<style| style=| on\w+=/.test(page), 'nothing inline');
    assert.equal((await get('/')).headers.get('content-security-policy'), null);
  });

  it('is late when asked to be', async () => {
    const start = performance.now();
    const response = await get('/slow/300/cases/minsk-bases.json');
    assert.ok(performance.now() - start >= 295);
    assert.equal((await response.json()).id, 'minsk-bases');
  });

  it('breaks data when asked to', async () => {
    const response = await get('/cut/cases/minsk-bases.json');
    assert.equal(response.status, 200);
    await assert.rejects(response.json(), SyntaxError);
  });

  it('answers with the status asked for', async () => {
    assert.equal((await get('/status/503')).status, 503);
    assert.equal((await get('/status/700')).status, 404);
  });

  it('hangs when asked to, and still closes', async () => {
    const other = await startDemo({ port: 0, build: false });
    const hanging = fetch(`${other.origin}/hang`);
    const slow = fetch(`${other.origin}/slow/60000/page.css`);
    const both = Promise.allSettled([hanging, slow]);
    await fetch(other.origin);
    await other.close();
    for (const { status } of await both) assert.equal(status, 'rejected');
  });

  it('names the other origin in HTML, by the host that was asked', async () => {
    assert.notEqual(demo.origin, demo.otherOrigin);
    const port = new URL(demo.otherOrigin).port;
    const page = await (await get('/twice.html')).text();
    assert.ok(page.includes(`src="${demo.otherOrigin}/debunk.js"`));
    assert.ok(!page.includes('%OTHER_ORIGIN%'));
    const byNumber = await (await fetch(`${demo.origin.replace('localhost', '127.0.0.1')}/twice.html`)).text();
    assert.ok(byNumber.includes(`src="http://127.0.0.1:${port}/debunk.js"`));
    const back = await (await fetch(`${demo.otherOrigin}/twice.html`)).text();
    assert.ok(back.includes(`src="${demo.origin}/debunk.js"`));
  });

  it('takes nothing but a host from the Host header', async () => {
    const page = await new Promise((resolve, reject) => {
      const headers = { host: '"><script>alert(1)</script>' };
      const { port } = new URL(demo.origin);
      const sent = request({ host: '127.0.0.1', port, path: '/twice.html', headers }, async (response) => {
        resolve(Buffer.concat(await response.toArray()).toString());
      });
      sent.on('error', reject);
      sent.end();
    });
    assert.ok(!page.includes('alert(1)'));
  });
});

describe('node demo/serve.mjs', () => {
  it('says that a port is taken, in one line, and ends', async () => {
    const demo = await startDemo({ port: 0, build: false });
    const { port } = new URL(demo.origin);
    const { code, stdout, stderr } = await run({ PORT: port }).ended;
    await demo.close();
    assert.equal(code, 1);
    assert.equal(stdout, '');
    assert.match(stderr, new RegExp(`^Port ${port} is taken\\..*\n$`));
  });

  it('refuses a port that is none', async () => {
    for (const PORT of ['eighty', '70000', '-1', '8000.5']) {
      const { code, stderr } = await run({ PORT }).ended;
      assert.equal(code, 1);
      assert.match(stderr, /^PORT=\S+ is not a port\.\n$/);
    }
  });

  for (const signal of ['SIGINT', 'SIGTERM']) {
    it(`lists its pages, and stops at ${signal}`, async () => {
      const { child, output, ended } = run({ PORT: '0' });
      while (!output.stdout.includes('another origin')) await new Promise((resolve) => setTimeout(resolve, 20));
      child.kill(signal);
      const { code, stdout, stderr } = await ended;
      assert.equal(code, 0);
      assert.equal(stderr, '');
      for (const [path, text] of PAGES) assert.match(stdout, new RegExp(`http://localhost:\\d+${path} +${text}`));
      assert.match(stdout, /\/storybook\/( +the documentation| is not built: npm run build-storybook)\n/);
    });
  }
});
