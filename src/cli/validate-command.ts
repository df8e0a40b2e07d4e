import type { Command } from 'commander';
import { finish } from './exit.js';
import { count, Reporter, type Finding } from './findings.js';
import { FORMAT_TITLES } from './json-formats.js';
import { startProgress } from './progress.js';
import { readCases } from './read-cases.js';
import { readingOf, withReading, type ReadingOptions } from './reading-options.js';
import { RepeatedFindings } from './repeated-findings.js';

interface Options extends ReadingOptions {
  strict?: boolean;
  json?: boolean;
}

/** Registers `debunk validate`. */
export function validateCommand(program: Command): void {
  const command = program
    .command('validate')
    .summary('say what is wrong or odd in files of cases, and where')
    .description(
      'Reads cases and says what is wrong: the file, line and column, the field, what was expected, what stands there ' +
        'and what to write instead. Errors keep a case from being read; warnings say what was left out of one. What a valid ' +
        'case lacks for its readers is told by debunk check.',
    )
    .argument('<files...>', 'files or folders; - is standard input')
    .option('--strict', 'warnings are findings too')
    .option('--json', 'print the findings as JSON, for machines');
  withReading(command)
    .addHelpText(
      'after',
      `
Formats: ${FORMAT_TITLES},
JSON Lines of these, CSV, and the plain text of a debunk. A folder stands for all such files in it but plain texts.

Examples:
  debunk validate cases/
  debunk validate --strict --base-url https://factchecker.example/cases/ cases/minsk.json
  debunk validate --columns '{"Titel": "title", "Fakten": "reality"}' table.csv
  curl https://factchecker.example/a-check | debunk validate -

Exit codes: 0 no errors, 1 errors (with --strict also warnings), 2 called wrongly.`,
    )
    .action(async (files: string[], options: Options) => {
      const findings: Finding[] = [];
      const reporter = new Reporter();
      const repeated = new RepeatedFindings();
      const progress = startProgress('Reading');
      const print = (line: string): unknown => process.stdout.write(`${line}\n`);
      const onFinding = (finding: Finding): void => {
        progress.done();
        reporter.count(finding);
        if (options.json) findings.push(finding);
        else repeated.lines(finding).forEach(print);
      };
      let cases = 0;
      const read = readCases(files, { onFinding, checkFields: true, ...readingOf(options) });
      for (; !(await read.next()).done; cases++) progress.step();
      progress.done();
      const { errors, warnings } = reporter;
      if (options.json) print(JSON.stringify({ cases, errors, warnings, findings }, null, 2));
      else {
        repeated.rest().forEach(print);
        print([count(cases, 'case'), count(errors, 'error'), count(warnings, 'warning')].join(', '));
      }
      finish(errors || (options.strict && warnings) ? 'findings' : 'ok');
    });
}
