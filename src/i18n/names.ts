/** The name of a language or country by its code; the code itself if it has no name. */
export type NameOf = (kind: 'language' | 'region', code: string) => string;

const languages = new Map<string, NameOf>();

/** Whether names in a language cost nothing any more. */
export function hasNames(lang: string): boolean {
  return languages.has(lang);
}

/** Names in a language. Each kind creates an Intl object on first use, so not before the first paint. */
export function namesIn(lang: string): NameOf {
  let nameOf = languages.get(lang);
  if (!nameOf) {
    const kinds: Partial<Record<string, Intl.DisplayNames>> = {};
    nameOf = (kind, code) => {
      try {
        return (kinds[kind] ??= new Intl.DisplayNames(lang, { type: kind })).of(code) ?? code;
      } catch {
        return code;
      }
    };
    languages.set(lang, nameOf);
  }
  return nameOf;
}
