/**
 * Reads cases from files, folders and standard input, whatever format they are in, one after the other: what is held at
 * a time is one case of a list, one row of a table, or one document of the other formats.
 */
import { detectFormat } from '../formats/detect.js';
import { parseCases } from '../formats/parse-cases.js';
import { readDebunkJson } from '../formats/debunk-json.js';
import type { Case, Collection } from '../model/case.js';
import type { ErrorKind, Result, Warning } from '../model/result.js';
import { readClaimReview } from '../formats/claim-review.js';
import { readMapped } from '../formats/mapped.js';
import { Notes, type ReadOptions } from '../formats/notes.js';
import { explain } from './explain.js';
import type { Finding, Place } from './findings.js';
import { JsonFault, jsonParts, type JsonPart } from './json-parts.js';
import { jsonFault, Locator, valueAt } from './locate.js';
import { parseHtml } from './parse-html.js';
import { readPage } from './read-page.js';
import { readTable, type ColumnMap } from './read-table.js';
import { readDebunkText } from './read-text.js';
import { findSources, linesOf, wholeText, type FileKind, type Source } from './sources.js';
import { unknownFields } from './unknown-fields.js';

/** A case and where it was read from. */
export interface ReadCase extends Place {
  case: Case;
}

export interface ReadCasesOptions {
  /** Called for each warning and each error, in the order of the input. Without one they are dropped. */
  onFinding?: ((finding: Finding) => void) | undefined;
  /** What relative addresses in the input are resolved against. */
  baseUrl?: string | undefined;
  /** Which column of a CSV file becomes which field; without it, headers that say so by themselves count. */
  columns?: ColumnMap | undefined;
  /** The language that plain texts are written in. */
  lang?: string | undefined;
  /** Whether fields of own JSON that the format does not have are warnings too. */
  checkFields?: boolean | undefined;
}

type At = Pick<Place, 'line' | 'column'>;
type Finder = Pick<Locator, 'at' | 'ofText'>;
type Report = (finding: Finding) => void;

/**
 * Reads cases.
 * @param inputs Files of own JSON, ClaimReview (JSON-LD, also in an HTML page), Fact Check Tools, JSON Lines of any of
 *   them, CSV, or the plain text of a debunk; folders, which stand for such files in them; `-` for standard input.
 * @returns The cases in the order of the input. Nothing is thrown for bad input: see `onFinding`.
 */
export async function* readCases(inputs: readonly string[], options: ReadCasesOptions = {}): AsyncGenerator<ReadCase> {
  const { onFinding = () => undefined } = options;
  const sources = findSources(inputs, ({ file, message }) => {
    onFinding({ severity: 'error', kind: 'read', file, line: 0, column: 0, path: '', message });
  });
  for await (const source of sources) {
    const reader = new Reader(source, options, onFinding);
    try {
      yield* reader.read();
    } catch (cause) {
      reader.fault(cause instanceof Error ? cause.message : String(cause));
    }
  }
}

/** Reads one source. */
class Reader {
  private readonly reading: ReadOptions;

  constructor(
    private readonly source: Source,
    private readonly options: ReadCasesOptions,
    private readonly report: Report,
  ) {
    this.reading = { baseUrl: options.baseUrl, parseHtml };
  }

  /** Reports that something could not be read. */
  fault(
    message: string,
    { line, column }: At = { line: 0, column: 0 },
    path = '',
    kind: Finding['kind'] = 'read',
  ): void {
    this.say('error', kind, message, { line, column }, path);
  }

  async *read(): AsyncGenerator<ReadCase> {
    switch (this.source.kind ?? (await kindOf(this.source))) {
      case 'json-lines':
        yield* this.lines();
        break;
      case 'csv':
        yield* this.table();
        break;
      case 'html':
        yield* this.page(await wholeText(this.source));
        break;
      case 'text':
        yield* this.text(await wholeText(this.source));
        break;
      default:
        yield* this.json();
    }
  }

  /** A list of own cases is read case by case, everything else as a whole. */
  private async *json(): AsyncGenerator<ReadCase> {
    try {
      const frame = await frameOf(this.source);
      if (frame) yield* this.list(frame);
      else yield* this.document(await wholeText(this.source));
    } catch (cause) {
      if (!(cause instanceof JsonFault)) throw cause;
      this.fault(cause.message, cause, '', 'not-json');
    }
  }

