/** Whether a BCP 47 tag equals another or is its beginning, as `zh-Hant` is of `zh-hant-TW`. */
export function isBeginning(tag: string, whole: string): boolean {
  return `${whole}-`.toLowerCase().startsWith(`${tag}-`.toLowerCase());
}

/** Sorts the longest tag, the most specific, last. */
export const byLength = (a: string, b: string): number => a.length - b.length;
