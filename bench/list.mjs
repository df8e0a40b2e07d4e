// The list beside List.js, DataTables, InstantSearch with an offline client, Pagefind's interface and the plainest list
// written by hand: the same cases, the same queries.
// The cases are the 10,892 of the test data where that lies beside the project, else as many made up.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { chromiumOptions, launchChromium } from '../tools/chromium.mjs';
import { PAGEFIND_PAGE, askPagefind, writePagefind } from './pagefind.mjs';
import { bundle, installPeers } from './peer-bundles.mjs';
import { median, medians, memory, round, serve } from './shared.mjs';
import { traced } from './trace.mjs';

const RUNS = Number(process.env.RUNS ?? 5);
const SHOWN = 50;
const QUERIES = ['biolab', 'nato bases', 'crimea', 'navalny', 'ukraine nazi', 'vaccine', 'white helmets', 'minsk'];
const CORPUS = new URL('../../shared/corpora/euvsdisinfo/metadata-10892.csv', import.meta.url);

/** Rows as the hand-written list and the peers take them. */
function rows() {
  if (existsSync(CORPUS)) {
    const records = parse(readFileSync(CORPUS), { columns: true });
    return records.map(({ date, id, title, countries, outlets, keywords, languages }) => ({
      date,
      url: id,
      title,
      countries: countries.replaceAll('+', ', '),
      outlets: outlets.replaceAll('+', ', '),
      keywords: keywords.replaceAll('+', ', '),
      languages: languages.replaceAll('+', ', '),
    }));
  }
  console.log('The test data is not here: the cases are made up.');
  const words = 'nato bases crimea vaccine biolab navalny minsk ukraine white helmets border army gas church law'.split(
    ' ',
  );
  const word = (seed) => words[seed % words.length];
  return Array.from({ length: 10_892 }, (_, n) => ({
    date: `20${15 + (n % 7)}-0${1 + (n % 9)}-1${n % 10}`,
    url: `https://example.org/${n}`,
    title: `The ${word(n)} and the ${word(n * 7 + 3)} of ${word(n * 13 + 5)} number ${n}`,
    countries: `Land ${n % 90}`,
    outlets: `Outlet ${n % 600}, Outlet ${(n * 3) % 600}`,
    keywords: word(n * 5),
    languages: `Tongue ${n % 20}`,
  }));
}

/** A case of our own for each row. */
function toCase({ date, url, title, countries, outlets, keywords, languages }, index) {
  const list = (text) => text.split(', ').filter(Boolean);
  return {
    id: String(index),
    url,
    title,
    published: date,
    countries: list(countries),
    keywords: list(keywords),
    languages: list(languages),
    appearances: list(outlets).map((outlet) => ({ outlet })),
  };
}

const versionOf = (name) =>
  JSON.parse(readFileSync(new URL(`../node_modules/${name}/package.json`, import.meta.url), 'utf8')).version;

/** What a module exports by default as one minified script that leaves it as `name` on the window. */
async function bundled(name, source, folder, options) {
  const entry = join(folder, `${name}.entry.js`);
  writeFileSync(entry, source);
  return (await bundle(entry, name, options)).js;
}

/** What each page does: `first` draws 50 rows of what is ready, `all` makes the list of all, `field` is typed into. */
const HAND_WRITTEN = `
  function draw(root, rows, most) {
    root.innerHTML = '<ul>' + rows.slice(0, most).map((row) => '<li><h3><a href="' + row.url + '">' + row.title +
      '</a></h3><p>' + row.countries + ' · ' + row.outlets + '</p><time>' + row.date + '</time></li>').join('') +
      '</ul><p>' + rows.length + '</p>';
  }
  function first(root, rows) { draw(root, rows, ${SHOWN}); }
  async function all(root, rows) {
    root.innerHTML = '<input><div></div>';
    const [field, out] = root.children;
    draw(out, rows, ${SHOWN});
    field.oninput = () => {
      const words = field.value.toLowerCase().split(' ');
      draw(out, rows.filter(({ title }) => words.every((word) => title.toLowerCase().includes(word))), ${SHOWN});
    };
    return field;
  }`;
