// `debunk index`, run as a user does, on files made for it.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseCases } from '../../dist/modules/formats/parse-cases.js';
import {
  fileFor,
  readCaseFiles,
  readDirectory,
  readGroups,
  readManifest,
  readIndex,
  readNarratives,
  readPage,
} from '../../dist/modules/search/prepared.js';
import { createIndex } from '../../dist/modules/search/case-index.js';

const DEBUNK = fileURLToPath(new URL('../../dist/modules/cli/debunk.js', import.meta.url));
/** Where the command puts what it needs for a while. */
const temporary = mkdtempSync(join(tmpdir(), 'debunk-test-tmp-'));
const folders = [temporary];
let folder;
let out;

/** Runs the command in a folder of its own. */
const debunk = (...args) =>
  new Promise((resolve) => {
    const env = { ...process.env, TMPDIR: temporary };
    execFile(process.execPath, [DEBUNK, ...args], { cwd: folder, env }, (error, stdout, stderr) => {
      resolve({ code: error?.code ?? 0, stdout, stderr });
    });
  });
const write = (name, content) =>
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
const json = (path) => JSON.parse(readFileSync(join(out, path), 'utf8'));
const filesIn = (place = out) =>
  readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(place.length + 1))
    .sort();

const many = (count, more = {}) =>
  Array.from({ length: count }, (_, place) => ({
    id: `case ${place}`,
    title: `The ${['first', 'second', 'third'][place % 3]} claim, number ${place}`,
    url: `https://checks.example/report/${place}`,
    published: `20${10 + (place % 10)}-0${1 + (place % 9)}-01`,
    claim: { text: `Somebody said ${place}.` },
    reality: { html: `<p>It is <strong>not</strong> so.</p>` },
    narrative: place % 4 ? { id: `n${place % 4}`, name: `Narrative ${place % 4}` } : undefined,
    countries: ['Ukraine', 'Poland'].slice(place % 2),
    appearances: [{ outlet: `Outlet ${place % 20}` }],
    verdict: { label: 'False', tone: 'false' },
    ...more,
  }));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'debunk-test-'));
  folders.push(folder);
  out = join(folder, 'out');
});
after(() => {
  for (const each of folders) rmSync(each, { recursive: true });
});

