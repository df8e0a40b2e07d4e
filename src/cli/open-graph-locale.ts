/** Regions that Facebook gives to languages of which it knows one kind, where they are not the likeliest. */
const FACEBOOK: Readonly<Record<string, string>> = { ar: 'ar_AR', bn: 'bn_IN', no: 'nb_NO', sr: 'sr_RS', sw: 'sw_KE' };

/** What was asked for before: a site asks once for each page. */
const known = new Map<string, string | undefined>();

/**
 * The value of `og:locale` for a BCP 47 tag: language and region, as in `de_DE`, and without a script, as in `zh_TW`.
 * @returns Undefined if no region is known: readers of Open Graph then take English of the United States.
 */
export function openGraphLocale(lang: string): string | undefined {
  if (!known.has(lang)) known.set(lang, localeOf(lang));
  return known.get(lang);
}

function localeOf(lang: string): string | undefined {
  try {
    const { language, region } = new Intl.Locale(lang).maximize();
    return FACEBOOK[language] ?? (region && `${language}_${region}`);
  } catch {
    return undefined;
  }
}
