/** The published JSON Schema in Node. A browser has another file in place of this one: stories/playground. */
import { readFileSync } from 'node:fs';

/** Reads `case.schema.json` of the package. */
export function caseSchema(): unknown {
  return JSON.parse(readFileSync(new URL('../../case.schema.json', import.meta.url), 'utf8'));
}
