// Reads the ClaimReview of published pages into files, politely, from a site on the loopback address.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { importPages } from '../../dist/modules/cli/import-pages.js';
import { Journal } from '../../dist/modules/cli/journal.js';
import { Robots } from '../../dist/modules/cli/robots.js';
import { pagesOf, readSitemap } from '../../dist/modules/cli/sitemap.js';
import { COMMAND, debunk, workFolder } from './command.mjs';
import { quickWeb, startSite } from './site.mjs';

const review = (claim, more = {}) => ({
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  claimReviewed: claim,
  reviewRating: { '@type': 'Rating', alternateName: 'False' },
  ...more,
});

const page = (...reviews) =>
  `<!doctype html><title>x</title>${reviews.map((one) => `<script type="application/ld+json">${JSON.stringify(one)}</script>`).join('')}`;

const sitemap = (...urls) =>
  `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.map((url) => `<url><loc>${url}</loc></url>`).join('')}</urlset>`;

const redirect = (location) => (_, response) => response.writeHead(302, { location }).end();

let folder, site;
beforeEach(async () => {
  folder = workFolder();
  site = await startSite({ '/robots.txt': 404 });
});
afterEach(async () => {
  await site.close();
  folder.remove();
});

/** Imports pages of the site, named by their paths. Gives what became of each, and of the run. */
async function run(pages, { signal, wait, pause } = {}) {
  const { web, pauses } = quickWeb([site], { signal, pause });
  const records = {};
  const complete = await importPages(
    pages.map((one) => ({ ...one, url: site.origin + (one.path ?? one) })),
    {
      out: folder.path,
      web,
      robots: new Robots(web),
      journal: new Journal(join(folder.path, '.debunk-import'), 'import'),
      signal,
      wait,
      onPage: (record) => (records[record.url.slice(site.origin.length)] = record),
    },
  );
  const outcomes = Object.fromEntries(Object.entries(records).map(([path, { outcome }]) => [path, outcome]));
  return { complete, records, outcomes, pauses };
}

const files = () => readdirSync(folder.path).filter((name) => name.endsWith('.json'));
const written = (name = files()[0]) => JSON.parse(readFileSync(join(folder.path, name), 'utf8'));

