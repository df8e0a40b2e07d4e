import { expect } from 'chai';
import fc from 'fast-check';
import { DocumentCache } from '../../src/data/document-cache.js';
import { createIndex } from '../../src/search/case-index.js';
import { wordsOf } from '../../src/search/fold.js';
import { readManifest } from '../../src/search/prepared.js';
import type { Query, Row } from '../../src/search/types.js';
import { readPostings } from '../../src/search/word-files.js';
import { openPrepared } from '../../src/state/prepared-data.js';
import type { ListData } from '../../src/state/list-data.js';
import { fileOf } from '../../src/collection/prepared-file.js';
import { writeCollection } from '../../src/collection/write-collection.js';
import { wait } from '../data/fetchers.js';
import { NARRATIVES, query, rowOf, rows } from './cases.js';

const BASE = 'https://facts.example/all/';

const digest = (content: string): string => {
  let hash = 0;
  for (let at = 0; at < content.length; at++) hash = (Math.imul(hash, 31) + content.charCodeAt(at)) >>> 0;
  return hash.toString(36);
};

/** A collection of which a search loads parts of so many rows, served; and what was asked for. */
async function serve(list: readonly Row[], part: number) {
  const limits = { rows: 0, letters: 0, part };
  const files = new Map(
    [...writeCollection(list, NARRATIVES, ['cases/a.json'], digest, limits)].map(({ path, content }) => [
      path,
      content,
    ]),
  );
  const asked: string[] = [];
  let failing = '';
  let changes = 0;
  const fetcher = (url: string): Promise<Response> => {
    const path = url.slice(BASE.length);
    asked.push(path.replace(/[^/]*$/, ''));
    return Promise.resolve(
      failing && path.startsWith(failing) ? new Response(null, { status: 404 }) : new Response(files.get(path)),
    );
  };
  const manifest: unknown = JSON.parse(files.get('index.json') ?? '');
  const opened = await openPrepared(manifest, `${BASE}index.json`, 0, {
    cache: new DocumentCache(),
    alone: true,
    onChange: () => changes++,
    fetcher,
  });
  const data = opened.ok && opened.value.prepared;
  if (!data) throw new Error('not opened');
  data.loadIndex();
  const settle = async (load: () => void): Promise<void> => {
    const before = changes;
    load();
    while (changes === before) await wait(1);
  };
  return {
    data,
    asked,
    settle,
    manifest,
    fail: (folder: string) => (failing = folder),
    parts: () => asked.filter((path) => path === 'search/').length,
  };
}

/** The ids of what is found once nothing is loading any more; and of all, where more is searched as long as that goes. */
async function find(
  { data, settle }: { data: ListData; settle: (load: () => void) => Promise<void> },
  asked: Query,
  { all = false, limit = 1000 } = {},
) {
  for (;;) {
    const result = data.search(asked);
    const slice = result.rows(limit);
    const load = slice.load ?? (all ? result.more : undefined);
    if (!load) return { result, ids: slice.entries.map(({ id }) => id) };
    await settle(load);
  }
}

const plain: Query = { text: '', chosen: {}, sort: 'newest' };

