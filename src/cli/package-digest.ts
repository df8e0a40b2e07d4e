/** What decides the bytes of a site beside its cases and its settings: the code that builds it. */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

interface Package {
  version: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

/**
 * A digest of this package's code, of the versions of all packages below it, and of Node, whose tables write the dates.
 * The version of this package would not do: under development it stays while the code changes.
 */
export function packageDigest(): string {
  const hash = createHash('sha256').update(JSON.stringify([process.versions, [...dependencies()].sort()]));
  const files = readdirSync(join(ROOT, 'dist'), { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => /\.(?:js|json|txt)$/.test(name)).sort()) {
    hash.update(`${file}\n`).update(readFileSync(join(ROOT, 'dist', file)));
  }
  return hash.digest('hex');
}

/** The packages that this one needs, and those that they need, each as `name@version`. */
function dependencies(): Set<string> {
  const found = new Set<string>();
  const visit = (manifest: string): void => {
    const { dependencies, optionalDependencies = {} } = read(manifest);
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      const file = manifestOf(name, manifest);
      // What is optional need not be there. Another that cannot be looked up may be of any version: no build equals the next.
      const missing = name in optionalDependencies ? 'none' : randomUUID();
      const known = `${name}@${file ? read(file).version : missing}`;
      if (found.has(known)) continue;
      found.add(known);
      if (file) visit(file);
    }
  };
  visit(join(ROOT, 'package.json'));
  return found;
}

/** The `package.json` of a package, as one beside another `package.json` would import it. */
function manifestOf(name: string, from: string): string | undefined {
  const folders = createRequire(from).resolve.paths(name) ?? [];
  return folders.map((folder) => join(folder, name, 'package.json')).find((file) => existsSync(file));
}

const read = (file: string): Package => JSON.parse(readFileSync(file, 'utf8')) as Package;