describe('importing pages', () => {
  it('writes a file of cases for each page that has a review, under the address of the page', async () => {
    Object.assign(site.pages, {
      '/checks/moon': page(review('The Moon is cheese')),
      '/checks/two': page(review('A', { url: '/checks/two' }), review('B', { url: '/checks/two' })),
      '/about': '<p>nothing</p>',
    });
    const { outcomes, complete } = await run(['/checks/moon', '/checks/two', '/about']);
    assert.deepEqual(outcomes, { '/checks/moon': 'read', '/checks/two': 'read', '/about': 'none' });
    assert.equal(complete, true);
    const [moon, two] = files().sort();
    assert.match(moon, /^moon-\w+\.json$/);
    assert.equal(written(moon).url, `${site.origin}/checks/moon`);
    assert.equal(written(moon).claim.text, 'The Moon is cheese');
    assert.equal(written(moon).verdict.tone, 'false');
    assert.equal(written(two).cases.length, 2);
    const { code, stdout } = await debunk(['validate', folder.path]);
    assert.equal(code, 0, stdout);
    assert.match(stdout, /3 cases/);
  });

  it('asks as robots.txt allows, by our name, and as slowly as it wants', async () => {
    site.pages['/robots.txt'] =
      'User-agent: debunk-widgets\nDisallow: /secret\nCrawl-delay: 50\n\nUser-agent: *\nAllow: /';
    site.pages['/open'] = page(review('A'));
    const { outcomes, pauses } = await run(['/secret/page', '/open', '/other'], { pause: 0 });
    assert.deepEqual(outcomes, { '/secret/page': 'disallowed', '/open': 'read', '/other': 'failed' });
    assert.deepEqual(site.paths(), ['/open', '/other']);
    assert.match(site.asked[0].headers['user-agent'], /^debunk-widgets\//);
    assert.ok(pauses.length && pauses.every((pause) => pause > 25_000 && pause <= 50_000));
    assert.equal(site.seen.most, 1);
  });

  it('follows no redirect to what robots.txt does not allow', async () => {
    site.pages['/robots.txt'] = 'User-agent: *\nDisallow: /secret';
    Object.assign(site.pages, { '/page': redirect('/secret'), '/secret': page(review('A')) });
    const { records } = await run(['/page']);
    assert.equal(records['/page'].outcome, 'failed');
    assert.match(records['/page'].why, /redirects to .*\/secret: its robots\.txt does not allow it/);
    assert.deepEqual(site.paths(), ['/page']);
  });

  it('takes a robots.txt that fails for one that forbids everything', async () => {
    site.pages['/robots.txt'] = 500;
    const { records } = await run(['/page']);
    assert.equal(records['/page'].outcome, 'failed');
    assert.match(records['/page'].why, /robots\.txt cannot be read: the server answers 500/);
    assert.deepEqual(site.paths(), []);
  });

  for (const [what, answer, why] of [
    ['fails', 500, /500/],
    ['is missing', 404, /404/],
    ['hangs up', (request) => request.socket.destroy(), /cut the connection/],
    ['redirects in a circle', redirect('/page'), /circle/],
    ['redirects to a file', redirect('file:///etc/passwd'), /file:/],
    ['redirects to a private network', redirect('http://169.254.169.254/latest/meta-data/'), /private network/],
    ['redirects to another port of this machine', redirect('http://127.0.0.1:9/'), /private network/],
    [
      'is too large',
      (_, response) => {
        response.writeHead(200, { 'content-type': 'text/html' });
        for (let at = 0; at < 12; at++) response.write(Buffer.alloc(1_000_000, 32));
        response.end();
      },
      /larger than 10 MB/,
    ],
    ['has a broken review', '<script type="application/ld+json">{"@type":"ClaimReview",,}</script>', /expected/],
  ]) {
    it(`says that a page ${what}, and reads the next`, async () => {
      Object.assign(site.pages, { '/page': answer, '/good': page(review('A')) });
      const { records, outcomes } = await run(['/page', '/good']);
      assert.deepEqual(outcomes, { '/page': 'failed', '/good': 'read' });
      assert.match(records['/page'].why, why);
    });
  }

  it('gives up on a server that never answers', async () => {
    site.pages['/page'] = () => undefined;
    const { web } = quickWeb([site]);
    await assert.rejects(web.ask(`${site.origin}/page`, { patience: 50 }), { fault: 'timeout' });
  });

  it('does not go on asking a server that only fails', async () => {
    const pages = Array.from({ length: 9 }, (_, place) => `/${place}.html`);
    Object.assign(site.pages, Object.fromEntries(pages.map((path) => [path, 500])));
    const { records, outcomes } = await run(pages);
    assert.deepEqual(site.paths(), pages.slice(0, 5));
    assert.deepEqual(outcomes, Object.fromEntries(pages.map((path) => [path, 'failed'])));
    assert.match(records['/8.html'].why, /not asked for, since its server has failed 5 times/);
  });

  it('reads pages in other encodings, compressed, and after a redirect; not what is no page', async () => {
    const cyrillic = Buffer.from([0xcb, 0xf3, 0xed, 0xe0]); // “Луна” in windows-1251
    const [head, tail] = page(review('%')).split('%');
    Object.assign(site.pages, {
      '/old': (_, response) =>
        response
          .writeHead(200, { 'content-type': 'text/html' })
          .end(Buffer.concat([Buffer.from(`<meta charset="windows-1251">${head}`), cyrillic, Buffer.from(tail)])),
      '/packed': (_, response) =>
        response
          .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'gzip' })
          .end(gzipSync(page(review('Packed')))),
      '/moved': redirect('/packed'),
      '/picture': (_, response) => response.writeHead(200, { 'content-type': 'image/png' }).end(page(review('A'))),
    });
    const { records } = await run(['/old', '/packed', '/moved', '/picture']);
    assert.equal(written(records['/old'].file).claim.text, 'Луна');
    assert.equal(written(records['/packed'].file).claim.text, 'Packed');
    assert.equal(written(records['/moved'].file).url, `${site.origin}/packed`);
    assert.equal(records['/picture'].outcome, 'none');
  });

  it('waits for a server that asks for it, and asks once more', async () => {
    let times = 0;
    site.pages['/page'] = (_, response) => {
      if (times++) response.writeHead(200, { 'content-type': 'text/html' }).end(page(review('A')));
      else response.writeHead(429, { 'retry-after': '17' }).end();
    };
    const waits = [];
    const { outcomes } = await run(['/page'], { wait: async (milliseconds) => waits.push(milliseconds) });
    assert.deepEqual([outcomes, waits], [{ '/page': 'read' }, [17_000]]);
  });

  it('stops when told to, goes on where it was, and tries again what failed', async () => {
    const stop = new AbortController();
    Object.assign(site.pages, {
      '/1': page(review('A')),
      '/2': 500,
      '/3': (_, response) => {
        stop.abort();
        response.writeHead(200, { 'content-type': 'text/html' }).end(page(review('C')));
      },
      '/4': page(review('D')),
    });
    const paths = ['/1', '/2', '/3', '/4'];
    assert.equal((await run(paths, { signal: stop.signal })).complete, false);
    assert.ok(!site.paths().includes('/4'));
    site.asked.length = 0;
    Object.assign(site.pages, { '/2': page(review('B')), '/3': page(review('C')) });
    const { complete, outcomes } = await run(paths);
    assert.equal(complete, true);
    assert.deepEqual(outcomes, { '/1': 'read', '/2': 'read', '/3': 'read', '/4': 'read' });
    assert.deepEqual(site.paths(), ['/2', '/3', '/4']);
  });

  it('asks only for what has changed since the last time', async () => {
    let changed = false;
    Object.assign(site.pages, {
      '/tagged': ({ headers }, response) => {
        if (headers['if-none-match'] === '"1"' && !changed) return response.writeHead(304).end();
        response.writeHead(200, { 'content-type': 'text/html', etag: changed ? '"2"' : '"1"' });
        response.end(page(review(changed ? 'New' : 'Old')));
      },
      '/dated': page(review('Dated')),
    });
    const pages = [{ path: '/tagged' }, { path: '/dated', lastmod: '2020-01-01' }];
    await run(pages);
    site.asked.length = 0;
    assert.deepEqual((await run(pages)).outcomes, { '/tagged': 'unchanged', '/dated': 'unchanged' });
    assert.deepEqual(site.paths(), ['/tagged']);
    changed = true;
    const { outcomes, records } = await run(pages);
    assert.deepEqual(outcomes, { '/tagged': 'read', '/dated': 'unchanged' });
    assert.equal(written(records['/tagged'].file).claim.text, 'New');
  });

  it('does not write over a file that was edited, and writes one anew that was deleted', async () => {
    Object.assign(site.pages, { '/edited': page(review('A')), '/deleted': page(review('B')) });
    const { records } = await run(['/edited', '/deleted']);
    const [edited, deleted] = [records['/edited'].file, records['/deleted'].file].map((name) =>
      join(folder.path, name),
    );
    writeFileSync(edited, '{ "title": "Mine" }');
    rmSync(deleted);
    site.pages['/edited'] = page(review('A again'));
    assert.deepEqual((await run(['/edited', '/deleted'])).outcomes, { '/edited': 'kept', '/deleted': 'read' });
    assert.equal(readFileSync(edited, 'utf8'), '{ "title": "Mine" }');
  });
});

