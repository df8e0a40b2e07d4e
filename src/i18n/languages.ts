import type { Halves } from './halves.js';
import { cardMessages, listMessages } from './translation.js';

/** What a language's folder gives: the texts of a card, which load those of a list. */
interface Language {
  card: Parameters<typeof cardMessages>[1];
  loadList: () => Promise<{ list: Parameters<typeof listMessages>[1] }>;
}

/** The languages other than English, by BCP 47 tag: each has a folder, and a line here. */
const TRANSLATIONS: Readonly<Record<string, () => Promise<Language>>> = {
  ar: () => import('./ar/card.js'),
  az: () => import('./az/card.js'),
  be: () => import('./be/card.js'),
  bg: () => import('./bg/card.js'),
  bn: () => import('./bn/card.js'),
  bs: () => import('./bs/card.js'),
  cs: () => import('./cs/card.js'),
  da: () => import('./da/card.js'),
  de: () => import('./de/card.js'),
  el: () => import('./el/card.js'),
  es: () => import('./es/card.js'),
  et: () => import('./et/card.js'),
  fa: () => import('./fa/card.js'),
  fi: () => import('./fi/card.js'),
  fr: () => import('./fr/card.js'),
  ga: () => import('./ga/card.js'),
  he: () => import('./he/card.js'),
  hi: () => import('./hi/card.js'),
  hr: () => import('./hr/card.js'),
  hu: () => import('./hu/card.js'),
  hy: () => import('./hy/card.js'),
  id: () => import('./id/card.js'),
  is: () => import('./is/card.js'),
  it: () => import('./it/card.js'),
  ja: () => import('./ja/card.js'),
  ka: () => import('./ka/card.js'),
  ko: () => import('./ko/card.js'),
  lt: () => import('./lt/card.js'),
  lv: () => import('./lv/card.js'),
  mk: () => import('./mk/card.js'),
  mt: () => import('./mt/card.js'),
  nb: () => import('./nb/card.js'),
  nl: () => import('./nl/card.js'),
  pl: () => import('./pl/card.js'),
  'pt-BR': () => import('./pt-BR/card.js'),
  'pt-PT': () => import('./pt-PT/card.js'),
  ro: () => import('./ro/card.js'),
  ru: () => import('./ru/card.js'),
  sk: () => import('./sk/card.js'),
  sl: () => import('./sl/card.js'),
  sq: () => import('./sq/card.js'),
  sr: () => import('./sr/card.js'),
  'sr-Latn': () => import('./sr-Latn/card.js'),
  'sr-ME': () => import('./sr-ME/card.js'),
  sv: () => import('./sv/card.js'),
  sw: () => import('./sw/card.js'),
  ta: () => import('./ta/card.js'),
  th: () => import('./th/card.js'),
  tr: () => import('./tr/card.js'),
  uk: () => import('./uk/card.js'),
  ur: () => import('./ur/card.js'),
  vi: () => import('./vi/card.js'),
  'zh-Hans': () => import('./zh-Hans/card.js'),
  'zh-Hant': () => import('./zh-Hant/card.js'),
};

/** The languages of the interface, by BCP 47 tag. English is bundled; all others fall back to it. */
export const LANGUAGES: readonly string[] = ['en', ...Object.keys(TRANSLATIONS)];

/** Languages whose readers read another's texts, or whose tags are old names of theirs. */
const OTHERS: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb', iw: 'he', in: 'id', mo: 'ro', sh: 'sr-Latn' };

/**
 * The language of the interface for a BCP 47 tag: by its language, and where that is written or spoken in two ways, by its
 * script or region, as https://www.unicode.org/reports/tr35/#Likely_Subtags has them.
 * @returns Undefined if there is none. Without Intl, whose first object on a page costs about 40 ms.
 */
export function languageFor(lang: string): string | undefined {
  const [, language = '', script = '', region = ''] =
    /^([a-z]{2,3})(?:-([a-z]{4}))?(?:-([a-z]{2}|\d{3}))?(?:-.+)?$/.exec(lang.toLowerCase()) ?? [];
  if (language === 'zh') return script === 'hant' || (!script && /tw|hk|mo/.test(region)) ? 'zh-Hant' : 'zh-Hans';
  if (language === 'sr' || language === 'cnr')
    return script === 'cyrl' ? 'sr' : region === 'me' || language === 'cnr' ? 'sr-ME' : script ? 'sr-Latn' : 'sr';
  if (language === 'pt') return !region || region === 'br' ? 'pt-BR' : 'pt-PT';
  const tag = OTHERS[language] ?? language;
  return LANGUAGES.includes(tag) ? tag : undefined;
}

const made = new Map<string, unknown>();

/**
 * Loads one half of the texts for a BCP 47 tag.
 * @param english The half in English.
 * @returns Undefined for English, and if there are no texts. Rejects if a file cannot be loaded.
 */
export async function loadTexts<H extends keyof Halves>(
  half: H,
  lang: string,
  english: Halves[H],
): Promise<Halves[H] | undefined> {
  const tag = languageFor(lang) ?? '';
  const language = await TRANSLATIONS[tag]?.();
  const key = `${half} ${tag}`;
  if (language && !made.has(key)) made.set(key, await MAKE[half](tag, language, english));
  return made.get(key) as Halves[H] | undefined;
}

const MAKE: {
  [H in keyof Halves]: (tag: string, language: Language, english: Halves[H]) => Halves[H] | Promise<Halves[H]>;
} = {
  card: (tag, { card }, english) => cardMessages(tag, card, english),
  list: async (tag, { loadList }, english) => listMessages(tag, (await loadList()).list, english),
};
