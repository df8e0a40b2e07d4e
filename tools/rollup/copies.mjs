// A rollup plugin: modules that several others share are copied into each of them. A page that needs one of these then
// asks for one file instead of two, and one file compresses better.
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * @param modules The names of the shared modules, which are imported by relative paths.
 * @param users The names of the modules that get copies; what is copied for one gets its own imports copied for it too.
 */
export function copies({ modules, users }) {
  const copied = new Set();
  const served = new Set();
  return {
    name: 'copies',
    resolveId(source, importer = '') {
      const [file, copiedFor] = importer.split('?');
      const user = copiedFor ?? basename(file, '.js');
      const module = basename(source, '.js');
      if (!source.startsWith('.') || !users.includes(user) || !modules.includes(module)) return null;
      copied.add(module);
      served.add(user);
      return `${join(dirname(file), source)}?${user}`;
    },
    load: (id) => (id.includes('?') ? readFileSync(id.replace(/\?.*/, ''), 'utf8') : null),
    buildEnd(error) {
      const missed = [
        ...modules.filter((name) => !copied.has(name)).map((name) => `${name} is not imported by any of them`),
        ...users.filter((name) => !served.has(name)).map((name) => `${name} imports none of them`),
      ];
      if (!error && missed.length > 0) this.error(`Shared modules: ${missed.join('; ')}.`);
    },
  };
}
