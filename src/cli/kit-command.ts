import { join } from 'node:path';
import type { Command } from 'commander';
import { scriptTag } from '../content/snippets.js';
import { finish } from './exit.js';
import { integrityOf, languageFiles, packageFile, siteScripts } from './package-files.js';
import { privacyNotice } from './privacy-notice.js';
import { absolute } from './reading-options.js';
import { HOST_FILES } from './site-files.js';
import { putFile } from './write-files.js';

interface Options {
  out: string;
  url: string;
  json?: boolean;
}

/** Registers `debunk kit`. */
export function kitCommand(program: Command): void {
  program
    .command('kit')
    .summary('write what a publisher hosts itself')
    .description(
      'Writes the scripts of this version into a folder for your own server, with their digests, what to paste, the headers ' +
        'for usual hosts, and PRIVACY.md for your data-protection officer.',
    )
    .requiredOption('--out <dir>', 'the folder')
    .requiredOption('--url <url>', 'where the folder will be, such as https://news.example/debunk/', absolute)
    .option('--json', 'print what was done as JSON, for machines')
    .addHelpText(
      'after',
      `
Example:
  debunk kit --out public/debunk --url https://news.example/debunk/

Exit codes: 0 written, 2 called wrongly.`,
    )
    .action(({ out, url, json }: Options) => {
      const files = kit(url.endsWith('/') ? url : `${url}/`);
      let written = 0;
      for (const [name, content] of Object.entries(files)) if (putFile(join(out, name), content).written) written += 1;
      const unchanged = Object.keys(files).length - written;
      process.stdout.write(
        json
          ? `${JSON.stringify({ written, unchanged })}\n`
          : `${String(written)} files written, ${String(unchanged)} unchanged. Next: put ${out} on your server, and paste what ` +
              `${join(out, 'snippet.html')} says.\n`,
      );
      finish('ok');
    });
}

/** The files of a kit, by their names in its folder. */
function kit(url: string): Record<string, string | Buffer> {
  const scripts = [...siteScripts(), 'debunk.all.js', ...languageFiles()];
  const digests = scripts.filter((name) => name.endsWith('.js')).map((name) => [name, integrityOf(name)] as const);
  return {
    ...Object.fromEntries(scripts.map((name) => [name, packageFile(name)])),
    ...HOST_FILES,
    'digests.json': `${JSON.stringify(Object.fromEntries(digests), null, 2)}\n`,
    'snippet.html': snippet(url),
    'PRIVACY.md': privacyNotice(url),
  };
}

function snippet(url: string): string {
  const script = scriptTag({ type: 'module', src: `${url}debunk.js` }, integrityOf('debunk.js'));
  return `<!-- Once in each page -->
${script}

<!-- Where a case stands: its address, and a link to read it where no script runs. \`debunk embed\` writes this for a case. -->
<debunk-card src="https://factchecker.example/cases/a.json">
  <a href="https://factchecker.example/a">False: what is true in one line</a>
</debunk-card>
`;
}
