import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Readability } from '@mozilla/readability';
import Ajv from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { parseFeed, parseJsonFeed } from 'feedsmith';
import { HtmlValidate } from 'html-validate';
import { JSDOM } from 'jsdom';
import { fileNameOf } from '../../dist/modules/cli/file-name.js';
import { jsonFeed, rssFeed } from '../../dist/modules/cli/feeds.js';
import { sitemaps } from '../../dist/modules/cli/site-files.js';
import { CASE, debunk, workFolder } from './command.mjs';

const URL_ = 'https://facts.example/checks/';
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const ELSEWHERE = {
  ...CASE,
  id: 'elsewhere',
  title: 'Elsewhere',
  url: 'https://other.example/check',
  published: '2024-06-01',
};
const RETRACTED = {
  id: 'gone',
  title: 'Gone',
  claim: 'Secret words',
  status: 'retracted',
  corrections: [{ note: 'It was wrong.' }],
};
const HOSTILE = {
  id: '../../etc/<script>alert(1)</script>"\'&',
  lang: 'ar',
  title: '</title><script>alert(1)</script>]]>\u0001"',
  claim: { text: 'a " onload="x </script><!--' },
  verdict: { label: '<b>خطأ</b>', tone: 'false' },
  publisher: { name: '"><img src=x>' },
};
const BARE = { claim: 'Only a claim.', published: '03/04/2020' };

/** All files of a site, by path; its manifest, which tells the times of files, is no part of it. */
function filesIn(folder) {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== '.debunk-build')
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1), path])
      .sort(),
  );
}

