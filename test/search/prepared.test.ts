import { expect } from 'chai';
import fc from 'fast-check';
import { caseFile, readCaseFiles, readHead, readIndex, readPage, type Head } from '../../src/search/prepared.js';
import { createSearcher } from '../../src/search/searcher.js';
import { at, type Table } from '../../src/search/table.js';
import { FACETS, type Query, type Row } from '../../src/search/types.js';
import type { Result } from '../../src/model/result.js';
import { fileOf, writeCollection } from '../../src/search/write-collection.js';
import { writeTable } from '../../src/search/write-table.js';
import { NARRATIVES, rows } from './cases.js';

const digest = (content: string): string => {
  let hash = 0;
  for (let at = 0; at < content.length; at++) hash = (Math.imul(hash, 31) + content.charCodeAt(at)) >>> 0;
  return hash.toString(36);
};

/** The files of a collection as a server would give them, by their paths. */
function prepare(list: readonly Row[]): Map<string, unknown> {
  const files = [...writeCollection(list, NARRATIVES, ['cases/a.json', 'cases/b.json'], digest)];
  return new Map(files.map(({ path, content }) => [path, JSON.parse(content) as unknown]));
}

function value<T>(result: Result<T> | undefined): T {
  if (result?.ok) return result.value;
  throw new Error(result?.error.message ?? 'nothing was read');
}

const headOf = (files: Map<string, unknown>): Head => value(readHead(files.get('index.json')));
const rowsOf = (table: Table): Row[] => Array.from({ length: table.size }, (_, place) => table.row(place));
const withoutText = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([key]) => key !== 'text')) as unknown as Row;
const all: Query = { text: '', chosen: {}, sort: 'newest' };

