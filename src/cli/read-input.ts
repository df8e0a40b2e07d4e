/**
 * Reads the cases of an input in any format, one by one: only one case of a list, one row of a table, or one document of
 * another format is held at a time. Nothing here needs Node, but for what the files `node-….ts` have.
 */
import { readClaimReview } from '../formats/claim-review.js';
import { readDebunkJson } from '../formats/debunk-json.js';
import { detectFormat } from '../formats/detect.js';
import { readMapped } from '../formats/mapped.js';
import type { ReadOptions } from '../formats/read-context.js';
import { wholeContext } from '../formats/whole-context.js';
import type { Case, Collection, Verdict } from '../model/case.js';
import type { Result } from '../model/result.js';
import { richTextToPlain } from '../model/rich-text.js';
import type { Finding, Place, Position } from './findings.js';
import { Locator, valueAt } from './locate.js';
import { parseHtml } from '../render/parse-html.js';
import { readJsonDocument, readJsonInput, tell, type CaseAt, type JsonReading } from './read-json-cases.js';
import { readPage } from './read-page.js';
import { pathsOf, readTable, type ColumnMap } from './read-table.js';
import { readDebunkText } from './read-text.js';
import { InputReport, joined } from './input-report.js';
import { kindOf, linesOf, wholeText, type Input } from './input.js';

/** A case and its place in the input, which takes time to find. */
export interface ReadCase {
  case: Case;
  place: () => Place;
}

export interface ReadCasesOptions {
  /** Called for each warning and error, in the order of the input. Without it they are dropped. */
  onFinding?: ((finding: Finding) => void) | undefined;
  /** The base of relative addresses in the input. */
  baseUrl?: string | undefined;
  /** Maps columns or fields to fields of a case; without it, only names that are understood by themselves count. */
  columns?: ColumnMap | undefined;
  /** The language of plain texts. */
  lang?: string | undefined;
  /** Whether unknown fields of own JSON are warnings too. */
  checkFields?: boolean | undefined;
  /** The verdict for cases that have none. */
  verdict?: Verdict | undefined;
  /** Whether titles state the claim, not the finding. */
  titleIsClaim?: boolean | undefined;
}

/**
 * Reads the cases of one input.
 * @returns The cases in the order of the input. Bad input does not throw: see `onFinding`.
 */
export async function* readInput(input: Input, options: ReadCasesOptions = {}): AsyncGenerator<ReadCase> {
  const { onFinding = () => undefined, checkFields = false } = options;
  const report = new InputReport(input.name, onFinding, checkFields);
  const told = { cases: 0, onlyTitles: true };
  try {
    for await (const { case: read, at } of casesIn(input, report, options)) {
      const entry = completed(read, options);
      told.cases++;
      told.onlyTitles &&= !entry.claim?.text && !entry.verdict && !entry.reality;
      const place = (): Place => {
        const { line, column } = at();
        return { file: input.name, line, column };
      };
      yield { case: entry, place };
    }
    if (told.cases && told.onlyTitles) report.onlyTitles(told.cases);
  } catch (cause) {
    const deep = cause instanceof RangeError && cause.message.includes('stack');
    report.fault(deep ? 'it is nested too deep to be read; write it flatter' : (cause as Error).message);
  }
}

/** A case completed by the options. */
function completed(c: Case, { verdict, titleIsClaim }: ReadCasesOptions): Case {
  const result: Case = verdict && !c.verdict ? { ...c, verdict } : c;
  if (!titleIsClaim || c.title === undefined) return result;
  const { title = '', ...rest } = result;
  const { text = [] } = rest.claim ?? {};
  const said = richTextToPlain(text).trim();
  // Some databases repeat the title as the claim.
  const whole = said === title.trim() ? text : [{ type: 'paragraph' as const, children: [title] }, ...text];
  return { ...rest, claim: { ...rest.claim, text: whole } };
}

async function* casesIn(input: Input, report: InputReport, options: ReadCasesOptions): AsyncGenerator<CaseAt> {
  const reading: ReadOptions = { baseUrl: options.baseUrl, parseHtml };
  const json: JsonReading = { reading, names: pathsOf(options.columns) };
  switch (input.kind ?? (await kindOf(input))) {
    case 'json-lines':
      yield* readLines(input, report, json);
      break;
    case 'csv':
      yield* readRows(input, report, reading, options.columns);
      break;
    case 'html':
      // Most pages in a folder hold no review, and need not.
      yield* readHtml(await wholeText(input), report, reading, input.found);
      break;
    case 'text':
      yield* readText(await wholeText(input), report, reading, options.lang);
      break;
    default:
      yield* readJsonInput(input, report, json);
  }
}

