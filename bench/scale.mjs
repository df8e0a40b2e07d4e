// Collections of ten thousand, a hundred thousand and a million cases, from `debunk index` to the list in Chromium: what a
// reader downloads up to the first rows, and up to the first and the last answer to a search. EUvsDisinfo's 10,892 records,
// and ten and a hundred times as many with words and values of their own.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchChromium } from '../tools/chromium.mjs';
import { prepare } from './prepare.mjs';
import { memory, round, serve } from './shared.mjs';

const CORPORA = fileURLToPath(new URL('../../shared/corpora', import.meta.url));
/** A frequent word, a rare one, two words, and one that is mistyped. */
const QUERIES = ['ukraine', 'biolab', 'belarus poland', 'lukashneko'];
const PAGE = `<!doctype html><html lang="en"><title>bench</title><script type="module" src="debunk.js"></script>
<body><narrative-list src="index.json"></narrative-list>`;

/** In the page: types a text, and tells when there are rows, when nothing is loading any more, and what was found. */
async function answer(text) {
  const { shadowRoot: root } = document.querySelector('narrative-list');
  const loaded = () =>
    performance.getEntriesByType('resource').reduce((sum, { encodedBodySize: size }) => sum + size, 0) / 1000;
  const told = () => root.querySelector('[part=count]').textContent.replace(/\s+/g, ' ').trim();
  const before = loaded();
  const start = performance.now();
  const field = root.querySelector('#text');
  field.focus();
  field.value = text;
  field.dispatchEvent(new Event('input'));
  const pause = () => new Promise((resolve) => setTimeout(resolve, 5));
  await pause();
  // While an index is loading in full, the first rows are searched alone.
  while (/^Loading/.test(told()) || (!root.querySelector('.row') && /are loading/.test(told()))) await pause();
  const first = { ms: performance.now() - start, kB: loaded() - before };
  let requests = -1;
  while (/oading/.test(told()) || requests < performance.getEntriesByType('resource').length) {
    requests = performance.getEntriesByType('resource').length;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  return { first, kB: loaded() - before, told: told() };
}

/** A collection in the list: a new page for each search. */
async function inChromium(out) {
  const server = await serve({ 'page.html': PAGE }, out);
  const browser = await launchChromium();
  try {
    const answers = [];
    let rows;
    for (const text of QUERIES) {
      const page = await browser.newPage();
      await page.evaluateOnNewDocument(() => performance.setResourceTimingBufferSize(10_000));
      await page.goto(`${server.url}/page.html`, { waitUntil: 'networkidle0' });
      await page.waitForFunction(() => document.querySelector('narrative-list:state(ready)'));
      const empty = await memory(page);
      rows ??= await page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .reduce((sum, { name, encodedBodySize: size }) => sum + (name.endsWith('.json') ? size : 0), 0),
      );
      const { first, kB, told } = await page.evaluate(answer, text);
      answers.push({
        search: text,
        'first answer kB': round(first.kB),
        'ms, no network': Math.round(first.ms),
        'in all kB': round(kB),
        'memory MB': round(((await memory(page)) - empty) / 1e6),
        told,
      });
      await page.close();
    }
    return { rows: round(rows / 1000), answers };
  } finally {
    await browser.close();
    server.close();
  }
}

export async function scale() {
  if (!existsSync(CORPORA)) {
    console.log('The scale is not measured: the corpora are not beside the project (../shared/corpora)');
    return {};
  }
  const { caseOf, euvsdisinfo, tenfold } = await import('../test/helpers/euvsdisinfo.mjs');
  const command = [];
  const list = [];
  let records = await euvsdisinfo();
  for (;;) {
    const folder = mkdtempSync(join(tmpdir(), 'debunk-bench-'));
    try {
      const { out, row } = prepare(
        records.values().map((record) => caseOf(record)),
        folder,
      );
      const { rows, answers } = await inChromium(out);
      command.push({ ...row, 'first rows kB': rows });
      list.push(...answers.map((each) => ({ cases: records.length, ...each })));
    } finally {
      rmSync(folder, { recursive: true });
    }
    if (records.length > 1e6) break;
    records = tenfold(records);
  }
  console.log('debunk index, and what the list reads of it for its first rows');
  console.table(command);
  console.log('A search in the list, in Chromium: what it downloads, gzipped');
  console.table(list);
  return { command, list };
}
