// What a browser downloads, and whether it is within budget (tools/size-budgets.json; bytes after gzip -9).
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const LANGUAGES = readdirSync('src/i18n');
const BUDGETS = 'tools/size-budgets.json';
const budgets = JSON.parse(readFileSync(BUDGETS, 'utf8'));

const read = (file) => readFileSync(file, 'utf8');
/** The files that a file imports, and those that it loads on demand. */
const atOnce = (file) => [...read(file).matchAll(AT_ONCE)].map(([, path]) => join(dirname(file), path));
const onDemand = (file) => [...read(file).matchAll(ON_DEMAND)].map(([, name]) => `dist/chunks/${name}.js`);
const AT_ONCE = /\b(?:from|import)\s*["'](\.[^"']+)["']/g;
/** What a call of `load` names: chunks by name, each with its digest; the last is what is asked for. */
const ON_DEMAND = /\["([\w.-]+)","[\w+/]{43}"\]\)/g;

/** A file and what it imports at once. */
function withImports(file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  for (const each of atOnce(file)) withImports(each, found);
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

const LOADER = 'dist/debunk.js';
const isCard = (file) => basename(file).startsWith('debunk-card-');
const page = [LOADER, ...withImports(onDemand(LOADER).find(isCard))];
const rows = [
  { what: 'debunk.js', budget: budgets['debunk.js'], key: 'debunk.js', ...measure([LOADER]) },
  { what: 'page with one card, English', budget: budgets.page, key: 'page', ...measure(page) },
  {
    what: 'debunk.all.js',
    budget: budgets['debunk.all.js'],
    key: 'debunk.all.js',
    ...measure(['dist/debunk.all.js']),
  },
];
for (const file of ['debunk-frame.js', 'debunk-frame-page.js', 'debunk-later.js']) {
  rows.push({ what: file, budget: budgets[file], key: file, ...measure([`dist/${file}`]) });
}

/** Each chunk with what is loaded on top because of it: not the page, nor what had to be there to ask for it. */
const chunks = new Map();
function follow(loaded) {
  for (const file of loaded.flatMap(onDemand)) {
    const added = [...withImports(file)].filter((each) => !loaded.includes(each));
    if (!added.length || chunks.get(file)?.length <= added.length) continue;
    chunks.set(file, added);
    follow([...loaded, ...added]);
  }
}
follow(page);
/** Of the files that each language has, the largest stands for all. */
const ofLanguages = new Map();
for (const [file, added] of [...chunks].sort()) {
  const name = basename(file).replace(/-[\w-]{8}\.js$/, '');
  const [, tag, half] = /^([a-zA-Z-]+)-(card|list|words)$/.exec(name) ?? [];
  if (tag && LANGUAGES.includes(tag)) {
    const row = {
      what: `${half} texts, the largest: ${tag}`,
      budget: budgets.texts[half],
      key: `texts.${half}`,
      ...measure(added),
    };
    if (row.gzip > (ofLanguages.get(half)?.gzip ?? 0)) ofLanguages.set(half, row);
    continue;
  }
  rows.push({
    what: `on demand: ${name}`,
    budget: budgets.chunks[name] ?? budgets.chunk,
    key: `chunks.${name}`,
    ...measure(added),
  });
}
rows.push(...ofLanguages.values());
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
