/** Finds the tables of a language's words. */

/** Whose words are looked for where a language has none of its own, or is written in several ways. */
const KIN: Readonly<Record<string, readonly string[]>> = {
  no: ['nb'],
  nn: ['nb'],
  sh: ['sr', 'hr', 'bs'],
  cnr: ['sr'],
  gl: ['pt', 'es'],
};

/**
 * The tables of a language, and of those that its fact-checkers write in too.
 * @param lang A BCP 47 tag.
 * @param tags Those that there are tables for: all of a language count, whatever its script or region.
 */
export function tagsOf(lang: string, tags: readonly string[]): string[] {
  const language = (tag: string): string => tag.toLowerCase().replace(/-.*/s, '');
  const wanted = KIN[language(lang)] ?? [language(lang)];
  return tags.filter((tag) => wanted.includes(language(tag)));
}