const LIST_JS = `
  const item = '<li><h3><a class="title"></a></h3><p class="countries"></p><p class="outlets"></p><time class="date"></time></li>';
  function first(root, rows) {
    root.id = 'list';
    root.innerHTML = '<input class="search"><ul class="list"></ul><ul class="pagination"></ul>';
    new ListJs('list', { item, page: ${SHOWN}, pagination: true, valueNames: ['title', 'countries', 'outlets', 'date'] }, rows);
  }
  async function all(root, rows) { first(root, rows); return root.querySelector('input'); }`;
const DATA_TABLES = `
  function first(root, rows) {
    root.innerHTML = '<table></table>';
    new DataTables(root.firstChild, { data: rows, pageLength: ${SHOWN}, deferRender: true, order: [],
      columns: ['title', 'countries', 'outlets', 'date'].map((data) => ({ data, title: data })) });
  }
  async function all(root, rows) { first(root, rows); return root.querySelector('input[type=search]'); }`;
const INSTANT_SEARCH = `
  async function first(root, rows) {
    root.innerHTML = '<div></div><div></div>';
    const answer = ({ params: { query = '', hitsPerPage } }) => {
      const words = query.toLowerCase().split(' ');
      const found = rows.filter(({ title }) => words.every((word) => title.toLowerCase().includes(word)));
      const hits = found.slice(0, hitsPerPage).map((row) => ({ ...row, objectID: row.url }));
      return { hits, query, hitsPerPage, page: 0, nbHits: found.length, nbPages: Math.ceil(found.length / hitsPerPage) };
    };
    const { instantsearch, configure, searchBox, hits } = InstantSearch;
    const search = instantsearch({
      indexName: 'cases',
      searchClient: { search: async (requests) => ({ results: requests.map(answer) }) },
    });
    search.addWidgets([
      configure({ hitsPerPage: ${SHOWN} }),
      searchBox({ container: root.firstChild }),
      hits({ container: root.lastChild, templates: { item: ({ url, title, countries, outlets, date }, { html }) =>
        html\`<h3><a href="\${url}">\${title}</a></h3><p>\${countries} · \${outlets}</p><time>\${date}</time>\` } }),
    ]);
    search.start();
    while (!root.querySelector('li')) await new Promise((resolve) => search.once('render', resolve));
  }
  async function all(root, rows) { await first(root, rows); return root.querySelector('input'); }`;
const OURS = `
  const drawn = (list) => new Promise((resolve) => list.addEventListener('debunk-load', resolve, { once: true }));
  async function first(root, rows, cases) {
    const list = Object.assign(document.createElement('narrative-list'), { cases, groupBy: 'none', pageSize: ${SHOWN} });
    const there = drawn(list);
    root.append(list);
    await there;
  }
  async function all(root) {
    const list = Object.assign(document.createElement('narrative-list'), { src: 'collection/index.json', groupBy: 'none', pageSize: ${SHOWN} });
    const there = drawn(list);
    root.append(list);
    await there;
    const field = list.shadowRoot.querySelector('#text');
    const type = async (text) => { field.value = text; field.dispatchEvent(new Event('input')); await list.updateComplete; };
    field.focus();
    await type('nothing at all');
    while (/loading/i.test(list.shadowRoot.querySelector('[part=count]').textContent)) await new Promise((r) => setTimeout(r, 20));
    await type('');
    return field;
  }`;

/** In the page: the milliseconds of each keystroke until it is painted. */
async function typed(queries) {
  const field = window.field;
  const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const times = [];
  for (const query of queries) {
    for (let length = 1; length <= query.length; length++) {
      field.value = query.slice(0, length);
      const start = performance.now();
      for (const type of ['input', 'keyup']) field.dispatchEvent(new Event(type, { bubbles: true }));
      await painted();
      times.push(performance.now() - start);
    }
    field.value = '';
    for (const type of ['input', 'keyup']) field.dispatchEvent(new Event(type, { bubbles: true }));
    await painted();
  }
  return times;
}

