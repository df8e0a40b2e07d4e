/** Reads other formats: each is mapped to debunk-widgets' own JSON, stripped of mark-up, and read as that. */
import type { CaseInput, Collection } from '../model/case.js';
import type { Result } from '../model/result.js';
import { readCollection } from './case-reader.js';
import { toLanguageTag } from './language.js';
import { hasMarkUp, toLine, toRich } from './mark-up.js';
import type { ReadContext } from './read-context.js';
import { verdictTone } from './verdict-tone.js';

type Values<T> = T extends readonly (infer Entry)[] ? Values<Entry>[] : T extends object ? Loose<T> : unknown;

/** An object with the fields of another, their values as found in a document. */
export type Loose<T> = { [Field in keyof T]?: Values<NonNullable<T[Field]>> | undefined };

/** The fields that hold rich text, and a claim that is a text; a test compares them with the published schema. */
export const RICH = /^(claim|text|reality|background)$/;

/** Reads mapped cases. The warnings about their fields have the path of the resulting case: `cases[2].claim.date`. */
export function readMapped(cases: Iterable<Loose<CaseInput>>, context: ReadContext): Result<Collection> {
  const clear = (field: string, value: unknown): unknown => {
    if (typeof value === 'string') {
      if (field === 'lang') return toLanguageTag(value);
      // The reader of rich text cleans HTML itself.
      if (field === 'html') return value;
      if (RICH.test(field)) return toRich(value);
      return hasMarkUp(value) ? context.readOdd('words', value, '') : toLine(value);
    }
    const { lang, label } = Object(value) as Record<string, unknown>;
    // The code of Burmese is also Malaysia's.
    if (lang === 'my' && !/\p{sc=Mymr}/u.test(JSON.stringify(value))) return { ...(value as object), lang: '*' };
    return typeof label === 'string'
      ? { tone: verdictTone(label), ...(value as object), label: label.replaceAll('_', ' ') }
      : value;
  };
  // The reviver works from the inside out, so a verdict's label is plain before its tone is derived.
  return readCollection(JSON.parse(JSON.stringify({ cases: [...cases] }), clear), context);
}
