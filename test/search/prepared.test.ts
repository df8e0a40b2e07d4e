import { config, expect } from 'chai';
import fc from 'fast-check';
import {
  fileFor,
  GROUP_ORDERS,
  readCaseFiles,
  readDirectory,
  readGroups,
  readManifest,
  readIndex,
  readNarratives,
  readPage,
  type Directory,
  type Manifest,
  type PagedGroup,
} from '../../src/search/prepared.js';
import { createIndex } from '../../src/search/case-index.js';
import { at, type Table } from '../../src/search/table.js';
import {
  FACETS,
  type Group,
  type Query,
  type Row,
  type Slice,
  type Sort,
  type VerdictCount,
} from '../../src/search/types.js';
import type { Narrative } from '../../src/model/case.js';
import type { Result } from '../../src/model/result.js';
import { DocumentCache } from '../../src/data/document-cache.js';
import { openPrepared } from '../../src/state/prepared-data.js';
import { fileOf } from '../../src/collection/prepared-file.js';
import { writeCollection } from '../../src/collection/write-collection.js';
import { writeTable } from '../../src/collection/write-table.js';
import { NARRATIVES, rows, rowOf } from './cases.js';

const digest = (content: string): string => {
  let hash = 0;
  for (let at = 0; at < content.length; at++) hash = (Math.imul(hash, 31) + content.charCodeAt(at)) >>> 0;
  return hash.toString(36);
};

/** The files of a collection as a server would give them, by their paths. */
function prepare(list: readonly Row[], narratives: readonly Narrative[] = NARRATIVES): Map<string, unknown> {
  const files = [...writeCollection(list, narratives, ['cases/a.json', 'cases/b.json'], digest)];
  return new Map(files.map(({ path, content }) => [path, JSON.parse(content) as unknown]));
}

function value<T>(result: Result<T> | undefined): T {
  if (result?.ok) return result.value;
  throw new Error(result?.error.message ?? 'nothing was read');
}

const manifestOf = (files: Map<string, unknown>): Manifest => value(readManifest(files.get('index.json')));
const directoryOf = (files: Map<string, unknown>): Directory =>
  value(readDirectory(files.get(manifestOf(files).files.directory)));
const rowsOf = (table: Table): Row[] => Array.from({ length: table.size }, (_, place) => table.row(place));
const withoutText = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([key]) => key !== 'text' && key !== 'reality')) as unknown as Row;
/** A group without its pages; which of two verdicts comes first of as many cases is left open. */
const bare = (given: PagedGroup): Group => {
  const { rows, ...group } = given;
  expect(rows).not.to.deep.equal([]);
  const key = ({ tone, label = '' }: VerdictCount): string => `${tone} ${label}`;
  const verdicts = [...group.verdicts].sort((a, b) => b.count - a.count || (key(a) < key(b) ? -1 : 1));
  return { ...group, verdicts };
};
const all: Query = { text: '', chosen: {}, sort: 'newest' };

const plain = (id: string, more: Partial<Row> = {}): Row => rowOf(id, { title: `Case ${id}`, ...more });
/** Rows in narratives: the first of these has one more than the second, and so on to one. */
const many = (narratives: number): Row[] =>
  Array.from({ length: narratives }, (_, number) =>
    Array.from({ length: narratives - number }, (_, place) =>
      plain(`${String(number)}-${String(place)}`, {
        narrative: `n${String(number)}`,
        date: new Date(Date.UTC(2000, 0, 1 + number * 7 + place)).toISOString().slice(0, 10),
        verdict: { label: 'False', tone: 'false' },
      }),
    ),
  ).flat();
const named = (narratives: number): Narrative[] =>
  Array.from({ length: narratives }, (_, number) => ({
    id: `n${String(number)}`,
    name: `Narrative ${String(number)}`,
    description: `What is told of ${String(number)}.`,
  }));

