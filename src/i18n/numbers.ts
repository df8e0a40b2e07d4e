/**
 * How languages write whole numbers, after CLDR (https://cldr.unicode.org). Without Intl, whose first object on a page costs
 * about 40 ms.
 */

/** What stands between groups of digits; a comma in all others. */
const SEPARATORS: readonly (readonly [RegExp, string])[] = [
  [/^(az|bs|da|de|el|es|hr|id|is|it|mk|nl|pt-BR|ro|sl|sr|tr|vi)\b/, '.'],
  [/^(be|bg|cs|et|fi|hu|hy|ka|lt|lv|nb|pl|pt-PT|ru|sk|sq|sv|uk)\b/, '\u00a0'],
  [/^fr\b/, '\u202f'],
  [/^fa\b/, '٬'],
];
/** Where four digits stay together. */
const FROM_FIVE = /^(be|bg|es|et|hu|hy|it|ka|lv|pl|pt-PT|sl|sq)\b/;
/** Where all groups but the last have two digits. */
const INDIAN = /^(bn|hi|ta)\b/;
/** The zeros of digits other than 0 to 9. */
const ZEROS: readonly (readonly [RegExp, string])[] = [
  [/^fa\b/, '۰'],
  [/^bn\b/, '০'],
];

/** How a language writes numbers. @param lang A BCP 47 tag. */
export function numbersIn(lang: string): { number: (count: number) => string; inDigits: (text: string) => string } {
  const of = (table: typeof SEPARATORS): string | undefined => table.find(([tags]) => tags.test(lang))?.[1];
  const separator = of(SEPARATORS) ?? ',';
  const least = FROM_FIVE.test(lang) ? 10_000 : 1000;
  const groups = INDIAN.test(lang) ? /\B(?=(\d\d)*\d{3}$)/g : /\B(?=(\d{3})+$)/g;
  const zero = of(ZEROS)?.codePointAt(0);
  const inDigits = (text: string): string =>
    zero ? text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit))) : text;
  return {
    number: (count) => inDigits(count < least ? String(count) : String(count).replace(groups, separator)),
    inDigits,
  };
}
