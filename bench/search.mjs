// The search: ours and libraries, on EUvsDisinfo's 10,892 records and on ten times as many. In Node keystrokes are
// timed, in Chromium what comes before the first of them: parsing, reading and building, memory and long tasks.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';
import { launchChromium } from '../tools/chromium.mjs';
import { prepare } from './prepare.mjs';

const CORPORA = new URL('../../shared/corpora/', import.meta.url);
const RUNS = 5;

/** Typed letter by letter. With wrong letters, swapped ones, accents, several words and beginnings of words. */
export const QUERIES = [
  ...['vrbetice', 'navalny poisoned', 'skripal', 'novichok', 'mh17', 'crimea referendum', 'nato bases', 'ukriane'],
  ...['georg soros', 'white helmets', 'biolabs georgia', 'covid-19 vaccine', 'belarus protests', 'color revolution'],
  ...['maidan coup', 'nazi', 'holodomor', 'katyn', 'baltic states', 'gender', 'migrants sweden', 'sputnik v'],
  ...['nord stream', 'trump russia', 'white house', 'syria chemical', 'douma', 'idlib', 'lukashneko', 'tikhanovskaya'],
  ...['moldova sandu', 'armenia karabakh', 'turkey erdogan', 'poland history', 'second world war', 'stalin', 'lgbt'],
  ...[
    'european values',
    'brexit',
    'catalonia',
    'yellow vests',
    'german',
    'merkel',
    'macron',
    'rt arabic',
    'bellingcat',
  ],
  ...['opcw report', 'sanctions', 'anti-russian', 'donbas shelling'],
];

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const at = (values, part) => [...values].sort((a, b) => a - b)[Math.floor(values.length * part)];
const round = (value, digits = 2) => Number(value.toFixed(digits));

/** The milliseconds of each keystroke. */
function type(queries, ask) {
  const times = [];
  for (const query of queries) {
    for (let length = 1; length <= query.length; length++) {
      const start = performance.now();
      ask(query.slice(0, length));
      times.push(performance.now() - start);
    }
  }
  return times;
}

/** What each library makes of the same records: the same fields, its own settings for typing errors. */
const PEERS = {
  async ours(rows) {
    const { createIndex } = await import('../dist/modules/search/case-index.js');
    const index = createIndex([{ rows, narratives: [] }]);
    // With the facets, which are counted when they are read.
    const ask = (text) => {
      const result = index.search({ text, chosen: {}, sort: 'relevance' });
      return { result, facets: result.facets };
    };
    ask('n');
    return ask;
  },
  async minisearch(rows) {
    const { default: MiniSearch } = await import('minisearch');
    const index = new MiniSearch({ fields: ['title', 'facets'], idField: 'place' });
    index.addAll(rows.map(recordOf));
    return (text) => index.search(text, { prefix: true, fuzzy: 0.2, combineWith: 'AND' });
  },
  async 'fuse.js'(rows) {
    const { default: Fuse } = await import('fuse.js');
    const index = new Fuse(rows.map(recordOf), { keys: ['title', 'facets'], threshold: 0.3, ignoreLocation: true });
    return (text) => index.search(text);
  },
  async '@leeoniya/ufuzzy'(rows) {
    const { default: UFuzzy } = await import('@leeoniya/ufuzzy');
    const index = new UFuzzy({ intraMode: 1 });
    const texts = UFuzzy.latinize(rows.map(recordOf).map(({ title, facets }) => `${title} ${facets}`));
    return (text) => index.search(texts, text, 1, 1000);
  },
  async flexsearch(rows) {
    const { default: FlexSearch } = await import('flexsearch');
    const index = new FlexSearch.Index({ tokenize: 'forward', encoder: FlexSearch.Charset.LatinBalance });
    for (const { place, title, facets } of rows.map(recordOf)) index.add(place, `${title} ${facets}`);
    return (text) => index.search(text, { limit: 20_000 });
  },
  async '@orama/orama'(rows) {
    const { create, insertMultiple, search } = await import('@orama/orama');
    const index = create({ schema: { title: 'string', facets: 'string' } });
    insertMultiple(
      index,
      rows.map(recordOf).map(({ title, facets }) => ({ title, facets })),
    );
    return (text) => search(index, { term: text, tolerance: text.length > 3 ? 1 : 0, limit: 20_000 });
  },
};
const recordOf = ({ title, countries, outlets, keywords }, place) => ({
  place,
  title,
  facets: [...countries, ...outlets, ...keywords].join(' '),
});

