import { createHash } from 'node:crypto';
import { relative, resolve } from 'node:path';
import type { Command } from 'commander';
import type { Case, Narrative } from '../model/case.js';
import { narrativeKey, rowsFromCases } from '../search/rows.js';
import { LISTS } from '../search/table.js';
import type { Row } from '../search/types.js';
import { writeCollection } from '../search/write-collection.js';
import { finish, UsageError } from './exit.js';
import { count, Reporter } from './findings.js';
import { CaseHeaps } from './index-cases.js';
import { Output } from './index-output.js';
import { startProgress } from './progress.js';
import { readCases } from './read-cases.js';

interface Options {
  out: string;
  baseUrl?: string;
}

/** Registers `debunk index`. */
export function indexCommand(program: Command): void {
  program
    .command('index')
    .summary('prepare a large collection for <narrative-list>, as static files')
    .argument('<files...>', 'files or folders of cases; - is standard input')
    .requiredOption('--out <folder>', 'where the files are written; index.json in it is the address of the list')
    .option('--base-url <url>', 'what relative addresses are resolved against')
    .addHelpText(
      'after',
      `
The same input gives the same bytes, and files that would not change are not written again. All names but index.json come
from the content, so everything else may be cached for ever. How to serve the files: docs/collections.md.

Examples:
  debunk index cases/ --out public/checks
  debunk convert old.csv --columns columns.json | debunk index - --out public/checks

Then in a page:
  <narrative-list src="https://facts.example/checks/index.json"></narrative-list>

Exit codes: 0 all written, 1 some could not be read (they are named) or there was no case, 2 called wrongly.`,
    )
    .action(async (files: string[], { out, baseUrl }: Options) => {
      for (const file of files) {
        const path = relative(resolve(file), resolve(out));
        if (file !== '-' && !path.startsWith('..')) throw new UsageError(`${out} lies in ${file}, which is read`);
      }
      const reporter = new Reporter();
      const collected = await collect(files, baseUrl, reporter);
      try {
        if (collected.rows.length > 0) write(collected, out);
        else process.stderr.write('debunk: no case was found, so nothing is written\n');
      } finally {
        collected.cases.close();
      }
      finish(reporter.errors > 0 || collected.rows.length === 0 ? 'findings' : 'ok');
    });
}

interface Collected {
  rows: Row[];
  narratives: Map<string, Narrative>;
  cases: CaseHeaps;
}

async function collect(files: string[], baseUrl: string | undefined, reporter: Reporter): Promise<Collected> {
  const rows: Row[] = [];
  const narratives = new Map<string, Narrative>();
  const cases = new CaseHeaps();
  const ids = new Set<string>();
  // The same names come again and again: each is held once.
  const texts = new Map<string, string>();
  const once = (text: string): string => {
    const held = texts.get(text);
    if (held === undefined) texts.set(text, text);
    return held ?? text;
  };
  const progress = startProgress('Reading case');
  for await (const { case: read, ...place } of readCases(files, { baseUrl, onFinding: reporter.report })) {
    progress.step();
    const entry = { ...read, id: read.id ?? madeId(read) };
    if (ids.has(entry.id)) {
      const message = `another case has the id ${entry.id} already; this one is left out`;
      reporter.report({ ...place, severity: 'warning', kind: 'duplicate', path: '', message });
      continue;
    }
    ids.add(entry.id);
    cases.add(entry);
    for (const row of rowsFromCases({ cases: [entry], narratives: [] }, 0)) {
      for (const field of Object.values(LISTS)) row[field] = row[field].map(once);
      rows.push(row);
    }
    const key = narrativeKey(entry);
    if (key !== undefined) narratives.set(key, { ...entry.narrative, ...narratives.get(key) });
  }
  progress.done();
  return { rows, narratives, cases };
}

/** The id of a case that has none: the same for the same case. */
function madeId({ url, title, claim, published }: Case): string {
  return digest(url ?? JSON.stringify([title, claim?.text, claim?.date, published]));
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 10);
}

function write({ rows, narratives, cases }: Collected, folder: string): void {
  const output = new Output(folder);
  const progress = startProgress('Writing file');
  const names: string[] = [];
  for (const [place, content] of cases.contents()) {
    const name = `cases/${digest(content)}.json`;
    names[place] = name;
    output.write(name, content);
    progress.step();
  }
  for (const { path, content } of writeCollection(rows, [...narratives.values()], names, digest)) {
    if (path === HEAD) output.finish(path, content);
    else output.write(path, content);
    progress.step();
  }
  progress.done();
  const { written, unchanged, removed } = output;
  const told = [
    count(rows.length, 'case'),
    `${count(written, 'file')} written`,
    `${count(unchanged, 'file')} unchanged`,
  ];
  if (removed > 0) told.push(`${count(removed, 'old file')} removed`);
  process.stdout.write(`${told.join(', ')}: ${folder}/${HEAD}\n`);
}

const HEAD = 'index.json';
