/** Reads cases from JSON of any format and length: a list entry by entry, everything else as a whole. */
import { CaseReader, isDebunkJson } from '../formats/case-reader.js';
import { detectFormat } from '../formats/detect.js';
import { readMapped } from '../formats/mapped.js';
import type { ReadOptions } from '../formats/read-context.js';
import { wholeContext } from '../formats/whole-context.js';
import { parseCases } from '../formats/parse-cases.js';
import type { Case, Collection } from '../model/case.js';
import type { Result, Warning } from '../model/result.js';
import { renamed } from './field-names.js';
import { JsonFault, jsonParts, type JsonPart } from './json-parts.js';
import { Locator, valueAt } from './locate.js';
import type { Position } from './findings.js';
import { joined, type InputReport } from './input-report.js';
import { wholeText, type Input } from './input.js';

/** A case and its position, which takes time to find. */
export interface CaseAt {
  case: Case;
  at: () => Position;
}

/** Options for reading JSON. */
export interface JsonReading {
  reading: ReadOptions;
  /** Maps names that are not understood by themselves to paths of fields. */
  names: Record<string, string>;
}

const START: Position = { line: 1, column: 1 };

/** Reads the cases of a JSON input. */
export async function* readJsonInput(input: Input, report: InputReport, options: JsonReading): AsyncGenerator<CaseAt> {
  try {
    const layout = await layoutOf(input, options.names);
    if (layout?.own) yield* readList(input, layout, report, options);
    else if (layout) {
      for await (const part of jsonParts(input.chunks())) {
        if (part.kind === 'entry') yield* readJsonDocument(part.text, part, report, options);
      }
    } else yield* readJsonDocument(await wholeText(input), START, report, options);
  } catch (cause) {
    if (!(cause instanceof JsonFault)) throw cause;
    report.fault(cause.message, cause, '', 'not-json');
  }
}

/** Reads the cases of one document. */
export function* readJsonDocument(
  text: string,
  start: Position,
  report: InputReport,
  { reading, names }: JsonReading,
): Generator<CaseAt> {
  const parsed = report.parse(text, start);
  if (!parsed) return;
  const { value } = parsed;
  const locator = new Locator(text, start);
  const record = renamed(value, names);
  if (record && detectFormat(record.value) === 'debunk-json') {
    report.renamed(record.names, locator, '');
    yield* readRecord(record.value, '', locator, start, report, reading);
    return;
  }
  const own = detectFormat(value) === 'debunk-json';
  if (own) report.unknown(value, 'CaseInput', (path) => locator.at(path));
  yield* tell(parseCases(value, reading), locator, value, own, report);
}

/** Reports a reader's warnings, and yields its cases with their positions. */
export function* tell(
  result: Result<Collection>,
  locator: Pick<Locator, 'at' | 'ofText'>,
  value: unknown,
  own: boolean,
  report: InputReport,
): Generator<CaseAt> {
  const cases = result.ok ? result.value.cases : [];
  for (const warning of (result.ok ? result.warnings : result.error.warnings) ?? []) {
    if (own) report.warn(warning, valueAt(value, warning.path), locator.at(warning.path));
    else {
      // The warning of a mapped case has the path of the case's field; the value leads back to its place in the
      // document.
      const found = valueAt({ cases }, warning.path);
      const at =
        (typeof found === 'string' ? locator.ofText(found) : undefined) ??
        locator.ofText(warning.path) ??
        locator.at(warning.path.replace(/^claims(?=\[)/, Array.isArray(value) ? '' : 'claims'));
      report.warn(warning, found, at);
    }
  }
  if (!result.ok) report.nothing(result.error.kind, result.error.message, locator.at(''));
  for (const entry of cases) {
    const at = (): Position => {
      const positions = [entry.id, entry.url, entry.title].map((text) => text && locator.ofText(text));
      return positions.find((found) => typeof found === 'object') ?? locator.at('');
    };
    yield { case: entry, at };
  }
}

/** A list that is read entry by entry. */
interface ListLayout {
  /** Whether its entries are cases in our own format; otherwise each is a document in another format. */
  own: boolean;
  prefix: '' | 'cases';
  /** The members of the root beside the cases. */
  members: JsonPart[];
}

/** Longer lists of other formats, in characters, are read entry by entry, without references between the entries. */
const LONG = 5_000_000;

/** Scans a document without holding it; undefined if it must be read as a whole. */
async function layoutOf(input: Input, names: Record<string, string>): Promise<ListLayout | undefined> {
  const members: JsonPart[] = [];
  let listed: 'root' | 'cases' | undefined;
  let length = 0;
  for await (const part of jsonParts(input.chunks())) {
    if (part.kind === 'list') listed = part.key === undefined ? 'root' : 'cases';
    else if (part.kind === 'member') {
      // Beside `cases` there may be a member that only another format has.
      if (part.key !== undefined && !isDebunkJson({ [part.key]: null, cases: [] })) return undefined;
      members.push(part);
    } else if (part.kind === 'entry' && listed === 'root') {
      if (isOwn(part.text, names)) return { own: true, prefix: '', members };
      length += part.text.length;
      if (length > LONG) return { own: false, prefix: '', members };
    }
  }
  return listed === 'cases' ? { own: true, prefix: 'cases', members } : undefined;
}

/** Whether an entry of a list is a case in our own format, perhaps under other names. */
function isOwn(text: string, names: Record<string, string>): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return detectFormat(renamed(value, names)?.value ?? value) === 'debunk-json';
  } catch {
    return false;
  }
}

