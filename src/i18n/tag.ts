/** Whether a BCP 47 tag is another or its beginning, as `zh-Hant` of `zh-hant-TW`. */
export function isBeginning(tag: string, whole: string): boolean {
  return `${whole}-`.toLowerCase().startsWith(`${tag}-`.toLowerCase());
}

/** For sorting: the longest tag, which says most, last. */
export const byLength = (a: string, b: string): number => a.length - b.length;

/**
 * The lookup of RFC 4647 (section 3.4): the longest of some tags that is what was asked for, or its beginning.
 * @param asked A BCP 47 tag, in any case.
 * @returns One of `tags`, as it is written there; undefined where none fits.
 */
export function lookUp(asked: string, tags: readonly string[]): string | undefined {
  return tags
    .filter((tag) => isBeginning(tag, asked))
    .sort(byLength)
    .at(-1);
}
