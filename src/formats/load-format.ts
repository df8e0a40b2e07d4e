/** Reads a document in any format: plain debunk-widgets' JSON at once, all else through modules loaded on demand. */
import type { Collection } from '../model/case.js';
import { fail, unloaded, type Failure, type Result } from '../model/result.js';
import { readCollection } from './case-reader.js';
import { detectFormat, unknownFormat, type FormatName } from './detect.js';
import { NotThere, ReadContext, type OddReaders, type ReadOptions } from './read-context.js';

type Read = (input: unknown, context: ReadContext) => Result<Collection>;
type Outcome = Result<Collection> | Promise<Result<Collection>>;

/** The modules of the other formats, each loaded for the first document in it. */
const LOADERS: Record<Exclude<FormatName, 'debunk-json'>, () => Promise<Read>> = {
  'claim-review': () => import('./claim-review-cases.js').then(({ readReviews }) => readReviews),
  'google-fact-check': () => import('./google-fact-check-cases.js').then(({ readClaims }) => readClaims),
};

/** The readers of odd values, once they are loaded. */
let odd: OddReaders | undefined;

/**
 * Reads cases from a document in any supported format, detected by its shape.
 * @param input The parsed JSON.
 * @returns The cases, or a typed error: `empty`, `format`, or `network` or `integrity` if a module cannot be loaded. A
 *   promise if one has to be: for the first odd value, and for other formats. Nothing is thrown and no promise rejects.
 */
export function readDocument(input: unknown, options: ReadOptions = {}): Outcome {
  const refuse = (cause: unknown): Failure => fail('format', String(cause));
  const readWith = (read: Read): Outcome => {
    try {
      return read(input, new ReadContext(options, odd));
    } catch (cause) {
      return cause instanceof NotThere ? (cause.load ?? loadOdd)().then(() => readWith(read), unloaded) : refuse(cause);
    }
  };
  try {
    const format = detectFormat(input);
    if (!format) return unknownFormat();
    return format === 'debunk-json' ? readWith(readCollection) : LOADERS[format]().then(readWith, unloaded);
  } catch (cause) {
    return refuse(cause);
  }
}

async function loadOdd(): Promise<void> {
  ({ odd } = await import('./odd.js'));
}