describe('sitemaps', () => {
  it('names pages with their dates, and no pictures', () => {
    const found = readSitemap(`<?xml version="1.0"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><loc> https://a.example/?a=1&amp;b=2 </loc><lastmod>2020-01-02</lastmod><image:image><image:loc>https://a.example/i.png</image:loc></image:image></url>
<url><loc><![CDATA[https://a.example/cdata]]></loc></url>
<url><loc>javascript:alert(1)</loc></url>
<url><loc>/relative</loc></url>
</urlset>`);
    assert.deepEqual(found, {
      pages: [{ url: 'https://a.example/?a=1&b=2', lastmod: '2020-01-02' }, { url: 'https://a.example/cdata' }],
      sitemaps: [],
    });
  });

  it('are read on where they are no good XML, and expand no entities', () => {
    const two = ['https://a.example/?a&b=1', 'https://a.example/2'];
    const urls = ({ pages }) => pages.map(({ url }) => url);
    const stray = readSitemap(`<urlset>${two.map((url) => `<url><loc>${url}</loc></url>`).join('')}</urlset>`);
    assert.deepEqual([urls(stray), stray.fault], [two, undefined]);
    const unclosed = readSitemap(`<urlset><url><loc>${two[1]}</loc><br></url><url><loc>${two[1]}</loc></url></urlset>`);
    assert.ok(urls(unclosed).includes(two[1]));
    assert.match(unclosed.fault, /no good XML/);
    const bomb = readSitemap(
      '<!DOCTYPE x [<!ENTITY a "https://a.example/"><!ENTITY b "&a;&a;">]><urlset><url><loc>&b;</loc></url></urlset>',
    );
    assert.deepEqual(bomb.pages, []);
    assert.deepEqual(readSitemap('https://a.example/1\n\nhttps://a.example/2\n').pages.length, 2);
  });

  /** All pages of a sitemap, from places given as texts or bytes. */
  async function all(places, start) {
    const faults = [];
    const pages = [];
    const read = async (place) => {
      if (places[place] === undefined) throw new Error('not there');
      return Buffer.from(places[place]);
    };
    for await (const { url } of pagesOf(start, read, (place, message) => faults.push(`${place}: ${message}`)))
      pages.push(url);
    return { pages, faults };
  }

  it('lead to further ones, packed or not, each read once; what fails is said', async () => {
    const index = (...urls) =>
      `<sitemapindex>${urls.map((url) => `<sitemap><loc>${url}</loc></sitemap>`).join('')}</sitemapindex>`;
    const { pages, faults } = await all(
      {
        'map.xml': index(
          'https://a.example/1.xml',
          'https://a.example/2.xml.gz',
          'https://a.example/no',
          'https://a.example/round',
        ),
        'https://a.example/1.xml': sitemap('https://a.example/a', 'https://a.example/b'),
        'https://a.example/2.xml.gz': gzipSync(sitemap('https://a.example/b', 'https://a.example/c')),
        'https://a.example/round': index('https://a.example/1.xml', 'https://a.example/round'),
      },
      'map.xml',
    );
    assert.deepEqual(pages, ['https://a.example/a', 'https://a.example/b', 'https://a.example/c']);
    assert.deepEqual(faults, ['https://a.example/no: not there']);
  });

  it('do not unpack to more than fits', async () => {
    const { pages, faults } = await all({ 'bomb.gz': gzipSync(Buffer.alloc(60_000_000, 32)) }, 'bomb.gz');
    assert.deepEqual(pages, []);
    assert.equal(faults.length, 1);
  });
});

