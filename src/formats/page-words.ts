/** The words of verdicts in a page: those of a language are loaded for the first verdict in it. */
import type { VerdictWords } from './verdict-words.js';

const loaded = new Map<string, readonly VerdictWords[]>();

/**
 * The words of a language that are there, but for the English ones.
 * @param lang A BCP 47 tag; of a document that names no language it is that of the page.
 * @param missing Gets the tag, if its words are not there.
 */
export function wordsHere(lang = documentLanguage(), missing: Set<string>): readonly VerdictWords[] {
  const words = loaded.get(lang);
  if (!words && lang && !/^en\b/i.test(lang)) missing.add(lang);
  return words ?? [];
}

/** Loads words. Without them, a verdict is shown as one whose tone is not known. */
export async function fetchWords(langs: Iterable<string>): Promise<void> {
  const ask = async (lang: string): Promise<VerdictWords[]> => (await import('./load-words.js')).loadWords(lang);
  await Promise.all([...langs].map(async (lang) => loaded.set(lang, await ask(lang).catch(() => []))));
}

const documentLanguage = (): string => (globalThis as Partial<typeof globalThis>).document?.documentElement.lang ?? '';
