// What valid cases lack for their readers, and which of their links are dead.
import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { checkLink, checkLinks } from '../../dist/modules/cli/check-links.js';
import { adviceOn } from '../../dist/modules/cli/reader-advice.js';
import { Journal } from '../../dist/modules/cli/journal.js';
import { readDebunkJson } from '../../dist/modules/formats/debunk-json.js';
import { CASE, debunk, workFolder } from './command.mjs';
import { HOUR, quickWeb, startSite } from './site.mjs';

let folder;
before(() => (folder = workFolder()));
after(() => folder.remove());

/** The advice on a case, by path. */
function adviceFor(entry) {
  const { value } = readDebunkJson(entry);
  return Object.fromEntries([...adviceOn(value.cases[0])].map(({ path, message }) => [path, message]));
}

const GOOD = {
  ...CASE,
  sources: [{ title: 'Samples', url: 'https://samples.example/', archiveUrl: 'https://web.archive.org/x' }],
};

describe('debunk check', () => {
  it('has nothing to say of a case that lacks nothing', async () => {
    folder.write('good.json', GOOD);
    const { code, stdout } = await debunk(['check', 'good.json'], { cwd: folder.path });
    assert.deepEqual({ code, stdout }, { code: 0, stdout: '1 case, 0 errors, 0 warnings\n' });
  });

  for (const [what, title, claim, isSaid] of [
    ['the very words', 'The Moon is made of cheese', 'The Moon is made of cheese.', true],
    ['the claim after a word', 'Hoax: the Moon is made of cheese!', '“The Moon is made of cheese”', true],
    ['the claim in another script', 'Луна сделана из сыра', 'Луна сделана из сыра.', true],
    ['a script without spaces', '月球是由奶酪制成的这件事是真的吗', '月球是由奶酪制成的这件事是真的。', true],
    ['a denial', 'The Moon is not made of cheese', 'The Moon is made of cheese.', false],
    ['the truth', 'The Moon is rock', 'The Moon is made of cheese.', false],
  ]) {
    it(`${isSaid ? 'finds' : 'does not take for a claim'} in a title: ${what}`, () => {
      const advice = adviceFor({ ...GOOD, title, claim: { text: claim } });
      assert.equal('title' in advice, isSaid, JSON.stringify(advice));
    });
  }

  it('lets the title of a true claim repeat it, and says nothing of a retracted case', () => {
    const same = { title: 'The Moon is made of rock', claim: { text: 'The Moon is made of rock' } };
    assert.deepEqual(adviceFor({ ...GOOD, ...same, verdict: { label: 'True', tone: 'true' } }), {});
    assert.deepEqual(adviceFor({ ...same, status: 'retracted' }), {});
  });

  it('names sources without an archived copy, but for archives, and what else is missing', () => {
    const advice = adviceFor({
      title: 'A',
      narrative: { name: 'Dairies rule the world' },
      sources: [
        { url: 'https://a.example/' },
        { url: 'https://web.archive.org/web/2020/https://b.example/' },
        { title: 'A book' },
      ],
      appearances: [{ outlet: 'Milk TV', url: 'https://milk.example/moon' }],
    });
    assert.deepEqual(Object.keys(advice).sort(), [
      'appearances',
      'narrative.description',
      'reality',
      'sources',
      'verdict',
    ]);
    assert.match(advice.sources, /no archived copy is named of https:\/\/a\.example\/\. /);
  });

  it('speaks of a narrative once, and of many cases alike in few lines', async () => {
    const cases = Array.from({ length: 40 }, (_, index) => ({
      ...GOOD,
      id: `n${index}`,
      sources: [{ url: `https://a.example/${index}` }],
      narrative: { id: 'dairies', name: 'Dairies rule the world' },
    }));
    folder.write('many.json', { cases });
    const { stdout, code } = await debunk(['check', 'many.json'], { cwd: folder.path });
    assert.equal(code, 0);
    assert.equal(stdout.match(/narrative\.description/g).length, 1);
    assert.match(stdout, /35 more like: warning advice sources/);
    assert.equal((await debunk(['check', '--strict', 'many.json'], { cwd: folder.path })).code, 1);
  });

  it('ends with 1 when a file is not there or no JSON, with 2 when called wrongly', async () => {
    folder.write('broken.json', '{ "title": ');
    const { code, stdout } = await debunk(['check', 'nowhere/', 'broken.json'], { cwd: folder.path });
    assert.equal(code, 1);
    assert.match(stdout, /^nowhere\/ error: there is no such file.*\nbroken\.json:1:\d+ error/);
    assert.equal((await debunk(['check', '--link', 'broken.json'], { cwd: folder.path })).code, 2);
  });

  it('asks for links only if told to, never in a private network, and keeps no file once all are asked', async () => {
    const site = await startSite({ '/a': 'here' });
    try {
      folder.write('links.json', {
        ...GOOD,
        sources: [{ url: `${site.origin}/a` }, { url: 'http://[::1]/b#c' }, { url: 'mailto:a@b.example' }],
      });
      const plain = await debunk(['check', '--json', 'links.json'], { cwd: folder.path });
      assert.equal(JSON.parse(plain.stdout).links, undefined);
      const { code, stdout } = await debunk(['check', '--json', '--links', 'links.json'], { cwd: folder.path });
      const { links, findings } = JSON.parse(stdout);
      assert.deepEqual(links, { alive: 0, dead: 0, blocked: 0, unreachable: 2, left: 0 });
      const about = findings.filter(({ kind }) => kind === 'unreachable-link');
      assert.deepEqual(
        about.map(({ path }) => path),
        ['sources[0].url', 'sources[1].url'],
      );
      assert.match(about[0].message, /private network/);
      assert.equal(code, 0);
      assert.deepEqual(site.asked, []);
      assert.ok(!existsSync(join(folder.path, '.debunk-check')));
    } finally {
      await site.close();
    }
  });

  it('takes up what an earlier run has asked, and says which links are dead', async () => {
    folder.write('state.json', {
      ...GOOD,
      sources: [
        { url: 'https://gone.invalid/a' },
        { url: 'https://gone.invalid/b', archiveUrl: 'https://web.archive.org/b' },
      ],
      appearances: [{ outlet: 'Milk TV', url: 'https://milk.invalid/', archiveUrl: 'https://web.archive.org/c' }],
    });
    const known = [
      ['https://gone.invalid/a', 'dead'],
      ['https://gone.invalid/b', 'dead'],
      ['https://milk.invalid/', 'dead'],
      ['https://web.archive.org/b', 'blocked'],
      ['https://web.archive.org/c', 'alive'],
    ].map(([url, state]) => JSON.stringify({ url, state, why: 'as the server said' }));
    const state = folder.write('links.state', ['{"debunk":"check","version":1}', ...known, '{"url":"torn'].join('\n'));
    const { code, stdout, stderr } = await debunk(['check', '--links', '--state', state, 'state.json'], {
      cwd: folder.path,
    });
    assert.equal(code, 1);
    assert.match(stderr, /^5 links asked before, as .*links\.state says; delete it to ask again\.\n$/);
    assert.match(stdout, /error sources\[0\]\.url: https:\/\/gone\.invalid\/a: as the server said/);
    assert.match(stdout, /warning sources\[1\]\.url: .* Readers still have the archived copy/);
    assert.match(stdout, /warning sources\[1\]\.archiveUrl: .* open it in a browser/);
    assert.doesNotMatch(stdout, /milk/);
    assert.match(stdout, /5 links asked: 1 alive, 3 dead, 1 blocked, 0 unreachable\n$/);
  });

  it('does not write into a file that is none of its own', async () => {
    folder.write('case.json', GOOD);
    const { code, stderr } = await debunk(['check', '--links', '--state', 'case.json', 'case.json'], {
      cwd: folder.path,
    });
    assert.equal(code, 2);
    assert.match(stderr, /case\.json is no file of “debunk check”/);
  });
});

