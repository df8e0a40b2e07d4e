// The bundles for script tags and for servers, from the modules that tsc wrote to dist/modules.
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { FORMATS } from './dist/modules/formats/detect.js';
import { copies } from './tools/rollup/copies.mjs';
import { licenses } from './tools/rollup/licenses.mjs';
import { listModules } from './tools/rollup/list-modules.mjs';
import { litWithoutTraces } from './tools/rollup/lit-without-traces.mjs';

// Lit's licence asks to go along: one line in each bundle instead of one for each module, the text beside them.
const banner = '/*! debunk-widgets, MIT. Contains Lit, Copyright Google LLC, BSD-3-Clause: see licenses.txt */';

const lit = { name: 'Lit', from: '@lit/reactive-element', also: ['@lit/context'] };

// What nobody looks at must not be a warning.
const onLog = (level, log, handle) => handle(level === 'warn' ? 'error' : level, log);

/** Both texts of a language have the same file names in each language's folder: its tag tells their chunks apart. */
const chunkName = ({ name, facadeModuleId }) =>
  [/[/]i18n[/]([^/]+)[/]/.exec(facadeModuleId ?? '')?.[1], name].filter(Boolean).join('-');

const scriptTag = {
  input: { debunk: 'dist/modules/define.js' },
  // The entry is a script tag's: nobody imports from it but its own chunks, so it may export what they share.
  preserveEntrySignatures: 'allow-extension',
  onLog,
};
const scriptTagPlugins = () => [
  nodeResolve({ exportConditions: ['production'] }),
  litWithoutTraces(),
  terser({ ecma: 2022, module: true, compress: { passes: 2 }, format: { comments: /^!/ } }),
];

export default [
  {
    ...scriptTag,
    plugins: [
      copies({
        modules: ['mapped', 'language', 'mark-up', 'verdict-tone'],
        users: Object.keys(FORMATS)
          .filter((name) => name !== 'debunk-json')
          .map((name) => `${name}-cases`),
      }),
      ...scriptTagPlugins(),
    ],
    output: {
      dir: 'dist',
      format: 'es',
      entryFileNames: '[name].js',
      chunkFileNames: (chunk) => `chunks/${chunkName(chunk)}-[hash].js`,
      // Lit is in the entry alone.
      banner: ({ isEntry }) => (isEntry ? banner : ''),
      plugins: [listModules('.cache/bundle-modules.json'), licenses([lit])],
    },
  },
  {
    ...scriptTag,
    plugins: scriptTagPlugins(),
    output: { dir: 'dist', format: 'iife', entryFileNames: '[name].iife.js', inlineDynamicImports: true, banner },
  },
  // Scripts of a few lines for pages with iframes; classic ones, which need no CORS in a sandbox.
  ...['debunk-frame', 'debunk-frame-page'].map((name) => ({
    input: `dist/modules/${name}.js`,
    plugins: [terser({ ecma: 2020, compress: { passes: 2 } })],
    output: { dir: 'dist', format: 'iife' },
    onLog,
  })),
  {
    // For servers, with all that it needs in it: where files for servers are to be found differs between Node and edge workers.
    input: 'dist/modules/render/index.js',
    plugins: [nodeResolve({ exportConditions: ['node', 'production'] })],
    output: {
      dir: 'dist/render',
      chunkFileNames: (chunk) => `chunks/${chunkName(chunk)}.js`,
      banner,
      plugins: [licenses([lit])],
    },
    onLog,
  },
];
