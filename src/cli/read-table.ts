/** Rows of a CSV file as cases, by a map from the file's headers to the fields of a case. */
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { toPlain, toRich } from '../formats/plain.js';
import { verdictTone } from '../formats/verdict-tone.js';
import { Notes } from '../formats/notes.js';
import { nearest } from './nearest.js';
import { parseHtml } from './parse-html.js';
import { unknownFields } from './unknown-fields.js';

/**
 * Which column becomes which field: by header, the path of a field (`claim.text`, `appearances[].outlet`), or the path
 * and the mark that parts several values in a cell. An empty path leaves a column out.
 */
export type ColumnMap = Record<string, string | { to: string; split?: string }>;

/** A row, mapped but not read yet. */
export interface Row {
  value: Record<string, unknown>;
  /** The line that it begins in. */
  line: number;
}

/** What is wrong with a table as such. */
export class TableError extends Error {
  constructor(
    message: string,
    readonly line: number,
    readonly severity: 'error' | 'warning' = 'error',
  ) {
    super(message);
  }
}

/** Headers that say by themselves what they hold, folded; beside these, the paths of fields. */
const KNOWN: Record<string, string> = {
  link: 'url',
  address: 'url',
  language: 'lang',
  headline: 'title',
  claim: 'claim.text',
  claimreviewed: 'claim.text',
  statement: 'claim.text',
  summary: 'claim.text',
  claimant: 'claim.claimant',
  speaker: 'claim.claimant',
  saidby: 'claim.claimant',
  claimdate: 'claim.date',
  verdict: 'verdict.label',
  rating: 'verdict.label',
  label: 'verdict.label',
  textualrating: 'verdict.label',
  explanation: 'verdict.explanation',
  disproof: 'reality',
  response: 'reality',
  facts: 'reality',
  context: 'background',
  date: 'published',
  datepublished: 'published',
  datemodified: 'updated',
  publisher: 'publisher.name',
  narrative: 'narrative.name',
  tags: 'keywords[]',
  country: 'countries[]',
  outlet: 'appearances[].outlet',
  outlets: 'appearances[].outlet',
  archive: 'appearances[].archiveUrl',
  source: 'sources[].url',
};

const LISTS = 'keywords countries languages';
const PATHS = (
  'id url lang title claim.text claim.claimant claim.date claim.technique claim.grainOfTruth narrative.id ' +
  'narrative.name narrative.description narrative.url verdict.label verdict.tone verdict.explanation reality ' +
  'background publisher.name publisher.url published updated status keywords[] countries[] languages[] ' +
  'appearances[].outlet appearances[].url appearances[].archiveUrl appearances[].date appearances[].lang ' +
  'appearances[].country appearances[].role sources[].title sources[].url sources[].publisher related[].title related[].url'
).split(' ');

const fold = (header: string): string => header.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
const BY_HEADER = new Map([...Object.entries(KNOWN), ...PATHS.map((path): [string, string] => [fold(path), path])]);
const RICH = /^(claim\.text|reality|background)$/;

interface Column {
  header: string;
  path: string;
  split: string | RegExp;
}

/**
 * What is wrong with a column map; undefined where nothing is.
 * @param map What JSON.parse gave.
 */
export function columnMapFault(map: unknown): string | undefined {
  if (typeof map !== 'object' || map === null || Array.isArray(map)) {
    return 'expected an object of headers, as in {"Titel": "title", "Behauptung": "claim.text"}';
  }
  for (const [header, target] of Object.entries(map)) {
    const path: unknown = typeof target === 'object' && target !== null ? (target as { to?: unknown }).to : target;
    if (typeof path !== 'string') return `"${header}": expected the path of a field, such as "claim.text"`;
    if (!path) continue;
    const sample: Record<string, unknown> = {};
    put(sample, path, ['']);
    const [unknown] = unknownFields(sample, 'CaseInput');
    if (!unknown) continue;
    const meant = nearest(path, PATHS);
    return `"${header}": there is no field ${path}. ${meant ? `Did you mean ${meant}?` : `There are: ${PATHS.join(', ')}.`}`;
  }
  return undefined;
}

/**
 * Reads a table, row by row.
 * @param chunks Gives the text from its beginning, as often as it is asked for.
 * @param onFault Called for what is wrong with the table; what can be read is still given.
 */
