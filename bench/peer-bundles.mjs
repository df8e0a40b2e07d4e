// The peers, installed and bundled for production. They are no dependencies of the project: the versions that
// bench/peers/package-lock.json names go into .cache/bench-peers, with a copy of bench/peers, once.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const SOURCE = fileURLToPath(new URL('peers', import.meta.url));
const FOLDER = fileURLToPath(new URL('../.cache/bench-peers', import.meta.url));
const BUILT = join(FOLDER, 'built');

const read = (...path) => readFileSync(join(...path), 'utf8');
const require = createRequire(join(FOLDER, 'package.json'));

/**
 * The folder in which the peers are installed, and the versions of those that bench/peers/package.json names.
 * Throws where the registry cannot be reached the first time.
 */
export function installPeers() {
  const { dependencies: versions } = JSON.parse(read(SOURCE, 'package.json'));
  const lock = 'package-lock.json';
  const isInstalled = existsSync(join(FOLDER, 'node_modules', `.${lock}`)) && read(SOURCE, lock) === read(FOLDER, lock);
  if (!isInstalled) {
    mkdirSync(FOLDER, { recursive: true });
    for (const name of ['package.json', lock]) cpSync(join(SOURCE, name), join(FOLDER, name));
    console.log('Installing the peers into .cache/bench-peers, once');
    try {
      execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'], { cwd: FOLDER });
    } catch (cause) {
      throw new Error('The peers cannot be installed: is the npm registry reachable?', { cause });
    }
    rmSync(BUILT, { recursive: true, force: true });
  }
  return { folder: FOLDER, versions };
}

/**
 * The bundles of bench/peers/<name>.js, made once and again when anything in bench/peers has changed.
 * @returns {Promise<Record<string, { js: string, css: string }>>} Classic scripts that leave `peer` on the window, if they
 *   export anything.
 */
export async function peerBundles(names) {
  installPeers();
  const sources = readdirSync(SOURCE, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const stamp = sources.map(({ parentPath, name }) => name + read(parentPath, name)).join('\n');
  const stampFile = join(BUILT, 'stamp.txt');
  if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) {
    rmSync(BUILT, { recursive: true, force: true });
    mkdirSync(BUILT);
    cpSync(SOURCE, FOLDER, { recursive: true });
    writeFileSync(stampFile, stamp);
  }
  const missing = names.filter((name) => !existsSync(join(BUILT, `${name}.css`)));
  if (missing.length) console.log('Bundling the peers, once');
  if (missing.includes('stencil')) {
    execFileSync(process.execPath, [join(FOLDER, 'node_modules/@stencil/core/bin/stencil'), 'build', '--prod'], {
      cwd: join(FOLDER, 'stencil'),
    });
  }
  for (const name of missing) {
    const { js, css } = await bundle(join(FOLDER, `${name}.js`), 'peer', { plugins: [svelte()] });
    writeFileSync(join(BUILT, `${name}.js`), js);
    writeFileSync(join(BUILT, `${name}.css`), css);
  }
  return Object.fromEntries(
    names.map((name) => [name, { js: read(BUILT, `${name}.js`), css: read(BUILT, `${name}.css`) }]),
  );
}

/**
 * A module as one minified classic script that leaves its default export as `name` on the window, and its styles.
 * @param options More options of Vite.
 */
export async function bundle(entry, name, options = {}) {
  const { output } = await build({
    ...options,
    configFile: false,
    logLevel: 'silent',
    root: fileURLToPath(new URL('..', import.meta.url)),
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, minify: true, lib: { entry, formats: ['iife'], name } },
  }).then((result) => (Array.isArray(result) ? result[0] : result));
  const css = output.find(({ fileName }) => fileName.endsWith('.css'))?.source ?? '';
  return { js: output[0].code, css };
}

/** Compiles components for Svelte, with the sheet of all. */
function svelte() {
  const { compile } = require('svelte/compiler');
  const styles = `<style>${read(SOURCE, 'card.css')}</style>`;
  return {
    name: 'svelte',
    transform: (code, id) =>
      id.endsWith('.svelte') ? compile(`${code}${styles}`, { filename: id, customElement: true }).js : undefined,
  };
}
