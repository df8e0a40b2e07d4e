import { Option, type Command } from 'commander';
import { convertCase, whyNoClaimReview, type Target } from './convert-case.js';
import { finish } from './exit.js';
import { count, Reporter } from './findings.js';
import { readCases } from './read-cases.js';
import { readingOf, withReading, type ReadingOptions } from './reading-options.js';

interface Options extends ReadingOptions {
  to: Target;
}

/** Registers `debunk convert`. */
export function convertCommand(program: Command): void {
  const command = program
    .command('convert')
    .summary('turn cases of any format into debunk-widgets’ JSON, or into ClaimReview')
    .description(
      'Reads cases in any format, also tables and the plain text of a debunk, and prints them as JSON. What was odd in the ' +
        'input, and what was guessed, is said on standard error.',
    )
    .argument('<files...>', 'files or folders; - is standard input')
    .addOption(new Option('--to <format>', 'what to print').choices(['json', 'claimreview']).default('json'));
  withReading(command)
    .addHelpText(
      'after',
      `
One case is printed as an object; several as {"cases": […]}, or as a list of ClaimReview.

In a plain text, a section begins with its heading (“Claim”, “Reality”, “Background”, “Sources”, “Read more”), with a label
(“Verdict: False”), or with words that say so (“In reality, …”, “This is a recurring narrative …”).

A table's headers are mapped by --columns: {"header": "field"}, or {"header": {"to": "field", "split": "+"}} where a cell
holds several values. Fields are paths such as title, claim.text, verdict.label, reality, keywords[], appearances[].outlet.

Examples:
  debunk convert debunk.txt --text-lang en > case.json
  debunk convert table.csv --columns columns.json > cases.json
  debunk convert cases.json --to claimreview
  curl https://factchecker.example/a-check | debunk convert -

Exit codes: 0 converted, 1 some of it could not be read, 2 called wrongly.`,
    )
    .action(async (files: string[], options: Options) => {
      const reporter = new Reporter();
      const shape = options.to === 'json' ? ['{\n"cases": [\n', '\n]\n}'] : ['[\n', '\n]'];
      const write = (text: string): Promise<unknown> | undefined =>
        process.stdout.write(text) ? undefined : new Promise((resolve) => process.stdout.once('drain', resolve));
      let first: string | undefined;
      let printed = 0;
      for await (const { case: entry, place } of readCases(files, {
        onFinding: reporter.report,
        ...readingOf(options),
      })) {
        const text = await convertCase(entry, options.to);
        if (!text) {
          const { path, message } = whyNoClaimReview(entry);
          reporter.report({ severity: 'warning', kind: 'value', ...place(), path, message });
          continue;
        }
        // The first is held back until a second shows that there are several.
        if (!printed++) first = text;
        else {
          if (first) await write(`${shape[0] ?? ''}${first}`);
          first = undefined;
          await write(`,\n${text}`);
        }
      }
      if (first) await write(`${first}\n`);
      else if (printed) await write(`${shape[1] ?? ''}\n`);
      else process.stderr.write('Nothing was converted.\n');
      const { errors, warnings } = reporter;
      if (errors + warnings) {
        const told = [count(printed, 'case'), count(errors, 'error'), count(warnings, 'warning')].join(', ');
        process.stderr.write(`${told}\n`);
      }
      finish(errors || !printed ? 'findings' : 'ok');
    });
}