describe('links', () => {
  let site, other;
  beforeEach(async () => {
    site = await startSite();
    other = await startSite();
  });
  afterEach(async () => {
    await site.close();
    await other.close();
  });

  const headless = (status) => (request, response) =>
    response.writeHead(request.method === 'HEAD' ? 405 : status).end('a page');
  for (const [what, page, state, why = /./] of [
    ['a page', 'here', 'alive'],
    ['a page that is only given to GET', headless(200), 'alive'],
    ['a page that is missing', 404, 'dead', /404/],
    ['a page that is gone for good', 410, 'dead', /410/],
    ['a page that is missing, whatever HEAD says', headless(404), 'dead', /404/],
    ['a page that is forbidden', 403, 'blocked', /403/],
    ['a server that wants to be left alone', 429, 'blocked', /429/],
    ['a server that fails', 500, 'unreachable', /500/],
    ['a server that hangs up', (request) => request.socket.destroy(), 'unreachable', /cut the connection/],
    [
      'a circle of redirects',
      (_, response) => response.writeHead(302, { location: '/page' }).end(),
      'unreachable',
      /circle/,
    ],
    [
      'redirects without an end',
      ({ url }, response) => response.writeHead(302, { location: `${url}?again` }).end(),
      'unreachable',
      /more than 5 times/,
    ],
    [
      'a redirect to a file',
      (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
      'unreachable',
      /file:/,
    ],
    [
      'a redirect to a private network',
      (_, response) => response.writeHead(302, { location: 'http://10.0.0.1/admin' }).end(),
      'unreachable',
      /private/,
    ],
    ['a redirect to a page', (_, response) => response.writeHead(301, { location: '/moved' }).end(), 'alive'],
  ]) {
    it(`says that ${what} is ${state}`, async () => {
      Object.assign(site.pages, { '/page': page, '/moved': 'here' });
      const { web } = quickWeb([site]);
      const result = await checkLink(`${site.origin}/page`, web);
      assert.equal(result.state, state, result.why);
      assert.match(result.why, why);
    });
  }

  it('does not send a second request to a server that wants to be left alone', async () => {
    site.pages['/page'] = 429;
    await checkLink(`${site.origin}/page`, quickWeb([site]).web);
    assert.deepEqual(
      site.asked.map(({ method }) => method),
      ['HEAD'],
    );
  });

  it('says who is asking', async () => {
    await checkLink(`${site.origin}/page`, quickWeb([site]).web);
    assert.match(site.asked[0].headers['user-agent'], /^debunk-widgets\/\d/);
  });

  it('gives a host one request at a time, with a pause between two, and asks several hosts at once', async () => {
    let both;
    const met = new Promise((resolve) => (both = resolve));
    const meet = (own, its) => (_, response) => {
      if (its.seen.now) both();
      void met.then(() => response.end());
    };
    for (let at = 0; at < 5; at++) {
      site.pages[`/${at}`] = meet(site, other);
      other.pages[`/${at}`] = meet(other, site);
    }
    const urls = [site, other].flatMap(({ origin }) => [0, 1, 2, 3, 4].map((at) => `${origin}/${at}`));
    const { web, pauses } = quickWeb([site, other]);
    const file = join(folder.path, 'turns');
    assert.equal(await checkLinks(urls, web, new Journal(file, 'check')), true);
    assert.deepEqual([site.seen.most, other.seen.most], [1, 1]);
    assert.equal(pauses.length, 8);
    assert.ok(pauses.every((pause) => pause > HOUR / 2 && pause <= HOUR));
  });

  it('stops when told to, and goes on where it was', async () => {
    const stop = new AbortController();
    const urls = [1, 2, 3, 4].map((at) => `${site.origin}/${at}`);
    const file = join(folder.path, 'stopped');
    site.pages['/2'] = (_, response) => {
      response.end();
      stop.abort();
    };
    const first = new Journal(file, 'check');
    const stopped = quickWeb([site], { signal: stop.signal }).web;
    assert.equal(await checkLinks(urls, stopped, first, { signal: stop.signal }), false);
    assert.ok(!site.paths().includes('/4'));
    site.asked.length = 0;
    // The machine may have stopped while it wrote.
    writeFileSync(file, '\n{"url":"tor', { flag: 'a' });
    site.pages['/2'] = 'here';
    assert.equal(await checkLinks(urls, quickWeb([site]).web, new Journal(file, 'check')), true);
    assert.ok(!site.paths().includes('/1'));
    assert.equal(new Journal(file, 'check').size, 4);
  });
});