/** Runs in a process of its own: one library on so many records, so that none warms or fills another's memory. */
async function measure(name, rounds, queries) {
  const { euvsdisinfo, rowOf, tenfold } = await import('../test/helpers/euvsdisinfo.mjs');
  const records = await euvsdisinfo();
  const rows = (rounds === 10 ? tenfold(records) : records).map(rowOf);
  const start = performance.now();
  const ask = await PEERS[name](rows);
  const build = performance.now() - start;
  // The first round warms up, as a page does while the first letters are typed.
  type(queries.slice(0, 10), ask);
  const times = type(queries, ask);
  return {
    records: rows.length,
    keystrokes: times.length,
    build,
    p50: at(times, 0.5),
    p95: at(times, 0.95),
    most: Math.max(...times),
  };
}

function measured(name, rounds, count, runs) {
  const results = Array.from({ length: runs }, () =>
    JSON.parse(
      execFileSync(process.execPath, [fileURLToPath(import.meta.url), name, rounds, count], {
        maxBuffer: 1e8,
        encoding: 'utf8',
      }),
    ),
  );
  const [{ records, keystrokes }] = results;
  const of = (key) => median(results.map((result) => result[key]));
  return { name, records, keystrokes, build: of('build'), p50: of('p50'), p95: of('p95'), most: of('most') };
}

const table = (rows) => {
  const [ours] = rows;
  return rows.map(({ name, records, keystrokes, build, p50, p95, most }) => ({
    name,
    records,
    keystrokes,
    'build ms': Math.round(build),
    'p50 ms': round(p50),
    'p95 ms': round(p95),
    'longest ms': round(most, 1),
    '× p95': round(p95 / ours.p95, 1),
  }));
};

/** The command, as a user runs it, and the search index that it writes. */
function indexed(cases, folder) {
  const { out, row } = prepare(cases, folder);
  const gzip = (path) => gzipSync(readFileSync(join(out, path)), { level: 9 }).length / 1000;
  const index = JSON.parse(readFileSync(join(out, 'index.json'), 'utf8')).files.index;
  let kB = 0;
  for (const path of index) kB += gzip(path);
  return {
    index: index.map((path) => readFileSync(join(out, path), 'utf8')),
    row: { ...row, 'head kB': round(gzip('index.json'), 1), 'index kB': round(kB, 1), parts: index.length },
  };
}