// A failure of random rows says all that differs.
config.truncateThreshold = 0;

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

  it('has a manifest, pages, shards and an index that agree with a search', () => {
    const many = rows.map((list) =>
      Array.from({ length: list.length && 600 }, (_, place): Row => {
        const { date, ...row } = at(list, place % list.length);
        return { ...row, id: String(place), ...(date && { date }) };
      }),
    );
    fc.assert(
      fc.property(fc.oneof(rows, many), (list) => {
        const files = prepare(list);
        const manifest = manifestOf(files);
        const index = createIndex([{ rows: list, narratives: NARRATIVES }]);
        const places = (query: Query): string[] =>
          index
            .search(query)
            .rows(Infinity)
            .entries.map(({ id }) => id);
        const read = (paths: readonly string[]): Row[] => paths.flatMap((path) => value(readPage(files.get(path))));

        expect(manifest.count, 'count').to.equal(list.length);
        const groups = index.search({ ...all, sort: 'most' }).groups('narrative', Infinity).entries;
        const directory = directoryOf(files);
        const most = groups.some(({ value }) => value) ? 23 : 50;
        expect(
          manifest.rows.map(({ id }) => id),
          'rows of the manifest',
        ).to.deep.equal(places(all).slice(0, most));
        for (const sort of ['newest', 'oldest', 'outlets'] as const) {
          expect(
            read(directory.pages[sort]).map(({ id }) => id),
            `pages, ${sort}`,
          ).to.deep.equal(places({ ...all, sort }));
        }
        expect(manifest.groups.total, 'number of groups').to.equal(groups.length);
        expect(manifest.groups.first.map(bare), 'groups of the manifest').to.deep.equal(groups.map(bare));
        for (const order of GROUP_ORDERS) {
          const paged = directory.groups[order].flatMap((path) => value(readGroups(files.get(path))));
          expect(paged.map(bare), `groups, ${order}`).to.deep.equal(
            index
              .search({ ...all, sort: order })
              .groups('narrative', Infinity)
              .entries.map(bare),
          );
        }
        for (const group of manifest.groups.first) {
          const own = read(group.rows ?? []);
          expect(own.length, `rows of ${group.value}`).to.equal(group.count);
          expect(
            own.map(({ id }) => id),
            `pages of ${group.value}`,
          ).to.deep.equal(places({ ...all, within: { by: 'narrative', value: group.value } }));
          const found = value(readGroups(files.get(fileFor(directory.narratives, group.value))));
          expect(
            found.find((one) => one.value === group.value),
            `shard of ${group.value}`,
          ).to.deep.equal(group);
        }
        expect(
          value(readNarratives(files.get(manifest.files.narratives))).map(({ id, name }) => id ?? name),
          'narratives',
        ).to.have.members(groups.map((group) => group.value).filter(Boolean));
        const { facets } = index.search(all);
        for (const facet of FACETS) {
          expect(manifest.facets[facet], facet).to.deep.equal(facets[facet].slice(0, 20));
        }
        const indexed = manifest.files.index.flatMap((path) => rowsOf(value(readIndex(files.get(path)))));
        expect(indexed.map(withoutText), 'index').to.deep.equal(read(directory.pages.newest));
        expect(value(readCaseFiles(files.get(manifest.files.cases))), 'case files').to.deep.equal([
          'cases/a.json',
          'cases/b.json',
        ]);
      }),
      { numRuns: 30 },
    );
  });

  it('changes only the first page of a list when a newer case is added', () => {
    const list = Array.from({ length: 900 }, (_, place) =>
      plain(`c${String(place)}`, { date: `20${String(10 + (place % 10))}-01-01` }),
    );
    const before = directoryOf(prepare(list)).pages.newest;
    const after = directoryOf(prepare([...list, { ...at(list, 0), id: 'new', date: '2025-01-01' }])).pages.newest;
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
      return { files, parts: value(readManifest(JSON.parse(files.get('index.json') ?? ''))).files.index };
    };
    const { files, parts } = collection(list);
    expect(parts.length).to.be.greaterThan(1);
    const read = parts.map((path) => {
      const content = files.get(path) ?? '';
      expect(new Blob([content]).size).to.be.lessThan(5_000_000);
      return value(readIndex(JSON.parse(content)));
    });
    expect(read.flatMap(rowsOf).map(({ id }) => id)).to.deep.equal(list.map(({ id }) => id).reverse());
    const index = createIndex(read.map((rows) => ({ rows, narratives: [] })));
    const found = index.search({ ...all, text: 'слово 4999' }).rows(9).entries;
    expect(found.map(({ id }) => id)).to.deep.equal(['4999']);

    const after = collection([...list, long(12_100)]).parts;
    expect(after.slice(1)).to.deep.equal(parts.slice(1));
    expect(after[0]).not.to.equal(parts[0]);
  });

  it('is told apart from all else by its mark', () => {
    for (const other of [null, 7, 'text', [], {}, { cases: [] }, { '@type': 'ClaimReview' }, { format: 'other' }]) {
      expect(readManifest(other), JSON.stringify(other)).to.equal(undefined);
      expect(readPage(other).ok, JSON.stringify(other)).to.equal(false);
    }
    const later = readManifest({ format: 'debunk-collection', version: 4, kind: 'manifest' });
    expect(later?.ok === false && later.error).to.include({ kind: 'format' });
    expect(later?.ok === false && later.error.message).to.include('version 4');
  });

  it('refuses a manifest that would have a page fetch without end', () => {
    const manifest = prepare([]).get('index.json') as { files: { index: string[] } };
    manifest.files.index = Array.from({ length: 100 }, (_, part) => `search/${String(part)}.json`);
    expect(readManifest(manifest)?.ok).to.equal(true);
    manifest.files.index.push('search/more.json');
    const refused = readManifest(manifest);
    expect(refused?.ok === false && refused.error.kind).to.equal('format');
  });

  it('refuses a directory or a narrative with pages without end', () => {
    const files = prepare(many(3));
    const directory = files.get(manifestOf(files).files.directory) as Record<string, Record<string, unknown>>;
    const endless = Array.from({ length: 6_401 }, (_, page) => `newest/${String(page)}.json`);
    expect(readDirectory(directory).ok).to.equal(true);
    for (const wrong of [
      { pages: { ...directory['pages'], oldest: endless } },
      { groups: { ...directory['groups'], most: endless } },
      { narratives: endless },
    ]) {
      const refused = readDirectory({ ...directory, ...wrong });
      expect(!refused.ok && refused.error.kind).to.equal('format');
    }
    const page = files.get(directoryOf(files).groups.most[0] ?? '') as { groups: object[] };
    const refused = readGroups({ ...page, groups: [{ ...page.groups[0], rows: endless }] });
    expect(!refused.ok && refused.error.kind).to.equal('format');
  });

  it('takes a verdict of an unknown tone for none', () => {
    const files = prepare(many(1));
    const page = files.get(directoryOf(files).groups.most[0] ?? '') as { groups: object[] };
    const verdicts = [['new Label', 2], ['false ', 1]]; // prettier-ignore
    expect(value(readGroups({ ...page, groups: [{ ...page.groups[0], verdicts }] }))[0]?.verdicts).to.deep.equal([
      { tone: 'none', label: 'Label', count: 2 },
      { tone: 'false', count: 1 },
    ]);
  });

  it('leaves the pages of a very large narrative to its own file', () => {
    const files = prepare(Array.from({ length: 2_300 }, (_, place) => plain(String(place))));
    const [group] = manifestOf(files).groups.first;
    expect(group).to.include({ value: '', count: 2_300 });
    expect(group).not.to.have.property('rows');
    const directory = directoryOf(files);
    const [own] = value(readGroups(files.get(fileFor(directory.narratives, ''))));
    expect(own?.rows).to.deep.equal(directory.pages.newest);
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
    const manifest = files.get('index.json');
    const index = files.get(manifestOf(files).files.index[0] ?? '');
    const directory = files.get(manifestOf(files).files.directory);
    const groups = files.get(directoryOf(files).groups.most[0] ?? '');
    const names = files.get(manifestOf(files).files.narratives);
    const places = (json: unknown, path: string[] = []): string[][] =>
      typeof json === 'object' && json !== null
        ? Object.entries(json).flatMap(([key, entry]) => [[...path, key], ...places(entry, [...path, key])])
        : [];
    const damage = fc.oneof(fc.constant(undefined), fc.jsonValue());
    for (const [json, read] of [
      [manifest, readManifest],
      [index, readIndex],
      [directory, readDirectory],
      [groups, readGroups],
      [names, readNarratives],
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
            createIndex([{ rows: result.value, narratives: [] }]).search(all);
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
      const name = fileFor(names, `https://checks.example/report/${String(place)}/`);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    expect(counts.size).to.equal(64);
    expect(Math.max(...counts.values())).to.be.lessThan(64);
  });
});