export async function list() {
  mkdirSync('.cache', { recursive: true });
  const folder = mkdtempSync(join(tmpdir(), 'debunk-list-'));
  const data = rows();
  writeFileSync(join(folder, 'cases.json'), JSON.stringify({ cases: data.map(toCase) }));
  execFileSync(process.execPath, [
    fileURLToPath(new URL('../dist/modules/cli/debunk.js', import.meta.url)),
    ...['index', join(folder, 'cases.json'), '--out', join(folder, 'collection')],
  ]);
  const root = fileURLToPath(new URL('..', import.meta.url));
  const { folder: peers, versions } = installPeers();
  const instantSearch = join(peers, 'node_modules/instantsearch.js');
  const kinds = {
    'by hand': { script: HAND_WRITTEN },
    'List.js': {
      library: await bundled('ListJs', `export { default } from '${root}node_modules/list.js/src/index.js'`, folder),
      script: LIST_JS,
    },
    DataTables: {
      library: await bundled(
        'DataTables',
        `export { default } from '${root}node_modules/datatables.net/js/dataTables.mjs'`,
        folder,
      ),
      script: DATA_TABLES,
    },
    InstantSearch: {
      library: await bundled(
        'InstantSearch',
        `import instantsearch from '${instantSearch}/es/index.js';
        import { configure, hits, searchBox } from '${instantSearch}/es/widgets/index.js';
        export default { instantsearch, configure, hits, searchBox };`,
        folder,
        // Its templates would take the Preact that is a peer of the card.
        { resolve: { alias: { preact: `${instantSearch}/node_modules/preact` } } },
      ),
      script: INSTANT_SEARCH,
    },
    'narrative-list': { module: true, script: OURS },
  };
  await writePagefind(data, join(folder, 'pagefind'));
  const files = {
    'rows.json': JSON.stringify(data),
    'blank.html': '<!doctype html><title>bench</title><body>',
    'pagefind.html': PAGEFIND_PAGE,
  };
  // Each page has its code beforehand, ours by a list that finds nothing.
  for (const [kind, { library = '', module, script }] of Object.entries(kinds)) {
    files[`${kind}.js`] = `${library}\n${script}`;
    files[`${kind}.html`] =
      `<!doctype html><html lang="en"><title>bench</title><body>${module ? '<script type="module" src="debunk.js"></script>' : ''}` +
      `<script src="${kind}.js"></script>${module ? '<narrative-list src="none.json"></narrative-list>' : ''}`;
  }
  const server = await serve(files, folder);
  // A frame comes as soon as there is something to draw: waiting for the screen is no work.
  const browser = await launchChromium({ args: [...chromiumOptions().args, '--disable-frame-rate-limit'] });
  const results = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, { first: [], key: [], mb: [] }]));
  const slow = [];
  const asked = [];
  try {
    const open = async (kind) => {
      const page = await browser.newPage();
      page.on('pageerror', (error) => console.error(kind, error.message));
      await page.goto(`${server.url}/${encodeURIComponent(kind)}.html`, { waitUntil: 'networkidle0' });
      if (kinds[kind]?.module) {
        await page.waitForFunction(() => customElements.get('narrative-list'));
        await page.evaluate(() => document.querySelector('narrative-list').remove());
      }
      return page;
    };
    for (let run = 0; run < RUNS; run++) {
      for (const kind of Object.keys(kinds)) {
        let page = await open(kind);
        const few = data.slice(0, SHOWN);
        const draw = () =>
          page.evaluate(
            async (rows, cases) => {
              const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
              const host = document.body.appendChild(document.createElement('div'));
              await painted();
              performance.mark('bench-start');
              await window.first(host, rows, cases);
              await painted();
              performance.mark('bench-painted');
            },
            few,
            few.map(toCase),
          );
        const { cpu, work } = await traced(page, draw, 'painted');
        results[kind].first.push({ all: cpu.painted, ...work });
        await page.close();

        page = await open(kind);
        const empty = await memory(page);
        await page.evaluate(async (fetches) => {
          const rows = fetches ? await (await fetch('rows.json')).json() : undefined;
          const host = document.body.appendChild(document.createElement('div'));
          window.field = await window.all(host, rows);
        }, !kinds[kind].module);
        results[kind].mb.push(((await memory(page)) - empty) / 1e6);
        results[kind].key.push(median(await page.evaluate(typed, QUERIES)));
        await page.close();
      }
    }
    for (let run = 0; run < RUNS; run++) {
      slow.push(await loadedSlowly(browser, server.url));
      asked.push(await askPagefind(browser, server.url, QUERIES[0]));
    }
  } finally {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true });
  }
  const firsts = (kind) => medians(results[kind].first);
  const floor = firsts('by hand').all;
  const table = Object.entries(results).map(([kind, { key, mb }]) => ({
    list: kind,
    '50 rows ms': round(firsts(kind).all),
    '× by hand': round(firsts(kind).all / floor, 2),
    ...Object.fromEntries(['script', 'style', 'layout', 'paint'].map((work) => [work, round(firsts(kind)[work])])),
    'keystroke ms': round(median(key)),
    'memory MB': round(median(mb)),
    'script kB': kinds[kind].library ? round(gzipSync(kinds[kind].library, { level: 9 }).length / 1000) : undefined,
  }));
  console.log('A list of %d cases: medians of %d runs, to painted; 50 rows in processor time', data.length, RUNS);
  console.table(table);
  const loading = medians(slow);
  console.log('Prepared, at 1.6 Mbit/s and 150 ms: medians of %d runs', RUNS);
  console.table([loading]);
  const pagefind = medians(asked);
  console.log('Pagefind, likewise, and its first five answers');
  console.table([pagefind]);
  const ours = table.find((row) => row.list === 'narrative-list');
  return {
    runs: RUNS,
    cases: data.length,
    table,
    loading,
    pagefind,
    versions: {
      ...Object.fromEntries(['list.js', 'datatables.net'].map((name) => [name, versionOf(name)])),
      ...Object.fromEntries(['instantsearch.js', 'pagefind'].map((name) => [name, versions[name]])),
    },
    ratios: { '50 rows, in lists by hand': ours['× by hand'] },
  };
}