describe('debunk build', () => {
  let folder, files, first;
  const build = (...args) => debunk(['build', 'cases', '--out', 'site', '--url', URL_, ...args], { cwd: folder.path });
  const read = (name) => readFileSync(join(folder.path, 'site', name), 'utf8');

  before(async () => {
    folder = workFolder({
      'cases/a.json': [CASE, ELSEWHERE],
      'cases/b.json': [HOSTILE, RETRACTED],
      'cases/c.jsonl': `${JSON.stringify(BARE)}\n{ broken\n`,
      'cases/d.json': { ...CASE, title: 'The same id again' },
    });
    first = await build();
    files = filesIn(join(folder.path, 'site'));
  });
  after(() => folder.remove());

  it('builds the others where some are bad, names these, and ends with 1', () => {
    assert.equal(first.code, 1);
    assert.match(first.stdout, /^5 cases: /);
    assert.match(first.stderr, /c\.jsonl:2:3 error.*field name/);
    assert.match(first.stderr, /d\.json:2:9 error: not built: the id moon-cheese comes again/);
  });

  it('writes each case in each form, and what a site needs', () => {
    for (const ending of ['json', 'html', 'frame.html', 'svg', 'png', 'oembed.json'])
      assert.ok(files[`cases/moon-cheese.${ending}`]);
    for (const name of [
      'index.html',
      'feed.xml',
      'feed.json',
      'sitemap.xml',
      'robots.txt',
      'site.css',
      'card.css',
      '_headers',
      '.htaccess',
      'vercel.json',
    ]) {
      assert.ok(files[name], name);
    }
    assert.ok(files[`debunk-${version}/debunk.js`]);
    assert.match(read('robots.txt'), /Sitemap: https:\/\/facts\.example\/checks\/sitemap\.xml/);
    for (const name of ['_headers', '.htaccess', 'vercel.json', 'nginx-headers.conf']) {
      assert.match(read(name), /Access-Control-Allow-Origin/);
    }
    JSON.parse(read('vercel.json'));
  });

  it('keeps every file inside, under a plain name', () => {
    for (const name of Object.keys(files).filter((path) => path.startsWith('cases/'))) {
      assert.match(name, /^cases\/[a-z0-9-]{1,80}\.(json|html|frame\.html|svg|png|oembed\.json)$/);
    }
    assert.deepEqual(readdirSync(folder.path).sort(), ['cases', 'site']);
  });

  it('gives the same bytes for the same cases, and touches nothing that has not changed', async () => {
    const old = new Date('2001-01-01');
    for (const path of Object.values(files)) utimesSync(path, old, old);
    folder.write('site/cases/moon-cheese.svg', 'changed by hand');
    const again = await build('--json');
    assert.equal(JSON.parse(again.stdout).written, 1);
    const touched = Object.entries(files).filter(([, path]) => statSync(path).mtime.getTime() !== old.getTime());
    assert.deepEqual(
      touched.map(([name]) => name),
      ['cases/moon-cheese.svg'],
    );
    await debunk(['build', 'cases', '--out', 'other', '--url', URL_], { cwd: folder.path, env: { TZ: 'Asia/Tokyo' } });
    for (const [name, path] of Object.entries(filesIn(join(folder.path, 'other')))) {
      assert.deepEqual(readFileSync(path), readFileSync(files[name]), name);
    }
  });

  it('names what is left over, and deletes nothing', async () => {
    folder.write('site/cases/old-case.frame.html', 'x');
    const { left } = JSON.parse((await build('--json')).stdout);
    assert.deepEqual(left, [join('site', 'cases', 'old-case.frame.html')]);
    assert.equal(read('cases/old-case.frame.html'), 'x');
  });

  it('writes valid HTML', async () => {
    const validator = new HtmlValidate({
      root: true,
      extends: ['html-validate:standard'],
      elements: [
        'html5',
        // Declarative shadow DOM is younger than the validator's table.
        { template: { attributes: { shadowrootmode: { enum: ['open'] } } } },
      ],
      rules: { 'no-inline-style': 'off', 'long-title': 'off' },
    });
    for (const name of Object.keys(files).filter((path) => path.endsWith('.html'))) {
      const { results } = await validator.validateString(read(name));
      const messages = results
        .flatMap((result) => result.messages)
        .map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`);
      assert.deepEqual(messages, [], name);
    }
  });

  it('writes JSON that follows the schema and reads as the same case', async () => {
    const validate = new Ajv({ strict: false }).compile(JSON.parse(await readFile('dist/case.schema.json', 'utf8')));
    for (const name of Object.keys(files).filter((path) => /^cases\/[\w-]+\.json$/.test(path))) {
      assert.ok(validate(JSON.parse(read(name))), name);
    }
    const { url, ...rest } = JSON.parse(read('cases/moon-cheese.json'));
    assert.equal(url, `${URL_}cases/moon-cheese.html`);
    assert.deepEqual(rest, CASE);
  });

  it('writes pages in which no text becomes mark-up', () => {
    for (const name of Object.keys(files).filter((path) => path.endsWith('.html'))) {
      const { document } = new JSDOM(read(name)).window;
      for (const root of [document, ...Array.from(document.querySelectorAll('template'), ({ content }) => content)]) {
        for (const script of root.querySelectorAll('script')) assert.doesNotMatch(script.textContent, /^alert/);
        assert.equal(root.querySelector('img, [onload]'), null);
      }
    }
  });

  it('puts ClaimReview only into the page that is the case’s own', () => {
    const reviews = (name) =>
      Array.from(
        new JSDOM(read(name)).window.document.querySelectorAll('script[type="application/ld+json"]'),
        ({ textContent }) => JSON.parse(textContent),
      );
    const [own, ...more] = reviews('cases/moon-cheese.html');
    assert.equal(more.length, 0);
    assert.equal(own['@type'], 'ClaimReview');
    assert.equal(own.url, `${URL_}cases/moon-cheese.html`);
    assert.equal(own.claimReviewed, CASE.claim.text);
    for (const name of ['cases/elsewhere.html', 'cases/moon-cheese.frame.html', 'cases/gone.html', 'index.html']) {
      assert.deepEqual(reviews(name), [], name);
    }
    const canonical = new JSDOM(read('cases/elsewhere.html')).window.document.querySelector('link[rel=canonical]');
    assert.equal(canonical.href, ELSEWHERE.url);
    assert.doesNotMatch(read('sitemap.xml'), /elsewhere/);
    assert.match(
      read('sitemap.xml'),
      /<loc>https:\/\/facts\.example\/checks\/cases\/moon-cheese\.html<\/loc><lastmod>2024-05-02</,
    );
  });

  it('says what a page is to chats and to oEmbed, the verdict with the claim', () => {
    const { document } = new JSDOM(read('cases/moon-cheese.html')).window;
    const meta = (property) => document.querySelector(`meta[property="${property}"]`)?.content;
    assert.equal(meta('og:title'), 'False: The Moon is rock');
    assert.match(meta('og:description'), /^False: The Moon is rock\. Nobody has ever tasted it/);
    assert.equal(meta('og:url'), `${URL_}cases/moon-cheese.html`);
    assert.equal(meta('og:image'), `${URL_}cases/moon-cheese.png`);
    assert.equal(meta('og:image:type'), 'image/png');
    assert.equal(document.querySelector('meta[name="twitter:image"]').content, `${URL_}cases/moon-cheese.png`);
    const answer = JSON.parse(read('cases/moon-cheese.oembed.json'));
    assert.equal(
      document.querySelector('link[type="application/json+oembed"]').href,
      `${URL_}cases/moon-cheese.oembed.json`,
    );
    assert.equal(answer.type, 'rich');
    assert.match(
      answer.html,
      /<iframe src="https:\/\/facts\.example\/checks\/cases\/moon-cheese\.frame\.html\?variant=compact"/,
    );
    const card = new JSDOM(read('cases/moon-cheese.svg'), { contentType: 'image/svg+xml' }).window.document;
    assert.match(card.documentElement.textContent, /False.*cheese/s);
  });

  it('says nothing of a retracted claim anywhere', () => {
    for (const name of Object.keys(files).filter(
      (path) => /gone|index|feed/.test(path) && !path.endsWith('gone.json'),
    )) {
      // The card's data holds the case, as its JSON does; no reader sees it.
      const shown = read(name).replace(/<script type="application\/json">.*?<\/script>/gs, '');
      assert.doesNotMatch(shown, /Secret words/, name);
    }
  });

  for (const [what, parse, name, content] of [
    ['RSS', (text) => parseFeed(text).feed, 'feed.xml', (item) => item.content?.encoded],
    ['JSON Feed', parseJsonFeed, 'feed.json', (item) => item.content_html],
  ]) {
    it(`writes ${what} that a feed reader reads: verdict, claim and reality, in this order`, () => {
      const feed = parse(read(name));
      assert.equal(feed.items.length, 5);
      const item = feed.items.find(({ title }) => title === 'False: The Moon is rock');
      inOrder(new JSDOM(content(item)).window.document.body.textContent);
      assert.equal(item.link ?? item.url, `${URL_}cases/moon-cheese.html`);
      // The newest first; what has no date that is surely one, last.
      assert.equal(feed.items[0].title, 'False: Elsewhere');
      assert.match(feed.items.at(-1).title, /خطأ|Only a claim|Retracted/);
      assert.ok(feed.items.some(({ title }) => title.includes('</title><script>alert(1)</script>]]>')));
    });
  }

  it('gives Reader Mode the verdict, the claim and the reality, in this order', () => {
    for (const name of ['cases/moon-cheese.html', 'cases/moon-cheese.frame.html']) {
      const { document } = new JSDOM(read(name), { url: `${URL_}${name}` }).window;
      const article = new Readability(document, { charThreshold: 0 }).parse();
      inOrder(article.textContent);
    }
  });

  it('divides a long list, and says what is wrong with its own arguments', async () => {
    const many = Array.from({ length: 250 }, (_, index) => ({
      id: `n-${index}`,
      title: `Number ${index}`,
      verdict: { label: 'False' },
    }));
    folder.write('many.json', many);
    const { code } = await debunk(['build', 'many.json', '--out', 'many', '--url', 'https://x.example'], {
      cwd: folder.path,
    });
    assert.equal(code, 0);
    const pages = ['index.html', 'page-2.html', 'page-3.html'].map((name) =>
      readFileSync(join(folder.path, 'many', name), 'utf8'),
    );
    const links = pages.flatMap((page) => [...page.matchAll(/href="cases\/(n-\d+)\.html"/g)].map(([, id]) => id));
    assert.equal(new Set(links).size, 250);
    for (const args of [
      ['build', 'many.json', '--out', 'x'],
      ['build', 'many.json', '--url', 'https://x.example/'],
      ['build', '.', '--out', './here', '--url', 'https://x.example/'],
      ['build', 'many.json', '--out', 'many.json', '--url', 'https://x.example/'],
    ]) {
      const { code: usage, stderr } = await debunk(args, { cwd: folder.path });
      assert.equal(usage, 2, stderr);
    }
  });
});

/** Verdict, claim and reality are all there; the claim never before its verdict. */
function inOrder(text) {
  const places = ['False', CASE.claim.text, CASE.reality].map((part) => text.indexOf(part));
  assert.ok(places[0] >= 0 && places[0] < places[1] && places[1] < places[2], `${places}: ${text}`);
}

describe('what the cases of a site tell each other', () => {
  let folder;
  const read = (name) => readFileSync(join(folder.path, 'site', name), 'utf8');
  before(async () => {
    folder = workFolder({
      'cases.json': {
        narratives: [{ id: 'sky', name: 'The sky is a roof' }],
        cases: [
          {
            ...CASE,
            narrative: 'sky',
            related: [
              { id: 'stars', title: 'Stars are lamps' },
              { title: 'Elsewhere', url: 'https://other.example/' },
              { id: RETRACTED.id, title: 'What was withdrawn' },
            ],
            status: 'corrected',
            updated: '2024-06-02',
            corrections: [
              { date: '2024-06-01', note: 'The weight was wrong.' },
              { date: '2024-06-02', note: 'New samples.', verdictBefore: { label: 'Unproven', tone: 'unproven' } },
            ],
          },
          { id: 'stars', title: 'Stars are lamps', narrative: 'sky', verdict: { label: 'False', tone: 'false' } },
          { ...RETRACTED, narrative: 'sky', corrections: [{ date: '2024-07-01', note: 'It was wrong.' }] },
        ],
      },
    });
    const { code, stderr } = await debunk(['build', 'cases.json', '--out', 'site', '--url', URL_], {
      cwd: folder.path,
    });
    assert.equal(code, 0, stderr);
  });
  after(() => folder.remove());

  it('the verdicts of related cases, none of a retracted one, and how often a story is told', () => {
    const { related, narrative } = JSON.parse(read('cases/moon-cheese.json'));
    assert.deepEqual(related, [
      {
        url: `${URL_}cases/stars.html`,
        verdict: { label: 'False', tone: 'false' },
        id: 'stars',
        title: 'Stars are lamps',
      },
      { title: 'Elsewhere', url: 'https://other.example/' },
    ]);
    assert.equal(narrative.count, 2);
    assert.match(read('cases/moon-cheese.html'), />More on this story \(1\)</);
  });

  it('what was corrected and retracted, in a feed of its own, the newest first', () => {
    const { items } = parseFeed(read('corrections.xml')).feed;
    assert.deepEqual(
      items.map(({ title, description, link, pubDate }) => [
        title,
        description,
        link,
        new Date(pubDate).getMonth() + 1,
      ]),
      [
        ['Retracted', 'It was wrong.', `${URL_}cases/gone.html`, 7],
        [
          'Corrected: False: The Moon is rock',
          'Previously: Unproven. New samples.',
          `${URL_}cases/moon-cheese.html`,
          6,
        ],
        ['Corrected: False: The Moon is rock', 'The weight was wrong.', `${URL_}cases/moon-cheese.html`, 6],
      ],
    );
    assert.equal(new Set(items.map(({ guid }) => guid.value)).size, 3);
    assert.match(read('index.html'), /href="corrections\.xml"/);
  });

  it('a list that can be searched, in front of the drawn one', () => {
    const { document } = new JSDOM(read('index.html')).window;
    const list = document.querySelector('narrative-list');
    assert.equal(list.getAttribute('src'), 'checks/index.json');
    const { count, groups } = JSON.parse(read('checks/index.json'));
    assert.deepEqual([count, groups.first[0].name], [3, 'The sky is a roof']);
    const rows = Array.from(list.querySelectorAll('li'), (row) => row.textContent.replace(/\s+/g, ' ').trim());
    assert.ok(rows.includes('False: The Moon is rock Facts Example · 2 May 2024'), rows.join('\n'));
    assert.equal(list.querySelector('li.false h2 a').getAttribute('href'), 'cases/moon-cheese.html');
    assert.ok(document.querySelector('script[type=module][src$="debunk.js"]'));
  });

  it('the case is the heading of its page, and of no frame', () => {
    const heading = (name) => /<h(\d) class="title"/.exec(read(name))[1];
    assert.equal(heading('cases/moon-cheese.html'), '1');
    assert.equal(heading('cases/moon-cheese.frame.html'), '2');
    assert.equal(read('cases/moon-cheese.html').match(/<h1/g).length, 2, 'in the card and in its fallback');
  });
});

describe('the name of a file', () => {
  const HARD = [
    '',
    '..',
    '../x',
    '/',
    'con',
    'CON',
    'nul',
    'index',
    '😀',
    'a/b',
    'a\\b',
    'a b',
    'Ab',
    'ab',
    'ÄB',
    '-',
    'x'.repeat(1000),
    'قضية',
    'a\u0000b',
    'com1',
    '.',
    '%2e%2e',
  ];

  it('is safe on every file system, whatever the id', () => {
    const id = fc.oneof(fc.constantFrom(...HARD), fc.string({ unit: 'binary' }), fc.string(), fc.webUrl());
    fc.assert(
      fc.property(id, (text) => {
        const name = fileNameOf({ id: text });
        assert.match(name, /^[a-z0-9]([a-z0-9-]{0,78}[a-z0-9])?$/);
        assert.doesNotMatch(name, /^(con|prn|aux|nul|com\d|lpt\d|index)$/);
      }),
    );
  });

  it('is another for another id, also where case does not count', () => {
    const names = HARD.map((id) => fileNameOf({ id }));
    assert.equal(new Set(names).size, HARD.length);
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        fc.pre(a !== b);
        assert.notEqual(fileNameOf({ id: a }), fileNameOf({ id: b }));
      }),
    );
  });

  it('is the id itself where that is plain', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9]{1,20}(-[a-z0-9]{1,20}){0,2}$/), (id) => {
        fc.pre(!/^(con|prn|aux|nul|com\d|lpt\d|index)$/.test(id));
        assert.equal(fileNameOf({ id }), id);
      }),
    );
  });
});

describe('feeds and sitemaps', () => {
  it('hold any text', () => {
    const head = {
      title: 'x',
      home: 'https://x.example/',
      rss: 'https://x.example/feed.xml',
      json: 'https://x.example/feed.json',
    };
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const item = {
          title: `t${text}`,
          url: 'https://x.example/a',
          id: 'a',
          html: text,
          summary: text,
          image: 'https://x.example/a.svg',
        };
        const rss = rssFeed(head, [item]);
        const parsed = new JSDOM(rss, { contentType: 'application/xml' }).window.document;
        // What XML cannot hold is left out.
        const kept = text.replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, '').replace(/\r\n?/g, '\n');
        assert.equal(parsed.querySelector('item > title').textContent, `t${kept}`);
        assert.equal(JSON.parse(jsonFeed(head, [item])).items[0].content_html, text);
      }),
    );
  });

  it('are several where one may not hold all', () => {
    const pages = Array.from({ length: 50_001 }, (_, index) => ({ url: `https://x.example/${index}` }));
    const files = sitemaps('https://x.example/', pages);
    assert.deepEqual(Object.keys(files), ['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml']);
    assert.match(files['sitemap.xml'], /<loc>https:\/\/x\.example\/sitemap-2\.xml<\/loc>/);
    assert.equal(files['sitemap-2.xml'].match(/<url>/g).length, 1);
  });
});
