/** Reads what is pasted, dropped, opened or fetched, as the command does. */
import type { Finding } from '../../src/cli/findings.js';
import { type FileKind, encodingOf } from '../../src/cli/input.js';
import { readInput, type ReadCase } from '../../src/cli/read-input.js';

/** A text with cases in it. */
export interface Source {
  text: string;
  /** Undefined where only the text itself tells. */
  kind?: FileKind | undefined;
  /** Where it comes from: the base of relative addresses in it. */
  baseUrl?: string | undefined;
}

/** What was read. */
export interface Reading {
  cases: ReadCase[];
  findings: Finding[];
  /** Whether there are more cases, which were not read. */
  more: boolean;
}

/** More than this is for the command. */
export const MOST_CASES = 200;

/** Reads the cases of a text; never throws. */
export async function readSource({ text, kind, baseUrl }: Source): Promise<Reading> {
  const reading: Reading = { cases: [], findings: [], more: false };
  const input = {
    name: 'input',
    kind,
    found: false,
    // eslint-disable-next-line @typescript-eslint/require-await -- the type is that of files
    async *chunks() {
      yield text;
    },
  };
  const onFinding = (finding: Finding): unknown => reading.findings.push(finding);
  for await (const read of readInput(input, { onFinding, checkFields: true, baseUrl })) {
    if (reading.cases.length === MOST_CASES) {
      reading.more = true;
      break;
    }
    reading.cases.push(read);
  }
  return reading;
}

/** The text of a file, in the encodings that the command knows. */
export function decode(bytes: ArrayBuffer): string {
  return new TextDecoder(encodingOf(new Uint8Array(bytes.slice(0, 2)))).decode(bytes);
}