  private async *lines(): AsyncGenerator<ReadCase> {
    let line = 0;
    for await (const text of linesOf(this.source)) {
      line++;
      if (text.trim()) yield* this.document(text.replace(/^\ufeff/, ''), { line, column: 1 });
    }
  }

  private async *table(): AsyncGenerator<ReadCase> {
    const rows = readTable(
      () => this.source.chunks(),
      this.options.columns,
      ({ message, line, severity }) => {
        this.say(severity, severity === 'error' ? 'format' : 'value', message, { line, column: 1 }, '');
      },
    );
    let index = 0;
    for await (const { value, line } of rows) {
      const path = `row ${++index}`;
      const result = readMapped([value], new Notes(this.reading));
      this.tellEntry(result, path, () => ({ line, column: 1 }), value);
      if (result.ok)
        yield* result.value.cases.map((entry) => ({ case: entry, file: this.source.name, line, column: 1 }));
    }
  }

  private *page(html: string): Generator<ReadCase> {
    const { blocks, url } = readPage(html);
    const documents: { value: unknown; locator: Locator }[] = [];
    for (const block of blocks) {
      const parsed = this.parse(block.text, block, '');
      if (parsed && detectFormat(parsed.value) === 'claim-review') {
        documents.push({ value: parsed.value, locator: new Locator(block.text, block) });
      }
    }
    const [first] = documents;
    if (!first) {
      // Most pages of a folder hold no review, and need not.
      if (!this.source.found) this.fault(WHY.page, { line: 1, column: 1 }, '', 'format');
      return;
    }
    const reading = { ...this.reading, baseUrl: this.options.baseUrl ?? url };
    // What is in several scripts may be about the same review.
    const values = documents.map(({ value }) => value);
    const result = readClaimReview(values.length > 1 ? values : values[0], reading);
    const locator = {
      at: (path: string) => first.locator.at(path),
      ofText: (text: string) => documents.map((one) => one.locator.ofText(text)).find(Boolean),
    };
    yield* this.tell(result, locator, values, false);
  }

  private *text(text: string): Generator<ReadCase> {
    const { entry, unsure } = readDebunkText(text);
    if (this.options.lang) entry.lang = this.options.lang;
    for (const { line, path, message } of unsure) this.say('warning', 'unsure', message, { line, column: 1 }, path);
    const result = readDebunkJson({ cases: [entry] }, this.reading);
    // A story that is told in a sentence has no name and no id, and needs none.
    if (result.ok) result.warnings = result.warnings.filter(({ kind }) => kind !== 'reference');
    this.tellEntry(result, '', () => ({ line: 1, column: 1 }), entry);
    if (result.ok)
      yield* result.value.cases.map((found) => ({ case: found, file: this.source.name, line: 1, column: 1 }));
  }

  private *document(text: string, start: At = { line: 1, column: 1 }): Generator<ReadCase> {
    const parsed = this.parse(text, start, '');
    if (!parsed) return;
    const { value } = parsed;
    const result = parseCases(value, this.reading);
    const own = detectFormat(value) === 'debunk-json';
    const locator = new Locator(text, start);
    if (own) this.sayUnknown(value, 'CaseInput', locator, '');
    yield* this.tell(result, locator, value, own);
  }

  private *tell(result: Result<Collection>, locator: Finder, value: unknown, own: boolean): Generator<ReadCase> {
    const cases = result.ok ? result.value.cases : [];
    const file = this.source.name;
    const placeOfCase = ({ id, url, title }: Case): At => {
      for (const text of [id, url, title]) {
        const place = text && locator.ofText(text);
        if (place) return place;
      }
      return locator.at('');
    };
    const warnings = result.ok ? result.warnings : (result.error.warnings ?? []);
    for (const warning of warnings) this.warn(warning, locator, value, own ? undefined : cases);
    if (!result.ok) this.fault(WHY[result.error.kind] ?? result.error.message, locator.at(''), '', result.error.kind);
    for (const entry of cases) yield { case: entry, file, ...placeOfCase(entry) };
  }

