/** The records of a CSV file in Node, as a stream. A browser has another file in place of this one: stories/playground. */
import { Readable } from 'node:stream';
import { parse, type Options } from 'csv-parse';

/** A record, and the number of lines to its end. */
export interface CsvRecord {
  record: string[];
  lines: number;
}

/**
 * Parses a table.
 * @throws {Error} with a `code` that begins with `CSV_` where the text is no CSV; the records before it have been yielded.
 */
export async function* csvRecords(chunks: AsyncIterable<string>, options: Options): AsyncGenerator<CsvRecord> {
  const parser = parse({ ...options, info: true });
  Readable.from(chunks, { objectMode: false, encoding: 'utf8' })
    .on('error', (error) => parser.destroy(error))
    .pipe(parser);
  for await (const parsed of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
    yield { record: parsed.record, lines: parsed.info.lines };
  }
}
