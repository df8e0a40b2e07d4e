/** Reads the rows of a CSV file as cases, by a map from the file's headers to the fields of a case. */
import { isListPath, mappablePaths, pathOfName, put } from './field-names.js';
import { nearest } from './nearest.js';
import { csvRecords } from './node-csv.js';
import { unknownFields } from './unknown-fields.js';

/**
 * Maps headers to fields: to the path of a field (`claim.text`, `appearances[].outlet`), or to the path and the
 * separator of several values in a cell. An empty path leaves a column out.
 */
export type ColumnMap = Record<string, string | { to: string; split?: string }>;

/** A row that is mapped but not yet read. */
export interface TableRow {
  value: Record<string, unknown>;
  /** The line in which it begins. */
  line: number;
}

/** A fault of a table as a whole. */
export class TableError extends Error {
  constructor(
    message: string,
    readonly line: number,
    readonly severity: 'error' | 'warning' = 'error',
  ) {
    super(message);
  }
}

interface Column {
  header: string;
  path: string;
  split: string | RegExp;
}

/**
 * Returns the fault of a column map; undefined if there is none.
 * @param map The parsed JSON.
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
    const paths = mappablePaths();
    const meant = nearest(path, paths);
    return `"${header}": there is no field ${path}. ${meant ? `Did you mean ${meant}?` : `There are: ${paths.join(', ')}.`}`;
  }
  return undefined;
}

/** Only the paths of a column map. */
export function pathsOf(map: ColumnMap = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(map).map(([header, target]) => [header, typeof target === 'string' ? target : target.to]),
  );
}

/**
 * Reads a table row by row.
 * @param chunks Returns the text from its beginning; may be called repeatedly.
 * @param onFault Called for faults of the table; everything readable is still yielded.
 */
export async function* readTable(
  chunks: () => AsyncIterable<string>,
  map: ColumnMap | undefined,
  onFault: (fault: TableError) => void,
): AsyncGenerator<TableRow> {
  const records = csvRecords(chunks(), {
    delimiter: await delimiterOf(chunks()),
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
  });
  let columns: Column[] | undefined;
  let end = 0;
  try {
    for await (const { record, lines } of records) {
      const line = end + 1;
      end = lines;
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
      yield { value: rowToCase(record, columns), line };
    }
  } catch (cause) {
    const { code, message } = cause as { code?: unknown; message: string };
    if (!String(code).startsWith('CSV_')) throw cause;
    onFault(new TableError(`this is no CSV: ${message}. Double a quote within quotes: "".`, end + 1));
  }
}

function columnsOf(headers: string[], map: ColumnMap | undefined, onFault: (fault: TableError) => void): Column[] {
  const columns = headers.map((header): Column => {
    const given = map && (map[header] ?? map[header.trim()]);
    const { to, split } = typeof given === 'object' ? given : { to: given, split: undefined };
    const path = to ?? (map ? '' : (pathOfName(header) ?? ''));
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

function rowToCase(record: string[], columns: Column[]): Record<string, unknown> {
  const value: Record<string, unknown> = {};
  for (const [index, { path, split }] of columns.entries()) {
    const cell = record[index]?.trim();
    if (!cell || cell === 'NA' || !path) continue;
    put(value, path, isListPath(path) ? cell.split(split).filter(Boolean) : [cell]);
  }
  return value;
}

/** The delimiter: the candidate that is most frequent in the first line. */
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