async function* readList(
  input: Input,
  { prefix, members }: ListLayout,
  report: InputReport,
  { reading, names }: JsonReading,
): AsyncGenerator<CaseAt> {
  const root = readRoot(members, report);
  const context = wholeContext(reading);
  const reader = new CaseReader(root, context);
  warnOfRoot(context.warnings.splice(0), root, members, report);
  let found = 0;
  for await (const part of jsonParts(input.chunks())) {
    if (part.kind !== 'entry') continue;
    const path = `${prefix}[${part.index}]`;
    const parsed = report.parse(part.text, part, path);
    if (!parsed) continue;
    const locator = new Locator(part.text, part);
    const record = renamed(parsed.value, names);
    let { value } = parsed;
    if (record) {
      report.renamed(record.names, locator, path);
      // Only the document around the list has the narratives: its reader reports missing ones.
      const alone = (warning: Warning): boolean => warning.kind !== 'reference';
      [value] = Array.from(readRecord(record.value, path, locator, part, report, reading, alone), (one) => one.case);
      if (!value) continue;
    } else report.unknown(value, 'CaseInput', (inner) => locator.at(inner), path);
    const read = reader.read(value, path);
    warnOfEntry(context.warnings.splice(0), parsed.value, path, locator, report);
    if (!read) continue;
    found++;
    yield { case: read, at: () => part };
  }
  if (!found) report.nothing('empty', '', START);
}

/** Parses the members of the root beside the cases. */
function readRoot(members: JsonPart[], report: InputReport): Record<string, unknown> {
  const root: Record<string, unknown> = {};
  for (const part of members) {
    const parsed = report.parse(part.text, part, part.key ?? '');
    if (parsed && part.key) root[part.key] = parsed.value;
  }
  return root;
}

/** Reads a record under other names. Its texts may contain HTML, as in foreign formats. */
function* readRecord(
  value: Record<string, unknown>,
  path: string,
  locator: Locator,
  at: Position,
  report: InputReport,
  reading: ReadOptions,
  isTold: (warning: Warning) => boolean = () => true,
): Generator<CaseAt> {
  const result = readMapped([value], wholeContext(reading));
  const warnings = (result.ok ? result.warnings : (result.error.warnings ?? [])).filter(isTold);
  warnOfEntry(
    warnings.map((warning) => ({ ...warning, path: joined(path, warning.path.replace(/^cases\[0\]\.?/, '')) })),
    value,
    path,
    locator,
    report,
  );
  for (const entry of result.ok ? result.value.cases : []) yield { case: entry, at: () => at };
}

/** Reports warnings about one case of a list, by its own paths. */
function warnOfEntry(
  warnings: readonly Warning[],
  value: unknown,
  prefix: string,
  locator: Locator,
  report: InputReport,
): void {
  for (const { kind, path } of warnings) {
    const inner = path.slice(prefix.length).replace(/^\./, '');
    report.warn({ kind, path: inner }, valueAt(value, inner), locator.at(inner), path);
  }
}

/** Reports warnings about values that the cases inherit: once, not for each case. */
function warnOfRoot(
  warnings: readonly Warning[],
  root: Record<string, unknown>,
  members: JsonPart[],
  report: InputReport,
): void {
  for (const warning of warnings) {
    const [key = '', ...rest] = warning.path.split(/(?=[.[])/);
    const part = members.find((member) => member.key === key);
    const at = part ? new Locator(part.text, part).at(rest.join('')) : START;
    report.warn(warning, valueAt(root, warning.path), at);
  }
  for (const part of members) {
    const { key = '' } = part;
    const locator = new Locator(part.text, part);
    report.unknown({ [key]: root[key] }, 'CollectionInput', (path) =>
      path === key ? part : locator.at(path.slice(key.length).replace(/^\./, '')),
    );
  }
}
