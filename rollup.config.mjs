// The bundles for script tags and for servers, from the modules that tsc wrote to dist/modules.
import { relative, resolve } from 'node:path';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { FORMATS } from './dist/modules/formats/detect.js';
import { checkedImports } from './tools/rollup/checked-imports.mjs';
import { copies } from './tools/rollup/copies.mjs';
import { frameDigest } from './tools/rollup/frame-digest.mjs';
import { licenses } from './tools/rollup/licenses.mjs';
import { listModules } from './tools/rollup/list-modules.mjs';
import { litWithoutTraces } from './tools/rollup/lit-without-traces.mjs';

// Lit's licence asks to go along: one line in each bundle instead of one for each module, the text beside them.
const banner = '/*! debunk-widgets, MIT. Contains Lit, Copyright Google LLC, BSD-3-Clause: see licenses.txt */';

/**
 * Of these chunks the first card or list calls most functions: Chromium compiles them all while the file loads, away from the
 * main thread. Only at the very top of a file. https://github.com/WICG/explicit-javascript-compile-hints-file-based
 */
const COMPILED_AT_ONCE = ['debunk-card', 'narrative-list.define'];
const COMPILE = '//# allFunctionsCalledOnLoad';

const lit = { name: 'Lit', from: '@lit/reactive-element', also: ['@lit/context'] };

// What nobody looks at must not be a warning.
const onLog = (level, log, handle) => handle(level === 'warn' ? 'error' : level, log);

/** Both texts of a language have the same file names in each language's folder: its tag tells their chunks apart. */
const chunkName = ({ name, facadeModuleId }) =>
  /[/]formats[/]words[/]/.test(facadeModuleId ?? '')
    ? `${name}-words`
    : [/[/]i18n[/]([^/]+)[/]/.exec(facadeModuleId ?? '')?.[1], name].filter(Boolean).join('-');

/** The texts and words of languages other than English. */
const ELSEWHERE = /modules[/](i18n[/](?!en[/])[^/]+[/]|formats[/]words[/](?!en\.))[\w-]+\.js$/;

const CARD = 'dist/modules/card-chunk.js';
const LIST = 'dist/modules/list-chunk.js';

/**
 * The card's chunk has all that it imports, and so what elements share: one request for each further element. Of the
 * context's package a card only asks; what answers comes with providers. The list's chunk has what charts share with it,
 * so that lists, which are many, take one request, and charts, which are few, load it too.
 */
function chunkOf(id, { getModuleInfo }) {
  const importedBy = (file) => {
    const found = new Set();
    const add = (module) => {
      if (found.has(module) || /@lit.context.lib.(controllers|value-notifier)/.test(module)) return;
      found.add(module);
      getModuleInfo(module).importedIds.forEach(add);
    };
    add(resolve(file));
    return found;
  };
  if (importedBy(CARD).has(id)) return 'debunk-card';
  return importedBy(LIST).has(id) ? 'narrative-list.define' : null;
}

// `reduce_funcs` would put functions into others, and what they close over with them: a listener for the life of a page
// then kept the first element that called.
const scriptTagPlugins = (format = {}) => [
  nodeResolve({ exportConditions: ['production'] }),
  litWithoutTraces(),
  frameDigest({ module: 'debunk-card/embed.js', script: 'dist/debunk-frame.js' }),
  terser({
    ecma: 2022,
    module: true,
    compress: { passes: 2, reduce_funcs: false, hoist_funs: true, keep_fargs: false },
    // The licence, and the hint to compile.
    format: { comments: /^[!#]/, ...format },
  }),
];

export default [
  // Scripts of a few lines for pages with iframes, classic ones, which need no CORS in a sandbox; and for pages of a site.
  ...['debunk-frame', 'debunk-frame-page', 'debunk-later'].map((name) => ({
    input: `dist/modules/${name}.js`,
    plugins: [terser({ ecma: 2020, compress: { passes: 2 } })],
    output: { dir: 'dist', format: 'iife' },
    onLog,
  })),
  {
    // The chunks of the card and of the list are entries too, so that they keep the names of what the loader calls.
    input: { debunk: 'dist/modules/loader.js', 'debunk-card': CARD, 'narrative-list.define': LIST },
    preserveEntrySignatures: 'allow-extension',
    plugins: [
      copies({ modules: ['version'], users: ['loader'] }),
      copies({ modules: ['trusted-types'], users: ['load'] }),
      copies({
        modules: ['mapped', 'language', 'mark-up', 'tone-of-words', 'page-words', 'en'],
        users: Object.keys(FORMATS)
          .filter((name) => name !== 'debunk-json')
          .map((name) => `${name}-cases`),
      }),
      // Of a few lines each, for the one that shares them with another chunk.
      copies({ modules: ['selection', 'escape'], users: ['credit'] }),
      // The card’s chunk would name all that only this one takes from it.
      copies({
        modules: ['article', 'outline', 'snippets', 'html', 'lines', 'inline', 'name', 'escape'],
        users: ['embed'],
      }),
      checkedImports({
        entry: 'dist/modules/loader.js',
        load: 'dist/modules/loader/load.js',
        loadInChunks: 'dist/modules/on-demand.js',
      }),
      ...scriptTagPlugins(),
    ],
    output: {
      dir: 'dist',
      format: 'es',
      entryFileNames: ({ name }) => (name === 'debunk' ? '[name].js' : 'chunks/[name]-[hash].js'),
      chunkFileNames: (chunk) => `chunks/${chunkName(chunk)}-[hash].js`,
      manualChunks: chunkOf,
      onlyExplicitManualChunks: true,
      freeze: false,
      // Lit is in the card's chunk alone.
      banner: ({ name }) =>
        [COMPILED_AT_ONCE.includes(name) && COMPILE, name === 'debunk-card' && banner].filter(Boolean).join('\n'),
      plugins: [listModules('.cache/bundle-modules.json'), licenses([lit])],
    },
    onLog,
  },
  {
    input: { 'debunk.all': 'dist/modules/define.js' },
    // All that English readers need; the rest is loaded from its own files beside, where they are published too.
    external: (id) => ELSEWHERE.test(id),
    // A classic script is read in the encoding of the page, if the server names none; modules are always UTF-8.
    plugins: scriptTagPlugins({ ascii_only: true }),
    output: {
      dir: 'dist',
      format: 'iife',
      entryFileNames: '[name].js',
      inlineDynamicImports: true,
      banner,
      paths: (id) => `./${relative('dist', id)}`,
    },
    onLog,
  },
  {
    // For servers, with all that it needs in it: where files for servers are to be found differs between Node and edge workers.
    input: 'dist/modules/render/index.js',
    plugins: [nodeResolve({ exportConditions: ['node', 'production'] })],
    output: {
      dir: 'dist/render',
      chunkFileNames: (chunk) => `chunks/${chunkName(chunk)}.js`,
      banner:
        '/*! debunk-widgets, MIT. Contains Lit (BSD-3-Clause), parse5 (MIT) and entities (BSD-2-Clause): see licenses.txt */',
      plugins: [licenses([lit, { name: 'parse5', from: 'parse5' }, { name: 'entities', from: 'entities' }])],
    },
    onLog,
  },
];
