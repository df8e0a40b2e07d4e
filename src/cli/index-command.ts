import { relative, resolve } from 'node:path';
import type { Command } from 'commander';
import { CollectionBuilder, MANIFEST_FILE, madeId } from './collection-builder.js';
import { finish, UsageError } from './exit.js';
import { count, Reporter } from './findings.js';
import { startProgress } from './progress.js';
import { readCases } from './read-cases.js';
import { readingOf, withReading, type ReadingOptions } from './reading-options.js';

interface Options extends ReadingOptions {
  out: string;
}

/** Registers `debunk index`. */
export function indexCommand(program: Command): void {
  const command = program
    .command('index')
    .summary('prepare a large collection for <narrative-list>, as static files')
    .argument('<files...>', 'files or folders of cases; - is standard input')
    .requiredOption('--out <folder>', 'where the files are written; index.json in it is the address of the list');
  withReading(command)
    .addHelpText(
      'after',
      `
The same input gives the same bytes, and files that would not change are not written again. All names but index.json come
from the content, so everything else may be cached for ever. How to serve the files: docs/collections.md.

Examples:
  debunk index cases/ --out public/checks
  debunk index old.csv --columns columns.json --out public/checks
  debunk index archive.csv --title-is-claim --verdict "Disinformation" --tone false --out public/checks

Then in a page:
  <narrative-list src="https://facts.example/checks/index.json"></narrative-list>

Exit codes: 0 all written, 1 some could not be read (they are named) or there was no case, 2 called wrongly.`,
    )
    .action(async (files: string[], { out, ...reading }: Options) => {
      for (const file of files) {
        const path = relative(resolve(file), resolve(out));
        if (file !== '-' && !path.startsWith('..')) throw new UsageError(`${out} lies in ${file}, which is read`);
      }
      const reporter = new Reporter();
      const builder = new CollectionBuilder();
      try {
        const progress = startProgress('Reading case');
        for await (const { case: read, place } of readCases(files, {
          onFinding: reporter.report,
          ...readingOf(reading),
        })) {
          progress.step();
          if (builder.add(read)) continue;
          const message = `another case has the id ${read.id ?? madeId(read)} already; this one is left out`;
          reporter.report({ ...place(), severity: 'warning', kind: 'duplicate', path: '', message });
        }
        progress.done();
        if (builder.size > 0) write(builder, out);
        else process.stderr.write('debunk: no case was found, so nothing is written\n');
      } finally {
        builder.close();
      }
      finish(reporter.errors > 0 || builder.size === 0 ? 'findings' : 'ok');
    });
}

function write(builder: CollectionBuilder, folder: string): void {
  const progress = startProgress('Writing file');
  const { written, unchanged, removed } = builder.write(folder, () => progress.step());
  progress.done();
  const told = [
    count(builder.size, 'case'),
    `${count(written, 'file')} written`,
    `${count(unchanged, 'file')} unchanged`,
  ];
  if (removed > 0) told.push(`${count(removed, 'old file')} removed`);
  process.stdout.write(`${told.join(', ')}: ${folder}/${MANIFEST_FILE}\n`);
}
