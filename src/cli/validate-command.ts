import type { Command } from 'commander';
import { count, findingLine, Reporter, type Finding } from './findings.js';
import { readCases } from './read-cases.js';
import { finish } from './exit.js';

interface Options {
  strict?: boolean;
  json?: boolean;
  baseUrl?: string;
}

/** Registers `debunk validate`. */
export function validateCommand(program: Command): void {
  program
    .command('validate')
    .summary('say what is wrong or odd in files of cases, and where')
    .argument('<files...>', 'files or folders; - is standard input')
    .option('--strict', 'warnings count as findings too')
    .option('--json', 'print JSON for machines')
    .option('--base-url <url>', 'what relative addresses are resolved against')
    .action(async (files: string[], options: Options) => {
      const findings: Finding[] = [];
      const reporter = new Reporter();
      let cases = 0;
      const onFinding = (finding: Finding): void => {
        if (options.json) findings.push(finding);
        else process.stdout.write(`${findingLine(finding, process.stdout)}\n`);
        reporter.count(finding);
      };
      const read = readCases(files, { onFinding, baseUrl: options.baseUrl });
      while (!(await read.next()).done) cases++;
      const { errors, warnings } = reporter;
      if (options.json) process.stdout.write(`${JSON.stringify({ cases, errors, warnings, findings }, null, 2)}\n`);
      else {
        const told = [count(cases, 'case'), count(errors, 'error'), count(warnings, 'warning')].join(', ');
        process.stdout.write(`${told}\n`);
      }
      finish(errors || (options.strict && warnings) ? 'findings' : 'ok');
    });
}
