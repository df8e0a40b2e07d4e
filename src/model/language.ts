const RTL =
  /^(ar|arc|ckb|dv|fa|he|khw|ks|mzn|nqo|pa-arab|pnb|ps|sd|syr|ug|ur|yi)\b|-(arab|hebr|thaa|nkoo|syrc|adlm)\b/i;

/** The direction in which a language is written: the script decides, if the tag has one. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  return RTL.test(lang) && !/-(latn|cyrl)\b/i.test(lang) ? 'rtl' : 'ltr';
}

/** Quotation marks by language, after Unicode's CLDR and the style of the language's newspapers; “…” for all others. */
const MARKS: readonly (readonly [RegExp, string, string])[] = [
  [/^(ar|be|ca|el|es|fa|hy|it|n[bno]|pt-pt|ru|sq|uk)\b/i, '«', '»'],
  [/^fr\b/i, '«\u202f', '\u202f»'],
  [/^(bg|cs|de|et|hr|is|ka|lt|mk|s[kl])\b/i, '„', '“'],
  [/^(bs|cnr|hu|lv|pl|ro|sr)\b/i, '„', '”'],
  [/^(fi|he|sv)\b/i, '”', '”'],
  [/^(ja|zh-(hant|tw|hk|mo))\b/i, '「', '」'],
];
const QUOTED = /^["“”„«「].*["“”»」]$/s;

/**
 * Puts a text in the quotation marks of its language, unless it is quoted already.
 * @param lang A BCP 47 tag; if it is empty or unknown, the marks are English.
 */
export function quote(text: string, lang = ''): string {
  if (QUOTED.test(text)) return text;
  const [, open, close] = MARKS.find(([languages]) => languages.test(lang)) ?? ['', '“', '”'];
  return open + text + close;
}
