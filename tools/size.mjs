// What a browser downloads, and whether it is within budget (tools/size-budgets.json; bytes after gzip -9).
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';

const BUDGETS = 'tools/size-budgets.json';
const budgets = JSON.parse(readFileSync(BUDGETS, 'utf8'));

const read = (file) => readFileSync(file, 'utf8');
/** The files that a file names, at once (`from "./a.js"`) or on demand (`import("./a.js")`). */
const named = (file, how) => [...read(file).matchAll(how)].map(([, path]) => join(dirname(file), path));
const AT_ONCE = /\b(?:from|import)\s*["'](\.[^"']+)["']/g;
const ON_DEMAND = /\bimport\(\s*["'](\.[^"']+)["']/g;

/** A file and what it imports at once. */
function withImports(file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  for (const each of named(file, AT_ONCE)) withImports(each, found);
  return found;
}

function measure(files) {
  const contents = files.map((file) => readFileSync(file));
  return {
    raw: contents.reduce((sum, content) => sum + content.length, 0),
    // Each file is its own download, so each is compressed alone.
    gzip: contents.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0),
  };
}

const page = [...withImports('dist/debunk.js')];
const rows = [
  { what: 'page with one card, English', budget: budgets.page, key: 'page', ...measure(page) },
  ...(page.length > 1 ? page.map((file) => ({ what: `  ${relative('dist', file)}`, ...measure([file]) })) : []),
  {
    what: 'debunk.iife.js',
    budget: budgets['debunk.iife.js'],
    key: 'debunk.iife.js',
    ...measure(['dist/debunk.iife.js']),
  },
];
for (const file of ['debunk-frame.js', 'debunk-frame-page.js']) {
  rows.push({ what: file, budget: budgets[file], key: file, ...measure([`dist/${file}`]) });
}

/** Each chunk with what is loaded on top because of it: not the page, nor what had to be there to ask for it. */
const chunks = new Map();
function follow(loaded) {
  for (const file of loaded.flatMap((each) => named(each, ON_DEMAND))) {
    const added = [...withImports(file)].filter((each) => !loaded.includes(each));
    if (!added.length || chunks.get(file)?.length <= added.length) continue;
    chunks.set(file, added);
    follow([...loaded, ...added]);
  }
}
follow(page);
for (const [file, added] of [...chunks].sort()) {
  const name = basename(file).replace(/-[\w-]{8}\.js$/, '');
  rows.push({
    what: `on demand: ${name}`,
    budget: budgets.chunks[name] ?? budgets.chunk,
    key: `chunks.${name}`,
    ...measure(added),
  });
}
// What a list needs comes in parts, so that what stands first is there sooner.
for (const [what, parts] of Object.entries(budgets.together)) {
  const files = parts.of.map((part) => [...chunks.keys()].find((file) => basename(file).startsWith(`${part}-`)));
  rows.push({ what, budget: parts.most, key: `together.${what}`, ...measure(files) });
}

const number = (value) => (value === undefined ? '' : value.toLocaleString('en-US')).padStart(10);
console.log(`${'bytes'.padEnd(34)}${'raw'.padStart(10)}${'gzip'.padStart(10)}${'budget'.padStart(10)}`);
for (const { what, raw, gzip, budget } of rows) {
  const verdict = budget === undefined ? '' : gzip > budget ? '  OVER' : '  ok';
  console.log(`${what.padEnd(34)}${number(raw)}${number(gzip)}${number(budget)}${verdict}`);
}

const over = rows.filter(({ gzip, budget }) => budget !== undefined && gzip > budget);
for (const { what, gzip, budget, key } of over) {
  console.error(
    `\n${what.trim()} is ${(gzip - budget).toLocaleString('en-US')} bytes over its budget.` +
      ` The largest modules are listed below. If readers get their bytes' worth,` +
      ` raise "${key}" in ${BUDGETS} in the same change and say why in its message.`,
  );
}
if (over.length > 0) {
  if (existsSync('.cache/bundle-modules.json')) {
    const modules = Object.entries(JSON.parse(readFileSync('.cache/bundle-modules.json', 'utf8')));
    for (const [id, length] of modules.slice(0, 15)) console.error(`${number(length)}  ${id}`);
    console.error('(bytes before minifying and compressing)');
  }
  process.exit(1);
}
