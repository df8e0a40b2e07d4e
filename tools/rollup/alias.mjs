// A rollup plugin: imports of a package lead to a file instead.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** @param files The file, relative to the working directory, by the name that is imported. */
export function alias(files) {
  const seen = new Set();
  return {
    name: 'alias',
    buildStart() {
      for (const file of Object.values(files)) if (!existsSync(file)) this.error(`There is no ${file}.`);
    },
    resolveId(source) {
      if (!Object.hasOwn(files, source)) return null;
      seen.add(source);
      return resolve(files[source]);
    },
    buildEnd(error) {
      const missed = Object.keys(files).filter((name) => !seen.has(name));
      if (!error && missed.length > 0) this.error(`Nothing imports ${missed.join(', ')} any more.`);
    },
  };
}
