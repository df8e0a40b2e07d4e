// What a browser downloads, and whether it is within budget (tools/size-budgets.json; bytes after gzip -9).
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';

const BUDGETS = 'tools/size-budgets.json';
const budgets = JSON.parse(readFileSync(BUDGETS, 'utf8'));

/** The files that a page with one card in English loads: the script's module and what it imports at once. */
function staticImports(file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, path] of readFileSync(file, 'utf8').matchAll(/\b(?:from|import)\s*["'](\.[^"']+)["']/g)) {
    staticImports(join(dirname(file), path), found);
  }
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

const page = [...staticImports('dist/debunk.js')];
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
const chunks = existsSync('dist/chunks') ? readdirSync('dist/chunks').filter((name) => name.endsWith('.js')) : [];
for (const file of chunks.sort()) {
  const path = join('dist/chunks', file);
  if (page.includes(path)) continue;
  const name = file.replace(/-[\w-]{8}\.js$/, '');
  const own = budgets.chunks[name];
  rows.push({
    what: `on demand: ${name}`,
    budget: own ?? budgets.chunk,
    key: `chunks.${name}`,
    ...measure([path]),
  });
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