describe('debunk index', () => {
  it('writes a manifest, pages, shards, an index and every case in full', async () => {
    const cases = many(900);
    write('cases.json', { lang: 'en', cases });
    const { code, stdout, stderr } = await debunk('index', 'cases.json', '--out', 'out');
    assert.equal(stderr, '');
    assert.equal(code, 0);
    assert.match(stdout, /^900 cases, \d+ files written, 0 files unchanged: out\/index\.json\n$/);

    const manifest = readManifest(json('index.json')).value;
    assert.equal(manifest.count, 900);
    assert.equal(manifest.rows.length, 23);
    assert.equal(manifest.groups.total, 4);
    assert.deepEqual(
      manifest.groups.first.map(({ name, count }) => [name, count]),
      [
        ['', 225],
        ['Narrative 1', 225],
        ['Narrative 2', 225],
        ['Narrative 3', 225],
      ],
    );
    const directory = readDirectory(json(manifest.files.directory)).value;
    const shards = manifest.groups.first.flatMap(({ rows }) => rows);
    for (const paths of Object.values(directory.groups)) {
      assert.equal(paths.flatMap((path) => readGroups(json(path)).value).length, 4);
    }
    for (const paths of [...Object.values(directory.pages), shards]) {
      const ids = paths.flatMap((path) => readPage(json(path)).value.map(({ id }) => id));
      assert.equal(new Set(ids).size, 900);
      assert.equal(ids.length, 900);
    }
    const parts = manifest.files.index.map((path) => readIndex(json(path)).value);
    const narratives = readNarratives(json(manifest.files.narratives)).value;
    const index = createIndex(parts.map((rows) => ({ rows, narratives })));
    const found = index.search({ text: 'said 77', chosen: {}, sort: 'newest' }).rows(900).entries;
    // `77` and the numbers that contain it, by the text of the claim.
    assert.deepEqual(
      new Set(found.map(({ id }) => id)),
      new Set(cases.map(({ id }) => id).filter((id) => id.includes('77'))),
    );
    const files = readCaseFiles(json(manifest.files.cases)).value;
    assert.ok(files.length >= 900 / 32);
    for (const given of cases) {
      const read = parseCases(json(fileFor(files, given.id)));
      const entry = read.value.cases.find(({ id }) => id === given.id);
      assert.equal(entry.title, given.title);
      assert.equal(entry.lang, 'en');
      assert.deepEqual(entry.reality, [
        { type: 'paragraph', children: ['It is ', { type: 'strong', children: ['not'] }, ' so.'] },
      ]);
      assert.equal(entry.narrative?.name, given.narrative?.name);
    }
    // Nothing lies there that is not named, but for what is not published.
    const named = [
      'index.json',
      manifest.files.directory,
      ...Object.values(directory.pages).flat(),
      ...Object.values(directory.groups).flat(),
      ...directory.narratives,
      ...shards,
      ...manifest.files.index,
      manifest.files.narratives,
      manifest.files.cases,
      ...files,
    ];
    assert.deepEqual(filesIn(), ['.debunk-index.json', ...new Set(named)].sort());
  });

  it('reads other formats, lines and folders, and gives ids to cases that have none', async () => {
    mkdirSync(join(folder, 'in/deep'), { recursive: true });
    write('in/own.json', many(3));
    write(
      'in/lines.jsonl',
      many(2, { id: undefined, url: undefined })
        .map((line) => JSON.stringify(line))
        .join('\n'),
    );
    write('in/deep/review.json', {
      '@type': 'ClaimReview',
      claimReviewed: 'The moon is cheese',
      url: 'https://checks.example/moon',
      datePublished: '2021-05-01',
      reviewRating: { alternateName: 'False' },
    });
    write('in/google.json', {
      claims: [{ text: 'Water is dry', claimReview: [{ url: 'https://checks.example/w', textualRating: 'False' }] }],
    });
    const { code, stderr } = await debunk('index', 'in', '--out', 'out');
    assert.equal(code, 0, stderr);
    const { rows, files } = readManifest(json('index.json')).value;
    assert.equal(rows.length, 7);
    assert.equal(new Set(rows.map(({ id }) => id)).size, 7);
    const names = readCaseFiles(json(files.cases)).value;
    for (const { id, title } of rows) {
      const { cases } = parseCases(json(fileFor(names, id))).value;
      const entry = cases.find((one) => one.id === id);
      assert.ok((entry.title ?? entry.claim.text[0].children[0]).startsWith(title));
    }
  });

  it('writes the same bytes for the same input, and after a change only what changed', async () => {
    const cases = many(900);
    write('cases.json', cases);
    await debunk('index', 'cases.json', '--out', 'out');
    const first = Object.fromEntries(filesIn().map((name) => [name, readFileSync(join(out, name), 'utf8')]));
    await debunk('index', 'cases.json', '--out', 'again');
    const again = filesIn(join(folder, 'again'));
    assert.deepEqual(again, Object.keys(first));
    for (const name of again) assert.equal(readFileSync(join(folder, 'again', name), 'utf8'), first[name], name);

    const times = () => Object.fromEntries(filesIn().map((name) => [name, statSync(join(out, name)).mtimeMs]));
    const before = times();
    const same = await debunk('index', 'cases.json', '--out', 'out');
    assert.match(same.stdout, /900 cases, 0 files written/);
    assert.deepEqual(times(), before);

    writeFileSync(join(out, 'mine.json'), '{}');
    write('cases.json', [
      ...cases,
      { id: 'new', title: 'A new claim', published: '2030-01-01', countries: ['Ukraine'] },
    ]);
    const changed = await debunk('index', 'cases.json', '--out', 'out');
    const written = Object.entries(times()).filter(([name, time]) => time !== before[name] && name !== 'mine.json');
    const folders = written.map(([name]) => name.split('/')[0]);
    // The manifest, its ledger, the directory, one page of the newest, the last of the oldest, the narrative's, one file of cases, their names.
    for (const kind of ['index.json', '.debunk-index.json', 'newest', 'oldest', 'narratives', 'search', 'directory']) {
      assert.equal(folders.filter((name) => name === kind).length, 1, kind);
    }
    assert.equal(folders.filter((name) => name === 'cases').length, 2);
    assert.doesNotMatch(changed.stdout, /removed/);
    // A page that is open still finds the files of the version before.
    for (const name of Object.keys(first)) assert.ok(filesIn().includes(name), name);

    write('cases.json', cases.slice(1));
    const third = await debunk('index', 'cases.json', '--out', 'out');
    assert.match(third.stdout, /old files removed/);
    const left = filesIn();
    assert.ok(left.includes('mine.json'));
    assert.ok(Object.keys(first).some((name) => !left.includes(name)));
    const manifest = readManifest(json('index.json')).value;
    for (const name of [
      manifest.files.directory,
      ...manifest.files.index,
      ...readCaseFiles(json(manifest.files.cases)).value,
    ])
      assert.ok(left.includes(name));
  });

  it('goes on after a bad case, names it and ends with 1', async () => {
    write('cases.json', [...many(2), { lang: 'en' }, { id: 'case 1', title: 'The same id' }]);
    write('broken.json', '{"cases": [');
    const { code, stdout, stderr } = await debunk('index', 'cases.json', 'broken.json', 'gone.json', '--out', 'out');
    assert.equal(code, 1);
    assert.match(stdout, /^2 cases,/);
    assert.match(stderr, /cases\.json:\d+:\d+ error \[2\]/);
    assert.match(stderr, /warning \[3\]/);
    assert.match(stderr, /broken\.json/);
    assert.match(stderr, /gone\.json/);
    assert.equal(readManifest(json('index.json')).value.count, 2);
  });

  it('leaves out a case whose id another file has, and says so', async () => {
    write('a.json', many(2));
    write('b.json', many(1));
    const { code, stdout, stderr } = await debunk('index', 'a.json', 'b.json', '--out', 'out');
    assert.equal(code, 0);
    assert.match(stdout, /^2 cases,/);
    assert.match(stderr, /b\.json:\d+:\d+ warning: another case has the id case 0/);
  });

  it('writes nothing where there is no case, and refuses to write into what it reads', async () => {
    write('cases.json', many(1));
    await debunk('index', 'cases.json', '--out', 'out');
    const before = readFileSync(join(out, 'index.json'), 'utf8');
    write('cases.json', []);
    const none = await debunk('index', 'cases.json', '--out', 'out');
    assert.equal(none.code, 1);
    assert.match(none.stderr, /nothing is written/);
    assert.equal(readFileSync(join(out, 'index.json'), 'utf8'), before);
    const inside = await debunk('index', '.', '--out', 'out');
    assert.equal(inside.code, 2);
    assert.match(inside.stderr, /out lies in \./);
    const without = await debunk('index', 'cases.json');
    assert.equal(without.code, 2);
  });

  it('spreads many cases over files, whether they fit into memory or not', async () => {
    // More than what is held at a time.
    write('cases.json', many(9000, { background: 'Background. '.repeat(250) }));
    const { code, stdout } = await debunk('index', 'cases.json', '--out', 'out');
    assert.equal(code, 0);
    assert.match(stdout, /^9,000 cases/);
    const { files } = readManifest(json('index.json')).value;
    const names = readCaseFiles(json(files.cases)).value;
    assert.equal(names.length, 512);
    let found = 0;
    for (const name of names) {
      for (const { id } of json(name).cases) {
        assert.equal(fileFor(names, id), name);
        found++;
      }
    }
    assert.equal(found, 9000);
    assert.deepEqual(readdirSync(temporary), []);
  });

  it('prints no progress where nobody looks', async () => {
    write('cases.json', many(500));
    const { stderr } = await debunk('index', 'cases.json', '--out', 'out');
    assert.equal(stderr, '');
  });
});
