import { config, expect } from 'chai';
import fc from 'fast-check';
import {
  fileFor,
  ORDERS,
  readCaseFiles,
  readDirectory,
  readGroups,
  readHead,
  readIndex,
  readNarratives,
  readPage,
  type Directory,
  type Head,
  type PagedGroup,
} from '../../src/search/prepared.js';
import { createSearcher } from '../../src/search/searcher.js';
import { at, type Table } from '../../src/search/table.js';
import { FACETS, type Group, type Query, type Row, type Sort, type VerdictCount } from '../../src/search/types.js';
import type { Narrative } from '../../src/model/case.js';
import type { Result } from '../../src/model/result.js';
import { PreparedData } from '../../src/state/prepared-data.js';
import { fileOf, writeCollection } from '../../src/search/write-collection.js';
import { writeTable } from '../../src/search/write-table.js';
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

const headOf = (files: Map<string, unknown>): Head => value(readHead(files.get('index.json')));
const directoryOf = (files: Map<string, unknown>): Directory =>
  value(readDirectory(files.get(headOf(files).files.directory)));
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

        expect(head.count, 'count').to.equal(list.length);
        const groups = searcher.groups({ ...all, sort: 'most' }, 'narrative');
        const directory = directoryOf(files);
        const most = groups.some(({ value }) => value) ? 23 : 50;
        expect(
          head.rows.map(({ id }) => id),
          'rows of the head',
        ).to.deep.equal(places(all).slice(0, most));
        for (const sort of ['newest', 'oldest', 'outlets'] as const) {
          expect(
            read(directory.pages[sort]).map(({ id }) => id),
            `pages, ${sort}`,
          ).to.deep.equal(places({ ...all, sort }));
        }
        expect(head.groups.total, 'number of groups').to.equal(groups.length);
        expect(head.groups.first.map(bare), 'groups of the head').to.deep.equal(groups.map(bare));
        for (const order of ORDERS) {
          const paged = directory.groups[order].flatMap((path) => value(readGroups(files.get(path))));
          expect(paged.map(bare), `groups, ${order}`).to.deep.equal(
            searcher.groups({ ...all, sort: order }, 'narrative').map(bare),
          );
        }
        for (const group of head.groups.first) {
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
          value(readNarratives(files.get(head.files.narratives))).map(({ id, name }) => id ?? name),
          'narratives',
        ).to.have.members(groups.map((group) => group.value).filter(Boolean));
        const { facets } = searcher.ask(all);
        for (const facet of FACETS) {
          expect(head.facets[facet], facet).to.deep.equal(facets[facet].slice(0, 20));
        }
        const index = head.files.index.flatMap((path) => rowsOf(value(readIndex(files.get(path)))));
        expect(index.map(withoutText), 'index').to.deep.equal(read(directory.pages.newest));
        expect(value(readCaseFiles(files.get(head.files.cases))), 'case files').to.deep.equal([
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
    const later = readHead({ format: 'debunk-collection', version: 3, kind: 'head' });
    expect(later?.ok === false && later.error).to.include({ kind: 'format' });
    expect(later?.ok === false && later.error.message).to.include('version 3');
  });

  it('refuses a head that would have a page fetch without end', () => {
    const head = prepare([]).get('index.json') as { files: { index: string[] } };
    head.files.index = Array.from({ length: 100 }, (_, part) => `search/${String(part)}.json`);
    expect(readHead(head)?.ok).to.equal(true);
    head.files.index.push('search/more.json');
    const refused = readHead(head);
    expect(refused?.ok === false && refused.error.kind).to.equal('format');
  });

  it('refuses a directory or a narrative with pages without end', () => {
    const files = prepare(many(3));
    const directory = files.get(headOf(files).files.directory) as Record<string, Record<string, unknown>>;
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
    const [group] = headOf(files).groups.first;
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
    const head = files.get('index.json');
    const index = files.get(headOf(files).files.index[0] ?? '');
    const directory = files.get(headOf(files).files.directory);
    const groups = files.get(directoryOf(files).groups.most[0] ?? '');
    const names = files.get(headOf(files).files.narratives);
    const places = (json: unknown, path: string[] = []): string[][] =>
      typeof json === 'object' && json !== null
        ? Object.entries(json).flatMap(([key, entry]) => [[...path, key], ...places(entry, [...path, key])])
        : [];
    const damage = fc.oneof(fc.constant(undefined), fc.jsonValue());
    for (const [json, read] of [
      [head, readHead],
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
  function open(list: readonly Row[], narratives: readonly Narrative[]) {
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
    const head = headOf(files);
    const data = new PreparedData(head, 'https://facts.example/all/index.json', 0, { fetcher }, () => {
      onChange();
      renew();
    });
    /** Asks until all that is wanted is there. */
    const settled = async <T extends { pending?: boolean }>(ask: () => T): Promise<T> => {
      for (;;) {
        const answer = ask();
        if (!answer.pending) return answer;
        await changed;
      }
    };
    return { data, head, fetched, refused, settled };
  }
  const idsOf = (rows: readonly Row[]): string[] => rows.map(({ id }) => id);
  const valuesOf = ({ groups }: { groups: readonly Group[] }): string[] => groups.map(({ value }) => value);

  const COUNT = 130;
  const list = many(COUNT);
  const narratives = named(COUNT);
  const searcher = createSearcher([{ rows: list, narratives }]);

  it('has the largest narratives at once, and fetches pages of the others', async () => {
    const { data, fetched, settled } = open(list, narratives);
    const first = data.groups(asked('most'), 'narrative', 10);
    expect(first).to.deep.include({ total: COUNT, pending: false });
    expect(valuesOf(first)).to.deep.equal(
      valuesOf({ groups: searcher.groups(asked('most'), 'narrative') }).slice(0, 10),
    );
    expect(data.years('narrative')).to.deep.equal([2000, 2002]);
    expect(data.years('country')).to.equal(undefined);
    expect(data.suggest(asked('most', { text: 'x' }))).to.equal(undefined);
    expect(fetched).to.deep.equal([]);

    const some = data.groups(asked('relevance'), 'narrative', 40);
    expect(some.pending).to.equal(true);
    expect(some.groups.length).to.be.within(10, 22);
    const more = await settled(() => data.groups(asked('relevance'), 'narrative', 40));
    expect(fetched).to.deep.equal(['directory', 'groups']);
    expect(more.groups.map(bare)).to.deep.equal(searcher.groups(asked('most'), 'narrative').slice(0, 40).map(bare));
    const all = await settled(() => data.groups(asked('most'), 'narrative', 1_000));
    expect(fetched).to.deep.equal(['directory', 'groups', 'groups']);
    expect(all.groups.length).to.equal(COUNT);
  });

  it('orders narratives by their latest or their first case from pages of their own', async () => {
    const { data, fetched, settled } = open(list, narratives);
    for (const sort of ['newest', 'oldest'] as const) {
      expect(data.groups(asked(sort), 'narrative', 20)).to.deep.include({ groups: [], total: COUNT, pending: true });
      const sorted = await settled(() => data.groups(asked(sort), 'narrative', 20));
      expect(sorted.groups.map(bare)).to.deep.equal(searcher.groups(asked(sort), 'narrative').slice(0, 20).map(bare));
    }
    expect(new Set(fetched)).to.deep.equal(new Set(['directory', 'groups']));
  });

  it('finds a narrative that the head has not by its value', async () => {
    const { data, fetched, settled } = open(list, narratives);
    const value = `n${String(COUNT - 5)}`;
    const query = asked('most', { within: { by: 'narrative', value } });
    const answer = data.ask(query);
    expect(data.count(query, answer)).to.equal(0);
    expect(data.slice(query, answer, 20)).to.deep.include({ rows: [], total: 0, pending: true });
    const slice = await settled(() => data.slice(query, answer, 20));
    expect(fetched).to.deep.equal(['directory', 'groups', 'narratives']);
    expect(slice.total).to.equal(5);
    expect(data.count(query, answer)).to.equal(5);
    expect(idsOf(slice.rows)).to.deep.equal(Array.from(searcher.found(query), (place) => searcher.row(place).id));
    expect(valuesOf(data.groups(query, 'narrative', 20))).to.deep.equal([value]);
    const none = asked('most', { within: { by: 'narrative', value: 'nowhere' } });
    expect(await settled(() => data.slice(none, answer, 20))).to.deep.include({ rows: [], total: 0 });
    expect(data.groups(none, 'narrative', 20)).to.deep.include({ groups: [], total: 0, pending: false });
  });

  it('takes the rows of a narrative that the head has from its pages alone', async () => {
    const { data, fetched, settled } = open(list, narratives);
    const query = asked('most', { within: { by: 'narrative', value: 'n0' } });
    const answer = data.ask(query);
    expect(data.slice(query, answer, 20)).to.deep.include({ total: COUNT, pending: true });
    const { rows } = await settled(() => data.slice(query, answer, 20));
    const expected = Array.from(searcher.found(query), (place) => searcher.row(place).id);
    expect(idsOf(rows)).to.deep.equal(expected.slice(0, 20));
    expect(fetched).to.deep.equal(['narratives']);
  });

  it('shows rows from the head, then from pages, in the order that was asked for', async () => {
    const { data, fetched, settled } = open(list, narratives);
    const answer = data.ask(asked('most'));
    expect(data.count(asked('most'), answer)).to.equal(list.length);
    expect(data.slice(asked('most'), answer, 20)).to.deep.include({ total: list.length, pending: false });
    expect(fetched).to.deep.equal([]);
    for (const sort of ['most', 'oldest', 'outlets'] as const) {
      const { rows } = await settled(() => data.slice(asked(sort), answer, 300));
      const expected = Array.from(searcher.found(asked(sort)), (place) => searcher.row(place).id).slice(0, 300);
      expect(idsOf(rows), sort).to.deep.equal(expected);
    }
  });

  it('says what could not be fetched, and fetches it again', async () => {
    const { data, refused, settled } = open(list, narratives);
    const value = `n${String(COUNT - 5)}`;
    const within = asked('most', { within: { by: 'narrative', value } });
    const answer = data.ask(within);
    for (const folder of ['directory', 'groups', 'narratives']) {
      refused.add(folder);
      const { error } = await settled(() => data.slice(within, answer, 20));
      expect(error?.kind, folder).to.equal('network');
      refused.clear();
      data.retry();
    }
    expect((await settled(() => data.slice(within, answer, 20))).rows.length).to.equal(5);
    refused.add('groups');
    const { error, groups } = await settled(() => data.groups(asked('most'), 'narrative', 100));
    expect(error?.kind).to.equal('network');
    expect(groups.length).to.be.greaterThan(0);
    refused.clear();
    data.retry();
    expect((await settled(() => data.groups(asked('most'), 'narrative', 100))).groups.length).to.equal(100);
  });

  it('takes the index for a search and for days, with all narratives by name', async () => {
    const { data, fetched, settled } = open(list, narratives);
    const days = asked('newest', { from: '2000-01-01', to: '2000-01-08' });
    expect(data.searched).to.equal(list.length);
    data.ask(days);
    expect(data.searched).to.equal(0);
    await settled(() => ({ pending: data.searched < data.size }));
    expect(fetched.filter((folder) => folder === 'search').length).to.equal(2);
    expect(data.count(days, data.ask(days))).to.equal(searcher.found(days).length);
    const groups = searcher.groups(days, 'narrative');
    expect(data.groups(days, 'narrative', 20)).to.deep.equal({ groups: groups.slice(0, 20), total: groups.length });
    const last = asked('newest', { text: `narrative ${String(COUNT - 1)}` });
    const found = searcher.groups(last, 'narrative');
    expect(found.map(({ name }) => name)).to.include(`Narrative ${String(COUNT - 1)}`);
    expect(data.groups(last, 'narrative', 5)).to.deep.equal({ groups: found.slice(0, 5), total: found.length });
    expect(data.years('narrative')).to.deep.equal([2000, 2002]);
  });
});
