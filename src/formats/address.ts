const LINKABLE = new Set(['http:', 'https:', 'mailto:']);
/** Two addresses, or words: only a query or a fragment may contain a space. */
const NO_ADDRESS = /^[^?#]*[\s<>"]|\s\w+:\/\//;
/** The name of a page, not a domain: `minsk.html`. */
const FILE = /^[\w-]+\.(html?|json|php|aspx?)$/i;

/**
 * Returns the absolute address if it is safe to link to, else undefined.
 *
 * Only unambiguous faults are repaired: space around it, a missing scheme before `www.` or `//`, and an address glued
 * to its own host (`example.orghttps://example.org/a`).
 * @param text The text in the document.
 * @param baseUrl The document's own address.
 */
export function toAddress(text: string, baseUrl?: string): string | undefined {
  let address = text.trim().replace(/^(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)+(?=https?:\/\/)/i, '');
  if (/^www\.[^\s/]+\.\w/i.test(address)) address = `https://${address}`;
  const absolute = /^[a-z][a-z\d+.-]*:/i.test(address);
  if (!absolute && !isRelative(address)) return undefined;
  try {
    const url = new URL(address, baseUrl);
    return LINKABLE.has(url.protocol) && !url.username && !NO_ADDRESS.test(address) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whether it is surely a path: `/a`, `../a`, `?a`, `#a`, `a/b` or `a.html`, but not `example.org/a`, `N/A` or a word.
 */
function isRelative(text: string): boolean {
  const [first = '', ...rest] = text.split('/');
  return /^[./?#]/.test(text) || (rest.length ? !/[.\s:]|^n$/i.test(first) : FILE.test(text.split(/[?#]/)[0] ?? ''));
}
