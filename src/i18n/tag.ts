/** Whether a BCP 47 tag equals another or is its beginning, as `zh-Hant` is of `zh-hant-TW`. */
export function isBeginning(tag: string, whole: string): boolean {
  return `${whole}-`.toLowerCase().startsWith(`${tag}-`.toLowerCase());
}

/** Sorts the longest tag, the most specific, last. */
export const byLength = (a: string, b: string): number => a.length - b.length;

/**
 * The lookup of RFC 4647 (section 3.4): the longest of some tags that equals the given one, or is its beginning.
 * @param asked A BCP 47 tag, in any case.
 * @returns One of `tags`, as written there; undefined if none matches.
 */
export function lookUp(asked: string, tags: readonly string[]): string | undefined {
  return tags
    .filter((tag) => isBeginning(tag, asked))
    .sort(byLength)
    .at(-1);
}
