import type { Halves } from './halves.js';

type Half = keyof Halves;
type Overlay = <H extends Half>(half: H, lang: string, texts: Halves[H]) => Halves[H];

/** What is told when texts were registered. */
export const followers = new Set<{ refresh(anew: boolean): void }>();

let overlay: Overlay = (_half, _lang, texts) => texts;

/** Sets what puts registered texts over those of a half: `registerMessages` brings it, and other pages go without. */
export function setOverlay(given: Overlay): void {
  overlay = given;
}

/**
 * What gives the texts of one half in a language.
 * @param english The half in English, which stands in for what is not there.
 * @returns Takes a BCP 47 tag, and gives the texts at once where they are there, else their promise. It never rejects:
 *   what cannot be loaded is in English, and is asked for again next time.
 */
export function textsOf<H extends Half>(half: H, english: Halves[H]): (lang: string) => Halves[H] | Promise<Halves[H]> {
  const loaded = new Map<string, Halves[H]>();
  return (lang) => {
    // English waits for nothing.
    const known = /^(en\b|$)/i.test(lang) ? english : loaded.get(lang);
    if (known) return overlay(half, lang, known);
    return import('./languages.js')
      .then(async ({ loadTexts }) => {
        const texts = (await loadTexts(half, lang)) ?? english;
        loaded.set(lang, texts);
        return texts;
      })
      .catch(() => english)
      .then((texts) => overlay(half, lang, texts));
  };
}
