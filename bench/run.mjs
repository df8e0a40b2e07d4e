// The benchmarks: `npm run bench`, or `npm run bench -- cards` for one of them. Needs `npm run build` first.
// Writes bench/results.json; with --check it compares with that instead. See bench/README.md.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { cards } from './cards.mjs';
import { docs } from './docs.mjs';
import { list } from './list.mjs';
import { mentions } from './mentions.mjs';
import { page } from './page.mjs';
import { installPeers } from './peer-bundles.mjs';
import { peers } from './peers.mjs';
import { profile } from './profile.mjs';
import { render } from './render.mjs';
import { scale } from './scale.mjs';
import { search } from './search.mjs';
import { site } from './site.mjs';
import { styles } from './styles.mjs';

const BENCHMARKS = { build, cards, docs, list, mentions, page, peers, profile, render, scale, search, site, styles };
/** What one name stands for: a list is its page and its search. */
const PARTS = { list: ['list', 'search'] };
const RESULTS = new URL('results.json', import.meta.url);
/** Those that need packages which are no dependencies of the project. */
const WITH_PEERS = ['list', 'mentions', 'peers'];

/** How much worse a ratio may be than the recorded one: so much two runs of the same code differ. */
const TOLERANCE = 1.15;

const { values: options, positionals } = parseArgs({ options: { check: { type: 'boolean' } }, allowPositionals: true });
const named = positionals.flatMap((name) => PARTS[name] ?? name);
const asked = named.length ? named : Object.keys(BENCHMARKS);
const unknown = asked.filter((name) => !(name in BENCHMARKS));
if (unknown.length) {
  console.error(`No benchmark ${unknown.join(', ')}. There are: ${Object.keys(BENCHMARKS).join(', ')}.`);
  process.exit(2);
}
if (!existsSync(new URL('../dist/debunk.js', import.meta.url))) {
  console.error('There is no dist/debunk.js: run `npm run build` first.');
  process.exit(2);
}
if (asked.includes('docs') && !existsSync(new URL('../storybook-static/iframe.html', import.meta.url))) {
  console.error('There is no storybook-static: run `npm run build-storybook` first, or name other benchmarks.');
  process.exit(2);
}
if (asked.some((name) => WITH_PEERS.includes(name))) {
  try {
    installPeers();
  } catch (error) {
    console.error(`${error.message} Without it, name the benchmarks to run, and none of ${WITH_PEERS.join(', ')}.`);
    process.exit(2);
  }
}

const results = existsSync(RESULTS) ? JSON.parse(readFileSync(RESULTS, 'utf8')) : {};

/** The ratios of a benchmark that are worse than the recorded ones. All ratios are better the smaller they are. */
function worse(name, now, before) {
  return Object.entries(now?.ratios ?? {}).flatMap(([what, ratio]) => {
    const recorded = before?.ratios?.[what];
    if (recorded === undefined) console.log(`${name}, ${what}: ${ratio}, nothing recorded`);
    return ratio > recorded * TOLERANCE ? [{ benchmark: name, what, recorded, now: ratio }] : [];
  });
}

const found = [];
for (const name of asked) {
  const result = await BENCHMARKS[name]();
  if (options.check) found.push(...worse(name, result, results[name]));
  else results[name] = { date: new Date().toISOString().slice(0, 10), cores: cpus().length, ...result };
}
if (!options.check) writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
else if (found.length) {
  console.error('Worse than bench/results.json by more than 15 %:');
  console.table(found);
  process.exit(1);
} else console.log('No ratio is worse than in bench/results.json by more than 15 %.');