export async function* readTable(
  chunks: () => AsyncIterable<string>,
  map: ColumnMap | undefined,
  onFault: (fault: TableError) => void,
): AsyncGenerator<Row> {
  const notes = new Notes({ parseHtml });
  const parser = parse({
    delimiter: await delimiterOf(chunks()),
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
  });
  Readable.from(chunks(), { objectMode: false, encoding: 'utf8' })
    .on('error', (error) => parser.destroy(error))
    .pipe(parser);
  let columns: Column[] | undefined;
  let end = 0;
  try {
    for await (const parsed of parser as AsyncIterable<unknown>) {
      const { record, info } = parsed as { record: string[]; info: { lines: number; columns: unknown } };
      const line = end + 1;
      end = info.lines;
      if (!columns) {
        columns = columnsOf(record, map, onFault);
        if (!columns.length) return;
        continue;
      }
      if (record.length > columns.length && record.slice(columns.length).some(Boolean)) {
        onFault(
          new TableError(
            `expected ${columns.length} cells as in the header; found ${record.length}. Put cells with commas in double quotes.`,
            line,
            'warning',
          ),
        );
      }
      yield { value: rowToCase(record, columns, notes), line };
    }
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    onFault(new TableError(`this is no CSV: ${cause.message}. Double a quote within quotes: "".`, end + 1));
  }
}

function columnsOf(headers: string[], map: ColumnMap | undefined, onFault: (fault: TableError) => void): Column[] {
  const columns = headers.map((header): Column => {
    const given = map && (map[header] ?? map[header.trim()]);
    const { to, split } = typeof given === 'object' ? given : { to: given, split: undefined };
    const path = to ?? (map ? '' : (BY_HEADER.get(fold(header)) ?? ''));
    return { header, path, split: split ?? /\s*[;|]\s*|(?<=\p{L}|\))\+(?=\p{L})/u };
  });
  for (const header of Object.keys(map ?? {})) {
    if (headers.some((one) => one.trim() === header.trim())) continue;
    const meant = nearest(header, headers);
    onFault(
      new TableError(
        `there is no column "${header}"${meant ? `. Did you mean "${meant}"?` : `; there are: ${headers.join(', ')}`}`,
        1,
      ),
    );
  }
  const unused = columns.flatMap(({ header, path }) => (path || (map && header in map) ? [] : header));
  if (!columns.some(({ path }) => path === 'title' || path === 'claim.text')) {
    const message = `no column is a title or a claim; the columns are ${headers.join(', ')}. Say which is which with --columns '{"${headers[0] ?? 'Header'}": "title"}'.`;
    onFault(new TableError(message, 1));
    return [];
  }
  if (unused.length) {
    const message = `not used: ${unused.join(', ')}. Say what they are with --columns '{"${unused[0] ?? ''}": "keywords[]"}'.`;
    onFault(new TableError(message, 1, 'warning'));
  }
  return columns;
}

function rowToCase(record: string[], columns: Column[], notes: Notes): Record<string, unknown> {
  const value: Record<string, unknown> = {};
  for (const [index, { path, split }] of columns.entries()) {
    const cell = record[index]?.trim();
    if (!cell || cell === 'NA' || !path) continue;
    const listed = path.includes('[]') || LISTS.split(' ').includes(path);
    const texts = listed ? cell.split(split).filter(Boolean) : [cell];
    put(value, path, RICH.test(path) ? texts.map(toRich) : texts.map((text) => toPlain(text, notes)));
  }
  const verdict = value['verdict'] as { label?: string; tone?: string } | undefined;
  if (verdict?.label) verdict.tone ??= verdictTone(verdict.label);
  return value;
}

/** Puts values at a path; of `sources[].url` one into each entry. */
function put(into: Record<string, unknown>, path: string, values: unknown[]): void {
  const [name = '', ...rest] = path.split('.');
  const field = name.replace('[]', '');
  const isList = name.endsWith('[]') || LISTS.split(' ').includes(field);
  if (isList && !rest.length) into[field] = [...((into[field] as unknown[] | undefined) ?? []), ...values];
  else if (!rest.length) into[field] ??= values[0];
  else if (isList) {
    const entries = (into[field] ??= []) as Record<string, unknown>[];
    for (const [index, value] of values.entries()) put((entries[index] ??= {}), rest.join('.'), [value]);
  } else put((into[field] ??= {}) as Record<string, unknown>, rest.join('.'), values);
}

/** The mark between cells: the one that the first line has most of. */
async function delimiterOf(chunks: AsyncIterable<string>): Promise<string> {
  let start = '';
  for await (const chunk of chunks) {
    start += chunk;
    if (start.includes('\n')) break;
  }
  const header = (start.split('\n')[0] ?? '').replace(/"[^"]*"/g, '');
  const marks = [',', ';', '\t'].map((mark) => ({ mark, times: header.split(mark).length }));
  return marks.reduce((most, one) => (one.times > most.times ? one : most)).mark;
}
