const RTL =
  /^(ar|arc|ckb|dv|fa|he|khw|ks|mzn|nqo|pa-arab|pnb|ps|sd|syr|ug|ur|yi)\b|-(arab|hebr|thaa|nkoo|syrc|adlm)\b/i;

/** The direction that a language is written in: its script decides, where the tag has one. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  return RTL.test(lang) && !/-(latn|cyrl)\b/i.test(lang) ? 'rtl' : 'ltr';
}
