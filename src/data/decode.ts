/** Detects the encoding of a JSON document, whatever its headers say. */

/**
 * Decodes a JSON document. The bytes themselves decide first: a byte order mark, the zero bytes that UTF-16 puts beside
 * the ASCII character at the start of every JSON document, or valid UTF-8. Only then does the header's charset count,
 * since servers label UTF-8 wrongly more often than files are in anything else.
 *
 * @param bytes The whole document.
 * @param contentType The value of its Content-Type header.
 * @returns The text without its byte order mark; undecodable bytes become U+FFFD.
 */
export function decode(bytes: Uint8Array, contentType: string | null): string {
  const [first, second] = bytes;
  if (second === 0 || (first === 0xff && second === 0xfe)) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0 || (first === 0xfe && second === 0xff)) return new TextDecoder('utf-16be').decode(bytes);
  for (const charset of ['utf-8', /charset="?([^\s;"]+)/i.exec(contentType ?? '')?.[1]]) {
    try {
      return new TextDecoder(charset, { fatal: true }).decode(bytes);
    } catch {
      // Not in this encoding, or in one that the browser does not know.
    }
  }
  return new TextDecoder().decode(bytes);
}