  private warn({ kind, path }: Warning, locator: Finder, document: unknown, mapped?: Case[]): void {
    // A warning of a mapped case names the case's field; the value leads back to where it stands in the document.
    const value = mapped ? valueAt({ cases: mapped }, path) : valueAt(document, path);
    const at = mapped
      ? ((typeof value === 'string' ? locator.ofText(value) : undefined) ??
        locator.ofText(path) ??
        locator.at(path.replace(/^claims(?=\[)/, Array.isArray(document) ? '' : 'claims')))
      : locator.at(path);
    this.say(kind === 'refused' ? 'error' : 'warning', kind, explain(kind, path, value), at, path);
  }

  private async *list(frame: Frame): AsyncGenerator<ReadCase> {
    const { prefix, members } = frame;
    const root: Record<string, unknown> = {};
    for (const part of members) {
      const parsed = this.parse(part.text, part, part.key ?? '');
      if (parsed && part.key) root[part.key] = parsed.value;
    }
    this.warnOfRoot(root, members);
    const narratives = new Map<unknown, unknown>();
    for (const entry of [root['narratives']].flat()) narratives.set((entry as { id?: unknown } | undefined)?.id, entry);
    const ids = new Set<string>();
    let found = 0;
    for await (const part of jsonParts(this.source.chunks())) {
      if (part.kind !== 'entry') continue;
      const path = `${prefix}[${part.index}]`;
      const parsed = this.parse(part.text, part, path);
      if (!parsed) continue;
      for (const entry of this.entry(parsed.value, part, path, root, narratives)) {
        const { id } = entry.case;
        if (id !== undefined && ids.has(id)) {
          this.warn({ kind: 'duplicate', path }, new Locator('', part), undefined);
          continue;
        }
        if (id !== undefined) ids.add(id);
        found++;
        yield entry;
      }
    }
    if (!found) this.fault(WHY.empty, { line: 1, column: 1 }, '', 'empty');
  }

  /** What is odd in what the cases inherit, told once and not for each of them. */
  private warnOfRoot(root: Record<string, unknown>, members: JsonPart[]): void {
    const result = readDebunkJson({ ...root, cases: [{ title: '-' }] }, this.reading);
    for (const warning of result.ok ? result.warnings : []) {
      const [key = '', ...rest] = warning.path.split(/(?=[.[])/);
      const part = members.find((member) => member.key === key);
      const at = part ? new Locator(part.text, part).at(rest.join('')) : { line: 1, column: 1 };
      this.say(
        'warning',
        warning.kind,
        explain(warning.kind, warning.path, valueAt(root, warning.path)),
        at,
        warning.path,
      );
    }
    if (this.options.checkFields) this.unknownOfRoot(root, members);
  }

  private unknownOfRoot(root: Record<string, unknown>, members: JsonPart[]): void {
    for (const part of members) {
      const { key = '' } = part;
      const locator = new Locator(part.text, part);
      if (key === 'publisher') this.sayUnknown(root[key], 'Publisher', locator, key);
      else if (key === 'narratives') {
        for (const [index, entry] of [root[key]].flat().entries()) {
          this.sayUnknown(entry, 'Narrative', new Locator(part.text, part, `[${index}]`), `${key}[${index}]`);
        }
      } else if (key !== 'lang') {
        for (const { meant } of unknownFields({ [key]: 0 }, 'CollectionInput')) {
          const advice = meant ? `Did you mean "${meant}"?` : 'Write it into the cases.';
          this.say(
            'warning',
            'unknown-field',
            `there is no field "${key}" beside "cases"; left out. ${advice}`,
            part,
            key,
          );
        }
      }
    }
  }

  private *entry(
    value: unknown,
    part: JsonPart,
    path: string,
    root: Record<string, unknown>,
    narratives: ReadonlyMap<unknown, unknown>,
  ): Generator<ReadCase> {
    const named = (value as { narrative?: unknown } | null)?.narrative;
    const id = typeof named === 'object' ? (named as { id?: unknown } | null)?.id : named;
    const known = id !== undefined && narratives.has(id) ? [narratives.get(id)] : [];
    const result = readDebunkJson({ ...root, narratives: known, cases: [value] }, this.reading);
    const locator = new Locator(part.text, part);
    this.tellEntry(result, path, (inner) => locator.at(inner), value);
    this.sayUnknown(value, 'CaseInput', locator, path);
    for (const entry of result.ok ? result.value.cases : []) {
      yield { case: entry, file: this.source.name, line: part.line, column: part.column };
    }
  }

  /** Tells what is odd in one case, by its own paths. */
  private tellEntry(result: Result<Collection>, prefix: string, at: (path: string) => At, value: unknown): void {
    for (const { kind, path } of result.ok ? result.warnings : (result.error.warnings ?? [])) {
      if (!path.startsWith('cases[0]')) continue;
      const inner = path.slice('cases[0]'.length).replace(/^\./, '');
      const severity = kind === 'refused' ? 'error' : 'warning';
      this.say(severity, kind, explain(kind, inner, valueAt(value, inner)), at(inner), joined(prefix, inner));
    }
  }

  /** Tells of fields that the format does not have. */
  private sayUnknown(value: unknown, definition: string, locator: Locator, prefix: string): void {
    if (!this.options.checkFields) return;
    for (const { path, field, meant, known } of unknownFields(value, definition)) {
      const advice = meant ? `Did you mean "${meant}"?` : `There are: ${known.join(', ')}.`;
      const message = `there is no field "${field}"; left out. ${advice}`;
      this.say('warning', 'unknown-field', message, locator.at(path), joined(prefix, path));
    }
  }

  private say(severity: Finding['severity'], kind: Finding['kind'], message: string, at: At, path: string): void {
    this.report({ severity, kind, file: this.source.name, line: at.line, column: at.column, path, message });
  }

  private parse(text: string, start: At, path: string): { value: unknown } | undefined {
    try {
      return { value: JSON.parse(text) as unknown };
    } catch {
      if (!text.trim()) this.fault('the file is empty', start, path, 'empty');
      else {
        const { message, ...at } = jsonFault(text, start);
        this.fault(message, at, path, 'not-json');
      }
      return undefined;
    }
  }
}

const WHY: Partial<Record<ErrorKind, string>> & { empty: string; page: string } = {
  page: 'expected a ClaimReview: a <script type="application/ld+json"> with an object of "@type": "ClaimReview"; found none',
  empty: 'expected at least one case with a title or a claim; found none',
  format:
    'expected cases: JSON with "title", "claim" or a list "cases", ClaimReview (an object of "@type": "ClaimReview"), or an answer of Fact Check Tools with "claims"',
};

/** A list of own cases: where they stand, and what stands around them. */
interface Frame {
  prefix: '' | 'cases';
  members: JsonPart[];
}

/** Looks through a document without holding it; undefined where it is no list of own cases. */
async function frameOf(source: Source): Promise<Frame | undefined> {
  const members: JsonPart[] = [];
  let listed: 'root' | 'cases' | undefined;
  for await (const part of jsonParts(source.chunks())) {
    if (part.kind === 'list') listed = part.key === undefined ? 'root' : 'cases';
    else if (part.kind === 'member') {
      if (part.key === '@type' || part.key === '@graph') return undefined;
      // Beyond what stands around cases, members tell that it is something else.
      members.push(part);
    } else if (part.kind === 'entry' && listed === 'root') {
      const own = isOwn(part.text);
      if (own !== undefined) return own ? { prefix: '', members } : undefined;
    }
  }
  return listed === 'cases' ? { prefix: 'cases', members } : undefined;
}

/** Whether an entry of a list is a case of our own; undefined where it does not tell. */
function isOwn(text: string): boolean | undefined {
  try {
    const format = detectFormat(JSON.parse(text));
    return format && format === 'debunk-json';
  } catch {
    return undefined;
  }
}

/** Tells the kind of a source without a telling name by how it begins. */
async function kindOf(source: Source): Promise<FileKind> {
  let start = '';
  for await (const chunk of source.chunks()) {
    start += chunk;
    if (start.length > 1 << 16) break;
  }
  const text = start.replace(/^\ufeff/, '').trimStart();
  if (text.startsWith('<')) return 'html';
  if (/^[[{]/.test(text)) {
    const [first = '', ...more] = text.split('\n');
    return isJson(first) && more.some((line) => line.trim().startsWith('{')) ? 'json-lines' : 'json';
  }
  const [header = ''] = text.split('\n');
  const cells = header.split(/[,;\t]/);
  return cells.length > 2 && cells.length * 25 > header.length ? 'csv' : 'text';
}

const joined = (prefix: string, path: string): string =>
  prefix && path && !path.startsWith('[') ? `${prefix}.${path}` : prefix + path;

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
