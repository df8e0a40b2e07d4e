import type { Halves } from './halves.js';
import { lookUp } from './tag.js';

/** Loads each half of a language's texts, from the file of that name in the language's folder. */
type Language = { [Half in keyof Halves]: () => Promise<Pick<Halves, Half>> };

/** The languages beside English, by BCP 47 tag: a folder and a line here for each. */
const TRANSLATIONS: Readonly<Record<string, Language>> = {
  ar: { card: () => import('./ar/card.js'), list: () => import('./ar/list.js') },
};

/** The languages of the interface, by BCP 47 tag. English comes with the code: all others fall back to it. */
export const LANGUAGES: readonly string[] = ['en', ...Object.keys(TRANSLATIONS)];

/**
 * Loads one half of the texts in the language that a tag asks for.
 * @returns Undefined for English, and where there are none. Rejects where a file cannot be loaded.
 */
export async function loadTexts<H extends keyof Halves>(half: H, lang: string): Promise<Halves[H] | undefined> {
  const module = await TRANSLATIONS[lookUp(lang, LANGUAGES) ?? '']?.[half]();
  return module?.[half];
}
