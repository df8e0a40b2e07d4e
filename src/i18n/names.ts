/** Gives the name of a language or of a country by its code; the code itself where there is no name. */
export type NameOf = (kind: 'language' | 'region', code: string) => string;

/** Names in a language. Each kind builds an Intl object when it is first asked for: not for a first paint. */
export function namesIn(lang = 'en'): NameOf {
  const kinds: Partial<Record<string, Intl.DisplayNames>> = {};
  return (kind, code) => {
    try {
      return (kinds[kind] ??= new Intl.DisplayNames(lang, { type: kind })).of(code) ?? code;
    } catch {
      return code;
    }
  };
}
