// The two bundles for script tags, from the modules that tsc wrote to dist/modules.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import minifyTemplates from '@lit-labs/rollup-plugin-minify-html-literals';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { litWithoutTraces } from './tools/rollup-lit-without-traces.mjs';

/**
 * Comments and needless white space go; all else stays as written, fallbacks and news that a minifier would drop too.
 * Strings stay whole, and so do the plugin's marks for `${…}`.
 */
function minifyCss(css) {
  return css
    .replace(/("[^"]*"|'[^']*')|\/\*[^]*?\*\/|\s+/g, (_, whole) => whole ?? ' ')
    .replace(
      /("[^"]*"|'[^']*'|@TEMPLATE_EXPRESSION_*\(\);)|\s*([{};,])\s*|:\s+/g,
      (_, whole, mark) => whole ?? mark ?? ':',
    )
    .trim();
}

// White space between inline elements and around slots is text, so one space always stays.
const minifyOptions = {
  collapseWhitespace: true,
  conservativeCollapse: true,
  removeComments: true,
  removeEmptyAttributes: false,
  decodeEntities: false,
  keepClosingSlash: true,
  minifyCSS: minifyCss,
  minifyJS: false,
};

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
const licenses = {
  name: 'licenses',
  generateBundle() {
    const source = `Lit\n\n${readFileSync('node_modules/lit/LICENSE', 'utf8')}`;
    this.emitFile({ type: 'asset', fileName: 'licenses.txt', source });
  },
};

/**
 * A copy of what the other formats share for each of them: a page reads one format, and one file is one request and
 * compresses better than two.
 */
const copies = {
  name: 'copies',
  resolveId(source, importer = '') {
    const format = /[/?](claim-review|google-fact-check)(?:\.js)?$/.exec(importer)?.[1];
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
    minifyTemplates({ failOnError: true, options: { minifyOptions } }),
    terser({ ecma: 2022, module: true, compress: { passes: 2 }, format: { comments: /^!/ } }),
  ],
  onLog(level, log, handle) {
    // tsc's helper for decorators begins with `this && …`, which is undefined in a module, as it expects.
    if (log.code === 'THIS_IS_UNDEFINED') return;
    // What nobody looks at must not be a warning.
    handle(level === 'warn' ? 'error' : level, log);
  },
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
    output: { dir: 'dist', format: 'iife', entryFileNames: '[name].iife.js', inlineDynamicImports: true, banner },
  },
];
