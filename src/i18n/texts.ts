import type { Halves } from './halves.js';

type Half = keyof Halves;
type Overlay = <H extends Half>(half: H, lang: string, texts: Halves[H]) => Halves[H];

/** Notified when texts are registered. */
export const followers = new Set<{ refresh(anew: boolean): void }>();

let overlay: Overlay = (_half, _lang, texts) => texts;

/** Sets the overlay of registered texts: `registerMessages` provides it, and pages without it do not load it. */
export function setOverlay(given: Overlay): void {
  overlay = given;
}

/**
 * Creates the loader of one half of the texts.
 * @param english The half in English, the fallback.
 * @returns A function that takes a BCP 47 tag, and returns the texts at once if they are loaded, else their promise. It
 *   never rejects: if loading fails, the texts are in English, and the next call tries again.
 */
export function textsOf<H extends Half>(half: H, english: Halves[H]): (lang: string) => Halves[H] | Promise<Halves[H]> {
  const loaded = new Map<string, Halves[H]>();
  return (lang) => {
    // English is bundled.
    const known = /^(en\b|$)/i.test(lang) ? english : loaded.get(lang);
    if (known) return overlay(half, lang, known);
    return import('./languages.js')
      .then(async ({ loadTexts }) => {
        const texts = (await loadTexts(half, lang, english)) ?? english;
        loaded.set(lang, texts);
        return texts;
      })
      .catch(() => english)
      .then((texts) => overlay(half, lang, texts));
  };
}
