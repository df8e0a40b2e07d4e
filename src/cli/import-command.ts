import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { finish, UsageError } from './exit.js';
import { count, paint } from './findings.js';
import { importPages, type Outcome, type PageRecord } from './import-pages.js';
import { Journal } from './journal.js';
import { startProgress } from './progress.js';
import { Robots } from './robots.js';
import { MOST_BYTES, pagesOf, type SitemapPage } from './sitemap.js';
import { stopSignal } from './stop-signal.js';
import { Turns } from './turns.js';
import { Web, WebError } from './web.js';

interface Options {
  sitemap?: string[];
  out: string;
  only?: string;
  json?: boolean;
}

/** Registers `debunk import`. */
export function importCommand(program: Command): void {
  program
    .command('import')
    .summary('read the ClaimReview of published pages into files of cases')
    .description(
      'Reads the ClaimReview (JSON-LD) in pages that are published, and writes a file of cases for each: an archive to ' +
        'go on with. The pages are named by a sitemap, or one by one.',
    )
    .argument('[pages...]', 'addresses of pages, or files with one address a line')
    .option('--sitemap <place>', 'a sitemap or an index of them, address or file, also .gz; may be repeated', more)
    .requiredOption('--out <dir>', 'the folder of the files')
    .option('--only <text>', 'only pages whose address contains this, such as /fact-check/')
    .option('--json', 'print what became of each page as JSON, for machines')
    .addHelpText(
      'after',
      `
It asks as robots.txt allows, for one page a second and host, under the name debunk-widgets; 3,600 pages take an hour.
OUT/.debunk-import says what was asked. After Ctrl-C, the same command goes on where it stopped. Later, it asks only for what
has changed since. A file that was edited is not written over.

A page in a private network is read only if you name its host yourself: no sitemap and no redirect leads there.

Examples:
  debunk import --sitemap https://factchecker.example/sitemap.xml --only /fact-check/ --out cases
  debunk import https://factchecker.example/checks/storks --out cases
  debunk import addresses.txt --out cases

Exit codes: 0 all read, 1 pages failed, none had a ClaimReview, or stopped, 2 called wrongly.`,
    )
    .action(async (named: string[], options: Options) => {
      const { out, sitemap = [], only, json } = options;
      if (!named.length && !sitemap.length) {
        throw new UsageError('Name pages, or a sitemap: debunk import --sitemap https://… --out cases');
      }
      const pages = named.flatMap(pagesIn);
      const journal = new Journal<PageRecord>(join(out, '.debunk-import'), 'import');
      const typed = [...pages.map(({ url }) => url), ...sitemap.filter((place) => isAddress(place))];
      const { signal, release } = stopSignal();
      const web = new Web({ turns: new Turns(), trusted: new Set(typed.map((url) => new URL(url).host)), signal });
      const say = (line: string): void => {
        progress.done();
        process.stderr.write(`${line}\n`);
      };
      let progress = startProgress('Reading sitemaps: pages');
      let faults = 0;
      let complete = true;
      const counts: Record<Outcome, number> = { read: 0, none: 0, unchanged: 0, kept: 0, disallowed: 0, failed: 0 };
      const records: PageRecord[] = [];
      let cases = 0;
      const read = (place: string): Promise<Uint8Array> => bytesOf(place, web);
      const onFault = (place: string, message: string): void => {
        faults++;
        say(`${paint('bold', place)} ${paint('red', 'error')}: ${message}`);
      };
      try {
        for (const place of sitemap) {
          for await (const page of pagesOf(place, read, onFault)) {
            progress.step();
            pages.push(page);
          }
        }
      } catch (cause) {
        if (!signal.aborted) throw cause;
        complete = false;
      }
      progress.done();
      const wanted = new Map(pages.filter(({ url }) => !only || url.includes(only)).map((page) => [page.url, page]));
      progress = startProgress('Asking', wanted.size);
      complete &&= await importPages(wanted.values(), {
        out,
        web,
        robots: new Robots(web),
        journal,
        signal,
        onPage: (record) => {
          progress.step();
          counts[record.outcome]++;
          cases += record.outcome === 'read' ? (record.cases ?? 0) : 0;
          if (json) records.push(record);
          if (record.outcome === 'failed' || record.outcome === 'kept') {
            say(`${paint('bold', record.url)} ${paint('yellow', record.outcome)}: ${record.why ?? ''}`);
          }
        },
      });
      progress.done();
      release();
      if (json) process.stdout.write(`${JSON.stringify({ cases, ...counts, complete, pages: records }, null, 2)}\n`);
      else process.stdout.write(`${summary(counts, cases, out)}\n`);
      if (!complete) process.stderr.write('Stopped. The same command goes on where it was.\n');
      const got = counts.read + counts.unchanged + counts.kept;
      finish(!complete || faults || counts.failed || !got ? 'findings' : 'ok');
    });
}

const isAddress = (place: string): boolean => /^https?:\/\//i.test(place) && URL.canParse(place);

const more = (place: string, places: string[] = []): string[] => [...places, place];

/** An address, or the addresses in a file. */
function pagesIn(named: string): SitemapPage[] {
  if (isAddress(named)) return [{ url: new URL(named).href }];
  const lines = readOrFail(named)
    .toString()
    .split(/\s*\n\s*/);
  return lines
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => {
      if (!isAddress(line))
        throw new UsageError(`${named}: expected one address a line; found “${line.slice(0, 80)}”.`);
      return { url: new URL(line).href };
    });
}

/** The bytes of a sitemap. */
async function bytesOf(place: string, web: Web): Promise<Uint8Array> {
  if (!isAddress(place)) return readOrFail(place);
  const { status, bytes } = await web.ask(place, { most: MOST_BYTES, patience: 120_000 });
  if (status < 200 || status > 299) throw new WebError('network', `the server answers ${status}`);
  return bytes;
}

function readOrFail(file: string): Buffer {
  if (!existsSync(file)) throw new UsageError(`${file} is neither an address (https://…) nor a file.`);
  return readFileSync(file);
}

function summary(counts: Record<Outcome, number>, cases: number, out: string): string {
  const { read, none, unchanged, kept, disallowed, failed } = counts;
  const told = [
    `${count(read, 'page')} read: ${count(cases, 'case')} in ${out}`,
    unchanged && `${count(unchanged, 'page')} unchanged`,
    none && `${count(none, 'page')} without a ClaimReview`,
    kept && `${count(kept, 'file')} edited by you and kept`,
    disallowed && `${count(disallowed, 'page')} that robots.txt does not allow`,
    failed && `${count(failed, 'page')} failed`,
  ].filter(Boolean);
  return `${told.join('; ')}.${read ? ` Next: debunk validate ${out}` : ''}`;
}
