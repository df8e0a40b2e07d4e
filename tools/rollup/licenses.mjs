// A rollup plugin: writes licenses.txt, the licences of the packages that are bundled.
import { existsSync, readFileSync } from 'node:fs';

/**
 * @param works Whose code is bundled: a name, the package whose LICENSE is its text, and further packages under it.
 */
export function licenses(works) {
  return {
    name: 'licenses',
    generateBundle(_, bundle) {
      const known = works.flatMap(({ from, also = [] }) => [from, ...also]);
      const bundled = packagesIn(bundle);
      const unknown = bundled.filter((name) => !known.includes(name));
      if (unknown.length > 0) this.error(`No licence is named for ${unknown.join(', ')}.`);
      const unused = works.filter(({ from, also = [] }) => ![from, ...also].some((name) => bundled.includes(name)));
      if (unused.length > 0) this.error(`Nothing of ${unused.map(({ name }) => name).join(', ')} is bundled any more.`);

      const texts = works.map(({ name, from }) => {
        const file = `node_modules/${from}/LICENSE`;
        if (!existsSync(file)) this.error(`The licence of ${name} is missing: ${file}`);
        return `${name}\n\n${readFileSync(file, 'utf8')}`;
      });
      this.emitFile({ type: 'asset', fileName: 'licenses.txt', source: texts.join('\n\n') });
    },
  };
}

/** The packages of which something is left in a bundle. */
function packagesIn(bundle) {
  const files = Object.values(bundle).flatMap(({ modules = {} }) =>
    Object.keys(modules).filter((id) => modules[id].renderedLength > 0),
  );
  const names = files.flatMap(
    (id) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id.replaceAll('\\', '/'))?.[1] ?? [],
  );
  return [...new Set(names)].sort();
}
