/** The records of a CSV file in a browser: in place of src/cli/node-csv.ts (.storybook/main.ts). */
import { parse } from 'csv-parse/browser/esm/sync';
import type { csvRecords as inNode } from '../../src/cli/node-csv.js';

/** As in Node, but the whole text is held. */
export const csvRecords: typeof inNode = async function* (chunks, options) {
  let text = '';
  for await (const chunk of chunks) text += chunk;
  const found: { record: string[]; lines: number }[] = [];
  let fault: unknown;
  try {
    parse(text, {
      ...options,
      // Before a fault there may be records: they count.
      on_record(record: string[], { lines }) {
        found.push({ record, lines });
        return null;
      },
    });
  } catch (cause) {
    fault = cause;
  }
  yield* found;
  if (fault) throw fault as Error;
};
