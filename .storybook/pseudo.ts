/**
 * A language made of English for tests of layout, in both directions: every letter has an accent, and every text is longer by
 * 40 %, which is what longer languages need. Where it shows English, a text is not translated.
 */
import { card } from '../src/i18n/en/card.js';
import { list } from '../src/i18n/en/list.js';
import { registerMessages, type LanguageTexts } from '../src/i18n/register.js';
import { FACETS, GROUPINGS } from '../src/search/types.js';

export const PSEUDO = { ltr: 'en-x-pseudo', rtl: 'ar-x-pseudo' };

const GROWTH = 0.4;
const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = 'áƀçđéƒğĥîĵķłɱñöþɋřšŧûṽŵẋýžÁƁÇĐÉƑĞĤÎĴĶŁṀÑÖÞɊŘŠŦÛṼŴẊÝŽ';
/** Arguments that choose words, and are not shown themselves. */
const CODES: readonly unknown[] = [...FACETS, ...GROUPINGS];

/** A text with accents, its vowels repeated so that long words stay words, but for the values in it. */
function lengthened(text: string, values: readonly string[]): string {
  const [value, ...others] = values;
  if (value) {
    return text
      .split(value)
      .map((part) => lengthened(part, others))
      .join(value);
  }
  let owed = 0;
  return text.replace(/[a-z]/gi, (letter) => {
    const accented = ACCENTED[PLAIN.indexOf(letter)] ?? letter;
    owed += GROWTH;
    if (!/[aeiouy]/i.test(letter)) return accented;
    const added = Math.round(owed);
    owed -= added;
    return accented + accented.toLowerCase().repeat(added);
  });
}

/** The same for whatever a language gives by a name: a text, a function that says one, or a group of them. */
function pseudo(texts: unknown): unknown {
  if (typeof texts === 'string') return lengthened(texts, []);
  if (typeof texts !== 'function')
    return Object.fromEntries(Object.entries(texts as object).map(([name, text]) => [name, pseudo(text)]));
  const say = texts as (...given: unknown[]) => string;
  const isShown = (value: unknown): value is string => typeof value === 'string' && !CODES.includes(value);
  return (...given: unknown[]) => lengthened(say(...given), given.filter(isShown));
}

/** Adds it to the page. */
export function registerPseudo(): void {
  const texts = { card: pseudo(card), list: pseudo(list) } as LanguageTexts;
  for (const lang of Object.values(PSEUDO)) registerMessages(lang, texts);
}
