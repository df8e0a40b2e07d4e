import { InvalidArgumentError, type Command } from 'commander';
import { finish, UsageError } from './exit.js';
import { count, findingLine } from './findings.js';
import { openBrowser } from './open-browser.js';
import { PreviewCases } from './preview-cases.js';
import { startPreview, type PreviewServer } from './preview-server.js';
import { readingOf, withReading, type ReadingOptions } from './reading-options.js';
import { stopSignal } from './stop-signal.js';
import { watchFolders } from './watch-folders.js';

interface Options extends ReadingOptions {
  port: number;
  open: boolean;
}

/** Registers `debunk preview`. */
export function previewCommand(program: Command): void {
  const command = program
    .command('preview')
    .summary('show cases in every form, live at each save, on a page of this machine')
    .description(
      'Shows each case as card, compact card, mail, share card and search result on a local page, with what there is to say ' +
        'of it beside it. The page follows each save; a file that is half written shows the case as it was before.',
    )
    .argument('<files...>', 'files or folders of cases in any format')
    .option('--port <number>', 'the port; by default one that is free', port, 0)
    .option('--no-open', 'do not open the browser');
  withReading(command)
    .addHelpText(
      'after',
      `
Nobody but this machine can see the page. Ctrl-C ends it.

Examples:
  debunk preview cases/
  debunk preview notes.txt --text-lang en --no-open --port 4000

Exit codes: 0 ended, 1 a file or folder is not there, 2 called wrongly.`,
    )
    .action(async (files: string[], options: Options) => {
      if (files.includes('-')) throw new UsageError('A preview follows files: give a file or a folder, not -.');
      const cases = new PreviewCases(files, readingOf(options));
      await cases.refresh();
      const missing = cases.faults.filter(({ kind, line }) => kind === 'read' && !line);
      if (missing.length) {
        for (const finding of missing) process.stderr.write(`${findingLine(finding)}\n`);
        return finish('findings');
      }
      const server = await startPreview(cases, options.port).catch((cause: unknown): PreviewServer => {
        if ((cause as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw cause;
        throw new UsageError(`Port ${options.port} is taken. Choose another --port, or leave it away.`);
      });
      const unwatch = await watchFolders(files, async () => {
        const changed = await cases.refresh();
        if (changed.length) server.changed(changed);
      });
      // What was saved before the folders were watched.
      await cases.refresh();
      process.stdout.write(`${count(cases.all.length, 'case')} on ${server.url} – Ctrl-C ends it.\n`);
      if (options.open) openBrowser(server.url);
      const { signal } = stopSignal();
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      unwatch();
      await server.close();
      finish('ok');
    });
}

function port(given: string): number {
  const number = Number(given);
  if (!Number.isInteger(number) || number < 0 || number > 65_535) {
    throw new InvalidArgumentError('Expected a number from 0 to 65535.');
  }
  return number;
}
