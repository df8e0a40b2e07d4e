import type { Halves } from './halves.js';
import { lookUp } from './tag.js';

/** Loads each half of a language's texts, from the file of that name in the language's folder. */
type Language = { [Half in keyof Halves]: () => Promise<Pick<Halves, Half>> };

/** The languages other than English, by BCP 47 tag: each has a folder, and a line here. */
const TRANSLATIONS: Readonly<Record<string, Language>> = {
  ar: { card: () => import('./ar/card.js'), list: () => import('./ar/list.js') },
};

/** The languages of the interface, by BCP 47 tag. English is bundled; all others fall back to it. */
export const LANGUAGES: readonly string[] = ['en', ...Object.keys(TRANSLATIONS)];

/**
 * Loads one half of the texts for a BCP 47 tag.
 * @returns Undefined for English, and if there are no texts. Rejects if a file cannot be loaded.
 */
export async function loadTexts<H extends keyof Halves>(half: H, lang: string): Promise<Halves[H] | undefined> {
  const module = await TRANSLATIONS[lookUp(lang, LANGUAGES) ?? '']?.[half]();
  return module?.[half];
}
