import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { buildOnThread } from './build-thread.js';
import { finish, UsageError } from './exit.js';
import { count, Reporter, type Finding } from './findings.js';
import { langOption } from './lang-option.js';
import { themes } from './package-files.js';
import { startProgress } from './progress.js';
import { absolute, readingOf, withReading, type ReadingOptions } from './reading-options.js';

interface Options extends ReadingOptions {
  out: string;
  url: string;
  title?: string;
  lang?: string;
  theme?: string;
  /** Its content. */
  css?: string;
  json?: boolean;
  png: boolean;
  fresh?: boolean;
}

/** Registers `debunk build`. */
export function buildCommand(program: Command): void {
  const command = program
    .command('build')
    .summary('make a static site of cases, for any web server')
    .description(
      'Makes a static site: each case as JSON, page, page for iframes, share card and oEmbed answer; a list that readers ' +
        'search, pages of narratives, outlets, countries and corrections, RSS and JSON Feed of the newest 50, feeds of ' +
        'narratives and of corrections, a page for missing ones, sitemap, robots.txt, and the headers that let other ' +
        'pages read the cases.',
    )
    .argument('<files...>', 'files or folders of cases in any format; - is standard input')
    .requiredOption('--out <dir>', 'the folder of the site')
    .requiredOption('--url <url>', 'where the site will be, such as https://facts.example/', absolute)
    .option('--title <text>', 'what the site is called; the publisher’s name by default')
    .addOption(langOption('the language of the labels, by default that of each case'))
    .addOption(new Option('--theme <name>', 'what the site looks like, see docs/themes.md').choices(themes()))
    .option('--css <file>', 'your own style sheet, which comes after ours and the theme’s', content)
    .option('--no-png', 'share cards as SVG alone, which builds faster, and which no network shows')
    .option('--fresh', 'build everything again, whatever the manifest of the last build says')
    .option('--json', 'print what was done as JSON, for machines');
  withReading(command)
    .addHelpText(
      'after',
      `
The same input gives the same bytes. Files that would not change are not touched, and none is deleted: what is left over
from earlier builds is named. One bad case does not stop the others.

OUT/.debunk-build is the manifest: digests of what went in, sizes, times and inodes of what came out, no word of any
case. With it the next build leaves out the cases that are the same. A file that was deleted or edited since is put right;
one that was edited in place and has its old size and time again is not seen without --fresh. The manifest need not be
published or kept. In a copy of the folder, or one that Git checked out, the next build compares everything once.

ClaimReview is put into a page only where that is the case's own: where the case has no "url", or that of the page.

Share cards are drawn as PNG by the package sharp, in the fonts of this machine: 20 to 30 cases a second on each core. For a
script without a font they have boxes instead of letters; the build names it, and draws them again once there is one.

In OUT: cases/ID.html, .json, .frame.html, .svg, .png and .oembed.json; index.html, checks/ (the collection of
its list), narratives.html and narratives/ID.html and .xml, outlets.html and outlets/, countries.html and countries/,
corrections.html, 404.html, feed.xml, feed.json, corrections.xml, sitemap.xml, robots.txt; site.css, card.css;
_headers (Netlify, Cloudflare), .htaccess (Apache), vercel.json, nginx-headers.conf (to include); the scripts, by version.

Examples:
  debunk build cases/ --out site --url https://facts.example/
  debunk build cases/ --out site --url https://facts.example/ --theme broadsheet --css own.css
  debunk convert old.csv --columns columns.json | debunk build - --out site --url https://facts.example/

Exit codes: 0 all built, 1 some could not be read or built (they are named), 2 called wrongly.`,
    )
    .action(async (inputs: string[], options: Options) => {
      for (const input of inputs) {
        const way = relative(resolve(input), resolve(options.out));
        if (input !== '-' && !way.startsWith('..')) {
          throw new UsageError(
            `${options.out} lies in ${input}, which is read: the site would be built of itself. Choose another --out.`,
          );
        }
      }
      const reporter = new Reporter();
      const findings: Finding[] = [];
      const progress = startProgress('Building');
      const onFinding = (finding: Finding): void => {
        progress.done();
        if (!options.json) return reporter.report(finding);
        reporter.count(finding);
        findings.push(finding);
      };
      const { out, title, lang, theme, css, png, fresh } = options;
      const site = { url: options.url.replace(/\/?$/, '/'), title, lang, theme, css, png, fresh };
      const job = { inputs, reading: readingOf(options), out, site };
      const result = await buildOnThread(job, onFinding, (more) => progress.step(more)).catch((cause: unknown) => {
        const { code, syscall } = cause as NodeJS.ErrnoException;
        if (syscall) throw new UsageError(`${out} cannot be written to (${code ?? syscall}). Choose another --out.`);
        throw cause;
      });
      progress.done();
      const { errors, warnings } = reporter;
      if (options.json) process.stdout.write(`${JSON.stringify({ ...result, errors, warnings, findings }, null, 2)}\n`);
      else {
        const { cases: built, written, unchanged, left, withoutFont } = result;
        for (const [script, cases] of Object.entries(withoutFont)) {
          process.stderr.write(
            `This machine has no font for ${script}: the PNG share cards of ${count(cases, 'case')} have boxes instead of its ` +
              `letters. Install one, such as of https://fonts.google.com/noto, and build again.\n`,
          );
        }
        if (left.length) {
          const more = left.length > 5 ? `, … (${String(left.length)} in all)` : '';
          process.stderr.write(
            `No part of the site any more; delete them if so: ${left.slice(0, 5).join(', ')}${more}\n`,
          );
        }
        const told = [
          count(written, 'file') + ' written',
          `${unchanged.toLocaleString('en-US')} unchanged`,
          count(errors, 'error'),
        ];
        process.stdout.write(`${count(built, 'case')}: ${told.join(', ')}\n`);
      }
      finish(errors ? 'findings' : 'ok');
    });
}

/** The content of a file. @throws {InvalidArgumentError} */
function content(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new InvalidArgumentError(`It cannot be read (${(cause as NodeJS.ErrnoException).code ?? ''}).`);
  }
}