async function* readLines(input: Input, report: InputReport, json: JsonReading): AsyncGenerator<CaseAt> {
  let line = 0;
  for await (const text of linesOf(input)) {
    line++;
    if (text.trim()) yield* readJsonDocument(text.replace(/^\ufeff/, ''), { line, column: 1 }, report, json);
  }
}

async function* readRows(
  input: Input,
  report: InputReport,
  reading: ReadOptions,
  columns: ColumnMap | undefined,
): AsyncGenerator<CaseAt> {
  const rows = readTable(
    () => input.chunks(),
    columns,
    ({ message, line, severity }) => {
      report.say(severity, severity === 'error' ? 'format' : 'value', message, { line, column: 1 });
    },
  );
  let index = 0;
  for await (const { value, line } of rows) {
    const at = { line, column: 1 };
    const result = readMapped([value], wholeContext(reading));
    warnOfCase(result, `row ${++index}`, value, at, report);
    yield* casesOf(result, at);
  }
}

/**
 * Reads the cases of a page.
 * @param html The page.
 * @param url Its address, if it states none itself.
 * @param onFinding Called for each warning and error; not for a page without a ClaimReview.
 */
export function casesOfPage(html: string, url: string, onFinding: (finding: Finding) => void): Case[] {
  const baseUrl = readPage(html).url ?? url;
  const report = new InputReport(url, onFinding, false);
  return [...readHtml(html, report, { baseUrl, parseHtml }, true)].map((read) => read.case);
}

function* readHtml(html: string, report: InputReport, reading: ReadOptions, mayBeEmpty: boolean): Generator<CaseAt> {
  const { blocks, url } = readPage(html);
  const documents: { value: unknown; locator: Locator }[] = [];
  for (const block of blocks) {
    const parsed = report.parse(block.text, block);
    if (parsed && detectFormat(parsed.value) === 'claim-review') {
      documents.push({ value: parsed.value, locator: new Locator(block.text, block) });
    }
  }
  const [first] = documents;
  if (!first) {
    const message =
      'expected a ClaimReview: a <script type="application/ld+json"> with an object of "@type": "ClaimReview"; found none';
    if (!mayBeEmpty) report.fault(message, { line: 1, column: 1 }, '', 'format');
    return;
  }
  // Several scripts of a page may describe the same review.
  const values = documents.map(({ value }) => value);
  const result = readClaimReview(values.length > 1 ? values : values[0], {
    ...reading,
    baseUrl: reading.baseUrl ?? url,
  });
  const locator = {
    at: (path: string) => first.locator.at(path),
    ofText: (text: string) => documents.map((one) => one.locator.ofText(text)).find(Boolean),
  };
  yield* tell(result, locator, values, false, report);
}

function* readText(
  text: string,
  report: InputReport,
  reading: ReadOptions,
  lang: string | undefined,
): Generator<CaseAt> {
  const { entry, unsure } = readDebunkText(text);
  if (lang) entry.lang = lang;
  for (const { line, path, message } of unsure) report.say('warning', 'unsure', message, { line, column: 1 }, path);
  const result = readDebunkJson({ cases: [entry] }, reading);
  // A narrative told in a sentence has no name and no id, and needs none.
  if (result.ok) result.warnings = result.warnings.filter(({ kind }) => kind !== 'reference');
  const at = { line: 1, column: 1 };
  warnOfCase(result, '', entry, at, report);
  yield* casesOf(result, at);
}

/** Reports warnings about the only case of a collection, by the case's own paths. */
function warnOfCase(
  result: Result<Collection>,
  prefix: string,
  value: unknown,
  at: Position,
  report: InputReport,
): void {
  for (const { kind, path } of (result.ok ? result.warnings : result.error.warnings) ?? []) {
    if (!path.startsWith('cases[0]')) continue;
    const inner = path.slice('cases[0]'.length).replace(/^\./, '');
    report.warn({ kind, path: inner }, valueAt(value, inner), at, joined(prefix, inner));
  }
}

function casesOf(result: Result<Collection>, at: Position): CaseAt[] {
  return result.ok ? result.value.cases.map((entry) => ({ case: entry, at: () => at })) : [];
}
