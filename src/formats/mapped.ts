/** The way of the other formats: each is mapped to debunk-widgets' own JSON and read as that. */
import type { CaseInput, Collection } from '../model/case.js';
import type { Result } from '../model/result.js';
import { readDebunkJson } from './debunk-json.js';
import type { Notes } from './notes.js';

/** An object whose fields may be undefined, so that a mapping needs no conditions. */
export type Loose<T> = T extends (infer Entry)[]
  ? Loose<Entry>[]
  : T extends object
    ? { [Field in keyof T]?: Loose<T[Field]> | undefined }
    : T;

/** Reads mapped cases. What is noted of their fields goes by the case it became: `cases[2].claim.date`. */
export function readMapped(cases: Loose<CaseInput>[], notes: Notes): Result<Collection> {
  for (const entry of cases) {
    // The code of Burmese is also Malaysia's.
    if (entry.lang === 'my' && !/[\u1000-\u109f]/.test(JSON.stringify(entry))) entry.lang = '*';
  }
  const result = readDebunkJson({ cases }, notes);
  (result.ok ? result : result.error).warnings?.unshift(...notes.warnings);
  return result;
}
