// A rollup plugin for the script and its chunks: each `import()` becomes a call of `load` with the names and digests of
// the chunks that it needs, as a chain: each file carries the digests of what it may load in turn, and no others.
// See docs/decisions/0012-chain-of-digests.md.
import { createHash } from 'node:crypto';
import { dirname, relative, resolve } from 'node:path';

const MARK = 'checked import';

/**
 * @param entry The module that holds nothing but digests and its own code: no chunk may import from it.
 * @param load The module whose `load` the entry calls; loadInChunks, the one for all others. Paths from the working
 *   directory.
 */
export function checkedImports({ entry, load, loadInChunks }) {
  return {
    name: 'checked-imports',
    transform(code, id) {
      const calls = /\bimport\((['"]\.[^'"]+['"])\)/g;
      if (!calls.test(code)) return null;
      const module = id === resolve(entry) ? load : loadInChunks;
      const path = `./${relative(dirname(id), module)}`;
      return {
        code: `import { load as $load } from '${path}';\n${code.replace(calls, '$$load(import($1))')}`,
        map: null,
      };
    },
    renderDynamicImport: ({ targetModuleId }) => (targetModuleId ? { left: `"${MARK}",`, right: '' } : null),
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
      const root = chunks.find(({ facadeModuleId }) => facadeModuleId === resolve(entry));
      if (!root) this.error(`There is no chunk of ${entry}.`);
      if (root.imports.length > 0) this.error(`${root.fileName} imports ${root.imports.join(', ')}.`);
      const importer = chunks.find(({ imports }) => imports.includes(root.fileName));
      if (importer) this.error(`${importer.fileName} imports ${root.fileName}.`);

      const given = certain(root.fileName, bundle);
      const digests = new Map();
      const digest = (file, path = []) => {
        if (path.includes(file)) this.error(`A cycle of digests: ${[...path, file].join(' → ')}`);
        if (!digests.has(file)) {
          insert(file, [...path, file]);
          digests.set(file, createHash('sha256').update(bundle[file].code).digest('base64').replace('=', ''));
        }
        return digests.get(file);
      };
      const insert = (file, path) => {
        const chunk = bundle[file];
        for (const target of chunk.dynamicImports) {
          const needed = withImports(target, bundle).filter((each) => each === target || !given.get(file).has(each));
          const pairs = needed.map((each) => JSON.stringify([/([^/]+)\.js$/.exec(each)[1], digest(each, path)]));
          const from = `./${relative(dirname(file), target)}`.replaceAll('.', '\\.');
          // Of a chunk with several modules rollup picks the one that is meant, but inside the brackets of the call; an
          // entry has the names of its one module itself.
          const pick = /(\.then\(function ?\((\w+)\) ?\{ ?return \2\.[\w$]+;? ?\}\))?/.source;
          const call = new RegExp(`"${MARK}",["']${from}["']${pick}\\)`, 'g');
          chunk.code = chunk.code.replace(
            call,
            (_, then = '') => `${pairs.join()})${bundle[target].isEntry ? '' : then}`,
          );
        }
        if (chunk.code.includes(MARK)) this.error(`${file} has an import that is not checked.`);
      };
      insert(root.fileName, []);
    },
  };
}

/** A file after all that it imports, directly or not. */
function withImports(file, bundle, found = []) {
  if (found.includes(file)) return found;
  for (const each of bundle[file].imports) withImports(each, bundle, found);
  found.push(file);
  return found;
}

/** The files that are certainly loaded when a file runs: by each way that leads to it. */
function certain(root, bundle, given = new Map(), before = new Set()) {
  const here = new Set([...before, ...withImports(root, bundle)]);
  const known = given.get(root);
  const both = known ? new Set([...known].filter((file) => here.has(file))) : here;
  if (known?.size === both.size) return given;
  given.set(root, both);
  for (const file of bundle[root].imports) certain(file, bundle, given, new Set(here));
  for (const target of bundle[root].dynamicImports) certain(target, bundle, given, both);
  return given;
}
