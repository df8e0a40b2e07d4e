import { isDebunkJson } from '../formats/case-reader.js';
import type { Case } from '../model/case.js';
import { parseCases } from './parse-cases.js';
import { safeCase } from './safe-case.js';

/**
 * The case of a document.
 * @param given A case as `parseCases` returns it, or a document as it came, with one case in it.
 * @throws {TypeError} The document cannot be read, or has several cases.
 */
export function oneCase(given: object): Case {
  if (isRead(given)) return safeCase(given);
  const result = parseCases(given);
  if (!result.ok) throw new TypeError(`This is no case: ${result.error.message}.`);
  const [first, ...others] = result.value.cases;
  if (first && !others.length) return first;
  const many = String(others.length + 1);
  throw new TypeError(`The document has ${many} cases: read it by parseCases, and give one of them.`);
}

/** Whether a case was read: its rich texts are trees, and what may be written as a word is an object. */
function isRead(given: object): given is Case {
  if (Array.isArray(given) || 'cases' in given || !isDebunkJson(given)) return false;
  const { claim, narrative, verdict, reality, background } = given as Case;
  return (
    [claim, narrative, verdict].every((part) => part === undefined || Object(part) === part) &&
    [claim?.text, reality, background].every((text) => text === undefined || Array.isArray(text))
  );
}
