// Packs the package as it would be published, and checks it: entry points, types, files (publint and attw).
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const folder = '.cache/package';
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const [{ filename, size, entryCount }] = JSON.parse(
  execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }),
);
console.log(`${filename}: ${entryCount} files, ${(size / 1000).toFixed(1)} kB`);

const tarball = join(folder, filename);
const run = (file, ...args) => execFileSync(file, args, { stdio: 'inherit' });
run('publint', 'run', tarball, '--strict');
// The bundles are for script tags and have no types; JSON has none either.
run(
  'attw',
  tarball,
  '--profile',
  'esm-only',
  '--exclude-entrypoints',
  'debunk.js',
  'debunk.all.js',
  'debunk-frame.js',
  'debunk-frame-page.js',
  'debunk-later.js',
  'case.schema.json',
  'custom-elements.json',
);
