// The benchmarks: `npm run bench`, or `npm run bench -- cards` for one of them. Needs `npm run build` first.
// Writes bench/results.json. Absolute times belong to the machine; the ratios are what counts.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { build } from './build.mjs';
import { cards } from './cards.mjs';
import { list } from './list.mjs';
import { page } from './page.mjs';
import { profile } from './profile.mjs';
import { render } from './render.mjs';
import { search } from './search.mjs';
import { styles } from './styles.mjs';

const BENCHMARKS = { build, cards, list, page, profile, render, search, styles };
/** What one name stands for: a list is its page and its search. */
const PARTS = { list: ['list', 'search'] };
const RESULTS = new URL('results.json', import.meta.url);

const asked = process.argv.slice(2).flatMap((name) => PARTS[name] ?? name);
const unknown = asked.filter((name) => !(name in BENCHMARKS));
if (unknown.length) {
  console.error(`No benchmark ${unknown.join(', ')}. There are: ${Object.keys(BENCHMARKS).join(', ')}.`);
  process.exit(2);
}
if (!existsSync(new URL('../dist/debunk.js', import.meta.url))) {
  console.error('There is no dist/debunk.js: run `npm run build` first.');
  process.exit(2);
}

const results = existsSync(RESULTS) ? JSON.parse(readFileSync(RESULTS, 'utf8')) : {};
for (const name of asked.length ? asked : Object.keys(BENCHMARKS)) {
  results[name] = { date: new Date().toISOString().slice(0, 10), cores: cpus().length, ...(await BENCHMARKS[name]()) };
}
writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
