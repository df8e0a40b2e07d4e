// Packs the WordPress plugin with the scripts that it shows cards with: dist/wordpress/debunk-widgets.zip. The same
// build gives the same bytes.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { integrityOf, packageFile, siteScripts } from '../dist/modules/cli/package-files.js';
import { VERSION } from '../dist/modules/version.js';

const SOURCE = 'integrations/wordpress/';
const script = `debunk-${VERSION}/debunk.js`;
const files = {
  'script.php': `<?php
/**
 * The script of this version, and its digest.
 *
 * @package debunk-widgets
 */

return array(
	'file'      => '${script}',
	'integrity' => '${integrityOf('debunk.js')}',
);
`,
  'LICENSE.txt': readFileSync('LICENSE', 'utf8'),
};
for (const name of readdirSync(SOURCE))
  files[name] = readFileSync(SOURCE + name, 'utf8').replaceAll('%VERSION%', VERSION);
for (const name of siteScripts().filter((one) => !one.startsWith('debunk-frame')))
  files[`debunk-${VERSION}/${name}`] = packageFile(name);

const bytes = (content) => (typeof content === 'string' ? Buffer.from(content) : content);
const entries = Object.entries(files).map(([name, content]) => [
  `debunk-widgets/${name}`,
  new Uint8Array(bytes(content)),
]);
mkdirSync('dist/wordpress', { recursive: true });
writeFileSync(
  'dist/wordpress/debunk-widgets.zip',
  zipSync(Object.fromEntries(entries), { level: 9, mtime: new Date(1980, 0, 1) }),
);
