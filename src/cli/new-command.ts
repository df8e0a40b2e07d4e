import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import type { Case, CaseInput } from '../model/case.js';
import { readDebunkJson } from '../formats/debunk-json.js';
import { richTextToPlain } from '../model/rich-text.js';
import { slugOf } from '../search/table-json.js';
import { askCase } from './ask-case.js';
import { toCaseInput } from './case-json.js';
import { finish, UsageError } from './exit.js';
import { fileNameOf } from './file-name.js';
import { paint, Reporter } from './findings.js';
import { readLines, type LineReader } from './line-reader.js';
import { oneOf, pickCases } from './pick.js';
import { adviceOn } from './reader-advice.js';
import { readingOf, withReading, type ReadingOptions } from './reading-options.js';
import { replaceFile } from './write-files.js';

const LONGEST_ID = 60;

interface Options extends ReadingOptions {
  from?: string;
}

/** Registers `debunk new`. */
export function newCommand(program: Command): void {
  const command = program
    .command('new')
    .summary('write a case: asked field by field, or from a text or a saved page')
    .description(
      'Asks for a case field by field and writes it into a file. With --from it reads a plain text, a saved page or any other ' +
        'format instead. It says where the file is, and what would help readers. It asks before it writes over a file.',
    )
    .argument('[place]', 'the folder of the file, or the file itself, as in cases/storks.json', '.')
    .option('--from <file>', 'read the case from this file; - is standard input, file#id one case of several');
  withReading(command)
    .addHelpText(
      'after',
      `
Without a file's name in [place], the case's id is its name; the id is made from the title.

Examples:
  debunk new cases/
  debunk new --from notes.txt --text-lang en cases/
  debunk new --from saved-page.html cases/storks.json

Exit codes: 0 written, 1 not written, 2 called wrongly.`,
    )
    .action(async (place: string, options: Options) => {
      // The questions need the standard input; so does a text that comes by it.
      const lines = options.from === '-' ? undefined : readLines();
      try {
        const given =
          options.from === undefined ? lines && (await askCase(lines)) : await fromFile(options.from, options);
        const entry = given && readBack(given);
        if (!entry) {
          process.stderr.write('\nNothing was written.\n');
          return finish('findings');
        }
        const file = fileAt(place, entry);
        if (existsSync(file) && !(await mayReplace(file, lines))) {
          process.stderr.write(
            `${file} stays as it is. To write another: debunk new ${join(dirname(file), 'NAME.json')}\n`,
          );
          return finish('findings');
        }
        mkdirSync(dirname(file), { recursive: true });
        replaceFile(file, `${JSON.stringify(toCaseInput(entry), null, 2)}\n`);
        process.stdout.write(told(file, entry));
        finish('ok');
      } finally {
        lines?.close();
      }
    });
}

async function fromFile(file: string, options: Options): Promise<CaseInput | undefined> {
  const cases = await pickCases(file, { onFinding: new Reporter().report, ...readingOf(options) });
  if (cases.length > 1) throw oneOf(file, cases, 'a new file');
  return cases[0];
}

/** The case as its readers get it, with an id. */
function readBack(given: CaseInput): Case | undefined {
  const result = readDebunkJson({ cases: [given] });
  const [entry] = result.ok ? result.value.cases : [];
  const id = entry && (entry.id ?? idOf(entry));
  return id ? { ...entry, id } : entry;
}

/** An id from the title, or else the claim; empty if there are no Latin letters in it. */
function idOf({ title, claim }: Case): string {
  const slug = slugOf(title ?? (claim?.text ? richTextToPlain(claim.text) : ''));
  return slug.length > LONGEST_ID ? slug.slice(0, LONGEST_ID + 1).replace(/-[^-]*$/, '') : slug;
}

function fileAt(place: string, entry: Case): string {
  const isFolder = statSync(place, { throwIfNoEntry: false })?.isDirectory();
  if (isFolder === false && !/\.json$/i.test(place)) {
    throw new UsageError(`${place} is neither a folder nor a file whose name ends with .json.`);
  }
  return !isFolder && /\.json$/i.test(place) ? place : join(place, `${fileNameOf(entry)}.json`);
}

async function mayReplace(file: string, lines: LineReader | undefined): Promise<boolean> {
  const answer = await lines?.ask(`${file} is there already. Write over it? (yes, or Enter for no) `);
  return /^y(es)?$/i.test(answer?.trim() ?? '');
}

function told(file: string, entry: Case): string {
  const advice = [...adviceOn(entry)].map(
    ({ path, message }) => `  ${paint('yellow', path, process.stdout)}: ${message}\n`,
  );
  return [
    `Written: ${file}\n`,
    advice.length ? `\nWhat would help readers:\n${advice.join('')}` : '',
    `\nNext: debunk preview ${file}\n`,
  ].join('');
}
