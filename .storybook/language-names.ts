/** What Intl does not name as its speakers do. */
const NAMES: Partial<Record<string, { english: string; own: string }>> = {
  'sr-ME': { english: 'Montenegrin', own: 'crnogorski' },
};

/** A language's name in English and in itself. @param lang A BCP 47 tag. */
export function namesOf(lang: string): { english: string; own: string } {
  const nameIn = (other: string): string => new Intl.DisplayNames(other, { type: 'language' }).of(lang) ?? lang;
  return NAMES[lang] ?? { english: nameIn('en'), own: nameIn(lang) };
}
