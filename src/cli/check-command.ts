import type { Command } from 'commander';
import { linksOf, type CaseLink } from './case-addresses.js';
import { checkLinks, type LinkResult, type LinkState } from './check-links.js';
import { finish } from './exit.js';
import { count, Reporter, type Finding, type Place } from './findings.js';
import { Journal } from './journal.js';
import { startProgress } from './progress.js';
import { readCases } from './read-cases.js';
import { adviceOn } from './reader-advice.js';
import { readingOf, withReading, type ReadingOptions } from './reading-options.js';
import { RepeatedFindings } from './repeated-findings.js';
import { stopSignal } from './stop-signal.js';
import { Turns } from './turns.js';
import { Web } from './web.js';

interface Options extends ReadingOptions {
  links?: boolean;
  state: string;
  strict?: boolean;
  json?: boolean;
}

/** A link, and the case that it stands in. */
type Link = CaseLink & { at: Place };

/** Registers `debunk check`. */
export function checkCommand(program: Command): void {
  const command = program
    .command('check')
    .summary('say what valid cases lack for their readers, and which of their links are dead')
    .description(
      'validate says what is wrong in a file, check what is missing in a case: a headline that repeats the claim, a narrative ' +
        'that has only its name, a source without an archived copy. With --links it asks whether sources and appearances ' +
        'are still there.',
    )
    .argument('<files...>', 'files or folders of cases in any format; - is standard input')
    .option('--links', 'ask for the links too: one request a second to each host')
    .option('--state <file>', '--links: where it is kept what was asked, until all was', '.debunk-check')
    .option('--strict', 'warnings are findings too')
    .option('--json', 'print the findings as JSON, for machines');
  withReading(command)
    .addHelpText(
      'after',
      `
Links are dead where the server says so (404, 410), blocked where it does not answer programs (readers may see the page), and
unreachable where there was no answer, or a failure, which may pass. A dead source is an error, and so is a dead
archived copy; a source that has one, and an appearance, is a warning. After Ctrl-C, the same command goes on where it stopped.
Nothing is sent but a HEAD request and, where that is refused, a GET whose content is not read.

Examples:
  debunk check cases/
  debunk check --links cases/
  debunk check --links --json cases/ > links.json

Exit codes: 0 nothing dead, 1 dead links, unreadable cases, or stopped (with --strict also warnings), 2 called wrongly.`,
    )
    .action(async (files: string[], options: Options) => {
      const findings: Finding[] = [];
      const reporter = new Reporter();
      const repeated = new RepeatedFindings();
      const print = (line: string): unknown => process.stdout.write(`${line}\n`);
      const progress = startProgress('Reading');
      const onFinding = (finding: Finding): void => {
        progress.done();
        reporter.count(finding);
        if (options.json) findings.push(finding);
        else repeated.lines(finding).forEach(print);
      };
      const onError = (finding: Finding): void => {
        if (finding.severity === 'error') onFinding(finding);
      };
      const links: Link[] = [];
      const told = new Set<string>();
      let cases = 0;
      for await (const { case: entry, place } of readCases(files, { onFinding: onError, ...readingOf(options) })) {
        const at = place();
        cases++;
        progress.step();
        for (const { path, message } of adviceOn(entry)) {
          // Of a narrative once, not for each of its cases.
          const once = path.startsWith('narrative') && (entry.narrative?.id ?? entry.narrative?.name);
          if (once && told.has(once)) continue;
          if (once) told.add(once);
          onFinding({ severity: 'warning', kind: 'advice', ...at, path, message });
        }
        if (options.links) for (const link of linksOf(entry)) links.push({ ...link, at });
      }
      progress.done();
      const found = options.links ? await ask(links, options.state) : undefined;
      for (const link of links) {
        const finding = linkFinding(link, found?.journal.get(link.url));
        if (finding) onFinding(finding);
      }
      if (found?.complete) found.journal.remove();
      const { errors, warnings } = reporter;
      const counts = found && countLinks(links, found.journal);
      if (options.json) print(JSON.stringify({ cases, errors, warnings, links: counts, findings }, null, 2));
      else {
        repeated.rest().forEach(print);
        print([count(cases, 'case'), count(errors, 'error'), count(warnings, 'warning')].join(', '));
        if (counts) {
          const { alive, dead, blocked, unreachable, left } = counts;
          print(
            `${count(alive + dead + blocked + unreachable, 'link')} asked: ${alive} alive, ${dead} dead, ` +
              `${blocked} blocked, ${unreachable} unreachable${left ? `; ${left} not asked yet` : ''}`,
          );
        }
      }
      if (found && !found.complete) process.stderr.write('Stopped. The same command goes on where it was.\n');
      finish(errors || (found && !found.complete) || (options.strict && warnings) ? 'findings' : 'ok');
    });
}

async function ask(
  links: readonly Link[],
  state: string,
): Promise<{ journal: Journal<LinkResult>; complete: boolean }> {
  const journal = new Journal<LinkResult>(state, 'check');
  const { signal, release } = stopSignal();
  const urls = new Set(links.map(({ url }) => url));
  const asked = [...urls].filter((url) => journal.get(url)).length;
  if (asked) process.stderr.write(`${count(asked, 'link')} asked before, as ${state} says; delete it to ask again.\n`);
  const progress = startProgress('Asking', urls.size);
  progress.step(asked);
  const web = new Web({ turns: new Turns(), signal });
  const complete = await checkLinks(urls, web, journal, { signal, onAsked: () => progress.step() });
  progress.done();
  release();
  return { journal, complete };
}

function linkFinding({ role, path, archived, at, url }: Link, result: LinkResult | undefined): Finding | undefined {
  if (!result || result.state === 'alive') return undefined;
  const { state, why } = result;
  // Of what the claim appeared in, the archived copy is shown; that the original is gone is no news.
  if (role === 'appearance' && archived) return undefined;
  const isError = state === 'dead' && role !== 'appearance' && !archived;
  const advice = archived ? 'Readers still have the archived copy.' : ADVICE[state];
  const message = `${url}: ${why}. ${advice}`;
  return { severity: isError ? 'error' : 'warning', kind: `${state}-link`, ...at, path, message };
}

const ADVICE: Record<Exclude<LinkState, 'alive'>, string> = {
  dead: 'Look for it at https://web.archive.org, and put what is found into "archiveUrl".',
  blocked: 'It does not answer programs: open it in a browser.',
  unreachable: 'It may be a passing fault: ask again later.',
};

function countLinks(links: readonly Link[], journal: Journal<LinkResult>): Record<LinkState | 'left', number> {
  const counts = { alive: 0, dead: 0, blocked: 0, unreachable: 0, left: 0 };
  for (const url of new Set(links.map((link) => link.url))) counts[journal.get(url)?.state ?? 'left']++;
  return counts;
}
