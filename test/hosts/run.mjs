// `npm run test:hosts [pattern]`: visits the hostile pages whose names match in each engine, a line each. `--few` visits the
// first page of each kind, in Chromium; `--most` all in Chromium, and in the others those about scripts, policies and memory.
// Once all pages were visited in all engines, in one run or in several, docs/hosts.md is written, from the last visit of each.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ENGINES, enginesToTest } from '../../tools/browsers.mjs';
import { launch } from './drivers.mjs';
import { isWithin } from './limit.mjs';
import { KINDS, PAGES } from './pages.mjs';
import { startSite } from './site.mjs';
import { table } from './table.mjs';
import { visit } from './visit.mjs';

/** Browsers at once. WebKit's driver has one. */
const LANES = { chromium: 3, firefox: 2, webkit: 1 };

/** What differs most between engines. */
const ABOUT_CODE = /^(scripts|policies|memory)\//;

/** What the last visit of each page has found, by engine. */
const LAST = '.cache/hosts/results.json';

function lastResults() {
  try {
    return JSON.parse(readFileSync(LAST, 'utf8'));
  } catch {
    return {};
  }
}

const { values, positionals } = parseArgs({
  options: { few: { type: 'boolean' }, most: { type: 'boolean' } },
  allowPositionals: true,
});
const pattern = new RegExp(positionals[0] ?? '');
const chosen = (values.few ? KINDS.map(({ pages }) => pages[0]) : PAGES).filter(({ name }) => pattern.test(name));

const site = await startSite(PAGES);
/** What went wrong, by engine and page. */
const results = {};
let failed = 0;
let passed = 0;

async function runLane(engine, path, waiting) {
  let driver;
  const calm = {};
  for (let page = waiting.shift(); page; page = waiting.shift()) {
    driver ??= await launch(engine, path);
    const start = performance.now();
    const { wrong, hasEnded } = await visit(driver, site, page, calm);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    results[engine][page.name] = wrong;
    const result = wrong.length === 0 ? 'ok' : isWithin(wrong, page.limit) ? 'a limit' : 'FAILED';
    if (result === 'FAILED') failed += 1;
    else passed += 1;
    console.log([`${engine} ${page.name}: ${result}, ${seconds} s`, ...wrong].join('\n    '));
    if (hasEnded) continue;
    // A page that hangs would hold up those after it.
    await driver.close();
    driver = undefined;
  }
  await driver?.close();
}

/** Visits the pages that are wanted in one engine. */
async function visitAll([engine, path]) {
  results[engine] = {};
  const waiting = chosen.filter(
    ({ name, engines = [engine] }) =>
      engines.includes(engine) && (!values.most || engine === 'chromium' || ABOUT_CODE.test(name)),
  );
  await Promise.all(Array.from({ length: LANES[engine] }, () => runLane(engine, path, waiting)));
}

const engines = [...enginesToTest()].filter(([engine]) => !values.few || engine === 'chromium');
// Chromium, which visits most pages, has the machine for itself; the others share it.
const [alone, together] = [true, false].map((is) => engines.filter(([engine]) => (engine === 'chromium') === is));
for (const engine of alone) await visitAll(engine);
await Promise.all(together.map(visitAll));
site.close();

const all = lastResults();
for (const [engine, found] of Object.entries(results)) all[engine] = { ...all[engine], ...found };
mkdirSync('.cache/hosts', { recursive: true });
writeFileSync(LAST, JSON.stringify(all));
const wasVisited = ({ name, engines = Object.keys(ENGINES) }) => engines.every((engine) => all[engine]?.[name]);
if (PAGES.every(wasVisited)) writeFileSync('docs/hosts.md', await table(all));
console.log(`${passed} passed, ${failed} failed`);
process.send?.({ passed, failed });
process.exit(failed > 0 ? 1 : 0);
