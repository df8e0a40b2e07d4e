// The two bundles for script tags, from the modules that tsc wrote to dist/modules.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { FORMATS } from './dist/modules/formats/detect.js';
import { litWithoutTraces } from './tools/rollup-lit-without-traces.mjs';

/** For the size gate's message: how much of each module is in the bundle, largest first, before minifying. */
const listModules = {
  name: 'list-modules',
  generateBundle(_, bundle) {
    const lengths = Object.values(bundle)
      .flatMap((chunk) => Object.entries(chunk.modules ?? {}))
      .map(([id, { renderedLength }]) => [relative(process.cwd(), id), renderedLength])
      .sort(([, a], [, b]) => b - a);
    mkdirSync('.cache', { recursive: true });
    writeFileSync('.cache/bundle-modules.json', JSON.stringify(Object.fromEntries(lengths), null, 2));
  },
};

// Lit's licence asks to go along: one line in each bundle instead of one for each module, the text beside them.
const banner = '/*! debunk-widgets, MIT. Contains Lit, Copyright Google LLC, BSD-3-Clause: see licenses.txt */';
const serverBanner = '/*! debunk-widgets, MIT. Contains Lit (BSD-3-Clause) and parse5 (MIT): see licenses.txt */';
const licensesOf = (packages) => ({
  name: 'licenses',
  generateBundle() {
    const texts = Object.entries(packages).map(
      ([name, folder]) => `${name}\n\n${readFileSync(`node_modules/${folder}/LICENSE`, 'utf8')}`,
    );
    this.emitFile({ type: 'asset', fileName: 'licenses.txt', source: texts.join('\n\n') });
  },
});
const licenses = licensesOf({ Lit: 'lit' });
const serverLicenses = licensesOf({ Lit: 'lit', parse5: 'parse5' });

/** Lit's hashing of templates comes with Node's Buffer or with `btoa`, which every server has. */
const withoutBuffer = {
  name: 'without-buffer',
  resolveId: (id) => (id === '@lit-labs/ssr-client' ? resolve('node_modules/@lit-labs/ssr-client/index.js') : null),
};

const FORMAT = new RegExp(`[/?](${Object.keys(FORMATS).join('|')})(?:\\.js)?$`);

/**
 * A copy of what the other formats share for each of them: a page reads one format, and one file is one request and
 * compresses better than two.
 */
const copies = {
  name: 'copies',
  resolveId(source, importer = '') {
    const format = FORMAT.exec(importer)?.[1];
    if (!format || !/\/(mapped|language|plain|verdict-tone)\.js$/.test(source)) return null;
    return `${join(dirname(importer), source)}?${format}`;
  },
  load: (id) => (id.includes('?') ? readFileSync(id.replace(/\?.*/, ''), 'utf8') : null),
};

const shared = {
  input: { debunk: 'dist/modules/define.js' },
  // The entry is a script tag's: nobody imports from it but its own chunks, so it may export what they share.
  preserveEntrySignatures: 'allow-extension',
  plugins: [
    nodeResolve({ exportConditions: ['production'] }),
    litWithoutTraces(),
    terser({ ecma: 2022, module: true, compress: { passes: 2 }, format: { comments: /^!/ } }),
  ],
  onLog(level, log, handle) {
    // tsc's helper for decorators begins with `this && …`, which is undefined in a module, as it expects.
    if (log.code === 'THIS_IS_UNDEFINED') return;
    // What nobody looks at must not be a warning.
    handle(level === 'warn' ? 'error' : level, log);
  },
};

/** One file for all is no place for what few pages need: there a server-rendered card is drawn anew, looking the same. */
const withoutHydration = {
  name: 'without-hydration',
  resolveId: (id) => (id === '@lit-labs/ssr-client' ? '\0drawn-anew' : null),
  load: (id) => (id === '\0drawn-anew' ? "export const hydrate = () => { throw 'drawn anew' }" : null),
};

export default [
  {
    ...shared,
    plugins: [copies, ...shared.plugins],
    output: {
      dir: 'dist',
      format: 'es',
      entryFileNames: '[name].js',
      chunkFileNames: 'chunks/[name]-[hash].js',
      // Lit is in the entry alone.
      banner: ({ isEntry }) => (isEntry ? banner : ''),
      plugins: [listModules, licenses],
    },
  },
  {
    ...shared,
    plugins: [withoutHydration, ...shared.plugins],
    output: { dir: 'dist', format: 'iife', entryFileNames: '[name].iife.js', inlineDynamicImports: true, banner },
  },
  // Scripts of a few lines for pages with iframes; classic ones, which need no CORS in a sandbox.
  ...['debunk-frame', 'debunk-frame-page'].map((name) => ({
    input: `dist/modules/${name}.js`,
    plugins: [terser({ ecma: 2020, compress: { passes: 2 } })],
    output: { dir: 'dist', format: 'iife' },
    onLog: shared.onLog,
  })),
  {
    // For servers. With Lit's parts for them in it: where they are to be found differs between Node and edge workers.
    input: 'dist/modules/render/index.js',
    plugins: [withoutBuffer, nodeResolve({ exportConditions: ['node', 'production'] })],
    output: { dir: 'dist/render', chunkFileNames: 'chunks/[name].js', banner: serverBanner, plugins: [serverLicenses] },
    onLog: shared.onLog,
  },
];
