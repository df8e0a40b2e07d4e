/** The way of the other formats: each is mapped to debunk-widgets' own JSON, cleared of mark-up and read as that. */
import type { CaseInput, Collection } from '../model/case.js';
import type { Result } from '../model/result.js';
import { readCollection } from './debunk-json.js';
import { toLanguageTag } from './language.js';
import type { ReadContext } from './read-context.js';
import { toPlain, toRich } from './plain.js';
import { verdictTone } from './verdict-tone.js';

type Values<T> = T extends readonly (infer Entry)[] ? Values<Entry>[] : T extends object ? Loose<T> : unknown;

/** An object with the fields of another, their values as they stand in a document. */
export type Loose<T> = { [Field in keyof T]?: Values<NonNullable<T[Field]>> | undefined };

/** The fields that hold rich text, and a claim that is a text; a test holds them to the published schema. */
export const RICH = /^(claim|text|reality|background)$/;

/** Reads mapped cases. What is noted of their fields goes by the case it became: `cases[2].claim.date`. */
export function readMapped(cases: Iterable<Loose<CaseInput>>, context: ReadContext): Result<Collection> {
  const clear = (field: string, value: unknown): unknown => {
    if (typeof value === 'string') {
      if (field === 'lang') return toLanguageTag(value);
      // The reader of rich text clears HTML itself.
      if (field === 'html') return value;
      return RICH.test(field) ? toRich(value) : toPlain(value, context);
    }
    const { lang, label } = Object(value) as Record<string, unknown>;
    // The code of Burmese is also Malaysia's.
    if (lang === 'my' && !/\p{sc=Mymr}/u.test(JSON.stringify(value))) return { ...(value as object), lang: '*' };
    return typeof label === 'string'
      ? { tone: verdictTone(label), ...(value as object), label: label.replaceAll('_', ' ') }
      : value;
  };
  // From the inside out, so that a verdict's label is plain before its tone is told.
  return readCollection(JSON.parse(JSON.stringify({ cases: [...cases] }), clear), context);
}