describe('a prepared collection', () => {
  it('holds the rows that were written, but for empty dates and texts', () => {
    const url = fc.oneof(fc.webUrl(), fc.constant(undefined));
    const list = fc
      .tuple(rows, fc.array(fc.tuple(fc.string({ unit: 'binary' }), url), { minLength: 25, maxLength: 25 }))
      .map(([list, more]) =>
        list.map((row, place): Row => {
          const [id = '', url] = more[place] ?? [];
          const { date, text, verdict, ...rest } = row;
          delete rest.url;
          return {
            ...rest,
            id,
            ...(url !== undefined && { url }),
            ...(date && { date }),
            ...(text && { text }),
            ...(verdict && { verdict: { ...verdict } }),
          };
        }),
      );
    fc.assert(
      fc.property(list, (list) => {
        const file: unknown = JSON.parse(fileOf('rows', writeTable(list)));
        expect(rowsOf(value(readIndex(file)))).to.deep.equal(list);
      }),
      { numRuns: 200 },
    );
  });

  it('writes ids and addresses short where they follow from the title or from each other', () => {
    const row = (id: string, title: string, url: string): Row => ({
      id,
      title,
      url,
      countries: [],
      languages: [],
      outlets: [],
      keywords: [],
      source: 0,
    });
    const bySlug = [
      row('1', 'NATO builds bases', 'https://x.example/nato-builds-bases/'),
      row('2', 'The “West” doesn’t care', 'https://x.example/the-west-doesnt-really-care/'),
    ];
    const byId = [row('ab', 'One', 'https://x.example/?case=ab'), row('cd', 'Two', 'https://x.example/?case=cd')];
    expect(writeTable(bySlug).urls?.values).to.deep.equal([0, 'g really- 4']);
    expect(writeTable(byId).urls).to.deep.equal({
      of: 'id',
      prefix: 'https://x.example/?case=',
      suffix: '',
      values: [0, 0],
    });
    for (const list of [bySlug, byId]) {
      expect(rowsOf(value(readIndex(JSON.parse(fileOf('rows', writeTable(list))))))).to.deep.equal(list);
    }
  });

  it('has a head, pages, shards and an index that agree with a search', () => {
    const many = rows.map((list) =>
      Array.from({ length: list.length && 600 }, (_, place): Row => {
        const { date, ...row } = at(list, place % list.length);
        return { ...row, id: String(place), ...(date && { date }) };
      }),
    );
    fc.assert(
      fc.property(fc.oneof(rows, many), (list) => {
        const files = prepare(list);
        const head = headOf(files);
        const searcher = createSearcher([{ rows: list, narratives: NARRATIVES }]);
        const places = (query: Query): string[] =>
          Array.from(searcher.ask(query).found, (place) => searcher.row(place).id);
        const read = (paths: readonly string[]): Row[] => paths.flatMap((path) => value(readPage(files.get(path))));

        expect(head.count).to.equal(list.length);
        expect(head.rows.map(({ id }) => id)).to.deep.equal(places(all).slice(0, 50));
        for (const sort of ['newest', 'oldest', 'outlets'] as const) {
          expect(read(head.files.pages[sort]).map(({ id }) => id)).to.deep.equal(places({ ...all, sort }));
        }
        expect(head.narratives).to.deep.equal(searcher.groups(all, 'narrative'));
        for (const { value, count } of head.narratives) {
          const own = read(head.files.narratives[value] ?? []);
          expect(own.length).to.equal(count);
          expect(own.map(({ id }) => id)).to.deep.equal(places({ ...all, within: { by: 'narrative', value } }));
        }
        const { facets } = searcher.ask(all);
        for (const facet of FACETS) {
          expect(head.facets[facet]).to.deep.equal(facets[facet].slice(0, 40));
          expect(head.distinct[facet]).to.equal(facets[facet].length);
        }
        const index = head.files.index.flatMap((path) => rowsOf(value(readIndex(files.get(path)))));
        expect(index.map(withoutText)).to.deep.equal(read(head.files.pages.newest));
        expect(value(readCaseFiles(files.get(head.files.cases)))).to.deep.equal(['cases/a.json', 'cases/b.json']);
      }),
      { numRuns: 30 },
    );
  });

  it('changes only the first page of a list when a newer case is added', () => {
    const list = Array.from({ length: 900 }, (_, place): Row => ({
      id: `c${String(place)}`,
      title: `Case ${String(place)}`,
      date: `20${String(10 + (place % 10))}-01-01`,
      countries: [],
      languages: [],
      outlets: [],
      keywords: [],
      source: 0,
    }));
    const before = headOf(prepare(list)).files.pages.newest;
    const after = headOf(prepare([...list, { ...at(list, 0), id: 'new', date: '2025-01-01' }])).files.pages.newest;
    expect(after.length).to.equal(4);
    expect(after.slice(1)).to.deep.equal(before.slice(1));
    expect(after[0]).not.to.equal(before[0]);
  });

  it('has an index in parts that a page loads; a newer case changes only the first of them', () => {
    const long = (place: number): Row => ({
      id: String(place),
      title: `Справа ${String(place)}`,
      text: `${'слово '.repeat(60)}${String(place)}`,
      date: new Date(Date.UTC(2000, 0, 1 + place)).toISOString().slice(0, 10),
      countries: [],
      languages: [],
      outlets: [],
      keywords: [],
      source: 0,
    });
    const list = Array.from({ length: 12_100 }, (_, place) => long(place));
    const collection = (rows: readonly Row[]) => {
      const files = new Map([...writeCollection(rows, [], [], digest)].map(({ path, content }) => [path, content]));
      return { files, parts: value(readHead(JSON.parse(files.get('index.json') ?? ''))).files.index };
    };
    const { files, parts } = collection(list);
    expect(parts.length).to.be.greaterThan(1);
    const read = parts.map((path) => {
      const content = files.get(path) ?? '';
      expect(new Blob([content]).size).to.be.lessThan(5_000_000);
      return value(readIndex(JSON.parse(content)));
    });
    expect(read.flatMap(rowsOf).map(({ id }) => id)).to.deep.equal(list.map(({ id }) => id).reverse());
    const searcher = createSearcher(read.map((rows) => ({ rows, narratives: [] })));
    const { found } = searcher.ask({ ...all, text: 'слово 4999' });
    expect(Array.from(found, (place) => searcher.row(place).id)).to.deep.equal(['4999']);

    const after = collection([...list, long(12_100)]).parts;
    expect(after.slice(1)).to.deep.equal(parts.slice(1));
    expect(after[0]).not.to.equal(parts[0]);
  });

  it('is told apart from all else by its mark', () => {
    for (const other of [null, 7, 'text', [], {}, { cases: [] }, { '@type': 'ClaimReview' }, { format: 'other' }]) {
      expect(readHead(other), JSON.stringify(other)).to.equal(undefined);
      expect(readPage(other).ok, JSON.stringify(other)).to.equal(false);
    }
    const later = readHead({ format: 'debunk-collection', version: 2, kind: 'head' });
    expect(later?.ok === false && later.error).to.include({ kind: 'format' });
    expect(later?.ok === false && later.error.message).to.include('version 2');
  });

  it('refuses a head that would have a page fetch without end', () => {
    const head = prepare([]).get('index.json') as { files: { index: string[] } };
    head.files.index = Array.from({ length: 100 }, (_, part) => `search/${String(part)}.json`);
    expect(readHead(head)?.ok).to.equal(true);
    head.files.index.push('search/more.json');
    const refused = readHead(head);
    expect(refused?.ok === false && refused.error.kind).to.equal('format');
  });

  it('takes an id or an address that is no text for none, and refuses what stands around them', () => {
    const list = ['a', 'b', 'c'].map((id) => ({ ...fc.sample(rows, { numRuns: 9, seed: 7 }).flat()[0]!, id }));
    const wrong = { toString: 0 };
    const file = JSON.parse(fileOf('rows', writeTable(list))) as { ids: Record<string, unknown> };
    file.ids['values'] = ['0 a 0', wrong, 7];
    expect(rowsOf(value(readIndex(file))).map(({ id }) => id)).to.deep.equal(['a', '', '']);
    for (const side of ['prefix', 'suffix']) {
      const refused = readIndex({ ...file, ids: { ...file.ids, [side]: wrong } });
      expect(!refused.ok && refused.error.kind, side).to.equal('format');
    }
  });

  it('gives a typed error for damaged files, and never throws', () => {
    const list = fc.sample(rows, { numRuns: 1, seed: 7 })[0] ?? [];
    const files = prepare(list);
    const head = files.get('index.json');
    const index = files.get(headOf(files).files.index[0] ?? '');
    const places = (json: unknown, path: string[] = []): string[][] =>
      typeof json === 'object' && json !== null
        ? Object.entries(json).flatMap(([key, entry]) => [[...path, key], ...places(entry, [...path, key])])
        : [];
    const damage = fc.oneof(fc.constant(undefined), fc.jsonValue());
    for (const [json, read] of [
      [head, readHead],
      [index, readIndex],
    ] as const) {
      fc.assert(
        fc.property(fc.constantFrom(...places(json)), damage, (path, wrong) => {
          const copy = structuredClone(json);
          let parent = copy as Record<string, unknown>;
          for (const key of path.slice(0, -1)) parent = parent[key] as Record<string, unknown>;
          parent[path.at(-1) ?? ''] = wrong;
          const result = read(copy);
          if (result?.ok && 'titles' in result.value) {
            rowsOf(result.value);
            createSearcher([{ rows: result.value, narratives: [] }]).ask(all);
          } else if (result && !result.ok) expect(result.error.kind).to.equal('format');
        }),
        { numRuns: 500 },
      );
    }
  });

  it('takes no address that must not be linked to', () => {
    const row = { id: 'a', title: 'A', countries: [], languages: [], outlets: [], keywords: [], source: 0 };
    const table = writeTable([{ ...row, url: 'javascript:alert(1)' }]);
    expect(rowsOf(value(readIndex(JSON.parse(fileOf('rows', table)))))).to.deep.equal([row]);
  });

  it('spreads cases evenly over their files', () => {
    const names = Array.from({ length: 64 }, (_, place) => `cases/${String(place)}.json`);
    const counts = new Map<string, number>();
    for (let place = 0; place < 64 * 32; place++) {
      const name = caseFile(names, `https://checks.example/report/${String(place)}/`);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    expect(counts.size).to.equal(64);
    expect(Math.max(...counts.values())).to.be.lessThan(64);
  });
});
