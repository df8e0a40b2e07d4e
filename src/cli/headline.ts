/** A case in one line, in its own language or in another. */
import { nameCase, oneLine } from '../content/name.js';
import { messagesFor } from '../i18n/messages-for.js';
import type { Case } from '../model/case.js';

/** `False: Storks do not vote`; for a retracted case only that it is retracted. */
export async function headlineOf(entry: Case, lang = entry.lang): Promise<string> {
  return oneLine(nameCase(entry, await messagesFor(lang ?? '')));
}