describe('the data of a prepared collection', () => {
  const asked = (sort: Sort, more: Partial<Query> = {}): Query => ({ text: '', chosen: {}, sort, ...more });

  /** A collection as a list has it, and what it fetched. */
  async function open(list: readonly Row[], narratives: readonly Narrative[]) {
    const files = prepare(list, narratives);
    const fetched: string[] = [];
    let [changed, onChange] = [Promise.resolve(), (): void => undefined];
    const renew = (): void => {
      changed = new Promise((resolve) => (onChange = resolve));
    };
    renew();
    const refused = new Set<string>();
    const fetcher = (url: string | URL | Request): Promise<Response> => {
      const path = String(url instanceof Request ? url.url : url).replace('https://facts.example/all/', '');
      fetched.push(path.replace(/\/.*/, ''));
      if (refused.has(path.replace(/\/.*/, ''))) return Promise.reject(new TypeError('refused'));
      return Promise.resolve(new Response(JSON.stringify(files.get(path))));
    };
    const url = 'https://facts.example/all/index.json';
    const opened = await openPrepared(files.get('index.json'), url, 0, {
      cache: new DocumentCache(),
      fetcher,
      alone: true,
      onChange: () => {
        onChange();
        renew();
      },
    });
    const data = value(opened).prepared!;
    /** Reads until all that is wanted is here. */
    const settled = async <T extends { load?: (() => void) | undefined }>(read: () => T): Promise<T> => {
      for (;;) {
        const slice = read();
        if (!slice.load) return slice;
        slice.load();
        await changed;
      }
    };
    const groups = (query: Query, limit: number): Slice<Group> => data.search(query).groups('narrative', limit);
    const rows = (query: Query, limit: number): Slice<Row> => data.search(query).rows(limit);
    return { data, groups, rows, fetched, refused, settled };
  }
  const idsOf = ({ entries }: Slice<Row>): string[] => entries.map(({ id }) => id);
  const valuesOf = ({ entries }: Slice<Group>): string[] => entries.map(({ value }) => value);

  const COUNT = 130;
  const list = many(COUNT);
  const narratives = named(COUNT);
  const index = createIndex([{ rows: list, narratives }]);
  const expectedGroups = (query: Query, limit: number): readonly Group[] =>
    index.search(query).groups('narrative', limit).entries;
  const expectedIds = (query: Query, limit = Infinity): string[] => idsOf(index.search(query).rows(limit));

  it('has the largest narratives at once, and fetches pages of the others', async () => {
    const { data, groups, fetched, settled } = await open(list, narratives);
    const first = groups(asked('most'), 10);
    expect(first).to.deep.include({ total: COUNT });
    expect(first).not.to.have.property('load');
    expect(valuesOf(first)).to.deep.equal(expectedGroups(asked('most'), 10).map(({ value }) => value));
    expect(data.years('narrative')).to.deep.equal([2000, 2002]);
    expect(data.years('country')).to.equal(undefined);
    expect(data.suggest(asked('most', { text: 'x' }))).to.equal(undefined);
    expect(fetched).to.deep.equal([]);

    const some = groups(asked('relevance'), 40);
    expect(some.load).to.be.a('function');
    // Reading fetches nothing.
    expect(fetched).to.deep.equal([]);
    expect(some.entries.length).to.be.within(10, 22);
    const more = await settled(() => groups(asked('relevance'), 40));
    expect(fetched).to.deep.equal(['directory', 'groups']);
    expect(more.entries.map(bare)).to.deep.equal(expectedGroups(asked('most'), 40).map(bare));
    const all = await settled(() => groups(asked('most'), 1_000));
    expect(fetched).to.deep.equal(['directory', 'groups', 'groups']);
    expect(all.entries.length).to.equal(COUNT);
  });

  it('orders narratives by their latest or their first case from pages of their own', async () => {
    const { groups, fetched, settled } = await open(list, narratives);
    for (const sort of ['newest', 'oldest'] as const) {
      expect(groups(asked(sort), 20)).to.deep.include({ entries: [], total: COUNT });
      const sorted = await settled(() => groups(asked(sort), 20));
      expect(sorted.entries.map(bare)).to.deep.equal(expectedGroups(asked(sort), 20).map(bare));
    }
    expect(new Set(fetched)).to.deep.equal(new Set(['directory', 'groups']));
  });

  it('finds a narrative that the manifest has not by its value', async () => {
    const { data, groups, rows, fetched, settled } = await open(list, narratives);
    const value = `n${String(COUNT - 5)}`;
    const query = asked('most', { within: { by: 'narrative', value } });
    expect(data.search(query).total).to.equal(0);
    expect(rows(query, 20)).to.deep.include({ entries: [], total: 0 });
    const slice = await settled(() => rows(query, 20));
    expect(fetched).to.deep.equal(['directory', 'groups', 'narratives']);
    expect(slice.total).to.equal(5);
    expect(data.search(query).total).to.equal(5);
    expect(idsOf(slice)).to.deep.equal(expectedIds(query));
    expect(valuesOf(groups(query, 20))).to.deep.equal([value]);
    const none = asked('most', { within: { by: 'narrative', value: 'nowhere' } });
    expect(await settled(() => rows(none, 20))).to.deep.include({ entries: [], total: 0 });
    expect(groups(none, 20)).to.deep.include({ entries: [], total: 0, load: undefined });
  });

  it('takes the rows of a narrative that the manifest has from its pages alone', async () => {
    const { rows, fetched, settled } = await open(list, narratives);
    const query = asked('most', { within: { by: 'narrative', value: 'n0' } });
    expect(rows(query, 20)).to.deep.include({ entries: [], total: COUNT });
    expect(idsOf(await settled(() => rows(query, 20)))).to.deep.equal(expectedIds(query, 20));
    expect(fetched).to.deep.equal(['narratives']);
  });

  it('shows rows from the manifest, then from pages, in the order that was asked for', async () => {
    const { data, rows, fetched, settled } = await open(list, narratives);
    expect(data.search(asked('most')).total).to.equal(list.length);
    expect(rows(asked('most'), 20)).to.deep.include({ total: list.length });
    expect(fetched).to.deep.equal([]);
    for (const sort of ['most', 'oldest', 'outlets'] as const) {
      const slice = await settled(() => rows(asked(sort), 300));
      expect(idsOf(slice), sort).to.deep.equal(expectedIds(asked(sort), 300));
    }
  });

  it('says what could not be fetched, and fetches it again', async () => {
    const { data, groups, rows, refused, settled } = await open(list, narratives);
    const value = `n${String(COUNT - 5)}`;
    const within = asked('most', { within: { by: 'narrative', value } });
    for (const folder of ['directory', 'groups', 'narratives']) {
      refused.add(folder);
      const { error } = await settled(() => rows(within, 20));
      expect(error?.kind, folder).to.equal('network');
      refused.clear();
      data.retry();
    }
    expect((await settled(() => rows(within, 20))).entries.length).to.equal(5);
    refused.add('groups');
    const { error, entries } = await settled(() => groups(asked('most'), 100));
    expect(error?.kind).to.equal('network');
    expect(entries.length).to.be.greaterThan(0);
    refused.clear();
    data.retry();
    expect((await settled(() => groups(asked('most'), 100))).entries.length).to.equal(100);
  });

  it('takes the index for a search and for days, with all narratives by name', async () => {
    const { data, groups, rows, fetched, settled } = await open(list, narratives);
    const days = asked('newest', { from: '2000-01-01', to: '2000-01-08' });
    expect(data.searched).to.equal(list.length);
    rows(days, 20).load?.();
    expect(data.searched).to.equal(0);
    await settled(() => ({ load: data.searched < data.size ? () => undefined : undefined }));
    expect(fetched.filter((folder) => folder === 'search').length).to.equal(2);
    expect(data.search(days).total).to.equal(index.search(days).total);
    expect(groups(days, 20)).to.deep.equal(index.search(days).groups('narrative', 20));
    const last = asked('newest', { text: `narrative ${String(COUNT - 1)}` });
    expect(expectedGroups(last, 5).map(({ name }) => name)).to.include(`Narrative ${String(COUNT - 1)}`);
    expect(groups(last, 5)).to.deep.equal(index.search(last).groups('narrative', 5));
    expect(data.years('narrative')).to.deep.equal([2000, 2002]);
  });
});
