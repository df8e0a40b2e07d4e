/**
 * Reads cases from files, folders and standard input, whatever format they are in, one after the other: what is held at
 * a time is one case of a list, one row of a table, or one document of the other formats.
 */
import { detectFormat } from '../formats/detect.js';
import { parseCases } from '../formats/parse-cases.js';
import { readDebunkJson } from '../formats/debunk-json.js';
import type { Case, Collection } from '../model/case.js';
import type { ErrorKind, Result, Warning } from '../model/result.js';
import { explain } from './explain.js';
import type { Finding, Place } from './findings.js';
import { JsonFault, jsonParts, type JsonPart } from './json-parts.js';
import { jsonFault, Locator, valueAt } from './locate.js';
import { parseHtml } from './parse-html.js';
import { findSources, linesOf, wholeText, type FileKind, type Source } from './sources.js';

/** A case and where it was read from. */
export interface ReadCase extends Place {
  case: Case;
}

export interface ReadCasesOptions {
  /** Called for each warning and each error, in the order of the input. Without one they are dropped. */
  onFinding?: ((finding: Finding) => void) | undefined;
  /** What relative addresses in the input are resolved against. */
  baseUrl?: string | undefined;
}

type At = Pick<Place, 'line' | 'column'>;
type Report = (finding: Finding) => void;

/**
 * Reads cases.
 * @param inputs Files of own JSON, ClaimReview (JSON-LD, also in an HTML page), Fact Check Tools, JSON Lines of any of
 *   them; folders, which stand for such files in them; `-` for standard input.
 * @returns The cases in the order of the input. Nothing is thrown for bad input: see `onFinding`.
 */
export async function* readCases(
  inputs: readonly string[],
  { onFinding = () => undefined, baseUrl }: ReadCasesOptions = {},
): AsyncGenerator<ReadCase> {
  const sources = findSources(inputs, ({ file, message }) => {
    onFinding({ severity: 'error', kind: 'read', file, line: 0, column: 0, path: '', message });
  });
  for await (const source of sources) {
    const reader = new Reader(source, baseUrl, onFinding);
    try {
      yield* reader.read();
    } catch (cause) {
      reader.fault(cause instanceof Error ? cause.message : String(cause));
    }
  }
}

/** Reads one source. */
class Reader {
  constructor(
    private readonly source: Source,
    private readonly baseUrl: string | undefined,
    private readonly report: Report,
  ) {}

  /** Reports that something could not be read. */
  fault(
    message: string,
    { line, column }: At = { line: 0, column: 0 },
    path = '',
    kind: Finding['kind'] = 'read',
  ): void {
    this.report({ severity: 'error', kind, file: this.source.name, line, column, path, message });
  }

  async *read(): AsyncGenerator<ReadCase> {
    switch (this.source.kind ?? (await kindOf(this.source))) {
      case 'json-lines':
        yield* this.lines();
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

  private *document(text: string, start: At = { line: 1, column: 1 }): Generator<ReadCase> {
    const parsed = this.parse(text, start, '');
    if (!parsed) return;
    const { value } = parsed;
    const result = parseCases(value, { baseUrl: this.baseUrl, parseHtml });
    const own = detectFormat(value) === 'debunk-json';
    yield* this.tell(result, new Locator(text, start), value, own);
  }

  private *tell(result: Result<Collection>, locator: Locator, value: unknown, own: boolean): Generator<ReadCase> {
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

  private warn({ kind, path }: Warning, locator: Locator, document: unknown, mapped?: Case[]): void {
    // A warning of a mapped case names the case's field; the value leads back to where it stands in the document.
    const value = mapped ? valueAt({ cases: mapped }, path) : valueAt(document, path);
    const at = mapped
      ? ((typeof value === 'string' ? locator.ofText(value) : undefined) ?? locator.ofText(path) ?? locator.at(''))
      : locator.at(path);
    this.report({
      severity: kind === 'refused' ? 'error' : 'warning',
      kind,
      file: this.source.name,
      ...at,
      path,
      message: explain(kind, path, value),
    });
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
    const result = readDebunkJson({ ...root, cases: [{ title: '-' }] }, { baseUrl: this.baseUrl, parseHtml });
    for (const warning of result.ok ? result.warnings : []) {
      const [key = '', ...rest] = warning.path.split(/(?=[.[])/);
      const part = members.find((member) => member.key === key);
      const at = part ? new Locator(part.text, part).at(rest.join('')) : { line: 1, column: 1 };
      const message = explain(warning.kind, warning.path, valueAt(root, warning.path));
      this.report({
        severity: 'warning',
        kind: warning.kind,
        file: this.source.name,
        ...at,
        path: warning.path,
        message,
      });
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
    const result = readDebunkJson({ ...root, narratives: known, cases: [value] }, { baseUrl: this.baseUrl, parseHtml });
    const locator = new Locator(part.text, part);
    for (const { kind, path: given } of result.ok ? result.warnings : (result.error.warnings ?? [])) {
      if (!given.startsWith('cases[0]')) continue;
      const inner = given.slice('cases[0]'.length);
      this.report({
        severity: kind === 'refused' ? 'error' : 'warning',
        kind,
        file: this.source.name,
        ...locator.at(inner),
        path: path + inner,
        message: explain(kind, path + inner, valueAt(value, inner)),
      });
    }
    for (const entry of result.ok ? result.value.cases : []) {
      yield { case: entry, file: this.source.name, line: part.line, column: part.column };
    }
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

const WHY: Partial<Record<ErrorKind, string>> & { empty: string } = {
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
  return 'json';
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
