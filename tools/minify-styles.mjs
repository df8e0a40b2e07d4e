// Minifies the style sheets in dist/modules, in place: once for all that is made of the modules.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// As the compiler writes them.
const SHEET = /(?<![\w.])css ?`((?:[^`\\]|\\[^])*)`/g;

/**
 * Comments, needless white space, last semicolons and zeros before a point go; all else stays as written, fallbacks and
 * news that a minifier would drop too. Strings stay whole, and so does `${…}`.
 */
function minify(css) {
  return css
    .replace(/("[^"]*"|'[^']*'|\$\{[^}]*\})|\/\*[^]*?\*\/|\s+/g, (_, whole) => whole ?? ' ')
    .replace(/("[^"]*"|'[^']*'|\$\{[^}]*\})|\s*([{};,>])\s*|:\s+/g, (_, whole, mark) => whole ?? mark ?? ':')
    .replace(/("[^"]*"|'[^']*'|\$\{[^}]*\})|;(?=\})|(?<![\w.])0(?=\.\d)/g, (_, whole) => whole ?? '')
    .trim();
}

/** Minifies the style sheets in a folder's modules. Throws if there are no modules. */
export function minifyStyles(folder) {
  const files = globSync(`${folder}/**/*.js`);
  if (files.length === 0) throw new Error(`No modules in ${folder}.`);
  for (const file of files) {
    const source = readFileSync(file, 'utf8');
    const code = source.replace(SHEET, (_, css) => `css\`${minify(css)}\``);
    if (code !== source) writeFileSync(file, code);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) minifyStyles('dist/modules');