/** The search as a page gets it: one module, minified. What the card has loaded already does not count. */
async function bundle() {
  const modules = fileURLToPath(new URL('../dist/modules/', import.meta.url));
  const entry = (names) => ({
    name: 'entry',
    resolveId: (id) => (id === 'entry' ? id : null),
    load: (id) =>
      id === 'entry'
        ? names.map((name) => `export * from ${JSON.stringify(`${modules}search/${name}.js`)};`).join('')
        : null,
  });
  const build = async (names, external = []) => {
    const built = await rollup({ input: 'entry', external, plugins: [entry(names)] });
    const { output } = await built.generate({
      plugins: [terser({ ecma: 2022, module: true, compress: { passes: 2 } })],
    });
    return output[0].code;
  };
  const bytes = async (names) => gzipSync(await build(names, /modules\/model\//), { level: 9 }).length;
  return {
    code: await build(['case-index', 'prepared']),
    // The list begins with these, and fetches the rest when a reader searches.
    bytes: {
      all: await bytes(['case-index', 'prepared', 'rows']),
      'to begin with': await bytes(['prepared', 'rows']),
    },
  };
}

/** Runs in the page: from the bytes of the index to the first answer. */
async function ready(module, texts) {
  const tasks = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)));
  observer.observe({ type: 'longtask' });
  const { buildIndex, readIndex } = await import(module);
  await new Promise((resolve) => setTimeout(resolve, 200));
  tasks.length = 0;
  const start = performance.now();
  const parts = [];
  for (const text of texts) {
    const input = JSON.parse(text);
    await new Promise((resolve) => setTimeout(resolve));
    parts.push({ rows: readIndex(input).value, narratives: [] });
    await new Promise((resolve) => setTimeout(resolve));
  }
  const index = await buildIndex(parts);
  await index.warmUp();
  void index.search({ text: 'n', chosen: {}, sort: 'relevance' }).facets;
  const time = performance.now() - start;
  await new Promise((resolve) => setTimeout(resolve, 200));
  globalThis.index = index;
  return { time, longest: Math.max(0, ...tasks) };
}

async function inChromium(code, texts) {
  const browser = await launchChromium();
  const results = [];
  try {
    for (let run = 0; run < RUNS; run++) {
      const page = await browser.newPage();
      const client = await page.createCDPSession();
      const heap = async () => {
        await client.send('HeapProfiler.collectGarbage');
        const { usedSize, backingStorageSize = 0 } = await client.send('Runtime.getHeapUsage');
        return (usedSize + backingStorageSize) / 1e6;
      };
      const module = `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`;
      const before = await heap();
      const { time, longest } = await page.evaluate(ready, module, texts);
      results.push({ time, longest, memory: (await heap()) - before });
      await page.close();
    }
  } finally {
    await browser.close();
  }
  const of = (key) => round(median(results.map((result) => result[key])), 1);
  return { 'ready ms': of('time'), 'longest task ms': of('longest'), 'memory MB': of('memory') };
}

export async function search() {
  if (!existsSync(CORPORA)) {
    console.log('The search is not measured: the corpora are not beside the project (../shared/corpora)');
    return {};
  }
  const { caseOf, euvsdisinfo, tenfold } = await import('../test/helpers/euvsdisinfo.mjs');
  const records = await euvsdisinfo();
  const folder = mkdtempSync(join(tmpdir(), 'debunk-bench-'));
  try {
    const small = table([
      measured('ours', 1, 50, RUNS),
      ...['minisearch', '@leeoniya/ufuzzy', 'flexsearch', '@orama/orama'].map((name) => measured(name, 1, 50, 1)),
      measured('fuse.js', 1, 5, 1),
    ]);
    console.log('Search, milliseconds a keystroke; ours with the counts of all facets (medians of %d runs)', RUNS);
    console.table(small);
    const large = table([
      measured('ours', 10, 50, 3),
      ...['minisearch', '@leeoniya/ufuzzy'].map((name) => measured(name, 10, 8, 1)),
    ]);
    console.table(large);

    const collections = [records, tenfold(records)].map((list) => indexed(list.map(caseOf), folder));
    const command = collections.map(({ row }) => row);
    console.log('debunk index');
    console.table(command);

    const { code, bytes } = await bundle();
    const page = [];
    for (const { index, row } of collections) {
      page.push({ cases: row.cases, ...(await inChromium(code, index)) });
    }
    console.log('In Chromium: from the bytes of the index to the first answer. Bytes of code, gzipped: %o', bytes);
    console.table(page);
    return { runs: RUNS, bytes, small, large, command, page };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [name, rounds, count] = process.argv.slice(2);
  if (name) process.stdout.write(JSON.stringify(await measure(name, Number(rounds), QUERIES.slice(0, Number(count)))));
  else await search();
}
