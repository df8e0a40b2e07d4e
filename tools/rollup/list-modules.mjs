// A rollup plugin: writes how much of each module is in the bundle, largest first, before minifying, for the message of
// tools/size.mjs.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';

/** @param file The JSON file to write: lengths by the modules' paths. */
export function listModules(file) {
  return {
    name: 'list-modules',
    generateBundle(_, bundle) {
      const lengths = Object.values(bundle)
        .flatMap(({ modules = {} }) => Object.entries(modules))
        .map(([id, { renderedLength }]) => [relative(process.cwd(), id), renderedLength])
        .filter(([, length]) => length > 0)
        .sort(([, a], [, b]) => b - a);
      if (lengths.length === 0) this.error('Nothing is in the bundle.');
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(Object.fromEntries(lengths), null, 2));
    },
  };
}
