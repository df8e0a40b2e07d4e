/** Reads other formats: each is mapped to debunk-widgets' own JSON, stripped of mark-up, and read as that. */
import type { CaseInput, Collection } from '../model/case.js';
import type { Result } from '../model/result.js';
import { readCollection } from './case-reader.js';
import { toLanguageTag } from './language.js';
import { hasMarkUp, toLine, toRich } from './mark-up.js';
import { fetchWords, wordsHere } from './page-words.js';
import { NotThere, type ReadContext } from './read-context.js';
import { toneOfWords } from './tone-of-words.js';
import { words as english } from './words/en.js';

type Values<T> = T extends readonly (infer Entry)[] ? Values<Entry>[] : T extends object ? Loose<T> : unknown;

/** An object with the fields of another, their values as found in a document. */
export type Loose<T> = { [Field in keyof T]?: Values<NonNullable<T[Field]>> | undefined };

/** The fields that hold rich text, and a claim that is a text; a test compares them with the published schema. */
export const RICH = /^(claim|text|reality|background)$/;

/**
 * Reads mapped cases. The warnings about their fields have the path of the resulting case: `cases[2].claim.date`.
 * @throws {NotThere} Words of verdicts are not there yet.
 */
export function readMapped(cases: Iterable<Loose<CaseInput>>, context: ReadContext): Result<Collection> {
  const missing = new Set<string>();
  const clear = (field: string, value: unknown): unknown => {
    if (typeof value === 'string') {
      if (field === 'lang') return toLanguageTag(value);
      // The reader of rich text cleans HTML itself.
      if (field === 'html') return value;
      if (RICH.test(field)) return toRich(value);
      return hasMarkUp(value) ? context.readOdd('words', value, '') : toLine(value);
    }
    const { lang, verdict } = Object(value) as { lang?: unknown; verdict?: { label?: unknown } };
    // The code of Burmese is also Malaysia's.
    if (lang === 'my' && !/\p{sc=Mymr}/u.test(JSON.stringify(value))) return { ...(value as object), lang: '*' };
    const label = verdict?.label;
    if (typeof label !== 'string') return value;
    const its = typeof lang === 'string' ? lang : undefined;
    const tone = toneOfWords(label, [english, ...(context.wordsIn?.(its) ?? wordsHere(its, missing))]);
    return { ...(value as object), verdict: { tone, ...verdict, label: label.replaceAll('_', ' ') } };
  };
  // The reviver works from the inside out, so label and language are plain before the tone is derived from them.
  const plain: unknown = JSON.parse(JSON.stringify({ cases: [...cases] }), clear);
  if (missing.size) throw new NotThere(() => fetchWords(missing));
  return readCollection(plain, context);
}
