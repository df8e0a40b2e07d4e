// Minifies the templates and style sheets in dist/modules, in place. Once for all that is made of the modules: what a
// server draws and what a browser takes over are told to be the same by the templates' very strings.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import minifyTemplates from '@lit-labs/rollup-plugin-minify-html-literals';

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

const { transform } = minifyTemplates({ failOnError: true, options: { minifyOptions } });
const context = {
  error(problem) {
    throw problem instanceof Error ? problem : new Error(problem.message ?? problem);
  },
};

/** Minifies what is in a folder's modules. Throws where there are none, or where a template stays as it was. */
export async function minifyModules(folder) {
  const files = globSync(`${folder}/**/*.js`);
  if (files.length === 0) throw new Error(`No modules in ${folder}.`);
  for (const file of files) {
    const source = readFileSync(file, 'utf8');
    const code = (await transform.call(context, source, file))?.code ?? source;
    // No template that was minified has a line break left.
    const [left] = /(?<![\w`.])(?:html|svg|css)`[^`$]*\n/.exec(code.replace(/\/\*[^]*?\*\//g, '')) ?? [];
    if (left) throw new Error(`${file} has a template that was not minified: ${left}`);
    if (code !== source) writeFileSync(file, code);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await minifyModules('dist/modules');
