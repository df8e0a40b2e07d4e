// The search on real data. The data stand beside the project; without them these tests are skipped.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { parseHtml } from '../../dist/modules/render/parse-html.js';
import { parseCases } from '../../dist/modules/formats/parse-cases.js';
import { findHighlights, fold, wordsOf } from '../../dist/modules/search/fold.js';
import { fileFor, readDirectory, readGroups, readManifest, readIndex } from '../../dist/modules/search/prepared.js';
import { rowsFromCases } from '../../dist/modules/search/rows.js';
import { createIndex } from '../../dist/modules/search/case-index.js';
import { writeCollection } from '../../dist/modules/collection/write-collection.js';
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { corpus, skip } from '../formats/reader.mjs';
import { euvsdisinfo, rowOf } from '../helpers/euvsdisinfo.mjs';
import { propagandaDiary } from '../helpers/propaganda-diary.mjs';

const asked = (text, more = {}) => ({ text, chosen: {}, sort: 'newest', ...more });

/** Counts by hand: how often each value occurs. */
function recount(lists) {
  const counts = {};
  for (const value of lists.flat()) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

/** The files of a collection by their paths, named as the command names them. */
function prepare(rows, narratives) {
  const digest = (content) => createHash('sha256').update(content).digest('hex').slice(0, 10);
  const files = [...writeCollection(rows, narratives, ['cases/0.json'], digest)];
  return new Map(files.map(({ path, content }) => [path, content]));
}
const idsOf = (result) => result.rows(Infinity).entries.map(({ id }) => id);
const kilobytes = (content) => gzipSync(content, { level: 9 }).length / 1000;

const asObject = (counts) => Object.fromEntries(counts.map(({ value, count }) => [value, count]));

describe('EUvsDisinfo, 10,892 cases', { skip }, () => {
  let records;
  let index;
  before(async () => {
    records = await euvsdisinfo();
    index = createIndex([{ rows: records.map(rowOf), narratives: [] }]);
  });
  const facetsOf = (list) => ({
    country: recount(list.map(({ countries }) => countries)),
    language: recount(list.map(({ languages }) => languages)),
    outlet: recount(list.map(({ outlets }) => outlets)),
    keyword: recount(list.map(({ keywords }) => keywords)),
    verdict: {},
    year: recount(list.map(({ date }) => date.slice(0, 4))),
  });

  it('counts every value of every facet', () => {
    assert.equal(index.size, 10_892);
    const { total, facets } = index.search(asked(''));
    assert.equal(total, 10_892);
    const expected = facetsOf(records);
    for (const [facet, counts] of Object.entries(facets)) assert.deepEqual(asObject(counts), expected[facet], facet);
  });

  it('finds by words what a plain look through the records finds, with facets', () => {
    for (const words of [
      'navalny',
      'nato ukrain',
      'georg soros',
      'skripal novichok',
      'covid vaccin',
      'rt arabic syria',
      'a',
      '5g',
    ]) {
      const has = (record) => {
        const text = [record.title, record.countries, record.keywords, record.outlets].flat().join('\n').toLowerCase();
        return words.split(' ').every((word) => text.includes(word));
      };
      // Plain ASCII words: what the folding adds is tested elsewhere.
      const plain = records.filter(has);
      const result = index.search(asked(words));
      const { facets } = result;
      assert.equal(result.corrected, undefined);
      const ids = new Set(idsOf(result));
      const missing = plain.filter(({ id }) => !ids.has(id));
      assert.deepEqual(missing, [], words);
      const extra = records.filter((record) => ids.has(record.id) && !has(record));
      // An accent or an apostrophe within the word.
      for (const { title, countries, keywords, outlets } of extra) {
        assert.match([title, countries, keywords, outlets].flat().join(' '), /[^\0-\x7f]|'/, words);
      }
      const expected = facetsOf(records.filter(({ id }) => ids.has(id)));
      for (const [facet, counts] of Object.entries(facets)) assert.deepEqual(asObject(counts), expected[facet], facet);
    }
  });

  it('counts for each facet what the other choices leave', () => {
    const chosen = { country: ['Ukraine', 'Poland'], language: ['Russian'], year: ['2019', '2020'] };
    const { total, facets } = index.search(asked('', { chosen }));
    const fits = {
      country: ({ countries }) => countries.some((value) => chosen.country.includes(value)),
      language: ({ languages }) => languages.includes('Russian'),
      year: ({ date }) => /^(2019|2020)/.test(date),
    };
    const left = (but) =>
      records.filter((record) => Object.entries(fits).every(([facet, fit]) => facet === but || fit(record)));
    assert.equal(total, left().length);
    for (const [facet, counts] of Object.entries(facets)) {
      assert.deepEqual(asObject(counts), facetsOf(left(facet))[facet], facet);
    }
  });

  it('finds mistyped names', () => {
    const titles = (text) => {
      const { total, corrected } = index.search(asked(text));
      return { found: total, corrected };
    };
    for (const [typed, meant] of [
      ['ukriane', 'ukraine'],
      ['navlany', 'navalny'],
      ['skrpial', 'skripal'],
      ['lukashneko', 'lukashenko'],
      ['novichoq', 'novichok'],
      ['belrus', 'belarus'],
    ]) {
      const { found, corrected } = titles(typed);
      assert.ok(fold(corrected).includes(meant), `${typed}: ${corrected}`);
      assert.ok(found > 0);
    }
    assert.equal(titles('qzxv wqzk').found, 0);
  });

  it('is prepared within its sizes, and comes back the same', () => {
    const rows = records.map(rowOf);
    const files = prepare(rows, []);
    const head = readManifest(JSON.parse(files.get('index.json'))).value;
    assert.equal(head.files.index.length, 1);
    const [path] = head.files.index;
    const index = readIndex(JSON.parse(files.get(path))).value;
    assert.equal(head.count, 10_892);
    assert.deepEqual(asObject(head.facets.year), facetsOf(records).year);
    for (let place = 0; place < index.size; place++) assert.deepEqual(index.row(place), rows[place]);
    const [most, whole] = [kilobytes(files.get('index.json')), kilobytes(files.get(path))];
    console.log(`head ${most.toFixed(1)} kB, index ${whole.toFixed(1)} kB gzipped`);
    assert.ok(most <= 8);
    assert.ok(whole <= 480);
  });

  for (const [count, described] of [
    [741, 'by name alone'],
    [741, 'described'],
    [5_000, 'described'],
  ]) {
    it(`begins with at most 8 kB where it has ${count} narratives, ${described}`, () => {
      // The first of them have many cases, the last a few; they are called and described as cases are.
      const narratives = records.slice(0, count).map(({ title }, place) => ({
        id: `narrative-${place}`,
        name: title,
        ...(described === 'described' && {
          description: `${records[10_000 - place].title}. ${records[5_000 + place].title}.`,
        }),
      }));
      const rows = records.map((record, place) => ({
        ...rowOf(record),
        narrative: `narrative-${place < count ? place : Math.floor(count * ((place * 0.618) % 1) ** 3)}`,
        verdict: { tone: place % 9 ? 'false' : 'misleading', label: place % 9 ? 'Disinformation' : 'Misleading' },
      }));
      const files = prepare(rows, narratives);
      const bytes = gzipSync(files.get('index.json'), { level: 9 }).length;
      console.log(`${count} narratives ${described}: head ${(bytes / 1000).toFixed(1)} kB gzipped`);
      assert.ok(bytes <= 8_000, String(bytes));

      const read = (path, reader) => reader(JSON.parse(files.get(path))).value;
      const head = read('index.json', readManifest);
      assert.equal(head.groups.total, count);
      assert.ok(head.groups.first.length >= 10, String(head.groups.first.length));
      const { groups, narratives: own } = read(head.files.directory, readDirectory);
      const all = groups.most.flatMap((path) => read(path, readGroups));
      assert.equal(all.length, count);
      assert.deepEqual(all.slice(0, head.groups.first.length), head.groups.first);
      for (const group of all) {
        const found = read(fileFor(own, group.value), readGroups).find(({ value }) => value === group.value);
        assert.deepEqual(found, group);
      }
      console.log(
        `directory ${kilobytes(files.get(head.files.directory)).toFixed(1)} kB,`,
        `a page of groups ${kilobytes(files.get(groups.most[0])).toFixed(1)} kB,`,
        `narratives of the search ${kilobytes(files.get(head.files.narratives)).toFixed(1)} kB`,
      );
    });
  }
});

describe('Propaganda Diary', { skip }, () => {
  for (const [file, lang] of [
    ['dataEng', 'en'],
    ['dataUkr', 'uk'],
  ]) {
    it(`${lang}: 611 cases in 13 narratives, each found by three words of its own text`, async () => {
      const { document } = await propagandaDiary(file, lang);
      const { value } = parseCases(document, { parseHtml });
      const rows = rowsFromCases(value, 0);
      const index = createIndex([{ rows, narratives: value.narratives }]);
      assert.equal(index.size, 611);
      const groups = index.search(asked('')).groups('narrative', 20).entries;
      assert.equal(groups.length, 13);
      assert.deepEqual(
        Object.fromEntries(groups.map(({ name, count }) => [name, count])),
        recount(value.cases.map(({ narrative }) => narrative.name)),
      );
      const manifest = kilobytes(prepare(rows, value.narratives).get('index.json'));
      console.log(`${lang}: manifest ${manifest.toFixed(1)} kB gzipped`);
      assert.ok(manifest <= 8);
      let most = 0;
      for (const row of rows) {
        for (const text of [row.title, row.text ?? row.title]) {
          const words = [...new Set(text.match(/[\p{L}\p{N}]{3,}/gu))].sort((a, b) => b.length - a.length).slice(0, 3);
          const result = index.search(asked(words.join(' ')));
          assert.equal(result.corrected, undefined);
          assert.ok(idsOf(result).includes(row.id), words.join(' '));
          if (text === row.text) most = Math.max(most, result.total);
        }
      }
      console.log(`${lang}: three words of a claim find ${most} cases at most`);
    });
  }
});

describe('naughty strings', { skip }, () => {
  it('are folded, found and marked', async () => {
    const strings = JSON.parse(await corpus('hostile/naughty-strings.json')).flat();
    const rows = strings.map((title, number) => ({
      id: String(number),
      title,
      countries: [title],
      languages: [],
      outlets: [],
      keywords: [title],
      source: 0,
    }));
    const index = createIndex([{ rows, narratives: [] }]);
    assert.ok(strings.length > 400);
    for (const [number, text] of strings.entries()) {
      const words = wordsOf(text);
      const result = index.search(asked(text, { sort: 'relevance' }));
      assert.ok(idsOf(result).includes(String(number)), text);
      const marks = result.highlights(text);
      assert.deepEqual(marks, findHighlights(text, words));
      for (const [start, end] of marks) {
        assert.ok(start >= 0 && start < end && end <= text.length);
        assert.ok(words.some((word) => fold(text.slice(start, end)).includes(word)));
      }
      assert.equal(marks.length > 0, words.length > 0, text);
      const chosen = index.search(asked('', { chosen: { keyword: [text] } }));
      if (text) assert.ok(idsOf(chosen).includes(String(number)), text);
    }
  });
});