/** The prepared collection over a slow network: when its first rows are there, and the index once a reader searches. */
async function loadedSlowly(browser, url) {
  const page = await browser.newPage();
  const session = await page.createCDPSession();
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1.6e6 / 8,
    uploadThroughput: 0.75e6 / 8,
  });
  await page.goto(`${url}/blank.html`);
  const result = await page.evaluate(async () => {
    const long = [];
    new PerformanceObserver((entries) => long.push(...entries.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    });
    const list = Object.assign(document.createElement('narrative-list'), { src: 'collection/index.json' });
    const there = new Promise((resolve) => list.addEventListener('debunk-load', resolve, { once: true }));
    document.body.append(list);
    const script = Object.assign(document.createElement('script'), { type: 'module', src: 'debunk.js' });
    const ran = new Promise((resolve) => script.addEventListener('load', resolve));
    document.head.append(script);
    await ran;
    const start = performance.now();
    await there;
    const first = performance.now() - start;
    const requests = performance.getEntriesByType('resource').length;
    long.length = 0;
    const field = list.shadowRoot.querySelector('#text');
    const focused = performance.now();
    field.focus();
    field.value = 'biolab';
    field.dispatchEvent(new Event('input'));
    const told = () => list.shadowRoot.querySelector('[part=count]').textContent;
    await new Promise((resolve) => setTimeout(resolve, 50));
    while (/loading/i.test(told())) await new Promise((resolve) => setTimeout(resolve, 5));
    const ready = performance.now() - focused;
    const index = performance.getEntriesByType('resource').find(({ name }) => /search\//.test(name));
    await new Promise((resolve) => setTimeout(resolve, 100));
    return {
      first,
      requests,
      ready,
      answered: performance.now() - 100 - (index?.responseEnd ?? NaN),
      longest: Math.max(0, ...long),
      bytes: performance.getEntriesByType('resource').reduce((sum, entry) => sum + entry.encodedBodySize, 0),
    };
  });
  await page.close();
  return {
    'script ran to rows ms': Math.round(result.first),
    'requests with the script': result.requests,
    'focus to all searched ms': Math.round(result.ready),
    'index here to answer ms': Math.round(result.answered),
    'longest task ms': Math.round(result.longest),
    kB: Math.round(result.bytes / 1000),
  };
}
