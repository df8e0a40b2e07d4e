/** The scripts of this package: their paths, version and digests. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

export { pinned } from '../content/snippets.js';

const DIST = new URL('../../', import.meta.url);

/** A file of the package, as it is published. */
export function packageFile(name: string): Buffer {
  return readFileSync(new URL(name, DIST));
}

/** The names of the themes, in `themes`. */
export const themes = (): string[] =>
  readdirSync(new URL('themes/', DIST))
    .map((file) => file.replace(/\.css$/, ''))
    .sort();

/** The digest of a script for `<script integrity>`. */
export function integrityOf(name: string): string {
  return `sha384-${createHash('sha384').update(packageFile(name)).digest('base64')}`;
}

/** What `debunk.all.js` loads from beside itself in languages other than English. */
export function languageFiles(): string[] {
  return ['modules/i18n', 'modules/formats/words'].flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, DIST), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter((name) => /\/(?!en\b)[\w-]+\/(card|list)\.js$|\/words\/(?!en\.)[\w-]+\.js$/.test(name))
      .sort(),
  );
}

/** The scripts that a site needs to show cards by itself: the main script, what brings it, its chunks, and those for iframes. */
export function siteScripts(): string[] {
  const chunks = readdirSync(new URL('chunks/', DIST)).filter((name) => name.endsWith('.js'));
  return [
    'debunk.js',
    'debunk-frame.js',
    'debunk-frame-page.js',
    'debunk-later.js',
    'licenses.txt',
    ...chunks.sort().map((name) => `chunks/${name}`),
  ];
}