describe('debunk import', () => {
  it('reads the pages of a sitemap; goes on after Ctrl-C where it was', { timeout: 60_000 }, async () => {
    Object.assign(site.pages, {
      '/sitemap.xml': sitemap(`${site.origin}/checks/1`, `${site.origin}/news/1`, `${site.origin}/checks/2`),
      '/checks/1': page(review('A')),
      // No answer, but Ctrl-C.
      '/checks/2': () => child.kill('SIGINT'),
    });
    const args = ['import', '--sitemap', `${site.origin}/sitemap.xml`, '--only', '/checks/', '--out', 'archive'];
    const child = spawn(process.execPath, [COMMAND, ...args], { cwd: folder.path });
    let said = '';
    child.stderr.on('data', (data) => (said += data));
    const code = await new Promise((resolve) => child.on('close', resolve));
    assert.equal(code, 1);
    assert.match(said, /Stopped\. The same command goes on where it was\./);
    site.pages['/checks/2'] = page(review('B'));
    const { code: then, stdout } = await debunk(args, { cwd: folder.path });
    assert.equal(then, 0, stdout);
    assert.match(stdout, /^2 pages read: 2 cases in archive\. Next: debunk validate archive\n$/);
    assert.deepEqual(site.paths(), ['/sitemap.xml', '/checks/1', '/checks/2', '/sitemap.xml', '/checks/2']);
  });

  it('says what is wrong with how it was called, and with what it was given', async () => {
    folder.write('addresses.txt', '# checks\nhttps://a.example/\nnot an address\n');
    folder.write('not-ours/.debunk-import', '{"title":"x"}');
    for (const [args, message] of [
      [['--out', 'x'], /Name pages, or a sitemap/],
      [['addresses.txt', '--out', 'x'], /one address a line; found “not an address”/],
      [['ftp://a.example/', '--out', 'x'], /neither an address .* nor a file/],
      [['https://a.example/', '--out', 'not-ours'], /no file of “debunk import”/],
    ]) {
      const { code, stderr } = await debunk(['import', ...args], { cwd: folder.path });
      assert.equal(code, 2, args.join(' '));
      assert.match(stderr, message);
    }
    const { code, stderr } = await debunk(['import', '--sitemap', `${site.origin}/no.xml`, '--out', 'x'], {
      cwd: folder.path,
    });
    assert.equal(code, 1);
    assert.match(stderr, /no\.xml error: the server answers 404/);
  });
});