describe('a collection too large to be loaded in full', () => {
  it('finds what a search of all cases finds by the beginnings of words', async () => {
    await fc.assert(
      fc.asyncProperty(
        rows.filter((list) => list.length > 0),
        query,
        fc.integer({ min: 1, max: 6 }),
        async (list, asked, part) => {
          const collection = await serve(list, part);
          const whole = createIndex([{ rows: list, narratives: NARRATIVES }]).search(asked);
          if (whole.corrected !== undefined) return;
          const { result, ids } = await find(collection, { ...asked, by: 'country' }, { all: true });
          if (result.corrected !== undefined) return;
          const every = whole.rows(1000).entries;
          expect(every.map(({ id }) => id)).to.include.members(ids);
          const wordsIn = (row: Row): string[] =>
            [row.title, row.text ?? '', ...row.countries, ...row.outlets, ...row.keywords]
              .concat(NARRATIVES.find(({ id }) => id === row.narrative)?.name ?? row.narrative ?? '')
              .flatMap(wordsOf);
          const begun = every.filter((row) =>
            wordsOf(asked.text).every((word) => wordsIn(row).some((other) => other.startsWith(word))),
          );
          expect(ids).to.include.members(begun.map(({ id }) => id));
          expect(result.searched).to.equal(list.length);
        },
      ),
      { numRuns: 300, includeErrorInReport: true },
    );
  });

  const days = (place: number): string => new Date(Date.UTC(2020, 0, 1 + place)).toISOString().slice(0, 10);
  const many = Array.from({ length: 200 }, (_, place) =>
    rowOf(`c${String(place)}`, {
      title: `Case ${place % 40 === 7 ? 'Minsk' : 'Kyiv'} number ${String(place)}`,
      date: days(place),
      countries: [place < 30 ? 'Belarus' : 'Ukraine'],
    }),
  );

  it('loads only the parts that have the words', async () => {
    const collection = await serve(many, 10);
    const { ids, result } = await find(collection, { ...plain, text: 'minsk' });
    expect(ids).to.deep.equal(['c167', 'c127', 'c87', 'c47', 'c7']);
    expect(collection.parts()).to.equal(5);
    expect(result.searched).to.equal(200);
    expect(result.more).to.equal(undefined);
  });

  it('loads only the parts that have the values chosen, and the days', async () => {
    const collection = await serve(many, 10);
    const chosen = { country: ['Belarus'] };
    expect((await find(collection, { ...plain, chosen })).ids.length).to.equal(30);
    expect(collection.parts()).to.equal(3);
    const { ids } = await find(collection, { ...plain, from: '2020-01-05', to: '2020-01-06' });
    expect(ids).to.deep.equal(['c5', 'c4']);
  });

  it('stops once there is enough to show, says how many were searched, and goes on if the reader wants', async () => {
    const collection = await serve(many, 10);
    const first = await find(collection, { ...plain, text: 'kyiv' }, { limit: 15 });
    expect(first.ids.length).to.equal(15);
    expect(collection.parts()).to.equal(2);
    expect(first.result.searched).to.equal(20);
    await collection.settle(first.result.more!);
    expect(collection.data.search({ ...plain, text: 'kyiv' }).searched).to.equal(100);
    const all = await find(collection, { ...plain, text: 'kyiv' }, { all: true });
    expect(all.ids.length).to.equal(195);
    expect(all.result.searched).to.equal(200);
    expect(all.result.more).to.equal(undefined);
  });

  it('does not load all for what occurs nowhere', async () => {
    const collection = await serve(many, 10);
    const { ids, result } = await find(collection, { ...plain, text: 'xyzzyx' });
    expect(ids).to.deep.equal([]);
    expect(collection.parts()).to.be.lessThan(12);
    expect(result.more).not.to.equal(undefined);
  });

  it('finds a mistyped word that no part has', async () => {
    const collection = await serve(many, 10);
    const { ids, result } = await find(collection, { ...plain, text: 'minks' });
    expect(ids).to.deep.equal(['c167', 'c127', 'c87', 'c47', 'c7']);
    expect(result.corrected).to.equal('Minsk');
  });

  it('begins with the oldest if that is the order', async () => {
    const collection = await serve(many, 10);
    const { ids } = await find(collection, { ...plain, text: 'kyiv', sort: 'oldest' }, { limit: 5 });
    expect(ids).to.deep.equal(['c0', 'c1', 'c2', 'c3', 'c4']);
    expect(collection.parts()).to.equal(1);
  });

  it('says why a part could not be loaded, and tries again', async () => {
    const collection = await serve(many, 10);
    await find(collection, { ...plain, text: 'number' }, { limit: 1 });
    collection.fail('search/');
    const failed = await find(collection, { ...plain, text: 'minsk' });
    expect(failed.result.rows(20).error?.kind).to.equal('http');
    expect(failed.ids).to.deep.equal([]);
    collection.fail('');
    collection.data.retry();
    expect((await find(collection, { ...plain, text: 'minsk' })).ids.length).to.equal(5);
  });

  it('shows narratives and all cases from its pages, without any part', async () => {
    const collection = await serve(many, 10);
    expect(readManifest(collection.manifest)?.ok).to.equal(true);
    await collection.settle(() => undefined);
    expect(collection.data.search(plain).rows(5).entries.length).to.equal(5);
    expect(collection.parts()).to.equal(0);
  });

  it('changes only the last part when a newer case is added', () => {
    const names = (list: readonly Row[]): string[] => {
      const limits = { rows: 0, letters: 0, part: 10 };
      const files = [...writeCollection(list, [], [], digest, limits)];
      const words = files.find(({ content }) => content.includes('"kind":"words"'));
      return (JSON.parse(words?.content ?? '') as { parts: string[] }).parts;
    };
    const before = names(many);
    const after = names([...many, rowOf('new', { title: 'New', date: days(300) })]);
    expect(after.length).to.equal(before.length + 1);
    expect(after.slice(0, -1)).to.deep.equal(before);
  });

  it('refuses words that are said to occur in parts without end', () => {
    const file = (parts: number[]) => fileOf('postings', { words: ['minsk'], parts: [parts] });
    const read = (parts: number[]) => readPostings(JSON.parse(file(parts)));
    const known = read([3, 1, 0, 2]);
    expect(known.ok && known.value.get('minsk')).to.deep.equal([3, 4, 5]);
    for (const endless of [
      [0, 1e15],
      [1e15, 1],
      [0, 6_000, 0, 6_000],
    ]) {
      const refused = read(endless);
      expect(!refused.ok && refused.error.kind).to.equal('format');
    }
  });

  it('is not shown together with others', async () => {
    const { manifest } = await serve(many, 10);
    const opened = await openPrepared(manifest, `${BASE}index.json`, 0, {
      cache: new DocumentCache(),
      alone: false,
      onChange: () => undefined,
    });
    expect(!opened.ok && opened.error.kind).to.equal('too-large');
  });
});
