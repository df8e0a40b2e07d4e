#!/usr/bin/env node
/** The `debunk` command. Each subcommand registers itself from its own file. */
import { Command } from 'commander';
import { VERSION } from '../version.js';
import { buildCommand } from './build-command.js';
import { checkCommand } from './check-command.js';
import { convertCommand } from './convert-command.js';
import { embedCommand } from './embed-command.js';
import { EXIT, UsageError } from './exit.js';
import { importCommand } from './import-command.js';
import { indexCommand } from './index-command.js';
import { kitCommand } from './kit-command.js';
import { newCommand } from './new-command.js';
import { previewCommand } from './preview-command.js';
import { renderCommand } from './render-command.js';
import { validateCommand } from './validate-command.js';

const program = new Command('debunk')
  .description(
    'Write, check and publish fact-checks: ask for a case, preview it, validate files, build a site, embed cards.',
  )
  .version(VERSION, '-V, --version', 'print the version')
  .helpOption('-h, --help', 'print this help')
  .showHelpAfterError('(add --help for what can be said)')
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? EXIT.ok : EXIT.usage));

const COMMANDS = [
  newCommand,
  previewCommand,
  validateCommand,
  checkCommand,
  importCommand,
  convertCommand,
  renderCommand,
  embedCommand,
  kitCommand,
  buildCommand,
  indexCommand,
];
for (const register of COMMANDS) register(program);

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
