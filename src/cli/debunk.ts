#!/usr/bin/env node
/** The `debunk` command. Each subcommand registers itself from its own file. */
import { Command } from 'commander';
import { VERSION } from '../version.js';
import { EXIT, UsageError } from './exit.js';

const program = new Command('debunk')
  .description(
    'Write, check and publish fact-checks: ask for a case, preview it, validate files, build a site, embed cards.',
  )
  .version(VERSION, '-V, --version', 'print the version')
  .helpOption('-h, --help', 'print this help')
  .showHelpAfterError('(add --help for what can be said)')
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? EXIT.ok : EXIT.usage));

/** What registers each subcommand; in the order of the help. */
const COMMANDS: Record<string, () => Promise<(program: Command) => void>> = {
  new: async () => (await import('./new-command.js')).newCommand,
  preview: async () => (await import('./preview-command.js')).previewCommand,
  validate: async () => (await import('./validate-command.js')).validateCommand,
  check: async () => (await import('./check-command.js')).checkCommand,
  import: async () => (await import('./import-command.js')).importCommand,
  convert: async () => (await import('./convert-command.js')).convertCommand,
  render: async () => (await import('./render-command.js')).renderCommand,
  embed: async () => (await import('./embed-command.js')).embedCommand,
  kit: async () => (await import('./kit-command.js')).kitCommand,
  build: async () => (await import('./build-command.js')).buildCommand,
  index: async () => (await import('./index-command.js')).indexCommand,
};

// One subcommand loads in less than half of the time of all; the help, and what is none of them, need all.
const [asked = ''] = process.argv.slice(2);
const isOne = Object.hasOwn(COMMANDS, asked);
for (const [name, load] of Object.entries(COMMANDS)) if (!isOne || name === asked) (await load())(program);

program.addHelpText(
  'after',
  `
Examples:
  debunk new cases/                             writes a case: asks field by field
  debunk preview cases/                         shows cases in every form, live at each save
  debunk validate cases/                        what is wrong in the files of a folder, and where
  debunk check --links cases/                   what a valid case lacks for readers, and dead links
  debunk import --sitemap https://factchecker.example/sitemap.xml --out cases
  debunk convert debunk.txt > case.json         a plain text as JSON
  debunk index cases/ --out public/checks       static files for a list of thousands of cases
  debunk render case.json --as email            one case as HTML for a newsletter
  debunk embed https://facts.example/cases/a.json   what to paste into a page
  debunk kit --out public/debunk --url https://news.example/debunk/   the scripts for your own server
  debunk build cases/ --out site --url https://facts.example/

Exit codes:
  0  all is well
  1  there were findings: errors in the input, with --strict warnings too
  2  the command was called wrongly
`,
);

// The reader of the output may close it early, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

try {
  await program.parseAsync();
} catch (cause) {
  if (!(cause instanceof UsageError)) throw cause;
  process.stderr.write(`debunk: ${cause.message}\n`);
  process.exitCode = EXIT.usage;
}
