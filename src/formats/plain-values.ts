/**
 * Recognises plain values: those that the readers of odd values would return unchanged, but for space around a text and
 * an address made absolute. Whatever these functions do not recognise is left to `odd.ts`.
 */

// Controls, invisible characters and lone surrogates; but not tabs, line feeds, and the joiners and direction marks that
// words need.
const ODD = /(?![\t\n\u200c-\u200f])[\p{Cc}\p{Cf}\p{Cs}]/u;
// Absolute (and not glued to its own host), or surely a path: `/a`, `../a`, `?a`, `#a`, `a/b` or `a.html`.
const ADDRESS =
  /^(?:https?:\/\/(?![\w.-]+https?:)|mailto:|\.{0,2}\/|[?#]|(?!n\/)[\w-]+(?:\/|\.(?:html|json)(?![^?#])))[^\s<>"\\]*$/i;
const DATE = /^\d{4}(?:-\d\d){0,2}(?:T[\d:]{8}(?:Z|[+-](?!00:00)\d\d:\d\d))?$/;

/** Whether a text has no characters that need cleaning. */
export function isPlainText(text: string): boolean {
  return !ODD.test(text);
}

/** The absolute form of a plain address; undefined for any other. */
export function plainAddress(text: string, baseUrl?: string): string | undefined {
  if (!ADDRESS.test(text) || !URL.canParse(text, baseUrl)) return undefined;
  const { href, protocol, username } = new URL(text, baseUrl);
  return /^(?:https?|mailto):$/.test(protocol) && !username ? href : undefined;
}

/** Whether a text is a date in ISO 8601, perhaps with a time and its zone, that exists: no 31 February. */
export function isPlainDate(text: string): boolean {
  if (!DATE.test(text)) return false;
  const written = text.slice(0, 19);
  const known = new Date(written.includes('T') ? `${written}Z` : written);
  return !!known.getTime() && known.toISOString().startsWith(written);
}
